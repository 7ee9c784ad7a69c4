// Names made from what they name: the same content has the same id everywhere.
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Base32 letters of a SHA-256, five bits each: twelve for an id, at most 32. */
export function idOf(content: unknown, length = 12): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(content)));
  let id = "";
  for (let at = 0; at < length; at++) id += letters[(bytes[at] ?? 0) & 31];
  return id;
}

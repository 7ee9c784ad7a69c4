// Names made from what they name: the same content has the same id everywhere.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Base32 letters of a SHA-256, five bits each: twelve for an id, at most 32. */
export function idOf(content: unknown, length = 12): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(content)));
  let id = "";
  for (let at = 0; at < length; at++) id += letters[(bytes[at] ?? 0) & 31];
  return id;
}

/** Hexadecimal digits of a text's SHA-256: never other ones, as stores and platforms keep what is named so. */
export const digestOf = (text: string, length = 64): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);

/** As `Source.hash` says. */
export const hashOf = (sentences: readonly string[]): string => digestOf(sentences.join("\n"));

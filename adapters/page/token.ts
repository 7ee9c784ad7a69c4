// What an address of ours says, sealed with a key that the store keeps: nobody else can make one, or read whose it is.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { Instant } from "../../src/news/article.ts";
import type { Place } from "../../src/news/place.ts";
import type { Secrets } from "../../src/ports/store.ts";

const readingKinds = ["briefing", "edition", "story"] as const;

export type ReadingPass = {
  readonly kind: (typeof readingKinds)[number];
  readonly place: Place;
  readonly id: string;
  /** Afterwards it opens nothing. */
  readonly until: Instant;
};
type Pass = ReadingPass | { readonly kind: "public"; readonly place: Place };

/** Of sealing, and of the nonces. */
export type PageKey = { readonly sealing: Buffer; readonly nonces: Buffer };

/** Made by the first process that asks, and the same for all of them from then on. */
export async function pageKey(secrets: Secrets): Promise<PageKey> {
  const kept = Buffer.from(await secrets.settle("pages-key", randomBytes(32).toString("hex")), "hex");
  const made = (name: string) => createHmac("sha256", kept).update(name).digest();
  return { sealing: made("sealing"), nonces: made("nonces") };
}

const algorithm = "aes-256-gcm";
const [nonceBytes, tagBytes] = [12, 16];
/** Discord takes links of 512 characters (https://docs.discord.com/developers/components/reference#button). */
const longest = 400;

/** The nonce comes of the words, so that they always look the same: what is saved and sent again has the same bytes. */
export function sealed(pass: Pass, { sealing, nonces }: PageKey): string {
  const { platform, tenant, address } = pass.place;
  const words = JSON.stringify([
    ...[pass.kind, platform, tenant, address],
    ...(pass.kind === "public" ? [] : [pass.id, pass.until]),
  ]);
  const nonce = createHmac("sha256", nonces).update(words).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv(algorithm, sealing, nonce);
  const body = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** Undefined for what this key did not seal. The tags are compared in constant time, by the cipher itself. */
export function opened(token: string, { sealing }: PageKey): Pass | undefined {
  if (token.length > longest || !/^[\w-]+$/.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  // A second way to write the same bytes is nothing that we wrote.
  if (bytes.length <= nonceBytes + tagBytes || bytes.toString("base64url") !== token) return undefined;
  const decipher = createDecipheriv(algorithm, sealing, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const words = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return passOf(JSON.parse(words.toString("utf8")));
  } catch {
    return undefined;
  }
}

/** What opened is of our own making: an older version's may hold less. */
function passOf(read: unknown): Pass | undefined {
  const [kind, platform, tenant, address, id, until] = read as readonly unknown[];
  if (typeof platform !== "string" || typeof tenant !== "string" || typeof address !== "string") return undefined;
  const place = { platform, tenant, address };
  if (kind === "public") return { kind, place };
  const reading = readingKinds.find((one) => one === kind);
  if (reading === undefined) return undefined;
  return typeof id === "string" && typeof until === "number" ? { kind: reading, place, id, until } : undefined;
}

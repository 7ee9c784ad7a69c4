// How tokens rest in our store: AES-256-GCM, bound to the name they are kept under, so that two rows cannot be swapped.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Trouble } from "../../src/trouble.ts";

const algorithm = "aes-256-gcm";
const version = "1";

/** 64 hex digits each. The first seals, all open: that is how one is changed for another. */
export type Keys = readonly [string, ...string[]];

/** A fresh nonce each time: the same words never look the same. */
export function seal(words: string, name: string, keys: Keys): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, Buffer.from(keys[0], "hex"), nonce);
  cipher.setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
  return [version, nonce, cipher.getAuthTag(), sealed]
    .map((piece) => (typeof piece === "string" ? piece : piece.toString("base64url")))
    .join(".");
}

/** Throws Trouble bad-credentials where all keys are others or the row was changed. */
export function unseal(sealed: string, name: string, keys: Keys): string {
  const causes: unknown[] = [];
  for (const key of keys) {
    try {
      return opened(sealed, name, key);
    } catch (cause) {
      causes.push(cause);
    }
  }
  throw new Trouble("bad-credentials", "A stored Slack workspace cannot be opened with this ENCRYPTION_KEY.", {
    cause: causes.at(-1),
  });
}

function opened(sealed: string, name: string, key: string): string {
  const [made, nonce, tag, body] = sealed.split(".");
  if (made !== version) throw new Error("sealed by an unknown version");
  const decipher = createDecipheriv(algorithm, Buffer.from(key, "hex"), Buffer.from(nonce ?? "", "base64url"), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(Buffer.from(tag ?? "", "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(body ?? "", "base64url")), decipher.final()]).toString("utf8");
}

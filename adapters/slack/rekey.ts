// A new ENCRYPTION_KEY: what is kept for workspaces is sealed again with the first key, beside a process that runs.
import type { Clock } from "../../src/ports/clock.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { type Keys, seal, unseal } from "./seal.ts";
import { prefix } from "./workspaces.ts";

export type Rekeyed = {
  /** How many workspaces only the first key opens now. */
  readonly sealed: number;
  /** Workspaces that none of the keys opens: Lede must be added there again. */
  readonly lost: readonly string[];
};

/**
 * What another process renewed meanwhile is read again: its token is the newer one. Links that install Lede, ten
 * minutes old at most, are left to run out. Throws Trouble `storage-failed`.
 */
export async function rekey(secrets: Secrets, clock: Clock, keys: Keys): Promise<Rekeyed> {
  const lost: string[] = [];
  let sealed = 0;
  for (const name of await secrets.keys(prefix)) {
    const outcome = await sealAgain(secrets, clock, name, keys);
    if (outcome === "lost") lost.push(name.slice(prefix.length));
    if (outcome === "sealed") sealed += 1;
  }
  return { sealed, lost };
}

async function sealAgain(
  secrets: Secrets,
  clock: Clock,
  name: string,
  keys: Keys,
): Promise<"sealed" | "lost" | "gone"> {
  for (;;) {
    const kept = await secrets.get(name, clock.now());
    if (kept === undefined) return "gone";
    let words: string;
    try {
      words = unseal(kept, name, keys);
    } catch {
      return "lost";
    }
    if (await secrets.swap(name, kept, seal(words, name, keys))) return "sealed";
  }
}

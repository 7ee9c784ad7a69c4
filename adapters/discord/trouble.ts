// What Discord's answers mean: one pure table from status and code to a Trouble.
// https://docs.discord.com/developers/topics/opcodes-and-status-codes
import { Trouble, type TroubleKind } from "../../src/trouble.ts";
import { type Worded, worded } from "../../src/words/worded.ts";

export type DiscordRefusal = {
  readonly status: number;
  /** Discord's own code, 0 when the body had none. */
  readonly code: number;
  readonly retryAfterMs?: number;
};

/** Codes that say more than their status. */
const codes: Readonly<Record<number, readonly [TroubleKind, Worded | undefined]>> = {
  10003: ["gone", worded("discord.channel-gone")],
  10004: ["gone", worded("discord.server-gone")],
  10008: ["gone", worded("discord.message-gone")],
  10013: ["gone", worded("discord.person-gone")],
  10015: ["gone", worded("discord.ask-again")],
  10062: ["gone", worded("discord.ask-again")],
  50027: ["gone", worded("discord.ask-again")],
  30033: ["not-allowed", worded("discord.thread-full")],
  40067: ["not-allowed", worded("discord.tag-wanted")],
  50001: ["not-allowed", worded("reach.discord-cannot-see")],
  50007: ["not-allowed", worded("discord.no-direct")],
  50013: ["not-allowed", worded("reach.discord-lacks-right")],
  50083: ["not-allowed", worded("discord.thread-archived")],
  50006: ["malformed", undefined],
  50035: ["malformed", undefined],
  40005: ["malformed", undefined],
  200000: ["not-allowed", worded("discord.automod")],
  160005: ["not-allowed", worded("discord.thread-locked")],
  160006: ["not-allowed", worded("discord.threads-full")],
};

export function troubleOf({ status, code, retryAfterMs }: DiscordRefusal): Trouble {
  const cause = new Error(`Discord answered ${status}, code ${code}`);
  const known = codes[code];
  if (status === 429) return new Trouble("rate-limited", undefined, { cause, retryAfterMs: retryAfterMs ?? 1000 });
  if (known !== undefined) return new Trouble(known[0], known[1], { cause });
  if (status === 401) return new Trouble("bad-credentials", undefined, { cause });
  if (status === 403) return new Trouble("not-allowed", codes[50013]?.[1], { cause });
  if (status === 404) return new Trouble("gone", undefined, { cause });
  if (status >= 500) return new Trouble("unavailable", worded("discord.no-answer"), { cause });
  // Refused with a word: it did not arrive, and the same bytes never will.
  return new Trouble("malformed", undefined, { cause });
}

/** The connection was never made, so nothing can have arrived. */
const neverArrived = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** A request that failed without an answer. */
export function troubleOfNetwork(thrown: unknown): Trouble {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  return neverArrived.has(code)
    ? new Trouble("unavailable", worded("discord.unreached"), { cause: thrown })
    : new Trouble("unknown-outcome", undefined, { cause: thrown });
}

/**
 * Why a gateway connection ended for good, for the operator:
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway
 */
export function troubleOfClose(code: number): Trouble {
  const portal = "https://discord.com/developers/applications > your app > Bot";
  const words: Readonly<Record<number, string>> = {
    4004: `Discord does not accept DISCORD_TOKEN. Make a new one at ${portal} > Reset Token.`,
    4013: "Discord does not know the intents asked for. Update Lede.",
    4014:
      `Discord does not allow the Message Content intent. Turn it on at ${portal}, or set ` +
      "DISCORD_MESSAGE_CONTENT=no.",
    4011: "Discord asks for more shards. Restart Lede.",
    4010: "Discord refused the shard. Restart Lede.",
    4012: "Discord no longer speaks this version of its gateway. Update Lede.",
  };
  const kind = code === 4004 ? "bad-credentials" : code === 4014 || code === 4013 ? "not-configured" : "unavailable";
  const cause = new Error(`the gateway closed with ${code}`);
  return new Trouble(kind, words[code] ?? `Discord ended the connection with code ${code}. Restart Lede.`, { cause });
}

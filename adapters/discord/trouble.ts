// What Discord's answers mean: one pure table from status and code to a Trouble.
// https://docs.discord.com/developers/topics/opcodes-and-status-codes
import { GatewayCloseCodes as Close, RESTJSONErrorCodes as Code } from "discord.js";
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
  [Code.UnknownChannel]: ["gone", worded("discord.channel-gone")],
  [Code.UnknownGuild]: ["gone", worded("discord.server-gone")],
  [Code.UnknownMessage]: ["gone", worded("discord.message-gone")],
  [Code.UnknownUser]: ["gone", worded("discord.person-gone")],
  [Code.UnknownWebhook]: ["gone", worded("discord.ask-again")],
  [Code.UnknownInteraction]: ["gone", worded("discord.ask-again")],
  [Code.InvalidWebhookToken]: ["gone", worded("discord.ask-again")],
  [Code.MaximumThreadParticipantsReached]: ["not-allowed", worded("discord.thread-full")],
  [Code.TagRequiredToCreateAForumPostInThisChannel]: ["not-allowed", worded("discord.tag-wanted")],
  [Code.MissingAccess]: ["not-allowed", worded("reach.discord-cannot-see")],
  [Code.CannotSendMessagesToThisUser]: ["not-allowed", worded("discord.no-direct")],
  [Code.MissingPermissions]: ["not-allowed", worded("reach.discord-lacks-right")],
  [Code.InvalidActionOnArchivedThread]: ["not-allowed", worded("discord.thread-archived")],
  [Code.CannotSendAnEmptyMessage]: ["malformed", undefined],
  [Code.InvalidFormBodyOrContentType]: ["malformed", undefined],
  [Code.RequestEntityTooLarge]: ["malformed", undefined],
  [Code.MessageWasBlockedByAutomaticModeration]: ["not-allowed", worded("discord.automod")],
  [Code.ThreadLocked]: ["not-allowed", worded("discord.thread-locked")],
  [Code.MaximumActiveThreads]: ["not-allowed", worded("discord.threads-full")],
};

const portal = "https://discord.com/developers/applications > your app > Bot";
const notAccepted = `Discord does not accept DISCORD_TOKEN. Make a new one at ${portal} > Reset Token.`;

export function troubleOf({ status, code, retryAfterMs }: DiscordRefusal): Trouble {
  const cause = new Error(`Discord answered ${status}, code ${code}`);
  const known = codes[code];
  if (status === 429) return new Trouble("rate-limited", undefined, { cause, retryAfterMs: retryAfterMs ?? 1000 });
  if (known !== undefined) return new Trouble(known[0], known[1], { cause });
  if (status === 401) return new Trouble("bad-credentials", notAccepted, { cause });
  if (status === 403) return new Trouble("not-allowed", codes[Code.MissingPermissions]?.[1], { cause });
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

const closings: Readonly<Record<number, readonly [TroubleKind, string]>> = {
  [Close.AuthenticationFailed]: ["bad-credentials", notAccepted],
  [Close.InvalidIntents]: ["not-configured", "Discord does not know the intents asked for. Update Lede."],
  [Close.DisallowedIntents]: [
    "not-configured",
    `Discord does not allow the Message Content intent. Turn it on at ${portal}, or set DISCORD_MESSAGE_CONTENT=no.`,
  ],
  [Close.ShardingRequired]: ["unavailable", "Discord asks for more shards. Restart Lede."],
  [Close.InvalidShard]: ["unavailable", "Discord refused the shard. Restart Lede."],
  [Close.InvalidAPIVersion]: ["unavailable", "Discord no longer speaks this version of its gateway. Update Lede."],
};

/**
 * Why a gateway connection ended for good, for the operator:
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway
 */
export function troubleOfClose(code: number): Trouble {
  const otherwise = ["unavailable", `Discord ended the connection with code ${code}. Restart Lede.`] as const;
  const [kind, words] = closings[code] ?? otherwise;
  return new Trouble(kind, words, { cause: new Error(`the gateway closed with ${code}`) });
}

// How a message in an announcement channel is published to the servers that follow it: ten an hour, and asked for again
// without harm.
import { RESTJSONErrorCodes } from "discord.js";
import type { MessageId } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";
import { Recent } from "./once.ts";
import { ofMessageId } from "./place.ts";
import type { Rooms } from "./rooms.ts";
import { codeOf, plainTrouble, type Wire } from "./wire.ts";

const hour = 3_600_000;
const longestWait = 10_000;

/** It is published already, or taken away: nothing of it is left to publish. */
const settled: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted,
  RESTJSONErrorCodes.UnknownMessage,
]);

export type Crosspost = (message: MessageId, signal: AbortSignal) => Promise<boolean>;

/**
 * True when it is published, now or before; false where nobody can follow. Throws Trouble: rate-limited with its
 * retryAfterMs, without asking where ten went out within the hour; unavailable where the answer was lost, since a
 * second request only hears that it is published already.
 * https://docs.discord.com/developers/resources/message#crosspost-message
 */
export function openCrosspost(tools: { readonly rooms: Rooms; readonly wire: Wire; readonly clock: Clock }): Crosspost {
  const { rooms, wire, clock } = tools;
  const sent = new Recent<readonly number[]>(5_000);
  const shutUntil = new Recent<number>(5_000);

  /** Whoever calls comes back later: nobody stands in line for an hour. */
  async function publish(channel: string, message: string, signal: AbortSignal): Promise<void> {
    const path = `/channels/${channel}/messages/${message}/crosspost`;
    try {
      await wire.send("POST", path, { signal: AbortSignal.any([signal, AbortSignal.timeout(longestWait)]) });
      sent.set(channel, [...(sent.get(channel) ?? []), clock.elapsed()].slice(-limits.crosspostsAnHour));
    } catch (thrown) {
      if (settled.has(codeOf(thrown))) return;
      const trouble = asTrouble(plainTrouble(thrown));
      if (trouble.kind === "rate-limited") shutUntil.set(channel, clock.elapsed() + (trouble.retryAfterMs ?? 0));
      throw trouble.kind === "unknown-outcome" ? new Trouble("unavailable", undefined, { cause: trouble }) : trouble;
    }
  }

  /** When the next one may go out. */
  function opensAt(channel: string): number {
    const lately = (sent.get(channel) ?? []).filter((at) => at > clock.elapsed() - hour);
    const full = lately.length >= limits.crosspostsAnHour ? (lately[0] ?? 0) + hour : 0;
    return Math.max(full, shutUntil.get(channel) ?? 0);
  }

  return async (id, signal) => {
    const { channel, message } = ofMessageId(id);
    try {
      const room = await rooms.of(channel);
      if (!room.followed) return false;
    } catch (thrown) {
      throw plainTrouble(thrown);
    }
    const wait = opensAt(channel) - clock.elapsed();
    if (wait > 0) throw new Trouble("rate-limited", undefined, { retryAfterMs: wait });
    await publish(channel, message, signal);
    return true;
  };
}

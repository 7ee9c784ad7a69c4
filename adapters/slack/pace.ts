// How fast we may post: one message a second in a channel, a little apart in a workspace, and not at all while Slack says wait.
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";

export type Pace = {
  /** Resolves when it is this message's turn. Throws rate-limited at once while the channel is held back, and aborted. */
  turn(tenant: string, channel: string, signal: AbortSignal): Promise<void>;
  /** Slack said how long: only this channel waits. */
  hold(tenant: string, channel: string, milliseconds: number): void;
};

export function openPace(clock: Clock): Pace {
  const channels = new Map<string, number>();
  const tenants = new Map<string, number>();
  const held = new Map<string, number>();

  const tidy = (now: number) => {
    for (const map of [channels, tenants, held]) {
      if (map.size < 20_000) continue;
      for (const [key, free] of map) if (free < now) map.delete(key);
    }
  };
  return {
    turn: async (tenant, channel, signal) => {
      if (signal.aborted) throw new Trouble("aborted");
      const now = clock.now();
      const key = `${tenant}/${channel}`;
      const until = held.get(key) ?? 0;
      if (until > now) throw new Trouble("rate-limited", undefined, { retryAfterMs: until - now });
      const mine = Math.max(now, channels.get(key) ?? 0, tenants.get(tenant) ?? 0);
      channels.set(key, mine + limits.channelGapMs);
      tenants.set(tenant, mine + limits.workspaceGapMs);
      tidy(now);
      if (mine > now) await clock.sleep(mine - now, signal);
    },
    hold: (tenant, channel, milliseconds) => {
      held.set(`${tenant}/${channel}`, clock.now() + milliseconds);
    },
  };
}

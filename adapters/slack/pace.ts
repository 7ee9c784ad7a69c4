// How fast we may post: one message a second in a channel, a little apart in a workspace, not at all while Slack says
// wait.
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";

export type Pace = {
  /**
   * Resolves when it is this message's turn, with what to call when it is through. Throws rate-limited at once while
   * the channel is held back, and aborted. Somebody waits for a `soon` one: it goes before a wave of others.
   */
  turn(tenant: string, channel: string, signal: AbortSignal, soon?: boolean): Promise<() => void>;
  /** Slack said how long: only this channel waits. */
  hold(tenant: string, channel: string, milliseconds: number): void;
};

/** Requests in flight over all workspaces: more only make each other time out, and acknowledgements late. */
const seats = 24;
const seatsForSoon = 8;

export function openPace(clock: Clock): Pace {
  const channels = new Map<string, number>();
  const tenants = new Map<string, number>();
  const held = new Map<string, number>();
  const lastSent = new Map<string, number>();
  const door = openDoor(clock);

  const tidy = (now: number) => {
    for (const map of [channels, tenants, held, lastSent]) {
      if (map.size < 20_000) continue;
      for (const [key, free] of map) if (free < now) map.delete(key);
    }
  };
  const sleepUntil = async (at: number, signal: AbortSignal) => {
    const now = clock.elapsed();
    if (at > now) await clock.sleep(at - now, signal);
  };

  return {
    turn: async (tenant, channel, signal, soon = false) => {
      if (signal.aborted) throw new Trouble("aborted");
      const now = clock.elapsed();
      const key = `${tenant}/${channel}`;
      const until = held.get(key) ?? 0;
      if (until > now) throw new Trouble("rate-limited", undefined, { retryAfterMs: until - now });
      const mine = Math.max(now, channels.get(key) ?? 0, tenants.get(tenant) ?? 0);
      channels.set(key, mine + limits.channelGapMs);
      tenants.set(tenant, mine + limits.workspaceGapMs);
      tidy(now);
      await sleepUntil(mine, signal);
      for (;;) {
        await door.enter(signal, soon);
        const free = (lastSent.get(key) ?? Number.NEGATIVE_INFINITY) + limits.channelGapMs;
        if (!signal.aborted && free <= clock.elapsed()) break;
        // Waiting for a seat brought two of one channel together: the second lets others go before.
        door.leave();
        if (signal.aborted) throw new Trouble("aborted");
        await sleepUntil(free, signal);
      }
      lastSent.set(key, clock.elapsed());
      return door.leave;
    },
    hold: (tenant, channel, milliseconds) => {
      held.set(`${tenant}/${channel}`, clock.elapsed() + milliseconds);
    },
  };
}

type Waiter = { readonly signal: AbortSignal; go(): void };

/** Lets few in, and one after another: a process that is late does not catch up all at once, others need it too. */
function openDoor(clock: Clock): { enter(signal: AbortSignal, soon: boolean): Promise<void>; leave(): void } {
  const first: Waiter[] = [];
  let rest: Waiter[] = [];
  let taken = 0;
  let nextAt = Number.NEGATIVE_INFINITY;
  let resting = false;

  const letIn = (waiter: Waiter | undefined) => {
    taken++;
    waiter?.go();
  };
  /** The end of a wave does not wait for the wave: whoever was told to stop finds out at once. */
  const dismiss = () => {
    const stopped = rest.filter(({ signal }) => signal.aborted);
    rest = rest.filter(({ signal }) => !signal.aborted);
    for (const waiter of stopped) letIn(waiter);
  };
  const admit = () => {
    while (first.length > 0 && taken < seats + seatsForSoon) letIn(first.shift());
    if (resting || rest.length === 0 || taken >= seats) return;
    if (rest[0]?.signal.aborted) return dismiss();
    const now = clock.elapsed();
    if (now < nextAt) {
      resting = true;
      nextAt = Number.NEGATIVE_INFINITY;
      void clock.sleep(limits.postGapMs, new AbortController().signal).then(() => {
        resting = false;
        admit();
      });
      return;
    }
    nextAt = now + limits.postGapMs;
    letIn(rest.shift());
    admit();
  };

  return {
    enter: (signal, soon) =>
      new Promise((resolve) => {
        (soon ? first : rest).push({ signal, go: resolve });
        admit();
      }),
    leave: () => {
      taken--;
      admit();
    },
  };
}

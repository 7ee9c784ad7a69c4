// How fast we may send: one queue a channel, below Discord's 50 requests a second, its buckets obeyed before they are
// empty.
import type { Instant } from "../../src/news/article.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { PostWish } from "../../src/ports/platform.ts";
import { Trouble } from "../../src/trouble.ts";
import { limits } from "./limits.ts";
import { type Method, Refused, type Sending, type Wire, type WireReply } from "./wire.ts";

/**
 * Interactions' own endpoints are not counted in the 50; the room left is for threads, typing and looking things up.
 */
const postsPerSecond = 44;

/** When answers are late, more requests would only arrive in one heap, and be refused together. */
const underWayMost = 12;

/** Well before the address is blocked, only what people wait for is still sent. */
const invalidAtMost = limits.invalidRequests * 0.8;

export interface Pace {
  /** Waits for its turn, sends once, and obeys what the answer says about the next. `lane` is the channel. */
  send(lane: string, method: Method, path: string, sending: Paced, signal: AbortSignal): Promise<WireReply>;
}

/** `begins` is called when it leaves; where it throws, nothing does. */
type Paced = Sending & Pick<PostWish, "begins">;

type Lane = { tail: Promise<void>; freeAt: Instant; users: number };

export function openPace(wire: Wire, clock: Clock): Pace {
  const lanes = new Map<string, Lane>();
  const queue: (() => void)[] = [];
  let underWay = 0;
  let turn: Instant = 0;

  /** A late timer may catch up by one turn, not more: Discord counts what arrives within a second. */
  async function takeTurn(signal: AbortSignal): Promise<void> {
    const now = clock.now();
    turn = Math.max(turn + 1000 / postsPerSecond, now - 1000 / postsPerSecond);
    await rest(turn - now, signal);
  }

  async function takePlace(): Promise<void> {
    if (underWay < underWayMost) {
      underWay += 1;
      return;
    }
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** The place goes to who waited longest, or becomes free. */
  function leavePlace(): void {
    const next = queue.shift();
    if (next === undefined) underWay -= 1;
    else next();
  }

  /** Whoever gives up while waiting has sent nothing: that is a limit met, not a doubt. */
  async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (milliseconds > 0) await clock.sleep(milliseconds, signal).catch(() => undefined);
    if (signal.aborted) throw new Trouble("rate-limited", undefined, { retryAfterMs: Math.max(1_000, milliseconds) });
  }

  async function inLane(
    lane: Lane,
    method: Method,
    path: string,
    { begins, ...sending }: Paced,
    signal: AbortSignal,
  ): Promise<WireReply> {
    await rest(lane.freeAt - clock.now(), signal);
    if (wire.invalid() >= invalidAtMost)
      throw new Trouble("rate-limited", undefined, { retryAfterMs: 60_000, cause: new Error("too many refusals") });
    await takePlace();
    try {
      await takeTurn(signal);
      await begins?.();
      const reply = await wire.send(method, path, sending);
      if (reply.bucket && reply.bucket.remaining <= 0) lane.freeAt = clock.now() + reply.bucket.resetAfterMs;
      return reply;
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.status === 429) {
        const until = clock.now() + (thrown.trouble.retryAfterMs ?? 1000);
        if (thrown.global) turn = Math.max(turn, until);
        else lane.freeAt = until;
      }
      throw thrown;
    } finally {
      leavePlace();
    }
  }

  return {
    async send(name, method, path, sending, signal) {
      const lane = lanes.get(name) ?? { tail: Promise.resolve(), freeAt: 0, users: 0 };
      lanes.set(name, lane);
      lane.users += 1;
      const before = lane.tail;
      const { promise, resolve } = Promise.withResolvers<void>();
      lane.tail = promise;
      try {
        await before;
        return await inLane(lane, method, path, sending, signal);
      } finally {
        resolve();
        lane.users -= 1;
        if (lane.users === 0 && lane.freeAt <= clock.now()) lanes.delete(name);
      }
    },
  };
}

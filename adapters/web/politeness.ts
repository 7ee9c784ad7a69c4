// How Lede behaves towards one host: one request at a time, a pause between two, and silence for as long as the host
// asked.
import type { Clock } from "../../src/ports/clock.ts";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";

type Host = { tail: Promise<void>; waiting: number; freeAt: number; silentUntil: number };

export type Manners = {
  /**
   * Waits for this host's turn; call the result when the request has ended. Throws Trouble `rate-limited` while the
   * host asked for silence, `aborted`.
   */
  turn(host: string, signal: AbortSignal): Promise<() => void>;
  /** The host asked not to be bothered for this long. */
  silence(host: string, milliseconds: number): void;
  /** Hosts remembered just now. */
  readonly hosts: number;
};

export function openManners(clock: Clock, spacingMs: number): Manners {
  const hosts = new Map<string, Host>();

  const known = (name: string): Host => {
    const host = hosts.get(name) ?? { tail: Promise.resolve(), waiting: 0, freeAt: 0, silentUntil: 0 };
    hosts.set(name, host);
    return host;
  };

  const checkSilence = (host: Host) => {
    const left = host.silentUntil - clock.elapsed();
    if (left > 0) throw new Trouble("rate-limited", worded("site.asked-for-pause"), { retryAfterMs: left });
  };

  /** Thousands of feeds are thousands of hosts: those with nothing to remember are forgotten. */
  const tidy = () => {
    if (hosts.size < 1000) return;
    const now = clock.elapsed();
    for (const [name, host] of hosts)
      if (host.waiting === 0 && host.freeAt <= now && host.silentUntil <= now) hosts.delete(name);
  };

  return {
    async turn(name, signal) {
      tidy();
      const host = known(name);
      checkSilence(host);
      host.waiting++;
      const before = host.tail;
      let release = () => {};
      host.tail = new Promise<void>((done) => {
        release = () => {
          host.waiting--;
          done();
        };
      });
      try {
        await settledOrAborted(before, signal);
        checkSilence(host);
        const pause = host.freeAt - clock.elapsed();
        if (pause > 0) await clock.sleep(pause, signal);
      } catch (thrown) {
        // Whoever gives up keeps its place until those before it are done: the one behind must not overtake them.
        void before.then(release);
        throw thrown;
      }
      return () => {
        host.freeAt = clock.elapsed() + spacingMs;
        release();
      };
    },
    silence(name, milliseconds) {
      const host = known(name);
      host.silentUntil = Math.max(host.silentUntil, clock.elapsed() + milliseconds);
    },
    get hosts() {
      return hosts.size;
    },
  };
}

function settledOrAborted(before: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(new Trouble("aborted"));
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Trouble("aborted"));
    signal.addEventListener("abort", stop, { once: true });
    void before.then(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    });
  });
}

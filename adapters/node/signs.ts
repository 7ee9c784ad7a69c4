// What was last seen of the work that runs here: beats, jobs, posts that failed, what could not be saved, a clock set.
import type { Clock } from "../../src/ports/clock.ts";
import type { JobKind, Jobs } from "../../src/ports/jobs.ts";
import type { Fields } from "../../src/ports/log.ts";
import type { Listener } from "./log.ts";

/** All moments by what the clock counts. */
export type Signs = {
  readonly listen: Listener;
  /** The same jobs, and how long each has run. */
  readonly watching: (jobs: Jobs) => Jobs;
  /** The same act, and when it last ended. */
  readonly beating: (act: () => Promise<void>) => () => Promise<void>;
  readonly beatenAt: () => number | undefined;
  /** The job that has run longest, undefined where none runs. */
  readonly longest: () => { readonly kind: JobKind; readonly since: number } | undefined;
  /** What could not be saved last: when, and why. */
  readonly unsaved: () => { readonly at: number; readonly why: string } | undefined;
  /** A platform's last post, where it failed: since when they fail, when last, and of what. */
  readonly failing: (platform: string) => Failing | undefined;
  readonly clockSet: () => { readonly at: number; readonly byMs: number } | undefined;
};

export type Failing = { readonly since: number; readonly last: number; readonly why: string };

/** Of a post: its side is away. What refuses a message is no fault of ours or theirs. */
export const outages: ReadonlySet<unknown> = new Set([
  "unavailable",
  "timed-out",
  "unknown-outcome",
  "bad-credentials",
]);

export function openSigns(clock: Clock): Signs {
  const running = new Map<symbol, { readonly kind: JobKind; readonly since: number }>();
  const failing = new Map<string, Failing>();
  let beatenAt: number | undefined;
  let unsaved: { at: number; why: string } | undefined;
  let clockSet: { at: number; byMs: number } | undefined;

  /** A row for each event that tells something. */
  const heard: Readonly<Record<string, (fields: Fields) => void>> = {
    "part-posted": ({ platform }) => void failing.delete(String(platform)),
    "part-refused": ({ platform, why }) => {
      const [name, now] = [String(platform), clock.elapsed()];
      if (!outages.has(why)) failing.delete(name);
      else failing.set(name, { since: failing.get(name)?.since ?? now, last: now, why: String(why) });
    },
    "clock-set": ({ byMs }) => {
      clockSet = { at: clock.elapsed(), byMs: Number(byMs) };
    },
  };

  return {
    listen: (_level, event, fields) => {
      heard[event]?.(fields);
      const { trouble } = fields as { readonly trouble?: { readonly kind?: unknown; readonly message?: unknown } };
      if (trouble?.kind === "storage-failed") unsaved = { at: clock.elapsed(), why: String(trouble.message) };
    },
    beating: (act) => async () => {
      await act();
      beatenAt = clock.elapsed();
    },
    watching: (jobs) => ({
      offer: (...given) => jobs.offer(...given),
      waiting: () => jobs.waiting(),
      work: (kind, run, options) =>
        jobs.work(
          kind,
          async (payload, signal) => {
            const mine = Symbol(kind);
            running.set(mine, { kind, since: clock.elapsed() });
            await run(payload, signal).finally(() => running.delete(mine));
          },
          options,
        ),
    }),
    beatenAt: () => beatenAt,
    // They began in this order.
    longest: () => running.values().next().value,
    unsaved: () => unsaved,
    failing: (platform) => failing.get(platform),
    clockSet: () => clockSet,
  };
}

// What may be wrong with a running Lede, in words for whoever runs it, one row a condition; and which of it keeps a
// process from its work.
import type { Clock } from "../../src/ports/clock.ts";
import type { Platform } from "../../src/ports/platform.ts";
import type { Store } from "../../src/ports/store.ts";
import { asTrouble } from "../../src/trouble.ts";
import type { Signs } from "./signs.ts";

/** Where an embedded database lies. */
export type WatchedDisk = {
  /** Bytes left. */
  readonly room: () => Promise<number>;
  /** What is wrong with the file that is open. */
  readonly standing: () => string | undefined;
};

export type Vitals = {
  readonly store: Store;
  readonly clock: Clock;
  readonly platforms: readonly Platform[];
  readonly signs: Signs;
  readonly disk?: WatchedDisk | undefined;
  /** Tries to save something, and not more often than it takes: why it could not. */
  readonly unsaved: () => Promise<string | undefined>;
  /** Since when a platform does not listen, by what the clock counts; one that never did, for ever. */
  readonly deafSince: (platform: Platform) => number | undefined;
  /** Asks each platform's side, and not more often than it takes. */
  readonly reached: (platform: Platform) => Promise<string | undefined>;
};

type Row = {
  readonly name: string;
  /**
   * "work": some work is not done, and `/readyz` is 503, so that nobody is sent here. "nothing": all is done, and
   * somebody should know; a process that does its work is not to be taken away for it.
   */
  readonly hinders: "work" | "nothing";
  /** What is wrong, in words. Throws Trouble where the database does not answer. */
  readonly says: (seen: Vitals) => Promise<readonly string[]> | readonly string[];
};

const second = 1_000;
const minute = 60 * second;
/** A slot nobody has taken up this long after it was due is overdue: the tick, the queue or the workers are stuck. */
const slotOverdue = 5 * minute;
/** An edition whose holder died is taken over within a minute; much later nobody is doing it. */
const editionOverdue = 5 * minute;
const feedOverdue = 30 * minute;
/** A line that is opened anew is back before. */
const deafFor = 10 * second;
const beatOverdue = 30 * second;
/** Nothing that is done in pieces takes as long. */
const stuckAfter = 15 * minute;
const saidFor = 10 * minute;
const unsavedFor = 30 * second;
/** As long as somebody is likely to look for what may be missing. */
const unsureFor = 60 * minute;
const leastRoom = 100 * 1024 * 1024;

export const conditions: readonly Row[] = [
  {
    name: "nothing can be saved",
    hinders: "work",
    says: async ({ clock, signs, unsaved }) => {
      const failed = signs.unsaved();
      const isRecent = failed !== undefined && clock.elapsed() - failed.at <= unsavedFor;
      const why = (await unsaved()) ?? (isRecent ? failed.why : undefined);
      return why === undefined ? [] : [`nothing can be saved: ${why}`];
    },
  },
  {
    name: "the file of the database is not as it was",
    hinders: "work",
    says: ({ disk }) => {
      const why = disk?.standing();
      return why === undefined ? [] : [why];
    },
  },
  {
    name: "the disk is nearly full",
    hinders: "nothing",
    says: async ({ disk }) => {
      const left = await disk?.room().catch(() => undefined);
      if (left === undefined || left >= leastRoom) return [];
      return [`the disk is nearly full: ${Math.floor(left / 1024 / 1024)} MB are left for the database`];
    },
  },
  {
    name: "a slot is overdue",
    hinders: "work",
    says: async ({ store, clock }) => {
      const late = clock.now() - ((await store.agenda.oldestDue()) ?? Number.POSITIVE_INFINITY);
      return late > slotOverdue ? [`a slot is overdue by ${minutes(late)}`] : [];
    },
  },
  {
    name: "an edition is taken up by nobody",
    hinders: "work",
    says: async ({ store, clock }) => {
      const [stuck] = await store.agenda.abandoned(clock.now() - editionOverdue, 1);
      return stuck ? [`edition ${stuck.edition} was begun and is taken up by nobody`] : [];
    },
  },
  {
    name: "feeds are not read",
    hinders: "work",
    says: async ({ store, clock }) => {
      const [feed] = await store.feeds.due(clock.now() - feedOverdue, 1);
      return feed ? [`feeds are not read: one is overdue by ${minutes(clock.now() - feed.nextCheckAt)}`] : [];
    },
  },
  {
    name: "messages may be missing",
    hinders: "nothing",
    says: async ({ store, clock }) => {
      const since = clock.now() - unsureFor;
      const fresh = (await store.agenda.unsure()).filter(({ doubtSince = 0 }) => doubtSince > since);
      const [first] = fresh;
      return first ? [`${fresh.length} messages may not have arrived, such as one of edition ${first.edition}`] : [];
    },
  },
  {
    name: "the beat has stopped",
    hinders: "work",
    says: ({ clock, signs }) => {
      const beaten = signs.beatenAt();
      const gone = beaten === undefined ? 0 : clock.elapsed() - beaten;
      return gone > beatOverdue ? [`nothing has been looked for that is due for ${seconds(gone)}`] : [];
    },
  },
  {
    name: "a worker is stuck",
    hinders: "work",
    says: ({ clock, signs }) => {
      const job = signs.longest();
      const runs = job === undefined ? 0 : clock.elapsed() - job.since;
      return job && runs > stuckAfter ? [`a worker is stuck: ${job.kind} has run for ${minutes(runs)}`] : [];
    },
  },
  {
    name: "the clock was set",
    hinders: "nothing",
    says: ({ clock, signs }) => {
      const set = signs.clockSet();
      if (set === undefined || clock.elapsed() - set.at > saidFor) return [];
      const how = `${minutes(Math.abs(set.byMs))} ${set.byMs < 0 ? "back" : "ahead"}`;
      return [`the clock was set ${how}, ${minutes(clock.elapsed() - set.at)} ago`];
    },
  },
  {
    name: "a platform does not listen",
    hinders: "work",
    says: ({ clock, platforms, deafSince }) =>
      platforms.flatMap((platform) => {
        const since = deafSince(platform);
        const gone = since === undefined ? 0 : clock.elapsed() - since;
        if (gone === Number.POSITIVE_INFINITY) return [`${platform.name} is not connected`];
        return gone > deafFor
          ? [`${platform.name} is not connected, or without its commands, for ${seconds(gone)}`]
          : [];
      }),
  },
  {
    name: "a platform cannot be posted to",
    hinders: "work",
    says: async ({ clock, platforms, signs, reached }) => {
      const found = platforms.map(async (platform) => {
        const failing = signs.failing(platform.name);
        if (failing !== undefined && clock.elapsed() - failing.last <= saidFor)
          return [`posts to ${platform.name} fail for ${seconds(clock.elapsed() - failing.since)}: ${failing.why}`];
        const why = await reached(platform);
        return why === undefined ? [] : [`${platform.name} cannot be posted to: ${why}`];
      });
      return (await Promise.all(found)).flat();
    },
  },
];

/** What is said of the database when a condition could not be looked at. */
export const notLookedAt = (thrown: unknown): string => `the database does not answer: ${wordsOfTrouble(thrown)}`;

/** A database and a refused token say in words what ails them; of anything else the kind says enough. */
export function wordsOfTrouble(thrown: unknown): string {
  const { kind, message } = asTrouble(thrown);
  return kind === "storage-failed" || kind === "bad-credentials" ? message : kind;
}

const minutes = (milliseconds: number): string => `${Math.max(1, Math.round(milliseconds / minute))} min`;
const seconds = (milliseconds: number): string =>
  milliseconds < 2 * minute ? `${Math.round(milliseconds / second)} s` : minutes(milliseconds);

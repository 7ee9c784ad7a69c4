// How the schedules of a place told one story: its line of briefings as it is remembered, and what of it may be opened.
import type { Instant } from "../news/article.ts";
import type { Briefing, BriefingId } from "../news/briefing.ts";
import type { Remembered } from "../news/edition.ts";
import { type Place, placeKey } from "../news/place.ts";
import type { TenantStore } from "../ports/store.ts";
import type { Telling } from "./tellings.ts";

/** Oldest first, each briefing once. */
export type StoryLine = readonly { readonly briefing: BriefingId; readonly at: Instant }[];

/** A story that has been away for longer is told anew: nobody goes back further. */
export const lookedBack = 40 * 86_400_000;

/**
 * Reads once what the schedules of these places remember, up to `now`; gives the line that a briefing stands in, empty
 * for one that no schedule told. What two schedules told alike is one line. Throws Trouble `storage-failed`.
 */
export async function storyLines(
  { subscriptions, editions }: Pick<TenantStore, "subscriptions" | "editions">,
  places: readonly Place[],
  now: Instant,
): Promise<(id: BriefingId) => StoryLine> {
  const wanted = new Map(places.map((place) => [placeKey(place), place]));
  const here = (await Promise.all([...wanted.values()].map((place) => subscriptions.ofPlace(place)))).flat();
  const each = await Promise.all(here.map(({ id }) => editions.remembered(id, now - lookedBack)));
  const lines = each.flat().map(lineOf);
  return (id) => joined(id, lines);
}

/** `open` gives a briefing where whoever asks may read it. */
export async function tellingsOf(
  line: StoryLine,
  open: (id: BriefingId) => Promise<Briefing | undefined>,
): Promise<readonly Telling[]> {
  const opened = await Promise.all(line.map(async ({ briefing, at }) => ({ briefing: await open(briefing), at })));
  return opened.flatMap(({ briefing, at }) => (briefing === undefined ? [] : [{ briefing, at }]));
}

const lineOf = ({ before = [], briefing, at }: Remembered): StoryLine => [...before, { briefing, at }];

function joined(id: BriefingId, lines: readonly StoryLine[]): StoryLine {
  const ids = new Set([id]);
  let [found, known]: [readonly StoryLine[], number] = [[], 0];
  while (ids.size > known) {
    known = ids.size;
    found = lines.filter((line) => line.some(({ briefing }) => ids.has(briefing)));
    for (const { briefing } of found.flat()) ids.add(briefing);
  }
  const byTime = found.flat().toSorted((one, other) => other.at - one.at);
  // The last to be set is its first telling.
  return [...new Map(byTime.map((one) => [one.briefing, one])).values()].toSorted((one, other) => one.at - other.at);
}

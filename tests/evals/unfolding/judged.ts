// What was told of a story's changes, held against the table's: right, told again, false or missed, and why missed.
import type { Briefing } from "../../../src/news/briefing.ts";
import type { ChangeSide, StoryChange } from "../../../src/news/change.ts";
import type { Citation } from "../../../src/news/claim.ts";
import { changesOf } from "../../../src/unfolding/changes.ts";
import { sinceLast } from "../../../src/unfolding/since.ts";
import type { Telling } from "../../../src/unfolding/tellings.ts";
import type { GoldChange, Place, Unfolding } from "./unfolding.ts";

/** What `changesOf` may come to call a change: rules grow kinds, and the table has them already. */
type Told = Omit<StoryChange, "kind"> & { readonly kind: string };

export type Judgement = {
  readonly right: readonly GoldChange[];
  /** Both lines and amounts are right, and the kind is another. */
  readonly otherKind: readonly (readonly [GoldChange, Told])[];
  readonly again: readonly Told[];
  readonly wrong: readonly Told[];
  readonly missed: readonly GoldChange[];
  /** Of the missed: one of the two lines was in no line of its day's briefing. */
  readonly unshown: readonly GoldChange[];
};

/** What becomes of a telling before it is compared with the last one: as it is, or with what a model found in it. */
type Changed = (was: Briefing, now: Briefing) => Promise<Briefing>;

/** A day that tells nothing new is not told: the next is held against the day before it. */
export async function judged(
  story: Unfolding,
  [first, ...rest]: readonly Telling[],
  changed: Changed = async (_, now) => now,
): Promise<Judgement> {
  if (first === undefined) throw new Error(`${story.id} has no report`);
  let last = first;
  const told: ToldOnDay[] = [];
  for (const telling of rest) {
    const [was, now] = [last.briefing, await changed(last.briefing, telling.briefing)];
    const changes = changesOf(was, now);
    told.push(...changes.map((change) => ({ change, was, now, at: telling.at })));
    if (changes.length > 0 || sinceLast(was, now)) last = { ...telling, briefing: now };
  }
  return heldAgainst(story, told, [first, ...rest]);
}

type ToldOnDay = { readonly change: Told; readonly was: Briefing; readonly now: Briefing; readonly at: number };

export function heldAgainst(story: Unfolding, told: readonly ToldOnDay[], tellings: readonly Telling[]): Judgement {
  const right = new Set<GoldChange>();
  const [otherKind, again, wrong]: [[GoldChange, Told][], Told[], Told[]] = [[], [], []];
  for (const one of told) {
    const { change, at } = one;
    const due = story.gold.filter(
      (gold) => gold.now.some(({ report }) => (story.reports[report]?.at ?? at) < at) && saysIt(story, gold, one),
    );
    const fitting = due.filter(({ kinds }) => kinds.includes(change.kind));
    const fresh = fitting.find((gold) => !right.has(gold));
    if (fresh) right.add(fresh);
    else if (fitting.length > 0) again.push(change);
    else {
      wrong.push(change);
      if (due[0]) otherKind.push([due[0], change]);
    }
  }
  const missed = story.gold.filter((gold) => !right.has(gold) && !gold.optional);
  const shown = tellings.flatMap(({ briefing }) => shownIn(briefing));
  const isShown = (places: readonly Place[]): boolean =>
    places.length === 0 || places.some((place) => shown.some((text) => isSame(text, textAt(story, place))));
  const unshown = missed.filter(({ was, now }) => !isShown(was) || !isShown(now));
  return { right: [...right].filter(({ optional }) => !optional), otherKind, again, wrong, missed, unshown };
}

/** Both sides stand on a sentence that carries them, and what is told as a figure has both amounts in its words. */
function saysIt(story: Unfolding, gold: GoldChange, { change, was, now }: ToldOnDay): boolean {
  const words = spoken(change.words.replace(/\([^)]*\)/g, " "));
  // A table that calls it first an outcome, and may be called a figure, gives no amounts.
  const has = (amounts: readonly string[] | undefined): boolean =>
    change.kind !== "figure" || amounts === undefined || amounts.some((amount) => words.includes(spoken(amount)));
  const stands = (places: readonly Place[], { claim }: ChangeSide, briefing: Briefing): boolean =>
    places.length === 0 ||
    claim.citations.some((citation) =>
      places.some((place) => isSame(sentenceOf(briefing, citation), textAt(story, place))),
    );
  return (
    stands(gold.was, change.was, was) &&
    stands(gold.now, change.now, now) &&
    has(gold.amounts?.was) &&
    has(gold.amounts?.now)
  );
}

export const textAt = (story: Unfolding, { report, sentence }: Place): string =>
  (sentence === 0 ? story.reports[report]?.title : story.reports[report]?.sentences[sentence - 1]) ?? "";

const shownIn = (briefing: Briefing): readonly string[] =>
  [
    briefing.headline,
    briefing.lead,
    ...briefing.points,
    ...briefing.more,
    ...briefing.disputes.flatMap(({ versions }) => versions),
  ].flatMap(({ citations }) => citations.map((citation) => sentenceOf(briefing, citation)));

const sentenceOf = ({ sources }: Briefing, { source, sentence }: Citation): string =>
  (sentence < 0 ? sources[source]?.title : sources[source]?.sentences[sentence]) ?? "";

/** Lede may cut sentences where the table does not; a title that stands in a sentence is another line. */
const isSame = (one: string, other: string): boolean => {
  const [short = "", long = ""] = [spoken(one), spoken(other)].toSorted((a, b) => a.length - b.length);
  return long.includes(short) && short.length * 2 > long.length;
};

/** Between spaces, so that "7" is not found in "17". */
const spoken = (text: string): string => ` ${wordsOf(text).join(" ")} `;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll("%", " percent ")
    .split(/[^\p{L}\p{N}.,]+/u)
    .map((word) => word.replace(/^[.,]+|[.,]+$/g, ""))
    .filter(Boolean);

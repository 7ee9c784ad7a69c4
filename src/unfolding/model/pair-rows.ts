// What code holds against a proposed change of two lines: rows with examples. What they do not know, a judge is asked.
import { rootOf } from "../../language/en/courses.ts";
import { wordSet } from "../../language/word-set.ts";
import type { StoryChange } from "../../news/change.ts";
import { sameAmounts } from "../amount-rows.ts";
import { type Deed, isForetold, type LineRead } from "../deeds.ts";
import type { SomeLine } from "../lines.ts";
import { type Measure, measuresIn } from "../measure.ts";
import type { WordsAt } from "./proposals.ts";

export type ProposedSide<L extends SomeLine = SomeLine> = { readonly read: LineRead<L>; readonly at: WordsAt };
export type TwoSides<L extends SomeLine = SomeLine> = {
  readonly kind: StoryChange["kind"];
  readonly was: ProposedSide<L>;
  readonly now: ProposedSide<L>;
};

export type PairRow = {
  readonly name: string;
  /** Held against these kinds of change. */
  readonly kinds: readonly StoryChange["kind"][];
  readonly holds: (pair: TwoSides) => boolean;
  /** `was -> now`, the told words in braces; the first kind is asked. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const pairRows: readonly PairRow[] = [
  {
    name: "no number among the words",
    kinds: ["figure"],
    holds: ({ was, now }) => !saysNumber(was) || !saysNumber(now),
    yes: ["The port will cost {a fortune}. -> The port will cost {6 million euros}."],
    no: [
      "The port will cost {5 million euros}. -> The port will cost {6 million euros}.",
      "The first flight is put off to the {second quarter}. -> The first flight has slipped to the {third quarter}.",
      "The show {runs through March 9}. -> The show {will stay open until March 30}.",
      "{Nine of the 32 men} were caught. -> {The number of recaptured men rose to 27}.",
    ],
  },
  {
    name: "another unit or another fate",
    kinds: ["figure"],
    holds: heldOf(({ was, now }) => areOfTwoUnits(was, now)),
    yes: [
      "The port cost {5 million dollars}. -> The port cost {6 million euros}.",
      "The fire killed {7 people}. -> The fire injured {13 people}.",
    ],
    no: [
      "The fire killed {7 people}. -> The toll of the fire rose to {13}.",
      "Hallo was sentenced to {12 years} in prison. -> His sentence was cut to {eight}.",
    ],
  },
  {
    name: "one number, told twice",
    kinds: ["figure"],
    holds: heldOf(({ was, now }) => areOneAmount(was, now)),
    yes: ["Some {3,000 people} fled. -> {2,987 people} fled."],
    no: [
      "Some {3,000 people} fled. -> {5,200 people} fled.",
      "Then {12 percent} of people used it. -> By now {11.4 percent} use it.",
    ],
  },
  {
    name: "not so yet, or denied",
    kinds: ["outcome", "contrary"],
    holds: ({ now }) => told(now).length > 0 && told(now).every((deed) => isNotYet(now.read, deed)),
    yes: [
      "The captain {may be charged}. -> The captain {could be convicted}.",
      "The port {is to be sold}. -> The ministry denied that it {had sold the port}.",
    ],
    no: ["The captain {may be charged}. -> The captain {was charged} on Friday."],
  },
  {
    name: "the older line says it already",
    kinds: ["outcome", "contrary"],
    holds: ({ was, now }) => saysAlready(was.read, now),
    yes: ["The crew {was found alive} on Monday. -> On Tuesday the crew {was found alive}."],
    no: ["The crew {is missing}. -> On Tuesday the crew {was found alive}."],
  },
];

/** Rows that say it is no change; empty where code has nothing against it. */
export const heldAgainst = (pair: TwoSides): readonly string[] =>
  pairRows.flatMap(({ name, kinds, holds }) => (kinds.includes(pair.kind) && holds(pair) ? [name] : []));

type Counted = Measure<SomeLine>;
export type Figures<L extends SomeLine = SomeLine> = { readonly was: Measure<L>; readonly now: Measure<L> };

/** The numbers that stand in the told words; undefined where a side has none, or several. */
export function twoFigures<L extends SomeLine>({ was, now }: TwoSides<L>): Figures<L> | undefined {
  const [[old, ...olds], [fresh, ...others]] = [measuresTold(was), measuresTold(now)];
  return old && fresh && olds.length + others.length === 0 ? { was: old, now: fresh } : undefined;
}

export const measuresTold = <L extends SomeLine>({ read, at }: ProposedSide<L>): readonly Measure<L>[] =>
  measuresIn(read.line).filter(({ quantity }) => quantity.start >= at.start && quantity.end <= at.end);

function heldOf(holds: (figures: Figures) => boolean): PairRow["holds"] {
  return (pair) => {
    const figures = twoFigures(pair);
    return figures !== undefined && holds(figures);
  };
}

const saysNumber = ({ read: { line }, at }: ProposedSide): boolean =>
  line.words.some(
    ({ start, end, quantity, norm }) =>
      start >= at.start && end <= at.end && (quantity !== undefined || numbers.has(norm) || /\d/.test(norm)),
  );

const numbers = wordSet("single sole half both third quarter none no nobody no-one");

const areOfOneUnit = (was: Counted, now: Counted): boolean =>
  was.quantity.kind === now.quantity.kind &&
  was.quantity.unit === now.quantity.unit &&
  (was.fate === now.fate || was.fate === undefined || now.fate === undefined);

/** "12 years", then "eight": one of them says no unit. */
const areOfTwoUnits = (was: Counted, now: Counted): boolean =>
  (was.fate !== now.fate && was.fate !== undefined && now.fate !== undefined) ||
  (was.quantity.unit !== now.quantity.unit && was.quantity.unit !== "" && now.quantity.unit !== "");

/** Nothing says that they count two things: where both name what they count, or what became of it, it is one. */
export function areLike(was: Counted, now: Counted): boolean {
  if (!areOfOneUnit(was, now)) return false;
  return was.noun === now.noun || [was, now].some(({ noun }) => noun === "") || areNear(was, now);
}

const areNear = (was: Counted, now: Counted): boolean =>
  [
    [was, now],
    [now, was],
  ].some(([one, other]) => one?.noun !== "" && other?.about.has(one?.noun ?? ""));

/** The same amount of what may be the same thing. */
export const areOneAmount = (known: Counted, now: Counted): boolean =>
  areLike(known, now) &&
  // Of "12 percent" and "11.4 percent" nobody knows whether one is rounded: a judge is asked.
  (known.quantity.value === now.quantity.value || !known.quantity.exact || !now.quantity.exact) &&
  sameAmounts.some(({ holds }) => holds(known.quantity, now.quantity));

/** Does this line say all that the words of the newer side say? */
export function saysAlready(read: LineRead<SomeLine>, { read: other, at }: ProposedSide): boolean {
  const words = other.line.words.filter(({ start, end }) => start >= at.start && end <= at.end);
  const meant = words.map(({ norm }) => rootOf(norm)).filter((root) => other.content.has(root));
  const sameStanding = told({ read: other, at }).every((deed) =>
    read.deeds.some(({ verb, standing }) => verb === deed.verb && standing === deed.standing),
  );
  return meant.length > 0 && sameStanding && meant.every((root) => read.content.has(root));
}

/** The deeds among the told words. */
export const told = ({ read: { line, deeds }, at }: ProposedSide): readonly Deed[] =>
  deeds.filter(({ from, to }) => {
    const [first, last] = [line.words[from], line.words[to - 1]];
    return last !== undefined && first !== undefined && last.start < at.end && last.end > at.start;
  });

/** What somebody firmly says will be may well be decided: a judge is asked. */
const isNotYet = (read: LineRead<SomeLine>, deed: Deed): boolean =>
  deed.standing === "possible" || deed.standing === "denied" || (isForetold(read, deed) && !isFirm(read, deed));

const isFirm = ({ line: { words } }: LineRead<SomeLine>, { from, standing }: Deed): boolean =>
  standing === "ahead" && firm.has(words[from]?.norm ?? "");

const firm = wordSet("will would shall wo");

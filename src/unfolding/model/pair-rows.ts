// What code holds against a proposed change of two lines: rows with examples. What they do not know, a judge is asked.
import { rootOf } from "../../language/en/courses.ts";
import { wordSet } from "../../language/word-set.ts";
import type { StoryChange } from "../../news/change.ts";
import { sameAmounts } from "../amount-rows.ts";
import { saysWas, twoCounts } from "../apart-rows.ts";
import { type Deed, isForetold, type LineRead } from "../deeds.ts";
import type { SomeLine } from "../lines.ts";
import { type Measure, measuresIn } from "../measure.ts";
import { retracting } from "../turn-words.ts";
import { onceMore } from "../when-rows.ts";
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

/** What these say is not that two numbers are of two things, but that rows alone cannot see that they are of one. */
const unseen: ReadonlySet<string> = new Set([
  "another unit, noun or fate",
  "another clause",
  "another name in front",
  "it, whatever that is",
]);
const apart = [...twoCounts.filter(({ name }) => !unseen.has(name)), ...onceMore];

export const pairRows: readonly PairRow[] = [
  {
    name: "not one number among the words",
    kinds: ["figure"],
    holds: (pair) => twoFigures(pair) === undefined,
    yes: ["The port will cost {a fortune}. -> The port will cost {6 million euros}."],
    no: ["The port will cost {5 million euros}. -> The port will cost {6 million euros}."],
  },
  {
    name: "another unit or another fate",
    kinds: ["figure"],
    holds: heldOf(({ was, now }) => !areLike(was, now)),
    yes: [
      "The port cost {5 million dollars}. -> The port cost {6 million euros}.",
      "The fire killed {7 people}. -> The fire injured {13 people}.",
      "The storm damaged {40 homes}. -> The storm damaged {26 boats}.",
    ],
    no: ["The fire killed {7 people}. -> The toll of the fire rose to {13}."],
  },
  {
    name: "one number, told twice",
    kinds: ["figure"],
    holds: heldOf(({ was, now }) => areOneAmount(was, now)),
    yes: ["Some {3,000 people} fled. -> {2,987 people} fled."],
    no: ["Some {3,000 people} fled. -> {5,200 people} fled."],
  },
  {
    name: "what rows call two counts",
    kinds: ["figure"],
    holds: heldOf(({ was, now }) => !saysWas(was, now) && apart.some(({ holds }) => holds(was, now))),
    yes: [
      "The storm killed {7 people} in Mersa. -> The storm killed {13 people} in Oslo.",
      "Shares of Lumen rose {3 percent}. -> Shares of Lumen rose {8 percent}.",
    ],
    no: ["The storm killed {7 people}. -> The toll of the storm rose to {13}."],
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
    name: "nobody denies it",
    kinds: ["denial"],
    holds: ({ now: { read } }) =>
      !read.deeds.some(({ standing, verb }) => standing === "denied" || retracting.has(verb)) &&
      !read.line.words.some(({ norm }) => denying.has(norm)),
    yes: ["The ministry {sold the port}. -> The ministry {praised the port}."],
    no: [
      "The ministry {sold the port}. -> The ministry denied that it {had sold the port}.",
      "Pell {said that he paid Marrow}. -> Pell {took back his statement}.",
    ],
  },
  {
    name: "the names of others",
    kinds: ["outcome", "contrary", "denial"],
    holds: ({ was, now }) => isOfOthers(was.read, now.read) && isOfOthers(now.read, was.read),
    yes: ["Near Tarn the chief Lind {may resign}. -> Near Oslo the chief Falk {resigned} on Friday morning."],
    no: ["Near Tarn the chief Lind {may resign}. -> In Tarn the chief {resigned}."],
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
  const [[old, ...olds], [fresh, ...others]] = [figuresIn(was), figuresIn(now)];
  return old && fresh && olds.length + others.length === 0 ? { was: old, now: fresh } : undefined;
}

const figuresIn = <L extends SomeLine>({ read, at }: ProposedSide<L>): readonly Measure<L>[] =>
  measuresIn(read.line).filter(({ quantity }) => quantity.start >= at.start && quantity.end <= at.end);

function heldOf(holds: (figures: Figures) => boolean): PairRow["holds"] {
  return (pair) => {
    const figures = twoFigures(pair);
    return figures !== undefined && holds(figures);
  };
}

/** Nothing says that they count two things: where both name what they count, or what became of it, it is one. */
function areLike(was: Counted, now: Counted): boolean {
  if (was.quantity.kind !== now.quantity.kind || was.quantity.unit !== now.quantity.unit) return false;
  if (was.fate !== now.fate && was.fate !== undefined && now.fate !== undefined) return false;
  return was.noun === now.noun || [was, now].some(({ noun }) => noun === "") || areNear(was, now);
}

const areNear = (was: Counted, now: Counted): boolean =>
  [
    [was, now],
    [now, was],
  ].some(([one, other]) => one?.noun !== "" && other?.about.has(one?.noun ?? ""));

/** The same amount of what may be the same thing. */
export const areOneAmount = (known: Counted, now: Counted): boolean =>
  areLike(known, now) && sameAmounts.some(({ holds }) => holds(known.quantity, now.quantity));

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

const isOfOthers = ({ names }: LineRead<SomeLine>, { content }: LineRead<SomeLine>): boolean =>
  names.size > 0 && ![...names].some((name) => content.has(name));

const denying = wordSet(`deny denies denied denying denial disputes disputed dismisses dismissed refutes refuted rejects
  rejected false untrue wrong baseless`);

// What one number of a line counts or measures, and whether another line's number is of the very same thing.
import type { Word } from "../checking/line.ts";
import { calendarName } from "../language/calendar-names.ts";
import type { Fate } from "../language/en/fates.ts";
import { turnsRound } from "../language/en/opposites.ts";
import { isStepFurther } from "../language/en/steps.ts";
import { fatesOf } from "../language/more/fates.ts";
import type { Quantity } from "../language/number/quantity.ts";
import { areTwoOutcomes } from "../language/outcomes.ts";
import { isStopWord } from "../language/stop-words.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import type { ToldLine } from "./lines.ts";

type Line = Pick<ToldLine, "text" | "words" | "language" | "isName">;

export type Measure<L extends Line = ToldLine> = {
  readonly line: L;
  readonly quantity: Quantity & { readonly value: number };
  /** With its hedge, and with what is counted where that stands behind it: "at least seven people". */
  readonly text: string;
  /** Without what is counted: "at least seven". */
  readonly amount: string;
  /** Of people; absent where nothing became of them. */
  readonly fate?: Fate;
  /** The counted noun's stem, "" for people in general. */
  readonly noun: string;
  /** Stems of what else its clause says. */
  readonly about: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Weekdays and months. */
  readonly days: ReadonlySet<string>;
  /** "a day", "including", "by": two numbers with other ones are of two things. */
  readonly frame: string;
  /** "nationwide": all places together. */
  readonly everywhere: boolean;
  /** It says how many it is by now. */
  readonly byNow: boolean;
};

/** A count of days and an age say when and who. */
const measured: ReadonlySet<string> = new Set(
  "count money percent share vote score measure distance multiple".split(" "),
);

/** Numbers of other times, and of some that come on top, are left out. */
export function measuresIn<L extends Line>(line: L): readonly Measure<L>[] {
  return line.words.flatMap((word): readonly Measure<L>[] => {
    const { quantity } = word;
    if (quantity?.value === undefined || !measured.has(quantity.kind)) return [];
    const clause = clauseAround(line.words, word.index);
    if (isOfAnotherTime(clause, word.index) || isAdded(line.words, word.index)) return [];
    if (isWhole(line.words, word.index) || isInName(line.words[word.index - 1])) return [];
    return [measureAt(line, { ...quantity, value: quantity.value }, word, clause)];
  });
}

function measureAt<L extends Line>(
  line: L,
  quantity: Quantity & { readonly value: number },
  word: Word,
  clause: readonly Word[],
): Measure<L> {
  const { text, language } = line;
  const fate = fateAt(line, quantity);
  const counted = quantity.kind === "count" ? countedAfter(line.words, word.index, language) : [];
  const noun = counted.at(-1);
  const start = hedgeStart(text, quantity);
  const spoken = clause.filter(({ kind, index }) => kind === "word" && index !== word.index);
  const content = spoken.filter(
    ({ norm, stem }) =>
      !isStopWord({ kind: "word", norm }, language) && !saying.has(norm) && !moving.has(norm) && stem !== noun?.stem,
  );
  return {
    line,
    quantity,
    text: text.slice(start, noun?.end ?? quantity.end),
    amount: text.slice(start, quantity.end),
    ...(fate === undefined ? {} : { fate }),
    noun: noun === undefined || anybody.has(noun.norm) ? "" : noun.stem,
    about: new Set(content.flatMap(({ stem, norm }) => (calendarName(norm, language) === undefined ? [stem] : []))),
    names: new Set(spoken.filter(line.isName).map(({ norm }) => norm)),
    days: new Set(spoken.flatMap(({ norm }) => calendarName(norm, language) ?? [])),
    frame: frameOf(line.words, word.index),
    everywhere: spoken.some(({ norm }) => everywhere.has(norm)),
    byNow: spoken.some(({ norm }) => byNow.has(norm)),
  };
}

/** The same unit of the same thing, in the same place and of the same time; where that is not sure, false. */
export function areOneMeasure(was: Measure<Line>, now: Measure<Line>): boolean {
  const [one, other] = [was.quantity, now.quantity];
  if (one.kind !== other.kind || one.unit !== other.unit) return false;
  if (was.frame !== now.frame || was.fate !== now.fate || was.noun !== now.noun) return false;
  if (!mayBeOne(was.names, now.names)) return false;
  if (was.everywhere !== now.everywhere && was.names.size + now.names.size > 0) return false;
  const isOfItsDay = was.fate !== undefined || one.kind === "percent";
  if (isOfItsDay && !was.byNow && !now.byNow && !mayBeOne(was.days, now.days)) return false;
  return was.fate === undefined ? isAboutOne(was, now) : one.kind === "count";
}

const mayBeOne = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 || other.size === 0 || [...one].some((word) => other.has(word));

/** So much of what the shorter clause says the longer one says too. */
const leastShared = { counted: 0.5, other: 0.6 };

/** Nothing of what only one of them says turns the other round: "damaged" and "destroyed" are two things. */
function isAboutOne(was: Measure<Line>, now: Measure<Line>): boolean {
  const shared = [...was.about].filter((stem) => now.about.has(stem));
  const [left, right] = [was, now].map(({ about }) => [...about].filter((stem) => !shared.includes(stem)));
  const isCounted = was.noun !== "";
  if (shared.length < (isCounted || isBare(was) || isBare(now) ? 1 : 2)) return false;
  if (shared.length / Math.min(was.about.size, now.about.size) < leastShared[isCounted ? "counted" : "other"])
    return false;
  // What has no counted noun is named by what its clause begins with: the offer's price is not the share's.
  if (!isCounted && shared.length < 3 && firstOf(was.about) !== firstOf(now.about)) return false;
  if (firstOf(was.names) !== firstOf(now.names) && !isCounted) return false;
  const language = now.line.language;
  return !(left ?? []).some((one) =>
    (right ?? []).some(
      (other) =>
        turnsRound(one, other) ||
        areTwoOutcomes(one, other, language) ||
        isStepFurther(one, other) ||
        isStepFurther(other, one),
    ),
  );
}

/** "Turnout was 63 percent": one word, and it is no name. */
const isBare = ({ about, names }: Measure<Line>): boolean => about.size === 1 && names.size === 0;

const firstOf = (words: ReadonlySet<string>): string => [...words][0] ?? "";

const fateAt = ({ text, language }: Line, { from }: Quantity): Fate | undefined =>
  fatesOf(language)?.ask(cut(text), from);

const stops = wordSet("while whereas after when who which and but including as because although that");

/** Up to the marks and the words that begin another clause. */
function clauseAround(words: readonly Word[], at: number): readonly Word[] {
  const ends = ({ kind, norm, text }: Word): boolean =>
    (kind === "sign" && !/^['’$€£%-]$/.test(text)) || stops.has(norm);
  const before = words.slice(0, at).findLastIndex(ends);
  const after = words.findIndex((word, place) => place > at && ends(word));
  return words.slice(before + 1, after < 0 ? words.length : after);
}

const otherTimes = wordSet("last previous previously earlier ago compared formerly");

/** "up from 7", "in 2019", "than a year ago": what was before the story. */
function isOfAnotherTime(clause: readonly Word[], at: number): boolean {
  const place = clause.findIndex(({ index }) => index === at);
  const [before, further] = [clause[place - 1]?.norm, clause[place - 2]?.norm];
  if (before === "from" || (before === "of" && further === "instead")) return true;
  return clause.some(
    ({ norm, quantity, index }) =>
      index !== at && (quantity?.kind === "year" || (otherTimes.has(norm) && norm !== "than")),
  );
}

/** "800 of its 9,400 posts": the second is what they are a part of. */
function isWhole(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const of = before.findIndex(({ norm }) => partOf.has(norm));
  return of >= 0 && (before[of - 1] ?? words[at - 3 + of - 1])?.quantity !== undefined;
}

/** "the FTSE 100" */
const isInName = (before: Word | undefined): boolean => /^\p{Lu}{3,}$/u.test(before?.text ?? "");

const partOf = wordSet("of der von des de sur");

const onTop = wordSet("another further additional extra more");

/** "another six", "six more": they come on top of others. */
function isAdded(words: readonly Word[], at: number): boolean {
  const [before, after, next] = [words[at - 1]?.norm ?? "", words[at + 1]?.norm ?? "", words[at + 2]?.norm];
  return (onTop.has(before) && before !== "more") || (onTop.has(after) && next !== "than");
}

const saying = wordSet("said says say told according reported report reports officials police authorities ministry");
/** They say that a number moved, and not of what. */
const moving = wordSet(`rise rises rose risen rising climb climbs climbed reach reaches reached stand stands stood grow
  grew grown increase increased jump jumped pass passed fall falls fell fallen drop dropped total totals number people
  now still so far least around expect expects expected forecast predicted put puts estimated confirmed plan plans
  planned announce announces announced will would only`);
const anybody = wordSet("people persons others victims person dead deaths fatalities bodies lives casualties");
const everywhere = wordSet("nationwide countrywide worldwide globally across elsewhere");
const byNow = wordSet("toll risen rose climbed rises climbs reached reaches now far total");

type Norms = readonly string[];

const frames: readonly (readonly [string, (before: Norms, after: Norms, all: Norms) => boolean])[] = [
  [
    "each",
    (_, after) => after.some((word, at) => rates.has(word) || (word === "a" && periods.has(after[at + 1] ?? ""))),
  ],
  ["part", (before) => before.some((word) => parts.has(word))],
  // "among voters under 30, 52 percent"
  ["among", (_before, _after, all) => all.includes("among")],
  ["home", (_before, after) => after.some((word) => partly.has(word))],
  ["by", (before) => before.at(-1) === "by" || rising.has(before.at(-1) ?? "")],
];
const rates = wordSet("per each daily weekly hourly monthly annually");
const periods = wordSet("day week month year hour person");
const rising = wordSet(
  "rise rises rose risen climbed climb gained gains fell fall falls fallen dropped lost down up grew jumped",
);
const parts = wordSet("including among includes");
const partly = wordSet("home abroad overseas locally domestically");

/** By the two words before and the four behind. */
function frameOf(words: readonly Word[], at: number): string {
  const norms = (from: number, to: number): readonly string[] =>
    words.slice(Math.max(0, from), to).map(({ norm }) => norm);
  const [before, after] = [norms(at - 2, at), norms(at + 1, at + 5)];
  return frames.flatMap(([name, holds]) => (holds(before, after, norms(0, words.length)) ? [name] : [])).join(" ");
}

/** Up to the first noun in the plural, or that means people. */
function countedAfter(words: readonly Word[], at: number, language: string): readonly Word[] {
  const after = words.slice(at + 1, at + 4);
  const end = after.findIndex((word) => word.kind !== "word" || isStopWord(word, language));
  const run = end < 0 ? after : after.slice(0, end);
  const plural = run.findIndex(({ norm }) => anybody.has(norm) || /[^s]s$|men$|children$|people$|police$/.test(norm));
  return plural < 0 ? [] : run.slice(0, plural + 1);
}

/** "at least", where it stands right before. */
function hedgeStart(text: string, { hedge, start, from }: Quantity): number {
  if (hedge === undefined || hedge.is === "evidential" || hedge.to > from) return start;
  return cut(text).tokens[hedge.from]?.start ?? start;
}

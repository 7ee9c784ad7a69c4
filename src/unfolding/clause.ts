// The clause that a number stands in, and numbers that no later one is held against: of other times, on top, in names.
import type { Word } from "../checking/line.ts";
import { isStopWord } from "../language/stop-words.ts";
import { wordSet } from "../language/word-set.ts";

const stops = wordSet("while whereas after when who which and but including as because although that");

/** Up to the marks and the words that begin another clause; all of a line whose clause says nothing but the number. */
export function clauseAround(words: readonly Word[], at: number): readonly Word[] {
  const ends = ({ kind, norm, text }: Word): boolean =>
    (kind === "sign" && !/^['’$€£%-]$/.test(text)) || stops.has(norm);
  const before = words.slice(0, at).findLastIndex(ends);
  const after = words.findIndex((word, place) => place > at && ends(word));
  const clause = words.slice(before + 1, after < 0 ? words.length : after);
  return clause.some(({ kind, capital, weight }) => kind === "word" && (capital || weight > leastTold))
    ? clause
    : words;
}

/** What function words weigh. */
const leastTold = 0.25;

/** Up to the first noun in the plural, or that means people. */
export function countedAfter(words: readonly Word[], at: number, language: string): readonly Word[] {
  // "4,500 of 61,000 jobs"
  const isPart = partOf.has(words[at + 1]?.norm ?? "");
  const whole = isPart ? [at + 2, at + 3].find((place) => words[place]?.quantity !== undefined) : undefined;
  const from = whole ?? at;
  const after = words.slice(from + 1, from + 4);
  const end = after.findIndex((word) => word.kind !== "word" || isStopWord(word, language));
  const run = end < 0 ? after : after.slice(0, end);
  const plural = run.findIndex(({ norm }) => anybody.has(norm) || /[^s]s$|men$|children$|police$/.test(norm));
  return plural < 0 ? [] : run.slice(0, plural + 1);
}

/** "the number of ships has grown to 21", "cases have doubled to 81" */
export function numberOf(words: readonly Word[], at: number): Word | undefined {
  if (!["to", "at"].includes(words[at - 1]?.norm ?? "")) return undefined;
  const of = words.findIndex(({ norm }, place) => place < at && norm === "of" && words[place - 1]?.norm === "number");
  const from = of >= 0 ? of + 1 : (clauseAround(words, at)[0]?.index ?? 0);
  return words.slice(from, from + 4).find(({ norm }) => /[^s]s$|men$|children$|people$/.test(norm));
}

export const anybody = wordSet("people persons others victims person dead deaths fatalities bodies lives casualties");

/** "a fourteenth victim", "a third man has died" */
export function isLastOf(words: readonly Word[], at: number): boolean {
  const [first = "", ...others] = [1, 2, 3, 4, 5].map((place) => words[at + place]?.norm ?? "");
  return victims.has(first) || (/^an?$/.test(words[at - 1]?.norm ?? "") && others.some((word) => dying.has(word)));
}

const victims = wordSet("body death fatality victim");
const dying = wordSet("dead died dies killed");

export type StrayRow = {
  readonly name: string;
  /** Is the number at this place none that a story counts on? */
  readonly holds: (words: readonly Word[], at: number) => boolean;
  /** "7 then -> 13 now": no change is told, and with `no` one is. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const strayNumbers: readonly StrayRow[] = [
  {
    name: "of another time",
    holds: (words, at) =>
      words.slice(0, at).some((word) => isPastYear(words, word)) ||
      clauseAround(words, at).some(
        (word) => word.index !== at && (isPastYear(words, word) || isBefore(words, word) || otherTimes.has(word.norm)),
      ),
    yes: [
      "The fire killed 7 people. -> In 1998 a fire killed 31 people.",
      "The cold has killed 7 people. -> The winter before there were 57 deaths.",
      "The fire killed 7 people. -> The deadliest fire of the country killed 39 people.",
    ],
    no: ["The fire killed 7 people. -> The fire killed 31 people."],
  },
  {
    name: "what it rose from",
    holds: (words, at) => words[at - 1]?.norm === "from",
    yes: ["The toll of the fire rose to 13. -> The toll of the fire rose from 15."],
    no: ["The toll of the fire rose to 13. -> The toll of the fire rose to 15."],
  },
  {
    name: "what it is not",
    holds: (words, at) =>
      words[at - 1]?.norm === "not" ||
      /^(instead of|rather than)$/.test(`${words[at - 2]?.norm} ${words[at - 1]?.norm}`),
    yes: [
      "Airo will cut 1,200 jobs. -> Airo will cut jobs, but not 1,500 jobs.",
      "Airo will cut 1,200 jobs. -> Airo will cut pay instead of 1,500 jobs.",
    ],
    no: ["Airo will cut 1,200 jobs. -> Airo will cut 1,500 jobs and not 1,200."],
  },
  {
    name: "of another event",
    holds: (words, at) => clauseAround(words, at).some(({ norm, index }) => index < at && others.has(norm)),
    yes: ["A crash in Holt killed five people. -> Another crash in Holt killed eight people."],
    no: ["A crash in Holt killed five people. -> The crash in Holt killed eight people."],
  },
  {
    name: "passed on the way",
    holds: (words, at) => passing.has(words[at - 1]?.norm ?? ""),
    yes: ["The toll of the fire stood at 58. -> The toll of the fire passed 70."],
    no: ["The toll of the fire stood at 58. -> The toll of the fire stands at 74."],
  },
  {
    name: "on top of others",
    holds: (words, at) => {
      const [before, after, next] = [at - 1, at + 1, at + 2].map((place) => words[place]?.norm ?? "");
      return (onTop.has(before ?? "") && before !== "more") || (onTop.has(after ?? "") && next !== "than");
    },
    yes: ["The fire killed 7 people. -> The fire killed another 13 people.", "Some 7 died. -> There 13 more died."],
    no: ["The fire killed 7 people. -> The fire killed more than 13 people."],
  },
  {
    name: "the whole of which it is a part",
    holds: (words, at) => {
      const of = [at - 1, at - 2].find((place) => partOf.has(words[place]?.norm ?? ""));
      if (of === 0) return true;
      return of !== undefined && [of - 1, of - 2].some((place) => words[place]?.quantity !== undefined);
    },
    yes: ["Nordstahl cuts 800 posts. -> Of 9,400 posts Nordstahl cuts 800."],
    no: ["Nordstahl cuts 800 posts. -> Nordstahl cuts 950 posts of its 9,400."],
  },
  {
    name: "part of a name",
    holds: (words, at) => /^\p{Lu}{3,}$/u.test(words[at - 1]?.text ?? ""),
    yes: ["The index DAX 40 closed higher. -> The index FTSE 100 closed higher."],
    no: ["The index FTSE 100 closed at 5,161. -> The index FTSE 100 closed at 5,210."],
  },
  {
    name: "somebody's age",
    holds: (words, at) => words[at - 1]?.norm === "of" && ages.has(words[at - 2]?.norm ?? ""),
    yes: ["Thirteen people died in the bus crash. -> A girl of eight died in hospital."],
    no: ["Thirteen people died in the bus crash. -> A total of 18 people died in the bus crash."],
  },
];

export const isStray = (words: readonly Word[], at: number): boolean =>
  strayNumbers.some(({ holds }) => holds(words, at));

const isPastYear = (words: readonly Word[], { quantity, index }: Word): boolean =>
  quantity?.kind === "year" && !toCome.has(words[index - 1]?.norm ?? "");

/** "the winter before" */
const isBefore = (words: readonly Word[], { norm, index }: Word): boolean =>
  norm === "before" && periods.has(words[index - 1]?.norm ?? "");

const periods = wordSet("day week month season spring summer autumn winter year time");
const toCome = wordSet("from by until till before");
const otherTimes =
  wordSet(`last previous previously earlier ago compared formerly deadliest worst biggest largest record
  history`);
const others = wordSet("another different separate similar unrelated");
const passing = wordSet("pass passes passed top tops topped exceed exceeds exceeded surpassed near nears neared");
const onTop = wordSet("another further additional extra more");
const partOf = wordSet("of der von des de sur");
const ages = wordSet("girl boy man woman child baby youth");

// The clause that a number stands in, and numbers that no later one is held against: of other times, on top, in names.
import type { Word } from "../checking/line.ts";
import { movers, reaches } from "../language/en/moving.ts";
import { isStopWord } from "../language/stop-words.ts";
import { wordSet } from "../language/word-set.ts";
import { before, isFromTo } from "./said-before.ts";

const stops = wordSet("while whereas after when who which and but including as because although that");

/** Up to the marks and the words that begin another clause; all of a line whose clause says nothing but the number. */
export function clauseAround(words: readonly Word[], at: number): readonly Word[] {
  const ends = ({ kind, norm, text }: Word): boolean =>
    (kind === "sign" && !/^['’$€£%-]$/.test(text)) || stops.has(norm);
  const start = words.slice(0, at).findLastIndex(ends);
  const after = words.findIndex((word, place) => place > at && ends(word));
  const clause = words.slice(start + 1, after < 0 ? words.length : after);
  return clause.some(({ kind, capital, weight }) => kind === "word" && (capital || weight > leastTold))
    ? clause
    : words;
}

/** "On the summit of Mount Serra, gusts reached 151": where it was, said in front. */
export function openerOf(words: readonly Word[], clause: readonly Word[]): readonly Word[] {
  const comma = words.findIndex(({ text }) => text === ",");
  return comma > 0 && clause[0]?.index === comma + 1 && openers.has(words[0]?.norm ?? "") ? words.slice(0, comma) : [];
}

const openers = wordSet("across along among around at for in inside near off on outside within");

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
  const last = words[before(words, at)]?.norm ?? "";
  if (last !== "to" && last !== "at" && !reaches.has(last) && !isFromTo(words, at)) return undefined;
  const of = words.findIndex(({ norm }, place) => place < at && norm === "of" && words[place - 1]?.norm === "number");
  const first = clauseAround(words, at)[0]?.index ?? 0;
  // "Experts revised the magnitude to 6": experts are not what is counted.
  const verb = words.findLastIndex(({ norm }, place) => place >= first && place < at - 2 && movers.has(norm));
  const from = of >= 0 ? of + 1 : verb >= 0 ? verb + 1 : first;
  const run = words.slice(from, from + 4);
  const end = run.findIndex((word) => word.kind === "word" && isStopWord(word, "en"));
  return (end < 0 ? run : run.slice(0, end)).findLast(({ norm }) => /[^s]s$|men$|children$|people$/.test(norm));
}

export const anybody = wordSet("people persons others victims person dead deaths fatalities bodies lives casualties");

/** "a fourteenth victim", "a third man has died" */
export function isLastOf(words: readonly Word[], at: number): boolean {
  const [first = "", ...others] = [1, 2, 3, 4, 5].map((place) => words[at + place]?.norm ?? "");
  return victims.has(first) || (/^an?$/.test(words[at - 1]?.norm ?? "") && others.some((word) => dying.has(word)));
}

const victims = wordSet("body death fatality victim");
const dying = wordSet("dead died dies");

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
        (word) =>
          word.index !== at &&
          (isPastYear(words, word) || isBefore(words, word) || (otherTimes.has(word.norm) && !isVerb(words, word))),
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
    holds: (words, at) => words[at - 1]?.norm === "from" && !isFromTo(words, at),
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
    holds: (words, at) => clauseAround(words, at).some(({ norm, index }) => index < at - 1 && others.has(norm)),
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
      if (words[at]?.quantity?.kind !== "count" || words.some(({ norm }) => lost.has(norm))) return false;
      const [before, after, next] = [at - 1, at + 1, at + 2].map((place) => words[place]?.norm ?? "");
      return (onTop.has(before ?? "") && before !== "more") || (onTop.has(after ?? "") && next !== "than");
    },
    yes: ["The fire killed 7 people. -> The fire killed another 13 people.", "Some 7 died. -> There 13 more died."],
    no: [
      "The fire killed 7 people. -> The fire killed more than 13 people.",
      "Another 20 people are missing. -> Some 13 people are still missing.",
      "The union demands 8 percent more pay. -> The union now demands 6 percent more pay.",
    ],
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
    name: "some of those",
    holds: (words, at) => words[at + 1]?.norm === "of" && those.has(words[at + 2]?.norm ?? ""),
    yes: ["Skyra saved 12 people. -> Divers saved people, 15 of them children."],
    no: ["Skyra saved 12 people. -> By now Skyra has saved 15 people of the crew."],
  },
  {
    name: "one of a list",
    holds: (words, at) =>
      words.slice(at + 1, at + 7).some(({ text }, place, next) => text === "," && isIn(next, place + 1)),
    yes: ["Skyra cuts 3,000 jobs. -> Skyra cuts 4,300 jobs in France, 3,700 in Germany and 900 in Spain."],
    no: ["Skyra cuts 3,000 jobs. -> Skyra cuts 4,300 jobs in France, the union said."],
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

/** Of another time or event. */
export const isOfAnother = (words: readonly Word[], at: number): boolean =>
  strayNumbers.some(({ name, holds }) => name.startsWith("of another") && holds(words, at));

const isPastYear = (words: readonly Word[], { quantity, index }: Word): boolean =>
  quantity?.kind === "year" && !toCome.has(words[index - 1]?.norm ?? "");

/** "the winter before" */
const isBefore = (words: readonly Word[], { norm, index }: Word): boolean =>
  norm === "before" && periods.has(words[index - 1]?.norm ?? "");

/** "to last five days" */
const isVerb = (words: readonly Word[], { norm, index }: Word): boolean =>
  norm === "last" && verbs.has(words[index - 1]?.norm ?? "");

const verbs = wordSet("could may might to will would");
const periods = wordSet("day week month season spring summer autumn winter year time");
const toCome = wordSet("from by until till before");
const otherTimes =
  wordSet(`last previous previously earlier ago compared formerly deadliest worst biggest largest record
  history`);
/** They are others than those who are dead or safe. */
const lost = wordSet("hospital missing trapped unaccounted");
const others = wordSet("another different separate similar unrelated");
const passing = wordSet("pass passes passed top tops topped exceed exceeds exceeded surpassed near nears neared");
const onTop = wordSet("another further additional extra more");
const those = wordSet("them these those whom");
const isIn = (words: readonly Word[], at: number): boolean =>
  words[at]?.quantity !== undefined && words[at + 1]?.norm === "in";
const partOf = wordSet("of der von des de sur");
const ages = wordSet("girl boy man woman child baby youth");

// What makes two numbers of one thing those of two times, rates or parts, and what is counted anew each time.
import type { Word } from "../checking/line.ts";
import { calendarName } from "../language/calendar-names.ts";
import { foretells, movers } from "../language/en/moving.ts";
import { wordSet } from "../language/word-set.ts";
import { among, areApart, type CountRow, holdsOne } from "./count-rows.ts";
import { type SomeMeasure, wordsFrom } from "./measure.ts";
import { isMovedTo } from "./one-clause.ts";

export const otherTimes: readonly CountRow[] = [
  {
    name: "another day's",
    holds: (was, now) =>
      (was.fate !== undefined || was.quantity.kind === "percent" || was.noun !== "") &&
      !isMovedTo(now) &&
      ![was, now].some(({ clause }) => clause.some(({ norm }) => byNow.has(norm))) &&
      ["day", "month"].some((kind) => areApart(ofKind(was.days, kind), ofKind(now.days, kind))),
    yes: [
      "Seven people were killed on Monday. -> Thirteen people were killed on Tuesday.",
      "Skyra cancelled 120 flights on Monday. -> Skyra cancelled 140 flights on Tuesday.",
    ],
    no: ["Seven people were killed on Monday. -> The toll rose to 13 on Tuesday."],
  },
  {
    name: "what was counted, and what is only expected",
    holds: (was, now) => among(was, foretells).size === 0 && among(now, foretells).size > 0,
    yes: ["Inflation was 2.2 percent in April. -> Inflation is expected at 2.6 percent in December."],
    no: ["Inflation is expected at 2.2 percent. -> Inflation is now expected at 2.6 percent."],
  },
  {
    name: "over another time",
    holds: (was, now) =>
      was.fate === undefined ? was.noun === "" && spansOf(was) !== spansOf(now) : sinceOf(was) !== sinceOf(now),
    yes: [
      "The town will pay $4 million for roads next year. -> The town will pay $12 million for roads in three years.",
      "The fire killed 7 people. -> Since January 31 people have died in fires.",
      "More than 40 people have died in the strait this year. -> The toll in the strait rose to 73.",
    ],
    no: ["The town will pay $4 million for roads. -> The town will pay $12 million for roads."],
  },
  {
    name: "the first of several, and the second",
    holds: (was, now) => ordinalsOf(was) !== ordinalsOf(now),
    yes: ["The quake in Qadr killed 12. -> The second quake in Qadr killed 20."],
    no: ["The second quake in Qadr killed 12. -> The second quake in Qadr killed 20."],
  },
  {
    name: "at a rate, of a part, by how much",
    holds: (was, now) => isByHowMuch(was) !== isByHowMuch(now) || frames.some((frame) => frame(was) !== frame(now)),
    yes: [
      "The port lost $5 million. -> The port lost $6 million a day.",
      "The fire killed 7 people. -> The fire hurt many, including 13 people killed.",
      "Shares of Lumen stood at 6 percent. -> Shares of Lumen rose 9 percent.",
      "A poll gives Dahl 38 percent. -> Among the young a poll gives Dahl 52 percent.",
      "Skyra will cut 3,000 jobs. -> Skyra will cut 5,000 jobs at home.",
    ],
    no: ["The port lost $5 million a day. -> The port lost $6 million a day."],
  },
  {
    name: "another degree of harm",
    holds: (was, now) => holdsOne(was, now, badly) || (holdsOne(was, now, slightly) && !isMovedTo(now)),
    yes: ["Four people were badly hurt in the crash. -> Nine people were hurt in the crash."],
    no: ["Four people were badly hurt in the crash. -> Nine people were badly hurt in the crash."],
  },
];

/** Two numbers of one measure, and still the newer is none that the older became. */
export const onceMore: readonly CountRow[] = [
  {
    name: "once, and once more",
    holds: (was, now) =>
      was.fate !== undefined &&
      single.has(was.fate) &&
      !isMovedTo(now) &&
      !now.line.words.some(({ norm }) => byNow.has(norm)) &&
      !wordsFrom(now, 1, 6).some((word) => word === "have"),
    yes: ["Five hostages were freed in Qadr. -> Eight hostages were freed in Qadr."],
    no: [
      "Five hostages were freed in Qadr. -> Eight hostages were freed in Qadr by now.",
      "Five hostages were freed in Qadr. -> Eight hostages have been freed in Qadr.",
    ],
  },
  {
    name: "by how much on another day",
    holds: isByHowMuch,
    yes: ["Shares of Lumen rose 3 percent. -> Shares of Lumen rose 8 percent."],
    no: ["Shares of Lumen rose to 3 percent. -> Shares of Lumen rose to 8 percent."],
  },
];

const byNow = wordSet("toll risen rose climbed rises climbs reached reaches now far total since");
const single: ReadonlySet<string> = new Set(["rescued", "arrested", "evacuated"]);
const badly = wordSet("badly critically seriously severely");
const slightly = wordSet("lightly minor slightly");
const rates = wordSet("per each daily weekly hourly monthly annually");
const periods = wordSet("barrel day hour month night person share ticket tonne week year");
const parts = wordSet("including among includes");
const partly = wordSet("home abroad overseas locally domestically");
const rising = wordSet(`by rise rises rose risen climbed climb gained gains fell fall falls fallen dropped lost down up
  grew jumped`);

const ofKind = (days: ReadonlySet<string>, kind: string): ReadonlySet<string> =>
  new Set([...days].filter((day) => day.startsWith(kind)));

/** By the two words before the number, and the four behind it. */
const frames: readonly ((measure: SomeMeasure) => boolean)[] = [
  (measure) => {
    const after = wordsFrom(measure, 1, 5);
    return (
      after.some((word, at) => rates.has(word) || (word === "a" && periods.has(after[at + 1] ?? ""))) ||
      wordsFrom(measure, -4, 0).some((word) => word === "each" || word === "per")
    );
  },
  (measure) => wordsFrom(measure, -2, 0).some((word) => parts.has(word)),
  ({ line, quantity }) => quantity.kind === "percent" && line.words.some(({ norm }) => norm === "among"),
  (measure) => wordsFrom(measure, 1, 5).some((word) => partly.has(word)),
  ({ clause, at }) => clause[at + 1]?.norm === "of" && clause[at + 2]?.quantity !== undefined,
];

/** By how much something rose is of one day. */
function isByHowMuch(measure: SomeMeasure): boolean {
  const [verb = "", by = ""] = wordsFrom(measure, -2, 0);
  return (
    (measure.quantity.kind === "percent" && rising.has(by)) || (by === "by" && movers.has(verb) && !isMovedTo(measure))
  );
}

const ordinalsOf = ({ clause, at }: SomeMeasure): string =>
  clause
    .flatMap(({ quantity, norm }, place) =>
      quantity?.kind === "ordinal" && place !== at && isNamed(clause[place + 1]) ? [norm] : [],
    )
    .join(" ");

/** "the second quake", and no "second day" or "third in the table". */
const isNamed = (next: Word | undefined): boolean =>
  next !== undefined && next.weight > leastTold && !periods.has(next.norm);

/** What function words weigh. */
const leastTold = 0.25;

const spansOf = ({ clause }: SomeMeasure): string =>
  clause.flatMap(({ quantity, norm }) => (quantity?.kind === "duration" ? [norm] : [])).join(" ");

/** "this year", "since January" */
const sinceOf = ({ line: { words, language } }: SomeMeasure): string => {
  const at = words.findIndex(
    ({ norm, quantity }, place) =>
      (norm === "this" && words[place + 1]?.norm === "year") ||
      (norm === "since" && /^(year|date)$/.test(words[place + 1]?.quantity?.kind ?? "")) ||
      (quantity === undefined &&
        words[place - 1]?.norm === "since" &&
        /^month/.test(calendarName(norm, language) ?? "")),
  );
  return words[at]?.norm ?? "";
};

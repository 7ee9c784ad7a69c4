// What makes two numbers of one unit count two things: rows with pairs of lines of which no change is told.
import { foretells, moves } from "../language/en/moving.ts";
import { wordSet } from "../language/word-set.ts";
import type { SomeLine } from "./lines.ts";
import { type Measure, wordsFrom } from "./measure.ts";
import { firstOf, isMovedTo, tellsOne } from "./one-clause.ts";
import { saidBefore } from "./said-before.ts";

type Counted = Measure<SomeLine>;

export type CountRow = {
  readonly name: string;
  readonly holds: (was: Counted, now: Counted) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const twoCounts: readonly CountRow[] = [
  {
    name: "another unit, noun or fate",
    holds: (was, now) =>
      was.quantity.kind !== now.quantity.kind ||
      was.quantity.unit !== now.quantity.unit ||
      !(was.noun === now.noun || isNounOf(was, now) || isNounOf(now, was)) ||
      was.fate !== now.fate,
    yes: [
      "The fire killed 7 people. -> The fire injured 13 people.",
      "The fire killed 7 children. -> The fire killed 13 people.",
      "The dam cost $5 million. -> The dam cost 6 million euros.",
    ],
    no: ["The fire killed 7 people. -> The toll of the fire rose to 13."],
  },
  {
    name: "another name",
    holds: (was, now) =>
      areApart(was.names, now.names) || (was.fate === undefined && !leadAlike(was, now) && !isWithin(was, now)),
    yes: [
      "The storm killed 7 people in Mersa. -> The storm killed 13 people in Oslo.",
      "A poll by Civitas puts Dahl at 38 percent. -> A poll by Numera puts Dahl at 41 percent.",
    ],
    no: ["The storm killed 7 people. -> The storm killed 13 people in Oslo."],
  },
  {
    name: "all places together",
    holds: (was, now) => holdsOne(was, now, everywhere),
    yes: ["The storm killed 7 people in Mersa. -> The storm killed 13 people nationwide."],
    no: ["The storm killed 7 people across the country. -> The storm killed 13 people across the country."],
  },
  {
    name: "another day's",
    holds: (was, now) =>
      (was.fate !== undefined || was.quantity.kind === "percent" || was.noun !== "") &&
      ![was, now].some(({ clause }) => clause.some(({ norm }) => byNow.has(norm))) &&
      areApart(was.days, now.days),
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
    name: "somebody of theirs, something of it",
    holds: (was, now) => was.fate === undefined && isOfIts(was, now),
    yes: [
      "The court fined the company 5 million euros. -> The court fined the bank of the company 7 million euros.",
      "The minister has debts of 900,000 euros. -> The minister's wife has debts of 1.2 million euros.",
    ],
    no: ["The lake stands at 4.2 metres. -> The water of the lake stands at 4.9 metres."],
  },
  {
    name: "another part of the day",
    holds: (was, now) => areApart(among(was, dayparts), among(now, dayparts)),
    yes: ["The fire killed 7 people in the morning. -> The fire killed 13 people in the evening."],
    no: ["The fire killed 7 people in the morning. -> The fire killed 13 people."],
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
    holds: (was, now) => holdsOne(was, now, badly) || holdsOne(was, now, slightly),
    yes: ["Four people were badly hurt in the crash. -> Nine people were hurt in the crash."],
    no: ["Four people were badly hurt in the crash. -> Nine people were badly hurt in the crash."],
  },
  {
    name: "those who came from one place",
    holds: (was, now) => originOf(was) !== originOf(now),
    yes: ["Seven people from Aldane died in the hills. -> An avalanche in the hills killed 19 people."],
    no: ["Seven people from Aldane died in the hills. -> Nine people from Aldane died in the hills."],
  },
  {
    name: "the first of several, and the second",
    holds: (was, now) => ordinalsOf(was) !== ordinalsOf(now),
    yes: ["The quake in Qadr killed 12. -> The second quake in Qadr killed 20."],
    no: ["The second quake in Qadr killed 12. -> The second quake in Qadr killed 20."],
  },
  {
    name: "several things together",
    holds: (was, now) => isTogether(was) !== isTogether(now),
    yes: ["Vale has scored 17 goals. -> Vale has scored 22 goals in league and cup together."],
    no: ["Vale has scored 17 goals together. -> Vale has scored 22 goals together."],
  },
  {
    name: "over another time",
    holds: (was, now) => was.fate === undefined && spansOf(was) !== spansOf(now),
    yes: [
      "The town will pay $4 million for roads next year. -> The town will pay $12 million for roads in three years.",
    ],
    no: ["The town will pay $4 million for roads. -> The town will pay $12 million for roads."],
  },
  {
    name: "two who count",
    holds: (was, now) => areApart(labelOf(was), labelOf(now)),
    yes: ["Twelve were killed in Lune, the army said. -> Rebels: forty killed in Lune"],
    no: ["Army: twelve killed in Lune -> Army: forty killed in Lune"],
  },
  {
    name: "another clause",
    holds: (was, now) => was.fate === undefined && !tellsOne(was, now),
    yes: [
      "The storm damaged 40 homes in Tarn. -> The storm destroyed 26 homes in Tarn.",
      "The offer values each Lumen share at 31 euros. -> Lumen shares rose 6 percent to 33.40 euros.",
      "The bow lies at a depth of 40 metres. -> The stern lies at a depth of 65 metres.",
    ],
    no: [
      "Airo plans to cut 1,200 jobs. -> Airo will cut 1,500 jobs in Germany.",
      "Turnout stood at 41 percent. -> Turnout was 63 percent.",
    ],
  },
];

/** Two numbers of one measure, and still the newer is none that the older became. */
export const onceMore: readonly CountRow[] = [
  {
    name: "once, and once more",
    holds: (was, now) =>
      was.fate !== undefined && single.has(was.fate) && !now.line.words.some(({ norm }) => byNow.has(norm)),
    yes: ["Five hostages were freed in Qadr. -> Eight hostages were freed in Qadr."],
    no: ["Five hostages were freed in Qadr. -> Eight hostages were freed in Qadr by now."],
  },
  {
    name: "by how much on another day",
    holds: isByHowMuch,
    yes: ["Shares of Lumen rose 3 percent. -> Shares of Lumen rose 8 percent."],
    no: ["Shares of Lumen rose to 3 percent. -> Shares of Lumen rose to 8 percent."],
  },
];

export const areOneMeasure = (was: Counted, now: Counted): boolean =>
  saysWas(was, now) || !twoCounts.some(({ holds }) => holds(was, now));

/** The newer line says itself which number it was: "up from 40". */
export function saysWas(was: Counted, now: Counted): boolean {
  const said = saidBefore(now.line.words, now.clause[now.at]?.index ?? 0)?.quantity;
  if (said?.value === undefined || was.quantity.kind !== now.quantity.kind || was.quantity.unit !== now.quantity.unit)
    return false;
  const isSame = said.value === was.quantity.value || said.value * now.quantity.scale === was.quantity.value;
  const isLarge = was.quantity.value >= telling || !Number.isInteger(was.quantity.value);
  return isSame && (isLarge || was.noun === now.noun || [...was.about].some((stem) => now.about.has(stem)));
}

/** So many stand seldom in one story twice. */
const telling = 30;

/** "12,000 jobs" of "cuts of 12,000 jobs" and "10,000 job cuts". */
const isNounOf = (one: Counted, other: Counted): boolean =>
  other.nouns.length > 1 && one.noun !== "" && other.nouns[0] === one.noun && one.about.has(other.noun);

const areApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));

const among = ({ clause }: Counted, words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(clause.flatMap(({ norm }) => (words.has(norm) ? [norm] : [])));

/** Only one of the two has such a word. */
const holdsOne = (was: Counted, now: Counted, words: ReadonlySet<string>): boolean =>
  (among(was, words).size === 0) !== (among(now, words).size === 0);

const everywhere = wordSet("nationwide countrywide worldwide globally across elsewhere whole");
const byNow = wordSet("toll risen rose climbed rises climbs reached reaches now far total since");
const dayparts = wordSet("morning afternoon evening night");
const badly = wordSet("badly critically seriously severely");
const slightly = wordSet("lightly minor slightly");
const together = wordSet("altogether combined together");
const isTogether = ({ line }: Counted): boolean => line.words.some(({ norm }) => together.has(norm));
const single: ReadonlySet<string> = new Set(["rescued", "arrested", "evacuated"]);

const rates = wordSet("per each daily weekly hourly monthly annually");
const periods = wordSet("day week month year hour person");
const parts = wordSet("including among includes");
const partly = wordSet("home abroad overseas locally domestically");
const rising = wordSet(`by rise rises rose risen climbed climb gained gains fell fall falls fallen dropped lost down up
  grew jumped`);

/** By the two words before the number, and the four behind it. */
const frames: readonly ((measure: Counted) => boolean)[] = [
  (measure) => {
    const after = wordsFrom(measure, 1, 5);
    return after.some((word, at) => rates.has(word) || (word === "a" && periods.has(after[at + 1] ?? "")));
  },
  (measure) => wordsFrom(measure, -2, 0).some((word) => parts.has(word)),
  ({ line, quantity }) => quantity.kind === "percent" && line.words.some(({ norm }) => norm === "among"),
  (measure) => wordsFrom(measure, 1, 5).some((word) => partly.has(word)),
  ({ clause, at }) => clause[at + 1]?.norm === "of" && clause[at + 2]?.quantity !== undefined,
];

/** By how much something rose is of one day. */
function isByHowMuch(measure: Counted): boolean {
  const [verb = "", by = ""] = wordsFrom(measure, -2, 0);
  return (
    (measure.quantity.kind === "percent" && rising.has(by)) || (by === "by" && moves.has(verb) && !isMovedTo(measure))
  );
}

/** "people from Aldane" */
function originOf(measure: Counted): string {
  const [noun, from, name] = wordsFrom(measure, 1, 4);
  return noun !== undefined &&
    from === "from" &&
    name !== undefined &&
    measure.line.words.some((word) => word.norm === name && measure.line.isName(word))
    ? name
    : "";
}

const ordinalsOf = ({ clause }: Counted): string =>
  clause.flatMap(({ quantity, norm }) => (quantity?.kind === "ordinal" ? [norm] : [])).join(" ");

const spansOf = ({ clause }: Counted): string =>
  clause.flatMap(({ quantity, norm }) => (quantity?.kind === "duration" ? [norm] : [])).join(" ");

/** Of two sides each counts its own way: in "Army: twelve killed", "twelve were killed, the army said". */
function labelOf({ line: { words } }: Counted): ReadonlySet<string> {
  const at = words.findIndex(({ text, norm }, place) => (text === ":" && place < 4) || saying.has(norm));
  const side = words[at - 1]?.norm ?? "";
  return new Set(sides.has(side) ? [side] : []);
}

const saying = wordSet("said says");
const sides = wordSet("activists army company government militants opposition protesters rebels union");

/** One names all that the other does. */
const isWithin = (was: Counted, now: Counted): boolean =>
  [...was.names].every((name) => now.names.has(name)) || [...now.names].every((name) => was.names.has(name));

/** "the bank of the company", of which the older line told the company alone. */
function isOfIts(was: Counted, now: Counted): boolean {
  const has = (stem = ""): boolean => was.about.has(stem);
  const isOther = (stem = ""): boolean => now.about.has(stem) && !was.about.has(stem);
  return now.clause.some(({ norm }, at, { [at - 1]: last, [at + 1]: next, [at + 2]: second }) => {
    if (norm === "'s") return has(last?.stem) && isOther(next?.stem);
    return norm === "of" && isOther(last?.stem) && (has(next?.stem) || (next?.norm === "the" && has(second?.stem)));
  });
}

const leadAlike = (was: Counted, now: Counted): boolean =>
  was.names.size === 0 || now.names.size === 0 || firstOf(was.names) === firstOf(now.names);

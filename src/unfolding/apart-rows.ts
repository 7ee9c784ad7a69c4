// What makes two numbers of one unit count two things: rows with pairs of lines of which no change is told.
import { countedAs } from "../language/en/measured.ts";
import { stem } from "../language/stem.ts";
import { wordSet } from "../language/word-set.ts";
import type { CountRow } from "./count-rows.ts";
import { elsewhere } from "./elsewhere-rows.ts";
import type { SomeMeasure } from "./measure.ts";
import { firstOf, isMovedTo, tellsOne } from "./one-clause.ts";
import { saidBefore } from "./said-before.ts";
import { otherTimes } from "./when-rows.ts";

const otherThings: readonly CountRow[] = [
  {
    name: "another unit, noun or fate",
    holds: (was, now) =>
      was.quantity.kind !== now.quantity.kind ||
      !isOneUnit(was, now) ||
      !(was.noun === now.noun || (was.fate !== undefined && [was, now].every(isWhole))) ||
      (was.fate !== now.fate && !(was.fate === "dead" && now.fate === undefined && now.isVictims)),
    yes: [
      "The fire killed 7 people. -> The fire injured 13 people.",
      "The fire killed 7 children. -> The fire killed 13 people.",
      "The dam cost $5 million. -> The dam cost 6 million euros.",
    ],
    no: ["The fire killed 7 people. -> The toll of the fire rose to 13."],
  },
  {
    name: "a time, which says when",
    holds: (was) => was.quantity.kind === "duration",
    yes: ["The strike lasts three days. -> The strike ended after five days."],
    no: ["The strike lasts three days. -> The strike lasts five days instead of three."],
  },
  {
    name: "some of them",
    holds: (was, now) => {
      const [of, the, all] = [1, 2, 3].map((place) => now.clause[now.at + place]);
      const whole = the?.norm === "the" ? all : the;
      return of?.norm === "of" && whole?.quantity?.value === was.quantity.value;
    },
    yes: ["Some 74 guests are in hospital. -> Of the guests 11 of the 74 in hospital are from Marn."],
    no: ["Some 74 guests are in hospital. -> Some 81 guests are in hospital."],
  },
  {
    name: "it, whatever that is",
    holds: (was, now) => was.fate === undefined && !isMovedTo(now) && [was, now].some(saysIt),
    yes: ["Taking it down would cost 9 million euros. -> It costs 9.5 million euros."],
    no: ["The tower would cost 9 million euros. -> The tower costs 9.5 million euros."],
  },
  {
    name: "another size",
    holds: (was, now) =>
      was.fate === undefined &&
      was.quantity.kind !== "percent" &&
      Math.max(was.quantity.value / now.quantity.value, now.quantity.value / was.quantity.value) > tooLarge,
    yes: ["The offer for Lumen is 31 euros. -> The offer for Lumen has risen to 4.9 billion euros."],
    no: ["The offer for Lumen is 31 euros. -> The offer for Lumen has risen to 36 euros."],
  },
  {
    name: "another name in front",
    holds: (was, now) =>
      was.fate === undefined && !leadAlike(was, now) && !(isWithin(was, now) && (was.noun !== "" || isMovedTo(now))),
    yes: [
      "A poll by Civitas puts Dahl at 38 percent. -> A poll by Numera puts Dahl at 41 percent.",
      "Orsa has bought 12 percent of the shares of Lumen. -> A fund has bought 18 percent of the shares of Lumen.",
    ],
    no: ["Orsa holds 12 percent of Lumen. -> Orsa has raised its stake in Lumen to 18 percent."],
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
  {
    name: "somebody of theirs, something of it",
    holds: (was, now) => was.fate === undefined && isOfIts(was, now),
    yes: [
      "The court fined the company 5 million euros. -> The court fined the bank of the company 7 million euros.",
      "The minister has debts of 900,000 euros. -> The minister's wife has debts of 1.2 million euros.",
    ],
    no: ["The bank of Lumen owes 5 million euros. -> The bank of Lumen owes 7 million euros."],
  },
];

export const twoCounts: readonly CountRow[] = [...otherThings, ...otherTimes, ...elsewhere];

export const areOneMeasure = (was: SomeMeasure, now: SomeMeasure): boolean =>
  saysWas(was, now) || !twoCounts.some(({ holds }) => holds(was, now));

/** The newer line says itself which number it was: "up from 40". */
export function saysWas(was: SomeMeasure, now: SomeMeasure): boolean {
  const said = saidBefore(now.line.words, now.clause[now.at]?.index ?? 0);
  if (said?.value === undefined || was.quantity.kind !== now.quantity.kind || !isOneUnit(was, now)) return false;
  const isSame = said.value === was.quantity.value || said.value * now.quantity.scale === was.quantity.value;
  const isLarge = was.quantity.value >= telling || !Number.isInteger(was.quantity.value);
  return isSame && (isLarge || was.noun === now.noun || [...was.about].some((stem) => now.about.has(stem)));
}

/** So many stand seldom in one story twice. */
const telling = 30;

/** So many times as much is no news of the same. */
const tooLarge = 30;

/** Not some of them: "seven children". */
const isWhole = ({ noun }: SomeMeasure): boolean => noun === "" || whole.has(noun);

const whole: ReadonlySet<string> = new Set(
  `climbers commuters employees firefighters fishermen guests hikers inmates men migrants miners others passengers
  patients pilgrims prisoners residents runners sailors skiers spectators villagers visitors workers worshippers`
    .split(/\s+/)
    .map((word) => countedAs(stem(word))),
);

/** Of a sum without its money another line says which. */
const isOneUnit = ({ quantity: { unit, kind } }: SomeMeasure, { quantity }: SomeMeasure): boolean =>
  unit === quantity.unit || (kind === "money" && (unit === "" || quantity.unit === ""));

/** Its clause says what is measured, and not of what. */
const saysIt = ({ clause, about, things, noun }: SomeMeasure): boolean =>
  noun === "" && about.size === things.size && clause.some(({ norm }) => its.has(norm));

const its = wordSet("he it she that they this");

/** One names all that the other does. */
const isWithin = (was: SomeMeasure, now: SomeMeasure): boolean =>
  [...was.names].every((name) => now.names.has(name)) || [...now.names].every((name) => was.names.has(name));

/** "the bank of the company", of which the older line told the company alone. */
function isOfIts(was: SomeMeasure, now: SomeMeasure): boolean {
  const has = (stem = ""): boolean => was.about.has(stem);
  const isOther = (stem = ""): boolean => now.about.has(stem) && !was.about.has(stem);
  return now.clause.some(({ norm }, at, { [at - 1]: last, [at + 1]: next, [at + 2]: second }) => {
    if (norm === "'s") return has(last?.stem) && isOther(next?.stem);
    return norm === "of" && isOther(last?.stem) && (has(next?.stem) || (next?.norm === "the" && has(second?.stem)));
  });
}

const leadAlike = (was: SomeMeasure, now: SomeMeasure): boolean =>
  was.names.size === 0 || now.names.size === 0 || firstOf(was.names) === firstOf(now.names);

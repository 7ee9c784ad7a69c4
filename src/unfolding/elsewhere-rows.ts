// What puts two numbers elsewhere, for all lines of a report: where its title does not say where, its lines do.
import { areContrasted } from "../language/en/contrasts.ts";
import { wordSet } from "../language/word-set.ts";
import { among, areApart, type CountRow, holdsOne } from "./count-rows.ts";
import { type SomeMeasure, wordsFrom } from "./measure.ts";

export const elsewhere: readonly CountRow[] = [
  {
    name: "another name",
    holds: (was, now) => areApart(was.names, now.names),
    yes: ["The storm killed 7 people in Mersa. -> The storm killed 13 people in Oslo."],
    no: ["The storm killed 7 people. -> The storm killed 13 people in Oslo."],
  },
  {
    name: "another place of one country",
    holds: (was, now) => was.fate !== undefined && areApart(placesOf(was), placesOf(now)),
    yes: ["The storm killed 7 people in Mersa, Lune. -> The storm of Lune killed 13 people in Tarn."],
    no: ["The storm of Lune killed 7 people in Mersa. -> The storm of Lune killed 13 people in Mersa."],
  },
  {
    name: "two kinds that are told apart",
    holds: (was, now) => areContrasted(wordsOf(was), wordsOf(now)),
    yes: [
      "The storm killed 7 people in the north. -> The storm killed 13 people in the south.",
      "Seven people died in a bus crash. -> Thirteen people died in a train crash.",
    ],
    no: ["The storm killed 7 people in the north. -> The storm killed 13 people in the north and the south."],
  },
  {
    name: "all places together",
    holds: (was, now) => holdsOne(was, now, everywhere),
    yes: ["The storm killed 7 people in Mersa. -> The storm killed 13 people nationwide."],
    no: ["The storm killed 7 people across the country. -> The storm killed 13 people across the country."],
  },
  {
    name: "another part of the day",
    holds: (was, now) => areApart(among(was, dayparts), among(now, dayparts)),
    yes: ["The fire killed 7 people in the morning. -> The fire killed 13 people in the evening."],
    no: ["The fire killed 7 people in the morning. -> The fire killed 13 people."],
  },
  {
    name: "those who came from one place",
    holds: (was, now) => was.fate !== undefined && originOf(was) !== originOf(now),
    yes: ["Seven people from Aldane died in the hills. -> An avalanche in the hills killed 19 people."],
    no: ["Seven people from Aldane died in the hills. -> Nine people from Aldane died in the hills."],
  },
  {
    name: "several things together",
    holds: (was, now) => isTogether(was) !== isTogether(now),
    yes: ["Vale has scored 17 goals. -> Vale has scored 22 goals in league and cup together."],
    no: ["Vale has scored 17 goals together. -> Vale has scored 22 goals together."],
  },
  {
    name: "two who count",
    holds: (was, now) => areApart(labelOf(was), labelOf(now)),
    yes: ["Twelve were killed in Lune, the army said. -> Rebels: forty killed in Lune"],
    no: ["Army: twelve killed in Lune -> Army: forty killed in Lune"],
  },
];

export const areElsewhere = (was: SomeMeasure, now: SomeMeasure): boolean =>
  elsewhere.some(({ holds }) => holds(was, now));

const everywhere = wordSet("nationwide countrywide worldwide globally across elsewhere whole");
const dayparts = wordSet("morning afternoon evening night");
const together = wordSet("altogether combined together");
const isTogether = ({ line }: SomeMeasure): boolean => line.words.some(({ norm }) => together.has(norm));

const wordsOf = ({ clause }: SomeMeasure): ReadonlySet<string> => new Set(clause.map(({ norm }) => norm));

/** Names right behind a word that says where. */
const placesOf = ({ clause, line }: SomeMeasure): ReadonlySet<string> =>
  new Set(
    clause.flatMap((word, at) => (where.has(clause[at - 1]?.norm ?? "") && line.isName(word) ? [word.stem] : [])),
  );

const where = wordSet("at in near off outside");

/** "people from Aldane" */
function originOf(measure: SomeMeasure): string {
  const [noun, from, name] = wordsFrom(measure, 1, 4);
  return noun !== undefined &&
    from === "from" &&
    name !== undefined &&
    measure.line.words.some((word) => word.norm === name && measure.line.isName(word))
    ? name
    : "";
}

/** Of two sides each counts its own way: in "Army: twelve killed", "twelve were killed, the army said". */
function labelOf({ line: { words } }: SomeMeasure): ReadonlySet<string> {
  const at = words.findIndex(({ text, norm }, place) => (text === ":" && place < 4) || saying.has(norm));
  const side = words[at - 1]?.norm ?? "";
  return new Set(sides.has(side) ? [side] : []);
}

const saying = wordSet("said says");
const sides = wordSet("activists army company government militants opposition protesters rebels union");

// Rows that decide between the two meanings of a unit. Each set is asked at the number; its last row is what else
// it means.
import type { TokenRule, WordClasses } from "../rule.ts";
import { hasDigit } from "../token.ts";
import { wordSet } from "../word-set.ts";

/** "unsure": nothing near says which, and no value is given. */
export type Meaning = "metre" | "million" | "weight" | "money" | "cent" | "celsius" | "unsure";

const lengths = wordSet(`
  long wide water waves wave river tide levels level snow flood tall deep high sprint metre metres meter meters away
  distance approached approaches swim swam race freestyle hurdles butterfly backstroke breaststroke altitude above
  radius
  depth height length width below range ran run runner dash relay swimmer peak summit ft feet yards km pool medley final
  heats tower wall yacht ship vessel track swimming olympic steeplechase athletics climb dive`);
const crowds = wordSet(`
  people jobs homes users viewers customers passengers visitors children workers tonnes barrels shares copies votes
  subscribers households cars vehicles dollars pounds euros followers downloads tons units phones doses tests trees
  litres gallons men women students patients refugees americans britons adults families members hectares acres times
  views listeners readers accounts items vaccines residents voters`);
/** Millions of these are meant where "m" stands before them. */
export const isCrowd = (norm: string): boolean => crowds.has(norm);
const weights = wordSet(`
  weigh weighs weighed weighing weight heavy heavier lighter baby fish bomb bombs cocaine heroin marijuana
  methamphetamine meat drugs explosives kilogram kilograms kg kilos ounces tons ton lifted thrust diet overweight`);
const warmth = wordSet(
  "temperature temperatures degrees heat hot cold warm warmer celsius heatwave freezing weather record thermometer",
);

const among =
  (words: ReadonlySet<string>): WordClasses[string] =>
  ({ norm }) =>
    words.has(norm);

export const twoMeaningClasses: WordClasses = {
  length: among(lengths),
  crowd: among(crowds),
  weight: among(weights),
  warm: among(warmth),
  event: among(
    wordSet(
      "freestyle hurdles butterfly backstroke breaststroke relay sprint dash medley steeplechase pool race final",
    ),
  ),
  feet: among(wordSet("ft feet foot yards yd miles in inches")),
  moneyNoun: among(wordSet("note notes coin fine fee deal contract bill prize budget sterling bid offer loan grant")),
  raceLength: ({ text }) => /^(?:50|60|100|110|200|400|800|1,?500|3,?000|5,?000|10,?000)$/.test(text),
  hundredths: ({ text }) => /^\d{1,2}\.\d\d$/.test(text),
  noStop: ({ text }) => text !== "." && text !== ";",
  pound: ({ norm }) => norm === "pound" || norm === "pounds",
};

/** Up to six tokens on either side, within the sentence. */
const near = (word: string, side: "before" | "after"): string[] => {
  const lines: string[] = [];
  for (let between = 0; between < 6; between++) {
    const gap = Array.from({ length: between }, () => "{noStop}").join(" ");
    lines.push(side === "before" ? `${word} ${gap} {any} > # ~m` : `> # ~m ${gap} ${word}`);
  }
  return lines;
};

export const metreRules: readonly TokenRule<Meaning>[] = [
  {
    name: "metres of a jump or a throw",
    needs: hasDigit,
    pattern: [
      "jump|leap|throw|vault of > {hundredths} ~m !in|on|to|for|from|{plural}|{crowd}",
      "cleared|threw|vaulted|hurled > {hundredths} ~m !in|on|to|for|from|of|{plural}|{crowd}|{moneyUnit}",
    ],
    make: () => "metre",
    yes: ["Her jump of {7.15m} won.", "She cleared {2.01m} at last."],
    no: ["A jump of 7.15m in sales.", "They cleared 2.01m cases."],
  },
  {
    name: "millions of a crowd",
    needs: hasDigit,
    pattern: [
      "> # ~m {crowd}",
      "> # ~m {moneyUnit}",
      "> # ~m {word} {crowd}",
      "> # ~m of|more|other|new|extra",
      "> # ~m and|to|-|— # ~m {crowd}",
    ],
    make: () => "million",
    yes: ["The firm cut {2m jobs}.", "Some {3m more} fled."],
    no: ["She ran 400m.", "It is 600m away."],
  },
  {
    name: "metres of a race, a pool or beside feet",
    needs: hasDigit,
    pattern: [
      "> # ~m {event}",
      "> # ~m x",
      "> # ~m ( # {feet}",
      "{feet} ( > # ~m",
      "the|'s|and > {raceLength} ~m",
      "> # ~m {small} {event}",
      "> # ~m &from|off|away|below|above|apart|behind|ahead|tall|long|high|deep|wide|under|underground|offshore",
    ],
    make: () => "metre",
    yes: ["A {50m pool} opened.", "It came to {600m (1,800ft} ) away.", "She won the {1500m} in Rome."],
    no: ["The 3m people left.", "It has 12m users."],
  },
  {
    name: "metres near a word of length",
    needs: hasDigit,
    pattern: [...near("{length}", "after"), ...near("{length}", "before")],
    make: ({ tokens, from, to }) => (tokens.slice(from, to).some(({ norm }) => crowds.has(norm)) ? undefined : "metre"),
    yes: ["A wave, it is said, of {20m} hit."],
    no: ["It has 12m users.", "Some 5m fled. The river is near."],
  },
  {
    name: "millions after a word of a crowd",
    needs: hasDigit,
    pattern: near("{crowd}", "before"),
    make: () => "million",
    yes: ["The number of passengers may jump to {70m} then."],
    no: ["They ran. It is 70m."],
  },
  {
    name: "millions of something named",
    needs: hasDigit,
    pattern: ["> # ~m {plural}", "> # ~m {word} {plural}", "> # ~m &in|a|were|have|had|are|live|who|to|for|on"],
    make: () => "million",
    yes: ["It lost {5m bees}.", "Some {3m} were killed."],
    no: ["It was 5m."],
  },
];

export const poundRules: readonly TokenRule<Meaning>[] = [
  {
    name: "worth or scaled: money",
    pattern: ["worth|cost|costing|costs|paid > # {pound}", "> # million|billion|m|bn {pound}"],
    make: () => "money",
    yes: ["It is worth {20 pounds}."],
    no: ["It weighs 20 pounds."],
  },
  {
    name: "pounds of some stuff",
    pattern: "> {number} -? {pound} of !the|his|her|its|their|public|taxpayers|debt|damage",
    make: () => "weight",
    yes: ["Officers seized {36 pounds of} cocaine."],
    no: ["He paid 36 pounds of the price."],
  },
  {
    name: "a pound as a measure before its noun",
    pattern: "> {number} - pound !{moneyNoun}",
    make: () => "weight",
    yes: ["A {10-pound} baby was born."],
    no: ["A 10-pound note was found."],
  },
  {
    name: "lost or gained",
    pattern: [
      "lose|lost|drop|dropped|gain|gained|shed > #1-999 {pound} !{word}",
      "> #1-999 {pound} he|she|they|i lost|gained|shed|dropped",
    ],
    make: () => "weight",
    yes: ["He lost {25 pounds}."],
    no: ["He lost 25 pounds to a thief."],
  },
  {
    name: "near a word of weight",
    pattern: [0, 1, 2, 3, 4, 5, 6].flatMap((between) => {
      const gap = Array.from({ length: between }, () => "{noStop}").join(" ");
      return [`> {number} {any}? {pound} ${gap} {weight}`, `{weight} ${gap} > {number} {any}? {pound}`];
    }),
    make: () => "weight",
    yes: ["It weighed about {208 pounds} then.", "A {12 pound fish} bit."],
    no: ["It costs 12 pounds."],
  },
];

export const centRules: readonly TokenRule<Meaning>[] = [
  {
    name: "degrees, where it is warm or cold",
    needs: hasDigit,
    pattern: [0, 1, 2, 3, 4, 5, 6].flatMap((between) => {
      const gap = Array.from({ length: between }, () => "{noStop}").join(" ");
      return [`> # ~c ${gap} {warm}`, `{warm} ${gap} > # ~c`];
    }),
    make: ({ tokens, at }) => (tokens[at + 1]?.text === "c" ? "celsius" : undefined),
    yes: ["Temperatures of {30c} hit.", "It was {38c in the heat}."],
    no: ["A can costs 95c now.", "It was 41C then."],
  },
  {
    name: "cents",
    needs: hasDigit,
    pattern: "> # ~c",
    make: ({ tokens, at }) => (tokens[at + 1]?.text === "c" ? "cent" : "celsius"),
    yes: ["A can costs {95c} now.", "It was {41C} then."],
    no: ["A can costs 95 c."],
  },
];

// How a German sentence opens that points back to another one, as rows: shown alone it says nobody and nothing.
import { type Match, ruleSet, type TokenRule, type WordClasses } from "../../language/rule.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Pointing } from "./pointing-rules.ts";

const pronouns = wordSet(
  `er sie ihn ihm ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner deren dessen
  dieser diese diesem diesen dieses letzterer letztere`,
);
const adverbs = wordSet(
  `dabei dadurch dafür dagegen daher damals damit danach daneben daran darauf daraufhin daraus darin darüber darum
  darunter davon dazu deshalb deswegen dort hingegen hinzu stattdessen trotzdem zudem außerdem anschließend allerdings`,
);

const classes: WordClasses = {
  pronoun: ({ norm }) => pronouns.has(norm),
  adverb: ({ norm }) => adverbs.has(norm),
  cap: ({ capital }) => capital,
  number: ({ kind }) => kind === "number",
};

const points = ({ to }: Match): Pointing => ({
  to,
  why: (words) => `It opens with "${words}", which points back to another sentence.`,
  always: true,
});

const rows: readonly TokenRule<Pointing>[] = [
  {
    name: "a pronoun",
    pattern: "> {pronoun}",
    make: points,
    yes: ["{Er} sagte nein.", "{Ihre} Partei stimmte zu.", "{Diese} Zahl stieg."],
    no: ["Ines Rohde kam.", "Die Zahl stieg."],
  },
  {
    name: "that, alone",
    pattern: "> das|die|der|es !{cap}|{number}|neue|alte",
    make: points,
    yes: ["{Das} teilte die Polizei mit.", "{Es} begann am Montag."],
    no: ["Das Team kam.", "Die 27 Staaten kamen."],
  },
  {
    name: "by an age",
    pattern: "> der|die {number} - jährige|jähriger|jährigen",
    make: points,
    yes: ["{Der 58-Jährige} führt die Firma."],
    no: ["Der 58. Minister kam."],
  },
  {
    name: "an adverb of what was told",
    pattern: "> {adverb}",
    make: points,
    yes: ["{Dazu} gehören drei Länder."],
    no: ["Am Montag kam Ines Rohde an."],
  },
];

export const germanOpeningRules = ruleSet(rows, classes);

// How a German sentence opens that points back to another one, as rows: shown alone it says nobody and nothing.
import { germanPointingAdverbs, germanPointingPronouns } from "../../language/de/openers.ts";
import { type Match, ruleSet, type TokenRule, type WordClasses } from "../../language/rule.ts";
import type { Pointing } from "./pointing-rules.ts";

const pronouns: ReadonlySet<string> = new Set(germanPointingPronouns);
const adverbs: ReadonlySet<string> = new Set(germanPointingAdverbs);

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

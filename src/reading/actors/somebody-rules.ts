// What shows that a name is somebody: it acts, speaks, is addressed, has an age or owns. Asked at its last word.

import { honorifics } from "../../language/en/titles.ts";
import { type RuleSet, ruleSet, type TokenRule, type WordClasses } from "../../language/rule.ts";
import { verbForms } from "./role-words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const helping = set("is was has had will would can could may might must should did does do");
const lately = set("also then later now once never still just already");
const saying = set("said says asked told sued arrested charged named met with by beat");

const classes: WordClasses = {
  name: ({ capital }) => capital,
  does: ({ lower, capital }) => !capital && (helping.has(lower) || verbForms.has(lower) || /\w{2}ed$/.test(lower)),
  lately: ({ lower }) => lately.has(lower),
  honorific: ({ lower }) => honorifics.has(lower) || lower === "pope" || lower === "queen" || lower === "king",
  saying: ({ lower }) => saying.has(lower),
  small: ({ capital, kind }) => !capital && kind === "word",
};

const rules: readonly TokenRule<true>[] = [
  {
    name: "it does something",
    pattern: "> {name} ,? {lately}? {does}",
    make: () => true,
    yes: [
      "On Monday {Sunak resigned}.",
      "Then {Sunak has} left.",
      "Then {Sunak took} over.",
      "Then {Sunak later won}.",
    ],
    no: ["the Nazi regime fell.", "he likes Marmite sandwiches."],
  },
  {
    name: "it is addressed",
    pattern: "{honorific} > {name}",
    make: () => true,
    yes: ["they saw Mr {Sunak} there.", "it was Queen {Camilla}."],
    no: ["they saw Krio there."],
  },
  {
    name: "it speaks, or something is done by it or with it",
    pattern: ["{saying} > {name}", "\"|' > {name}"],
    make: () => true,
    yes: ["“we go,” said {Sunak}.", "they met {Sunak}.", "he was beaten by {Nadal}."],
    no: ["they ate Marmite."],
  },
  {
    name: "it has an age or a clause of its own",
    pattern: ["> {name} , #1-120 ,|.", "> {name} ( #1-120 )", "> {name} ,? who"],
    make: () => true,
    yes: ["then {Sunak, 43,} left.", "then {Sunak, who} left, won."],
    no: ["they spoke Krio, and Limba."],
  },
  {
    name: "it owns",
    pattern: "> {name} ~'s {small}",
    make: () => true,
    yes: ["then {Sunak's plan} fell."],
    no: ["they ate Marmite."],
  },
];

export const somebodyRules: RuleSet<true> = ruleSet(rules, classes);

// Which bare numbers are somebody's age.
import { isMonthName } from "../en/calendar.ts";
import type { Match, TokenRule } from "../rule.ts";

export type AgeFound = { readonly to: number };

const oldest = 120;

const age = ({ tokens, at }: Match): AgeFound | undefined => {
  const token = tokens[at];
  return token?.kind === "number" && Number(token.text) > oldest ? undefined : { to: at + 1 };
};

export const ageRules: readonly TokenRule<AgeFound>[] = [
  {
    name: "after a word for age",
    pattern: [
      "> #1-99 and|or over|older|under|above|younger",
      "toddler|baby|boy|girl|son|daughter|infant|child , > #1-9 ,",
      "{aged} > {number}",
      "age of > {number}",
      "{aged} {number} and > {number}",
      ", both|each|all > {number} ,|.|and",
      "{Capital} , > {twoDigits} and from|of|a|his|her",
    ],
    make: age,
    yes: ["The boy, aged {9}, ran.", "He died at the age of {seventy}.", "They were aged 9 and {11} then."],
    no: ["In this age, 9 of them ran.", "A wine aged in 90 casks."],
  },
  {
    name: "between a name or noun and a comma",
    pattern: ["{word} , > {twoDigits} , !#|and", "{Capital} , > #4-120 ,|.|)", "{word} , > {twoDigits} , and {word}"],
    make: (found) => (isMonth(found) ? undefined : age(found)),
    yes: ["Mary Barra, {51}, will lead.", "The suspect, {27}, appeared.", "Lee Fox, {51}, and his wife died."],
    no: ["Rooms 2, 51, 8 and 9 burned.", "In May, 12, maybe, came."],
  },
  {
    name: "those under or over",
    pattern: [
      "{whoever} under|over|above|below > {number} !{word}|%|-",
      "children|kids|pupils|babies under|over > {number} &number|are|were|have|who|in|at|die|died|and|should|can|must",
    ],
    make: age,
    yes: ["Entry is free for those under {18}."],
    no: ["Those under 18 metres sank.", "It is under 18."],
  },
  {
    name: "of so many years",
    pattern: "boy|girl|man|woman|baby|teenager of > {number} !{word}|%|-",
    make: age,
    yes: ["A girl of {seven}, they say."],
    no: ["A mother of three."],
  },
  {
    name: "in brackets after a name",
    pattern: "{Capital} {Capital} ( > {twoDigits} )",
    make: age,
    yes: ["Anna Berg ({44}) won."],
    no: ["The firm (44) won.", "Anna Berg (44 wins) won."],
  },
  {
    name: "turned",
    pattern: "turned > {number} !{word}|-|%",
    make: age,
    yes: ["She turned {40}."],
    no: ["She turned 40 heads.", "It turned 5% up."],
  },
  {
    name: "turned, and when",
    pattern: "turned > {number} &in|on|last|this",
    make: age,
    yes: ["She turned {40} in May."],
    no: ["He turned in 40 essays."],
  },
  {
    name: "was or is, of a person",
    pattern:
      "she|he|who|queen|king|man|woman|boy|girl|victim|suspect|actor|actress|singer was|is > {number} !{word}|%|-",
    make: age,
    yes: ["He left when she was {five}.", "The victim was {31}."],
    no: ["The score was 31.", "He is 31 metres away.", "She was 5% short."],
  },
];

const isMonth = ({ tokens, at }: Match): boolean => isMonthName(tokens[at - 2]?.norm ?? "");

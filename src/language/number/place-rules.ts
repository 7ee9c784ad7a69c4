// Numbers that say which one and not how many: of a list, a round, a table, a law, a box, a school year, a type.
import type { Match, TokenRule } from "../rule.ts";
import { hasDash, hasDigit } from "../token.ts";
import { type Labelled, whole } from "./labelled.ts";

const alone = ({ at }: Match): Labelled => ({ to: at + 1 });

export const placeRules: readonly TokenRule<Labelled>[] = [
  {
    name: "number of a list within a sentence",
    needs: hasDigit,
    pattern: [
      ":|;|, > {upTo3} ~) &_{word}",
      ";|, and|or > {upTo3} ~) &_{word}",
      "!{any} ( > {short} ) &{Capital}",
      ";|:|, ( > {upTo3} ) &{word}",
    ],
    make: alone,
    yes: ["Two are open: {1}) limits, and 2) pace.", "({1}) The plan was good."],
    no: ["He paid (and 5) more.", "The firm (44) won."],
  },
  {
    name: "round of a cup",
    needs: hasDigit,
    pattern: ["round of > #", "last > 16|32|64 !{unit}|{plural}|of"],
    make: alone,
    yes: ["They met in the round of {16}.", "It is the last {16} draw."],
    no: ["It lasted the last 16 days.", "A round of drinks for 5."],
  },
  {
    name: "stage of a cup in words",
    pattern: [
      "the last|final > four|eight|sixteen .|,|;|in|where|of|with|after|stage",
      "best of > three|five|seven|nine !{plural}|{unit}|hundred|thousand|million",
      "best of > #3-9 !{plural}|{unit}|%",
    ],
    make: alone,
    yes: ["Leeds made the last {eight}, and Ellery won.", "They lost the best of {five} tie."],
    no: ["The last four men left.", "The final four weeks were cold.", "It is the best of five plans."],
  },
  {
    name: "thousands torn apart",
    needs: hasDigit,
    pattern: [
      "estimated|some|nearly|about|over|than|around > {upTo3} , _{threeDigits}",
      "estimated|some|nearly|about|over|than|around {upTo3} , > _{threeDigits}",
    ],
    make: alone,
    yes: ["An estimated {1}, 600 people came.", "More than 1, {600} people came."],
    no: ["About 5, he said.", "Some 12, 14 and 16 were open."],
  },
  {
    name: "row of a table",
    needs: hasDigit,
    pattern: ["> {loose} _{loose} _{loose}", "{loose} > {loose} _{loose}", "{loose} {loose} > {loose}"],
    make: alone,
    yes: ["Leeds {38} 26 9 3 87"],
    no: ["Some 1 000 000 came.", "It is 5 1/2 feet."],
  },
  {
    name: "post office box",
    needs: hasDigit,
    pattern: "po|pob|p.o. box > #",
    make: alone,
    yes: ["Write to PO Box {69440}, Salem."],
    no: ["The box 12 men built."],
  },
  {
    name: "file with letters in its middle",
    needs: hasDigit | hasDash,
    pattern: "> # ~- ~{word} ~- ~#",
    make: (found) => (/^(?:cv|cr|mj|md)$/.test(found.tokens[found.at + 2]?.norm ?? "") ? whole(found) : undefined),
    yes: ["Docket {22-cv-1234} is open."],
    no: ["A 18-to-24 group."],
  },
  {
    name: "years from one to another, the second cut short",
    needs: hasDigit | hasDash,
    pattern: "> {year} ~- ~{twoDigits} !%|{unit}|{plural}",
    make: (found) => {
      const [first, second] = [found.tokens[found.at], found.tokens[found.at + 2]];
      return Number(first?.text) % 100 < Number(second?.text) ? whole(found) : undefined;
    },
    yes: ["In {2024-25} they fell.", "He served {1981-89} there."],
    no: ["Some 2024-50 people."],
  },
  {
    name: "scale from one to ten",
    needs: hasDigit,
    pattern: "scale of|from > # to|-|— #",
    make: whole,
    yes: ["On a scale of {1 to 10}, it is fine."],
    no: ["From 1 to 10 men came."],
  },
  {
    name: "part of a law",
    needs: hasDigit,
    pattern: ["{lawWord} > # &{plural}", "> 401 ~( ~k|a ~)", "> 403 ~( ~b ~)"],
    make: whole,
    yes: ["They built Section {8} homes.", "Their {401(k)} plans."],
    no: ["In this section 8 homes burned."],
  },
  {
    name: "emergency call",
    needs: hasDigit,
    pattern: "> {emergency} call|calls|caller|callers|dispatcher|dispatchers|operator|operators",
    make: alone,
    yes: ["The {911} calls were released."],
    no: ["Some 50 calls came.", "It took 911 days."],
  },
  {
    name: "book of the Bible",
    needs: hasDigit,
    pattern: "> #1-3 {book}",
    make: whole,
    yes: ["He read {2 Cor}. 5 to them."],
    no: ["The 2 kings met.", "Some 12 Kings fans came."],
  },
  {
    name: "year before what it is of",
    needs: hasDigit,
    pattern: "about|over|the|his|her|its|their|of|in|from > {recentYear} {plural}",
    make: alone,
    yes: ["They asked about {2010} allegations."],
    no: ["Some 2010 people came.", "In all, 2,010 people came."],
  },
  {
    name: "by four, and to nothing",
    needs: hasDash,
    pattern: ["> {numberWord} ~- ~by ~- ~{numberWord} !-", "> {number} ~- ~nil|love"],
    make: whole,
    yes: ["He was hit with a {two-by-four} then."],
    no: ["A two-by-four-foot box.", "Two by four."],
  },
  {
    name: "name that opens with a number word",
    pattern: [
      "{small}|,|the|\"|' > {CapitalNumber} {Capital}",
      "> {CapitalNumber} {Capital} of {Capital}",
      "\"|' > # {word} # \"|'",
      "\"|' # {word} > # \"|'",
    ],
    make: whole,
    yes: ["They ate at {Five Guys} today.", "The film, “{30 for 30”}, is out.", "{Ten Days of Rain} is a film."],
    no: ["Five men ate.", "It is five Guys."],
  },
];

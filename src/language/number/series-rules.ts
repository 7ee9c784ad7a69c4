// Numbers that name one of a series: wards and chapters, versions, photographs, days of a match, hours without a mark.
import type { Match, TokenRule } from "../rule.ts";
import { hasBracket, hasDash, hasDigit } from "../token.ts";
import { type Labelled, whole } from "./labelled.ts";

const itself = ({ at }: Match): Labelled => ({ to: at + 1 });

export const seriesRules: readonly TokenRule<Labelled>[] = [
  {
    name: "list after the plural of a word that numbers",
    needs: hasDigit,
    pattern: "{numbered} > {short} !%|{scale}|{unit}|{crowd}",
    make: (found) => ({ to: endOfList(found) }),
    yes: ["Wards {3, 4 and 7} flooded.", "Rules {4 to 7} were cut.", "(Adds details in paragraphs {3-5})"],
    no: ["The court rules 5-4 for him.", "In wards 20 people died."],
  },
  {
    name: "year of a school",
    needs: hasDigit,
    pattern: "{SchoolYear} > #1-13",
    make: whole,
    yes: ["Year {9} pupils lost a day."],
    no: ["In one year 9 pupils left."],
  },
  {
    name: "paragraph of a law in brackets",
    needs: hasDigit | hasBracket,
    pattern: ["> {short} ~( &~#", "{short} ~( > ~# ~)"],
    make: itself,
    yes: ["Clause {14}(2 of them) allows it."],
    no: ["Some 14 (2 of them men) left."],
  },
  {
    name: "version",
    needs: hasDigit,
    pattern: "{program} > {pointed} !%|{scale}|{unit}|{crowd}",
    make: whole,
    yes: ["Version {3.2} fixes bugs.", "Python {3.12} is out."],
    no: ["The python grew 3.12 metres.", "A python 3.12 metres long."],
  },
  {
    name: "file and its year",
    needs: hasDigit | hasDash,
    pattern: "> {upTo3} ~- ~{year} !{plural}|{unit}|{crowd}|{scale}|%|-",
    make: whole,
    yes: ["Tender {45-2024} closed."],
    no: ["Some 950-1500 people came.", "In 2023-2024 it closed."],
  },
  {
    name: "channel",
    needs: hasDigit,
    pattern: "{Ch} > #1-99 !%|{scale}",
    make: whole,
    yes: ["Ch {5} aired it."],
    no: ["It has ch 5 times."],
  },
  {
    name: "one of so many in a series",
    needs: hasDigit,
    pattern: ["photo|photograph|image|picture|slide|part|episode > # of #"],
    make: whole,
    yes: ["(Photo {3 of 12})"],
    no: ["The picture shows 3 of 12 men."],
  },
  {
    name: "one of so many posts",
    needs: hasDigit,
    pattern: "^ > {short} ~{slash} ~{short} &{Capital}",
    make: whole,
    yes: ["{1/5} Here is what we know."],
    no: ["It is 1/5 Here."],
  },
  {
    name: "day of a match",
    pattern: ["on|of|after|for|into day > {smallNumber} &{afterDay}", "^ day > {smallNumber} &{afterDay}"],
    make: whole,
    yes: ["They were out on day {two} in Perth.", "Day {two} saw rain."],
    no: ["On the day two men died.", "On day trips two in five left."],
  },
  {
    name: "hour in points",
    needs: hasDigit,
    pattern: [
      "the > {clockPoint} report|news|bulletin|programme|show|train|bus|service|flight",
      "> {clockPoint} tonight|tomorrow",
      "at > #1-12 for {clockPoint}",
    ],
    make: itself,
    yes: ["The {7.30} report is on."],
    no: ["The 7.30 metres were cleared.", "It sells at 7 for 10."],
  },
  {
    name: "hours in words",
    pattern: ["> {smallNumber} to|or|and {smallNumber} o'clock"],
    make: itself,
    yes: ["From {eight} to ten o'clock it ran."],
    no: ["From eight to ten men ran."],
  },
  {
    name: "year in words",
    pattern: "> {centuryWord} _{tensWord} ~- ~{smallNumber} !-|{unit}|{plural}|{scale}",
    make: whole,
    yes: ["He wrote about {nineteen eighty-four} in a hut."],
    no: ["He saw nineteen eighty-four times.", "Some fifteen twenty-pound notes."],
  },
  {
    name: "number of a set phrase",
    pattern: [
      "> nine ~- ~to ~- ~five",
      "> {smallNumber} ~- ~for ~- ~{smallNumber}",
      "{parent} ~- ~of ~- > ~{number}",
      "> {number} ~- ~under|over #?",
      "net ~-? > zero",
      "near|non ~- > zero",
      "{Group} of > 7|8|20|77|seven|eight|twenty|four !{plural}",
    ],
    make: whole,
    yes: ["{Nine-to-five} jobs are gone.", "A {two-for-one} split.", "Mother-of-{three} Ann fell."],
    no: ["Nine to five men.", "A mother of three.", "A group of 7 left."],
  },
  {
    name: "goals and points",
    needs: hasDigit | hasDash,
    pattern: ["> #0-9 ~- ~#0-40 to #0-9 ~- ~#0-40", "> #0-9 ~- ~#10-40 {Capital} #0-9 ~- ~#0-40"],
    make: whole,
    yes: ["Cork led {0-14 to 1-7} then.", "Kerry {1-17 Dublin 0-18}."],
    no: ["Spurs 2-1 Chelsea 3-0.", "They won 3-1."],
  },
  {
    name: "loss in brackets",
    needs: hasDigit | hasBracket,
    pattern: "{currency} ~( > # ~) {scale}?",
    make: whole,
    yes: ["It came in at $({12.4) million}."],
    no: ["It cost more (12.4 million)."],
  },
  {
    name: "in brackets after one of two names: an age, a place or goals",
    needs: hasDigit | hasBracket,
    pattern: ["!{Capital} {name} ( > #1-99 ) and {name} ( # )", "{name} ( #1-99 ) and {name} ( > #1-99 )"],
    make: itself,
    yes: ["Rita ({7}) and Tom (9) won."],
    no: ["The firm (7) and others (9) won."],
  },
  {
    name: "weight of a price",
    needs: hasDigit,
    pattern: "# ~{slash} > ~# ~{unit}",
    make: whole,
    yes: ["Gold is up Rs 450/{10g} now."],
    no: ["He ate 10g of it."],
  },
  {
    name: "firm or aircraft of a number",
    needs: hasDigit,
    pattern: [
      "^ > 3 ~{bigM} !{plural}|{crowd}|{moneyUnit}|of|more|%|-",
      "> 3 ~{bigM} said|shares|co|company|inc",
      "the|a > {sevens} !{plural}|{crowd}|{unit}|%|-|{scale}",
    ],
    make: whole,
    yes: ["{3M} cut jobs.", "The {747} lost an engine."],
    no: ["3M people fled.", "The 747 people left."],
  },
];

/** "3, 4 and 7", "4 to 7", "3-5": one past the last number. */
function endOfList({ tokens, at }: Match): number {
  let to = at + 1;
  for (;;) {
    const and = tokens[to]?.text === "," && /^(?:and|or)$/.test(tokens[to + 1]?.norm ?? "") ? 1 : 0;
    if (!/^(?:,|and|or|to|-|—)$/.test(tokens[to]?.norm ?? "") || !/^\d{1,3}$/.test(tokens[to + 1 + and]?.text ?? ""))
      return to;
    to += 2 + and;
  }
}

// Where a sentence with a count says that it puts an earlier one right, and where "earlier" is of another day or event.
import { ruleSet, type WordClasses } from "../language/rule.ts";
import { wordSet } from "../language/word-set.ts";

const numbers = wordSet("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen");
const statements = wordSet(`assessment count estimate estimates figure figures number numbers report reports statement
  statements tally toll tolls`);
const putRight = wordSet(`correcting corrects corrected revising revises revised retracting retracts retracted lowering
  lowers lowered`);
const spans = wordSet("day days hour hours week weeks month months year years season summer winter spring autumn");
const stops = wordSet("said says . ; :");

const classes: WordClasses = {
  n: ({ kind, norm }) => kind === "number" || numbers.has(norm),
  statement: ({ norm }) => statements.has(norm),
  putRight: ({ norm }) => putRight.has(norm),
  span: ({ norm }) => spans.has(norm),
  on: ({ norm, text }) => !statements.has(norm) && !stops.has(norm) && text !== ",",
  event: ({ kind, norm }) => kind === "word" && !statements.has(norm) && !/(?:ed|ly)$/.test(norm) && norm !== "said",
};

/** Asked at each word. */
export const countAsideRules = ruleSet<"corrects" | "elsewhere">(
  [
    {
      name: "and not so many",
      pattern: [", > not {n} {on}*2 ,|.", "and > not {n}", "rather than > {n} ,|.", "instead of > {n} ,|."],
      make: () => "corrects",
      yes: [
        "Two people died in the fire, {not three,} the coastguard said.",
        "Two people died in the fire and {not three}.",
      ],
      no: [
        "Two people died and not all were found.",
        "He was 20, not far from home.",
        "Rather than three they sent nine.",
      ],
    },
    {
      name: "a count is corrected",
      pattern: ["> {putRight} {on}*4 {statement}", "{statement} {on}*4 > corrected|revised|lowered"],
      make: () => "corrects",
      yes: [
        "Two people died, the coastguard said, {correcting its earlier statement}.",
        "Police {corrected the toll} to two.",
        "The death toll was {revised} down to two.",
      ],
      no: [
        "Two people died after the pilot corrected the course.",
        "The revised law was passed after two people died.",
      ],
    },
    {
      name: "earlier by the calendar",
      pattern: ["> earlier this|that|in {on}*2 {span}", "{span} > earlier"],
      make: () => "elsewhere",
      yes: ["Nine people died in a fire {earlier this month}.", "Nine people had died three days {earlier}."],
      no: ["Nine people died, up from seven reported earlier.", "The coastguard corrected its earlier statement."],
    },
    {
      name: "an earlier event",
      pattern: "a|an|the|in|this|that|one|two > earlier {event}",
      make: () => "elsewhere",
      yes: ["Nine people died in an {earlier fire}."],
      no: [
        "The coastguard gave an earlier toll of nine.",
        "Nine people died, and not seven, as the earlier report said.",
      ],
    },
  ],
  classes,
);

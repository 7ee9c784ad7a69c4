// Decoys that say more than is known: a hedge dropped, a plan told as done, some told as all, a bound turned, before
// for after.
import { stem } from "../../language/stem.ts";
import { tokensOf } from "../../language/tokenize.ts";
import type { DecoyRow } from "./decoy.ts";
import { onlyWhere, wordRow } from "./word-row.ts";

/** What may be or happen; of other verbs "could" often says what somebody was able to do. */
const outcomes = "be|become|face|lead|cause|take|lose|reach|cost|rise|fall|mean|begin|start|return|need|close|open";

const hedges: readonly DecoyRow[] = [
  // Where another sentence says the same word, it may say it for certain.
  onlyWhere(
    wordRow({
      name: "a hedge taken away",
      kind: "hedge",
      pattern: "x=reportedly|allegedly|apparently|possibly|probably {word}",
      puts: "",
      yes: [["The navy reportedly saved 200 more.", "The navy saved 200 more."]],
      no: [
        "The report was apparent.",
        "It sank, apparently.",
        ["He allegedly carried gold.", "He allegedly carried gold. The man who carried it has left."],
      ],
    }),
    ({ cut, cited, sources }, at) =>
      !sources
        .flatMap(({ reading }) => reading.sentences)
        .some(
          ({ text }) => !cited.includes(text) && tokensOf(text).some(({ stem }) => stem === cut.tokens[at + 1]?.stem),
        ),
  ),
  wordRow({
    name: "may told as will",
    kind: "hedge",
    pattern: [`x={maybe} ${outcomes}`, `!so {word} > x=could ${outcomes} !seen|heard`],
    puts: "will",
    yes: [
      ["The plant may close in June.", "The plant will close in June."],
      ["It could cost 3 crowns.", "It will cost 3 crowns."],
    ],
    no: ["In May be careful.", "It may not close.", "It could be heard from afar.", "It may have sunk."],
  }),
  wordRow({
    name: "expected told as certain",
    kind: "hedge",
    pattern: ["is|are|was|were > expected|likely|unlikely &to"],
    puts: "certain",
    yes: [["Prices are expected to rise.", "Prices are certain to rise."]],
    no: ["She is expected home.", "As expected, it rose."],
  }),
  wordRow({
    name: "believed told as known",
    kind: "hedge",
    pattern: "is|are|was|were > believed|thought|feared|suspected &to",
    puts: "known",
    yes: [["Ten are believed to be alive.", "Ten are known to be alive."]],
    no: ["She believed him.", "They thought to leave."],
  }),
  wordRow({
    name: "alleged told as proven",
    kind: "hedge",
    pattern: "the|his|her|their|its|'s > {put} &{small}",
    puts: { alleged: "proven", suspected: "convicted" },
    yes: [["The alleged fraud cost 5 crowns.", "The proven fraud cost 5 crowns."]],
    no: ["He alleged fraud.", "It was an alleged fraud."],
  }),
  wordRow({
    name: "a plan told as begun",
    kind: "hedge",
    pattern: "!the|a|its|his|her|their|no|of > x={put} to {small}",
    puts: { plans: "has begun", plan: "have begun", hopes: "is certain", wants: "has decided", want: "have decided" },
    yes: [["The city plans to build a bridge.", "The city has begun to build a bridge."]],
    no: ["The plans to build it failed."],
  }),
  wordRow({
    name: "who held an office told as who holds it",
    kind: "hedge",
    pattern: [
      "^ > x=former|deputy|acting {word}",
      "the|a|his|her|its|,|and|'s > x=former|deputy|acting !{auxiliary} {small}",
    ],
    puts: "",
    yes: [
      ["Reed, a former mayor, was hurt.", "Reed, a mayor, was hurt."],
      ["Former mayor Ann Reed was hurt.", "Mayor Ann Reed was hurt."],
    ],
    no: ["The former was hurt.", "His deputy, Ann Reed, was hurt."],
  }),
];

const quantities: readonly DecoyRow[] = [
  wordRow({
    name: "some of them told as all",
    kind: "quantity",
    pattern: "!about|nearly|almost > x=some|many|most|several|half|few of the|his|her|its|their|those !{superlative}",
    puts: "all",
    yes: [["Some of the houses burnt down.", "All of the houses burnt down."]],
    no: ["Some 50 of them left.", "One of the houses burnt down."],
  }),
  wordRow({
    name: "some told as all",
    kind: "quantity",
    pattern: "x=some|many|most|several {plural} were|are|have|had|said|say",
    puts: "all",
    yes: [["Some experts said it was safe.", "All experts said it was safe."]],
    no: ["Some water was lost.", "There were some experts."],
  }),
  wordRow({
    name: "a part told as the whole",
    kind: "quantity",
    pattern: "x=partly|mostly|largely|mainly|partially {small}",
    puts: "entirely",
    yes: [["The bridge was partly destroyed.", "The bridge was entirely destroyed."]],
    no: ["It was destroyed in part."],
  }),
  wordRow({
    name: "nearly all told as all",
    kind: "quantity",
    pattern: "x=nearly|almost all|every|everyone|everything|entirely",
    puts: "",
    yes: [["Nearly all houses burnt down.", "All houses burnt down."]],
    no: ["Nearly 50 houses burnt down."],
  }),
];

const length = "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|decades|decade";

const bounds: readonly DecoyRow[] = [
  wordRow({
    name: "more for less than a number",
    kind: "bound",
    pattern: [`x={put} than # !${length}`, "x={put} than {amount} #"],
    puts: { more: "fewer", fewer: "more", less: "more" },
    yes: [["More than 700 people were saved.", "Fewer than 700 people were saved."]],
    no: ["It cost more than the last one.", "For more than 10 years it stood."],
  }),
  wordRow({
    name: "over for under a number",
    kind: "bound",
    pattern: [`x={put} # !${length}`, "x={put} {amount} #"],
    puts: { over: "under", under: "over", nearly: "over", almost: "over" },
    yes: [
      ["Over 700 people were saved.", "Under 700 people were saved."],
      ["It cost over $5 million.", "It cost under $5 million."],
    ],
    no: ["It rose over 5 years.", "He walked over the bridge."],
  }),
  wordRow({
    name: "at least for at most",
    kind: "bound",
    pattern: "at > {put} &{amount}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    puts: { least: "most", most: "least" },
    yes: [["At least five people were hurt.", "At most five people were hurt."]],
    no: ["At least they left.", "Most people left."],
  }),
  wordRow({
    name: "up to for at least",
    kind: "bound",
    pattern: "up to &{amount}",
    puts: "at least",
    yes: [["It costs up to 90 crowns.", "It costs at least 90 crowns."]],
    no: ["He came up to the door.", "It is up to them."],
  }),
];

/** Verbs beside which "after" is no time. */
const naming = new Set(["name", "call", "look", "christen", "model"].map(stem));

const orders: readonly DecoyRow[] = [
  onlyWhere(
    wordRow({
      name: "before for after",
      kind: "order",
      pattern: [
        "!sought|seek|come|comes|came|go|goes|went|bring|brought|appear|appeared|day|soon > " +
          "x={put} the|a|his|her|its|their !{panel} {word} !{panel}",
        "x={put} {gerund}",
        "x={put} he|she|they|it",
      ],
      puts: { before: "after", after: "before" },
      yes: [
        ["They left after the match began.", "They left before the match began."],
        ["He died after being hit by a car.", "He died before being hit by a car."],
      ],
      no: [
        "He stood before the court.",
        "She named her son after her father.",
        "Police looked after the child.",
        "She came after her sister.",
      ],
    }),
    ({ cut: { tokens } }, at) => !tokens.slice(0, at).some(({ stem }) => naming.has(stem)),
  ),
  wordRow({
    name: "the first time for the second",
    kind: "order",
    pattern: "the > first &time|day|round|half|quarter|term|trial|match|attempt",
    puts: "second",
    yes: [["It is the first time that he won.", "It is the second time that he won."]],
    no: ["First he won.", "The first man left."],
  }),
];

export const degreeDecoys: readonly DecoyRow[] = [...hedges, ...quantities, ...bounds, ...orders];

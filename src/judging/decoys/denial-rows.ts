// Decoys with a denial put in or left out: was not, nobody for everyone, without for with.
import { negations } from "../../language/en/certainty.ts";
import type { DecoyRow } from "./decoy.ts";
import { isUnspecific, onlyWhere, wordRow } from "./word-row.ts";

const denialPutIn = wordRow({
  name: "a denial put in",
  kind: "negation",
  pattern: [
    "!there > x={be} !also|only|already|still|just|likely|that|to|,|.|now|so|a|an|'ve|{negative} {word}",
    "x=has|have|had been|made|said|told|left|lost|won|met|sent|held|kept|paid|built|found|begun|{participle}",
  ],
  puts: "+not",
  yes: [
    ["The bridge was damaged in the storm.", "The bridge was not damaged in the storm."],
    ["The minister has signed the law.", "The minister has not signed the law."],
    ["The plant will close in May.", "The plant will not close in May."],
  ],
  no: [
    "A man was hurt.",
    "Two people were killed.",
    "It was never found.",
    "He asked if the plant will close.",
    "The port was also hit.",
    "He was unable to stop.",
    "She has experience.",
    "There was smoke.",
    "Nor was the bridge damaged.",
    "What was said hurt.",
  ],
});

export const denialDecoys: readonly DecoyRow[] = [
  // Of nobody in particular the denial may be as true as the statement: of a man was hurt, another was not.
  onlyWhere(
    denialPutIn,
    ({ cut: { tokens } }, at) => !isUnspecific(tokens, at) && !tokens.some(({ norm }) => negations.has(norm)),
  ),
  wordRow({
    name: "a denial left out",
    kind: "negation",
    pattern: "{auxiliary} be|been? > not !only|yet|just|even|all|every|necessarily|immediately|to|sure|enough",
    puts: "",
    yes: [
      ["The crew was not told.", "The crew was told."],
      ["They would not have stopped.", "They would have stopped."],
      ["The bank wasn't insured.", "The bank was insured."],
    ],
    no: ["It was not only wet.", "He did not go.", "They debated whether it was not blue.", "They won't go."],
  }),
  wordRow({
    name: "nobody for everyone",
    kind: "negation",
    pattern: ["nobody &was|is|has|had|in|on", "no one &was|is|has|had|in|on"],
    puts: "everyone",
    yes: [["No one was hurt in the fire.", "Everyone was hurt in the fire."]],
    no: ["No one-way street was hit.", "There was nobody."],
  }),
  wordRow({
    name: "none for many",
    kind: "negation",
    pattern: "x=no {plural} were|are|have|had",
    puts: "many",
    yes: [["No injuries were reported.", "Many injuries were reported."]],
    no: ["No injury was reported.", "There were no injuries."],
  }),
  wordRow({
    name: "never for often",
    kind: "negation",
    pattern: "has|have|had > never &{small}",
    puts: "often",
    yes: [["She has never met him.", "She has often met him."]],
    no: ["He never left."],
  }),
  wordRow({
    name: "without for with",
    kind: "negation",
    pattern: "x=without a|the",
    puts: "with",
    yes: [["They were held without a trial.", "They were held with a trial."]],
    no: ["They left without paying.", "They left without any money."],
  }),
];

// What turns a true sentence false by a comma, a title, a verb or a neighbour: invented sentences, cited whole.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import type { NonEmpty } from "../../src/news/article.ts";
import type { Citation } from "../../src/news/claim.ts";
import { type ActorGiven, sourceOf } from "./sources.ts";

const actors: readonly ActorGiven[] = [
  { name: "Tom Reed", aliases: ["Reed"] },
  { name: "Ann Cole", aliases: ["Cole"] },
];

/** Every sentence but those that a star stands before is cited. */
function isPosted(says: string, text: string): boolean {
  const marked = says.split(" // ");
  const sentences = marked.map((sentence) => sentence.replace(/^\*/, ""));
  const citations = sentences
    .map((each, sentence) => ({ source: 0, sentence, start: 0, end: each.length }))
    .filter(({ sentence }) => !marked[sentence]?.startsWith("*"));
  const source = sourceOf(sentences, actors);
  return checkClaim({ text, citations: citations as unknown as NonEmpty<Citation> }, [source]).claim !== undefined;
}

const lies: Readonly<Record<string, readonly (readonly [says: string, claim: string])[]>> = {
  "a comma that decides who speaks": [
    ["The mayor, said Tom Reed, was drunk.", "The mayor said Tom Reed was drunk."],
    ["The mayor said Tom Reed was drunk.", "The mayor, said Tom Reed, was drunk."],
    ["Police, said the widow, shot the man.", "Police said the widow shot the man."],
  ],
  "a comma that makes an answer a denial": [
    ["No, survivors were found in the wreck.", "No survivors were found in the wreck."],
    ["No survivors were found in the wreck.", "No, survivors were found in the wreck."],
  ],
  "a comma that says which ones": [
    ["Soldiers, who looted houses, were shot.", "Soldiers who looted houses were shot."],
    ["The ferries which were old were sold.", "The ferries, which were old, were sold."],
  ],
  "a title that says which of two": [
    ["*Tom Reed was jailed. // Mrs Reed fled to Orrin.", "Reed fled to Orrin."],
    ["*Tom Reed was jailed. // Mrs Reed fled to Orrin.", "Tom Reed fled to Orrin."],
  ],
  "a verb that is no report": [
    ["Tom Reed was told to leave the town.", "Tom Reed was said to leave the town."],
    ["Tom Reed admitted 500 refugees to the camp.", "Tom Reed conceded 500 refugees to the camp."],
    ["The report of the panel was false.", "The reports of the panel was false."],
  ],
  "a denial or a plan that reaches over the second half": [
    [
      "Police did not shoot Tom Reed. // Police did arrest Ann Cole.",
      "Police did not shoot Tom Reed and arrest Ann Cole.",
    ],
    ["The firm will cut jobs. // The firm put up prices.", "The firm will cut jobs and put up prices."],
    ["The gang tried to rob it. // The gang shut the door.", "The gang tried to rob it and shut the door."],
  ],
  "a speaker, a condition or a time that reaches over the second half": [
    [
      "The mayor said the bridge was old. // The council closed the pier.",
      "The mayor said the bridge was old and the council closed the pier.",
    ],
    ["The mayor said Reed had lied. // The mayor was held.", "The mayor said Reed had lied and was held."],
    ["Ann Cole denied she stole. // Tom Reed was held.", "Ann Cole denied she stole and Tom Reed was held."],
    ["If it rains the match is off. // The mayor left.", "If it rains the match is off and the mayor left."],
    ["On Monday, the mill shut. // The mayor left.", "On Monday, the mill shut and the mayor left."],
    ["The mill shut. // The mayor left, Reed claimed.", "The mill shut and the mayor left, Reed claimed."],
  ],
  "half of a subject that goes": [
    ["The mayor of Orrin left. // The mayor of Vale died.", "The mayor of Orrin left and Vale died."],
    ["The wife of Tom Reed fled. // The wife of Ann Cole died.", "The wife of Tom Reed fled and Ann Cole died."],
    ["None of the men fled. // None of the women died.", "None of the men fled and women died."],
    ["The former mayor fled. // The former judge was held.", "The former mayor fled and judge was held."],
  ],
  "a pronoun after a stranger": [
    ["Tom Reed was jailed. // *Lee Fox was in Vale. // He died in June.", "Tom Reed was jailed. He died in June."],
    ["Tom Reed was jailed. // *Lee Fox was in Vale. // He died in June.", "Tom Reed was jailed; he died in June."],
    ["The mill was sold. // *The mine was old. // It burned down.", "The mill was sold and it burned down."],
  ],
};

describe.each(Object.entries(lies))("%s", (_, rows) => {
  test.each(rows)("%s It is not posted that %s", (says, claim) => {
    expect(isPosted(says, claim)).toBe(false);
  });
});

test.each([
  ["The mayor, a teacher from Orrin, said the bridge was safe.", "The mayor said the bridge was safe."],
  ["*Tom Reed was jailed in May. // Mr Reed had fled to Orrin.", "Reed had fled to Orrin."],
  ["Tom Reed said that the bridge was safe.", "Tom Reed stated that the bridge was safe."],
  ["The council shut the pier. // The council opened the bridge.", "The council shut the pier and opened the bridge."],
  ["The mayor left. // The council shut the pier.", "The mayor left and the council shut the pier."],
  ["The mayor said he was ill. // The council shut the pier.", "The mayor said he was ill; the council shut the pier."],
  ["Tom Reed was jailed. // He died in June.", "Tom Reed was jailed. He died in June."],
])("%s It is posted that %s", (says, claim) => {
  expect(isPosted(says, claim)).toBe(true);
});

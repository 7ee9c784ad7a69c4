import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { type ActorGiven, sourceOf } from "./sources.ts";

const actors: readonly ActorGiven[] = [
  { name: "Bashar al-Assad", aliases: ["Assad"], role: "Syrian President" },
  { name: "Sergei Shoigu", aliases: ["Shoigu"], role: "Defense Minister" },
];

function rules(source: string | readonly string[], claim: string): readonly string[] | undefined {
  const sentences = typeof source === "string" ? [source] : source;
  const article = sourceOf(sentences, actors);
  const [first, ...rest] = sentences.map((text, sentence) => ({ source: 0, sentence, start: 0, end: text.length }));
  if (first === undefined) return undefined;
  const verdict = checkClaim({ text: claim, citations: [first, ...rest] }, [article]);
  return verdict.state === "outright" ? verdict.edits.map((edit) => edit.rule) : undefined;
}

const long =
  "However, Smith, who was born in 1960, said on Monday that 7.6m people had not left London after the storm.";
const spoken = '"We will not give up the plan," Smith told reporters on Monday.';
const said = 'Smith said: "The plan is dead, and gone."';
const two = ["Syrian President Bashar al-Assad met Kerry.", "Assad left on Monday."];

describe("a claim is outright when declared edits lead to it", () => {
  test.each<[string | readonly string[], string, readonly string[]]>([
    [long, long, []],
    [
      long,
      "Smith, who was born in 1960, said on Monday that 7.6m people had not left London after the storm.",
      ["connective"],
    ],
    [
      long,
      "Smith said on Monday that 7,600,000 people had not left London after the storm.",
      ["connective", "clause", "number"],
    ],
    [
      long,
      "Smith stated on Monday that 7.6 million people had not left London after the storm.",
      ["connective", "clause", "reporting-verb", "number"],
    ],
    [
      spoken,
      "Smith told reporters on Monday that they would not give up the plan.",
      ["reported-speech", "reported-speech", "reported-speech", "reported-speech"],
    ],
    ['"The plan is dead," said Smith.', "Smith said the plan was dead.", ["reported-speech", "reported-speech"]],
    [said, "Smith said the plan was dead, and gone.", ["reported-speech", "reported-speech", "reported-speech"]],
    [two, "Syrian President Bashar al-Assad left on Monday.", ["role"]],
    [two, "Bashar al-Assad met Kerry and left on Monday.", ["role", "fusion", "fusion"]],
    [two, `${two[0]} ${two[1]}`, []],
    [[two[0] as string, "He left on Monday."], "[Assad] left on Monday.", ["antecedent"]],
    [
      "MOSCOW, Dec 15 (Reuters) - Kerry met Putin (his host) in the Kremlin – a palace – on Monday.",
      "Kerry met Putin in the Kremlin on Monday.",
      ["dateline", "parenthetical", "parenthetical"],
    ],
    ["It cost $7.6m on Dec. 15.", "It cost 7.6 million dollars on December 15.", ["number", "number"]],
    ["He isn't there.", "He is not there.", ["spelling"]],
  ])("%s -> %s", (source, claim, expected) => {
    expect(rules(source, claim)).toEqual(expected);
  });
});

describe("a claim is not outright when meaning could have changed", () => {
  test.each<[string, string | readonly string[], string]>([
    ["a negation dropped", long, "Smith said on Monday that 7.6m people had left London after the storm."],
    ["another class of verb", long, "Smith admitted on Monday that 7.6m people had not left London after the storm."],
    ["another day", long, "Smith said on Tuesday that 7.6m people had not left London after the storm."],
    ["another scale", long, "Smith said on Monday that 7.6bn people had not left London after the storm."],
    ["the speaker dropped", spoken, "They will not give up the plan."],
    ["another speaker", spoken, "Jones told reporters on Monday that they would not give up the plan."],
    ["a word altered between quotation marks", said, 'Smith said: "The plan is alive, and gone."'],
    ["a quotation cut short", said, 'Smith said: "The plan is dead."'],
    [
      "quotation marks put around what was not quoted",
      long,
      'Smith said on Monday that "7.6m people had not left London after the storm".',
    ],
    ["another actor's name", two, "Sergei Shoigu met Kerry and left on Monday."],
    ["whose cousin somebody is", "Reed met his Defense Minister Sergei Shoigu.", "Reed met his Sergei Shoigu."],
    ["an antecedent that is not the one", two, "[Shoigu] left on Monday."],
    ["a hedge dropped", "About 300 people died.", "300 people died."],
    [
      "a clause with a condition dropped",
      "The bank will pay, if the court agrees, in May.",
      "The bank will pay in May.",
    ],
    ["an attribution dropped", "The bank, the police said, was empty.", "The bank was empty."],
    ["a fact inserted", "Kerry met Putin on Monday.", "Kerry met Putin in Moscow on Monday."],
    ["two names swapped", "Kerry met Putin on Monday.", "Putin met Kerry on Monday."],
    ["metres are not millions", "It flew at 600m (1,800ft).", "It flew at 600 million (1,800ft)."],
  ])("%s", (_, source, claim) => {
    expect(rules(source, claim)).toBeUndefined();
  });
});

test("a role that ends one sentence is not joined to the name that opens the next", () => {
  const apart = ["The army trusts Shoigu, its Defense Minister.", "Shoigu left on Monday."];
  const together = ["The army trusts Defense Minister Shoigu.", "Shoigu left on Monday."];
  const claim = "Defense Minister Shoigu left on Monday.";
  const cited = [{ source: 0, sentence: 1, start: 0, end: apart[1]?.length ?? 0 }] as const;
  const stateOf = (sentences: readonly string[]): string =>
    checkClaim({ text: claim, citations: [...cited] }, [sourceOf(sentences, actors)]).state;
  expect(stateOf(together)).toBe("outright");
  expect(stateOf(apart)).not.toBe("outright");
});

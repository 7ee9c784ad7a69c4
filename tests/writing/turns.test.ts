// Lines of two reports that stand otherwise are two: by what one denies or ends, and by verbs that settle a matter.
import { describe, expect, test } from "vitest";
import { settlingRows } from "../../src/writing/settling-rows.ts";
import { deedsTold, isNextOutcome, isTurnOf, standOtherwise } from "../../src/writing/turns.ts";

const pair = (line: string) =>
  line.split(" -> ").map(deedsTold) as [ReturnType<typeof deedsTold>, ReturnType<typeof deedsTold>];
const otherwise = (line: string): boolean => {
  const [one, other] = pair(line);
  expect(standOtherwise(other, one)).toBe(standOtherwise(one, other));
  return standOtherwise(one, other);
};

describe.each(settlingRows)("$name", ({ yes, no }) => {
  test.each(yes)("%s", (line) => expect(otherwise(line)).toBe(true));
  test.each(no)("not: %s", (line) => expect(otherwise(line)).toBe(false));
});

test.each([
  "Nordvik Lines denied that the sprinklers had been switched off. -> Moen said that the sprinklers had been switched off.",
  "The mayor of Tarnby, Rolf Ekman, said on Tuesday that he would not resign. -> The mayor of Tarnby, Rolf Ekman, resigned on Wednesday.",
  "The mayor of Tarnby, Rolf Ekman, who is charged with taking bribes, said on Tuesday that he would not resign. -> The mayor of Tarnby, Rolf Ekman, resigned on Wednesday.",
  "The rail union of Tarn called off its strike. -> The rail union of Tarn began a strike.",
  "The council did not approve the bridge. -> The council approved the bridge.",
])("one has what the other denies or ends: %s", (line) => expect(otherwise(line)).toBe(true));

test.each([
  "Nordvik Lines denied that the sprinklers had been switched off. -> Nordvik denied having switched off the sprinklers.",
  "The council did not approve the bridge. -> The council has not approved the bridge over the Tarn.",
  "The council did not approve the bridge. -> The mayor resigned over the schools.",
  "Ekman, who denies the charges, was charged with fraud. -> Ekman was charged with fraud on Monday.",
  "A train derailed near Lisbon, injuring 12 passengers. -> A passenger train derailed near Lisbon in heavy rain.",
])("both say the same: %s", (line) => expect(otherwise(line)).toBe(false));

test.each<[string, boolean]>([
  ["Karl Vinter was charged with neglect on Friday. -> Police arrested Karl Vinter on suspicion of neglect.", true],
  ["Karl Vinter was convicted of neglect. -> Karl Vinter was charged with neglect.", true],
  ["Karl Vinter was arrested again. -> Police arrested Karl Vinter on suspicion of neglect.", false],
  ["Karl Vinter may be charged with neglect. -> Police arrested Karl Vinter on suspicion of neglect.", false],
  ["Karl Vinter was arrested and charged. -> Karl Vinter was charged after he was arrested.", false],
  ["Two sailors were killed in the fire. -> Two sailors died and five were hurt in the fire.", false],
])("the newer tells a next outcome: %s %s", (line, expected) => {
  const [newer, older] = pair(line);
  expect(isNextOutcome(newer, older)).toBe(expected);
});

test.each<[string, boolean]>([
  ["Karl Vinter was released without charge. -> Police arrested Karl Vinter.", true],
  ["Police arrested Karl Vinter. -> Karl Vinter was released without charge.", false],
  ["Ekman was charged with fraud on Monday. -> Ekman denied the charges.", true],
  ["Ekman resigned two days after he was charged with fraud. -> Ekman denied the charges.", false],
])("the later turns what the earlier tells: %s %s", (line, expected) => {
  const [later, earlier] = pair(line);
  expect(isTurnOf(later, earlier)).toBe(expected);
});

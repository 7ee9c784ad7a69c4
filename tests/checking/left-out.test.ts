// What may never be left out of a sentence: invented sentences, each with words taken away that carry its meaning.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import { sourceOf } from "./sources.ts";

/** In braces what is left out; a capital and the blanks are mended as a writer would. */
const cutIn = (marked: string): { says: string; claim: string } => {
  const claim = marked
    .replaceAll(/\{[^}]*\}/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,])/g, "")
    .trim();
  return { says: marked.replaceAll(/[{}]/g, ""), claim: claim.charAt(0).toUpperCase() + claim.slice(1) };
};

const never: Readonly<Record<string, readonly string[]>> = {
  "whose it is": [
    "{The daughter of} the bishop of Vale was held on Monday.",
    "{The opponents of} Prime Minister Ilse Brandt called for the border to be closed.",
    "{The lawyer for} Lee Fox confessed in Halmar.",
    "Lee Fox{'s brother} confessed in Halmar.",
    "Police searched the house of {a friend of} Ann Cole.",
  ],
  "who somebody is": [
    "The {former} minister Tom Reed signed the deal on Monday.",
    "The {deputy} mayor of Vale was held on Monday.",
    "The {acting} head of the agency, Sam Ray, resigned.",
    "{A candidate for} mayor Ann Cole spoke in Orrin.",
    "The mayor of {East} Orrin was held on Monday.",
    "The {alleged} thief was held in Orrin.",
  ],
  "the head of a phrase": [
    "The teacher asked for changes to the school {tests} in Norland.",
    "Lee Fox is charged with {planning} Ann Cole's murder.",
    "Police stopped {attempts to burn} the embassy on Sunday.",
    "The doctor appealed to {those who resorted to} violence.",
    "The army fears {the loss of} the bridge in Vale.",
  ],
  "how far it holds": [
    "Sam Ray said he was {formerly} a member of the group.",
    "The court {almost} freed Lee Fox on Friday.",
    "Ann Cole {plans to} sell her shares in the mill.",
    "Patients are {rarely} warned in Halmar.",
    "The gang sold {fake} passports in Velden.",
    "The parts are {non-}vital, the maker said.",
    "Ministers adopted a {non-}binding text in Vale.",
    "The firm announced the {proposed sale or} closure of three plants.",
  ],
  "how much": [
    "The ministry will close {some of} the schools in Norland.",
    "Nearly {half of} all jobs in Vale are at risk.",
    "The firm plans to cut {as many as} 500 jobs by 2028.",
    "The firm cut {upwards of} 500 jobs in 2025.",
    "The firm cut {close to} 500 jobs in 2025.",
    "The firm cut {in excess of} 500 jobs in 2025.",
    "The firm cut {north of} 500 jobs in 2025.",
    "The firm cut {just shy of} 500 jobs in 2025.",
    "The firm cut 500{-plus} jobs in 2025.",
    "The firm cut 500{-odd} jobs in 2025.",
    "The firm cut {a minimum of} 500 jobs in 2025.",
    "The firm cut {c.} 500 jobs in 2025.",
    "It was the fifth raid in a year {and a half}.",
    "The state will spend Rs 12 lakh {crore} on roads.",
    "The fund lost 2 hundred {thousand} dollars on the deal.",
    "Rents fell 12 percent {in the old town}.",
  ],
  "on which condition": [
    "The tax will rise to 30%{, pending approval}.",
    "The tax will rise to 30% {provided that the bill passes}.",
    "{In the worst case,} the sea will rise by 2 metres.",
    "{If the bill passes,} the tax will rise to 30%.",
    "The plant will open {as long as the state pays}.",
    "The road opens in March{, weather permitting}.",
    "The sale closes in June{, subject to a vote}.",
  ],
  "who says so": [
    "{Police said} Lee Fox had fled to Sudland.",
    "Lee Fox had fled to Sudland{, police said}.",
    "Lee Fox{, according to a rival,} had fled to Sudland.",
    "{Critics claim that} the mayor took the money.",
  ],
  "what is set against it": [
    "The bill passed{, although nobody had read it}.",
    "The mill made a profit{, but the state paid for it}.",
    "The boys were helped {rather than charged}.",
  ],
  "whose age it is": [
    "Lee Fox, {51, and his wife, Eve,} 48, died in a fire.",
    "Tom Reed, {42, who was} 18 {when the crime happened}, was jailed.",
    "Ann Cole, {35, whose son is} 9, won the prize.",
  ],
};

describe.each(Object.entries(never))("%s", (_, sentences) => {
  test.each(sentences)("%s", (marked) => {
    const { says, claim } = cutIn(marked);
    const source = sourceOf([says, "The ferry runs again on Friday."]);
    const citations = [{ source: 0, sentence: 0, start: 0, end: says.length }] as const;
    expect(checkClaim({ text: claim, citations }, [source]).claim).toBeUndefined();
    expect(checkText(`${says} The ferry runs again on Friday.`, claim).state).not.toBe("outright");
  });
});

test("the words that were left out are named", () => {
  const { reasons } = checkText(
    "The wife of the mayor of Vale was held on Monday. The ferry runs again on Friday.",
    "The mayor of Vale was held on Monday.",
  );
  expect(reasons).toContainEqual({ kind: "wording", claim: "", source: "wife of" });
});

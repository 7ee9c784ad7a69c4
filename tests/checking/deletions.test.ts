// What lock one lets go and what it holds: sentences with words left out, written by hand.
import { describe, expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { sourceOf } from "./sources.ts";

function isOutright(sentence: string, claim: string): boolean {
  const citation = { source: 0, sentence: 0, start: 0, end: sentence.length };
  return checkClaim({ text: claim, citations: [citation] }, [sourceOf([sentence])]).state === "outright";
}

const braces = /\{([^}]*)\}/g;
const whole = (marked: string): string => marked.replaceAll(/[{}]/g, "");
const cutDown = (marked: string): string => {
  const left = marked.replaceAll(braces, "").replaceAll(/\s+/g, " ").trim();
  return left.charAt(0).toUpperCase() + left.slice(1);
};

describe("what stands between braces may go", () => {
  test.each([
    "Smith{, who was born in 1960,} left London after the storm.",
    "The council approved the bridge{, which cost 3 million crowns}.",
    "{MOSCOW, Dec 15 (Reuters) - }Kerry met Putin{ (his host)} in Rome.",
    "{However, }Smith opened the new bridge{ on Tuesday}.",
    "Tom Reed{, 42, a teacher from Orrin,} was jailed{ on Tuesday} for ten years.",
    "The mayor opened the bridge{, and the council approved a new budget}.",
    "Smith said{ in a statement} that the bridge was safe.",
    "{After the bank closed its doors, }the workers marched to the town hall{, blocking the road}.",
  ])("%s", (marked) => {
    expect(isOutright(whole(marked), cutDown(marked))).toBe(true);
  });
});

describe("what stands between braces must stay", () => {
  test.each([
    ["whose something is", "{The wife of }the mayor of Karsk was held on Monday."],
    ["whose something is", "{The opponents of }Prime Minister Jan Novak called for the border to be closed."],
    ["whose something is", "Tom Reed{'s lawyer} confessed on Monday."],
    ["whose something is", "A {spokesman for the }Hall family declined to speak."],
    ["who somebody is", "The {former }minister Sam Ray signed the deal."],
    ["who somebody is", "{Deputy }Prime Minister Jan Novak signed the deal."],
    ["who somebody is", "The 42nd {vice }president served for two years."],
    ["what something is", "Ian Gray asked pupils to make changes to the national curriculum{ tests for 11-year-olds}."],
    ["what something is", "The gang sold {fake }passports to 300 people in Lisbon."],
    ["a control verb", "The company {plans to }cut 500 jobs in Genk."],
    ["a control verb", "Daniel Cole is charged with {orchestrating }Peter Hall's murder."],
    ["a control verb", "Police stopped {attempts to burn }the embassy in the capital."],
    ["a control verb", "She {failed to }sell the house."],
    ["a scale word", "The state will spend Rs 12 lakh{ crore} on roads."],
    ["a scale word", "It was the fifth assault in the past year{ and a half}."],
    ["a word beside a number", "The company will cut {up to }900 jobs next year."],
    ["a word beside a number", "The company will cut {upwards of }900 jobs next year."],
    ["a word beside a number", "The company will cut {close to }900 jobs next year."],
    ["a word beside a number", "The company will cut {north of }900 jobs next year."],
    ["a word beside a number", "The company will cut {in excess of }900 jobs next year."],
    ["a word beside a number", "The company will cut 500{-odd} jobs next year."],
    ["a word beside a number", "The company will cut {~}500 jobs next year."],
    ["a word beside a number", "The company will cut {a minimum of }500 jobs next year."],
    ["part of a whole", "The ministry will close {some of }the schools in the north."],
    ["part of a whole", "Nearly {half of }all jobs are at risk."],
    ["a condition", "The tax will rise to 30%{, pending approval}."],
    ["a condition", "The tax will rise to 30%{, provided that the council agrees}."],
    ["a condition", "The tax will rise to 30%{, as long as the council agrees}."],
    ["a condition", "The tax will rise to 30%{, subject to a vote}."],
    ["a condition", "The tax will rise to 30%{, in the worst case}."],
    ["a condition", "The tax will rise to 30%{ if the council agrees}."],
    ["a condition", "The tax will rise to 30%{ unless the council agrees}."],
    ["a hedge", "The court {almost }overturned the verdict against Lena Ortiz."],
    ["a hedge", "Patients are {rarely }warned of the danger."],
    ["a hedge", "The mayor{, reportedly,} left the town."],
    ["a time that is over", "Marta Bell said she was {formerly }associated with the group."],
    ["an attribution", "The bank was empty{, police said}."],
    ["an attribution", "{According to police, }the bank was empty."],
    ["an attribution", "The bank – {police said} – was empty."],
    ["a contrast", "{Although it was new, }the ferry sank."],
    ["a contrast", "The mayor opened the bridge{, but the council closed it}."],
    ["half of a pair", "The mayor is not merely late{; he is ill}."],
    ["a period that limits a figure", "Sales rose by 5 percent{ in May}."],
    ["a period that limits a figure", "The bank has lost a quarter of its staff{ this month}."],
    ["a place that limits", "{In some areas, }the water is safe."],
    ["another one's age", "Tom Reed, {42, who was }18{ when the crime happened}, was jailed."],
    ["those who do it", "Dr Lane appealed to {those who resorted to }violence at recent rallies."],
    ["what a bracket denies", "The plan{ (which the mayor rejected)} costs 40 million crowns."],
    ["a name after a title", "The Airline CEO{, Michael Hall,} bought the plane."],
    ["a question mark", "The mayor stole the money{?}"],
    ["marks that keep a distance", 'The minister said the {"}massacre{"} of Orrin was an invention.'],
  ])("%s: %s", (_, marked) => {
    expect(isOutright(whole(marked), cutDown(marked))).toBe(false);
  });
});

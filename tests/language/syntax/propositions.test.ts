// Who did what to whom, against readings written down by hand: our own sentences, then sentences of Wikinews (CC BY 2.5).
import { describe, expect, test } from "vitest";
import { type Argument, type Proposition, propositionsOf } from "../../../src/language/syntax/propositions.ts";
import { type SentenceTree, sentenceTree } from "../../../src/language/syntax/sentence-tree.ts";
import { cut } from "../../../src/language/tokenize.ts";

const flags = ["passive", "negated", "hedged", "reported", "asked", "conditional"] as const;

/** "the man | attack | the woman, negated": of what is sure, subject, verb and object, then what holds of it. */
function sure(sentence: string): readonly string[] {
  const whole = cut(sentence);
  const tree = sentenceTree(whole) as SentenceTree;
  const words = (argument: Argument | undefined): string => {
    const { start, end } = tree.stretch(argument?.words ?? []);
    return argument ? sentence.slice(start, end) : "-";
  };
  const said = (found: Proposition): string =>
    [
      `${words(found.subject)} | ${found.modal ? `${found.modal} ` : ""}${found.lemma} | ${words(found.object)}`,
      ...flags.filter((flag) => found[flag]),
    ].join(", ");
  return propositionsOf(whole)
    .filter((found) => found.sure)
    .map(said);
}

describe("a finite verb has its subject and its object", () => {
  test.each<[string, string]>([
    ["Disney acquired Pixar in 2006.", "Disney | acquire | Pixar"],
    ["Congress rejected the treaty.", "Congress | reject | the treaty"],
    ["Rebels have seized the airport.", "Rebels | seize | the airport"],
    ["Rebels are attacking the airport.", "Rebels | attack | the airport"],
    ["A judge sentenced Smith to death in May.", "A judge | sentence | Smith"],
    ["The fire destroyed 40 homes in the valley.", "The fire | destroy | 40 homes"],
    ["Apple and Samsung settled the dispute.", "Apple and Samsung | settle | the dispute"],
    [
      "Scientists in Norway discovered a new species of fish.",
      "Scientists in Norway | discover | a new species of fish",
    ],
    ["The dam supplies the town with water.", "The dam | supply | the town"],
    ["The prince married the singer in May.", "The prince | marry | the singer"],
    ["She gave him a book.", "She | give | a book"],
    ["The minister quit.", "The minister | quit | -"],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual([wanted]));
});

describe("in a passive the sides are turned", () => {
  test.each<[string, string]>([
    ["Pixar was acquired by Disney in 2006.", "Disney | acquire | Pixar, passive"],
    ["The mayor was accused by two former aides.", "two former aides | accuse | The mayor, passive"],
    ["The airport was seized by rebels on Friday.", "rebels | seize | The airport, passive"],
    ["Smith was sentenced to ten years in prison.", "- | sentence | Smith, passive"],
    ["Forty homes were destroyed by the fire.", "the fire | destroy | Forty homes, passive"],
    ["Brazil was beaten by Germany in the final.", "Germany | beat | Brazil, passive"],
    ["The agency has been criticised by lawmakers.", "lawmakers | criticise | The agency, passive"],
    ["The attack was carried out by soldiers.", "soldiers | carry out | The attack, passive"],
    [
      "The town of Kobane was captured by Kurdish fighters last week.",
      "Kurdish fighters | capture | The town of Kobane, passive",
    ],
    ["The airport was not seized by rebels.", "rebels | seize | The airport, passive, negated"],
    ["The airport could be seized by rebels.", "rebels | could seize | The airport, passive, hedged"],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual([wanted]));
});

describe("particles belong to the verb, and of a noun after it the verb is 'be'", () => {
  test.each<[string, string]>([
    ["The soldiers carried out the attack.", "The soldiers | carry out | the attack"],
    ["Voters turned down the proposal.", "Voters | turn down | the proposal"],
    ["Merkel is the chancellor.", "Merkel | be | the chancellor"],
    ["Merkel was not the chancellor.", "Merkel | be | the chancellor, negated"],
    ["The plan is popular.", "The plan | be | popular"],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual([wanted]));
});

describe("what is denied, possible or hedged is marked", () => {
  test.each<[string, string]>([
    ["The company will sue the city.", "The company | will sue | the city"],
    ["The company may sue the city.", "The company | may sue | the city, hedged"],
    ["The army must leave the city.", "The army | must leave | the city"],
    ["They'll close the school in June.", "They | will close | the school"],
    ["The government has never published the report.", "The government | publish | the report, negated"],
    ["The government can't publish the report.", "The government | can publish | the report, negated"],
    ["The government won't publish the report.", "The government | will publish | the report, negated"],
    ["The ministry did not confirm the number.", "The ministry | confirm | the number, negated"],
    ["Students should not bring phones.", "Students | should bring | phones, negated"],
    ["No witness saw the driver.", "No witness | see | the driver, negated"],
    ["Nobody saw the driver.", "Nobody | see | the driver, negated"],
    ["Neither company paid the fine.", "Neither company | pay | the fine, negated"],
    ["The bank reportedly fired its chief executive on Monday.", "The bank | fire | its chief executive, hedged"],
    ["The judge allegedly took bribes from a builder.", "The judge | take | bribes, hedged"],
    ["Perhaps the committee misread the letter.", "the committee | misread | the letter, hedged"],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual([wanted]));
});

describe("what somebody says, asks or makes a condition is marked", () => {
  test.each<[string, readonly string[]]>([
    [
      "Police said that the man had not attacked the woman.",
      ["Police | say | -", "the man | attack | the woman, negated, reported"],
    ],
    ["Police said the man attacked the woman.", ["Police | say | -", "the man | attack | the woman, reported"]],
    [
      "Officials confirmed that a bomb killed three soldiers.",
      ["Officials | confirm | -", "a bomb | kill | three soldiers, reported"],
    ],
    ["The company denied that it paid the official.", ["The company | deny | -", "it | pay | the official, reported"]],
    ["According to the police, the driver hit a tree.", ["the driver | hit | a tree, reported"]],
    ["The driver hit a tree, according to the police.", ["The driver | hit | a tree, reported"]],
    ['"We will win the case," the lawyer said.', ["We | will win | the case, reported", "the lawyer | say | -"]],
    ["He asked whether the firm had paid the fine.", ["He | ask | -", "the firm | pay | the fine, asked"]],
    ["Did the senator call the governor?", ["the senator | call | the governor, asked"]],
    ["Who won the election?", ["Who | win | the election, asked"]],
    [
      "If Congress rejects the bill, the president will veto it.",
      ["Congress | reject | the bill, conditional", "the president | will veto | it"],
    ],
    [
      "The party would support the bill if the minister changed it.",
      ["The party | would support | the bill", "the minister | change | it, conditional"],
    ],
    [
      "Unless the union accepts the offer, the airline will close the route.",
      ["the union | accept | the offer, conditional", "the airline | will close | the route"],
    ],
    [
      "The firm hopes that the regulator will approve the merger.",
      ["The firm | hope | -", "the regulator | will approve | the merger"],
    ],
    [
      "The court ruled that Apple infringed Samsung's patents.",
      ["The court | rule | -", "Apple | infringe | Samsung's patents"],
    ],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual(wanted));
});

describe("joined verbs share their subject", () => {
  test.each<[string, readonly string[]]>([
    [
      "The minister praised the troops and criticised the rebels.",
      ["The minister | praise | the troops", "The minister | criticise | the rebels"],
    ],
    [
      "The president met the rebels and signed the treaty in Havana.",
      ["The president | meet | the rebels", "The president | sign | the treaty"],
    ],
    [
      "The senate passed the bill, but the house rejected it.",
      ["The senate | pass | the bill", "the house | reject | it"],
    ],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual(wanted));
});

describe("in sentences of Wikinews", () => {
  test.each<[string, readonly string[]]>([
    ["We should inspire more kids like you to like science.", ["We | should inspire | more kids like you"]],
    [
      "Whitmore stated Montalvo left Scientology-related employment in Los Angeles on September 24.",
      ["Whitmore | state | -", "Montalvo | leave | Scientology-related employment in Los Angeles, reported"],
    ],
    [
      "Local public transportation hubs are often swamped by the event.",
      ["the event | swamp | Local public transportation hubs, passive"],
    ],
    [
      "Air France had not done this on the accident airplane although the entire fleet now features the modified design.",
      ["Air France | do | this, negated", "the entire fleet | feature | the modified design"],
    ],
    [
      "Montalvo was charged with taking hard drives and a zip drive from the Scientology organization after leaving " +
        "the Sea Org group.",
      ["- | charge | Montalvo, passive"],
    ],
    [
      "Jobs has not yet mentioned what prompted his decision this time around, but said he will still be the " +
        "company's CEO.",
      ["- | prompt | his decision", "he | will be | the company's CEO, reported"],
    ],
    [
      "Only ten Republicans joined forty Democrats and two independents in voting for the bill.",
      ["Only ten Republicans | join | forty Democrats and two independents"],
    ],
    [
      "An expert indicated that this would move Saturn back to its roots of a entry level car company.",
      ["An expert | indicate | -", "this | would move | Saturn, reported"],
    ],
    [
      "About 54,000 people are employed by Opel, about 25,000 of them in Germany.",
      ["Opel | employ | About 54,000 people, passive"],
    ],
    ["Japanese companies lose large sums whenever the yen's value surges.", ["Japanese companies | lose | large sums"]],
    [
      "While no one is predicting major bank failures at this point, it is feared that their profits could be hurt.",
      ["no one | predict | major bank failures, negated", "- | could hurt | their profits, passive, hedged"],
    ],
    ["The Border Force vessel HMC Searcher on The Solent on February 8, 2010.", []],
  ])("%s", (sentence, wanted) => expect(sure(sentence)).toEqual(wanted));
});

test("phrases keep the word that ties them to the verb", () => {
  const [found] = propositionsOf(cut("The dam supplied the town with water in May."));
  expect(found?.obliques.map((each) => each.case)).toEqual(["with", "in"]);
});

test("what a relative pronoun stands for is its subject, and never for sure", () => {
  const sentence = cut("The man who shot the officer fled the scene.");
  const [shot, fled] = propositionsOf(sentence);
  expect([shot?.subject?.head, fled?.subject?.head]).toEqual([1, 1]);
  expect([shot?.sure, fled?.sure]).toEqual([false, true]);
});

test("what stands under a condition is not sure of its place, and what the sentence says is", () => {
  const found = propositionsOf(cut("If Congress rejects the bill, the president will veto it."));
  expect(found.map(({ placed }) => placed)).toEqual([false, true]);
});

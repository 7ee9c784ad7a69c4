// Which of a sentence's figures a question asks for: the one whose own words it names, and none where it is only a part.
import { describe, expect, test } from "vitest";
import { claimsOf } from "../../src/news/answer.ts";
import { article, converse, shortOf } from "./articles.ts";

/** A question, and its short answer; undefined where the whole sentence answers. */
type Asked = readonly [question: string, short: string | undefined];

const told: readonly (readonly [sentence: string, asked: readonly Asked[]])[] = [
  [
    "Some six hours later 145 were dead, 132 of them children, the town said.",
    [
      ["How many children were killed?", undefined],
      ["How many were dead?", "145"],
    ],
  ],
  ["The women, aged 21 and 25, were seen at the fair in Bergen.", [["How old are the women?", "21 and 25"]]],
  [
    "Turku and Bergen have the largest number of ferry clubs, with more than 50 each.",
    [["How many ferry clubs are there?", undefined]],
  ],
  [
    "The harbour's budget for 2027 is nearly $22 million, up 103% from the 2026 budget, which was almost $11 million.",
    [["How much is the budget?", "nearly $22 million"]],
  ],
  [
    "Spokeswoman Maria Lind said 183 people had been rescued and 22 were missing.",
    [
      ["How many were rescued?", "183 people"],
      ["How many people were rescued?", "183 people"],
      ["How many were missing?", "22"],
      ["How many people are missing?", "22"],
    ],
  ],
  [
    "Norvik expects to cut about 4,300 jobs in France, 3,700 in Germany, 1,600 in the UK and 400 in Spain.",
    [
      ["How many jobs will be cut in Germany?", "3,700"],
      ["How many jobs will be cut in Spain?", "400"],
      ["How many jobs will be cut in France?", "about 4,300 jobs"],
      ["How many jobs will Norvik cut?", undefined],
    ],
  ],
  [
    "The collapse injured 31 workers and killed 9.",
    [
      ["How many workers were injured?", "31 workers"],
      ["How many were killed?", "9"],
    ],
  ],
  [
    "Of the 44 people aboard, 41 were rescued by the coastguard.",
    [
      ["How many people were rescued by the coastguard?", "41"],
      ["How many people were aboard?", "44 people"],
    ],
  ],
  ["In Bergen 12 men and 5 women were arrested.", [["How many women were arrested?", "5 women"]]],
  [
    "The ferry carried 212 passengers and crew across the sound.",
    [["How many passengers did the ferry carry?", "212 passengers and crew"]],
  ],
  [
    "Tom Reed, 42, and his wife Ann Reed, 36, are on trial in Bergen.",
    [
      ["How old is Ann Reed?", "36"],
      ["How old is Tom Reed?", "42"],
    ],
  ],
  ["The ferry carried 212 passengers and sank.", [["How many passengers did the ferry carry?", "212 passengers"]]],
  [
    "The strike hit 14 schools in Turku and 6 in Bergen.",
    [
      ["How many schools did the strike hit?", undefined],
      ["How many schools did the strike hit in Bergen?", "6"],
    ],
  ],
];

describe.each(told)("%s", (sentence, asked) => {
  test.each(asked)("%s %s", (question, short) => {
    const answer = converse([article(sentence, { title: "" })], question);
    expect(claimsOf(answer).map(({ text }) => text)).toEqual([sentence]);
    expect(shortOf(answer)).toBe(short);
  });
});

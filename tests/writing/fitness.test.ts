// Which sentences are no statement for a briefing, each kind by a sentence that is at its very edge.
import { expect, test } from "vitest";
import { unfit } from "../../src/writing/fitness.ts";
import { isVerbless } from "../../src/writing/verbless.ts";

/** A sentence of exactly so many characters. */
const ofLength = (length: number): string => `The council ${"m".repeat(length - 27)} sat for hours.`;

test("is too long from 601 characters on", () => {
  expect([600, 601].map((length) => ofLength(length).length)).toEqual([600, 601]);
  expect(unfit(ofLength(600))).toBeUndefined();
  expect(unfit(ofLength(601))).toBe("It is too long for a bullet.");
});

test.each([
  ["It is not a whole sentence.", "The council closed the bridge"],
  ["It is not a whole sentence.", "The council closed the bridge:"],
  ["It is a question.", "Did the council close the bridge?"],
  ["It is a question.", "Did it close? The council kept silent."],
  ["It is a question.", "(Did the council close the bridge?)"],
  ["It is too short to say anything.", "He is here."],
  ["It is too short to say anything.", "I saw a 5 x 5 hall."],
  ["It holds an address, and addresses are never repeated.", "The plan of the council is at www.ellery.gov today."],
  ["It tells someone to do something: that is not reporting.", "Click here for all of the news."],
])("%s %s", (why, text) => expect(unfit(text)).toBe(why));

test.each([
  "The council closed the bridge.",
  "The council closed the bridge…",
  "“The council closed the bridge.”",
  "The council closed the bridge (the old one.)",
  "“Who closed the bridge?” the mayor asked.",
  "He is here now.",
  "Turnout was 64 percent.",
])("is a statement: %s", (text) => expect(unfit(text)).toBeUndefined());

test.each([
  ["No call for help.", "en", true],
  ["No call for help.", "und", true],
  ["No call for help.", "de", false],
  ["The ship sank.", "en", false],
  ["The ship was lost.", "en", false],
  ["The silence of the captain of the old ferry in the north sea.", "en", false],
  ["The silence of the captain of the old ferry in the cold sea", "en", true],
])("%s (%s) has no verb: %s", (text, language, verbless) => expect(isVerbless(text, language)).toBe(verbless));

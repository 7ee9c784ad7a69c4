// Facts: what was checked in a worker is under seal where it arrives, and nothing else is.
import { expect, test } from "vitest";
import { answerArrives, answerLeaves, briefingArrives, briefingLeaves } from "../../src/checking/crossing.ts";
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import { firstScreen } from "../../src/news/screen/first.ts";
import { mattersTold } from "../../src/news/tellable.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { wikinews } from "../writing/articles.ts";

const [article] = wikinews;
if (article === undefined) throw new Error("There is no article to write.");
const briefing = writeEmbedded([article], { length: "long", now: 0 });
const claims = ({ headline, lead, points, more }: Briefing) => [headline, lead, ...points, ...more];

test("a briefing that is copied to another thread has lost its seals there, and has them again when it arrives", () => {
  const copied = structuredClone(briefingLeaves(briefing));
  expect(claims(copied.is).some(isSealed)).toBe(false);
  const arrived = briefingArrives(copied);
  expect(claims(arrived).every(isSealed)).toBe(true);
  expect(JSON.stringify(arrived)).toBe(JSON.stringify(briefing));
});

test("a briefing with one claim that checking did not seal does not leave", () => {
  const changed = { ...briefing, lead: { ...briefing.lead, text: "Nobody was rescued." } };
  expect(() => briefingLeaves(changed)).toThrow("checking did not seal");
  expect(() => briefingLeaves(structuredClone(briefing))).toThrow("checking did not seal");
});

test("a briefing that did not leave by the border does not arrive", () => {
  const left = { ...briefingLeaves(briefing), is: structuredClone(briefing), sealed: [] };
  expect(() => briefingArrives(left)).toThrow("without its seals");
});

test("what stands on a briefing's first screen is chosen where it leaves, and only looked up where it arrives", () => {
  const arrived = briefingArrives(structuredClone(briefingLeaves(briefing)));
  expect(firstScreen(briefing).actors).not.toEqual([]);
  expect(firstScreen(arrived)).toEqual(firstScreen(briefing));
  for (const actor of firstScreen(arrived).actors) expect(arrived.actors).toContain(actor);
  const { screen, ...crossing } = structuredClone(briefingLeaves(briefing));
  const last = briefing.actors.length - 1;
  const told = briefingArrives({ ...crossing, screen: { ...screen, actors: [last], figures: [] } });
  expect(firstScreen(told)).toMatchObject({ actors: [briefing.actors[last]], figures: [] });
});

test("what a briefing's sentences hold open is read where it leaves, and only looked up where it arrives", () => {
  const arrived = briefingArrives(structuredClone(briefingLeaves(briefing)));
  expect(mattersTold(briefing).flat()).not.toEqual([]);
  expect(mattersTold(arrived)).toEqual(mattersTold(briefing));
  const told = briefingArrives({ ...structuredClone(briefingLeaves(briefing)), matters: [] });
  expect(mattersTold(told)).toEqual([]);
});

const made = { id: "a1", question: "Who?", writer: { name: "embedded" }, at: 0, sources: [] } as const;
const { headline, lead } = briefing;
const kept = structuredClone(headline);
const answers: readonly (readonly [Answer, readonly boolean[]])[] = [
  [{ ...made, kind: "answered", claims: [lead, kept, headline] }, [true, false, true]],
  [{ ...made, kind: "disputed", claims: [kept, lead, headline] }, [false, true, true]],
  [{ ...made, kind: "unsure", claims: [lead] }, [true]],
  [{ ...made, kind: "unsure", claims: [kept] }, [false]],
  [{ ...made, kind: "abstained" }, []],
  [{ ...made, kind: "declined", words: "No." }, []],
];

test.each(answers)("an answer's claims arrive as they left, sealed or not: %#", (answer, sealed) => {
  const arrived = answerArrives(structuredClone(answerLeaves(answer)));
  expect(claimsOf(arrived).map(isSealed)).toEqual(sealed);
  expect(JSON.stringify(arrived)).toBe(JSON.stringify(answer));
});

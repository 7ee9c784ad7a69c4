// What cost a worker twice is remembered by the texts that were given, and keeps nobody else's work away.
import { expect, test } from "vitest";
import { openPoisons } from "../../../adapters/node/workroom-poisons.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { Works } from "../../../src/work.ts";
import { aBriefing, anArticle, aSource, elsewhere, here } from "../../contracts/store/samples.ts";
import { FixedClock } from "../../fakes/clock.ts";

const saying = (text: string): Briefing => aBriefing("b1", { sources: [aSource([text])] });
const changes = (text: string, place = here): Works["changes"]["in"] => ({
  told: [saying("The dam is shut.")],
  now: saying(text),
  place,
});

test("two tellings that cost too much keep no other tellings away, and cost nobody else again", () => {
  const poisons = openPoisons(new FixedClock());
  poisons.add({ name: "changes", input: changes("The dam is open.") }, "timed-out");
  expect(poisons.of({ name: "changes", input: changes("The dam is open.", elsewhere) })).toBe("timed-out");
  expect(poisons.of({ name: "changes", input: changes("The road is open.") })).toBeUndefined();
});

test("reports that are held against a story are told from others", () => {
  const poisons = openPoisons(new FixedClock());
  const joining = (text: string) => ({ told: [anArticle("1")], fresh: [anArticle("2", { text })] });
  poisons.add({ name: "continued", input: joining("A flood.") }, "too-big");
  expect(poisons.of({ name: "continued", input: joining("A flood.") })).toBe("too-big");
  expect(poisons.of({ name: "continued", input: joining("A fire.") })).toBeUndefined();
});

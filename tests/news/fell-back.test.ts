// Why there is no model's text, as readers are told it: sentences for /why, and within the quiet line.
import { expect, test } from "vitest";
import { type FellBack, fellBackWords } from "../../src/news/fell-back.ts";
import { writtenBy } from "../../src/news/shown.ts";
import { tongueFor } from "../../src/words/tongue.ts";

test.each<[FellBack, string]>([
  ["timed-out", "the model was too slow"],
  ["over-budget", "the model is over today's budget"],
  ["out-of-budget", "the account of the model has no credit left, and its operator was told"],
  ["unreadable", "the model's reply could not be read"],
  ["unproved", "what the model wrote could not be checked"],
  ["not-measured", "the model is not yet measured to be reliable"],
  ["not-allowed", "the model is not set up correctly, and its operator was told"],
  ["unavailable", "the model is not working just now"],
  ["bug", "the model is not working just now"],
])("%s", (why, words) => {
  expect(fellBackWords(why)).toMatch(/^[A-Z].*[^.]\.$/);
  expect(writtenBy({ name: "embedded", fellBack: fellBackWords(why) }, tongueFor("en"))).toBe(
    `written without a model: ${words}`,
  );
});

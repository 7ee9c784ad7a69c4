import { expect, it } from "vitest";
import { sentenceWords, withInitials } from "../../src/answering/sentence-words.ts";
import { dateSpans } from "../../src/answering/short/short-dates.ts";
import { learnSure } from "../../training/answer-learning.ts";
import { article, converse, shortOf, wordsOf } from "./articles.ts";

const harbour = article(
  `The European Harbour Council will deliver cranes worth 12 million pounds (about US$15 million) to Bergen.
Rolls-Royce, a maker of engines from Derby, will supply motors.
Exports from Bergen fell by 4.2 percent between April and June and a further 0.7 percent since September.
Minister Alan Reid denied that the port would close. Officials said on Monday that the new quay will open within the next six months.
Only ten Liberals joined forty Democrats in voting for the harbour bill.`,
  { title: "Bergen orders cranes" },
);

it.each([
  [
    "a scrap asks for another value than the one just given",
    ["How much did exports from Bergen fall between April and June?", "And since then?"],
    "0.7 percent",
  ],
  ["a denial keeps its verb", ["What did Alan Reid say?"], "denied"],
  ["a number right before the noun asked for counts it", ["How many Liberals voted for the harbour bill?"], "ten"],
])("%s", (_, questions, short) => {
  expect(shortOf(converse([harbour], ...questions))).toContain(short);
});

const court = article(
  `The Norwegian Shipping Union lost its case against Bergen Lines today in the High Court.
Norway's ferry company opened a yard and hired forty people near Stavanger in March.`,
  { title: "Shipping union loses its case" },
);

it.each([
  [
    "Where did the Norwegian Shipping Union lose its case?",
    "in the High Court",
    "a name that does something is not where",
  ],
  ["Where did the ferry company open a yard?", "near Stavanger", "whose it is does not say where it is"],
])("%s %s: %s", (question, short) => {
  expect(shortOf(converse([court], question))).toBe(short);
});

it("finds a body by its initials", () => {
  expect(wordsOf(converse([harbour], "What will the EHC deliver to Bergen?"))).toContain("cranes");
  const { initials } = withInitials(sentenceWords("The New York Stock Exchange closed."));
  expect([...(initials ?? [])]).toEqual([[4, "nys"]]);
});

it("does not answer when something will be with the day on which that was said", () => {
  const text = "Officials said on Monday that the new quay will open within the next six months.";
  const [best] = dateSpans(text, sentenceWords(text), { tense: "ahead" }).sort((a, b) => b.fits - a.fits);
  expect(text.slice(best?.start, best?.end)).toBe("within the next six months");
});

it("learns a certainty between 0 and 1 where a feature's values are large", () => {
  const cases = Array.from({ length: 60 }, (_, at) => ({
    row: [1, at % 30],
    right: at % 30 > 14 !== (at % 7 === 0),
    weight: 1,
  }));
  const [bias = 0, slope = 0] = learnSure(cases);
  const chance = 1 / (1 + Math.exp(-bias - slope * 15));
  expect(slope).toBeGreaterThan(0);
  expect(chance).toBeGreaterThan(0.2);
  expect(chance).toBeLessThan(0.8);
});

// What editors withdraw is no part of the story: no sentence, no figure, and the reason is said. One line a case.
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const story = "Divers recovered 14 bodies by dawn on Friday. The search goes on in bad weather.";

test.each([
  ["en", `${story} Correction: An earlier version of this article said 18 bodies had been recovered.`],
  ["en", `${story} Correction: The toll was wrong. It was given as 18 bodies.`],
  ["en", `UPDATE: This article originally stated that 18 bodies were found. ${story}`],
  ["en", `${story}\nEditor's note: This story was updated to correct the toll, which was given as 18 bodies.`],
  ["en", `${story}\nEditors' Note: We gave the toll as 18 bodies.`],
  ["en", `${story}\nClarification, 5 May: the toll of 18 bodies included the crew.`],
  ["en", `${story}\nA previous version of this story misstated the toll as 18 bodies.`],
  ["en", `${story}\nDue to an editing error, 18 bodies were counted.`],
  ["en", `${story}\nThis report has since been amended: it said 18 bodies.`],
  ["de", "Taucher bargen 14 Leichen. Die Suche geht weiter.\nKorrektur: Hier standen 18 Leichen."],
  ["de", "Taucher bargen 14 Leichen. Die Suche geht weiter. Anmerkung der Redaktion: Zuvor standen hier 18 Leichen."],
  ["de", "In einer früheren Version dieses Artikels standen 18 Leichen. Taucher bargen 14 Leichen am Freitag."],
])("%s: %s", (language, text) => {
  const { sentences, figures, dropped } = read({ title: "", text, language });
  expect(figures.map(({ value }) => value)).toEqual([14]);
  expect(sentences.some((sentence) => sentence.text.includes("18"))).toBe(false);
  expect(dropped.map(({ why }) => why)).toContain("a correction or note by the editors");
});

test.each([
  "An earlier version of the bill said 18 ports would close. The house passed it on Friday.",
  "The report was updated in May and now counts 18 deaths. More are feared.",
  "Correction officers at 18 prisons struck on Friday. They want more pay.",
  "The ministry corrected the toll to 18 on Friday. It had said 14.",
])("no note: %s", (text) => {
  expect(read({ title: "", text, language: "en" }).dropped).toEqual([]);
});

test("a text that is nothing but a note is what somebody wants read", () => {
  const text = "Correction: An earlier version of this article said 18 bodies had been recovered.";
  expect(read({ title: "", text, language: "en" }).sentences).toHaveLength(1);
});

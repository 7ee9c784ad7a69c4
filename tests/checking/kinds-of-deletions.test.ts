// Kinds of words that public reports found left out so that the rest was false, in sentences of our own: none is posted.
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import { read } from "../../src/reading/read.ts";

/** What is left out stands in braces: the sentence without the braces is the source, without what is in them the claim. */
const posted = (marked: string): boolean => {
  const text = marked.replace(/[{}]/g, "");
  const cut = marked
    .replace(/\{[^}]*\}/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,])/g, "")
    .trim();
  const claim = cut.charAt(0).toUpperCase() + cut.slice(1);
  const source = {
    article: { id: text, title: "", outlet: "", language: "en", completeness: "full" as const, text },
    reading: read({ title: "", text, language: "en" }),
  };
  const end = source.reading.sentences[0]?.text.length ?? 0;
  const citations = [{ source: 0, sentence: 0, start: 0, end }] as const;
  return checkClaim({ text: claim, citations }, [source]).claim !== undefined;
};

test.each([
  ["a hedge", "The mill will dismiss {up to} 240 workers in March."],
  ["a hedge", "The mill dismissed {in the region of} 240 workers in March."],
  ["a hedge", "The mill dismissed {anywhere up to} 240 workers in March."],
  ["a hedge", "The mill dismissed 240 {or so} workers in March."],
  ["a hedge", "The mill dismissed 240{-odd} workers in March."],
  ["a hedge", "The mill dismissed {close on} 240 workers in March."],
  ["a hedge", "The mill dismissed {give or take} 240 workers in March."],
  ["a hedge", "The mill dismissed {not quite} 240 workers in March."],
  ["a hedge", "The mill dismissed {what it called} 240 workers in March."],
  ["a hedge", "The mill dismissed {a reported} 240 workers in March."],
  ["a hedge", "The mill dismissed {no more than} 240 workers in March."],
  ["a hedge", "The fire burnt {the equivalent of} 240 football fields."],
  ["a scale word", "The town owes Rs 40 {lakh} crore to banks."],
  ["a scale word", "The app has 3 {hundred} million users."],
  ["a scale word", "The fund lost 7 {thousand} million euros."],
  ["a scale word", "The plant emits 9 {million} tonnes a year."],
  ["a scale word", "Half {a million} people left the town."],
  ["another's age", "Nina Holt, {50, whose mother is} 81, won the race."],
  ["another's age", "Max Dorn, {44, and his son, Otto,} 12, were hurt in the crash."],
  ["another's age", "Ida Falk, {39, who was} 17 {when she fled}, was named minister."],
  ["another's age", "Karl Stein, {61, a father of a boy,} 9, was fined."],
  ["another's age", "Nina Holt{, widow of the tenor Max Dorn}, 81, left."],
  ["another's age", "Nina Holt{, the sister of the mayor}, 81, left."],
  ["a head", "{The brother of} the bishop of Vale was arrested."],
  ["a head", "{A lawyer for} the governor resigned on Monday."],
  ["a head", "The governor{'s chief of staff} resigned on Monday."],
  ["a head", "{The office of} the governor was searched."],
  ["a head", "The {vice} president of Arvenia signed the treaty."],
  ["a head", "The {outgoing} prime minister signed the treaty."],
  ["a head", "The president{-elect} signed the treaty."],
  ["a head", "The {would-be} buyer signed the treaty."],
  ["a head", "The bishop of {West} Vale was arrested."],
  ["a head", "The {alleged} killer was arrested in Vale."],
  ["a head", "{A statue of} the founder fell into the harbour."],
  ["a head", "The {shadow} finance minister resigned on Monday."],
  ["a condition", "The toll will rise to 4 euros{, subject to a vote}."],
  ["a condition", "The toll will rise to 4 euros{ as long as the court agrees}."],
  ["a condition", "{Under the most gloomy forecast,} the toll will rise to 4 euros."],
  ["a condition", "{At best,} the toll will rise to 4 euros."],
  ["a condition", "The toll will rise to 4 euros{ unless the court stops it}."],
  ["a condition", "The toll will rise to 4 euros{, barring a veto}."],
  ["a condition", "{On paper,} the toll will rise to 4 euros."],
  ["a condition", "The toll will rise to 4 euros{ in principle}."],
  ["a condition", "{In theory,} the toll will rise to 4 euros."],
  ["a condition", "{Should the bill pass,} the toll will rise to 4 euros."],
  ["a condition", "The toll will rise to 4 euros{ once parliament agrees}."],
  ["a condition", "The toll will rise to 4 euros{, assuming the bill passes}."],
  ["a condition", "{Without a deal,} the toll will rise to 4 euros."],
  ["a condition", "The toll will rise to 4 euros{, if approved}."],
])("%s: %s", (_, marked) => {
  expect(posted(marked)).toBe(false);
});

test.each(["Ida Falk{, 50}, resigned on Monday.", "{Meanwhile,} the mayor of Vale resigned on Monday."])(
  "and what changes nothing may go: %s",
  (marked) => {
    expect(posted(marked)).toBe(true);
  },
);

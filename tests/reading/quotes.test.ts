// Quotations and their speakers; a speaker that the text does not state stays absent.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const quotes = (text: string, language = "en") =>
  read({ title: "", text, language }).quotes.map(({ text: words, speaker }) => [words, speaker]);

describe("the speaker stands beside the quotation", () => {
  test.each([
    ["“We have the proof in our hands”, Mr Erdogan said.", "We have the proof in our hands", "Erdogan"],
    ['"We have the proof in our hands," said Jane Miller.', "We have the proof in our hands", "Jane Miller"],
    [
      'Prime Minister Najib Razak said, "We share the desire to find a solution."',
      "We share the desire to find a solution.",
      "Najib Razak",
    ],
    ['"The plan is dead," the finance ministry said in a statement.', "The plan is dead", "the finance ministry"],
    [
      '"The plan is dead for now," according to the interior ministry.',
      "The plan is dead for now",
      "the interior ministry",
    ],
    [
      'Trump attacked Clinton for her support, saying, "She is very unstable indeed."',
      "She is very unstable indeed.",
      "Trump",
    ],
    ["“It is over,” said the union’s leader, Tony Woodley. “Go home now, all.”", "Go home now, all.", "Tony Woodley"],
    ["“There is no hope for us.” — Jane Miller", "There is no hope for us.", "Jane Miller"],
    ["Jane Miller called the plan “a gift to the very rich”.", "a gift to the very rich", "Jane Miller"],
  ])("%s", (text, words, speaker) => {
    const found = quotes(text).find(([each]) => each === words);
    expect(found?.[1]).toContain(speaker);
  });
});

test("a quotation cut by its speaker is two, with one speaker", () => {
  expect(quotes('"We will go on," Jane Miller said, "until the very end of it."')).toEqual([
    ["We will go on", "Jane Miller"],
    ["until the very end of it.", "Jane Miller"],
  ]);
});

test("a quotation runs over several sentences", () => {
  const [quote] = read({
    title: "",
    text: "“We won. We really won. Nobody saw it coming,” Jane Miller said.",
    language: "en",
  }).quotes;
  expect(quote).toMatchObject({
    text: "We won. We really won. Nobody saw it coming",
    speaker: "Jane Miller",
    lastSentence: 2,
    at: { sentence: 0 },
    speakerAt: { sentence: 2 },
  });
});

test("quotation marks inside a quotation stay in it", () => {
  expect(quotes("The ministry said it was “dividing people into “bad” and “good” ones”.")).toEqual([
    ["dividing people into “bad” and “good” ones", "The ministry"],
  ]);
});

test("a quotation over paragraphs opens each with a mark; its speaker speaks in all", () => {
  const text = "“We will never leave this place.\n“Nobody can force us to go away,” Jane Miller said.";
  expect(quotes(text)).toEqual([
    ["We will never leave this place.", "Jane Miller"],
    ["Nobody can force us to go away", "Jane Miller"],
  ]);
});

test("a pronoun becomes a name only where one person can be meant", () => {
  expect(quotes("Jane Miller arrived on Monday. “I am glad to be here,” she said.")[0]?.[1]).toBe("Jane Miller");
  expect(quotes("Jane Miller met Anna Schmidt on Monday. “I am glad to be here,” she said.")[0]?.[1]).toBeUndefined();
});

test("no speaker is made up", () => {
  expect(quotes("“Nothing is lost until all is lost.” The rain went on for days.")).toEqual([
    ["Nothing is lost until all is lost.", undefined],
  ]);
});

test("the words of somebody else are not the speaker's", () => {
  const text =
    "Sergei Shoigu said the group grows, contradicting the comments by President Barack Obama that it had been “contained and was in retreat”.";
  expect(quotes(text)[0]?.[1]).toContain("Obama");
});

test("the name of a book is no quotation", () => {
  expect(quotes("Vincent Bzdek said in “The Kennedy Legacy” that he won.")).toEqual([]);
});

test("an apostrophe opens nothing", () => {
  expect(quotes("The workers' union and the '80s bands didn't agree. It wasn't the firm's fault.")).toEqual([]);
});

describe("marks of other languages", () => {
  test.each([
    ["de", "„Wir haben es geschafft“, sagte Angela Merkel.", "Wir haben es geschafft"],
    ["fr", "« Tout va très bien ici », a dit le ministre.", "Tout va très bien ici"],
    ["ru", "«Мы победили в этой войне», сказал он.", "Мы победили в этой войне"],
    ["ja", "首相は「合意はまだできていない」と述べた。", "合意はまだできていない"],
  ])("%s", (language, text, words) => {
    const found = read({ title: "", text, language }).quotes.map((quote) => quote.text.trim());
    if (language === "ja") expect(text).toContain(words);
    else expect(found).toContain(words);
  });
});

test("every quotation is verbatim in its sentences", () => {
  const text = "Jane Miller said: “We won. We really won.” Then she left “for good and for ever”, she said.";
  const reading = read({ title: "", text, language: "en" });
  for (const quote of reading.quotes) {
    const whole = reading.sentences
      .slice(quote.at.sentence, quote.lastSentence + 1)
      .map((sentence) => sentence.text)
      .join(" ");
    expect(whole).toContain(quote.text);
    expect(reading.sentences[quote.at.sentence]?.text.slice(quote.at.start, quote.at.end)).not.toBe("");
  }
});

describe("where the tree of the sentence knows better, the rules' speaker is not shown", () => {
  test.each([
    ["only the one she met", 'A woman who met Smith on Friday said "the man is a great leader of people".'],
    ["another one", '"It was awful," said one woman. "I could not believe it," said another.'],
    ["the object of the sentence before", 'Trump attacked Omar again. "It is a shame and a scandal," he wrote.'],
    [
      "a thing that an earlier sentence cites",
      'It will rain, according to the maps. "We know it will be so," Gross pointed out.',
    ],
    ["a possessive thing", 'Their research said "the rate was low in every group".'],
    ["an agency that only relays", '"He was shot in the head," the agency quoted an officer as saying.'],
    [
      "somebody told of in the sentence before",
      'Jane Oakes is a new member. The aide recalled that he said, "There will be blood in the street."',
    ],
  ])("%s is no speaker: %s", (_, text) => expect(quotes(text).at(-1)?.[1]).toBeUndefined());
});

describe("where only the tree knows the speaker he is named", () => {
  test.each([
    ['"We live in the kingdom of hate," my father often said.', "my father"],
    ['"We are mourning a great company," the agency quoted worker David Ogle as saying.', "David Ogle"],
    ["The nominee set out his plan and vowed to punish “those who break the rules”.", "The nominee"],
  ])("%s", (text, speaker) => expect(quotes(text)[0]?.[1]).toBe(speaker));
});

test("nobody names himself in his own words", () => {
  const text = 'Ben Sanders said the charges are overdue.\n"Heads needed to roll the day John Epping died," he said.';
  expect(quotes(text)[0]?.[1]).toBe("Ben Sanders");
});

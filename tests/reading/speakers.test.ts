// Who spoke a quotation: inputs made to mislead. Where the text does not say, nobody is named.
import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";

const speakerOf = (text: string): string | undefined =>
  read({ title: "", text, language: "en" }).quotes.at(-1)?.speaker;

describe("the speaker is whom the text states", () => {
  test.each([
    ["Tom Reed", "“We have waited for far too long,” Tom Reed sighed."],
    ["Tom Reed", "“We have waited for far too long,” gushed Tom Reed."],
    ["Tom Reed", "“Please let my people go home,” Tom Reed implored."],
    ["Ann Hill", "“This is a shame for the town,” fumed Ann Hill, the mayor."],
    ["Ann Hill", "“You should have told us this before,” Ann Hill upbraided him."],
    ["Ann Hill", "“We got it wrong from the start,” Ann Hill acknowledged on Monday."],
    ["Ann Hill", '"We cannot go on like this," Rep. Ann Hill (R-Ohio), a member of the panel, said.'],
    ["Tom Casey", "Tom Casey, chair of the council, a body of traders, said it was “a good day for the town”."],
    ["Ann Hill", "Ann Hill, a judge and former mayor of Ellery said: “It is a good day for us.”"],
    ["Tom Reed", "“We will win this one in the end,” Tom Reed was quoted as saying by a newspaper."],
    ["Tom Reed", "What he said: “We have waited for far too long,” Tom Reed told reporters."],
    ["Tom Reed", "The agency quoted Tom Reed as saying, “We will win this one in the end.”"],
    ["Tom Reed", "The film shows footage of Tom Reed saying, “We will win this one in the end.”"],
    ["Tom Reed", "Tom Reed left early. “I am tired of all of this,” he said."],
    ["Tom Reed", "Tom Reed left early. He was in a hurry. “I am tired of all of this,” he said."],
    ["Ann Hill", "Ann Hill met Tom Reed on Monday. “I am tired of all of this,” she said."],
    ["Ann Hill", "“I am tired of all of this,” Ann Hill said. “We have to go on with our lives.”"],
    ["Ann Hill", "Ann Hill says she admired Tom Reed in what she calls a “war of unpleasant words”."],
    ["Tom Reed", "“We have to go on with our lives,” Tom Reed said.\n\n“We will be back here in May.”"],
    [
      "An agency journalist",
      "An agency journalist, who visited Kham Thien, described a scene of “ruins and tears for all”.",
    ],
    ["Ann Hill", "Tom Reed mocked Ann Hill for saying “the sea is green and cold”."],
    ["Geoff Starr", '"As I said, she is an expert." -Commissioner Geoff Starr'],
    ["Cindy Black", "“Could the town please tell us which ones?” asked Milton resident Cindy Black."],
    ["the union", "It said Hill would help women at work: “She fights for every one of us,” the union wrote."],
    ["the ministry", "“The road will be closed for a year,” according to the ministry."],
    ["The court documents", "The court documents say the group was “a danger to the whole town”."],
  ])("%s: %s", (speaker, text) => expect(speakerOf(text)).toBe(speaker));
});

describe("nobody is named", () => {
  test.each([
    ["by a name inside the quotation", "A crowd was there. “Tom Reed is a friend of the town,” he said."],
    ["for the one spoken of", "Tom Reed was attacked again. A crowd came. “He is a danger to us,” a voice shouted."],
    ["who only would say it", '"There is no comment from us" was all Tom Reed would say.'],
    ["who denies it", "Tom Reed denied saying “the mayor is a thief and a liar”."],
    ["who is told", "“You will never work here again,” Tom Reed was told."],
    ["who is only a thing", "“It was a great day for all of us,” the trailers said."],
    ["who is a reader", "“Come and see the new house,” said another."],
    ["behind a pronoun of another gender", "Mr Reed left early. “I am tired of all of this,” she said."],
    ["behind a first name of another gender", "Tom Reed left early. “I am tired of all of this,” she said."],
    ["of two who may be meant", "Tom Reed met Paul Hill on Monday. “I am tired of all of this,” he said."],
    ["who is somebody's team", "Steve Hansen's side won again. “It was a great day for all of us,” he said."],
    ["who is a country", "Greece has denied that it will not pay. “We will pay on the ninth of April,” he said."],
    ["behind a heading", "Reed's long road\n\nA crowd came.\n\nTom Reed and friends\n\n“It was a great day,” he said."],
    [
      "behind a noun that may be meant",
      "Tom Reed is a new member. The aide recalled that he said, “There will be blood.”",
    ],
    [
      "who is the other one of a letter",
      "Reed posted a note he had from Hill in which she told him “you will be sorry”.",
    ],
    [
      "from across another one's sentence",
      "“We saw them,” Tom Reed said. Ann Hill wept. “They are alive and well now.”",
    ],
    ["who asked", "Jane Wolfson then asked the player about it. “It is the start of something big,” he replied."],
    ["of two who speak together", "Chuck Reed and Speaker Nancy Hill said they were “not at all ready for this”."],
    [
      "who is named in the quotation",
      "A notice hangs there with a message that speaks of hope: “Life is Good at the Beach.”",
    ],
    ["who is joined to another", "Tom Reed and Paul Hill left early. “I am tired of all of this,” he said."],
    ["by what they own", 'Their research said "the rate was low in every group".'],
    ["by a clause of its own", "“It is over for all of us here,” when Tom Reed said goodbye."],
  ])("%s: %s", (_, text) => expect(speakerOf(text)).toBeUndefined());
});

describe("inputs that others found wrong", () => {
  test("the one whom a threat is about did not make it", () => {
    const text =
      "Oakes is one of the first two women elected in the district.\n\n" +
      'The aide who reported the call recalled that he said, "I\'ll put a bullet in her skull," the office said.';
    expect(speakerOf(text)).not.toBe("Oakes");
  });

  test("a name inside the quotation is not who rethinks him", () => {
    const text =
      "Keith Hale, managing director of the Harbour Institute in Osaka, says the ruling will force Mori to rethink. " +
      '"That was a body blow for Mori because it is now a legal issue," he said.';
    expect(speakerOf(text)).toBe("Keith Hale");
  });

  test("who is the object of the sentence before is not who goes on", () => {
    const text =
      "Liberal leader Charles Keane has said voters now have a lack of trust of Tony Bright as prime minister. " +
      'He said that with the Liberals "what you see is what you get".';
    expect(speakerOf(text)).toMatch(/^(?:Charles )?Keane$/);
  });
});

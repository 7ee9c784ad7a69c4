import { describe, expect, it } from "vitest";
import { type Earlier, resolve as resolvePhrasing } from "../../src/answering/question/followup.ts";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { converse, ferry, shortOf, wordsOf } from "./articles.ts";

const resolve = (text: string, earlier: readonly Earlier[]) => resolvePhrasing(phrasingOf(text), earlier);

describe("a question that hangs on the one before", () => {
  it("takes the kind of answer from it", () => {
    const question = resolve("And the fishermen?", [{ question: "How many people did the coastguard rescue?" }]);
    expect(question.wants).toBe("count");
    expect(question.terms.map((term) => term.norm)).toEqual(["fishermen"]);
  });

  it("takes names for its pronouns", () => {
    const question = resolve("How old is she?", [{ question: "What did Ingrid Moe say?" }]);
    expect(question.terms.map((term) => term.norm)).toContain("moe");
  });

  it("keeps its own words when it needs nothing", () => {
    const question = resolve("Who is Alan Reid?", [{ question: "How many people were rescued?" }]);
    expect(question.lent).toEqual([]);
  });

  it("forgets what lies further back than six turns", () => {
    const turns = ["What did Ingrid Moe say?", ...Array.from({ length: 6 }, () => "How many lifeboats were there?")];
    const question = resolve(
      "How old is she?",
      turns.map((one) => ({ question: one })),
    );
    expect([...question.terms, ...question.lent].map((term) => term.norm)).not.toContain("moe");
  });
});

describe("a conversation", () => {
  it("answers a scrap by its own words", () => {
    expect(shortOf(converse([ferry], "How many people did the coastguard rescue?", "And the fishermen?"))).toContain(
      "three",
    );
  });

  it("finds the age of the person just spoken of", () => {
    expect(shortOf(converse([ferry], "Who said the radar had failed?", "How old is she?"))).toContain("52");
  });

  it.each([
    ["What happened to the radar?", "Ingrid Moe"],
    ["What did the Minister call the rescue?", "Alan Reid"],
  ])("tells who said what was just shown: %s", (question, name) => {
    for (const who of ["Who said that?", "says who?", "according to whom?"])
      expect(shortOf(converse([ferry], question, who))).toBe(name);
  });

  it("tells that the outlet says so itself where its sentence names nobody", () => {
    const given = converse([ferry], "How many people did the coastguard rescue?", "Who said that?");
    expect(given.kind === "declined" && given.words).toBe(
      "The Northern Post says so itself: the sentence names nobody for it.",
    );
  });

  it("shows the sentence behind a number of the answer just given", () => {
    const given = converse([ferry], "How many people did the coastguard rescue?", "your source for 1?");
    expect(wordsOf(given)).toContain("The coastguard rescued 41 people");
  });

  it("asks more of the sentence just shown", () => {
    expect(wordsOf(converse([ferry], "When did the ferry sink?", "Why?"))).toContain("struck a rock");
  });
});

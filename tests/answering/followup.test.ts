import { describe, expect, it } from "vitest";
import { type Earlier, resolve as resolvePhrasing } from "../../src/answering/question/followup.ts";
import { phrasingOf } from "../../src/answering/question/message.ts";
import { article, converse, ferry, shortOf, wordsOf } from "./articles.ts";

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

  it.each([
    ["no, the other one", "rescue"],
    ["I meant the fishermen", "fishermen"],
    ["not the coastguard, the fishermen", "fishermen"],
    ["No, the fishermen.", "fishermen"],
  ])("is put right: %s", (text, word) => {
    const question = resolve(text, [{ question: "How many people did the coastguard rescue?" }]);
    const norms = question.terms.map((term) => term.norm);
    expect([question.wants, norms.includes(word), norms.includes("coastguard")]).toEqual([
      "count",
      true,
      text.includes("other"),
    ]);
  });

  it.each(["who said that?", "list the figures", "1"])(
    "leaves aside what asks about the answer or the briefing: %s",
    (aside) => {
      const turns = [{ question: "How many people did the coastguard rescue?" }, { question: aside }];
      const question = resolve("And the fishermen?", turns);
      expect([question.wants, question.lent.map((term) => term.norm).includes("rescue")]).toEqual(["count", true]);
    },
  );

  it("keeps the deed and changes the place where a place is added", () => {
    const question = resolve("And in Braga?", [{ question: "How many people drowned in Lisbon?" }]);
    const norms = question.terms.map((term) => term.norm);
    expect(norms).toEqual(expect.arrayContaining(["braga", "drowned"]));
    expect(norms).not.toContain("lisbon");
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

  it("shows the sentence alone where it is said by somebody without a name", () => {
    const bridge = article("The bridge will be closed until May, a city official said.");
    const again = converse([bridge], "Until when will the bridge be closed?", "Who said that?");
    expect(shortOf(again)).toBeUndefined();
    expect(wordsOf(again)).toContain("a city official said");
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

  const mill = article(
    `Union leader Marta Lund called the strike on Monday. Mill director Erik Sand refused to pay more.
Lund has led the union since 2019. Sand took over in January. His predecessor was Ole Berg, who is 66.`,
    { title: "Strike" },
  );

  it.each([
    ["Who leads the union?", "How long has she led it?", undefined],
    ["When did Marta Lund speak to Erik Sand?", "How old is he?", "Marta Lund"],
    ["Who called the strike?", "When did it end?", undefined],
  ])("says whom it was taken to mean only where somebody else may be: %s %s", (first, then, about) => {
    expect(converse([mill], first, then).about).toBe(about);
  });

  it("answers with another than was just said when that was the wrong one", () => {
    const storm = article("The storm killed 15 people in Braga and 13 people in Porto, the agency said.");
    const question = "How many people did the storm kill in Porto?";
    const said = [shortOf(converse([storm], question)), shortOf(converse([storm], question, "no, the other one"))];
    expect(said.toSorted()).toEqual(["13 people", "15 people"]);
  });

  it("asks more of the sentence just shown", () => {
    expect(wordsOf(converse([ferry], "When did the ferry sink?", "Why?"))).toContain("struck a rock");
  });
});

// What the embedded writer promises, on real articles and on parts of them in any order.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { Briefing, Length } from "../../src/news/briefing.ts";
import type { CheckedClaim, Citation } from "../../src/news/claim.ts";
import { dangles } from "../../src/reading/standalone/dangling.ts";
import { Trouble } from "../../src/trouble.ts";
import { readOne, writeEmbedded } from "../../src/writing/embedded.ts";
import { extract } from "../../src/writing/extract.ts";
import { articleOf, wikinews } from "./articles.ts";

const lengths: readonly Length[] = ["short", "standard", "long"];
const brief = (article: Article, length: Length = "standard"): Briefing => writeEmbedded([article], { length, now: 0 });

const sentenceAt = (briefing: Briefing, at: Citation): string =>
  (at.sentence === -1 ? briefing.sources[at.source]?.title : briefing.sources[at.source]?.sentences[at.sentence]) ?? "";
const cited = (briefing: Briefing, at: Citation): string => sentenceAt(briefing, at).slice(at.start, at.end);
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const countOf = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + text.split(" ").length, 0);
const claimsOf = (briefing: Briefing): CheckedClaim[] => [
  briefing.headline,
  briefing.lead,
  ...briefing.points,
  ...briefing.more,
  ...briefing.disputes.flatMap((dispute) => dispute.versions),
];

/** Words of the claim come from its sentences in order; what is missing or put in is declared as an edit. */
function isVerbatimButForEdits(briefing: Briefing, claim: CheckedClaim): void {
  const source = claim.citations.map((at) => sentenceAt(briefing, at)).join(" ");
  const dropped = claim.edits.flatMap((edit) => words(edit.from));
  const added = claim.edits.flatMap((edit) => words(edit.to));
  const mine = words(claim.text);
  let at = 0;
  for (const word of words(source)) {
    if (word === mine[at]) at++;
    else if (added.includes(mine[at] ?? "") && !dropped.includes(word)) break;
    else if (dropped.includes(word)) while (added.includes(mine[at] ?? "")) at++;
    else if (claim.citations.length === 1 && claim.citations[0].start > 0) continue;
    else throw new Error(`"${word}" of "${source}" is missing in "${claim.text}"`);
  }
  expect(mine.slice(at)).toEqual([]);
}

function isHonest(briefing: Briefing): void {
  for (const claim of claimsOf(briefing)) {
    expect(claim.score).toBe(1);
    for (const at of claim.citations) {
      expect(cited(briefing, at).length).toBeGreaterThan(0);
      expect(at.end).toBeLessThanOrEqual(sentenceAt(briefing, at).length);
    }
    isVerbatimButForEdits(briefing, claim);
  }
  for (const actor of briefing.actors) {
    const first = sentenceAt(briefing, actor.citations[0]);
    if (actor.role !== undefined) expect(first).toContain(actor.role);
    const said = actor.citations.map((at) => cited(briefing, at)).join(" ");
    expect([actor.name, actor.role ?? actor.name, ...actor.aliases].some((name) => said.includes(name))).toBe(true);
  }
  for (const figure of briefing.figures) expect(sentenceAt(briefing, figure.citation)).toContain(figure.text);
  for (const quote of briefing.quotes) expect(sentenceAt(briefing, quote.citation)).toContain(quote.text);
}

describe("an embedded briefing", () => {
  it.each(wikinews)("of $title stands on its source word for word", (article) => {
    for (const length of lengths) isHonest(brief(article, length));
  });

  it("stands on its source whatever lines of it are left, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...wikinews).chain((article) => {
          const lines = article.text.split("\n");
          return fc.record({
            article: fc.constant(article),
            lines: fc.shuffledSubarray(lines, { minLength: 1 }),
            length: fc.constantFrom(...lengths),
          });
        }),
        ({ article, lines, length }) => isHonest(brief({ ...article, text: lines.join("\n") }, length)),
      ),
      { numRuns: 120 },
    );
  });

  it("opens a bullet with what points to another sentence only right after that one", () => {
    for (const article of wikinews) {
      const briefing = brief(article, "long");
      const { reading } = readOne(article);
      const lines = [briefing.lead, ...briefing.points];
      for (const [at, line] of [...lines, ...briefing.more].entries()) {
        const { sentence } = line.citations[0];
        if (line.text.startsWith("[") || sentence === 0 || dangles(reading, sentence) === undefined) continue;
        expect([line.text, at < lines.length && lines[at - 1]?.citations[0].sentence]).toEqual([
          line.text,
          sentence - 1,
        ]);
      }
    }
  });

  it.each([
    ["short", 48, 2],
    ["standard", 92, 6],
    ["long", 160, 10],
  ] as const)("%s: lead and points have at most %i words and the points are at most %i", (length, words, most) => {
    for (const article of wikinews) {
      const { lead, points } = brief(article, length);
      expect(points.length).toBeLessThanOrEqual(most);
      if (points.length > 0) expect(countOf([lead, ...points])).toBeLessThanOrEqual(words);
    }
  });

  it("says one thing a point, in one sentence of at most 33 words", () => {
    for (const article of wikinews)
      for (const { text, citations } of brief(article, "long").points) {
        expect(citations).toHaveLength(1);
        expect(text.split(" ").length).toBeLessThanOrEqual(33);
      }
  });

  it("has as many words as it was asked for, and no more", () => {
    const [article] = wikinews as [Article];
    const counts = [30, 60, 120].map((asked) => {
      const { lead, points } = extract([readOne(article)], { length: "standard", words: asked });
      return countOf([lead, ...points]);
    });
    expect(counts.every((count, at) => count <= ([30, 60, 120][at] ?? 0))).toBe(true);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  });

  it("never says the same twice", () => {
    for (const article of wikinews) {
      const texts = claimsOf(brief(article, "long"))
        .slice(1, 8)
        .map((claim) => claim.text);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it("is the same for the same article, to the id", () => {
    const [article] = wikinews as [Article];
    expect(brief(article)).toEqual(brief({ ...article }));
    expect(brief(article).id).toMatch(/^[a-z2-7]{12}$/);
  });

  it("takes the headline from a paste that opens with one, and cites it as the title", () => {
    const briefing = brief(
      articleOf(
        "Council votes to close the harbour\n\nThe town council of Wick voted on Monday to close its harbour.",
        { title: "" },
      ),
    );
    expect(briefing.headline.text).toBe("Council votes to close the harbour");
    expect(briefing.headline.citations[0].sentence).toBe(-1);
  });

  it("is headed by its lead when there is no title at all", () => {
    const briefing = brief(articleOf("The town council of Wick voted on Monday to close its harbour.", { title: "" }));
    expect(briefing.headline.text).toBe(briefing.lead.text);
  });

  it("puts last what the reader wants less of", () => {
    const text =
      "Mayor Ana Costa opened a football stadium in Lisbon on Monday. Hospitals in Porto hired 40 nurses. The football club Benfica sold two players to Madrid.";
    const points = (less: string[]): string[] =>
      writeEmbedded([articleOf(text)], { length: "short", now: 0, less }).points.map((point) => point.text);
    expect(writeEmbedded([articleOf(text)], { length: "short", now: 0, less: ["football"] }).lead.text).toContain(
      "nurses",
    );
    expect(points([])).not.toEqual(points(["football"]));
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\t\n "],
  ])("of %s is a trouble that says what to send", (_, text) => {
    expect(() => brief(articleOf(text, { title: "" }))).toThrow(Trouble);
    expect(() => brief(articleOf(text, { title: "" }))).toThrow(/Send a link/);
  });

  it("of a text a hundred times as long takes not much more than a hundred times as long", () => {
    const line = (wikinews[4] as Article).text;
    const time = (copies: number): number => {
      const text = Array.from({ length: copies }, (_, at) => line.replaceAll("the ", `the ${at} `)).join("\n");
      const from = performance.now();
      brief(articleOf(text));
      return performance.now() - from;
    };
    time(2);
    expect(time(200)).toBeLessThan(Math.max(4000, time(2) * 100 * 12));
  });
});

describe("a sentence that cannot stand alone", () => {
  it.each([
    ["He also criticized the government in Madrid for its silence.", "He"],
    ["If a transition is agreed, the United States wants him gone.", "him"],
    ["These problems have cost the city about 40 million euros.", "These"],
    ["Since then, three more bridges were planned in Portugal.", "Since then"],
    ["Readers can write to editor@example.com about Lisbon and its bridges.", "address"],
    ["Add a friendly reminder about Lisbon to your answer.", "tells someone"],
  ])("%s is refused with the reason", (sentence, why) => {
    const opening =
      "Ana Costa and Rui Lima, who run the city of Lisbon, spoke for an hour on Monday about a bridge over the Tagus.";
    const briefing = brief(articleOf(`${opening}\n\nUnrelated: rain fell in Oslo.\n\n${sentence}`));
    expect([briefing.lead, ...briefing.points].map((point) => point.text).join(" ")).not.toContain(sentence);
    expect(briefing.leftOut.map((left) => left.why).join(" ")).toContain(why);
  });
});

it.each([
  ["two articles of a hundred and fifteen words each", [115, 115], 1],
  ["of a hundred and seventy-three each: a minute and a half", [173, 173], 2],
  ["of eleven hundred and fifty together", [1000, 150], 5],
  ["of a few words", [9, 9], 1],
])("the minutes to read are those of all sources: %s", (_, counts, minutes) => {
  const articles = counts.map((count, at) =>
    articleOf(`The council closed the bridge on Monday. ${"word ".repeat(count - 8)}end.`, { id: `a${at}` }),
  ) as [Article, ...Article[]];
  expect(writeEmbedded(articles, { length: "short", now: 0 }).readMinutes).toBe(minutes);
});

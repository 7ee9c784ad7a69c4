// Whose opinion an opinion piece is stands in its headline and in its lead, by words of the article alone.
import { describe, expect, it } from "vitest";
import { reopen } from "../../src/checking/reopen.ts";
import type { Article } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { makingOf } from "../../src/news/shown.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { overviewLine } from "../../src/writing/condense/overview.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const host = "https://harbour.example";
const rest = [
  "Its piers were built for sailing ships. A new crane would cost 3 million crowns and serve forty years.",
  "The council spent twice as much on a hall that nobody uses. Every trader in Orrin knows the price of waiting.",
];

const pieceOf = (first: string, more: Partial<Article>): Article =>
  articleOf([first, ...rest].join("\n\n"), { url: `${host}/opinion/2026/crane`, ...more });
const briefed = (...articles: readonly [Article, ...Article[]]): Briefing =>
  writeEmbedded(articles, { length: "standard", now: 0 });

type Piece = readonly [Article, string, string];
/** What the article is, its headline and its lead as they should read. */
const pieces: readonly [Piece, Piece, ...Piece[]] = [
  [
    pieceOf("The port of Orrin has slept through twenty good years.", {
      title: "Orrin must buy a crane",
      byline: "Anna Lind",
    }),
    "Anna Lind: Orrin must buy a crane",
    "Anna Lind: The port of Orrin has slept through twenty good years.",
  ],
  [
    pieceOf("I have unloaded ships in Orrin for thirty years.", {
      title: "Opinion: Orrin must buy a crane",
      url: `${host}/2026/crane`,
      outlet: "Harbour Post",
      byline: "By Karl af Berg, Harbour Post",
    }),
    "Karl af Berg: Orrin must buy a crane",
    "Karl af Berg: I have unloaded ships in Orrin for thirty years.",
  ],
  [
    pieceOf("The port of Orrin has slept through twenty good years, argues Sara Holm.", {
      title: "Orrin must buy a crane",
    }),
    "Sara Holm: Orrin must buy a crane",
    "The port of Orrin has slept through twenty good years, argues Sara Holm.",
  ],
  [
    pieceOf("The port of Orrin has slept through twenty good years.", {
      title: "Orrin must buy a crane, writes Anna Lind",
      byline: "Anna Lind",
    }),
    "Orrin must buy a crane, writes Anna Lind",
    "Anna Lind: The port of Orrin has slept through twenty good years.",
  ],
  [
    pieceOf("The port of Orrin has slept through twenty good years.", {
      title: "Orrin must buy a crane | Editorial",
      byline: "The Editorial Board",
    }),
    "The Editorial Board: Orrin must buy a crane",
    "The Editorial Board: The port of Orrin has slept through twenty good years.",
  ],
  [
    pieceOf("The port of Orrin has slept through twenty good years.", {
      title: "Orrin must buy a crane",
      byline: "Anna Lind and Tom Reed",
    }),
    "Anna Lind and Tom Reed: Orrin must buy a crane",
    "Anna Lind and Tom Reed: The port of Orrin has slept through twenty good years.",
  ],
];

describe("an opinion", () => {
  it.each(pieces)("%# says whose it is: %s", (article, headline, lead) => {
    const briefing = briefed(article);
    expect([briefing.headline.text, briefing.lead.text]).toEqual([headline, lead]);
  });

  it.each(pieces)("%# is opened again as it was", (article) => {
    const briefing = briefed(article);
    expect(reopen(JSON.parse(JSON.stringify(briefing))).lead.text).toBe(briefing.lead.text);
  });

  it("cannot be given to somebody else once it is stored", () => {
    const stored = JSON.stringify(briefed(pieces[0][0])).replace("Anna Lind: The port", "Anna Lund: The port");
    expect(() => reopen(JSON.parse(stored))).toThrow(expect.objectContaining({ kind: "stale" }));
  });

  it("shows in Evidence that the name was added", () => {
    const { lead, headline } = briefed(pieces[1][0]);
    expect(lead.edits).toEqual([{ rule: "author", from: "", to: "Karl af Berg: " }]);
    expect(headline.edits).toEqual([{ rule: "author", from: "Opinion: ", to: "Karl af Berg: " }]);
  });

  it("keeps the name in an overview of many stories", () => {
    const { lead } = briefed(pieces[0][0]);
    expect(overviewLine(lead.text, "en")).toContain("Anna Lind: ");
  });

  it.each([undefined, "Harbour Post", "Staff", "Our Correspondent", "admin", "Reuters", "The Harbour Post Newsroom"])(
    "by %s claims nobody, and is called one",
    (byline) => {
      const briefing = briefed(
        pieceOf("The port of Orrin has slept for twenty years.", {
          title: "Orrin must buy a crane",
          outlet: "Harbour Post",
          ...(byline !== undefined && { byline }),
        }),
      );
      expect(briefing.headline.text).toBe("Orrin must buy a crane");
      expect(briefing.lead.text).toBe("The port of Orrin has slept for twenty years.");
      expect(makingOf(briefing)[0]).toBe(tongueFor("en").say("piece.Opinion"));
    },
  );

  it("is not given to somebody whom it only quotes", () => {
    const briefing = briefed(
      pieceOf("“The port has slept through twenty good years,” writes Sara Holm, and she is wrong.", {
        title: "Orrin needs no crane",
      }),
    );
    expect(briefing.headline.text).toBe("Orrin needs no crane");
  });

  it("does not lead a story that has a report", () => {
    const report = articleOf(
      "The council of Orrin voted on Monday against a crane for the port. The vote was 7 to 4.",
      {
        title: "Orrin votes against crane",
        url: `${host}/news/vote`,
        publishedAt: 1,
      },
    );
    const opinion = { ...pieces[0][0], publishedAt: 2 };
    const { headline, points } = briefed(opinion, report);
    expect(headline.text).toBe("Orrin votes against crane");
    for (const { text, citations } of points) if (citations[0].source === 1) expect(text).toMatch(/^Anna Lind: /);
  });
});

describe("a report", () => {
  it.each([
    ["Opinion poll: Orrin wants a crane", "/news/opinion-poll"],
    ["Anna Lind argues for a crane", "/news/crane"],
  ])("%s (%s) is nobody's opinion", (title, path) => {
    const article = pieceOf("Most people of Orrin want a crane, a poll showed on Monday.", {
      title,
      url: `${host}${path}`,
      byline: "Anna Lind",
    });
    const { headline, lead } = briefed(article);
    expect([headline.text, lead.text]).toEqual([title, "Most people of Orrin want a crane, a poll showed on Monday."]);
  });
});

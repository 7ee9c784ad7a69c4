// Several outlets on one story: said once, by the one that says it best, with their differences shown.
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { articleOf } from "./articles.ts";

const hour = 3_600_000;
const monday = Date.parse("2026-03-02T08:00:00Z");

const herald = (toll: string, at?: number): Article =>
  articleOf(
    `A train derailed near Lisbon on Monday morning, injuring ${toll} passengers, police said. ` +
      "Mayor Ana Costa ordered the line closed until an inspection of the track is complete. " +
      "Trains between Lisbon and Porto were replaced by buses for the rest of the week.",
    {
      id: "herald",
      outlet: "Herald",
      title: "Train derails near Lisbon",
      ...(at !== undefined && { publishedAt: at }),
    },
  );
const times = (toll: string, at?: number): Article =>
  articleOf(
    `A passenger train derailed near Lisbon on Monday morning during heavy rain, injuring ${toll} passengers, police and hospital officials said. ` +
      "Investigators recovered the data recorder of the locomotive from a flooded ditch. " +
      "Buses replaced trains between Lisbon and Porto for the rest of the week.",
    {
      id: "times",
      outlet: "Times",
      title: "Rain-soaked track blamed as train derails",
      ...(at !== undefined && { publishedAt: at }),
    },
  );

const brief = (...articles: [Article, ...Article[]]) => writeEmbedded(articles, { length: "long", now: monday });
const said = (briefing: ReturnType<typeof brief>): string[] =>
  [briefing.lead, ...briefing.points].map((claim) => claim.text);

describe("a briefing from several outlets", () => {
  it("says what both report once, the news in the words of the newest", () => {
    const texts = said(brief(herald("12", monday), times("12", monday + hour / 2)));
    const derailed = texts.filter((text) => text.includes("derailed near Lisbon"));
    expect(derailed).toEqual([expect.stringContaining("during heavy rain")]);
    expect(texts.filter((text) => /\bbuses\b/i.test(text))).toHaveLength(1);
  });

  it("cites every outlet that has the line, and none that lacks a figure of it", () => {
    const sources = (...tolls: readonly string[]): readonly number[] => {
      const [one, other] = tolls.map((toll, at) =>
        articleOf(
          `A train derailed near Lisbon on Monday morning, injuring ${toll} passengers, ${at === 0 ? "police" : "officials"} said.`,
          { id: `outlet ${at}`, outlet: `Outlet ${at}`, title: "Train derails near Lisbon" },
        ),
      ) as [Article, Article];
      return writeEmbedded([one, other], { length: "long", now: monday }).lead.citations.map((at) => at.source);
    };
    expect(sources("12", "12").toSorted()).toEqual([0, 1]);
    expect(sources("12", "30")).toHaveLength(1);
  });

  it("is headed and led by the newest report, wherever that stands among them", () => {
    const briefing = brief(herald("12", monday), times("30", monday + 5 * hour));
    expect(briefing.headline.text).toBe("Rain-soaked track blamed as train derails");
    expect(briefing.lead.citations[0].source).toBe(briefing.headline.citations[0].source);
    expect(briefing.sources[0].outlet).toBe("Times");
  });

  it.each([
    ["with the same count the whole report leads", "12", "Train derails near Lisbon"],
    ["with another count the teaser leads", "30", "Rain-soaked track blamed as train derails"],
  ])("has a teaser that came after a whole report: %s", (_, toll, headline) => {
    const teaser: Article = { ...times(toll, monday + 5 * hour), completeness: "excerpt" };
    const briefing = brief(herald("12", monday), teaser);
    expect(briefing.headline.text).toBe(headline);
    expect(briefing.lead.text).toContain(`injuring ${toll}`);
  });

  it("is led by a report with a statement to lead with, not by one of questions", () => {
    const asking: Article = { ...times("30", monday + 5 * hour), title: "Why?", text: "Why did it derail? Who knew?" };
    const briefing = brief(herald("12", monday), asking);
    expect([briefing.headline.text, briefing.lead.text.includes("injuring 12")]).toEqual([
      "Train derails near Lisbon",
      true,
    ]);
  });

  it("tells the words of one language, the one asked for, and lists the other's reports", () => {
    const german: Article = articleOf(
      "Bei Lissabon ist am Montagmorgen ein Zug entgleist, 12 Fahrgäste wurden verletzt, wie die Polizei mitteilte. " +
        "Die Strecke nach Porto bleibt nach Angaben der Bahn bis auf Weiteres gesperrt.",
      { id: "blatt", outlet: "Blatt", title: "Zug bei Lissabon entgleist", language: "de", publishedAt: monday + hour },
    );
    const asked = (wanted: string) => {
      const briefing = writeEmbedded([herald("12", monday), german], { length: "long", now: monday, wanted });
      return [
        briefing.language,
        briefing.headline.text,
        new Set(said(briefing).map((line) => / (?:ist|bleibt) /.test(line))).size,
      ];
    };
    expect(asked("en")).toEqual(["en", "Train derails near Lisbon", 1]);
    expect(asked("de")).toEqual(["de", "Zug bei Lissabon entgleist", 1]);
    expect(asked("source")).toEqual(["de", "Zug bei Lissabon entgleist", 1]);
  });

  it("takes from each what only it knows", () => {
    const texts = said(brief(herald("12"), times("12"))).join("\n");
    expect(texts).toContain("Mayor Ana Costa ordered the line closed");
    expect(texts).toContain("Investigators recovered the data recorder");
  });

  it.each([
    ["at the same hour", monday, monday],
    ["at unknown times", undefined, undefined],
  ] as const)("shows figures that differ %s as a dispute with both sentences", (_, one, other) => {
    const dispute = brief(herald("12", one), times("30", other)).disputes.find(
      (each) => each.kind === "between-sources",
    );
    expect(dispute?.about).toMatch(/^\w.* says .*12 passengers.*; .* says .*30 passengers.*\.$/);
    expect(dispute?.versions.map((version) => version.citations[0].source)).toEqual([0, 1]);
    expect(dispute?.versions.map((version) => version.text)).toEqual([
      expect.stringContaining("injuring 12"),
      expect.stringContaining("injuring 30"),
    ]);
  });

  it("takes an older figure that a later report overtook for an update, and prints the later one", () => {
    const briefing = brief(herald("12", monday), times("30", monday + 5 * hour));
    expect(briefing.disputes.filter((each) => each.kind === "between-sources")).toEqual([]);
    expect(said(briefing).join(" ")).toContain("injuring 30");
    expect(said(briefing).join(" ")).not.toContain("injuring 12");
    expect(briefing.leftOut.map((each) => each.why).join(" ")).toContain("A later report says");
  });

  it("does not call a bound and a number it covers a dispute", () => {
    expect(
      brief(herald("more than 28"), times("30")).disputes.filter((each) => each.kind === "between-sources"),
    ).toEqual([]);
  });

  it("names a copy as a copy and takes nothing from it", () => {
    const copy = { ...herald("12"), id: "copy", outlet: "Wire mirror" };
    const briefing = writeEmbedded(
      { id: "story", articles: [herald("12"), times("12"), copy], copies: new Map([["copy", "herald"]]) },
      { length: "long", now: monday },
    );
    expect(briefing.sources.map((source) => source.copyOf)).toEqual([undefined, undefined, 0]);
    const cited = [briefing.lead, ...briefing.points, ...briefing.more].flatMap((claim) =>
      claim.citations.map((at) => at.source),
    );
    expect(cited).not.toContain(2);
  });

  it("shows the same words in two mouths as a dispute", () => {
    const one = articleOf(
      '"We will not close this factory before the winter ends," Anna Keller said on Monday in Bern.',
      { id: "a" },
    );
    const two = articleOf(
      '"We will not close this factory before the winter ends," Peter Moser said on Monday in Bern.',
      { id: "b" },
    );
    const disputes = brief(one, two).disputes.filter((each) => each.about.startsWith("Who said"));
    expect(disputes).toHaveLength(1);
    expect(disputes[0]?.about).toMatch(/ says Anna Keller; .* says Peter Moser\.$/);
  });
});

// Stories: what belongs together, what is a copy, which come first and why.
import { describe, expect, it } from "vitest";
import { cluster } from "../../src/gathering/cluster.ts";
import { groupsOf } from "../../src/gathering/groups.ts";
import { packs } from "../../src/gathering/packs.ts";
import { rankStories } from "../../src/gathering/rank.ts";
import { parseTopic, topicText } from "../../src/gathering/topics.ts";
import type { Article } from "../../src/news/article.ts";
import type { Story } from "../../src/news/story.ts";
import { article, fc, filler } from "./check.ts";

const now = Date.parse("2026-03-02T15:00:00Z");
const hour = 3_600_000;
const sentences = (...parts: readonly string[]) => parts.join(" ");

const arvenhof = [
  article({
    title: "Lake Arven rises two metres, 300 leave Arvenhof",
    outlet: "Alpine Post",
    text: sentences(
      "ARVENHOF - About 300 people left their homes in Arvenhof on Monday after Lake Arven rose by two metres.",
      "Harbour master Maria Keller said it was the highest level in thirty years.",
      "The Water Authority opened both gates of the Tellmatt Dam at noon.",
    ),
  }),
  article({
    title: "Hundreds evacuated as Lake Arven floods town",
    outlet: "Daily Canton",
    text: sentences(
      "Hundreds were evacuated from the town of Arvenhof as Lake Arven climbed to 412 metres, officials said on Monday.",
      "The Tellmatt Dam was opened in the afternoon.",
      "Maria Keller, who runs the harbour, lost two boats.",
    ),
  }),
];
const belmora = article({
  title: "River Sava floods Belmora, 300 leave",
  outlet: "Alpine Post",
  text: sentences(
    "About 300 people left their homes in Belmora on Monday after the Sava rose by two metres.",
    "Mayor Ivan Petrov said it was the highest level in thirty years.",
    "The Interior Ministry opened a shelter in the Zelen school.",
  ),
});

describe("A story", () => {
  it("holds the reports of one event, not those of another event of the same kind", () => {
    const stories = cluster([...arvenhof, belmora]);
    expect(stories.map((story) => story.articles.map((one) => one.title).sort())).toEqual([
      arvenhof.map((one) => one.title).sort(),
      [belmora.title],
    ]);
  });

  it("holds every article exactly once, whatever they are", () => {
    const texts = fc.array(fc.record({ title: fc.string({ maxLength: 20 }), text: fc.lorem({ maxCount: 30 }) }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(texts, (rows) => {
        const articles = rows.map((row) => article(row));
        const ids = cluster(articles).flatMap((story) => story.articles.map((one) => one.id));
        return ids.length === articles.length && new Set(ids).size === ids.length;
      }),
      { numRuns: 60 },
    );
  });

  it("is the same in whatever order its articles come", () => {
    const shape = (articles: readonly Article[]) =>
      cluster(articles)
        .map((story) => [story.id, story.articles.map((one) => one.id)])
        .sort();
    expect(shape([belmora, ...[...arvenhof].reverse()])).toEqual(shape([...arvenhof, belmora]));
  });

  it("keeps its name when a later report joins", () => {
    const [first, second] = arvenhof.map((one, index) => ({ ...one, publishedAt: now + index * hour }));
    if (!first || !second) throw new Error("two reports are needed");
    expect(cluster([first, second])[0]?.id).toBe(cluster([first])[0]?.id);
  });

  it("does not reach over more than four days", () => {
    const [first, second] = arvenhof;
    if (!first || !second) throw new Error("two reports are needed");
    expect(
      cluster([
        { ...first, publishedAt: now },
        { ...second, publishedAt: now + 200 * hour },
      ]),
    ).toHaveLength(2);
  });

  it("puts the whole report before the teaser", () => {
    const [first, second] = arvenhof;
    if (!first || !second) throw new Error("two reports are needed");
    expect(cluster([{ ...first, completeness: "excerpt" }, second])[0]?.articles[0].id).toBe(second.id);
  });

  it("knows a syndicated copy by its word runs, and the earliest as the original", () => {
    const text = `${arvenhof[0]?.text} ${filler("body", 120)}.`;
    const original = article({ title: "Lake Arven rises", outlet: "Wire", text, publishedAt: now });
    const copies = ["Gazette", "Herald"].map((outlet, index) =>
      article({
        title: `${outlet}: flood in Arvenhof`,
        outlet,
        text: `${text.slice(0, -60)} Read more in our ${outlet}.`,
        publishedAt: now + (index + 1) * hour,
      }),
    );
    const stories = cluster([...copies, original]);
    expect(stories).toHaveLength(1);
    expect([...(stories[0]?.copies ?? [])].sort()).toEqual(copies.map((copy) => [copy.id, original.id]).sort());
  });

  it("does not call a second report a copy for quoting the same statement", () => {
    const statement =
      "“Both gates of the Tellmatt Dam are open and the level will fall by Wednesday,” the Water Authority said.";
    const reports = arvenhof.map((one, index) => ({
      ...one,
      text: `${one.text} ${statement} ${filler(`own${index}w`, 80)}`,
    }));
    expect(cluster(reports)[0]?.copies.size ?? 0).toBe(0);
  });
});

describe("Groups", () => {
  it("are no chain: two reports half alike to a third are not tied together by it", () => {
    const pairs = [
      { one: 0, other: 1, alike: 0.6 },
      { one: 1, other: 2, alike: 0.5 },
    ];
    expect(groupsOf(3, pairs, 0.4)).toEqual([[0, 1], [2]]);
    expect(groupsOf(3, [...pairs, { one: 0, other: 2, alike: 0.4 }], 0.4)).toEqual([[0, 1, 2]]);
  });
  it("of nothing are none", () => expect(groupsOf(0, [], 0.3)).toEqual([]));
});

describe("A topic", () => {
  const text = topicText(
    "Central banks raise interest rates again as food prices climb; footballers protest in Zürich",
  );
  const table: readonly [string, boolean][] = [
    ["rates", true],
    ["rate", true],
    ["RATES", true],
    ["interest rates", true],
    ["rates interest", true],
    ['"interest rates"', true],
    ['"rates interest"', false],
    ["climate", false],
    ["food AND prices", true],
    ["food AND climate", false],
    ["climate OR food", true],
    ["food NOT football", true],
    ["food NOT footballers", false],
    ["food -footballer", false],
    ["(climate OR food) AND (bank OR law)", true],
    ["(climate OR law) AND food", false],
    ["zürich", true],
    ["NOT climate", true],
  ];
  for (const [topic, wanted] of table)
    it(`${topic} ${wanted ? "is" : "is not"} in the text`, () => expect(parseTopic(topic).matches(text)).toBe(wanted));
  it("with a leading dash excludes", () =>
    expect(parseTopic("-football")).toMatchObject({ excludes: true, words: "football" }));
  for (const broken of ["(food", "food)", "food AND (", "NOT", "()", "OR food"])
    it(`that cannot be read says what to change: ${broken}`, () =>
      expect(() => parseTopic(broken)).toThrow(expect.objectContaining({ kind: "bad-input" })));
  it("never crashes, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "AND", "OR", "NOT", "(", ")", '"', "-", " ", "b c"), { maxLength: 12 }),
        (parts) => {
          try {
            return typeof parseTopic(parts.join(" ")).matches(" a ") === "boolean";
          } catch (thrown) {
            return thrown instanceof Error && thrown.name === "Trouble";
          }
        },
      ),
    );
  });
});

describe("The order of stories", () => {
  const story = (
    id: string,
    articles: readonly [Article, ...Article[]],
    copies: Story["copies"] = new Map(),
  ): Story => ({ id, articles, copies });
  const told = (title: string, age: number, outlets = ["One"], text = "") =>
    story(
      title,
      outlets.map((outlet) => article({ title, outlet, text, publishedAt: now - age * hour })) as [
        Article,
        ...Article[],
      ],
    );
  const order = (stories: readonly Story[], wish: Partial<Parameters<typeof rankStories>[1]> = {}) =>
    rankStories(stories, { topics: [], less: [], now, ...wish });

  it("puts fresh before old, and says how old", () => {
    const ranked = order([told("old", 40), told("new", 0.5), told("middle", 5)]);
    expect(ranked.map((one) => [one.story.id, one.reasons.at(-1)])).toEqual([
      ["new", "new in the last hour"],
      ["middle", "5 hours old"],
      ["old", "40 hours old"],
    ]);
  });

  it("puts what several outlets report on their own before what one does", () => {
    const ranked = order([told("single", 5), told("many", 6, ["A", "B", "C", "D"])]);
    expect([ranked[0]?.story.id, ranked[0]?.reasons]).toEqual(["many", ["4 outlets", "6 hours old"]]);
  });

  it("counts copies as the one report they copy", () => {
    const articles = ["A", "B", "C", "D", "E"].map((outlet) => article({ outlet, publishedAt: now })) as [
      Article,
      ...Article[],
    ];
    const [first, second, third, fourth] = articles;
    const copies = new Map([second, third, fourth].flatMap((copy) => (copy ? [[copy.id, first.id] as const] : [])));
    expect(order([story("s", articles, copies)])[0]?.reasons).toContain("5 outlets, 2 original reports");
  });

  it("keeps to the topics, the headline's before the text's, and names them", () => {
    const stories = [
      told("Budget vote", 1, ["One"], "The climate law is part of it."),
      told("Climate law passes", 1),
      told("Cup final", 1),
    ];
    expect(order(stories, { topics: ["climate"] }).map((one) => [one.story.id, one.reasons[0]])).toEqual([
      ["Climate law passes", "matches climate"],
      ["Budget vote", "mentions climate"],
    ]);
  });

  it("never tells an excluded topic, but a word in passing does not exclude", () => {
    const passing = told("Budget vote", 1, ["One"], `${filler("x", 150)} football`);
    expect(order([told("Football cup", 1), passing], { topics: ["-football"] }).map((one) => one.story.id)).toEqual([
      "Budget vote",
    ]);
  });

  it("puts what fewer were asked for last, and says so", () => {
    const ranked = order([told("Election night", 0, ["A", "B", "C"]), told("Lake rises", 20)], { less: ["election"] });
    expect(ranked.map((one) => one.story.id)).toEqual(["Lake rises", "Election night"]);
    expect(ranked[1]?.reasons.at(-1)).toBe("comes later: less of election was asked for");
  });

  it("leaves out what was seen whole", () => {
    const [seen, half] = [told("Seen", 1), told("Half", 1, ["A", "B"])];
    expect(
      order([seen, half], { seen: new Set([seen.articles[0].id, half.articles[0].id]) }).map((one) => one.story.id),
    ).toEqual(["Half"]);
  });

  it("does not stop for a topic that cannot be read", () =>
    expect(order([told("Climate law", 1)], { topics: ["(climate"] })).toHaveLength(1));
});

describe("Starter packs", () => {
  it("have names one can type, and feeds", () => {
    expect(packs.length).toBeGreaterThan(50);
    expect(new Set(packs.map((pack) => pack.id)).size).toBe(packs.length);
    for (const pack of packs)
      expect(pack).toMatchObject({
        id: expect.stringMatching(/^[a-z\d-]+$/),
        title: expect.stringMatching(/\S/),
        says: expect.stringMatching(/^\d+ feed/),
      });
    expect(packs.flatMap((pack) => pack.feeds).every((feed) => URL.canParse(feed.url) && feed.title !== "")).toBe(true);
    expect(packs[0]?.title).toBe("News");
  });
});

// Generated briefings and editions, with everything hostile in their words.
import fc from "fast-check";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { Citation } from "../../../src/news/claim.ts";
import type { Edition, EditionStory } from "../../../src/news/edition.ts";
import { layouts } from "../../../src/news/layout.ts";
import { briefing, claim, day, edition, figure } from "./samples.ts";

/** Words as a hostile page would have them. */
const nasty = fc.constantFrom(
  "<!channel> read this",
  "<!here>",
  "<@U123ABC> said",
  "<https://evil.example|https://bank.com>",
  "&lt;!everyone&gt; & co",
  "a & b < c > d",
  "*bold* _it_ ~x~ `code` ```fence```",
  "@channel @here @everyone",
  "https://bank.com/login",
  "www.bank.com",
  "line one\nline two\r\n• forged bullet",
  "\u202egnp.exe\u202c",
  "za\u200blgo\ufeff \u2066x\u2069",
  "كلمات عربية 220,000",
  "日本語の見出し",
  "👩‍👩‍👧‍👦 family",
  "\ud800 lone",
  "$1,000 & 50%",
);
const word = fc.oneof(
  { weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 2, arbitrary: nasty },
);
/** Never blank: a claim without words is not a claim. */
export const phrase = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((pieces) => `The ${pieces.join(" ")}`);
const long = fc.oneof(
  { weight: 20, arbitrary: phrase(20) },
  { weight: 1, arbitrary: fc.constant(`Long ${"word ".repeat(1_200)}end`) },
  { weight: 1, arbitrary: fc.constant(`Unbroken ${"x".repeat(5_000)}`) },
);

const sourceOf = fc.record({
  outlet: fc.oneof(phrase(2), fc.constant("")),
  title: phrase(8),
  url: fc.option(
    fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.constant("javascript:alert(1)"),
      fc.constant(`https://example.org/${"a".repeat(4_000)}`),
      fc.constant("https://example.org/a|b>c?x=<y>&z=1"),
    ),
    { nil: undefined },
  ),
  sentences: fc.array(long, { minLength: 1, maxLength: 4 }),
  dated: fc.boolean(),
  excerpt: fc.boolean(),
});

export const anyBriefing: fc.Arbitrary<Briefing> = fc
  .record({
    sources: fc.array(sourceOf, { minLength: 1, maxLength: 4 }),
    headline: phrase(6),
    lead: long,
    points: fc.array(long, { maxLength: 9 }),
    more: fc.array(long, { maxLength: 4 }),
    actors: fc.array(fc.record({ name: phrase(2), role: fc.option(phrase(3), { nil: undefined }) }), { maxLength: 6 }),
    figures: fc.array(
      fc.record({ text: phrase(2), measures: phrase(3), saidBy: fc.option(phrase(2), { nil: undefined }) }),
      {
        maxLength: 6,
      },
    ),
    quotes: fc.array(fc.record({ text: long, speaker: fc.option(phrase(2), { nil: undefined }) }), { maxLength: 3 }),
    disputes: fc.array(fc.record({ about: phrase(4), versions: fc.array(long, { minLength: 1, maxLength: 3 }) }), {
      maxLength: 2,
    }),
    id: fc.stringMatching(/^[a-z2-7]{12}$/),
  })
  .map(({ sources, headline, lead, points, more, actors, figures, quotes, disputes, id }) => {
    const at = (index: number): Citation => {
      const chosen = index % sources.length;
      return { source: chosen, sentence: index % (sources[chosen]?.sentences.length ?? 1), start: 0, end: 3 };
    };
    const made = (texts: readonly string[], from: number) => texts.map((text, index) => claim(text, at(from + index)));
    return briefing({
      id,
      headline: claim(headline, { ...at(0), sentence: -1 }),
      lead: claim(lead, at(1)),
      points: made(points, 2),
      more: made(more, 20),
      actors: actors.map(({ name, role }, index) => ({
        name,
        kind: "person",
        aliases: [],
        citations: [at(index)],
        ...(role === undefined ? {} : { role }),
      })),
      figures: figures.map(({ text, measures, saidBy }, index) =>
        figure(text, { measures, citation: at(index), ...(saidBy === undefined ? {} : { saidBy }) }),
      ),
      quotes: quotes.map(({ text, speaker }, index) => ({
        text,
        citation: at(index),
        ...(speaker === undefined ? {} : { speaker }),
      })),
      disputes: disputes.map(({ about, versions }) => ({
        about,
        kind: "between-sources",
        versions: made(versions, 5),
      })),
      sources: sources.map(({ outlet, title, url, sentences, dated, excerpt }) => ({
        article: url ?? "paste:1",
        outlet,
        title,
        sentences,
        hash: "0",
        completeness: excerpt ? "excerpt" : "full",
        ...(url === undefined ? {} : { url }),
        ...(dated ? { publishedAt: day } : {}),
      })) as unknown as Briefing["sources"],
    });
  });

export const anyEdition: fc.Arbitrary<Edition> = fc
  .record({
    briefings: fc.array(anyBriefing, { minLength: 1, maxLength: 9 }),
    layout: fc.constantFrom(...layouts),
    about: phrase(3),
    late: fc.boolean(),
    since: fc.constantFrom("new", "developing", "changed"),
  })
  .map(({ briefings, layout, about, late, since }) =>
    edition(
      briefings.map(
        (one): EditionStory => ({
          story: "story",
          briefing: one,
          since:
            since === "changed"
              ? { kind: "changed", was: claim("It was 120."), now: claim("It is 138."), words: "120 became 138" }
              : { kind: since === "new" ? "new" : "developing" },
          reasons: [],
        }),
      ),
      { layout, about, late },
    ),
  );

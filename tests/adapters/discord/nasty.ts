// Whatever a feed may contain: words made to break markup, mention everyone, smuggle links, turn text around, or overflow.
import fc from "fast-check";
import type { Briefing, Source } from "../../../src/news/briefing.ts";
import type { CheckedClaim } from "../../../src/news/claim.ts";
import type { Edition, EditionStory } from "../../../src/news/edition.ts";
import { layouts } from "../../../src/news/layout.ts";
import { briefing, claim, edition } from "./briefings.ts";

const attacks = [
  "@everyone look",
  "@here",
  "<@100000000000000005>",
  "<@&5>",
  "<@!7>",
  "<#100000000000000004>",
  "</brief:123>",
  "<id:customize>",
  "<t:0:R>",
  "<:smile:123456789012345678>",
  "[free](https://evil.example/x)",
  "[a](<https://evil.example>)",
  "![x](https://evil.example/p.png)",
  "https://evil.example/login?x=1",
  "<https://evil.example>",
  "http://[::1]/",
  "discord.gg/abcdef",
  "https://discord.com/invite/abc",
  "discordapp.com/invite/x",
  "steam://run/1",
  "**bold** _it_ ~~gone~~ ||spoiler|| `code` ```block```",
  "# Heading",
  "## Two",
  "-# small",
  "> quote",
  ">>> all of it",
  "- item",
  "* item",
  "1. item",
  "+ x",
  "\\",
  "\\\\",
  "ends with \\",
  "](https://evil.example)",
  ")](https://evil.example)",
  "a](b",
  "[x]",
  "[1]",
  "\u202Egnp.exe\u202C",
  "\u2066hidden\u2069",
  "\u200Bzero\u200Dwidth\uFEFF",
  "שלום עולם [3]",
  "مرحبا بالعالم",
  "東京都は新しい防災計画を発表した。",
  "👩‍👩‍👧‍👦 family",
  "Z̸̡̛͚a̷͓͝l̶̰̈́g̸̖̓o̷̫̊",
  "\ud800 lone",
  "tab\there\nnew line",
  "\u0000null\u0007bell",
  "a".repeat(2100),
  "word ".repeat(900),
  "\\".repeat(50),
  "*".repeat(60),
  "漢".repeat(4200),
  "x".repeat(1999),
  "_".repeat(500),
  "[".repeat(300),
] as const;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...attacks) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 25 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
export const words = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const shortWords = fc.oneof(fc.lorem({ maxCount: 6 }), fc.constantFrom(...attacks.slice(0, 45)));

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "https://en.example.org/wiki/A_(b)_*c*",
    "https://e.example/a?x=[1]&y='q'|z",
    "https://e.example/https://discord.gg/abc?to=@everyone",
    `https://e.example/${"p".repeat(1500)}`,
    "javascript:alert(1)",
    "https://user:pw@e.example/",
    "not a url",
  ),
);
const claims = (most: number): fc.Arbitrary<CheckedClaim[]> =>
  fc.array(
    fc.tuple(words, fc.nat(4), fc.option(shortWords, { nil: undefined })).map(([text, at, by]) => claim(text, at, by)),
    { maxLength: most },
  );

const source: fc.Arbitrary<Source> = fc
  .record({
    outlet: shortWords,
    title: words,
    url: fc.option(url, { nil: undefined }),
    sentences: fc.array(words, { minLength: 5, maxLength: 5 }),
  })
  .map(({ url: given, ...rest }) => ({
    ...rest,
    article: "a",
    completeness: "full" as const,
    hash: "",
    publishedAt: 1_772_433_600_000,
    ...(given === undefined ? {} : { url: given }),
  }));

const cited = (sentence: number) => ({ source: 0, sentence, start: 0, end: 9 });

export const nastyBriefing: fc.Arbitrary<Briefing> = fc
  .record({
    headline: words,
    lead: words,
    points: claims(8),
    more: claims(4),
    actors: fc.array(
      fc.record({
        name: shortWords,
        role: fc.option(words, { nil: undefined }),
        kind: fc.constantFrom("person" as const, "organisation" as const),
      }),
      { maxLength: 5 },
    ),
    figures: fc.array(
      fc.record({
        text: shortWords,
        measures: shortWords,
        saidBy: fc.option(shortWords, { nil: undefined }),
        at: fc.nat(4),
      }),
      { maxLength: 6 },
    ),
    quotes: fc.array(fc.record({ text: words, speaker: fc.option(shortWords, { nil: undefined }), at: fc.nat(4) }), {
      maxLength: 3,
    }),
    disputes: fc.array(fc.record({ about: shortWords, versions: claims(3) }), { maxLength: 2 }),
    sources: fc.tuple(source, fc.array(source, { maxLength: 3 })),
    id: fc.string({ unit: fc.constantFrom(..."abcdefghijkl0123456789"), minLength: 12, maxLength: 12 }),
  })
  .map((made) =>
    briefing({
      id: made.id,
      headline: claim(made.headline, -1),
      lead: claim(made.lead, 0),
      points: made.points,
      more: made.more,
      actors: made.actors.map(({ role, ...actor }) => ({
        ...actor,
        aliases: [],
        citations: [cited(1)] as const,
        ...(role === undefined ? {} : { role }),
      })),
      figures: made.figures.map(({ at, saidBy, ...figure }) => ({
        ...figure,
        value: 1,
        unit: "people",
        citation: cited(at),
        ...(saidBy === undefined ? {} : { saidBy }),
      })),
      quotes: made.quotes.map(({ at, speaker, text }) => ({
        text,
        citation: cited(at),
        ...(speaker === undefined ? {} : { speaker }),
      })),
      disputes: made.disputes.map((dispute) => ({ ...dispute, kind: "within-article" as const })),
      sources: [made.sources[0], ...made.sources[1]],
    }),
  );

const story: fc.Arbitrary<EditionStory> = fc
  .record({
    briefing: nastyBriefing,
    words,
    was: words,
    changed: fc.boolean(),
    picture: fc.option(fc.record({ url: fc.constant("https://cdn.example.org/a.jpg"), alt: words, credit: words })),
  })
  .map((made) => ({
    story: "s",
    briefing: made.briefing,
    reasons: [],
    ...(made.picture && { picture: made.picture }),
    since: made.changed
      ? { kind: "changed" as const, was: claim(made.was, 0), now: made.briefing.lead, words: made.words }
      : { kind: "new" as const },
  }));

export const nastyEdition: fc.Arbitrary<Extract<Edition, { kind: "stories" }>> = fc
  .record({
    first: story,
    others: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 8, arbitrary: fc.array(story, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(story, { minLength: 18, maxLength: 24, size: "max" }) },
    ),
    about: words,
    layout: fc.constantFrom(...layouts),
  })
  .map(({ first, others, about, layout }) => edition({ about, layout, stories: [first, ...others] }));

// Briefings, editions and answers to render and to say: small ones by hand, and generated ones with everything hostile in them.
import fc from "fast-check";
import type { Answer } from "../../../src/news/answer.ts";
import type { Briefing, Figure, Source } from "../../../src/news/briefing.ts";
import type { CheckedClaim, Citation } from "../../../src/news/claim.ts";
import type { Edition, EditionStory } from "../../../src/news/edition.ts";
import type { Proof } from "../../../src/news/talk.ts";

/** What checking would have made. */
export const claim = (text: string, citation: Partial<Citation> = {}): CheckedClaim =>
  ({
    text,
    citations: [{ source: 0, sentence: 0, start: 0, end: 5, ...citation }],
    score: 1,
    edits: [],
  }) as unknown as CheckedClaim;

const day = Date.parse("2015-12-15T07:00:00Z");

export const source = (more: Partial<Source> = {}): Source => ({
  article: "https://en.wikinews.org/wiki/Kerry_in_Moscow",
  outlet: "Wikinews",
  title: "Kerry in Moscow as Russia gives mixed messages on arming Syrian rebels",
  url: "https://en.wikinews.org/wiki/Kerry_in_Moscow",
  publishedAt: day,
  completeness: "full",
  sentences: [
    "Over 220,000 people have been killed in the war, the United Nations estimates.",
    "Russia sent mixed messages on Tuesday about arming rebels in Syria.",
    "Defense Minister Sergei Shoigu said that 70% of Syria is controlled by the group.",
    "“We have the proof in our hands,” Erdogan said.",
    "The plane flew at 600m (1,800ft) before it fell.",
  ],
  hash: "0",
  ...more,
});

const figure = (text: string, more: Partial<Figure> = {}): Figure => ({
  text,
  value: 1,
  unit: "people",
  measures: "",
  citation: { source: 0, sentence: 0, start: 0, end: 19 },
  ...more,
});

export function briefing(more: Partial<Briefing> = {}): Briefing {
  return {
    version: 1,
    id: "brief0000001",
    writer: { name: "embedded" },
    language: "en",
    length: "standard",
    writtenAt: day,
    headline: claim("Kerry in Moscow as Russia gives mixed messages on arming Syrian rebels", { sentence: -1 }),
    lead: claim("Russia sent mixed messages on Tuesday about arming rebels in Syria.", { sentence: 1 }),
    points: [
      claim("Over 220,000 people have been killed in the war, the United Nations estimates.", { sentence: 0 }),
      claim("Sergei Shoigu said that 70% of Syria is controlled by the group.", { sentence: 2 }),
    ],
    more: [claim("The plane flew at 600m before it fell.", { sentence: 4 })],
    actors: [
      {
        name: "Sergei Shoigu",
        kind: "person",
        role: "Defense Minister",
        aliases: [],
        citations: [{ source: 0, sentence: 2, start: 0, end: 30 }],
      },
      { name: "Erdogan", kind: "person", aliases: [], citations: [{ source: 0, sentence: 3, start: 33, end: 40 }] },
    ],
    figures: [
      figure("over 220,000 people", { measures: "people killed", saidBy: "UN estimates" }),
      figure("70%", {
        measures: "of Syria controlled",
        saidBy: "Shoigu",
        citation: { source: 0, sentence: 2, start: 0, end: 3 },
      }),
    ],
    quotes: [
      {
        text: "We have the proof in our hands",
        speaker: "Erdogan",
        citation: { source: 0, sentence: 3, start: 1, end: 31 },
      },
    ],
    disputes: [
      {
        about: "600m is given as 1,800ft; 600m is about 1,969ft",
        kind: "unit-mismatch",
        versions: [claim("The plane flew at 600m (1,800ft) before it fell.", { sentence: 4 })],
      },
    ],
    sources: [source()],
    leftOut: [],
    readMinutes: 2,
    ...more,
  };
}

export const story = (more: Partial<Briefing> = {}, since: EditionStory["since"] = { kind: "new" }): EditionStory => ({
  story: "story",
  briefing: briefing(more),
  since,
  reasons: ["3 outlets"],
});

export function edition(stories: readonly EditionStory[], more: Partial<Edition> = {}): Edition {
  return {
    id: "sub000000001@1450162800000",
    subscription: "sub000000001",
    place: { platform: "slack", tenant: "T1", address: "C1" },
    title: "Morning edition",
    slot: day,
    nextSlot: day + 86_400_000,
    zone: "Europe/Zurich",
    late: false,
    layout: "buttons",
    about: "world list",
    kind: "stories",
    stories: stories as [EditionStory, ...EditionStory[]],
    ...more,
  } as Edition;
}

export const answered = (more: Partial<Answer> = {}): Answer =>
  ({
    id: "answer000001",
    question: "How many people were killed?",
    writer: { name: "embedded" },
    at: day,
    sources: [source()],
    nearest: [],
    kind: "answered",
    short: { text: "Over 220,000 people.", citation: { source: 0, sentence: 0, start: 0, end: 19 } },
    claims: [claim("Over 220,000 people have been killed in the war, the United Nations estimates.")],
    ...more,
  }) as Answer;

export const abstained = (): Answer =>
  ({
    id: "answer000002",
    question: "Who won?",
    writer: { name: "embedded" },
    at: day,
    sources: [source()],
    nearest: [
      { source: 0, sentence: 1, text: "Russia sent mixed messages on Tuesday about arming rebels in Syria." },
      { source: 0, sentence: 3, text: "“We have the proof in our hands,” Erdogan said." },
    ],
    kind: "abstained",
  }) as Answer;

export const proof = (number: number, text = "Over 220,000 people have been killed in the war."): Proof => ({
  number,
  claim: claim(text),
  stands: [
    {
      sentence: "Over 220,000 people have been killed in the war, the United Nations estimates.",
      carries: { start: 0, end: 47 },
      sentenceNumber: 1,
      outlet: "Wikinews",
      publishedAt: day,
      link: "https://en.wikinews.org/wiki/Kerry_in_Moscow#:~:text=Over%20220,000",
    },
  ],
  edits: ['edited: "He" → [Shoigu]'],
});

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
    layout: fc.constantFrom("buttons" as const, "thread" as const),
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

// Briefings, editions, answers and proofs to render and to say, small and made by hand.
import type { Answer } from "../../../src/news/answer.ts";
import type { Briefing, Figure, Source } from "../../../src/news/briefing.ts";
import type { CheckedClaim, Citation } from "../../../src/news/claim.ts";
import { sealClaim } from "../../../src/news/claim-seal.ts";
import type { Edition, EditionStory } from "../../../src/news/edition.ts";
import type { Proof } from "../../../src/news/proof.ts";

/** What checking would have made. */
export const claim = (text: string, citation: Partial<Citation> = {}): CheckedClaim =>
  sealClaim({
    text,
    citations: [{ source: 0, sentence: 0, start: 0, end: 5, ...citation }],
    score: 1,
    edits: [],
  });

export const day = Date.parse("2015-12-15T07:00:00Z");

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

export const figure = (text: string, more: Partial<Figure> = {}): Figure => ({
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
    kind: "abstained",
  }) as Answer;

export const unsure = (text: string): Answer =>
  ({ ...abstained(), id: "answer000003", kind: "unsure", claims: [claim(text)] }) as Answer;

export const proof = (number: number, text = "Over 220,000 people have been killed in the war."): Proof => ({
  number,
  claim: claim(text),
  stands: [
    {
      sentence: "Over 220,000 people have been killed in the war, the United Nations estimates.",
      carries: [{ start: 0, end: 47 }],
      sentenceNumber: 1,
      outlet: "Wikinews",
      publishedAt: day,
      link: "https://en.wikinews.org/wiki/Kerry_in_Moscow#:~:text=Over%20220,000",
    },
  ],
  edits: ['edited: "He" → [Shoigu]'],
});

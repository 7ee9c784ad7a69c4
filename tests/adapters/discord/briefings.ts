// Briefings for Discord's tests: one a reader could meet, and the parts to build nastier ones from.
import type { Answer } from "../../../src/news/answer.ts";
import type { Briefing, Source } from "../../../src/news/briefing.ts";
import type { CheckedClaim, Citation } from "../../../src/news/claim.ts";
import { sealClaim } from "../../../src/news/claim-seal.ts";
import type { Edition, EditionStory } from "../../../src/news/edition.ts";

export const noon = Date.parse("2026-03-02T12:00:00Z");

export function claim(text: string, sentence: number, saidBy?: string): CheckedClaim {
  // Tests of rendering need claims nobody checked.
  return sealClaim({
    text,
    score: 1,
    edits: [],
    citations: [{ source: 0, sentence, start: 0, end: text.length }],
    ...(saidBy ? { saidBy } : {}),
  });
}

const at = (sentence: number, start: number, end: number, source = 0): Citation => ({ source, sentence, start, end });

const sentences = [
  "Forty-one people were brought down safely on Sunday night after a cable car stopped 180 metres above the Furgg valley.",
  "The cabin stood still for more than nine hours in gusts of up to 95 km/h, the operator said.",
  "“Nobody panicked, we sang,” said Anna Keller, a teacher who was travelling with her class.",
  "Two passengers were treated for hypothermia and released on Monday morning.",
  "The canton's police chief, Marco Rossi, said an electrical fault was the likely cause.",
  "The line carries about 2,300 passengers on a winter weekend.",
  "The operator's own log gives the height of the cabin as 150 metres.",
  "The line stays closed until an inspection on Thursday.",
];

export const source: Source = {
  article: "https://news.example.org/2026/cable-car",
  outlet: "Furgg Valley Courier",
  title: "Forty-one rescued from stranded cable car after nine hours",
  url: "https://news.example.org/2026/cable-car",
  publishedAt: Date.parse("2026-03-02T06:40:00Z"),
  completeness: "full",
  sentences,
  hash: "0".repeat(64),
};

export function briefing(over: Partial<Briefing> = {}): Briefing {
  return {
    version: 1,
    id: "k3v9q2m7x1ab",
    writer: { name: "embedded" },
    language: "en",
    length: "standard",
    writtenAt: noon,
    headline: claim(source.title, -1),
    lead: claim(sentences[0] ?? "", 0),
    points: [
      claim(sentences[1] ?? "", 1, "the operator"),
      claim("Two passengers were treated for hypothermia and released on Monday morning.", 3),
      claim("The canton's police chief, Marco Rossi, said an electrical fault was the likely cause.", 4, "Marco Rossi"),
      claim("The line stays closed until an inspection on Thursday.", 7),
    ],
    more: [claim("The line carries about 2,300 passengers on a winter weekend.", 5)],
    actors: [
      { name: "Anna Keller", kind: "person", role: "a teacher", aliases: [], citations: [at(2, 27, 50)] },
      {
        name: "Marco Rossi",
        kind: "person",
        role: "The canton's police chief",
        aliases: ["Rossi"],
        citations: [at(4, 0, 38)],
      },
    ],
    figures: [
      {
        text: "Forty-one people",
        value: 41,
        unit: "people",
        measures: "people brought down safely",
        citation: at(0, 0, 16),
      },
      {
        text: "more than nine hours",
        value: 9,
        unit: "hour",
        measures: "",
        hedge: "more than",
        saidBy: "the operator",
        citation: at(1, 26, 46),
      },
      {
        text: "about 2,300 passengers",
        value: 2300,
        unit: "passengers",
        measures: "on a winter weekend",
        hedge: "about",
        citation: at(5, 17, 39),
      },
    ],
    quotes: [{ text: "Nobody panicked, we sang", speaker: "Anna Keller", citation: at(2, 1, 25) }],
    disputes: [
      {
        about: "height of the cabin",
        kind: "within-article",
        versions: [claim("180 metres above the valley", 0), claim("150 metres, by the operator's log", 6)],
      },
    ],
    sources: [
      source,
      {
        ...source,
        article: "https://wire.example.com/a",
        url: "https://wire.example.com/a",
        outlet: "Alpine Wire",
        copyOf: 0,
      },
    ],
    leftOut: [],
    readMinutes: 2,
    ...over,
  };
}

export const story = (over: Partial<EditionStory> = {}): EditionStory => ({
  story: "story",
  briefing: briefing(),
  since: { kind: "new" },
  reasons: ["2 outlets"],
  ...over,
});

export function edition(
  over: Partial<Extract<Edition, { kind: "stories" }>> = {},
): Extract<Edition, { kind: "stories" }> {
  const slot = Date.parse("2026-03-02T07:00:00Z");
  return {
    id: `abcdefghijkl@${slot}`,
    subscription: "abcdefghijkl",
    place: { platform: "discord", tenant: "100000000000000003", address: "100000000000000004" },
    title: "Morning edition",
    slot,
    nextSlot: slot + 86_400_000,
    zone: "Europe/Zurich",
    late: false,
    layout: "buttons",
    about: "#world list",
    kind: "stories",
    stories: [story()],
    ...over,
  };
}

export function answer(over: Partial<Extract<Answer, { kind: "answered" }>> = {}): Answer {
  return {
    id: "ans0wer0ans0",
    question: "How many people were rescued?",
    writer: { name: "embedded" },
    at: noon,
    sources: [source],
    kind: "answered",
    short: { text: "Forty-one people", citation: at(0, 0, 16) },
    claims: [claim(sentences[0] ?? "", 0)],
    ...over,
  };
}

export const abstention: Answer = {
  id: "ans0wer0ans1",
  question: "Who owns the cable car?",
  writer: { name: "embedded" },
  at: noon,
  sources: [source],
  kind: "abstained",
};

export const unsure: Answer = { ...abstention, kind: "unsure", claims: [claim(sentences[1] ?? "", 1)] };

// The shape of a stored briefing, so that nothing read back from a store is believed before it was looked at.
import { z } from "zod";
import { lengths } from "../news/briefing.ts";

const whole = z.number().int();
const citation = z.object({ source: whole.min(0), sentence: whole.min(-1), start: whole.min(0), end: whole.min(0) });
const citations = z.tuple([citation], citation);
const edit = z.object({
  rule: z.string(),
  from: z.string(),
  to: z.string(),
  vouched: z.object({ by: z.string(), citation: whole.min(0) }).optional(),
});
const claim = z.object({
  text: z.string().min(1),
  saidBy: z.string().optional(),
  translated: z.object({ language: z.string(), line: z.string() }).optional(),
  citations,
  score: z.number().min(0).max(1),
  edits: z.array(edit),
});
const kind = z.enum(["person", "organisation", "place"]);
const optional = z.string().optional();

export const storedBriefing = z.object({
  version: z.literal(1),
  id: z.string().min(1),
  writer: z.object({ name: z.string(), fellBack: optional }),
  language: z.string(),
  askedFor: optional,
  length: z.enum(lengths),
  writtenAt: z.number(),
  headline: claim,
  lead: claim,
  points: z.array(claim),
  more: z.array(claim),
  actors: z.array(z.object({ name: z.string(), kind, role: optional, aliases: z.array(z.string()), citations })),
  figures: z.array(
    z.object({
      text: z.string(),
      value: z.number(),
      high: z.number().optional(),
      unit: z.string(),
      measures: z.string(),
      hedge: optional,
      saidBy: optional,
      asOf: optional,
      citation,
    }),
  ),
  quotes: z.array(z.object({ text: z.string(), speaker: optional, citation })),
  disputes: z.array(
    z.object({
      about: z.string(),
      before: optional,
      kind: z.enum(["within-article", "between-sources", "unit-mismatch", "title-body", "overtaken"]),
      versions: z.array(claim),
    }),
  ),
  sources: z.tuple([source()], source()),
  leftOut: z.array(z.object({ text: z.string(), why: z.string() })),
  corrections: z
    .array(
      z.object({
        source: whole.min(0),
        sentence: whole.min(-1),
        kind: z.enum(["figure", "name", "denial", "gone", "note"]),
        was: z.string(),
        now: z.string(),
        reads: optional,
        note: optional,
        seenAt: z.number(),
      }),
    )
    .optional(),
  found: z
    .array(
      z.object({
        kind: z.enum(["figure", "outcome", "denial", "contrary"]),
        before: z.string(),
        was: citation,
        now: citation,
      }),
    )
    .optional(),
  foundSince: z.array(z.string()).optional(),
  readMinutes: z.number(),
});

function source() {
  return z.object({
    article: z.string(),
    outlet: z.string(),
    title: z.string(),
    url: optional,
    byline: optional,
    publishedAt: z.number().optional(),
    dayOnly: z.literal(true).optional(),
    completeness: z.enum(["full", "excerpt"]),
    copyOf: whole.optional(),
    notes: z.array(z.string()).optional(),
    sentences: z.array(z.string()),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  });
}

export type StoredBriefing = z.output<typeof storedBriefing>;
export type StoredClaim = StoredBriefing["lead"];
export type StoredSource = StoredBriefing["sources"][number];

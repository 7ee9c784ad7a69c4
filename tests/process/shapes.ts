// The shapes that other programs build on, as strict as DESIGN gives them: more fields may come, none may go or change.
import { z } from "zod";

const offset = z.int().min(0);
const citation = z.object({ source: offset, sentence: z.int().min(-1), start: offset, end: offset });
const claim = z.object({
  text: z.string().min(1),
  saidBy: z.string().optional(),
  citations: z.array(citation).min(1),
  score: z.number().min(0).max(1),
  edits: z.array(
    z.object({
      rule: z.string().min(1),
      from: z.string(),
      to: z.string(),
      vouched: z.object({ by: z.string(), citation: offset }).optional(),
    }),
  ),
});
const kind = z.enum(["person", "organisation", "place"]);
const isoOrNull = z.iso.datetime().nullable();

export const briefing = z.object({
  version: z.literal(1),
  writer: z.string().min(1),
  headline: claim,
  lead: claim,
  points: z.array(claim),
  actors: z.array(
    z.object({
      name: z.string(),
      kind,
      role: z.string().optional(),
      aliases: z.array(z.string()),
      citations: z.array(citation).min(1),
    }),
  ),
  figures: z.array(
    z.object({
      text: z.string(),
      value: z.number(),
      high: z.number().optional(),
      unit: z.string(),
      measures: z.string(),
      hedge: z.string().optional(),
      saidBy: z.string().optional(),
      asOf: z.string().optional(),
      citation,
    }),
  ),
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().optional(), citation })),
  disputes: z.array(
    z.object({
      about: z.string(),
      before: z.string().optional(),
      kind: z.enum(["within-article", "between-sources", "unit-mismatch", "title-body", "overtaken"]),
      versions: z.array(claim),
    }),
  ),
  sources: z
    .array(
      z.object({
        outlet: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        publishedAt: isoOrNull,
        sentences: z.array(z.string()),
      }),
    )
    .min(1),
  leftOut: z.array(z.object({ text: z.string(), why: z.string().min(1) })),
});

export const verdict = z.object({
  state: z.enum(["outright", "doubtful", "rejected"]),
  supported: z.boolean(),
  score: z.number().min(0).max(1),
  reasons: z.array(
    z.object({
      kind: z.enum(["figure", "name", "quote", "attribution", "negation", "wording", "coverage"]),
      claim: z.string(),
      source: z.string(),
    }),
  ),
  evidence: z.array(z.object({ sentence: offset, text: z.string() })),
});

const span = { start: offset, end: offset };
export const reading = z.object({
  sentences: z.array(z.object(span)),
  names: z.array(z.object({ text: z.string(), kind, ...span })),
  actors: z.array(z.object({ name: z.string(), kind })),
  figures: z.array(z.object({ text: z.string(), value: z.number(), unit: z.string(), ...span })),
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().optional(), ...span })),
  dropped: z.array(z.string()),
});

export const page = z.object({
  title: z.string(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedAt: isoOrNull,
  language: z.string().nullable(),
  text: z.string(),
  completeness: z.enum(["full", "excerpt"]),
});

export const feed = z.object({
  source: z.string(),
  title: z.string(),
  entries: z.array(
    z.object({
      id: z.string(),
      url: z.string().nullable(),
      title: z.string(),
      author: z.string().nullable(),
      publishedAt: isoOrNull,
      summary: z.string(),
      content: z.string(),
    }),
  ),
});

export const answer = z.object({
  abstained: z.boolean(),
  answer: z.array(claim),
  nearest: z.array(z.object({ article: offset, sentence: z.int().min(-1), text: z.string() })),
});

export const trouble = z.object({
  trouble: z.strictObject({ kind: z.string(), message: z.string().min(10) }),
});

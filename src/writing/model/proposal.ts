// What a model must send back, and how its reply becomes proposed claims: JSON validated part by part, numbers turned
// into citations.
import { z } from "zod";
import { findEvidence } from "../../checking/learned/evidence.ts";
import { addressed } from "../../language/addressed.ts";
import type { NonEmpty } from "../../news/article.ts";
import type { Citation, Claim } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { asSchema, jsonIn, said } from "../../prompting/json.ts";
import { unfit } from "../fitness.ts";
import { citationOf, type NumberedPlace } from "./passages.ts";

/** A line joins what few sentences say; without a bound, small models list numbers until they are stopped. */
const mostCites = 3;
/** What four outlets have stands on four sentences; who lists more than twice what was asked for chose none. */
const mostKept = mostCites * 2;
const mostLines = 12;

/** Numbers before words: what is chosen first is what the words are made from. */
const cites = z.array(z.int()).max(mostCites);
const line = z.strictObject({ cites, text: said });
const point = z.strictObject({ cites, about: said, text: said, said_by: said.nullable() });
const drafted = z.strictObject({
  headline: line,
  lead: line,
  points: z.array(point).max(mostLines),
  reserve: z.array(point).max(mostLines),
});
const repaired = z.strictObject({
  items: z.array(z.strictObject({ id: z.int(), cites, text: said })).max(mostLines),
});

export const schemas = {
  draft: { name: "briefing_draft", json: asSchema(drafted) },
  repair: { name: "repaired_lines", json: asSchema(repaired) },
} as const;

/** Nothing but one line is needed; the rest is read part by part, so that one wrong point does not cost the draft. */
const looseCites = z.array(z.unknown()).catch([]);
const looseLine = z.looseObject({ text: said, cites: looseCites, said_by: said.nullish().catch(null) });
const readable = z.looseObject({
  headline: looseLine.optional().catch(undefined),
  lead: looseLine.optional().catch(undefined),
  points: z.array(z.unknown()).catch([]),
  reserve: z.array(z.unknown()).catch([]),
});

/** What a model proposes, in its order. Nothing of it may be shown. */
export type Proposal = {
  readonly headline?: Claim;
  readonly lead: Claim;
  readonly points: readonly Claim[];
  /** Lines that may take the place of others. */
  readonly reserve: readonly Claim[];
};

type Frame = { readonly sources: NonEmpty<ReadArticle>; readonly places: ReadonlyMap<number, NumberedPlace> };

/** Undefined when the reply holds no line at all; the first point leads where there is no lead. */
export function proposalFrom(reply: string, frame: Frame): Proposal | undefined {
  const read = readable.safeParse(jsonIn(reply));
  if (!read.success) return undefined;
  const { headline, lead, points, reserve } = read.data;
  const [first, ...rest] = [...(lead ? [lead] : []), ...parts(looseLine, points)].flatMap(
    (one) => proposed(one, frame) ?? [],
  );
  if (first === undefined) return undefined;
  const title = headline && proposed(headline, frame, true);
  return {
    ...(title && { headline: title }),
    lead: first,
    points: rest,
    reserve: parts(looseLine, reserve).flatMap((one) => proposed(one, frame) ?? []),
  };
}

/** Undefined for what is no statement, gives orders, or stands on no sentence. */
function proposed(
  { text, cites: numbers, said_by: saidBy }: z.output<typeof looseLine>,
  { sources, places }: Frame,
  isTitle = false,
): Claim | undefined {
  const words = statementWords(text);
  if (words === "" || (isTitle ? addressed(words) : unfit(words)) !== undefined) return undefined;
  const citations = citationsOf(words, numbers, places, sources);
  return citations && { text: words, ...(saidBy && { saidBy: statementWords(saidBy) }), citations };
}

/** `id` to what the model made of it; "" where it gives up. Undefined when the reply is not of the shape asked for. */
export function repairsFrom(
  reply: string,
): ReadonlyMap<number, { readonly text: string; readonly cites: readonly unknown[] }> | undefined {
  const read = z.looseObject({ items: z.array(z.unknown()) }).safeParse(jsonIn(reply));
  if (!read.success) return undefined;
  const loose = z.looseObject({ id: z.int(), text: said, cites: looseCites });
  return new Map(
    parts(loose, read.data.items).map((one) => [one.id, { text: statementWords(one.text), cites: one.cites }]),
  );
}

const parts = <T>(shape: z.ZodType<T>, given: readonly unknown[]): T[] =>
  given.slice(0, mostLines).flatMap((one) => {
    const read = shape.safeParse(one);
    return read.success ? [read.data] : [];
  });

/**
 * All that are cited: a line is held against each of its sentences. Where a model cites nothing that exists or lists
 * half the article, the sentences that say it are looked for.
 */
export function citationsOf(
  text: string,
  numbers: readonly unknown[],
  places: ReadonlyMap<number, NumberedPlace>,
  sources: readonly ReadArticle[],
): NonEmpty<Citation> | undefined {
  const distinct = [...new Set(numbers)].filter((number) => typeof number === "number");
  const cited = distinct.flatMap((number) => citationOf(number, places, sources) ?? []);
  const [first, ...rest] = cited.length > mostKept ? [] : cited;
  return first ? [first, ...rest] : findEvidence(text, sources);
}

/** White space folded, list marks and numbers of citation dropped: a newline flood becomes a space. */
export const statementWords = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\s*\[\d+(?:\s*,\s*\d+)*\]/g, "")
    .replace(/^[-*•]\s+/, "")
    .trim();

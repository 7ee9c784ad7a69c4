// What a model must send back, and how its reply becomes a draft: JSON validated part by part, numbers turned into
// citations.
import { z } from "zod";
import { findEvidence } from "../checking/learned/evidence.ts";
import type { NonEmpty } from "../news/article.ts";
import type { Actor, Draft, Figure, LeftOut, Quote } from "../news/briefing.ts";
import type { Citation, Claim } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { asSchema, jsonIn } from "../prompting/json.ts";
import { addressed } from "./addressed.ts";
import { unfit } from "./fitness.ts";
import { citationOf, type NumberedPlace } from "./passages.ts";

/** The bounds are told to servers that take them, because small models repeat themselves; a longer list is no fault. */
const list = <T extends z.ZodType>(of: T, maxItems: number) => z.array(of).meta({ maxItems });
const cites = list(z.int(), 3);
const statement = z.strictObject({ text: z.string(), cites });
const point = z.strictObject({ text: z.string(), cites, said_by: z.string().nullable() });

const drafted = z.strictObject({
  headline: statement,
  lead: statement,
  points: list(point, 8),
  actors: list(z.strictObject({ name: z.string(), role: z.string().nullable(), cite: z.int() }), 10),
  figures: list(z.strictObject({ text: z.string(), cite: z.int() }), 10),
  quotes: list(z.strictObject({ text: z.string(), speaker: z.string().nullable(), cite: z.int() }), 6),
  disputes: list(z.strictObject({ about: z.string(), cites }), 4),
});
const repaired = z.strictObject({ claims: list(z.strictObject({ id: z.int(), text: z.string(), cites }), 10) });

export const schemas = {
  draft: { name: "briefing_draft", json: asSchema(drafted) },
  repair: { name: "repaired_claims", json: asSchema(repaired) },
} as const;

/** What is needed at all is a lead; the rest is read part by part, so that one wrong figure does not cost the draft. */
const readable = z.object({
  headline: statement.partial().loose().optional().catch(undefined),
  lead: z.looseObject({ text: z.string(), cites: cites.catch([]) }),
  points: z.array(z.unknown()).catch([]),
  actors: z.array(z.unknown()).catch([]),
  figures: z.array(z.unknown()).catch([]),
  quotes: z.array(z.unknown()).catch([]),
  disputes: z.array(z.unknown()).catch([]),
});
const loosePoint = z.looseObject({
  text: z.string(),
  cites: cites.catch([]),
  said_by: z.string().nullish().catch(null),
});

export type Frame = {
  readonly sources: NonEmpty<ReadArticle>;
  readonly places: ReadonlyMap<number, NumberedPlace>;
  /**
   * The embedded writer's draft: its title stands in for a headline, and its actors, figures and quotes complete the
   * model's.
   */
  readonly embedded: Draft;
};

/** Undefined when the reply has not even a lead. */
export function draftFrom(reply: string, { sources, places, embedded }: Frame): Draft | undefined {
  const read = readable.safeParse(jsonIn(reply));
  if (!read.success) return undefined;
  const leftOut: LeftOut[] = [];
  const claim = (
    text: string,
    numbers: readonly number[],
    saidBy?: string | null,
    isTitle = false,
  ): Claim | undefined => {
    const words = oneLine(text);
    const citations = words === "" ? undefined : citationsOf(words, numbers, places, sources);
    const why = citations
      ? isTitle
        ? addressed(words)
        : unfit(words)
      : "No sentence of the sources says anything like it.";
    if (why !== undefined && words !== "") leftOut.push({ text: words, why });
    if (!citations || why !== undefined) return undefined;
    return { text: words, ...(saidBy && { saidBy: oneLine(saidBy) }), citations };
  };
  const { data } = read;
  const lead = claim(data.lead.text, data.lead.cites);
  const points = parts(loosePoint, data.points).flatMap((one) => claim(one.text, one.cites, one.said_by) ?? []);
  if (!lead && points.length === 0) return undefined;
  return {
    headline:
      (data.headline?.text && claim(data.headline.text, data.headline.cites ?? [0], null, true)) || embedded.headline,
    lead: lead ?? embedded.lead,
    points,
    more: embedded.more,
    actors: chosenFirst(parts(drafted.shape.actors.element, data.actors), embedded.actors, sameActor),
    figures: chosenFirst(parts(drafted.shape.figures.element, data.figures), embedded.figures, (one, figure) =>
      sameWords(one.text, figure.text),
    ),
    quotes: chosenFirst(parts(drafted.shape.quotes.element, data.quotes), embedded.quotes, (one, quote) =>
      sameWords(one.text, quote.text),
    ),
    // A dispute nobody but the model sees is not shown: there is no checking that two sentences contradict each other.
    disputes: chosenFirst(parts(drafted.shape.disputes.element, data.disputes), embedded.disputes, (one, dispute) =>
      one.cites.some((number) => {
        const place = places.get(number);
        return dispute.versions.some(
          ({ citations: [at] }) => at.source === place?.source && at.sentence === place.sentence,
        );
      }),
    ),
    leftOut,
  };
}

/** `id` to what the model made of it; "" where it gives up. Undefined when the reply is not of the shape asked for. */
export function repairsFrom(
  reply: string,
): ReadonlyMap<number, { readonly text: string; readonly cites: readonly number[] }> | undefined {
  const read = z.object({ claims: z.array(z.unknown()) }).safeParse(jsonIn(reply));
  if (!read.success) return undefined;
  const loose = z.looseObject({ id: z.int(), text: z.string(), cites: cites.catch([]) });
  return new Map(parts(loose, read.data.claims).map((one) => [one.id, { text: oneLine(one.text), cites: one.cites }]));
}

const parts = <T>(shape: z.ZodType<T>, given: readonly unknown[]): T[] =>
  given.flatMap((one) => {
    const read = shape.safeParse(one);
    return read.success ? [read.data] : [];
  });

/**
 * At most three sentences, as cited; where a model cites nothing that exists, the sentences that say it are looked for.
 */
export function citationsOf(
  text: string,
  numbers: readonly number[],
  places: ReadonlyMap<number, NumberedPlace>,
  sources: readonly ReadArticle[],
): NonEmpty<Citation> | undefined {
  const [first, ...rest] = [...new Set(numbers)].flatMap((number) => citationOf(number, places, sources) ?? []);
  return first ? [first, ...rest.slice(0, 2)] : findEvidence(text, sources);
}

/**
 * What the model names and reading found too comes first, in the model's order; what only the model found is not taken.
 */
function chosenFirst<M, P>(chosen: readonly M[], found: readonly P[], same: (one: M, part: P) => boolean): P[] {
  const first = chosen.flatMap((one) => found.find((part) => same(one, part)) ?? []);
  return [...new Set([...first, ...found])];
}

const sameActor = (one: { readonly name: string }, actor: Actor): boolean =>
  [actor.name, ...actor.aliases].some((name) => name.toLowerCase() === oneLine(one.name).toLowerCase());

/** Figures and quotes are the same when one's letters and digits contain the other's. */
function sameWords(one: string, other: Figure["text"] | Quote["text"]): boolean {
  const [mine, theirs] = [bare(one), bare(other)];
  return mine !== "" && theirs !== "" && (mine.includes(theirs) || theirs.includes(mine));
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/** White space folded, list marks and numbers of citation dropped: a newline flood becomes a space. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\s*\[\d+(?:\s*,\s*\d+)*\]/g, "")
    .replace(/^[-*•]\s+/, "")
    .trim();

// How a draft is made without a model: the sources' own sentences, chosen, shortened, and set beside their actors,
// figures and disputes.
import type { NonEmpty } from "../news/article.ts";
import type { Dispute, Draft, LeftOut, Length } from "../news/briefing.ts";
import type { Citation, Claim } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { addressed } from "./addressed.ts";
import { betweenSources } from "./between.ts";
import { type Copies, copiesAmong } from "./copies.ts";
import { keepLedger } from "./ledger.ts";
import { selectByMarginalRelevance, type Unit } from "./marginal-relevance.ts";
import { merge } from "./outlets.ts";
import { type ScoredSentence, scoreSalience } from "./salience.ts";
import { sayerOf } from "./sayer.ts";

/** Stands in for a sentence that is not even shown as left out. */
const unrepeated = "(a sentence that is not repeated)";
/** More refusals than this tell a reader nothing. */
const mostLeftOut = 20;

export type ExtractOptions = {
  readonly length: Length;
  /** Lead and points together; by the length where it is absent. */
  readonly words?: number;
  readonly copies?: Copies;
  readonly less?: readonly string[];
};

/** Pure. Where not one sentence can stand alone, the first is the lead all the same: a gate never kills a briefing. */
export function extract(sources: NonEmpty<ReadArticle>, options: ExtractOptions): Draft {
  const skip = new Set(copiesAmong(sources, options.copies ?? new Map()).keys());
  const between = betweenSources(sources, skip);
  const candidates = merge(scoreSalience(sources, skip, options.less ?? []), between.overtaken);
  const choice = selectByMarginalRelevance(candidates, options.length);
  const lead = choice?.lead ?? first(candidates);
  const points = choice?.points ?? [];
  const shown = [...(lead ? [lead] : []), ...points].flatMap((unit) => unit.parts);
  const cited = new Set(shown.map((part) => `${part.source}/${part.sentence}`));
  const claim = (unit: Unit): Claim => claimOf(unit, sources);
  return {
    headline: headlineOf(sources, lead && claim(lead)),
    lead: lead ? claim(lead) : headlineOf(sources),
    points: points.map(claim),
    more: (choice?.more ?? []).map(claim),
    ...keepLedger(sources, skip, cited, options.length),
    disputes: [...between.disputes, ...sources.flatMap((source, at) => (skip.has(at) ? [] : disputesOf(source, at)))],
    leftOut: leftOut(candidates, cited, choice?.passedOver ?? []),
  };
}

/** The title as it stands; pasted text without one is headed by its lead. */
function headlineOf(sources: NonEmpty<ReadArticle>, lead?: Claim): Claim {
  const title = sources[0].article.title;
  if (lead && (title === "" || addressed(title) !== undefined)) return lead;
  return { text: title, citations: [{ source: 0, sentence: -1, start: 0, end: title.length }] };
}

/** Every sentence that can stand alone as the claim it would be, by "source/sentence". */
export function standingClaims(sources: readonly ReadArticle[], skip: ReadonlySet<number>): ReadonlyMap<string, Claim> {
  const able = scoreSalience(sources, skip).filter((one) => one.refused === undefined);
  return new Map(
    able.map((one) => [`${one.source}/${one.sentence}`, claimOf({ parts: [one], words: one.words }, sources)]),
  );
}

const first = (candidates: readonly ScoredSentence[]): Unit | undefined =>
  candidates[0] && { parts: [candidates[0]], words: candidates[0].words };

/** A follower is printed as its source has it: what it points back to stands right before it. */
function claimOf({ parts }: Unit, sources: readonly ReadArticle[]): Claim {
  const [head, ...followers] = parts;
  const reading = sources[head.source]?.reading;
  const saidBy = reading && sayerOf(reading, head.sentence);
  const cite = (part: ScoredSentence, start: number): Citation => ({
    source: part.source,
    sentence: part.sentence,
    start,
    end: part.whole.length,
  });
  return {
    text: [head.text, ...followers.map((part) => part.whole)].join(" "),
    ...(saidBy !== undefined && followers.length === 0 && { saidBy }),
    citations: [cite(head, head.from), ...followers.map((part) => cite(part, 0))],
  };
}

function disputesOf({ article, reading }: ReadArticle, source: number): Dispute<Claim>[] {
  const disputes: Dispute<Claim>[] = reading.disputes.map((found) => ({
    about: found.about,
    kind: found.kind,
    versions: [...new Set(found.at.map((span) => span.sentence))].flatMap((sentence): Claim[] => {
      const text = sentence === -1 ? article.title : reading.sentences[sentence]?.text;
      return text && addressed(text) === undefined
        ? [{ text, citations: [{ source, sentence, start: 0, end: text.length }] }]
        : [];
    }),
  }));
  return disputes.filter((dispute) => dispute.versions.length > 0);
}

function leftOut(
  candidates: readonly ScoredSentence[],
  cited: ReadonlySet<string>,
  passedOver: readonly LeftOut[],
): LeftOut[] {
  const refused = candidates.flatMap((one) =>
    one.refused && !cited.has(`${one.source}/${one.sentence}`)
      ? [{ text: addressed(one.text) === undefined ? one.text : unrepeated, why: one.refused }]
      : [],
  );
  return [...refused.slice(0, mostLeftOut), ...passedOver].slice(0, mostLeftOut);
}

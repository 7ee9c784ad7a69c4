// A stored briefing made a briefing again, where its shape, citations, hash and claims still hold.

import type { Briefing, Source } from "../news/briefing.ts";
import type { CheckedClaim, Citation } from "../news/claim.ts";
import { sealClaim } from "../news/claim-seal.ts";
import { hashOf } from "../news/content-id.ts";
import type { ActorFound, ReadArticle } from "../news/reading.ts";
import { findActors } from "../reading/actors/actors.ts";
import { tagNames } from "../reading/names/names.ts";
import { Trouble } from "../trouble.ts";
import { sentenceText } from "./exact/ground.ts";
import { type CitedSentence, outright } from "./exact/outright.ts";
import { preparedClaim } from "./prepared-claim.ts";
import { type StoredBriefing, type StoredClaim, type StoredSource, storedBriefing } from "./stored.ts";
import { unvoiced } from "./voice.ts";
import type { Pair } from "./vouched/pair.ts";
import { findingsOn, vouchingIn } from "./vouched/vouched.ts";

/** Throws Trouble `stale` when anything of it is no longer what was checked. */
export function reopen(stored: unknown): Briefing {
  const parsed = storedBriefing.safeParse(stored);
  if (!parsed.success) throw stale("its shape", parsed.error);
  const briefing = parsed.data;
  for (const source of briefing.sources) if (!isWhole(source)) throw stale("a source's sentences");
  const sources = briefing.sources.map(lazily);
  const again = (claim: StoredClaim): CheckedClaim => {
    if (!stands(claim, sources, briefing.language)) throw stale("a claim");
    // What follows was checked before it was stored, and still stands on the very sentences it was checked against.
    return sealClaim(claim);
  };
  for (const cited of partsCited(briefing)) if (!resolves(cited, sources)) throw stale("a citation");
  return {
    ...briefing,
    headline: again(briefing.headline),
    lead: again(briefing.lead),
    points: briefing.points.map(again),
    more: briefing.more.map(again),
    disputes: briefing.disputes.map((dispute) => ({ ...dispute, versions: dispute.versions.map(again) })),
  };
}

const stale = (what: string, cause?: unknown): Trouble =>
  new Trouble("stale", undefined, { cause: cause ?? new Error(`${what} of the stored briefing changed`) });

/** After the retention time uncited sentences are empty: then only what is left can be looked at. */
const isWhole = (source: StoredSource): boolean =>
  source.sentences.includes("") || source.hash === hashOf(source.sentences);

type Lazy = { readonly article: () => ReadArticle; readonly partial: boolean; readonly stored: StoredSource };

function lazily(stored: StoredSource): Lazy {
  let made: ReadArticle | undefined;
  return {
    stored,
    partial: stored.sentences.includes(""),
    article: () => {
      made ??= articleAgain(stored, true);
      return made;
    },
  };
}

/** Every claim must still follow by declared edits, or by the pairs a judge vouched for. */
function stands(claim: StoredClaim, sources: readonly Lazy[], language: string): boolean {
  if (!claim.citations.every((citation) => resolves(citation, sources))) return false;
  const opinion = unvoiced(claim, () => sources[claim.citations[0].source]?.stored);
  if (opinion !== undefined) return stands({ ...claim, text: opinion.text }, sources, language);
  const texts = claim.citations.map(({ source, sentence }) => textOf(sources[source], sentence));
  if (texts.includes(claim.text) || claim.text === texts.join(" ")) return true;
  const pairs = vouchingIn(claim.edits);
  if (pairs !== undefined) return standsVouched(claim, pairs, sources);
  const followsFrom = (again: (lazy: Lazy) => ReadArticle): boolean => {
    const articles = new Map<Lazy, ReadArticle>();
    const cited = claim.citations.flatMap(({ source: index, sentence }): CitedSentence[] => {
      const lazy = sources[index];
      if (lazy === undefined) return [];
      const source = articles.get(lazy) ?? (lazy.partial ? withEdits(lazy.stored, claim) : again(lazy));
      articles.set(lazy, source);
      return [{ source, sentence, text: sentenceText(source, sentence) ?? "" }];
    });
    return outright(preparedClaim(claim.text, language), cited) !== undefined;
  };
  if (followsFrom((lazy) => lazy.article())) return true;
  if (!claim.edits.some(({ rule }) => rule === "antecedent")) return false;
  // Paragraphs are not stored, and whom a pronoun means is looked for within its own: that may have begun with the
  // sentence before it.
  return followsFrom((lazy) => {
    const own = claim.citations.filter(({ source }) => sources[source] === lazy);
    return articleAgain(
      lazy.stored,
      true,
      own.map(({ sentence }) => sentence - 1),
    );
  });
}

/**
 * By the same code that let it pass. What the other sentences of an article tell about its names may be gone: then a
 * name is taken as it was vouched for.
 */
function standsVouched(claim: StoredClaim, pairs: readonly Pair[], sources: readonly Lazy[]): boolean {
  const partial = claim.citations.some(({ source }) => sources[source]?.partial);
  const cited = new Set(claim.citations.map(({ source }) => source));
  const articles = sources.map((lazy, at) =>
    cited.has(at) && !lazy.partial ? lazy.article() : articleAgain(lazy.stored, false),
  );
  return findingsOn(claim, pairs, articles).every(
    ({ weight, reason }) => weight === "doubt" || (partial && reason.kind === "name"),
  );
}

const textOf = (source: Lazy | undefined, sentence: number): string | undefined =>
  sentence === -1 ? source?.stored.title : source?.stored.sentences[sentence];

function resolves({ source, sentence, start, end }: Citation, sources: readonly Lazy[]): boolean {
  const text = textOf(sources[source], sentence);
  return text !== undefined && text !== "" && start < end && end <= text.length;
}

const partsCited = (briefing: StoredBriefing): readonly Citation[] => [
  ...briefing.actors.flatMap((actor) => actor.citations),
  ...briefing.figures.map((figure) => figure.citation),
  ...briefing.quotes.map((quote) => quote.citation),
];

/** `begins`: sentences that begin a paragraph, beside the first. */
export function articleAgain(
  stored: StoredSource | Source,
  withActors: boolean,
  begins: readonly number[] = [],
): ReadArticle {
  let [end, paragraph] = [-1, 0];
  const sentences = stored.sentences.map((text, at) => {
    const start = end + 1;
    end = start + text.length;
    if (begins.includes(at)) paragraph += 1;
    return { text, start, end, paragraph };
  });
  const names = withActors ? tagNames(sentences) : [];
  return {
    article: {
      id: stored.article,
      title: stored.title,
      outlet: stored.outlet,
      ...(stored.url !== undefined && { url: stored.url }),
      ...(stored.byline !== undefined && { byline: stored.byline }),
      language: "en",
      completeness: stored.completeness,
      text: stored.sentences.join("\n"),
    },
    reading: {
      sentences,
      names,
      actors: withActors ? findActors(sentences, names, stored.title) : [],
      figures: [],
      quotes: [],
      disputes: [],
      dropped: [],
      language: "en",
    },
  };
}

/** The sentences that introduced a name may be gone: then the claim's own declared edits say who is who. */
function withEdits(stored: StoredSource, claim: StoredClaim): ReadArticle {
  const made = articleAgain(stored, false);
  const actors = claim.edits
    .filter((edit) => edit.rule === "alias" || edit.rule === "role")
    .map(
      (edit): ActorFound => ({
        name: edit.to,
        kind: "person",
        aliases: [edit.from],
        mentions: claim.citations.flatMap(({ sentence }) =>
          sentence > 0 ? [{ sentence: sentence - 1, start: 0, end: 1 }] : [],
        ),
      }),
    );
  return { ...made, reading: { ...made.reading, actors } };
}

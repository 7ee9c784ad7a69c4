// How sentences become an answer's claims: as they stand or with a name in brackets, through a briefing's own gate.
import { checkClaim } from "../checking/check.ts";
import { addressed } from "../language/addressed.ts";
import { type NonEmpty, publishedOf } from "../news/article.ts";
import type { Source } from "../news/briefing.ts";
import { type CheckedClaim, type Claim, wholeSentence } from "../news/claim.ts";
import { hashOf } from "../news/content-id.ts";
import type { ReadArticle } from "../news/reading.ts";
import { dangles } from "../reading/standalone/dangling.ts";
import { bracketed } from "../writing/antecedent.ts";
import { shorten } from "../writing/shorten.ts";
import { type Material, textOf } from "./retrieval/material.ts";

/** A sentence of one of the articles; -1 is the title. */
export type SentencePlace = { readonly source: number; readonly sentence: number };

/**
 * The sentence as a claim that stands alone. A leading connective goes and a sure name is put in brackets; where
 * "he" or "this" stays
 * open, the sentence before comes along. Undefined when the gate refuses every form, or when the sentence gives
 * orders or an address.
 */
export function claimAt(spot: SentencePlace, materials: readonly Material[]): CheckedClaim | undefined {
  const material = materials[spot.source];
  const text = textOf(material, spot.sentence);
  if (material === undefined || text === "" || addressed(text) !== undefined) return undefined;
  for (const claim of formsOf(spot, materials, text)) {
    const passed = checkClaim(claim, sourcesFor(claim, materials)).claim;
    if (passed) return passed;
  }
  return undefined;
}

function formsOf({ source, sentence }: SentencePlace, materials: readonly Material[], text: string): Claim[] {
  const material = materials[source] as Material;
  const read = material.reading();
  const citation = wholeSentence(source, sentence, text);
  const plain: Claim = { text, citations: [citation] };
  if (sentence === -1) return [plain];
  const short = shorten(text);
  const named = bracketed(read, sentence, short.text, short.from);
  const forms: Claim[] = [];
  if (named) forms.push({ text: named.text, citations: [{ ...citation, start: short.from }] });
  else if (dangles(read.reading, sentence)) {
    const before = material.sentences[sentence - 1];
    const together = before?.paragraph === material.sentences[sentence]?.paragraph && before?.text !== "";
    if (before && together && addressed(before.text) === undefined && before.text.length + text.length < longestPair)
      forms.push({
        text: `${before.text} ${text}`,
        citations: [wholeSentence(source, sentence - 1, before.text), citation],
      });
  } else if (short.from > 0) forms.push({ text: short.text, citations: [{ ...citation, start: short.from }] });
  return [...forms, plain];
}

const longestPair = 420;

/** Only what the claim cites has to be read; the others keep their places. */
const sourcesFor = (claim: Claim, materials: readonly Material[]) =>
  onlyRead(new Set(claim.citations.map((citation) => citation.source)), materials);

/** Those of the places named are read, the others keep theirs. */
export const onlyRead = (places: ReadonlySet<number>, materials: readonly Material[]): readonly ReadArticle[] =>
  materials.map((material, index) =>
    places.has(index) ? material.reading() : { article: material.article, reading: unread },
  );

const unread = {
  sentences: [],
  names: [],
  actors: [],
  figures: [],
  quotes: [],
  disputes: [],
  dropped: [],
  language: "und",
};

export function sourceOf({ article, sentences }: Material): Source {
  const texts = sentences.map((sentence) => sentence.text);
  return {
    article: article.id,
    outlet: article.outlet,
    title: article.title,
    ...(article.url === undefined ? {} : { url: article.url }),
    ...publishedOf(article),
    completeness: article.completeness,
    sentences: texts,
    hash: hashOf(texts),
  };
}

/** Several claims of one answer; none says what one before it said. */
export function claimsAt(
  spots: readonly SentencePlace[],
  materials: readonly Material[],
  most: number,
): readonly CheckedClaim[] {
  const claims: CheckedClaim[] = [];
  for (const spot of spots) {
    if (claims.length === most) break;
    const cited = claims.some((claim) =>
      claim.citations.some((citation) => citation.source === spot.source && citation.sentence === spot.sentence),
    );
    const text = textOf(materials[spot.source], spot.sentence);
    if (cited || claims.some((claim) => claim.text.includes(text))) continue;
    const claim = claimAt(spot, materials);
    if (claim && !claims.some((other) => other.text === claim.text)) claims.push(claim);
  }
  return claims;
}

export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0;

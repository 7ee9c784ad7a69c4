// One call's sheet: lines, decoys and true copies under letters in a shuffled order, and the numbered sentences below.
import { sentenceText } from "../checking/exact/ground.ts";
import type { Instant } from "../news/article.ts";
import { type CheckedClaim, type Citation, type Claim, sentenceKey, statementOf } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";
import { defused } from "../prompting/material.ts";
import type { Chance } from "./chance.ts";
import type { Decoy } from "./decoys/decoy.ts";

/** Where a numbered sentence stands; sentence -1 is its source's title. */
export type ShownSentence = { readonly source: number; readonly sentence: number; readonly text: string };

/** What a letter stands for. Nothing on the sheet tells them apart. */
export type Stated =
  | { readonly is: "line"; readonly at: number; readonly claim: Claim }
  | { readonly is: "decoy"; readonly claim: Decoy }
  | { readonly is: "copy"; readonly claim: CheckedClaim };

export type JudgeSheet = {
  readonly byLetter: ReadonlyMap<string, Stated>;
  readonly byNumber: ReadonlyMap<number, ShownSentence>;
  readonly statements: string;
  readonly articles: string;
};

export function sheetOf(stated: readonly Stated[], sources: readonly ReadArticle[], chance: Chance): JudgeSheet {
  const { byNumber, numberOf } = numberedSentences(
    stated.flatMap(({ claim }) => claim.citations),
    sources,
  );
  const byLetter = new Map(chance.shuffled(stated).map((one, at) => [sheetLetter(at), one]));
  return {
    byLetter,
    byNumber,
    statements: [...byLetter]
      .map(
        ([letter, { claim }]) => `${letter}. ${defused(statementOf(claim))} [${numbersOf(claim.citations, numberOf)}]`,
      )
      .join("\n"),
    articles: shownLines(byNumber, sources),
  };
}

/** "A" to "Z", then "AA". */
export const sheetLetter = (at: number): string =>
  (at < 26 ? "" : sheetLetter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

type Numbered = {
  readonly byNumber: ReadonlyMap<number, ShownSentence>;
  readonly numberOf: (place: Pick<ShownSentence, "source" | "sentence">) => number | undefined;
};

/** The cited sentences in the order of their articles, each with the one before it: pronouns point there. */
export function numberedSentences(cited: readonly Citation[], sources: readonly ReadArticle[]): Numbered {
  const wanted = new Set(cited.flatMap((one) => withNeighbour(one).map(sentenceKey)));
  const places = sources.flatMap(({ reading }, source) =>
    [-1, ...reading.sentences.keys()].flatMap((sentence): ShownSentence[] => {
      const text = sentenceText(sources[source], sentence);
      return text && wanted.has(sentenceKey({ source, sentence })) ? [{ source, sentence, text }] : [];
    }),
  );
  const numbers = new Map(places.map((place, at) => [sentenceKey(place), at + 1]));
  return {
    byNumber: new Map(places.map((place, at) => [at + 1, place])),
    numberOf: (place) => numbers.get(sentenceKey(place)),
  };
}

/** A sentence that a claim cites, and where a judge may also find its words. */
export const withNeighbour = ({ source, sentence }: Citation): readonly Pick<ShownSentence, "source" | "sentence">[] =>
  sentence > 0
    ? [
        { source, sentence: sentence - 1 },
        { source, sentence },
      ]
    : [{ source, sentence }];

export const numbersOf = (citations: readonly Citation[], numberOf: Numbered["numberOf"]): string =>
  [...new Set(citations.map(numberOf))].join(", ");

/** As the prompt carries them, under their outlets and days. */
export function shownLines(byNumber: ReadonlyMap<number, ShownSentence>, sources: readonly ReadArticle[]): string {
  return sources
    .flatMap(({ article }, source) => {
      const lines = [...byNumber].filter(([, place]) => place.source === source);
      if (lines.length === 0) return [];
      const day = article.publishedAt === undefined ? "" : `, ${dayIn(article.publishedAt)}`;
      const heading = sources.length > 1 || day !== "" ? [`${defused(article.outlet) || "Pasted text"}${day}`] : [];
      return [...heading, ...lines.map(([number, { text }]) => `[${number}] ${defused(text)}`)];
    })
    .join("\n");
}

const dayIn = (instant: Instant): string => Temporal.Instant.fromEpochMilliseconds(instant).toString().slice(0, 10);

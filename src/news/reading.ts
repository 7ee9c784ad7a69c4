// What reading finds in one article's text: numbered sentences, and the names, actors, figures, quotes and disputes in
// them.
import type { Article } from "./article.ts";

/** Exact characters of one sentence: UTF-16 units into `Sentence.text`, end exclusive. */
export type Span = { readonly sentence: number; readonly start: number; readonly end: number };

export type Sentence = {
  /** The sentence as a reader sees it: invisible characters gone, white space folded. */
  readonly text: string;
  /** Where it stands in the article's text as given. */
  readonly start: number;
  readonly end: number;
  /** Paragraphs are numbered from 0. */
  readonly paragraph: number;
};

export type NameKind = "person" | "organisation" | "place";

/** One occurrence of a name. */
export type NameMention = { readonly text: string; readonly kind: NameKind; readonly at: Span };

/**
 * One person, organisation or place, its mentions merged. The role is the text's own words or absent, never inferred.
 */
export type ActorFound = {
  readonly name: string;
  readonly kind: NameKind;
  readonly role?: { readonly text: string; readonly at: Span };
  /** Other forms the text uses for the same actor. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
};

export type FigureKind =
  | "count"
  | "money"
  | "percent"
  | "age"
  | "duration"
  | "distance"
  | "measure"
  | "vote"
  | "score"
  | "multiple";

/** A number with what it stands for. Dates, clock times, ordinals and numbers inside names are not figures. */
export type FigureFound = {
  /** The words of the figure with its hedge ("over 220,000 people"). */
  readonly text: string;
  readonly kind: FigureKind;
  /** Expanded: 7.6 million is 7600000; one in three is 0.3333; a vote of 52-35 has 52 here and 35 in `high`. */
  readonly value: number;
  readonly high?: number;
  /** "%", an ISO 4217 code, a singular SI or common name ("metre", "year"), or the counted noun ("people"). */
  readonly unit: string;
  /**
   * What it counts or measures, in words of the sentence: mostly the short clause or noun phrase that it stands in,
   * with the figure itself ("sales rose 8%"). "" where none says it; an English or German one is not shown then.
   */
  readonly measures: string;
  /** "over", "about", "up to", "nearly": as the text gives it. */
  readonly hedge?: string;
  /** Who the text gives as the source of the number. */
  readonly saidBy?: string;
  /** The date or period the text gives for it. */
  readonly asOf?: string;
  readonly at: Span;
};

export type QuoteFound = {
  /** The words between the marks, verbatim, without the marks and without a closing comma. */
  readonly text: string;
  /** Absent when the text does not say. */
  readonly speaker?: string;
  /** Where the speaker is named, when that is not the quote's sentence. */
  readonly speakerAt?: Span;
  /** Where the quote begins; a quote over several sentences names the last one too. */
  readonly at: Span;
  readonly lastSentence: number;
};

export type DisputeKind = "within-article" | "between-sources" | "unit-mismatch" | "title-body" | "overtaken";

/** Two things the text says that do not agree, or a contradiction the text itself names. */
export type DisputeFound = { readonly about: string; readonly kind: DisputeKind; readonly at: readonly Span[] };

/** A line of the page that is not the story, and why. */
export type DroppedLine = { readonly text: string; readonly why: string };

export type Reading = {
  /** The headline the text opens with, when the article came without a title. Not one of the sentences. */
  readonly title?: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly actors: readonly ActorFound[];
  readonly figures: readonly FigureFound[];
  readonly quotes: readonly QuoteFound[];
  readonly disputes: readonly DisputeFound[];
  readonly dropped: readonly DroppedLine[];
  /** ISO 639-1 or "und". Names and actors are read in English only; sentences, figures and quotes in any language. */
  readonly language: string;
};

/** An article with what was found in it: what writers, checkers and answerers work on. */
export type ReadArticle = { readonly article: Article; readonly reading: Reading };

// What a briefing is: one story told in checked claims, with its actors, figures, quotes and disputes; and the draft it
// was made from.
import type { ArticleId, Completeness, Instant, NonEmpty, PublicationDate } from "./article.ts";
import type { FoundChange } from "./change.ts";
import type { CheckedClaim, Citation, Claim } from "./claim.ts";
import type { Correction } from "./correction.ts";
import type { DisputeKind, NameKind } from "./reading.ts";

/** Twelve characters of a hash: short enough for a button. */
export type BriefingId = string & { readonly __id?: "briefing" };

export const lengths = ["short", "standard", "long"] as const;

export type Length = (typeof lengths)[number];

/** What a briefing says of someone. The role is verbatim from the first citation's sentence. */
export type Actor = {
  readonly name: string;
  readonly kind: NameKind;
  readonly role?: string;
  readonly aliases: readonly string[];
  readonly citations: NonEmpty<Citation>;
};

export type Figure = {
  readonly text: string;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly measures: string;
  readonly hedge?: string;
  readonly saidBy?: string;
  readonly asOf?: string;
  readonly citation: Citation;
};

export type Quote = { readonly text: string; readonly speaker?: string; readonly citation: Citation };

export type Dispute<C extends Claim = CheckedClaim> = {
  readonly about: string;
  /** Of a count that a later report has overtaken: the older one. The versions are the newer and the older sentence. */
  readonly before?: string;
  readonly kind: DisputeKind;
  readonly versions: readonly C[];
};

export type Source = PublicationDate & {
  readonly article: ArticleId;
  readonly outlet: string;
  readonly title: string;
  readonly url?: string;
  /** Of an opinion, as its page gives it. */
  readonly byline?: string;
  readonly completeness: Completeness;
  /** The article this one copies, as an index into the sources: "5 outlets, 2 original reports". */
  readonly copyOf?: number;
  /** What its editors corrected in it, in their words: no part of the sentences. */
  readonly notes?: readonly string[];
  /**
   * Every sentence in order. After the retention time, sentences that nothing cites (nor stand beside a cited one) are
   * "".
   */
  readonly sentences: readonly string[];
  /** SHA-256 of the sentences joined by newlines at the time of checking, in hex. */
  readonly hash: string;
};

/** A sentence refused or without room, and why, in words. */
export type LeftOut = { readonly text: string; readonly why: string };

/** "embedded" or the model's name; `fellBack` says why a configured model was not used. */
export type Writer = { readonly name: string; readonly fellBack?: string };

/** What a writer proposes. Nothing of it may be shown. */
export type Draft = {
  readonly headline: Claim;
  readonly lead: Claim;
  readonly points: readonly Claim[];
  /** Points beyond the chosen length, best first. */
  readonly more: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  readonly disputes: readonly Dispute<Claim>[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * Only what was checked. The headline cites sentence -1 when it is the title itself: citation `sentence: -1` means the
 * source's title.
 */
export type Briefing = {
  readonly version: 1;
  readonly id: BriefingId;
  readonly writer: Writer;
  /** That of its first source, or the one its lines were translated into. */
  readonly language: string;
  /** The language that was asked for where it is not the source's: ISO 639-1. */
  readonly askedFor?: string;
  readonly length: Length;
  readonly writtenAt: Instant;
  readonly headline: CheckedClaim;
  readonly lead: CheckedClaim;
  readonly points: readonly CheckedClaim[];
  readonly more: readonly CheckedClaim[];
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly quotes: readonly Quote[];
  readonly disputes: readonly Dispute[];
  readonly sources: NonEmpty<Source>;
  readonly leftOut: readonly LeftOut[];
  /** What its outlets changed of it since it was posted, source by source. */
  readonly corrections?: readonly Correction[];
  /** What a model found to have changed since its place was told of the story before; rows find theirs anew. */
  readonly found?: readonly FoundChange[];
  /** The tellings that it was compared with, as a judge looked at it all: of them nothing is told by rows alone. */
  readonly foundSince?: readonly BriefingId[];
  /** Minutes a person needs for all its sources. */
  readonly readMinutes: number;
};

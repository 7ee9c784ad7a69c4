// What a claim is: one checkable statement with the exact characters it stands on, before and after it was checked.
import type { NonEmpty } from "./article.ts";
import type { Sealed } from "./claim-seal.ts";

/**
 * `source` counts into the briefing's sources, `sentence` into that source's sentences, `start` and `end` are UTF-16
 * units in that sentence.
 */
export type Citation = {
  readonly source: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
};

/** The sentence of a citation as a key of maps and sets: "source/sentence". */
export const sentenceKey = ({ source, sentence }: Pick<Citation, "source" | "sentence">): string =>
  `${source}/${sentence}`;

/** All of a sentence, whose words these are. */
export const wholeSentence = (source: number, sentence: number, { length }: string): Citation => ({
  source,
  sentence,
  start: 0,
  end: length,
});

/**
 * One change made to the source's words, kept so that Evidence can show it. `rule` names a row of checking's table of
 * edits, or is "vouched": then a judge says that `from`, which stands in the sentence of that citation, carries `to`.
 */
export type Edit = {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** The judge's name, and which of the claim's citations holds `from`. */
  readonly vouched?: { readonly by: string; readonly citation: number };
};

/** One statement as a writer proposes it. */
export type Claim = {
  readonly text: string;
  /** Who says so, as the source attributes it. */
  readonly saidBy?: string;
  /** The question it answers: "Until 3 March." says nothing without it, and is judged together with it. */
  readonly asked?: string;
  /** Of one in another language than its source's: which (ISO 639-1), and the checked line that it says there. */
  readonly translated?: { readonly language: string; readonly line: string };
  readonly citations: NonEmpty<Citation>;
};

/** All that a claim says, as a judge is shown it and code holds it against the sentences. */
export const statementOf = ({ text, asked }: Pick<Claim, "text" | "asked">): string =>
  asked === undefined ? text : `${asked} - ${text}`;

/** A claim that passed: only what holds the seal is one. */
export type CheckedClaim = Claim &
  Sealed & {
    /** 1: it is its source's words after declared edits. */
    readonly score: number;
    readonly edits: readonly Edit[];
  };

/** Only what is outright is shown; between the others a learned score decides, and what is said to the writer. */
export type VerdictState = "outright" | "doubtful" | "rejected";

export type ReasonKind = "figure" | "name" | "quote" | "attribution" | "negation" | "wording" | "coverage" | "roles";

/**
 * Why a claim is not outright: the words of the claim, the words of the source they clash with ("" when absent there),
 * and a sentence.
 */
export type Reason = {
  readonly kind: ReasonKind;
  readonly claim: string;
  readonly source: string;
  readonly words: string;
};

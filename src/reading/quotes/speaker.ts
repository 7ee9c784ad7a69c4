// What is known of a quotation while its speaker is looked for, and what a speaker is.

import type { Quoted } from "../../language/quotation.ts";
import type { NameMention, Sentence, Span } from "../../news/reading.ts";

/** The names of each sentence, in order. */
export type Names = readonly (readonly NameMention[])[];

/** `far`: not stated beside the quotation but carried over from the sentence before. `cited`: by a noun, no verb. */
export type Speaker = { readonly name: string; readonly at: Span; readonly far: boolean; readonly cited?: true };

/** The quotation before, if there is one. */
export type Last = { readonly part: Quoted; readonly speaker: Speaker | undefined } | undefined;

export type Context = {
  readonly sentences: readonly Sentence[];
  readonly names: Names;
  readonly part: Quoted;
  readonly last: Last;
  /** The quotations up to this one, the nearest last; those far back may be left out. */
  readonly quoted: readonly Quoted[];
};

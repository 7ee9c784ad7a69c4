// What a cue is, the verb or noun that tells who spoke a quotation, and the classes of words around one.

import { isQuoting, isSpeechAfterQuote, mayBeNoun, mayQuote } from "../../language/en/speech-verbs.ts";
import type { Match, WordClass, WordClasses } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import { clauseSigns } from "./voices.ts";

/** Where the words that name the speaker stand: right of the cue, left of it, or as the subject of its clause. */
export type Side = "right" | "left" | "clause";

export type Cue = {
  /** Token position of the verb, or of the last word before the speaker ("to" of "according to"). */
  readonly at: number;
  readonly side: Side;
  /** "the comments by Obama that": a noun says whose words they are, and no tree looks for it. */
  readonly cited?: true;
  /** "noted a judge's statement that": they are told at second hand, and nobody of the sentence speaks them. */
  readonly reported?: true;
};

export const isDash = ({ text }: Token): boolean => /^[-–—―]$/.test(text);
const isMark = ({ kind, norm }: Token): boolean => kind === "sign" && (norm === '"' || norm === "'");
const ends = wordSet('; : . ! ? "');
/** What somebody would, might or did not say nobody has said. */
export const unsaid = wordSet(
  "would could should might may must will if whether unless not n't never without deny denies denied denying",
);
const passives = wordSet("is was were are be been being get gets got");
const nouns = wordSet(
  `assertion assertions claim claims comment comments insistence promise promises remark remarks statement statements
  suggestion suggestions warning warnings words`,
);

export const isUtterance = ({ lower }: Token): boolean => nouns.has(lower);
export const isPassiveForm = ({ lower }: Token): boolean => passives.has(lower);
const owners = wordSet("his her its their my our your the a an this that these those");
const isManner = (lower: string): boolean => mayQuote(lower) && !isQuoting(lower);
const asides = wordSet("when while after before because although though but and or which who whose until since if");
const isOpen = ({ lower, norm, text }: Token): boolean =>
  !ends.has(norm) && text !== "‘" && !unsaid.has(lower) && !(isQuoting(lower) && !mayBeNoun(lower));

export const cueWords: WordClasses = {
  mark: isMark,
  dash: isDash,
  says: ({ lower }) => isQuoting(lower) && !mayBeNoun(lower) && !lower.endsWith("ing"),
  /** "claims" is a verb only behind a name, a "he" or a "she". */
  claims: ({ lower }) => isQuoting(lower) && mayBeNoun(lower),
  /** "laughed" quotes where a quotation hangs right on it. */
  laughs: ({ lower }) => isManner(lower),
  /** Words of a clause in which nobody has laughed so far. */
  still: (token) => isOpen(token) && !isManner(token.lower),
  saying: ({ lower }) => isQuoting(lower) && lower.endsWith("ing"),
  inverted: ({ lower }) => isSpeechAfterQuote(lower),
  utterance: isUtterance,
  word: ({ kind }) => kind === "word",
  ly: ({ lower }) => lower.endsWith("ly"),
  /** Words of the clause around a quotation. */
  open: isOpen,
  /** The last word before the verb: the passive hears what is said, and "to say" is said by somebody else. */
  actor: (token) => isOpen(token) && !isPassiveForm(token) && !/^(?:to|and|or|by|for|of|about)$/.test(token.lower),
  named: ({ capital, lower }) => (capital && !owners.has(lower)) || lower === "he" || lower === "she",
  /** What opens a clause of its own behind a quotation: its verb does not speak the quotation. */
  aside: ({ lower }) => asides.has(lower),
  cap: ({ capital, kind }) => capital && kind === "word",
  over: ({ text }) => clauseSigns.has(text),
  moment: ({ lower }) => after.has(lower),
  plain: (token) => isOpen(token) && token.lower !== "that",
};
const after = wordSet(
  `in on at to during after of about when while monday tuesday wednesday thursday friday saturday sunday`,
);

export const isCiting = ({ lower }: Token): boolean => /^(?:quot|cit)/.test(lower);

/** The last token of a match that is one of these. */
export function lastOf({ tokens, from }: Match, to: number, is: WordClass): number {
  let at = to - 1;
  while (at > from && !is(tokens[at] as Token)) at--;
  return at;
}

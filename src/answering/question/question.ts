// A question understood once: the kind of thing it asks for, its words, and what it says of time, money and place.
import type { Token } from "../../language/token.ts";
import type { ArticleId } from "../../news/article.ts";
import { frameOf, type QuestionFrame } from "../roles/frame.ts";
import { type AnswerType, clauseTypes, nameTypes } from "./answer-types.ts";
import { type AskedWord, askedWordsOf } from "./asked-words.ts";
import { figureTypes } from "./figure-types.ts";
import { inSmall, type Phrasing } from "./message.ts";
import { patternOf } from "./pattern.ts";
import { type QuestionDetails, questionDetailsOf } from "./question-details.ts";
import { RuleBook } from "./question-rule.ts";
import { questionWords } from "./word-sets.ts";

export type Question = {
  readonly text: string;
  readonly wants: AnswerType;
  /** What it asks about in its own words. */
  readonly terms: readonly AskedWord[];
  /** Words that earlier turns lend it: worth less. */
  readonly lent: readonly AskedWord[];
  /** Of "which nationalities", "how many jobs": the noun asked for. */
  readonly head?: AskedWord;
  readonly says: QuestionDetails;
  /** What it asks of its verb, by its tree. */
  readonly frame?: QuestionFrame;
  /** Whom or what it was taken to ask about, where that was not obvious. */
  readonly about?: string;
  /** A scrap ("and the navy?"): only its own words tell one figure of a sentence from another. */
  readonly scrap?: boolean;
  /** It asks for more of the sentence just shown ("where?"). */
  readonly stays?: boolean;
  /** The short answer given to the turn it hangs on: a scrap asks for another. */
  readonly said?: string;
  /** Sentences that answered the turn it hangs on: what it asks about is likely near them. */
  readonly near?: readonly { readonly article: ArticleId; readonly sentence: number }[];
};

export const answerTypes = new RuleBook([...figureTypes, ...nameTypes, ...clauseTypes], questionWords);

/**
 * What it asks for by its own words alone, without its opening "and", "so", "please"; undefined for a scrap ("and
 * the navy?").
 */
export function typeAsked(words: readonly Token[]): AnswerType | undefined {
  const from = words.findIndex(({ norm }) => !questionWords.opening.has(norm));
  return from < 0 ? undefined : answerTypes.first(words.slice(from))?.makes;
}

const askedNoun = patternOf([
  "how many|much of the|these|those|his|her|their",
  "how many|much",
  "which|what|whose of the|these|those|his|her|their",
  "which|what|whose",
  "^ please? list|name all? of? the|these|those?",
]);
const longestHead = 6;

/** The noun asked for: the last word before the verb. */
export function headOf({ tokens, marks }: Phrasing): AskedWord | undefined {
  const found = askedNoun.find(tokens);
  if (found === undefined) return undefined;
  const words: Token[] = [];
  for (let at = found.end; at < Math.min(tokens.length, found.end + longestHead); at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word" || marks[at] !== marks[found.end - 1] || endsHead(token.norm, words.length)) break;
    words.push(token);
  }
  return askedWordsOf(upToKind(words).map(inSmall)).at(-1);
}

const { place, organisation, person, calendar } = questionWords;
const isKind = ({ norm }: Token): boolean =>
  place.has(norm) || organisation.has(norm) || person.has(norm) || calendar.has(norm);

/** "Which country currently sits at the top": a word that says what kind of thing is asked for closes the noun. */
function upToKind(words: readonly Token[]): readonly Token[] {
  const first = words.findIndex(isKind);
  if (first < 0) return words;
  const after = words.findIndex((word, at) => at > first && !isKind(word));
  return after < 0 ? words : words.slice(0, after);
}

/** "Which ministers resigned", "which company owns": what looks like a verb ends the noun. */
const endsHead = (norm: string, before: number): boolean =>
  questionWords.endsHead.has(norm) ||
  (before > 0 && (norm.endsWith("ed") || questionWords.past.has(norm))) ||
  (before > 2 && norm.endsWith("es"));

/** A question that needs nothing from earlier turns. */
export function questionOf(wording: Phrasing): Question {
  const { text, tokens, shouted } = wording;
  const frame = frameOf(plainText(wording));
  const wants = typeAsked(tokens) ?? "thing";
  const asked = askedWordsOf(tokens, shouted);
  // "What did he argue?" is answered by whatever verb of saying the text has.
  const terms = wants === "said" ? asked.filter(({ norm }) => !questionWords.plainSaying.has(norm)) : asked;
  // "Which ship sank?": the tree knows the noun from the verb.
  const head = terms.find(({ stem }) => stem === frame?.noun) ?? headOf(wording);
  return {
    text,
    wants,
    terms,
    lent: [],
    says: questionDetailsOf(tokens),
    ...(head && { head }),
    ...(frame && { frame }),
  };
}

/** As it would be written in a newspaper: shouted and shortened words spelt out. */
function plainText({ text, tokens, shouted }: Phrasing): string {
  const shortened = tokens.some(({ norm, lower }) => norm !== lower && !lower.includes(norm));
  return shouted || shortened
    ? `${tokens.map(({ capital, text: as, norm }) => (capital ? as : norm)).join(" ")}?`
    : text;
}

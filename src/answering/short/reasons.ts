// Which clause of a sentence says why.
import { patternOf, type WordPattern, type WordRange } from "../question/pattern.ts";
import type { SentenceWords } from "../sentence-words.ts";
import { shortWords } from "./short-words.ts";
import type { ShortSpan } from "./spans.ts";

/** The range a pattern gives is the words of reason; the clause goes on behind them. */
export type ReasonRule = {
  readonly name: string;
  /** How surely it is a reason, 0..1. */
  readonly fits: number;
  readonly pattern: readonly string[];
  /** Not where one of these begins at the same word: time, measure and likeness are no reasons. */
  readonly unless?: readonly string[];
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** In the order they are tried: what an earlier one takes is left alone by the later ones. */
export const reasonRules: readonly ReasonRule[] = [
  {
    name: "cause",
    fits: 1,
    pattern: [
      "because of?",
      "due|owing|thanks to",
      "on account of",
      "as a result of",
      "in response to",
      "in protest at|over|against",
      "{strongReasonBy} by",
      "blamed on",
      "attributed to",
      "citing",
      "by saying|arguing|explaining that?",
      "on the? grounds that",
    ],
    yes: ["It closed because of the strike.", "Sales fell, driven by high prices.", "He quit, citing his health."],
    no: ["It closed before the strike.", "He was driven home by his son."],
  },
  {
    name: "purpose or charge",
    fits: 0.8,
    pattern: [
      "in order to",
      "so that",
      "in an effort|attempt to",
      "in a bid to",
      "on suspicion|charges|fears of",
      "for {breach}",
      "amid",
      "so that? they|he|she|it could",
    ],
    yes: ["He was held on suspicion of fraud.", "They left so they could vote in time.", "Shares fell amid new fears."],
    no: ["He was held on Friday of that week.", "They left so late that nobody came."],
  },
  {
    name: "dread, hope or news",
    fits: 0.8,
    pattern: [
      "with|on|by|over fears|worries|concerns|hopes|doubts of|about|over|for|that",
      "after|following|on news|word|reports|rumours|rumors of|that",
    ],
    yes: ["Prices fell, with fears of a drought spreading.", "The index rose following news of higher prices."],
    no: ["He lives with fears.", "It closed following the news."],
  },
  {
    name: "what somebody is blamed for",
    fits: 0.8,
    pattern: ["{blaming} {any}*6 > for {gerund}"],
    yes: ["She blamed the organisers for selling too many tickets.", "He was praised on Monday for saving the boy."],
    no: ["She was blamed for the fire.", "They thanked him for Easter."],
  },
  {
    name: "day that is kept",
    fits: 0.8,
    pattern: ["for the? {capital}+5 day|holiday|holidays", "for christmas|easter|ramadan|diwali|thanksgiving"],
    yes: ["The shops are closed on Monday for Saint Olav Day.", "The banks shut for Easter and the week behind it."],
    no: ["The shops are closed for one day.", "It is open for the whole day."],
  },
  {
    name: "event",
    fits: 0.5,
    pattern: ["{broke} {any}*3 > when"],
    yes: ["The talks collapsed on Friday when Iran withdrew its offer."],
    no: ["They voted when the talks were over."],
  },
  {
    name: "what came before",
    fits: 0.5,
    pattern: ["after|following|since"],
    unless: ["{timeUnit} > after|following|since"],
    yes: ["It sank after it struck a rock."],
    no: ["It sank two days after the storm began.", "It sank in the storm."],
  },
  {
    name: "what it is about",
    fits: 0.5,
    pattern: ["over"],
    unless: ["over {smallNumber}|half", "over a|an {word}", "over the next|last|past|coming|course"],
    yes: ["Workers struck over cuts to their pay."],
    no: ["It fell over 24 hours of trading.", "It grew over the last three years."],
  },
  {
    name: "circumstance",
    fits: 0.5,
    pattern: ["as"],
    unless: ["{likened} {word}? > as", "as {ofAs}", "as {word} as"],
    yes: ["Shares fell as fears of a war grew."],
    no: ["He is known as the old fox.", "She came as well as her brother.", "He serves there as deputy mayor."],
  },
  {
    name: "aim or fear",
    fits: 0.5,
    pattern: ["for fear of", "to {aimedAt}"],
    yes: ["The port closed to protect its crews.", "The minister spoke on the radio to calm the town."],
    no: ["The port closed to all ships."],
  },
];

type Compiled = { readonly rule: ReasonRule; readonly pattern: WordPattern; readonly unless: WordPattern | undefined };

const compiled = reasonRules.map(
  (rule): Compiled => ({
    rule,
    pattern: patternOf(rule.pattern, shortWords),
    unless: rule.unless && patternOf(rule.unless, shortWords),
  }),
);

const clauseLength = 28;
const shortestClause = 3;

/** From the word of reason to the end of its clause. */
export const reasonSpans = (text: string, words: SentenceWords): ShortSpan[] =>
  reasonsIn(text, words).map((found) => found.span);

export function reasonsIn(text: string, words: SentenceWords): { readonly rule: string; readonly span: ShortSpan }[] {
  const found: { readonly rule: string; readonly span: ShortSpan }[] = [];
  for (const { rule, pattern, unless } of compiled) {
    const not = new Set(unless?.all(words.tokens).map((range) => range.first));
    for (const range of pattern.all(words.tokens)) {
      const start = words.tokens[range.first]?.start ?? 0;
      const taken = found.some(({ span }) => start >= span.start && start < span.end);
      const end = clauseEnd(text, words, range);
      if (taken || not.has(range.first) || end.last - range.first < shortestClause - 1) continue;
      found.push({ rule: rule.name, span: { start, end: end.at, fits: rule.fits } });
    }
  }
  return found;
}

/**
 * Up to a full stop, or to a comma behind which another statement begins. `last` is the clause's last word, `at`
 * its end in the text.
 */
function clauseEnd(
  text: string,
  { tokens }: SentenceWords,
  { end }: WordRange,
): { readonly last: number; readonly at: number } {
  const most = Math.min(tokens.length, end + clauseLength);
  let last = end - 1;
  for (let next = end; next < most && !stops(text, tokens, next); next++) last = next;
  const from = tokens[last]?.end ?? 0;
  // A sign that touches the last word ("5%", "the “Solund”") belongs to the clause, the mark that ends it does not.
  const signs = /^[^\s.,;!?]*/.exec(text.slice(from, tokens[last + 1]?.start))?.[0] ?? "";
  return { last, at: from + (last + 1 === tokens.length || last + 1 < most ? signs.length : 0) };
}

/** Does another statement begin at this word? */
function stops(text: string, tokens: SentenceWords["tokens"], at: number): boolean {
  const before = text.slice(tokens[at - 1]?.end, tokens[at]?.start);
  if (/^[;.!?]/.test(before)) return true;
  if (!before.startsWith(",")) return false;
  const norm = tokens[at]?.norm ?? "";
  return shortWords.hold.has(norm) || (norm === "and" && shortWords.goesOn.has(tokens[at + 1]?.norm ?? ""));
}

// How near a stretch of a sentence stands to the words asked about: the measure by which every short answer is chosen.
import type { Token } from "../../language/token.ts";
import type { Likenesses, Query } from "../retrieval/query.ts";
import type { SentenceWords } from "../sentence-words.ts";

type Stretch = { readonly start: number; readonly end: number };

/** A stretch of a sentence that may be the short answer. `fits` is how surely it is of the kind asked for, 0..1. */
export type ShortSpan = Stretch & {
  readonly fits: number;
  /** Of a list, its members: it stands as near to the words asked about as the nearest of them. */
  readonly parts?: readonly Stretch[];
};

/** One sentence made ready for choosing: its words, and which of them stand for which word of the question. */
export type MatchedSentence = {
  readonly text: string;
  readonly words: SentenceWords;
  /** Per token. */
  readonly met: readonly Likenesses[];
};

export const matchedSentence = (text: string, words: SentenceWords, query: Query): MatchedSentence => ({
  text,
  words,
  met: query.met(words),
});

export const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** A comma puts this many words between two. */
const markWorth = 3;
const reach = 7;

/** 0..1: every word asked about, by its weight, as near as its nearest occurrence outside the stretch. */
export const nearness = ({ parts = [], ...whole }: ShortSpan, line: MatchedSentence, query: Query): number =>
  Math.max(...[whole, ...parts].map((stretch) => nearnessOf(stretch, line, query)));

function nearnessOf(span: Stretch, line: MatchedSentence, query: Query): number {
  const { tokens } = line.words;
  const first = tokens.findIndex((token) => token.end > span.start);
  if (first < 0) return 0;
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < span.end) last++;
  const aside = asideAfter(last, line);
  const best = query.weights.map(() => 0);
  const scrap = query.question.scrap === true;
  const counting = scrap && query.own > 0 ? query.own : query.weights.length;
  const total = query.weights.slice(0, counting).reduce((sum, weight) => sum + weight, 0);
  for (const [at, hits] of line.met.entries()) {
    if (hits.length === 0) continue;
    const worth = Math.exp(-wordsBetween(at, { first, last, aside }, line, scrap) / reach);
    for (const [index, like] of hits)
      if (index < counting && like * worth > (best[index] ?? 0)) best[index] = like * worth;
  }
  return best.reduce((sum, value, index) => sum + value * (query.weights[index] ?? 0), 0) / Math.max(0.0001, total);
}

type WordsOfStretch = { readonly first: number; readonly last: number; readonly aside: number | undefined };

/** From the word at `at` to the stretch; an aside is skipped, and in a scrap what follows its word is nearer. */
function wordsBetween(
  at: number,
  { first, last, aside }: WordsOfStretch,
  { words }: MatchedSentence,
  scrap: boolean,
): number {
  if (at >= first && at <= last) return 1;
  const beyond = aside !== undefined && at > aside;
  const from = beyond ? aside : at < first ? first : last;
  const marks = Math.abs((words.marks[at] ?? 0) - (words.marks[from] ?? 0)) - (beyond ? 1 : 0);
  const follows = scrap && at < first ? 1 : 0;
  return Math.max(0, Math.abs(at - from) - 1 + marks * markWorth - follows);
}

/**
 * "Rolls-Royce, part of the consortium, will supply": the last word of what stands between commas; undefined when
 * nothing does.
 */
function asideAfter(last: number, { text, words: { tokens, marks } }: MatchedSentence): number | undefined {
  const own = tokens[last];
  const next = tokens[last + 1];
  if (!own || !next || !/^,\s$/.test(text.slice(own.end, next.start))) return undefined;
  let at = last + 1;
  while (at - last <= longestAside && at + 1 < tokens.length && marks[at + 1] === marks[last + 1]) at++;
  const [end, after] = [tokens[at], tokens[at + 1]];
  const closed = end && after && text.slice(end.end, after.start).startsWith(",");
  return closed && !after.capital && after.norm !== "and" && after.norm !== "or" ? at : undefined;
}

const longestAside = 12;

/** Does it only repeat the question? A figure ("ten Liberals") does so only by all of its words; a name by its last. */
export function repeats(
  span: ShortSpan,
  line: MatchedSentence,
  { own, terms, question }: Query,
  byName = true,
): boolean {
  // "Norwind Airlines" does not repeat "which airline".
  const isAsked = (index: number): boolean => index < own && terms[index]?.stem !== question.head?.stem;
  let any = false;
  let all = true;
  let last = false;
  for (const [at, token] of line.words.tokens.entries()) {
    if (token.start < span.start || token.end > span.end || unsaying.has(token.norm)) continue;
    any = true;
    last = (line.met[at] ?? []).some(([index, like]) => isAsked(index) && like >= 1) && (token.capital || all);
    if (!last) all = false;
  }
  return any && (all || (byName && last && line.text.slice(span.start, span.end).split(" ").length <= longestName));
}

const longestName = 4;
/** In a name or a figure these say nothing of whom or what it is. */
const unsaying: ReadonlySet<string> = new Set([
  "'s",
  "a",
  "and",
  "co",
  "company",
  "corp",
  "corporation",
  "group",
  "inc",
  "ltd",
  "of",
  "plc",
  "the",
]);

/** Right before a word asked about stands its subject: "Rolls-Royce will supply engines". */
export function leadsTo(span: ShortSpan, line: MatchedSentence, own: number): boolean {
  const { tokens, marks } = line.words;
  const direct = tokens.findIndex((token) => token.start >= span.end);
  if (direct < 0) return false;
  const aside = asideAfter(direct - 1, line);
  const next = aside === undefined ? direct : aside + 1;
  for (let at = next; at < Math.min(tokens.length, next + 4); at++) {
    if (marks[at] !== marks[next]) return false;
    if ((line.met[at] ?? []).some(([index]) => index < own)) return true;
  }
  return false;
}

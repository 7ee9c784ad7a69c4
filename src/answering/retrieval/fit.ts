// What tells whether a sentence answers: one number each, in an order that the learned weights share.
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { meetingOf, type RolesMet } from "../roles/meeting.ts";
import { isTyped, type Short, shortsOf } from "../short/short.ts";
import { asksName } from "../short/short-names.ts";
import { type MatchedSentence, matchedSentence } from "../short/spans.ts";
import { type Material, textOf } from "./material.ts";
import type { Query } from "./query.ts";
import type { SentenceCandidate } from "./rank.ts";
import { stemLikeness } from "./synonyms.ts";

export const sentenceFeatures = [
  "score",
  "own within",
  "own around",
  "all within",
  "short there",
  "short near",
  "short fits",
  "short votes",
  "rarest met",
  "names within",
  "pairs",
  "early",
  "too short",
  "too long",
  "asks itself",
  "near earlier",
  "head within",
  "untyped own within",
  "fresh",
  "fresh within",
  "title",
  "cited again",
  "verb met",
  "roles held",
  "roles apart",
  "short fills",
  "other names",
] as const;

export type Considered = {
  readonly candidate: SentenceCandidate;
  readonly line: MatchedSentence;
  /** How it meets the question's verb; undefined where one of the two has no tree. */
  readonly meeting: RolesMet | undefined;
  readonly short: Short | undefined;
  readonly features: readonly number[];
};

/** The candidates with their short answers, and what speaks for each. Reads the articles they stand in. */
export function consider(
  candidates: readonly SentenceCandidate[],
  materials: readonly Material[],
  query: Query,
): Considered[] {
  const seen = candidates.map((candidate): Seen => {
    const material = materials[candidate.source] as Material;
    const words = candidate.sentence === -1 ? material.title : material.words[candidate.sentence];
    const line = matchedSentence(textOf(material, candidate.sentence), words ?? noWords, query);
    const meeting = meetingIn(line.text, material, query);
    return { candidate, line, meeting, short: shortsOf(query, line, material, candidate.sentence, meeting)[0] };
  });
  return seen.map((one, at) => ({
    ...one,
    features: featuresOf(one, materials, query, one.short ? votes(one.short, at, seen) : 0),
  }));
}

function meetingIn(text: string, { article }: Material, { question }: Query): RolesMet | undefined {
  // A scrap ("and in dollars?") has no verb of its own.
  const frame = question.scrap ? undefined : question.frame;
  const tree = frame && sentenceTree(cut(text), article.language);
  return frame && tree && meetingOf(frame, tree, stemLikeness);
}

const noWords = { tokens: [], marks: new Uint16Array() };

type Seen = Omit<Considered, "features">;

function featuresOf(
  { candidate, line, meeting, short }: Seen,
  materials: readonly Material[],
  query: Query,
  votes: number,
): number[] {
  const { question, terms } = query;
  const material = materials[candidate.source] as Material;
  const own = candidate.covered.within;
  const nearest = nearEarlier(question.near ?? [], material.article.id, candidate.sentence);
  const fresh = freshness(material.publishedAt, materials);
  const length = line.words.tokens.length;
  return [
    candidate.score,
    own,
    candidate.covered.around,
    candidate.covered.all,
    short ? 1 : 0,
    short?.near ?? 0,
    short?.fits ?? 0,
    votes,
    Math.max(0, ...terms.map((term, index) => (candidate.within[index] ?? 0) * term.weight)),
    namesMet(terms, candidate.within),
    pairs(line, query.own),
    1 / (1 + Math.max(0, candidate.sentence)),
    length < 6 ? 1 : 0,
    Math.max(0, length - 40) / 40,
    /\?["”’]?$/.test(line.text) ? 1 : 0,
    nearest,
    headWithin(query, candidate),
    isTyped(question.wants) ? 0 : own,
    fresh,
    fresh * own,
    candidate.sentence === -1 ? 1 : 0,
    nearest === 1 ? 1 - own : 0,
    meeting?.verb ?? unmet,
    meeting?.roles ?? unmet,
    meeting?.apart ? 1 : 0,
    short?.fills ? 1 : 0,
    asksName(question.wants) ? otherNames(line) : unmet,
  ];
}

/** Who and which are answered by a name that the question does not have: three of them are as good as any. */
function otherNames({ words, met }: MatchedSentence): number {
  const found = words.tokens.filter(({ capital }, at) => at > 0 && capital && met[at]?.length === 0);
  return Math.min(enoughNames, found.length) / enoughNames;
}
const enoughNames = 3;

/** Between met and not, where there is no tree. */
const unmet = 0.4;
const freshDays = 60 * 24 * 60 * 60 * 1000;

/** People ask about the newest of what is there: 1 for it, falling over two months; 1 where no article has a day. */
function freshness(at: number | undefined, materials: readonly Material[]): number {
  const newest = Math.max(...materials.map((material) => material.publishedAt ?? Number.NEGATIVE_INFINITY));
  if (!Number.isFinite(newest)) return 1;
  return at === undefined ? 0.5 : Math.exp((at - newest) / freshDays);
}

/** The share of the names asked about that the sentence has; 1 when none is asked about. */
function namesMet(terms: Query["terms"], hits: SentenceCandidate["within"]): number {
  const names = terms.flatMap((term, at) => (term.isName ? [hits[at] ?? 0] : []));
  return names.length === 0 ? 1 : names.reduce((sum, hit) => sum + hit, 0) / names.length;
}

/** Words that stand together in the question and in the sentence. */
function pairs(line: MatchedSentence, own: number): number {
  if (own < 2) return 0;
  const places: number[][] = Array.from({ length: own }, () => []);
  for (const [at, hits] of line.met.entries())
    for (const [index, like] of hits) if (index < own && like >= 0.7) places[index]?.push(at);
  let found = 0;
  for (let index = 0; index + 1 < own; index++)
    if (places[index]?.some((at) => places[index + 1]?.some((other) => Math.abs(other - at) <= 4 && other !== at)))
      found += 1;
  return found / (own - 1);
}

function nearEarlier(
  near: readonly { readonly article: string; readonly sentence: number }[],
  article: string,
  sentence: number,
): number {
  const far = near.filter((one) => one.article === article).map((one) => Math.abs(one.sentence - sentence));
  return far.length === 0 ? 0 : 1 / (1 + Math.min(...far));
}

function headWithin({ question, terms }: Query, candidate: SentenceCandidate): number {
  const at = terms.findIndex((term) => term.stem === question.head?.stem);
  return at < 0 ? 0 : (candidate.within[at] ?? 0);
}

/** Other sentences that would answer the same, each by how near it stands; one article's repeats count half. */
function votes(short: Short, at: number, seen: readonly Seen[]): number {
  const mine = keyOf(short.text);
  const home = seen[at]?.candidate.source;
  let sum = 0;
  for (const [other, one] of seen.entries()) {
    if (other === at || !one.short) continue;
    const theirs = keyOf(one.short.text);
    if (mine !== theirs && !mine.endsWith(` ${theirs}`) && !theirs.endsWith(` ${mine}`)) continue;
    sum += one.candidate.score * (one.candidate.source === home ? 0.5 : 1);
  }
  return Math.min(3, sum) / 3;
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d.]+/gu, " ")
    .trim();

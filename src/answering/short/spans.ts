// How near a stretch of a sentence stands to the words asked about: the measure by which every short answer is chosen.
import type { Asked, Matcher } from "../retrieval/rank.ts";
import type { Token } from "../words.ts";

/** A stretch of a sentence that may be the short answer. `fits` is how surely it is of the kind asked for, 0..1. */
export type Span = { readonly start: number; readonly end: number; readonly fits: number };

/** One sentence made ready for choosing: its words, and which of them stand for which word of the question. */
export type Line = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Per token: [word of the question, how well]. */
  readonly met: readonly (readonly (readonly [number, number])[])[];
};

export const lineOf = (text: string, tokens: readonly Token[], matcher: Matcher): Line => ({
  text,
  tokens,
  met: tokens.map((token) => matcher.of(token.stem)),
});

/** A comma puts this many words between two. */
const markWorth = 3;
const reach = 7;

/** 0..1: every word asked about, by its weight, as near as its nearest occurrence outside the stretch. */
export function nearness(span: Span, line: Line, asked: Asked): number {
  const { tokens } = line;
  const first = tokens.findIndex((token) => token.end > span.start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < span.end) last++;
  if (first < 0) return 0;
  const aside = asideAfter(last, line);
  const best = asked.weights.map(() => 0);
  const counting =
    asked.question.scrap && asked.question.terms.length > 0 ? asked.question.terms.length : asked.weights.length;
  const total = asked.weights.slice(0, counting).reduce((sum, weight) => sum + weight, 0);
  for (const [at, hits] of line.met.entries()) {
    if (hits.length === 0) continue;
    const inside = at >= first && at <= last;
    const edge = at < first ? first : last;
    const beyond = aside !== undefined && at > aside;
    const from = beyond ? aside : edge;
    const marks = Math.abs((tokens[at] as Token).marks - (tokens[from] as Token).marks) - (beyond ? 1 : 0);
    const follows = asked.question.scrap && at < first ? 1 : 0;
    const far = inside ? 1 : Math.max(0, Math.abs(at - from) - 1 + marks * markWorth - follows);
    const worth = Math.exp(-far / reach);
    for (const [index, like] of hits)
      if (index < counting && like * worth > (best[index] ?? 0)) best[index] = like * worth;
  }
  return best.reduce((sum, value, index) => sum + value * (asked.weights[index] ?? 0), 0) / Math.max(0.0001, total);
}

/** "Rolls-Royce, part of the consortium, will supply": the last word of what stands between commas; undefined when nothing does. */
function asideAfter(last: number, { text, tokens }: Line): number | undefined {
  const own = tokens[last];
  const next = tokens[last + 1];
  if (!own || !next || !/^,\s$/.test(text.slice(own.end, next.start))) return undefined;
  let at = last + 1;
  while (at - last <= longestAside && tokens[at + 1]?.marks === next.marks) at++;
  const [end, after] = [tokens[at], tokens[at + 1]];
  const closed = end && after && text.slice(end.end, after.start).startsWith(",");
  return closed && !after.capital && !/^(?:and|or)$/.test(after.norm) ? at : undefined;
}

const longestAside = 12;

/** Does it only repeat the question? A figure ("ten Liberals") does so only by all of its words; a name by its last. */
export function repeats(span: Span, line: Line, own: number, byName = true): boolean {
  let any = false;
  let all = true;
  let last = false;
  for (const [at, token] of line.tokens.entries()) {
    if (token.start < span.start || token.end > span.end || unsaying.test(token.norm)) continue;
    any = true;
    last = (line.met[at] ?? []).some(([index, like]) => index < own && like >= 1) && (token.capital || all);
    if (!last) all = false;
  }
  return any && (all || (byName && last && line.text.slice(span.start, span.end).split(" ").length <= longestName));
}

const longestName = 4;
const unsaying = /^(?:the|of|and|a|s|inc|corp|corporation|company|co|ltd|plc|group)$/;

/** Right before a word asked about stands its subject: "Rolls-Royce will supply engines". */
export function leadsTo(span: Span, line: Line, own: number): boolean {
  const direct = line.tokens.findIndex((token) => token.start >= span.end);
  if (direct < 0) return false;
  const aside = asideAfter(direct - 1, line);
  const next = aside === undefined ? direct : aside + 1;
  for (let at = next; at < Math.min(line.tokens.length, next + 4); at++) {
    if (line.tokens[at]?.marks !== line.tokens[next]?.marks) return false;
    if ((line.met[at] ?? []).some(([index]) => index < own)) return true;
  }
  return false;
}

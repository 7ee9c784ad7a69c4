// Which sentences may answer: every sentence of every article scored by the question's words in it and around it.
import type { Material } from "./material.ts";
import type { Hits, Query } from "./query.ts";

/** One sentence as a candidate; sentence -1 is the title. */
export type SentenceCandidate = {
  readonly source: number;
  readonly sentence: number;
  /** How well each word of the question is met in it, in it or beside it, and anywhere in its article. */
  readonly within: Hits;
  readonly around: Hits;
  readonly anywhere: Hits;
  /** The share of the question's own words met there, by weight, 0..1; `all`: of the lent ones as well, within. */
  readonly covered: {
    readonly within: number;
    readonly around: number;
    readonly anywhere: number;
    readonly all: number;
  };
  readonly score: number;
};

type Scored = Omit<SentenceCandidate, "covered">;

const beside = 0.55;
const elsewhere = 0.3;
const titleWorth = 0.6;
const shortestTitle = 5;
const shortestSentence = 3;
/** Longer sentences meet more words by chance. */
const fairLength = 45;

/** The best `most` sentences of all, best first. Linear in the text. */
export function rankSentences(materials: readonly Material[], query: Query, most: number): SentenceCandidate[] {
  const found = materials.flatMap((material, source) => scoredIn(material, source, query));
  found.sort((a, b) => b.score - a.score || a.source - b.source || a.sentence - b.sentence);
  return closely(found, most).map((one) => ({
    ...one,
    covered: {
      within: query.covered(one.within),
      around: query.covered(one.around),
      anywhere: query.covered(one.anywhere),
      all: query.covered(one.within, query.terms.length),
    },
  }));
}

function scoredIn(material: Material, source: number, query: Query): Scored[] {
  const lines = withSubjects(query.hits[source] ?? [], material, query);
  const title = query.hitsIn(material.title);
  const anywhere = query.terms.map((_, index) =>
    lines.reduce((best, hits) => Math.max(best, hits[index] ?? 0), title[index] ?? 0),
  );
  const found: Scored[] = [];
  // A headline answers too: it is the article's own sentence about itself.
  if (material.title.tokens.length >= shortestTitle) {
    const score = weighed(query, (index) => Math.max(title[index] ?? 0, (anywhere[index] ?? 0) * elsewhere));
    found.push({ source, sentence: -1, within: title, around: title, anywhere, score });
  }
  for (const [sentence, within] of lines.entries()) {
    const length = material.words[sentence]?.tokens.length ?? 0;
    if (material.sentences[sentence]?.text === "" || length < shortestSentence) continue;
    const [before, after] = [lines[sentence - 1], lines[sentence + 1]];
    const around = query.terms.map((_, index) =>
      Math.max(within[index] ?? 0, before?.[index] ?? 0, after?.[index] ?? 0, (title[index] ?? 0) * titleWorth),
    );
    const met = weighed(query, (index) =>
      Math.max(within[index] ?? 0, (around[index] ?? 0) * beside, (anywhere[index] ?? 0) * elsewhere),
    );
    const long = Math.max(0, length - fairLength) / 100;
    const early = sentence < 3 ? 0.03 : 0;
    const score = met * (within.some((hit) => hit > 0) ? 1 : 0.6) - long + early;
    found.push({ source, sentence, within, around, anywhere, score });
  }
  return found;
}

/** The weighted share of what is met, 0..1. */
function weighed({ weights }: Query, met: (index: number) => number): number {
  let sum = 0;
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight * met(index);
    total += weight;
  }
  return sum / Math.max(0.0001, total);
}

const thirdPerson: ReadonlySet<string> = new Set(["he", "she", "his", "her", "its", "their"]);
const pronounWorth = 0.8;

/** "She has been with the company for 33 years" speaks of whom the sentence before names. */
function withSubjects(lines: readonly Hits[], material: Material, { terms }: Query): readonly Hits[] {
  const found = [...lines];
  for (const [at, hits] of lines.entries()) {
    const before = found[at - 1];
    if (before === undefined || !thirdPerson.has(material.words[at]?.tokens[0]?.norm ?? "")) continue;
    found[at] = hits.map((hit, index) =>
      terms[index]?.isName ? Math.max(hit, (before[index] ?? 0) * pronounWorth) : hit,
    );
  }
  return found;
}

/** Every article a candidate stands in is read in full, which costs the most: the six that begin best are enough. */
const mostRead = 6;

function closely(found: readonly Scored[], most: number): Scored[] {
  const sources = new Set<number>();
  const kept: Scored[] = [];
  for (const one of found) {
    if (kept.length === most) break;
    if (sources.size === mostRead && !sources.has(one.source)) continue;
    sources.add(one.source);
    kept.push(one);
  }
  return kept;
}

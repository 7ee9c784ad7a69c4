// Which words of a sentence carry it: content words cut to a stem, so that two sentences can be compared cheaply.

const empty = new Set(
  (
    "a about above after again against ago all also am among an and another any are as at away back be because been before being below between both but by " +
    "can cannot could did do does doing done down during each either else even ever every few for from further get got had has have having he her here hers him his how however " +
    "i if in instead into is it its itself just last later least less like made make many may me might more most mr mrs ms much must my near new next no nor not now of off often on once one only " +
    "or other our out over own per put rather s said same say says see several shall she should since so some still such than that the their theirs them then there these they thing this those though three " +
    "through thus to today told too toward two under until up upon us use very was way we well were what when where whether which while who whom whose why will with within without would year yet you your " +
    "according added monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

const kept = new Map<string, string>();

/** Content-word stems of `text` in order, repeats included. Numbers stay whole. */
export function terms(text: string): string[] {
  const lower = text.toLowerCase();
  const found: string[] = [];
  let from = -1;
  for (let at = 0; at <= lower.length; at++) {
    const kind = kindAt(lower, at);
    if (kind === "inside" || (kind === "joint" && from >= 0)) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      const stem = known(lower.slice(from, at));
      if (stem !== "") found.push(stem);
      from = -1;
    }
  }
  return found;
}

/** Letters and digits are inside a word; an apostrophe or hyphen between letters, a point or comma between digits, joins. */
function kindAt(text: string, at: number): "inside" | "joint" | "outside" {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return "inside";
  const next = text.charCodeAt(at + 1);
  if (code === 39 || code === 45 || code === 0x2019) return next >= 97 && next <= 122 ? "joint" : "outside";
  if (code === 44 || code === 46)
    return next >= 48 && next <= 57 && isDigit(text.charCodeAt(at - 1)) ? "joint" : "outside";
  return code >= 0xaa && beyondAscii.test(text.charAt(at)) ? "inside" : "outside";
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const beyondAscii = /[\p{L}\p{M}\p{Nd}]/u;

function known(word: string): string {
  if (word.length < 2 && !isDigit(word.charCodeAt(0))) return "";
  const before = kept.get(word);
  if (before !== undefined) return before;
  const stem = stemOf(word);
  // The memory of stems is for speed alone: it starts afresh before a stranger's text can make it large.
  if (kept.size > 20_000) kept.clear();
  kept.set(word, stem);
  return stem;
}

/** Light suffix cutting: enough to join "talks" with "talk" and "killed" with "killing". "" for empty words. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s$|['’]$/, "");
  if (empty.has(bare)) return "";
  if (bare.length <= 4 || /\d/.test(bare)) return bare.replace(/(?<=\p{L}{3})s$/u, "");
  return bare
    .replace(/(?:ational|ations?)$/, "ate")
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "")
    .replace(/(?<=.{3})(?:ing|ed|es|ly|ment|er)$/, "")
    .replace(/(?<=.{3})e$/, "")
    .replace(/([^aeiouls])\1$/, "$1");
}

/** How often each stem occurs; with the length of that vector, so that likeness need not measure it each time. */
export type Stems = { readonly counts: ReadonlyMap<string, number>; readonly length: number };

export function stemsOf(text: string): Stems {
  const counts = new Map<string, number>();
  for (const stem of terms(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return measured(counts);
}

export function measured(counts: ReadonlyMap<string, number>): Stems {
  let squares = 0;
  for (const times of counts.values()) squares += times * times;
  return { counts, length: Math.sqrt(squares) };
}

/** Cosine of two stem counts, 0..1. */
export function likeness(one: Stems, other: Stems): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let dot = 0;
  for (const [stem, times] of small.counts) {
    const theirs = large.counts.get(stem);
    if (theirs !== undefined) dot += times * theirs;
  }
  return dot === 0 ? 0 : dot / (one.length * other.length);
}

/** The share of the smaller one's distinct stems that the other has too: high when one sentence repeats a part of another. */
export function containment(one: Stems, other: Stems): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  if (small.counts.size === 0) return 0;
  let shared = 0;
  for (const stem of small.counts.keys()) if (large.counts.has(stem)) shared++;
  return shared / small.counts.size;
}

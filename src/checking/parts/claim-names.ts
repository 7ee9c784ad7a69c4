// Whether each name of a claim is a name of its sources, and whether it does there what it does in the claim.
import type { Reason } from "../../news/claim.ts";
import type { Line, Word } from "../line.ts";
import { isName, type Prepared } from "../prepared.ts";

export type NameHeld = {
  readonly words: readonly Word[];
  /** Where the name occurs: in the cited sentences, elsewhere in the article, in parts only, or nowhere. */
  readonly status: "cited" | "elsewhere" | "parts" | "absent";
  /** How much of the claim's other words stand in the best sentence around the name, in 0..1. */
  readonly company: number;
};

export function namesOf(claim: Line, article: Prepared, evidence: ReadonlySet<number>): readonly NameHeld[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of claim.all) {
    if (isName(word, article)) run.push(word);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.map((words) => ({ words, ...place(words, claim, article, evidence) }));
}

function place(
  words: readonly Word[],
  claim: Line,
  article: Prepared,
  evidence: ReadonlySet<number>,
): Omit<NameHeld, "words"> {
  const lists = words.map((word) => article.byStem.get(word.stem) ?? []);
  const missing = lists.filter((list) => list.length === 0).length;
  const company = Math.min(...lists.map((list) => bestCompany(list, claim, article)));
  if (missing === words.length) return { status: "absent", company: 0 };
  if (missing > 0) return { status: "parts", company };
  const head = lists.at(-1) ?? [];
  return { status: head.some((word) => evidence.has(word.sentence)) ? "cited" : "elsewhere", company };
}

export function bestCompany(occurrences: readonly Word[], claim: Line, article: Prepared): number {
  let best = 0;
  for (const occurrence of occurrences.slice(0, 12)) {
    let whole = 0;
    let shared = 0;
    for (const other of claim.content) {
      if (other.stem === occurrence.stem) continue;
      whole += other.weight;
      const list = article.byStem.get(other.stem);
      if (!list) continue;
      if (list.some((word) => word.sentence === occurrence.sentence)) shared += other.weight;
      else if (list.some((word) => Math.abs(word.sentence - occurrence.sentence) === 1)) shared += 0.6 * other.weight;
    }
    best = Math.max(best, whole > 0 ? shared / whole : 1);
  }
  return best;
}

export function nameReasons(found: readonly NameHeld[]): readonly Reason[] {
  return found.flatMap(({ words, status }): Reason[] => {
    const name = words.map((word) => word.text).join(" ");
    if (status === "absent")
      return [{ kind: "name", claim: name, source: "", words: `The sources do not name ${name}.` }];
    if (status === "parts")
      return [{ kind: "name", claim: name, source: "", words: `The sources name nobody as ${name}.` }];
    return [];
  });
}

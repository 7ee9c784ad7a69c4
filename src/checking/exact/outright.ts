// Lock one: whether a claim is its cited sentences after declared edits, and by which ones. No statistics.
import type { Edit } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import type { Line } from "../line.ts";
import { type Ground, groundsOf } from "./ground.ts";
import { followAny, fused, isAstray, leansElsewhere } from "./joined.ts";

export type CitedSentence = { readonly source: ReadArticle; readonly sentence: number; readonly text: string };

/** Longer texts are compared as they are, or not at all: the search grows with both lengths. */
const longest = 400;

/** What lock one needs of a claim, or of one sentence of it. */
type Exact = { readonly text: string; readonly sentences: readonly Line[] };

/**
 * The edits that lead from the cited sentences to the claim (none: it is verbatim), or undefined when whitelisted edits
 * do not.
 */
export function outright(claim: Exact, cited: readonly CitedSentence[]): readonly Edit[] | undefined {
  if (isVerbatim(claim.text, cited)) return [];
  const length = claim.sentences.reduce((sum, { all }) => sum + all.length, 0);
  if (length === 0 || length > longest) return undefined;
  const grounds = cited
    .map(({ source, sentence }) => groundsOf(source, sentence))
    .filter((views) => views[0].all.length <= longest);
  const edits: Edit[] = [];
  let last: Ground | undefined;
  for (const { all, text } of claim.sentences) {
    const found = followAny(all, text, grounds) ?? fused(all, text, grounds);
    if (found === undefined || (last !== undefined && isAstray(last, found))) return undefined;
    edits.push(...found.edits);
    last = found.last;
  }
  return edits;
}

/** One cited sentence, or all of them one after the other in the order they are cited. */
export function isVerbatim(claim: string, cited: readonly CitedSentence[]): boolean {
  if (cited.some(({ text }) => text === claim)) return true;
  if (cited.length < 2 || claim !== cited.map(({ text }) => text).join(" ")) return false;
  return cited.every((each, at) => at === 0 || !leansElsewhere(cited[at - 1] as CitedSentence, each));
}

// Lock one: whether a claim is its cited sentences after declared edits, and by which ones. No statistics.
import type { Edit } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import type { Line, Word } from "../line.ts";
import { follow } from "./align.ts";
import { formAt } from "./forms.ts";
import { type Ground, groundsOf } from "./ground.ts";

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
  for (const { all, text } of claim.sentences) {
    const found = followAny(all, text, grounds) ?? fused(all, text, grounds);
    if (found === undefined) return undefined;
    edits.push(...found);
  }
  return edits;
}

/** One cited sentence, or all of them one after the other in the order they are cited. */
export const isVerbatim = (claim: string, cited: readonly CitedSentence[]): boolean =>
  cited.some(({ text }) => text === claim) || (cited.length > 1 && claim === cited.map(({ text }) => text).join(" "));

type Views = readonly [Ground, ...Ground[]];

function followAny(piece: readonly Word[], text: string, grounds: readonly Views[]): readonly Edit[] | undefined {
  for (const views of grounds)
    for (const ground of views) {
      const edits = follow(piece, text, ground);
      if (edits) return edits;
    }
  return undefined;
}

/** "A did this and did that" from "A did this." and "A did that.": each half must follow from a sentence of its own. */
function fused(piece: readonly Word[], text: string, grounds: readonly Views[]): readonly Edit[] | undefined {
  if (grounds.length < 2) return undefined;
  for (let at = 1; at + 1 < piece.length; at++) {
    const joint = piece[at] as Word;
    if (joint.norm !== "and" && joint.norm !== ";" && joint.norm !== "while") continue;
    const left = piece.slice(0, at);
    const right = piece.slice(at + 1);
    for (const first of grounds) {
      const one = followAny(left, text, [first]);
      if (one === undefined) continue;
      for (const second of grounds) {
        if (second === first) continue;
        const two = followAny(right, text, [second]) ?? followAny(right, text, [withoutSubject(left, second[0])]);
        if (two) return [...one, { rule: "fusion", from: "", to: joint.text }, ...two];
      }
    }
  }
  return undefined;
}

/**
 * The second sentence with its subject optional, where it opens with the same words or names the same actor as the
 * first half.
 */
function withoutSubject(left: readonly Word[], second: Ground): readonly [Ground] {
  let shared = 0;
  while (shared < left.length && left[shared]?.norm === second.all[shared]?.norm) shared++;
  const mine = formAt(second.forms, left, 0);
  const theirs = formAt(second.forms, second.all, 0);
  const isPronoun = /^(he|she|they|it)$/.test(second.all[0]?.norm ?? "");
  const ends: number[] = [];
  for (let to = shared; to > 1; to--) ends.push(to);
  if (mine && theirs && mine.actor === theirs.actor) ends.push(theirs.norms.length);
  else if (isPronoun && mine && mine.actor === second.antecedent) ends.push(1);
  if (ends.length === 0) return [second];
  const drops = new Map(second.drops());
  drops.set(0, [...(drops.get(0) ?? []), ...ends.map((to) => ({ from: 0, to, rule: "fusion" as const }))]);
  return [{ ...second, drops: () => drops }];
}

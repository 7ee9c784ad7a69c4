// What denies the words of a pair: a "not" among them or over one of them, or a word that denies by its meaning.
import { over } from "./over.ts";
import type { Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import type { View } from "./view.ts";

/** `hard` words deny, with the word they deny; `soft` ones do so by their meaning. */
export type Denials = { readonly hard: ReadonlyMap<number, number>; readonly soft: ReadonlySet<number> };

/** What denies the words of one side: among them, or over one of them. */
export function denialsIn(passage: Passage, pieces: readonly number[]): Denials {
  const [hard, soft] = [new Map<number, number>(), new Set<number>()];
  const add = (at: number, of: number, isDirect: boolean): void => {
    const other = deniedBy(passage, at);
    if (other !== undefined) hard.set(at, other);
    else if (passage.has(at, "denied")) {
      if (isDirect && denies(passage, at)) hard.set(at, of);
    } else if (passage.has(at, "undone") || isPrefixed(passage.word(at).norm) || isKeptFrom(passage, at)) soft.add(at);
  };
  for (const at of pieces) {
    add(at, passage.governor(at), true);
    if (passage.isContent(at)) for (const each of over(passage, at)) add(each.at, each.of, each.isDirect);
  }
  return { hard, soft };
}

/** What a word denies that is no "not": "decided against selling", "has yet to sell", "all but Airo". */
function deniedBy(passage: Passage, at: number): number | undefined {
  const { norm } = passage.word(at);
  const next = passage.all[at + 1]?.norm;
  if (norm === "against" && isDeed(passage, at + 1)) return at + 1;
  if (norm === "yet" && next === "to") return at + 2;
  const isExcept = (norm === "but" || norm === "except") && /^(?:NOUN|PROPN|PRON|DET|ADJ)$/.test(passage.upos(at + 1));
  const whole = passage.all.slice(Math.max(0, at - 3), at).some((word) => /^(?:all|every\w*)$/.test(word.norm));
  return isExcept && whole ? at + 1 : undefined;
}

/** "keep from selling", "refrained from selling" */
const isKeptFrom = (passage: Passage, at: number): boolean =>
  passage.word(at).norm === "from" && isDeed(passage, at + 1);

/** "decided against selling" */
const isDeed = ({ all, tree, node }: Passage, at: number): boolean =>
  all[at]?.norm.endsWith("ing") === true && tree?.tag(node(at)) === "VBG";

/** "unpaid", "careless": it denies by its form. */
const isPrefixed = (norm: string): boolean => /^un(?!der|i|til|ct)[a-z]{4,}/.test(norm) || /[a-z]{3,}less$/.test(norm);

/** "No. 1", "not only", "no more than 5", "nothing but" deny nothing. */
function denies(passage: Passage, at: number): boolean {
  const [word, next] = [passage.word(at), passage.all[at + 1]];
  if (passage.isHedge(at)) return false;
  if (word.norm === "no" && (word.text.endsWith(".") || next?.norm === "longer")) return next?.norm === "longer";
  if (word.norm === "not" && (next?.norm === "only" || next?.norm === "just")) return false;
  return !(/^no(?:thing|body|ne)$|^one$/.test(word.norm) && /^(?:but|except)$/.test(next?.norm ?? ""));
}

/** One side is denied and the other is not. */
export const isTurned = (view: View, placed: Placed): boolean => {
  const own = denialsIn(view.claim, placed.claim);
  const theirs = denialsIn(placed.sentence, placed.source);
  return own.hard.size % 2 !== theirs.hard.size % 2;
};

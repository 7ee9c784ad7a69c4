// How far a statement reaches: one side of an "or" told alone, all of a kind told for all of a narrower one.
import { wordSet } from "../../language/word-set.ts";
import { denialsIn } from "./denials.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, ofPairs, pairWords, type View, type VouchedRow } from "./view.ts";

/** The claim has the word. */
const isTold = (view: View, sentence: Passage, there: number): boolean =>
  view.claim.all.some((_, at) => alike(view, view.claim, at, sentence, there));

/** "sale or closure": of two that are joined by an "or" a claim may not tell one. */
function oneSide(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  const { tree } = sentence;
  if (tree === undefined || !isEnglish(claim.language) || isFree(claim, sentence)) return [];
  return tree.forms.flatMap((_, other): Clash[] => {
    if (tree.label(other) !== "conj" || !tree.on(other, "cc").some((word) => tree.form(word) === "or")) return [];
    const sides = [tree.head(other), other].map(sentence.piece);
    if (sides.some((at) => !sentence.isContent(at) || sentence.isFigure(at))) return [];
    const [one, two] = sides as [number, number];
    const [hasOne, hasTwo] = [isTold(view, sentence, one), isTold(view, sentence, two)];
    const told = hasOne ? one : two;
    if (hasOne === hasTwo || !source.includes(told)) return [];
    if (denialsIn(sentence, [told]).hard.size > 0) return [];
    const words = `The source says "${sentence.said([one, two])}"; the claim tells one of them.`;
    return [{ ...pairWords(placed), words }];
  });
}

/** "Anyone who smokes or drinks": both are meant. The claim may leave it open itself. */
const isFree = (claim: Passage, sentence: Passage): boolean =>
  sentence.all.some(({ norm }) => both.has(norm)) ||
  claim.all.some(({ norm }, at) => norm === "or" || claim.has(at, "possible", "conditional"));
const both = wordSet("any anyone anybody whoever whether every all each no without");

/** "all music sales" for "all digital music sales". */
function widened(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  const { tree } = sentence;
  if (tree === undefined || claim.tree === undefined) return [];
  return placed.claim.flatMap((at): Clash[] => {
    const there = source.find((each) => alike(view, claim, at, sentence, each));
    if (there === undefined || !isWhole(claim, at) || !isWhole(sentence, there)) return [];
    const lost = tree
      .on(sentence.node(there), "amod")
      .map(sentence.piece)
      .find((each) => sentence.upos(each) === "ADJ" && !isTold(view, sentence, each));
    if (lost === undefined) return [];
    const word = sentence.word(lost).text;
    return [{ ...pairWords(placed), words: `The source says it of all that is ${word}; the claim leaves that out.` }];
  });
}

const isWhole = (passage: Passage, at: number): boolean =>
  passage.tree?.on(passage.node(at), "det").some((word) => /^(?:all|every)$/.test(passage.tree?.form(word) ?? "")) ===
  true;

export const scopeRows: readonly VouchedRow[] = [
  {
    name: "one side of an or",
    kind: "wording",
    weight: "veto",
    find: ofPairs(oneSide),
    yes: [["It includes {the closure of 3 plants}.", "It includes {the sale or closure of 3 plants}."]],
    no: [
      ["It includes {the sale or the closure of 3 plants}.", "It includes {the sale or closure of 3 plants}."],
      ["It has {no plans for closure}.", "It has {no plans for sale or closure}."],
      ["{Three plants may close}.", "It includes {the sale or closure of 3 plants}."],
    ],
  },
  {
    name: "all of a wider kind",
    kind: "wording",
    weight: "veto",
    find: ofPairs(widened),
    yes: [["It makes {70% of all music sales}.", "It makes {70% of all digital music sales}."]],
    no: [
      ["It makes {70% of all digital music sales}.", "It makes {70% of all digital music sales}."],
      ["It makes {most music sales}.", "It makes {most digital music sales}."],
    ],
  },
];

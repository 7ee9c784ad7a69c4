// What turns a statement round without a "not": an opposite, up for down, before for after.
import { areConverse, turnsRound } from "../../language/en/opposites.ts";
import { isPassive } from "../../language/syntax/finite-verbs.ts";
import { wordSet } from "../../language/word-set.ts";
import { isTurned } from "./denials.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { wordsOfSide } from "./sides.ts";
import { type Clash, coveredIn, ofPairs, pairWords, type View, type VouchedRow } from "./view.ts";

/** An opposite counts where both sides are denied alike. */
function oppositeClash(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence } = placed;
  if (!isEnglish(claim.language) || !isEnglish(sentence.language)) return [];
  if (isTurned(view, placed) || endsOn(view, placed)) return [];
  const covered = coveredIn(view, sentence);
  const near = new Set(placed.source);
  for (const at of placed.claim) {
    if (claim.word(at).kind !== "word" || isNear(placed, claim.word(at).stem)) continue;
    for (const [there, other] of sentence.all.entries()) {
      if (other.kind !== "word" || (covered.has(there) && !near.has(there))) continue;
      if (!near.has(there) && !(isBeside(placed, there) && isLinked(placed, there))) continue;
      if (claim.all.some(({ stem }) => stem === other.stem) || !turnsRound(claim.word(at).norm, other.norm)) continue;
      if (isOnlyAlike(claim, at, sentence, there) || areSidesExchanged(view, at, sentence, there)) continue;
      const words = `"${claim.word(at).text}" is the opposite of the source's "${other.text}".`;
      return [{ claim: claim.word(at).text, source: other.text, words }];
    }
  }
  return [];
}

/** The very word, and not of another statement of the sentence: "it improved, and then it worsened". */
const isNear = (placed: Placed, stem: string): boolean =>
  placed.sentence.all.some((word, there) => word.stem === stem && isBeside(placed, there));

/** In the gap between its words, or next to them. */
const isBeside = ({ source }: Placed, at: number): boolean =>
  at >= Math.min(...source) - besides && at <= Math.max(...source) + besides;
const besides = 3;

/** In the gap, or one hangs on the other: what only stands next to the span is of another statement. */
function isLinked({ sentence, source }: Placed, at: number): boolean {
  if (sentence.tree === undefined || (at > Math.min(...source) && at < Math.max(...source))) return true;
  return source.includes(sentence.governor(at)) || source.some((each) => sentence.governor(each) === at);
}

/** A preposition is the opposite of another one at most; and some words only look like an opposite where they stand. */
const isOnlyAlike = (claim: Passage, at: number, sentence: Passage, there: number): boolean =>
  (claim.upos(at) === "ADP") !== (sentence.upos(there) === "ADP") ||
  isLeftOver(sentence, there) ||
  isEnded(sentence, there);

/** "no casualties left" has none that remain, and "left unchanged" stayed so. */
const isLeftOver = ({ tree, node, word }: Passage, at: number): boolean =>
  word(at).norm === "left" &&
  (/^(?:acl|amod)/.test(tree?.label(node(at)) ?? "") ||
    [at + 1, at + 2].some((each) => tree?.tree.upos[node(each)] === "ADJ"));

/** "ended its losing run" */
const isEnded = (sentence: Passage, at: number): boolean =>
  [sentence.governor(at), sentence.governor(sentence.governor(at))].some((above) =>
    endings.has(sentence.all[above]?.norm ?? ""),
  );
const endings = wordSet("end ended ending halt halted snap snapped break broke avoid avoided escape escaped");

/** "It reopens on Monday" for "it is closed until Monday". */
const endsOn = (view: View, { claim, sentence, source }: Placed): boolean => {
  const ends = (passage: Passage, pieces: readonly number[]): boolean =>
    pieces.some((at) => /^(?:until|till)$/.test(passage.word(at).norm));
  return ends(view.claim, claim) !== ends(sentence, source);
};

/**
 * "Reed won against Airo" for "Airo lost to Reed", "Reed is older" for "Airo is younger": the claim and the source tell
 * it of two.
 */
export function areSidesExchanged({ claim }: View, at: number, sentence: Passage, there: number): boolean {
  const [mine, other] = [claim.word(at).norm, sentence.word(there).norm];
  const isDegree = ({ tree, node }: Passage, piece: number): boolean =>
    /^(?:JJR|RBR)$/.test(tree?.tag(node(piece)) ?? "");
  if (!areConverse(mine, other) && !(isDegree(claim, at) && isDegree(sentence, there))) return false;
  const [own, theirs] = [doerOf(claim, at), doerOf(sentence, there)];
  const lacks = (some: readonly string[], all: readonly string[]): boolean => some.some((each) => !all.includes(each));
  const areTwo = own.length > 0 && theirs.length > 0 && lacks(own, theirs) && lacks(theirs, own);
  const passive = ({ tree, node }: Passage, piece: number): boolean =>
    tree !== undefined && isPassive(tree, node(piece));
  if (passive(claim, at) === passive(sentence, there)) return areTwo;
  // "Reed was beaten" for "Reed lost", "Airo bought it" for "it was sold to Airo".
  return areTwo !== [mine, other].some((norm) => /^los(?:e|es|t|ing)$/.test(norm));
}

/** The stems of a verb's subject without the word itself, up to the verb it is joined to or hangs on. */
function doerOf(passage: Passage, at: number): readonly string[] {
  const { tree } = passage;
  if (tree === undefined) return [];
  for (let node = passage.node(at), steps = 0; node >= 0 && steps < 3; node = tree.head(node), steps++) {
    const sides = tree.on(node, "nsubj", "nsubj:pass");
    if (sides.length === 0) continue;
    const pieces = sides.flatMap((side) => wordsOfSide(tree, side)).map(passage.piece);
    return pieces.filter((each) => passage.isContent(each) && each !== at).map((each) => passage.word(each).stem);
  }
  return [];
}

/** Up on one side and down on the other. */
function directionClash(view: View, placed: Placed): readonly Clash[] {
  const way = (passage: Passage, pieces: readonly number[]): readonly [boolean, boolean] => [
    pieces.some((at) => passage.has(at, "up")),
    pieces.some((at) => passage.has(at, "down")),
  ];
  const [up, down] = way(view.claim, placed.claim);
  const [rises, falls] = way(placed.sentence, placed.source);
  const crossed = (up && !down && falls && !rises) || (down && !up && rises && !falls);
  if (!crossed || isTurned(view, placed)) return [];
  const { claim, sentence } = { claim: view.claim, sentence: placed.sentence };
  const isExchanged = placed.claim.some((at) =>
    placed.source.some(
      (there) =>
        turnsRound(claim.word(at).norm, sentence.word(there).norm) && areSidesExchanged(view, at, sentence, there),
    ),
  );
  if (isExchanged) return [];
  return [{ ...pairWords(placed), words: `The source says "${placed.pair.source}": it goes the other way.` }];
}

/** "after" for "before", of which the judge may have shown only what stands beside it. */
function orderClash(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence, source } = placed;
  const from = Math.min(...source);
  const near = [...sentence.all.keys()].filter((at) => source.includes(at) || (at < from && at >= from - 2));
  const has = (passage: Passage, pieces: readonly number[], sense: "earlier" | "later"): boolean =>
    pieces.some((at) => passage.has(at, sense) && !isAgo(passage, at));
  const crossed = (sense: "earlier" | "later", other: "earlier" | "later"): boolean =>
    has(claim, placed.claim, sense) &&
    !has(claim, placed.claim, other) &&
    has(sentence, near, other) &&
    !has(sentence, near, sense);
  if (!crossed("earlier", "later") && !crossed("later", "earlier") && !isOtherAgo(claim, placed)) return [];
  if (isTurned(view, placed) || areEventsExchanged(claim, placed)) return [];
  return [{ ...pairWords(placed), words: `The source tells it in the other order: "${placed.pair.source}".` }];
}

/** "a year earlier" says when, and not in which order; "a year later" is another time all the same. */
const isAgo = (passage: Passage, at: number): boolean =>
  /^(?:earlier|later)$/.test(passage.word(at).norm) && passage.word(at - 1)?.kind !== "sign" && at > 0;

/** "shut before the blast" for "the blast came after it was shut". */
function areEventsExchanged(claim: Passage, { claim: own, sentence, source }: Placed): boolean {
  const parts = (passage: Passage, pieces: readonly number[]): readonly [before: Set<string>, after: Set<string>] => {
    const at = pieces.findIndex((piece) => passage.has(piece, "earlier", "later"));
    const stems = (some: readonly number[]): Set<string> =>
      new Set(some.filter((piece) => passage.isContent(piece)).map((piece) => passage.word(piece).stem));
    return at < 0 ? [new Set(), new Set()] : [stems(pieces.slice(0, at)), stems(pieces.slice(at + 1))];
  };
  const [mine, theirs] = [parts(claim, own), parts(sentence, source)];
  const meet = (one: Set<string>, other: Set<string>): boolean => [...one].some((each) => other.has(each));
  return (meet(mine[1], theirs[0]) || meet(mine[0], theirs[1])) && !meet(mine[1], theirs[1]);
}

const isOtherAgo = (claim: Passage, placed: Placed): boolean => {
  const ago = (passage: Passage, pieces: readonly number[]): readonly string[] =>
    pieces.filter((at) => isAgo(passage, at)).map((at) => passage.word(at).norm);
  const [own, theirs] = [ago(claim, placed.claim), ago(placed.sentence, placed.source)];
  return own.length > 0 && theirs.length > 0 && !own.some((each) => theirs.includes(each));
};

export const oppositeRows: readonly VouchedRow[] = [
  {
    name: "the opposite word",
    kind: "negation",
    weight: "veto",
    find: ofPairs(oppositeClash),
    yes: [
      ["The union {accepted} the offer.", "The union {rejected} the offer."],
      ["{Shops opened on Sunday}.", "{1:Shops} closed {1:on Sunday}."],
      ["The plan is {legal}.", "The plan is {illegal}."],
      ["{Reed won} {the match against Harlan}.", "{Reed lost} {the match against Harlan}."],
      ["{Facing its mildest crisis}, it acts.", "{Facing its worst crisis}, it acts."],
      ["{The older brother was hurt}.", "{The younger brother was hurt}."],
      ["{Exports to Oslo fell}.", "{Imports from Oslo fell}."],
      ["{She worsened} at home.", "{She improved} at home when she was treated, and later worsened."],
    ],
    no: [
      ["The union {did not accept} the offer.", "The union {rejected} the offer."],
      ["The union {took} the offer.", "The union {accepted} the offer."],
      ["{Harlan won the case}.", "{Reed lost the case} against Harlan."],
      ["{Reed was beaten} by Harlan.", "{Reed lost} to Harlan."],
      ["{Airo bought the shop}.", "{The shop was sold} to Airo."],
      ["{The pilot was the only survivor}.", "{All but the pilot died}."],
      ["{The school will reopen on Monday}.", "{The school stays closed until Monday}."],
      ["{Rates stay as they are}.", "{The bank left rates unchanged}."],
      ["{Airo has won again}.", "{Airo ended its losing run}."],
      ["{Reed is younger than Harlan}.", "{Harlan is older than Reed}."],
      ["{Airo bought the shop from Reed}.", "{Reed sold the shop} to Airo."],
    ],
  },
  {
    name: "up for down",
    kind: "wording",
    weight: "veto",
    find: ofPairs(directionClash),
    yes: [["{Prices rose} by 3%.", "{Prices fell} by 3%."]],
    no: [
      ["{Prices rose} by 3%.", "{Prices climbed} by 3%."],
      ["{Prices did not rise}.", "{Prices fell}."],
      ["{The contraction} goes on.", "{Negative growth} goes on."],
    ],
  },
  {
    name: "before for after",
    kind: "wording",
    weight: "veto",
    find: ofPairs(orderClash),
    yes: [
      ["It rose {after the strike}.", "It rose {before the strike}."],
      ["It rose {after the strike}.", "It rose prior to {the strike}."],
      ["{A year later} it rose.", "{A year earlier} it rose."],
    ],
    no: [
      ["It rose {following the strike}.", "It rose {after the strike}."],
      ["It rose {before the strike}.", "It rose {prior to the strike}."],
      ["{The plant was shut before the blast}.", "{The blast came after the plant had been shut}."],
    ],
  },
];

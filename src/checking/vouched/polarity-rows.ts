// What turns a statement round between a claim and its source: a negation gained or lost, an opposite, a direction.
import { turnsRound } from "../../language/en/opposites.ts";
import { wordSet } from "../../language/word-set.ts";
import { over } from "./over.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, coveredIn, ofPairs, pairWords, type View, type VouchedRow } from "./view.ts";

/** `hard` words deny, with the word they deny; `soft` ones do so by their meaning. */
type Denials = { readonly hard: ReadonlyMap<number, number>; readonly soft: ReadonlySet<number> };

/** Prefixes that deny the rest of a word, where the rest is a word of the other side. */
const prefixes = ["un", "in", "im", "il", "ir", "dis", "non"];

/** What denies the words of one side: among them, or over one of them. */
function denialsIn(passage: Passage, pieces: readonly number[]): Denials {
  const [hard, soft] = [new Map<number, number>(), new Set<number>()];
  const add = (at: number, of: number, isDirect: boolean): void => {
    if (passage.has(at, "denied")) {
      if (isDirect && denies(passage, at)) hard.set(at, of);
    } else if (passage.has(at, "undone") || isPrefixed(passage.word(at).norm)) soft.add(at);
  };
  for (const at of pieces) {
    add(at, passage.governor(at), true);
    if (passage.isContent(at)) for (const each of over(passage, at)) add(each.at, each.of, each.isDirect);
  }
  return { hard, soft };
}

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

/** Words by which another verb may deny without a "not": "left out", "ends", "alone". */
const faint = wordSet(
  `out off away from only alone still yet end ends ended ending halt halts halted close closes closed shut empty ignore
  ignores ignored forget forgot miss misses missed leave leaves left lose loses lost spare spared resist resisted quit
  little few hardly less beyond past without free rare rarely enough too give gave given remain remains remained keep
  keeps kept stay stays stayed hold holds held last escape escaped safe
  warn warns warned warning criticise criticised criticize criticized attack attacked question questioned`,
);

const isFaint = (passage: Passage, pieces: readonly number[]): boolean =>
  pieces.some((at) => faint.has(passage.word(at).norm));

/** Sure where the word that one side denies stands undenied on the other, or nothing in the claim could deny it. */
const denialClash =
  (sure: boolean) =>
  (view: View, placed: Placed): readonly (Clash & { readonly question: string })[] => {
    const own = denialsIn(view.claim, placed.claim);
    const theirs = denialsIn(placed.sentence, placed.source);
    const odd = ({ size }: ReadonlyMap<number, number>): boolean => size % 2 === 1;
    if (odd(own.hard) === odd(theirs.hard)) return [];
    const [mine, other] = [own.hard.size + own.soft.size, theirs.hard.size + theirs.soft.size];
    if (mine % 2 === other % 2) return [];
    if (isFirstSince(view, placed) || holdsOpposite(view, placed)) return [];
    const { claim } = view;
    const { sentence } = placed;
    const denied = odd(own.hard)
      ? [...own.hard.values()].some((at) => placed.source.some((there) => alike(view, claim, at, sentence, there)))
      : [...theirs.hard.values()].some((there) => placed.claim.some((at) => alike(view, claim, at, sentence, there)));
    const mayDeny = own.soft.size > 0 || isFaint(claim, placed.claim);
    // A "not" that a claim gains may be how it says "by attrition"; one that it loses is seldom told without a trace.
    const isLost = odd(theirs.hard);
    if ((denied || (isLost && !mayDeny)) !== sure) return [];
    const [more, passage] = odd(own.hard) ? [own.hard, claim] : [theirs.hard, sentence];
    const word = passage.word([...more.keys()][0] as number).text;
    const words = odd(own.hard) ? `The source has no "${word}" there.` : `The source says "${word}" there.`;
    const question = `Does "${placed.pair.claim}" say the same as "${placed.pair.source}", though one has "${word}"?`;
    return [{ ...pairWords(placed), words, question }];
  };

/** "did not open" is "stayed closed". */
const holdsOpposite = ({ claim }: View, { claim: own, sentence, source }: Placed): boolean =>
  own.some((at) => source.some((there) => isOpposite(claim.word(at).norm, sentence.word(there).norm)));

/** "for the first time since May" is "not since May", "never before". */
function isFirstSince({ claim }: View, { claim: own, sentence, source }: Placed): boolean {
  const isFirst = (passage: Passage, pieces: readonly number[]): boolean =>
    pieces.some((at) => passage.word(at).norm === "first" || passage.word(at).norm === "#1th");
  const isSince = (passage: Passage, pieces: readonly number[]): boolean =>
    pieces.some((at) => /^(?:since|before|previously|never|ever|until)$/.test(passage.word(at).norm));
  return (isFirst(claim, own) && isSince(sentence, source)) || (isFirst(sentence, source) && isSince(claim, own));
}

/** An opposite counts where both sides are denied alike. */
function oppositeClash(view: View, placed: Placed): readonly Clash[] {
  const { claim } = view;
  const { sentence } = placed;
  if (!isEnglish(claim.language) || !isEnglish(sentence.language)) return [];
  if (isTurned(view, placed)) return [];
  const covered = coveredIn(view, sentence);
  const near = new Set(placed.source);
  for (const at of placed.claim) {
    if (claim.word(at).kind !== "word" || isNear(placed, claim.word(at).stem)) continue;
    for (const [there, other] of sentence.all.entries()) {
      if (other.kind !== "word" || (covered.has(there) && !near.has(there))) continue;
      if (!near.has(there) && !isBeside(placed, there)) continue;
      if (claim.all.some(({ stem }) => stem === other.stem) || !isOpposite(claim.word(at).norm, other.norm)) continue;
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

function isOpposite(one: string, other: string): boolean {
  if (turnsRound(one, other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && prefixes.some((prefix) => long === prefix + short);
}

const isTurned = (view: View, placed: Placed): boolean => {
  const own = denialsIn(view.claim, placed.claim);
  const theirs = denialsIn(placed.sentence, placed.source);
  return own.hard.size % 2 !== theirs.hard.size % 2;
};

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
  if (!crossed("earlier", "later") && !crossed("later", "earlier")) return [];
  return [{ ...pairWords(placed), words: `The source tells it in the other order: "${placed.pair.source}".` }];
}

/** "a year earlier" says when, and not in which order. */
const isAgo = (passage: Passage, at: number): boolean =>
  /^(?:earlier|later)$/.test(passage.word(at).norm) && passage.word(at - 1)?.kind !== "sign" && at > 0;

export const polarityRows: readonly VouchedRow[] = [
  {
    name: "a negation gained or lost",
    kind: "negation",
    weight: "veto",
    find: ofPairs(denialClash(true)),
    yes: [
      ["The mayor {signed the contract} on Monday.", "The mayor has not {signed the contract}."],
      ["The mayor has not signed the contract.", "The mayor has signed the contract."],
      ["Officials {reported the leak}.", "The leak was not {reported} by officials."],
      ["The dealers {are included in the sale}.", "Canadian dealers {1:are} not {1:included in the sale}."],
    ],
    no: [
      ["The mayor did not {meet the unions}.", "The mayor {refused to meet the unions}."],
      ["The dealers {are left out of the sale}.", "The dealers {are not included in the sale}."],
      ["{Nobody but Airo bid} for it.", "{Only Airo bid} for it."],
      ["The shop {sells nothing but bread}.", "The shop {sells only bread}."],
      ["It fell {for the first time since 2001}.", "It had {not fallen since 2001}."],
      ["{Not only the mayor signed} it.", "{The mayor signed} it."],
      ["{The song is the No. 1 hit}.", "{The song is the top hit}."],
      ["The mayor did not sign, but {the clerk did}.", "{The clerk signed}, and the mayor did not."],
    ],
  },
  {
    name: "other words of which one side denies something",
    kind: "negation",
    weight: "doubt",
    find: ofPairs(denialClash(false)),
    yes: [
      ["The dealers {are left out of the sale}.", "The dealers {are not included in the sale}."],
      ["It saves {by not replacing those who leave}.", "It saves {by natural attrition}."],
    ],
    no: [["The dealers {are not in the sale}.", "The dealers {are not included in the sale}."]],
  },
  {
    name: "the opposite word",
    kind: "negation",
    weight: "veto",
    find: ofPairs(oppositeClash),
    yes: [
      ["The union {accepted} the offer.", "The union {rejected} the offer."],
      ["{Shops opened on Sunday}.", "{1:Shops} closed {1:on Sunday}."],
      ["The plan is {legal}.", "The plan is {illegal}."],
      ["{She worsened} at home.", "{She improved} at home when she was treated, and later worsened."],
    ],
    no: [
      ["The union {did not accept} the offer.", "The union {rejected} the offer."],
      ["The union {took} the offer.", "The union {accepted} the offer."],
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
    ],
    no: [
      ["It rose {following the strike}.", "It rose {after the strike}."],
      ["It rose {before the strike}.", "It rose {prior to the strike}."],
    ],
  },
];

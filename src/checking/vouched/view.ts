// A claim with its pairs laid out for the rows: which word carries which, and what of each sentence is covered.
import type { Reason, ReasonKind } from "../../news/claim.ts";
import { statesSame } from "../parts/figure-arithmetic.ts";
import type { Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";

export type View = {
  readonly claim: Passage;
  /** In the order of their words in the claim. */
  readonly placed: readonly Placed[];
  /** Those the claim cites. */
  readonly sentences: readonly Passage[];
  /** Whether two words, no numbers, name the same: an acronym, a people for its country, an alias of the article. */
  readonly sameName: (one: string, other: string) => boolean;
  /** Who speaks in the quotations that run through a sentence, as reading found it. */
  readonly speakers: ReadonlyMap<Passage, readonly string[]>;
};

/** What a row found: the words of the claim, those of the source, and a sentence that says it. */
export type Clash = { readonly claim: string; readonly source: string; readonly words: string };

/** `question` asks what makes the claim right: an honest "yes" clears the doubt. */
type Doubted = Clash & { readonly question: string };

/** A claim and the sentences it is from; braces mark pairs ("{2:words}" the second), without any the whole is one. */
export type Example = readonly [claim: string, ...sources: readonly [string, ...string[]]];

type Told = {
  readonly name: string;
  readonly kind: ReasonKind;
  /** Of the claims of its examples, where it is not English as the sentences are. */
  readonly claimLanguage?: string;
  /** Examples in which it must find something. */
  readonly yes: readonly [Example, ...Example[]];
  /** Examples in which it must not. */
  readonly no: readonly [Example, ...Example[]];
};

/** A veto refuses whatever the judge says; a doubt is asked. */
export type VouchedRow = Told &
  (
    | { readonly weight: "veto"; readonly find: (view: View) => readonly Clash[] }
    | { readonly weight: "doubt"; readonly find: (view: View) => readonly Doubted[] }
  );

export const reasonOf = (kind: ReasonKind, { claim, source, words }: Clash): Reason => ({ kind, claim, source, words });

/** As written, for a reason. */
export const pairWords = ({ pair }: Placed): Pick<Clash, "claim" | "source"> => ({
  claim: pair.claim,
  source: pair.source,
});

/** Pieces of a sentence that some pair holds. */
export const coveredIn = ({ placed }: View, sentence: Passage): ReadonlySet<number> =>
  new Set(placed.filter((each) => each.sentence === sentence).flatMap(({ source }) => source));

/** Both say the same word, number or name. */
export function alike(view: View, own: Passage, at: number, other: Passage, there: number): boolean {
  const [one, two] = [own.all[at], other.all[there]];
  if (one === undefined || two === undefined) return false;
  if (one.kind === "number" || two.kind === "number")
    return one.kind === two.kind && (one.norm === two.norm || statesSame(one, two));
  return one.norm === two.norm || one.stem === two.stem || view.sameName(one.text, two.text);
}

/** The piece of the pair's source that carries a piece of its claim: the same word, else the head for the head. */
export function mateOf(view: View, placed: Placed, at: number): number | undefined {
  const { claim, sentence } = { claim: view.claim, sentence: placed.sentence };
  const same = placed.source.filter((there) => alike(view, claim, at, sentence, there));
  if (same.length > 0) return same[0];
  const isHead = topOf(claim, placed.claim) === at;
  return isHead ? topOf(sentence, placed.source) : undefined;
}

/** The content word that the tree hangs the others on; without a tree the last one. */
export function topOf(passage: Passage, pieces: readonly number[]): number | undefined {
  const content = pieces.filter((at) => passage.isContent(at));
  const { tree } = passage;
  if (tree === undefined) return content.at(-1);
  const depth = (at: number): number => {
    let steps = 0;
    for (let node = passage.node(at); node >= 0; node = tree.head(node)) steps++;
    return steps;
  };
  return content.toSorted((one, other) => depth(one) - depth(other))[0];
}

/** A row that looks at one pair after the other. */
export const ofPairs =
  <Found extends Clash>(find: (view: View, placed: Placed) => readonly Found[]) =>
  (view: View): readonly Found[] =>
    view.placed.flatMap((placed) => find(view, placed));

export const holderOf = ({ placed }: View, at: number): Placed | undefined =>
  placed.find(({ claim }) => claim.includes(at));

/** A word of both; of two that have names a name: the Danish government is not the Norse one. */
export function sharesName(view: View, ours: readonly number[], other: Passage, theirs: readonly number[]): boolean {
  const { claim } = view;
  const named = (passage: Passage, pieces: readonly number[]): readonly number[] =>
    pieces.filter((at) => passage.isContent(at) && (at > 0 ? passage.word(at).capital : passage.isProper(at)));
  const [mine, others] = [named(claim, ours), named(other, theirs)];
  const meet = (some: readonly number[], those: readonly number[]): boolean =>
    some.some((at) => claim.isContent(at) && those.some((there) => alike(view, claim, at, other, there)));
  return mine.length > 0 && others.length > 0 ? meet(mine, others) : meet(ours, theirs);
}

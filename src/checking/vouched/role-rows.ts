// Who did what to whom, by the trees of a claim and of its sources: sides exchanged, or somebody else's deed.
import { symmetric } from "../../language/syntax/exchanged-roles.ts";
import type { Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { asksFor, deedSides, ownNames, pointsBack, type Sides, wordsOfSide, wordsOfSides } from "./sides.ts";
import { type Clash, holderOf, mateOf, sharesName, type View, type VouchedRow } from "./view.ts";

/** A verb of the claim with the verb of the source that carries it. */
type Deed = {
  readonly verb: number;
  readonly own: Sides;
  readonly placed: Placed;
  /** In the sentence's tree. */
  readonly there: number;
  readonly theirs: Sides;
};

function deedsOf(view: View): readonly Deed[] {
  const { tree } = view.claim;
  if (tree === undefined) return [];
  return tree.forms.flatMap((_, verb): Deed[] => {
    if (!tree.isVerb(verb) || symmetric.has(tree.lemma(verb))) return [];
    const at = view.claim.piece(verb);
    const placed = holderOf(view, at);
    if (placed?.sentence.tree === undefined) return [];
    const mate = mateOf(view, placed, at);
    const there = mate === undefined ? -1 : placed.sentence.node(mate);
    if (there < 0 || !placed.sentence.tree.isVerb(there)) return [];
    const [own, theirs] = [deedSides(tree, verb), deedSides(placed.sentence.tree, there)];
    if ([own.agent, own.patient].some((side) => side !== undefined && asksFor(tree, side))) return [];
    return Math.min(own.chance, theirs.chance) < least ? [] : [{ verb, own, placed, there, theirs }];
  });
}

/** Trees that are wrong by chance are seldom wrong in just the way that makes an alarm. */
const least = 0.8;

/** The words of a side of the claim that name it, as they stand in a sentence: where they were paired, else alike. */
function whereIn(view: View, head: number, sentence: Passage): readonly number[] {
  const { tree } = view.claim;
  if (tree === undefined) return [];
  return naming(view.claim, head).flatMap((at) => {
    const placed = holderOf(view, at);
    if (placed === undefined || placed.sentence !== sentence) return [];
    const mate = mateOf(view, placed, at);
    return mate === undefined ? [] : [sentence.node(mate)];
  });
}

/** The head of a phrase, and of a name all its words. */
function naming(passage: Passage, head: number): readonly number[] {
  const { tree } = passage;
  if (tree === undefined) return [];
  const names = tree.on(head, "flat", "compound").filter((word) => tree.tree.upos[word] === "PROPN");
  return [head, ...names].map((word) => passage.piece(word)).filter((at) => passage.isContent(at));
}

function exchanged(view: View): readonly Clash[] {
  const { claim } = view;
  return deedsOf(view).flatMap(({ verb, own, placed, there, theirs }) => {
    const { sentence } = placed;
    const { tree } = sentence;
    if (tree === undefined) return [];
    const isIn = (words: readonly number[], side: number | undefined): boolean =>
      side !== undefined && words.length > 0 && words.some((word) => wordsOfSide(tree, side).includes(word));
    const turned = (mine: number | undefined, right: number | undefined, wrong: number | undefined): boolean => {
      if (mine === undefined || wrong === undefined) return false;
      const words = whereIn(view, mine, sentence);
      return isIn(words, wrong) && !isIn(words, right);
    };
    // "Prices fall" is "prices are cut": without an object the one who does it is the one it is done to.
    const isTurned =
      (own.patient !== undefined && turned(own.agent, theirs.agent, theirs.patient)) ||
      turned(own.patient, theirs.patient, theirs.agent);
    if (!isTurned || !isSameVerb(view, verb, placed, there)) return [];
    const side = (passage: Passage, head: number | undefined): string =>
      head === undefined || passage.tree === undefined
        ? "somebody"
        : passage.said(wordsOfSide(passage.tree, head).map(passage.piece));
    const deed = tree.forms[there] ?? "";
    const [doer, other] = [side(sentence, theirs.agent), side(sentence, theirs.patient)];
    const words = `In the source ${doer} does it to ${other} ("${deed}").`;
    return [{ claim: claim.tree?.forms[verb] ?? "", source: placed.pair.source, words }];
  });
}

/** "sold by" is "bought from": of another verb the sides may be exchanged as well. */
const isSameVerb = ({ claim }: View, verb: number, { sentence }: Placed, there: number): boolean =>
  claim.word(claim.piece(verb)).stem === sentence.word(sentence.piece(there)).stem;

/** The doer is taken from elsewhere, while the source names another one for the very verb. */
const othersDeed =
  (isNamed: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] => {
    const { claim } = view;
    return deedsOf(view).flatMap(({ verb, own, placed, there, theirs }) => {
      const { sentence } = placed;
      if (!isSameVerb(view, verb, placed, there)) return [];
      const [mine, other] = own.isPassive ? [own.patient, theirs.patient] : [own.agent, theirs.agent];
      if (mine === undefined || other === undefined || sentence.tree === undefined || claim.tree === undefined)
        return [];
      if (claim.tree.tree.upos[mine] === "PRON" || pointsBack(claim, mine) || pointsBack(sentence, other)) return [];
      const phrase = wordsOfSides(sentence.tree, other);
      const here = whereIn(view, mine, sentence);
      if (here.some((word) => phrase.includes(word))) return [];
      const ours = wordsOfSide(claim.tree, mine).map(claim.piece);
      const shares = sharesName(view, ours, sentence, phrase.map(sentence.piece));
      if (shares || ours.every((at) => !claim.isContent(at))) return [];
      const whom = sentence.said(wordsOfSide(sentence.tree, other).map(sentence.piece));
      const who = claim.said(ours);
      if (ownNames(claim, ours).length > 0 !== isNamed) return [];
      const words = `The source says it of ${whom}, not of ${who}.`;
      const question = `Are "${who}" of the statement and "${whom}" of the sentences the same?`;
      return [{ claim: who, source: whom, words, question }];
    });
  };

export const roleRows: readonly VouchedRow[] = [
  {
    name: "sides exchanged",
    kind: "roles",
    weight: "veto",
    find: exchanged,
    yes: [
      ["Foreign firms have bought shares of local investors.", "Local investors have bought shares of foreign firms."],
      [
        "{1:The nations} {2:want} {3:Airo} {4:to bear the cost}.",
        "{3:Airo} {2:wants} {4:this cost to be borne} by {1:the nations}.",
      ],
      ["Harlan was sued by Reed.", "Reed was sued by Harlan."],
    ],
    no: [
      ["Reed sued Harlan.", "Harlan was sued by Reed."],
      ["Local investors have bought shares.", "Shares have been bought by local investors."],
    ],
  },
  {
    name: "somebody else's deed",
    kind: "roles",
    weight: "veto",
    find: othersDeed(true),
    yes: [
      [
        "{1:The Norse government} {2:welcomed the decision}.",
        "{1:The Norse government} was silent.",
        "The Danish government {2:welcomed the decision}.",
      ],
    ],
    no: [
      ["{Pictures of it show the crowd}.", "{Photos show the crowd}."],
      ["{1:Airo} {2:welcomed the decision}.", "{1:Airo} met on Monday.", "The company {2:welcomed the decision}."],
      ["{1:Reed} {2:welcomed the decision}.", "{1:Reed} met on Monday.", "Mayor Tom Reed {2:welcomed the decision}."],
      ["{How many people left? - 41 people}.", "{The ferry left with 41 people}."],
    ],
  },
  {
    name: "somebody else's deed, by another description",
    kind: "roles",
    weight: "doubt",
    find: othersDeed(false),
    yes: [["{Pictures of it show the crowd}.", "{Photos show the crowd}."]],
    no: [["{The photos show the crowd}.", "{Photos show the crowd}."]],
  },
];

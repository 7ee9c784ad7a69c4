// What a claim joins from several sentences: a name, a date or a figure of one put to what another tells.
import { calendar } from "../../language/en/function-words.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { pointsBack } from "./sides.ts";
import { alike, type Clash, holderOf, pairWords, topOf, type View, type VouchedRow } from "./view.ts";

/** The pair that holds the word of the claim on which the pair's own words hang. */
function governorOf(view: View, placed: Placed): Placed | undefined {
  const { claim } = view;
  const { tree } = claim;
  const top = topOf(claim, placed.claim);
  if (tree === undefined || top === undefined) return undefined;
  for (let node = tree.head(claim.node(top)); node >= 0; node = tree.head(node)) {
    const at = claim.piece(node);
    const held = claim.isContent(at) ? holderOf(view, at) : undefined;
    if (held !== undefined && held !== placed) return held;
  }
  return undefined;
}

/** Names, dates and figures and nothing that says what they do. */
function isLone({ claim }: View, placed: Placed): boolean {
  const content = placed.claim.filter((at) => claim.isContent(at));
  const isMeasure = content.some((at) => claim.isFigure(at));
  const says = (at: number): boolean => isMeasure && claim.tree?.tree.upos[claim.node(at)] === "ADJ";
  return content.length > 0 && content.every((at) => isName(claim, at) || claim.isFigure(at) || says(at));
}

const isName = (passage: Passage, at: number): boolean =>
  passage.word(at).capital &&
  passage.word(at).quantity === undefined &&
  (at > 0 || passage.isProper(at) || passage.tree === undefined);

/** A day of another sentence is another day; a name or a figure may be of the same thing all the same. */
const looseNames =
  (isDay: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] => {
    const { claim } = view;
    return view.placed.flatMap((placed) => {
      const governor = isLone(view, placed) ? governorOf(view, placed) : undefined;
      if (governor === undefined || governor.sentence === placed.sentence) return [];
      const { sentence, source } = governor;
      const content = placed.claim.filter((at) => claim.isContent(at));
      const isThere = content.some((at) => sentence.all.some((_, there) => alike(view, claim, at, sentence, there)));
      if (isThere) return [];
      if (mayBeMeant(view, placed) && leansOn(sentence, source, namedIn(view, sentence))) return [];
      if (isDate(claim, content) !== isDay) return [];
      const words = `"${placed.pair.claim}" stands in another sentence than "${governor.pair.source}".`;
      const [lone, other] = [placed.pair.source, governor.pair.source];
      const question = `Do the sentences give "${lone}" for "${other}", as "${claim.text}" has it?`;
      return [{ ...pairWords(placed), words, question }];
    });
  };

const isDate = (passage: Passage, content: readonly number[]): boolean =>
  content.every((at) => passage.word(at).quantity?.date !== undefined || calendar.has(passage.word(at).norm));

/** "She", "the company" may stand for a name; for a date, a figure, a place or the name after a title nothing does. */
function mayBeMeant({ claim }: View, placed: Placed): boolean {
  const { tree } = claim;
  const top = topOf(claim, placed.claim);
  if (tree === undefined || top === undefined) return true;
  const isAge = (at: number): boolean => claim.word(at).quantity?.kind === "age";
  if (placed.claim.filter((at) => claim.isContent(at)).every((at) => !isName(claim, at) && !isAge(at))) return false;
  const node = claim.node(top);
  if (/^(?:flat|compound|nmod:desc)$/.test(tree.label(node))) return false;
  return !tree.on(node, "case").some((word) => places.has(tree.form(word)));
}

const places = wordSet("in at on near across throughout outside inside around off");

/** What the claim has a name for: a "she" told as "she" may still be whom the claim names elsewhere. */
const namedIn = ({ claim, placed }: View, sentence: Passage): ReadonlySet<number> =>
  new Set(
    placed
      .filter((each) => each.sentence === sentence && each.claim.some((at) => isName(claim, at) && claim.isContent(at)))
      .flatMap(({ source }) => source),
  );

/** Something in or before the words points back to what was told before. */
function leansOn(sentence: Passage, source: readonly number[], covered: ReadonlySet<number>): boolean {
  const { tree } = sentence;
  if (tree === undefined) return sentence.all.some((_, at) => sentence.isPronoun(at));
  return tree.forms.some((_, word) => {
    const at = sentence.piece(word);
    if (covered.has(at) && !source.includes(at)) return false;
    return /^(?:nsubj|obj|nmod:poss|obl)/.test(tree.label(word)) && pointsBack(sentence, word);
  });
}

/** Statements of two sentences in one clause: nobody says that they tell of the same thing. */
function joinedSentences(view: View): readonly (Clash & { readonly question: string })[] {
  const { claim } = view;
  return view.placed.flatMap((placed) => {
    const governor = isLone(view, placed) ? undefined : governorOf(view, placed);
    if (governor === undefined || governor.sentence === placed.sentence) return [];
    const [one, other] = [placed, governor];
    const shares = one.sentence.all.some(
      (word, at) =>
        isName(one.sentence, at) &&
        one.sentence.isContent(at) &&
        other.sentence.all.some(({ norm }) => norm === word.norm),
    );
    const nothing: ReadonlySet<number> = new Set();
    if (shares || leansOn(one.sentence, one.source, nothing) || leansOn(other.sentence, other.source, nothing))
      return [];
    const words = `"${one.pair.claim}" and "${other.pair.claim}" are from sentences that do not name the same thing.`;
    const [first, second] = [one.pair.source, other.pair.source];
    const question = `Do "${first}" and "${second}" tell of the same thing, as "${claim.text}" has it?`;
    return [{ ...pairWords(placed), words, question }];
  });
}

export const jointRows: readonly VouchedRow[] = [
  {
    name: "a lone date from another sentence",
    kind: "coverage",
    weight: "veto",
    find: looseNames(true),
    yes: [
      [
        "{1:The store was renamed} {2:on 28 April 2003}.",
        "Airo opened a store {2:on 28 April 2003}.",
        "{1:The store was renamed} in 2006.",
      ],
    ],
    no: [
      ["{1:Reed beat Harlan} {2:in Oslo}.", "{1:Reed beat Harlan}.", "Ann Bell lives {2:in Oslo}."],
      ["{1:The nine-year-old} {2:left the house}.", "{1:The nine-year-old} was ill.", "{2:She left the house}."],
      ["{1:Reed} {2:was seventeen} {3:when she left}.", "{1:Reed} was ill.", "{2:At seventeen}, {3:she left}."],
      ["{1:Mary Reed} {2:left the firm}.", "{1:Mary Reed} was ill.", "{2:She left the firm}."],
      ["{1:The store was renamed} {2:in 2006}.", "{1:The store was renamed} {2:in 2006}."],
    ],
  },
  {
    name: "a lone name or figure from another sentence",
    kind: "coverage",
    weight: "doubt",
    find: looseNames(false),
    yes: [["{1:Reed beat Harlan} {2:in Oslo}.", "{1:Reed beat Harlan} on Monday.", "Reed faced Harlan {2:in Oslo}."]],
    no: [["{1:Reed beat Harlan} {2:in Oslo}.", "{1:Reed beat Harlan} {2:in Oslo}."]],
  },
  {
    name: "two sentences in one clause",
    kind: "coverage",
    weight: "doubt",
    find: joinedSentences,
    yes: [["The {1:ship} {2:sank off Norway}.", "A {1:ship} was sold in May.", "A ferry {2:sank off Norway}."]],
    no: [["The {1:ship} {2:sank off Norway}.", "A {1:ship} was sold in May.", "It {2:sank off Norway}."]],
  },
];

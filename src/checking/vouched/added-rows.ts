// What a claim adds to its source's words: all for some, certain for likely, a cause for what only came after.
import { wordSet } from "../../language/word-set.ts";
import { over } from "./over.ts";
import { isEnglish, type Passage } from "./passage.ts";
import { type Clash, coveredIn, type View, type VouchedRow } from "./view.ts";

/** Words by which a claim says more than its source: all for some, certain for likely. */
function addedWhole(view: View): readonly Clash[] {
  const { claim } = view;
  return view.placed.flatMap(({ claim: own, sentence, source, pair }) =>
    own.flatMap((at) => {
      if (!claim.has(at, "whole") || claim.isHedge(at) || isSaid(claim.word(at).norm) || isPhrase(claim, at)) return [];
      const text = claim.word(at).text;
      const theirs = [...source, ...source.flatMap((each) => over(sentence, each).map((found) => found.at))];
      const { norm, stem } = claim.word(at);
      const fits = theirs.some((there) => {
        const other = sentence.word(there);
        return other.stem === stem || other.norm === norm || sentence.has(there, "whole") || meansAll(other.norm);
      });
      if (fits || (claim.has(at, "denied") && theirs.some((there) => sentence.has(there, "denied")))) return [];
      return [{ claim: text, source: pair.source, words: `The source does not say "${text}" there.` }];
    }),
  );
}

/** Not of every thing: of two, or of none in particular; "only" takes away. */
const isSaid = (norm: string): boolean => notWhole.has(norm);
const notWhole = wordSet("any both each only solely exclusively never none nobody");

/** "all but", "at all", "above all", "it all began", "all went well". */
const isPhrase = (claim: Passage, at: number): boolean =>
  claim.all[at + 1]?.norm === "but" ||
  (claim.word(at).norm === "all" && (claim.all[at - 1]?.norm === "it" || claim.upos(at) === "PRON")) ||
  (/^(?:at|in|after|above|of)$/.test(claim.all[at - 1]?.norm ?? "") && claim.all[at + 1]?.kind !== "word");
const meansAll = (norm: string): boolean =>
  /^(?:just|mere|per|apiece|both|nationwide|whenever|unanimous|unanimously)$/.test(norm);

/** "part of the fleet" for "the entire fleet". */
function addedPart(view: View): readonly Clash[] {
  const { claim } = view;
  return view.placed.flatMap(({ claim: own, sentence, source, pair }) => {
    const at = own.find((each) => parts.has(claim.word(each).norm) && !claim.isHedge(each));
    const there = source.find((each) => wholes.has(sentence.word(each).norm) && !sentence.isHedge(each));
    if (at === undefined || there === undefined) return [];
    if (claim.all.some((word, each) => wholes.has(word.norm) || claim.has(each, "denied"))) return [];
    if (source.some((each) => sentence.has(each, "part", "denied"))) return [];
    const words = `The source says "${sentence.word(there).text}", the claim "${claim.word(at).text}".`;
    return [{ claim: claim.word(at).text, source: pair.source, words }];
  });
}

const parts = wordSet("some several few many most part parts half");
const wholes = wordSet("all every entire whole");

/** "the largest in the world" of what the source calls the largest of something smaller. */
function widerField(view: View): readonly Clash[] {
  const { claim } = view;
  const isMost = (at: number): boolean =>
    /^(?:JJS|RBS)$/.test(claim.tree?.tag(claim.node(at)) ?? "") || isFirst(claim, at);
  if (!claim.all.some((_, at) => isMost(at))) return [];
  return view.placed.flatMap(({ claim: own, sentence, pair }) => {
    const at = own.find((each) => fields.has(claim.word(each).norm));
    if (at === undefined || sentence.all.some(({ norm }) => fields.has(norm))) return [];
    return [
      { claim: claim.word(at).text, source: pair.source, words: `The source does not say "${claim.word(at).text}".` },
    ];
  });
}

const isFirst = (claim: Passage, at: number): boolean =>
  claim.word(at).norm === "first" || claim.word(at).norm === "#1th";
const fields = wordSet("world world's worldwide globe globally earth ever anywhere history");

/** Words that say something, carried by words that say nothing: "have agreed" by "that". */
function emptySources(view: View): readonly Clash[] {
  const { claim } = view;
  return view.placed.flatMap(({ claim: own, sentence, source, pair }) => {
    const says = own.some((at) => claim.isContent(at) && !claim.isFigure(at));
    if (!says || source.some((at) => sentence.isContent(at) || standsFor(sentence, at))) return [];
    return [{ claim: pair.claim, source: pair.source, words: `"${pair.source}" does not say "${pair.claim}".` }];
  });
}

/** A pronoun, and no "that" which only joins. */
const standsFor = (sentence: Passage, at: number): boolean =>
  sentence.isPronoun(at) && sentence.tree?.tree.upos[sentence.node(at)] !== "SCONJ";

/** A claim that says why, of a source that only says one thing after the other. */
function addedCause(view: View): readonly Clash[] {
  const { claim } = view;
  return view.placed.flatMap(({ claim: own, sentence, source, pair }) => {
    const at = own.find((each) => claim.has(each, "cause"));
    if (at === undefined) return [];
    const covered = coveredIn(view, sentence);
    const theirs = sentence.all.flatMap((_, there) => (source.includes(there) || !covered.has(there) ? [there] : []));
    const near = theirs.filter((there) => there >= Math.min(...source) - 4 && there <= Math.max(...source) + 4);
    if (near.some((there) => says(sentence, there))) return [];
    const text = claim.word(at).text;
    return [{ claim: text, source: pair.source, words: `The source does not say that one is the cause of the other.` }];
  });
}

const strong = wordSet(
  `motivated inspired spurred persuaded due leading led leads lead thanks made makes making make means meant
  attributed attributable`,
);
/** Also words of time and likeness: reasons only where they open a clause. */
const marks = wordSet("as since so");

const says = (sentence: Passage, at: number): boolean =>
  sentence.has(at, "cause") ||
  (isEnglish(sentence.language) && (strong.has(sentence.word(at).norm) || opensClause(sentence, at)));

const opensClause = (sentence: Passage, at: number): boolean =>
  marks.has(sentence.word(at).norm) &&
  (sentence.tree?.label(sentence.node(at)) === "mark" || sentence.all[at - 1]?.norm === ",");

export const addedRows: readonly VouchedRow[] = [
  {
    name: "all or certain where the source does not say so",
    kind: "wording",
    weight: "veto",
    find: addedWhole,
    yes: [
      ["{All analysts} expected it.", "{Most analysts} expected it."],
      ["The names {of all donors} stand there.", "Names {of donors} stand there."],
      ["Losses {would certainly grow}.", "Losses {would probably grow}."],
    ],
    no: [
      ["{Every shop} closed.", "{All shops} closed."],
      ["{The whole town} came.", "{The entire town} came."],
      ["{It all began in May}.", "{The incident began in May}."],
    ],
  },
  {
    name: "a part where the source says all",
    kind: "wording",
    weight: "veto",
    find: addedPart,
    yes: [["{Most markets} are closed.", "{All markets} are closed."]],
    no: [
      ["{All markets} are closed.", "{All markets} are closed."],
      ["{Most of all markets} are closed.", "{All markets} are closed."],
    ],
  },
  {
    name: "the most of a wider field",
    kind: "wording",
    weight: "veto",
    find: widerField,
    yes: [["It is {the largest dam in the world}.", "It is {the largest dam in Africa}."]],
    no: [
      ["It is {the largest dam anywhere}.", "It is {the world's largest dam}."],
      ["It is {the largest dam in Africa}.", "It is {the largest dam in Africa}."],
    ],
  },
  {
    name: "a cause the source does not give",
    kind: "wording",
    weight: "veto",
    find: addedCause,
    yes: [["The firm {is cutting jobs} {because the buyer left}.", "The firm {is cutting jobs}. {The buyer left}."]],
    no: [
      ["It closed {because prices fell}.", "It closed {due to falling prices}."],
      ["{That drove Reed to leave}.", "{Reed was subsequently motivated to leave}."],
    ],
  },
  {
    name: "words carried by nothing",
    kind: "coverage",
    weight: "veto",
    find: emptySources,
    yes: [["The labels {have agreed} to it.", "It asked {that} the labels do it."]],
    no: [["{Airo} has agreed to it.", "{It} has agreed to it."]],
  },
];

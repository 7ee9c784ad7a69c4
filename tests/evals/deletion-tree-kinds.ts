// Ways to leave words out of a sentence that cut into its meaning, found in trees that people drew, not in the product's.
import type { GoldTree } from "./treebank.ts";

/** Words from `from` to before `to` of the tree are left out. */
export type Cut = { readonly from: number; readonly to: number };
/** Every place where this kind applies to the sentence. */
type Kind = (tree: GoldTree) => readonly Cut[];

const scales = new Set(["hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"]);
const statuses = new Set(
  `former ex deputy acting interim vice assistant shadow retired alleged suspected fake proposed planned possible
  potential failed would-be so-called supposed unofficial temporary partial late future aspiring disgraced`.split(
    /\s+/,
  ),
);
const hedges = new Set(
  `about around almost nearly roughly approximately reportedly allegedly apparently possibly perhaps probably
  likely partly largely mostly mainly usually often sometimes rarely seldom hardly barely only just formerly
  initially temporarily supposedly seemingly potentially`.split(/\s+/),
);
const conditions = new Set(["if", "unless", "until", "provided", "whether", "lest", "before", "once"]);
const measures = new Set(
  `percent year month week day hour minute mile kilometre kilometer metre meter foot ton tonne dollar euro pound
  degree acre litre gallon`.split(/\s+/),
);
const sayings = new Set(
  "say tell report claim announce warn argue add write state believe think suggest allege estimate".split(" "),
);

const at = (tree: GoldTree): readonly number[] => tree.words.map((_, index) => index);
const one = (from: number): Cut => ({ from, to: from + 1 });
const lemma = (tree: GoldTree, index: number): string => (tree.lemma[index] ?? "").toLowerCase();
const childrenOf = (tree: GoldTree, index: number): readonly number[] => at(tree).filter((w) => tree.head[w] === index);

/** The words below one, itself included, where they stand together. */
function whole(tree: GoldTree, index: number): Cut | undefined {
  const below = new Set([index]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const word of at(tree))
      if (!below.has(word) && below.has(tree.head[word] ?? -1)) {
        below.add(word);
        grew = true;
      }
  }
  const from = Math.min(...below);
  const to = Math.max(...below) + 1;
  return to - from === below.size ? { from, to } : undefined;
}

const labelled =
  (...labels: readonly string[]) =>
  (tree: GoldTree): readonly number[] =>
    at(tree).filter((word) => labels.includes(tree.label[word] ?? ""));

const isComma = (tree: GoldTree, index: number): boolean => /^[,;:()–—-]+$/.test(tree.words[index] ?? "");

/** As `whole`, where no mark parts it from what stands before it. */
const bound = (tree: GoldTree, index: number): readonly Cut[] => {
  const cut = whole(tree, index);
  return cut === undefined || cut.from === 0 || isComma(tree, cut.from - 1) || isComma(tree, cut.from) ? [] : [cut];
};

export const treeKinds: Readonly<Record<string, Kind>> = {
  /** "curriculum tests" -> "curriculum" */
  "head of a compound": (tree) =>
    labelled("compound")(tree)
      .filter((word) => tree.head[word] === word + 1 && tree.upos[word + 1] === "NOUN")
      .map((word) => one(word + 1)),
  "modifier of a noun": (tree) =>
    labelled(
      "amod",
      "compound",
    )(tree)
      .filter((word) => (tree.head[word] ?? 0) > word && childrenOf(tree, word).length === 0)
      .map(one),
  "status of a person or thing": (tree) =>
    at(tree)
      .filter((word) => statuses.has((tree.words[word] ?? "").toLowerCase()))
      .map(one),
  /** "the wife of the mayor" -> "the mayor" */
  "whose: X of Y": (tree) =>
    labelled("nmod")(tree).flatMap((word) => {
      const head = tree.head[word] ?? -1;
      const marker = childrenOf(tree, word).find((each) => tree.label[each] === "case" && lemma(tree, each) === "of");
      const start = whole(tree, head)?.from;
      if (marker !== head + 1 || start === undefined || start > head) return [];
      return [{ from: start, to: marker + 1 }];
    }),
  /** "the mayor's wife fled" -> "the mayor fled" */
  "whose: Y's X": (tree) =>
    labelled("nmod:poss")(tree).flatMap((word) => {
      const mark = childrenOf(tree, word).find((each) => /^['’]s?$/.test(tree.words[each] ?? ""));
      const head = tree.head[word] ?? -1;
      return mark !== undefined && head > mark ? [{ from: mark, to: head + 1 }] : [];
    }),
  /** "plans to cut" -> "cut" */
  "control verb": (tree) =>
    labelled(
      "xcomp",
      "csubj",
      "advcl",
    )(tree).flatMap((word) => {
      const head = tree.head[word] ?? -1;
      const to = childrenOf(tree, word).find((each) => lemma(tree, each) === "to");
      return to !== undefined && head >= 0 && head < to && to - head <= 3 ? [{ from: head, to: to + 1 }] : [];
    }),
  /** "attempts to burn the embassy" -> "the embassy", "accused of killing X" -> "X" */
  "verb before its object": (tree) =>
    labelled("obj")(tree).flatMap((word) => {
      const verb = tree.head[word] ?? -1;
      const object = whole(tree, word);
      const marker = childrenOf(tree, verb).find((each) => ["mark", "case"].includes(tree.label[each] ?? ""));
      const isBelow = ["acl", "advcl", "xcomp"].includes(tree.label[verb] ?? "");
      return marker === undefined || !isBelow || object?.from !== verb + 1 ? [] : [{ from: marker, to: verb + 1 }];
    }),
  "those who": (tree) =>
    labelled("acl:relcl")(tree).flatMap((word) => {
      const head = tree.head[word] ?? -1;
      const object = childrenOf(tree, word).find((each) => tree.label[each] === "obj" && each > word);
      const start = whole(tree, object ?? -1)?.from;
      if (object === undefined || start === undefined || !/^(?:those|people|anyone|man|woman)$/.test(lemma(tree, head)))
        return [];
      return [{ from: head, to: start }];
    }),
  "restrictive clause": (tree) => labelled("acl:relcl", "acl")(tree).flatMap((word) => bound(tree, word)),
  object: (tree) => labelled("obj")(tree).flatMap((word) => bound(tree, word)),
  "object of a preposition": (tree) =>
    labelled(
      "obl",
      "nmod",
    )(tree).flatMap((word) => {
      const cut = whole(tree, word);
      const marker = childrenOf(tree, word).find((each) => tree.label[each] === "case");
      return cut === undefined || marker !== cut.from ? [] : [{ from: marker + 1, to: cut.to }];
    }),
  "scale word": (tree) =>
    at(tree)
      .filter((word) => scales.has(lemma(tree, word)) && /^(?:\d|\$)/.test(tree.words[word - 1] ?? ""))
      .map(one),
  "measure after a number": (tree) =>
    at(tree)
      .filter((word) => measures.has(lemma(tree, word)) && tree.upos[word - 1] === "NUM")
      .map(one),
  "number before a noun": (tree) =>
    labelled("nummod")(tree)
      .filter((w) => (tree.head[w] ?? 0) > w)
      .map(one),
  /** "12 percent of the men" -> "12 percent" */
  "limit of a figure": (tree) =>
    labelled("nmod")(tree).flatMap((word) => {
      const head = tree.head[word] ?? -1;
      const counted = tree.upos[head] === "NUM" || childrenOf(tree, head).some((each) => tree.label[each] === "nummod");
      return counted && word > head ? bound(tree, word) : [];
    }),
  hedge: (tree) =>
    at(tree)
      .filter((word) => hedges.has(lemma(tree, word)))
      .map(one),
  negation: (tree) =>
    at(tree)
      .filter((word) => /^(?:not|n't|n’t|never|no)$/.test(lemma(tree, word)))
      .map(one),
  "modal verb": (tree) =>
    at(tree)
      .filter((word) => tree.xpos[word] === "MD")
      .map(one),
  condition: (tree) =>
    labelled("advcl")(tree).flatMap((word) => {
      const marked = childrenOf(tree, word).some((each) => conditions.has(lemma(tree, each)));
      const cut = whole(tree, word);
      return marked && cut ? [{ from: cut.from, to: isComma(tree, cut.to) ? cut.to + 1 : cut.to }] : [];
    }),
  /** "Police said that he fled" -> "he fled" */
  "attribution before": (tree) =>
    labelled("ccomp")(tree).flatMap((word) => {
      const verb = tree.head[word] ?? -1;
      const cut = whole(tree, word);
      const start = whole(tree, verb)?.from ?? 0;
      return sayings.has(lemma(tree, verb)) && cut !== undefined && cut.from > verb
        ? [{ from: start, to: lemma(tree, cut.from) === "that" ? cut.from + 1 : cut.from }]
        : [];
    }),
  "attribution after": (tree) =>
    labelled(
      "parataxis",
      "ccomp",
    )(tree).flatMap((word) => {
      const verb = tree.label[word] === "parataxis" ? word : (tree.head[word] ?? -1);
      const subject = childrenOf(tree, verb).find((each) => tree.label[each] === "nsubj");
      const comma = at(tree).findLast((each) => each < verb && isComma(tree, each)) ?? 0;
      return sayings.has(lemma(tree, verb)) && comma > 2 && subject !== undefined && subject > comma
        ? [{ from: comma, to: tree.words.length - 1 }]
        : [];
    }),
  /** "assistant Kori Schulman wrote" -> "assistant wrote" */
  "name after a role": (tree) =>
    labelled("nmod:desc")(tree).flatMap((word) => {
      const name = tree.head[word] ?? -1;
      const last = childrenOf(tree, name).findLast((each) => tree.label[each] === "flat") ?? name;
      return name === word + 1 ? [{ from: name, to: last + 1 }] : [];
    }),
  "member of a list": (tree) =>
    labelled("conj")(tree).flatMap((word) => {
      const coordinator = childrenOf(tree, word).find((each) => tree.label[each] === "cc");
      const head = whole(tree, tree.head[word] ?? -1);
      return coordinator !== undefined && lemma(tree, coordinator) === "or" && head !== undefined
        ? [{ from: head.from, to: coordinator + 1 }]
        : [];
    }),
  "two words of the middle": (tree) =>
    at(tree)
      .slice(2, -3)
      .filter((word) => ![0, 1].some((step) => tree.upos[word + step] === "PUNCT"))
      .map((word) => ({ from: word, to: word + 2 })),
};

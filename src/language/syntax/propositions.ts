// Who did what to whom: every finite verb of a sentence with its subject, object and phrases, and how sure that is.
import type { Cut } from "../token.ts";
import { isFiniteVerb, isPassive, subjectOfVerb } from "./finite-verbs.ts";
import type { ParsedWords } from "./parsed-words.ts";
import { sentenceTree } from "./sentence-tree.ts";
import { denialsOf, type Footing, isHedged, modalVerbOf, negationsIn, standingOf, wayUp } from "./standing.ts";

/** A noun phrase in its clause: its head, and its words without the clauses and appositions that hang on it. */
export type Argument = { readonly head: number; readonly words: readonly number[] };

/** Numbers are words of the tree, by their place. */
export type Proposition = Footing & {
  readonly verb: number;
  /** With its particle: "carry out". Of "is" with a noun or an adjective it is "be", and that is the object. */
  readonly lemma: string;
  /** Who does it; of a passive, who stands after "by". */
  readonly subject?: Argument;
  /** To whom it is done; of a passive, its subject. */
  readonly object?: Argument;
  /** Phrases that say where, when or with whom, each with its case word, "" where it has none. */
  readonly obliques: readonly (Argument & { readonly case: string })[];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal?: string;
  /** By "may", "allegedly" and the like in its own clause. */
  readonly hedged: boolean;
  /** The least chance of the arcs that make subject, object and negation, in 0..1. */
  readonly chance: number;
  /** Each of those arcs is at its gate. */
  readonly sure: boolean;
  /** So is each arc from the verb up to the root: `reported`, `asked` and `conditional` can be relied on. */
  readonly placed: boolean;
};

/** In the order of their verbs; none where the sentence has no tree. */
export function propositionsOf(cut: Cut, language = "en"): readonly Proposition[] {
  const tree = sentenceTree(cut, language);
  return tree === undefined ? [] : propositionsIn(tree);
}

export function propositionsIn(tree: ParsedWords): readonly Proposition[] {
  const negations = negationsIn(tree);
  return tree.forms.flatMap((_, verb) => {
    const found = isFiniteVerb(tree, verb) ? proposition(tree, verb, negations) : undefined;
    return found?.subject || found?.object ? [found] : [];
  });
}

function proposition(tree: ParsedWords, verb: number, negations: readonly number[]): Proposition {
  const isVerb = tree.isVerb(verb);
  const passive = isPassive(tree, verb);
  const first = subjectOfVerb(tree, verb);
  // "told reporters that": who is told is its object where nothing else is.
  const after = isVerb ? (tree.on(verb, passive ? "obl:agent" : "obj")[0] ?? told(tree, verb, passive)) : verb;
  const [subject, object] = passive ? [after, first.subject] : [first.subject, after];
  const arcs = [
    ...first.arcs,
    ...(isVerb ? (after === undefined ? [] : [after]) : tree.on(verb, "cop")),
    // A negation that could hang elsewhere leaves every verb of the sentence open.
    ...negations,
  ];
  const modal = modalVerbOf(tree, verb);
  const particles = isVerb ? tree.on(verb, "compound:prt").map(tree.form) : [];
  return {
    verb,
    lemma: [isVerb ? tree.lemma(verb) : "be", ...particles].join(" "),
    ...(subject === undefined ? {} : { subject: argument(tree, subject, verb) }),
    ...(object === undefined ? {} : { object: argument(tree, object, verb) }),
    obliques: tree.on(verb, "obl", "obl:unmarked").map((head) => ({
      ...argument(tree, head, verb),
      case: tree.on(head, "case").map(tree.form).join(" "),
    })),
    passive,
    negated: denialsOf(tree, negations, [verb, subject, object]).length > 0,
    ...(modal === undefined ? {} : { modal }),
    hedged: isHedged(tree, verb, modal),
    ...standingOf(tree, verb),
    chance: tree.chance(arcs),
    sure: tree.areSure(arcs),
    placed: tree.areSure(wayUp(tree, verb)),
  };
}

const told = (tree: ParsedWords, verb: number, passive: boolean): number | undefined =>
  passive ? undefined : tree.on(verb, "iobj")[0];

const outside: ReadonlySet<string> = new Set("acl acl:relcl advcl advcl:relcl appos parataxis dep".split(" "));
const around: ReadonlySet<string> = new Set(["punct", "case", "mark", "cc"]);
/** What hangs on a predicate because it is one and not because it is a noun. */
const ofPredicate: ReadonlySet<string> = new Set([
  ...around,
  ..."nsubj nsubj:pass csubj cop aux obl obl:unmarked advmod ccomp xcomp expl conj discourse".split(" "),
]);

function argument(tree: ParsedWords, head: number, verb: number): Argument {
  const direct = tree
    .on(head)
    .filter((word) => !outside.has(tree.label(word)) && !(head === verb ? ofPredicate : around).has(tree.label(word)));
  const words = [head, ...direct.flatMap((word) => tree.under(word, outside))].sort((one, other) => one - other);
  const isMark = (word: number | undefined): boolean => word !== undefined && tree.label(word) === "punct";
  const to = words.findLastIndex((word) => !isMark(word));
  return { head, words: words.slice(0, to + 1) };
}

// Who does what in each verb of a sentence, also of verbs without tense: "is expected to open", "arrested in March".
import { isFiniteVerb, isPassive, subjectOfVerb } from "../../language/syntax/finite-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";
import { isPartedVerb } from "../question/parted-verbs.ts";

/** Words of the tree, by their place. */
export type VerbParts = {
  readonly verb: number;
  /** Who does it; of a passive, who stands after "by", and of "belong" after "to". */
  readonly subject: readonly number[];
  /** To whom it is done; of a passive, its subject; of "is", what the subject is said to be. */
  readonly object: readonly number[];
  /** Where, when, with whom and why: phrases and clauses that hang on the verb. */
  readonly circumstances: readonly number[];
};

/** In their order. A noun or an adjective with "is" counts as a verb. */
export const verbPartsOf = (tree: SentenceTree): readonly VerbParts[] =>
  tree.forms.flatMap((_, word) => (isPredicate(tree, word) ? [partsOf(tree, word)] : []));

/** "Put off" says something where "put" does not. */
export const isParted = (tree: SentenceTree, verb: number): boolean =>
  tree
    .on(verb, "compound:prt")
    .some((word) => isPartedVerb(tree.form(verb).toLowerCase(), tree.form(word).toLowerCase()));

/** In a question the tagger may take the verb for a noun or an adjective: "When will the port open?". */
const isPredicate = (tree: SentenceTree, word: number): boolean =>
  tree.isVerb(word) ||
  isFiniteVerb(tree, word) ||
  (tree.label(word) === "root" && (tree.lemma(word) === "do" || tree.on(word, "nsubj", "nsubj:pass").length > 0));

function partsOf(tree: SentenceTree, verb: number): VerbParts {
  // "There were no deaths" says of deaths that they were.
  const [being] = tree.on(verb, "expl").length > 0 && tree.lemma(verb) === "be" ? tree.on(verb, "nsubj") : [];
  if (being !== undefined) return { ...verbParts(tree, verb), verb: being, subject: [], object: tree.under(being) };
  return verbParts(tree, verb);
}

function verbParts(tree: SentenceTree, verb: number): VerbParts {
  const belongs = tree.lemma(verb) === "belong";
  const passive = isPassive(tree, verb) || isBareParticiple(tree, verb) || belongs;
  const first = named(tree, verb, phrase(tree, firstSide(tree, verb)));
  const agent = tree.on(verb, "obl:agent");
  const agents =
    agent.length > 0
      ? agent
      : passive
        ? tree.on(verb, "obl").filter((one) => caseOf(tree, one) === (belongs ? "to" : "by"))
        : [];
  const copular = tree.on(verb, "cop").length > 0;
  const second = copular ? [verb] : tree.on(verb, "obj", "iobj", "ccomp", "xcomp");
  const circumstances = tree
    .on(verb, ...circumstantial)
    .filter((one) => !agents.includes(one))
    .flatMap((one) => tree.under(one));
  const seconds = second.flatMap((one) => (one === verb ? predicate(tree, verb) : tree.under(one)));
  return passive
    ? { verb, subject: agents.flatMap((one) => tree.under(one)), object: [...first, ...seconds], circumstances }
    : { verb, subject: first, object: seconds, circumstances };
}

const circumstantial = ["obl", "obl:unmarked", "obl:agent", "advmod", "advcl"] as const;

export const caseOf = (tree: SentenceTree, word: number): string => tree.on(word, "case").map(tree.form).join(" ");

const isBareParticiple = (tree: SentenceTree, verb: number): boolean =>
  tree.tag(verb) === "VBN" && tree.label(verb) === "acl";

/** The subject of the verb's own clause, or what the clause hangs on: "plans to close", "a man arrested". */
function firstSide(tree: SentenceTree, verb: number): number | undefined {
  const own = subjectOfVerb(tree, verb).subject;
  const head = tree.head(verb);
  if (own !== undefined || head < 0) return own;
  const label = tree.label(verb);
  if (label === "acl" && isChance(tree, verb, head)) return firstSide(tree, tree.head(head));
  if (label === "acl" || label === "acl:relcl") return head;
  if (label === "xcomp") return tree.on(head, "obj")[0] ?? firstSide(tree, head);
  return label === "advcl" || label === "conj" ? firstSide(tree, head) : undefined;
}

/** "Won the right to host it": who has the right hosts it. A deal to sell it may be cancelled, a right be lost. */
const isChance = (tree: SentenceTree, verb: number, noun: number): boolean =>
  chances.has(tree.lemma(noun)) &&
  tree.label(noun) === "obj" &&
  tree.tag(verb) === "VB" &&
  gains.has(tree.form(tree.head(noun)));
const chances = wordSet("chance permission right");
const gains = wordSet("earned gained got obtained received secured won");

/** "Airbus said that it will pay": the name above stands for the pronoun below it. */
function named(tree: SentenceTree, verb: number, words: readonly number[]): readonly number[] {
  if (words.length !== 1 || tree.tag(words[0] ?? -1) !== "PRP") return words;
  for (let at = verb; tree.head(at) >= 0; at = tree.head(at)) {
    const above = tree.label(at) === "ccomp" ? tree.on(tree.head(at), "nsubj")[0] : undefined;
    if (above !== undefined && tree.tag(above).startsWith("NNP")) return [...phrase(tree, above), ...words];
  }
  return words;
}

const aside: ReadonlySet<string> = new Set(["acl:relcl", "parataxis", "advcl", "advcl:relcl"]);

/** "General Motors, an automaker which has filed": what stands beside the other name is the same. */
function phrase(tree: SentenceTree, head: number | undefined): readonly number[] {
  if (head === undefined) return [];
  return tree.under(tree.label(head) === "appos" && tree.head(head) >= 0 ? tree.head(head) : head, aside);
}

/** Of "is the mayor of Bergen" what hangs on "mayor" as on a noun. */
function predicate(tree: SentenceTree, top: number): readonly number[] {
  const own = new Set(["nsubj", "nsubj:pass", "cop", "aux", "csubj", "punct", "advcl", "conj", "parataxis"]);
  return tree.under(top, own);
}

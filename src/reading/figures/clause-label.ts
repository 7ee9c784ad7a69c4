// The short clause that a figure stands in, as printed: who or what, the verb, the figure and what completes it.
import { isSpeaking, reportingClass } from "../../language/en/speech-verbs.ts";
import { isFiniteVerb, subjectOfVerb } from "../../language/syntax/finite-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";
import { extended, nounPhraseStart, type Words } from "./phrase-label.ts";

/** A label stands in one line of a phone. */
const longest = 90;

/** Their object is a sum: "pay $5m" says what the sum is for without who pays. */
const spending = wordSet(`
  pay spend contribute donate invest lose raise give owe earn receive save lend borrow allocate provide cost cut add
  buy sell raise fine award seize steal`);

/** "because sales rose 8%" says that they rose; "if sales rise 8%" does not. */
const asserting = wordSet("that because as while since although though whereas after and when");

/** Who says or thinks so stands outside the clause; what hangs on other verbs is not said to be so. */
const telling = wordSet("show mean find see know suggest indicate confirm prove note reveal");

/** The words of the clause, first and last, or nothing where it cannot be told short and whole. */
export function clauseOf(tree: SentenceTree, figure: Words, node: number): Words | undefined {
  const verb = predicateOver(tree, node);
  if (verb === undefined) return undefined;
  const opening = openingOf(tree, verb);
  if (opening === undefined) return undefined;
  const { bare, subject } = opening;
  const whole = subject === undefined ? undefined : closed(tree, figure, node, verb, subject);
  if (whole) return whole;
  return needsSubject(tree, node, verb) ? undefined : closed(tree, figure, node, verb, bare);
}

const apart: ReadonlySet<string> = new Set(["appos", "parataxis", "vocative", "dislocated", "orphan", "list"]);

function predicateOver(tree: SentenceTree, node: number): number | undefined {
  for (let at = node; at >= 0; at = tree.head(at)) {
    if (tree.isVerb(at) || tree.on(at, "cop", "nsubj", "nsubj:pass").length > 0) return at;
    if (apart.has(tree.label(at))) return undefined;
  }
  return undefined;
}

const denials = wordSet("not n't never neither nor hardly no nobody");

const isDenial = (tree: SentenceTree, word: number): boolean => denials.has(tree.form(word));

/** "did not win each time with | 100% of the vote": without its verb the sum would be told as a fact. */
export function isToldFalse(tree: SentenceTree, node: number, before: number): boolean {
  const verb = predicateOver(tree, node);
  if (verb === undefined) return false;
  return isToldNot(tree, verb) || tree.on(verb).some((word) => word < before && isDenial(tree, word));
}

/** "It denied that 40 died", "it is not true that 40 died": the clause alone would say that they did. */
function isToldNot(tree: SentenceTree, verb: number): boolean {
  const above = tree.head(verb);
  if (above < 0 || !/^(?:ccomp|csubj|acl)$/.test(tree.label(verb))) return false;
  // "It apologised for saying 300 had died"
  if (retractions.has(tree.form(above)) || retractions.has(tree.form(tree.head(above)))) return true;
  // "It wrongly reported that 40 died"
  const isUntrue = (word: number): boolean => isDenial(tree, word) || wrongly.has(tree.form(word));
  return reportingClass(tree.form(above)) === "deny" || tree.on(above).some(isUntrue);
}

const wrongly = wordSet("wrongly erroneously falsely incorrectly mistakenly inaccurately");

const retractions = wordSet(
  "apologised apologized apologises apologizes retracted retracts withdrew withdrawn regretted",
);

type Opening = { readonly bare: number; readonly subject?: number };

/** Where the clause begins, with its subject and without it. */
function openingOf(tree: SentenceTree, verb: number): Opening | undefined {
  const bare = groupStart(tree, verb);
  // "Flooding killed 43 people" is often tagged as a participle.
  if (!isFiniteVerb(tree, verb) && tree.on(verb, "nsubj").length === 0) return openingOfPart(tree, verb, bare);
  const above = tree.head(verb);
  const told = tree.label(verb) !== "ccomp" || isSpeaking(tree.form(above)) || telling.has(tree.lemma(above));
  if (isToldNot(tree, verb)) return undefined;
  if (!told) return above < 0 ? undefined : openingOf(tree, above);
  const mark = tree.on(verb, "mark").find((word) => word < bare && !asserting.has(tree.form(word)));
  const { subject } = subjectOfVerb(tree, verb);
  const known = subject !== undefined && subject < verb && isNamed(tree, subject) && !isAside(tree, verb);
  const first = known ? nounPhraseStart(tree, subject) : undefined;
  const from = mark === undefined || first === undefined ? first : Math.min(mark, first);
  return { bare: mark ?? bare, ...(from === undefined ? {} : { subject: from }) };
}

/** "to pay", "paying", "paid by": it begins with the verb it hangs on or the noun it is said of. */
function openingOfPart(tree: SentenceTree, verb: number, bare: number): Opening | undefined {
  const above = tree.head(verb);
  const label = tree.label(verb);
  if (label === "conj" && above >= 0) return openingOf(tree, above);
  const isBound = tree.tag(verb) === "VB" || label === "xcomp" || label === "ccomp";
  if (above < 0) return undefined;
  if (label.startsWith("acl")) {
    // "the report, losing half of it"
    if (tree.form(bare - 1) === ",") return { bare };
    const noun = nounPhraseStart(tree, above);
    return { bare: isBound ? noun : bare, subject: noun };
  }
  if (!isBound) return { bare };
  const over = predicateOver(tree, above);
  return over === undefined ? undefined : openingOf(tree, over);
}

/** "the quake, which came as" */
const isAside = (tree: SentenceTree, verb: number): boolean =>
  tree.label(verb) === "acl:relcl" && tree.on(verb, "punct").some((mark) => mark < verb && tree.form(mark) === ",");

const bound: ReadonlySet<string> = new Set(["aux", "aux:pass", "cop", "advmod", "expl"]);

/** The verb with its auxiliaries, negation and adverbs before it. */
function groupStart(tree: SentenceTree, verb: number): number {
  const from = Math.min(verb, ...tree.on(verb).filter((word) => bound.has(tree.label(word))));
  const to = tree.on(verb, "mark").find((word) => tree.tag(word) === "TO");
  return to === undefined ? from : Math.min(from, to);
}

const isNamed = (tree: SentenceTree, subject: number): boolean => tree.tree.upos[subject] !== "PRON";

function needsSubject(tree: SentenceTree, node: number, verb: number): boolean {
  let top = node;
  while (top !== verb && tree.head(top) !== verb && tree.head(top) >= 0) top = tree.head(top);
  // "There have been 20 tornadoes"
  if (tree.label(top).startsWith("nsubj") && top > verb) return false;
  if (top === verb || tree.label(top) !== "obj") return !spending.has(tree.lemma(verb));
  return tree.tree.upos[node] === "SYM" || tree.tree.upos[node] === "NUM" ? !spending.has(tree.lemma(verb)) : false;
}

function closed(tree: SentenceTree, figure: Words, node: number, verb: number, from: number): Words | undefined {
  if (from > figure.first) return undefined;
  const to = Math.max(figure.last, node, verb, lastOfGroup(tree, verb));
  const found = extended(tree, { first: from, last: to }, new Set([node, verb]), longest);
  return found && isConditional(tree, verb, found) ? undefined : found;
}

const conditions = wordSet("if unless until once provided lest");

/** "If the bill passes, taxes rise 3%": the condition stands outside what would be shown. */
const isConditional = (tree: SentenceTree, verb: number, { first, last }: Words): boolean =>
  tree
    .on(verb, "advcl")
    .some(
      (clause) =>
        (clause < first || clause > last) && tree.on(clause, "mark").some((mark) => conditions.has(tree.form(mark))),
    );

/** "was", "were" and the like that stand after what is said. */
const lastOfGroup = (tree: SentenceTree, verb: number): number =>
  Math.max(verb, ...tree.on(verb, "compound:prt", "aux", "aux:pass"));

// What is said of a verb: that it is done, planned, denied or refused, against something, for some or for all.

import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { denialsOf, isHedged, modalVerbOf, negationsIn, standingOf } from "../../language/syntax/standing.ts";
import { wordSet } from "../../language/word-set.ts";
import { isUnvouched } from "./unvouched.ts";
import type { VerbParts } from "./verb-parts.ts";

export type Saying = {
  /** "not", "no one", "never". */
  readonly negated: boolean;
  /** "Voted against it". */
  readonly against: boolean;
  /** "Denied stealing", "claimed that", "unclear whether": it is told of, and nobody vouches for it. */
  readonly unvouched: boolean;
  /** "Refused to sign": somebody keeps it from being so. */
  readonly denied: boolean;
  readonly time: "done" | "now" | "ahead";
  /** "May", "if", "whether", "?": it is not said to be so. */
  readonly open: boolean;
  /** "Could have scored": it was not done. */
  readonly unreal: boolean;
  /** It stands in a question or under a condition. */
  readonly asked: boolean;
  readonly some: boolean;
  readonly all: boolean;
  readonly only: boolean;
  readonly other: boolean;
};

/** With "against" these say on which side somebody is; "lost its case against" does not. */
const taking = wordSet("vote rule decide argue speak campaign come be");
const deniers = wordSet("deny reject dispute refute refuse fail decline avoid cancel abandon scrap halt stop");
const planners =
  wordSet(`plan expect set schedule hope intend aim want propose consider promise vow pledge agree prepare
  due threaten seek try attempt`);
const willing = wordSet("will would shall may might should could");
const somes = wordSet("some part partly partially half several most many few");
const alls = wordSet("all every each entire whole fully completely entirely");
const onlys = wordSet("only sole alone");
const others = wordSet("other another else more");

/** Of the verb of these parts; what stands above it ("plans to", "denied that") counts as said of it. */
export function sayingOf(tree: SentenceTree, { verb, subject, object }: VerbParts): Saying {
  const above = governors(tree, verb);
  const lemmas = above.map(tree.lemma);
  const heads = [verb, ...subject, ...object];
  const negations = negationsIn(tree);
  const denials = denialsOf(tree, negations, [verb, ...heads, ...tree.on(verb, "aux", "cop", "aux:pass"), ...above]);
  const footing = standingOf(tree, verb);
  const modal = modalVerbOf(tree, verb);
  const asked = footing.conditional || footing.asked || isUnderCondition(tree, verb);
  const words = new Set([...heads, ...tree.on(verb, "advmod")].map(tree.form));
  const any = (set: ReadonlySet<string>): boolean => [...words].some((word) => set.has(word));
  return {
    // "Not yet" and "no longer" deny once; two negations are read as none.
    negated: denials.length % 2 === 1,
    against: taking.has(tree.lemma(verb)) && tree.under(verb).some((word) => tree.form(word) === "against"),
    unvouched: isUnvouched(tree, verb),
    denied: lemmas.some((lemma) => deniers.has(lemma)),
    time: timeOf(tree, verb, modal, lemmas),
    unreal: unmade.has(modal ?? "") && tree.on(verb, "aux").some((aux) => isHave(tree.form(aux))),
    asked,
    open: asked || isHedged(tree, verb, modal) || modal === "should" || modal === "must",
    some: any(somes),
    all: any(alls),
    only: any(onlys),
    other: any(others),
  };
}

const unmade = wordSet("could should would");
const isHave = (form: string): boolean => form === "have" || form === "'ve" || form === "’ve";

/** "Would resign if the port closed". */
const isUnderCondition = (tree: SentenceTree, verb: number): boolean =>
  tree.on(verb, "advcl").some((clause) => tree.on(clause, "mark").some((mark) => conditions.has(tree.form(mark))));
const conditions = wordSet("if unless provided");

/** The verbs that the verb hangs on as what is planned, denied or said. */
function governors(tree: SentenceTree, verb: number): readonly number[] {
  const found: number[] = [];
  for (let at = verb; ["xcomp", "ccomp", "acl", "advcl"].includes(tree.label(at)) && tree.head(at) >= 0; ) {
    // A clause that only stands beside another says nothing of it.
    if (tree.label(at) === "advcl" && !tree.on(at, "mark").some((mark) => tree.form(mark) === "to")) break;
    at = tree.head(at);
    found.push(at);
  }
  return found;
}

function timeOf(tree: SentenceTree, verb: number, modal: string | undefined, above: readonly string[]): Saying["time"] {
  const perfect = tree.on(verb, "aux").some((aux) => tree.form(aux) === "have");
  if ((willing.has(modal ?? "") && !perfect) || above.some((lemma) => planners.has(lemma))) return "ahead";
  const bound = tree.on(verb, "aux", "aux:pass", "cop").map(tree.form);
  if (tree.tag(verb) === "VBD" || bound.some((form) => pasts.has(form))) return "done";
  if (bound.some((form) => form === "is" || form === "are" || form === "'s") && tree.tag(verb) === "VBG")
    return "ahead";
  return tree.tag(verb) === "VBN" && bound.length === 0 ? "done" : "now";
}

const pasts = wordSet("did was were has have had been 've");

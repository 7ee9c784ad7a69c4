// What a sentence tells of without saying that it is so: what somebody denies, claims, is accused of, or asks.
import { isDenial, isHearsay, settlingOfClause } from "../../language/en/settling.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { negationsIn } from "../../language/syntax/standing.ts";
import { wordSet } from "../../language/word-set.ts";

/** A word on the way up to the root, and what it hangs on. */
type Step = {
  readonly word: number;
  readonly head: number;
  readonly label: string;
  /** "that", "whether", "to", "of" */
  readonly marks: readonly string[];
};

export type UnvouchedRow = {
  readonly name: string;
  readonly holds: (tree: SentenceTree, step: Step) => boolean;
  /** Question and sentence that must not decide it, and ones that may. */
  readonly yes: readonly [readonly [string, string], ...(readonly [string, string])[]];
  readonly no: readonly [readonly [string, string], ...(readonly [string, string])[]];
};

const clauses: ReadonlySet<string> = new Set(["ccomp", "csubj"]);
const q = "Was the ferry overloaded?";
const bribes = "Did Lind take bribes?";

export const unvouchedRows: readonly UnvouchedRow[] = [
  {
    name: "asked",
    holds: (_, { marks, label }) => marks.includes("whether") || (clauses.has(label) && marks.includes("if")),
    yes: [
      [q, "It is unclear whether the ferry was overloaded."],
      [q, "Police are looking into whether the ferry was overloaded."],
      [q, "Survivors accused Nordline of lying about whether the ferry was overloaded."],
    ],
    no: [[q, "Police said the ferry was overloaded."]],
  },
  {
    name: "said by somebody who does not vouch for it, or not said",
    holds: (tree, { head, label }) => {
      if (label !== "ccomp" || !tree.isVerb(head)) return false;
      const isHeard = tree.on(head, "nsubj").some((sayer) => isHearsay(tree.lemma(sayer)));
      if (isHeard || negationsIn(tree).some((not) => tree.head(not) === head)) return true;
      return !knowing.has(tree.lemma(head)) && settlingOfClause(tree.lemma(head), true) !== "says";
    },
    yes: [
      [q, "Nordline denied on Tuesday that the ferry was overloaded."],
      [q, "Survivors claimed that the ferry was overloaded."],
      [q, "Experts believe the ferry was overloaded."],
      [q, "A newspaper reported that the ferry was overloaded."],
      [q, "The company did not say that the ferry was overloaded."],
      ["Will the port close?", "Minister Alan Reid denied that the port would close."],
    ],
    no: [
      [q, "The inquiry concluded that the ferry was overloaded."],
      [q, "Nordline admitted that the ferry was overloaded."],
    ],
  },
  {
    name: "said so behind it, by somebody who does not vouch for it",
    holds: (tree, { word }) =>
      tree.on(word, "parataxis").some((saying) => {
        if (!tree.isVerb(saying) || reportingClass(tree.form(saying)) === undefined) return false;
        const sayers = tree.on(saying, "nsubj");
        return (
          sayers.some((sayer) => isHearsay(tree.lemma(sayer))) ||
          (sayers.length > 0 && settlingOfClause(tree.lemma(saying), true) === "claims")
        );
      }),
    yes: [
      [q, "The ferry was overloaded, survivors claimed."],
      [q, "The ferry was overloaded, a newspaper reported."],
    ],
    no: [[q, "The ferry was overloaded, police said."]],
  },
  {
    name: "what somebody denies doing, or is thought to do",
    holds: (tree, { word, head, label }) => {
      if (!tree.isVerb(head)) return false;
      const lemma = tree.lemma(head);
      // What follows the verb at once is its object, whatever the tree calls it.
      if (isDenial(lemma) && (label === "xcomp" || (label === "advcl" && word === head + 1))) return true;
      if (label !== "xcomp") return false;
      return thought.has(lemma) || (tree.tag(head) === "VBN" && reportingClass(tree.form(head)) !== undefined);
    },
    yes: [
      [bribes, "Lind denied taking bribes."],
      [q, "Nordline denied overloading the ferry Aurora."],
      [bribes, "Lind is believed to have taken bribes."],
      [q, "The ferry is said to have been overloaded."],
      [q, "The ferry appeared to be overloaded."],
    ],
    no: [
      [bribes, "Lind admitted taking bribes."],
      ["Will Airbus cut jobs?", "Airbus expects to cut 400 jobs."],
      ["Did the president sign the bill?", "The president refused to sign the bill."],
    ],
  },
  {
    name: "under a word for what is claimed, feared or looked into",
    holds: (tree, { head, label, marks }) =>
      /^(?:acl|ccomp|dep)/.test(label) &&
      isNoun(tree, head) &&
      marks.some((mark) => under.has(mark)) &&
      !facts.has(tree.lemma(head)),
    yes: [
      [q, "Nordline rejected claims that the ferry was overloaded."],
      [q, "Nordline dismissed reports that the ferry was overloaded."],
      [q, "There were allegations that the ferry was overloaded."],
      [bribes, "Lind faces charges of taking bribes."],
    ],
    no: [
      [q, "Police found evidence that the ferry was overloaded."],
      [q, "The ferry, which was overloaded, hit a pier."],
    ],
  },
  {
    name: "what somebody is accused or cleared of, or kept from",
    holds: (tree, { head, label, marks }) =>
      /^(?:advcl|obl|acl)/.test(label) &&
      marks.some((mark) => under.has(mark)) &&
      (suspecting.has(tree.lemma(head)) || tree.on(head, "obl", "xcomp").some((one) => trials.has(tree.form(one)))),
    yes: [
      [bribes, "Lind was charged with taking bribes."],
      [bribes, "Lind is suspected of having taken bribes."],
      [bribes, "Lind was acquitted of taking bribes."],
      [bribes, "Lind, accused of taking bribes, resigned."],
      [bribes, "Lind went on trial for taking bribes."],
    ],
    no: [
      [bribes, "Lind was convicted of taking bribes."],
      [bribes, "Lind was jailed for taking bribes."],
    ],
  },
  {
    name: "possible, unknown or wrong",
    holds: (tree, { head, label }) => clauses.has(label) && /^JJ/.test(tree.tag(head)) && !sure.has(tree.lemma(head)),
    yes: [
      [q, "It is possible that the ferry was overloaded."],
      [q, "Nordline said it was wrong to say that the ferry was overloaded."],
    ],
    no: [[q, "It is clear that the ferry was overloaded."]],
  },
];

/** Whoever knows it, or makes it so, leaves it as it is. */
const knowing = wordSet(`know learn discover see realise realize mean ensure prove establish remember recall verify
  demonstrate record observe notice`);
const thought = wordSet("appear seem think believe claim allege suspect presume assume reject profess pretend");
const under = wordSet("that of about over for with from against");
const facts = wordSet(`fact news evidence proof confirmation finding conclusion admission announcement confession
  discovery result way year month week day hour minute decade process practice act series`);
const suspecting = wordSet(`accuse charge suspect acquit clear blame investigate question try indict sue arrest detain
  prosecute exonerate prevent stop ban bar deter keep want hunt`);
const trials = wordSet("trial court");
const sure = wordSet("clear certain true evident obvious known right glad sorry proud happy sad lucky");

const isNoun = (tree: SentenceTree, word: number): boolean => tree.tag(word).startsWith("NN");

/** Does the sentence leave open, by a word that the verb hangs on, whether what it tells is so? */
export function isUnvouched(tree: SentenceTree, verb: number): boolean {
  for (let word = verb; word >= 0; word = tree.head(word)) {
    const [head, label] = [tree.head(word), tree.label(word)];
    const marks = tree.on(word, "mark", "case").map(tree.form);
    if (unvouchedRows.some(({ holds }) => holds(tree, { word, head, label, marks }))) return true;
  }
  return false;
}

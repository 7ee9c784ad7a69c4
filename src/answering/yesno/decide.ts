// Yes, no or partly: how one sentence decides a question that asks whether something is so. Rows in their order.
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Saying } from "../roles/saying.ts";

export type YesOrNo = "yes" | "no" | "partly";

/** What the question asks beside what the sentence says of the same verb, or of its opposite. */
export type Facts = {
  readonly asked: Saying;
  readonly said: Saying;
  readonly opposite: boolean;
  /** The question names a number or a year, and the sentence another of its kind in its place. */
  readonly numberApart: boolean;
};

export type VerdictRule = {
  readonly name: string;
  readonly decides: (facts: Facts) => YesOrNo | "open" | undefined;
  /** Question, sentence, verdict. */
  readonly yes: readonly (readonly [question: string, sentence: string, verdict: YesOrNo | "open"])[];
  /** Question and sentence that another row decides. */
  readonly no: readonly (readonly [question: string, sentence: string])[];
};

const isDenied = ({ negated, denied }: Saying): boolean => negated || denied;
const isTurned = ({ asked, said, opposite }: Facts): boolean => opposite || asked.against !== said.against;

export const verdictRules: readonly VerdictRule[] = [
  {
    name: "vouched for by nobody",
    decides: ({ said }) => (said.unvouched ? "open" : undefined),
    yes: [
      ["Will the port close?", "Minister Alan Reid denied that the port would close.", "open"],
      ["Was the ferry overloaded?", "Nordline rejected claims that the ferry was overloaded.", "open"],
    ],
    no: [["Did the president sign the bill?", "The president refused to sign the bill."]],
  },
  {
    name: "planned, not done",
    decides: ({ asked, said, opposite }) =>
      asked.time === "done" && said.time === "ahead" && !opposite && !said.asked ? "no" : undefined,
    yes: [
      ["Has the contract been signed?", "The contract may be signed on 12 September.", "no"],
      ["Has the port opened?", "The port will open in 2029.", "no"],
      ["Did the company close the plant?", "The company plans to close the plant in May.", "no"],
    ],
    no: [["Will the port open?", "The port will open in 2029."]],
  },
  {
    name: "not said to be so",
    decides: ({ said }) => (said.open ? "open" : undefined),
    yes: [
      ["Will the port close?", "The port may close in May.", "open"],
      ["Will the minister resign?", "The minister would resign if the port closed.", "open"],
    ],
    no: [["Will the port close?", "The port will close in May."]],
  },
  {
    name: "another number",
    decides: ({ numberApart, said }) => (numberApart ? (isDenied(said) ? "open" : "no") : undefined),
    yes: [["Will the port open in 2031?", "The mayor said the port would open in 2029.", "no"]],
    no: [["Will the port open in 2029?", "The mayor said the port would open in 2029."]],
  },
  {
    name: "the only one",
    decides: ({ asked, said }) => (asked.other && said.only ? "no" : undefined),
    yes: [["Are there other bidders?", "Ford is the only bidder for the factory.", "no"]],
    no: [["Is Ford a bidder?", "Ford is the only bidder for the factory."]],
  },
  {
    name: "some of all",
    decides: ({ asked, said }) => (asked.all && (said.some || (said.all && said.negated)) ? "partly" : undefined),
    yes: [
      ["Were all the passengers rescued?", "Some of the passengers were rescued.", "partly"],
      ["Were all the passengers rescued?", "Not all the passengers were rescued.", "partly"],
    ],
    no: [["Were the passengers rescued?", "All the passengers were rescued."]],
  },
  {
    name: "denied",
    decides: (facts) => (isDenied(facts.said) ? (isTurned(facts) ? "open" : "no") : undefined),
    yes: [
      ["Did the agency approve the port?", "The agency has not yet approved the port.", "no"],
      ["Was anyone hurt?", "No one was hurt, police said.", "no"],
      ["Did the president sign the bill?", "The president refused to sign the bill.", "no"],
      ["Is the port closed?", "The port is not open.", "open"],
    ],
    no: [["Did the agency approve the port?", "The agency approved the port."]],
  },
  {
    name: "the opposite",
    decides: (facts) => (isTurned(facts) ? "no" : undefined),
    yes: [
      ["Did Reed vote for the port?", "Tom Reed voted against the port.", "no"],
      ["Did prices rise?", "Prices fell by 3% in May.", "no"],
      ["Did the unions support the plan?", "Unions opposed the plan.", "no"],
    ],
    no: [["Did prices fall?", "Prices fell by 3% in May."]],
  },
  {
    name: "so",
    decides: () => "yes",
    yes: [
      ["Did anyone die?", "Three people died in the fire.", "yes"],
      ["Will the port open in 2029?", "The mayor said the port would open in 2029.", "yes"],
      ["Was the bridge closed?", "The bridge was closed by police on Monday.", "yes"],
      ["Does the ferry belong to Nordlys Lines?", "The ferry belongs to Nordlys Lines.", "yes"],
    ],
    no: [["Did anyone die?", "No one died in the fire."]],
  },
];

export type Decided = { readonly verdict: YesOrNo | "open"; readonly rule: string };

export function verdictOf(facts: Facts): Decided | undefined {
  for (const { name, decides } of verdictRules) {
    const verdict = decides(facts);
    if (verdict !== undefined) return { verdict, rule: name };
  }
  return undefined;
}

/** Numbers and years of a sentence, as they are written. */
export const numbersIn = (tree: SentenceTree, words: readonly number[]): string[] =>
  words.map(tree.form).filter((form) => /^\d/.test(form));

// A question turned into a statement where its verb, which stands last, was read as a noun: "the fair does end".
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { isEmptyWord } from "../question/asked-words.ts";
import { type VerbParts, verbPartsOf } from "./verb-parts.ts";

export type TurnedRound = {
  /** "When", "who", in small letters. */
  readonly word: string;
  readonly tree: SentenceTree;
  readonly parts: VerbParts;
};

const opening = /^(?:when|where|why|how|who|whom)$/i;
const auxiliaries = /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can)$/i;
const fewest = 4;

/** "When does the fair end?"; undefined where the last word is no verb even so. */
export function turnedRound(asks: string): TurnedRound | undefined {
  const [word = "", auxiliary = "", ...rest] = asks.replace(/[?!. ]+$/, "").split(" ");
  const last = rest.at(-1) ?? "";
  if (rest.length + 2 < fewest || !opening.test(word) || !auxiliaries.test(auxiliary)) return undefined;
  if (!/^\p{Ll}+$/u.test(last) || isEmptyWord(last)) return undefined;
  const named = rest.slice(0, -1).join(" ");
  const told = `${named.charAt(0).toUpperCase()}${named.slice(1)} ${auxiliary.toLowerCase()} ${last}.`;
  const tree = sentenceTree(cut(told));
  const parts = tree && verbPartsOf(tree).find(({ verb }) => tree.label(verb) === "root" && tree.isVerb(verb));
  if (tree === undefined || parts === undefined || tree.place(parts.verb).end !== told.length - 1) return undefined;
  return { word: word.toLowerCase(), tree, parts };
}

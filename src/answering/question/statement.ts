// Whether a message tells instead of asking, by its tree: "the navy should have come sooner".
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { questionWords } from "./word-sets.ts";

/** "I want to know the cause" and "I meant the navy" ask. */
const asking: ReadonlySet<string> = new Set(
  "ask curious interested know like mean need question tell want wonder would".split(" "),
);

/**
 * A subject that stands before its verb, and no word that asks. "People rescued so far" has no verb of its own: one
 * in the past without anything beside it may be a participle, unless a pronoun does it.
 */
export function isStatement(text: string): boolean {
  if (text.includes("?")) return false;
  const written = cut(text);
  const tree = sentenceTree(written);
  if (tree === undefined || written.tokens.some(({ norm }) => questionWords.questionWord.has(norm))) return false;
  const root = tree.forms.findIndex((_, word) => tree.label(word) === "root");
  const [subject] = tree.on(root, "nsubj", "nsubj:pass", "csubj");
  const verb = tree.on(root, "aux", "aux:pass", "cop")[0];
  if (subject === undefined || subject > root || (verb !== undefined && verb < subject)) return false;
  const itself = tree.tree.upos[subject] === "PRON";
  if (itself && asking.has(tree.lemma(root))) return false;
  return verb !== undefined || (tree.isVerb(root) && (itself || tree.on(root, "obj", "xcomp", "ccomp").length > 0));
}

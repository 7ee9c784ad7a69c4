// Who does something in a printed line, or has it done to him: the subject, the object or the agent of its main clause.
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";

const parts: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "root"]);
/** Clauses that the line itself says. */
const said: ReadonlySet<string> = new Set(["root", "conj", "ccomp", "parataxis", "xcomp"]);
const toldBy = /\baccording to (?:[\p{L}’'.-]+,? ){0,6}$/iu;

/** The name stands between `start` and `end`. Where no tree can be trusted, nobody is told to act. */
export function isArgument(line: string, start: number, end: number): boolean {
  if (toldBy.test(line.slice(0, start))) return true;
  const tree = sentenceTree(cut(line));
  const words = tree?.within({ start, end }) ?? [];
  let at = words.find((word) => !words.includes(tree?.head(word) ?? -1)) ?? -1;
  if (tree === undefined || at < 0) return false;
  // "Reed and Lind left", "the chief, Lind, left": as the word it is joined to.
  while (tree.label(at) === "conj" || tree.label(at) === "appos") at = tree.head(at);
  // "was sold by Reed": some trees do not mark an agent.
  const agent = tree.label(at) === "obl" && tree.on(at, "case").some((word) => tree.form(word) === "by");
  if (!agent && !parts.has(tree.label(at))) return false;
  if (tree.label(at) === "root") return true;
  for (let verb = tree.head(at); verb >= 0; verb = tree.head(verb)) if (!said.has(tree.label(verb))) return false;
  return true;
}

// Which words of a tree are finite verbs or predicates, in which voice, and who their subject is.
import type { ParsedWords } from "./parsed-words.ts";

const finite: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** A verb with tense or a modal, its own or of the verb it is joined to; a noun or adjective with a finite "is". */
export function isFiniteVerb(tree: ParsedWords, word: number): boolean {
  const bound = tree.on(word, "aux", "aux:pass", "cop");
  if (!tree.isVerb(word)) return tree.on(word, "cop").length > 0 && bound.some((each) => finite.has(tree.tag(each)));
  if (finite.has(tree.tag(word)) || bound.some((each) => finite.has(tree.tag(each)))) return true;
  // "Germany beat Brazil": such forms are often tagged as infinitives.
  if (tree.tag(word) === "VB" && tree.label(word) === "root" && bound.length === 0)
    return tree.on(word, "nsubj").length > 0;
  // "has sued and beaten them"
  const above = tree.label(word) === "conj" && bound.length === 0 ? tree.head(word) : -1;
  return above >= 0 && tree.tag(above) === tree.tag(word) && isFiniteVerb(tree, above);
}

/** The auxiliary tells, where there is none the subject's label; of joined verbs the first has both. */
export function isPassive(tree: ParsedWords, verb: number): boolean {
  if (tree.on(verb, "aux:pass", "nsubj:pass").length > 0) return true;
  const shared = tree.label(verb) === "conj" && tree.on(verb, "aux", "nsubj").length === 0;
  return shared && tree.tag(verb) === "VBN" && isPassive(tree, tree.head(verb));
}

export type SubjectFound = {
  readonly subject?: number;
  /** The words whose arcs lead to it. */
  readonly arcs: readonly number[];
};

const relative: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** Its own, that of the verb it is joined to, or what a relative pronoun stands for. */
export function subjectOfVerb(tree: ParsedWords, verb: number): SubjectFound {
  const [own] = tree.on(verb, "nsubj", "nsubj:pass");
  if (own === undefined) {
    const joined = tree.label(verb) === "conj" && tree.on(verb, "expl", "csubj", "csubj:pass").length === 0;
    if (!joined || tree.head(verb) < 0) return { arcs: [] };
    const shared = subjectOfVerb(tree, tree.head(verb));
    return { ...shared, arcs: [...shared.arcs, verb] };
  }
  if (!relative.has(tree.form(own)) || !tree.tag(own).startsWith("W")) return { subject: own, arcs: [own] };
  const above = tree.head(verb);
  if (tree.label(verb) === "acl:relcl" && above >= 0) return { subject: above, arcs: [own, verb] };
  // "Who paid?" asks for it; any other "which" stands for something the tree does not show.
  return tree.form(own) === "who" ? { subject: own, arcs: [own] } : { arcs: [own] };
}

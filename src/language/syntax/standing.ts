// The footing of a verb's statement in its sentence: denied, possible, said by somebody, asked, or under a condition.
import { reportingClass } from "../en/speech-verbs.ts";
import { wordSet } from "../word-set.ts";
import type { ParsedWords } from "./parsed-words.ts";

const negations = wordSet("not n't never no neither nor none nobody nothing hardly barely scarcely without");
const conditions = wordSet("if unless provided");
const possibilities = wordSet("may might could");
const doubtful = wordSet("reportedly allegedly apparently possibly perhaps probably maybe likely supposedly seemingly");
const fullForms: Readonly<Record<string, string>> = {
  "'ll": "will",
  "'d": "would",
  ca: "can",
  wo: "will",
  sha: "shall",
};

export const negationsIn = (tree: ParsedWords): readonly number[] =>
  tree.forms.flatMap((_, word) => (negations.has(tree.form(word)) ? [word] : []));

/** Which of the negations deny the verb: those on it, on its subject or object ("no charge"), or being one of them. */
export function denialsOf(
  tree: ParsedWords,
  negated: readonly number[],
  parts: readonly (number | undefined)[],
): readonly number[] {
  return negated.filter((word) => parts.includes(word) || parts.includes(tree.head(word)));
}

export function modalVerbOf(tree: ParsedWords, verb: number): string | undefined {
  const modal = tree.on(verb, "aux").find((word) => tree.tag(word) === "MD");
  return modal === undefined ? undefined : (fullForms[tree.form(modal)] ?? tree.form(modal));
}

export const isHedged = (tree: ParsedWords, verb: number, modal: string | undefined): boolean =>
  possibilities.has(modal ?? "") || tree.on(verb, "advmod").some((word) => doubtful.has(tree.form(word)));

/** From the verb up to the root, itself first. */
export function wayUp(tree: ParsedWords, verb: number): readonly number[] {
  const way: number[] = [];
  for (let at = verb; at >= 0; at = tree.head(at)) way.push(at);
  return way;
}

export type Footing = { readonly reported: boolean; readonly asked: boolean; readonly conditional: boolean };

export function standingOf(tree: ParsedWords, verb: number): Footing {
  const way = wayUp(tree, verb);
  const marks = (word: number): readonly string[] => tree.on(word, "mark", "advmod").map(tree.form);
  return {
    reported: way.some((word) => isSaid(tree, word)),
    asked:
      tree.forms.includes("?") ||
      way.some(
        (word) => tree.label(word) === "ccomp" && marks(word).some((mark) => mark === "whether" || mark === "if"),
      ),
    conditional: way.some(
      (word) => tree.label(word).startsWith("advcl") && marks(word).some((mark) => conditions.has(mark)),
    ),
  };
}

/** "Police said that ...", "..., police said.", "According to police, ...". */
function isSaid(tree: ParsedWords, word: number): boolean {
  if (tree.label(word) === "ccomp" && says(tree, tree.head(word))) return true;
  return tree
    .on(word)
    .some(
      (each) =>
        (tree.label(each) === "parataxis" && says(tree, each) && tree.on(each, "nsubj").length > 0) ||
        (/^(?:obl|advcl|advmod)/.test(tree.label(each)) &&
          tree.under(each).some((at) => tree.form(at) === "according")),
    );
}

export const says = (tree: ParsedWords, word: number): boolean =>
  tree.isVerb(word) && reportingClass(tree.form(word)) !== undefined;

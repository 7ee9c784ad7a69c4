// The person whom a sentence is about: named as its subject by where the name stands and by the tree of the sentence.

import type { Token } from "../../language/token.ts";
import { cut, tokenAfter } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention } from "../../news/reading.ts";
import { isHalfName } from "../actors/half-name.ts";
import { isSubjectOf, mainSubjectOf } from "./speaker-tree.ts";

/** By "place" alone where the sentence has no tree; by "tree" alone where words stand before the name. */
export type Leading = { readonly name: NameMention; readonly by: "both" | "place" | "tree" };

/** `names` are those of the sentence. Undefined where place and tree disagree, or where two lead it together. */
export function leadingPerson(text: string, names: readonly NameMention[]): Leading | undefined {
  const persons = names.filter(({ kind }) => kind === "person");
  if (persons.length === 0) return undefined;
  const placed = persons[0] && opens(text, persons[0]) ? persons[0] : undefined;
  const subject = mainSubjectOf(text);
  if (subject === undefined) return placed && { name: placed, by: "place" };
  const [inTree, ...more] = persons.filter(({ at }) => isSubjectOf(subject, at));
  if (inTree === undefined || more.length > 0) return undefined;
  if (placed === inTree) return { name: inTree, by: "both" };
  return placed === undefined && subject.sure ? { name: inTree, by: "tree" } : undefined;
}

const mostBefore = 6;
const notBefore = wordSet(
  `of by with to for from against in into on and or at after before as than under over about between like unlike
  despite without during through while when because since if that who whose which but not was were is are had has have`,
);
const pronouns = wordSet("he she him his her hers himself herself they their we our i my you your it its");
const joining = wordSet("'s and or & nor");

/** "Former mayor Tom Reed left": nothing stands before the name but what he is, and nobody is joined to him. */
function opens(text: string, { at, text: name }: NameMention): boolean {
  // "Chambers-Smith": only half of a name was found.
  if (/[-‐–][^ ]*$/.test(text.slice(0, at.start)) || text[at.end] === "-") return false;
  if (isHalfName(text, name, at)) return false;
  if (at.start > 120 || joining.has(tokenAfter(text, at.end)?.norm ?? "")) return false;
  const before = cut(text.slice(0, at.start)).tokens;
  return before.filter(isWord).length <= mostBefore && before.every(mayStandBefore);
}

const isWord = ({ kind }: Token): boolean => kind === "word";

const mayStandBefore = ({ kind, text, lower }: Token): boolean =>
  kind === "sign" ? text === "-" || text === "'" || text === "’" : !notBefore.has(lower) && !pronouns.has(lower);

// The speaker that the rules found, held against the tree: where both know and differ, nobody is named.

import type { Quoted } from "../../language/quotation.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";
import { personRoles } from "../actors/role-words.ts";
import type { Names } from "./beside.ts";
import { isWholePhrase, mainSubjectOf, type Speaking, speakingOf } from "./speaker-tree.ts";
import type { Speaker } from "./speakers.ts";
import { isQuoting } from "./verbs.ts";
import { groups } from "./voices.ts";

type Found = { readonly speaking: Speaking; readonly sentence: number };

/** `ruled` is what the rules found. English only. Sentences are parsed where the rules' speaker is not plain to see. */
export function crossChecked(
  sentences: readonly Sentence[],
  names: Names,
  part: Quoted,
  ruled: Speaker | undefined,
): Speaker | undefined {
  if (ruled !== undefined && isPlain(sentences, names, part, ruled)) return ruled;
  const found = inTree(sentences, part);
  if (found === undefined) return ruled && isSomebody(sentences, names, ruled) ? ruled : undefined;
  const { speaking, sentence } = found;
  const text = sentences[sentence]?.text ?? "";
  if (speaking.kind === "pronoun") {
    // "said another": who that is nobody can tell.
    if (!/^(?:he|she|who)$/i.test(text.slice(speaking.phrase.start, speaking.phrase.end))) return undefined;
    return ruled && isAntecedent(sentences, ruled) ? ruled : undefined;
  }
  if (ruled !== undefined && agrees(text, found, ruled)) return isSomebody(sentences, names, ruled) ? ruled : undefined;
  if (!speaking.sure) return ruled;
  // What stands beside the quotation is better known than what is carried over to it.
  return ruled === undefined || ruled.far ? asGiven(text, names[sentence] ?? [], found) : undefined;
}

function inTree(sentences: readonly Sentence[], part: Quoted): Found | undefined {
  for (const sentence of new Set([part.sentence, part.lastSentence])) {
    const text = sentences[sentence]?.text ?? "";
    const start = sentence === part.sentence ? part.start : 0;
    const speaking = speakingOf(text, { start, end: sentence === part.lastSentence ? part.end : text.length });
    if (speaking !== undefined) return { speaking, sentence };
  }
  return undefined;
}

/** '", said Jane Miller.' and 'Jane Miller said: "': nothing but the verb stands between, and the name opens its clause. */
function isPlain(sentences: readonly Sentence[], names: Names, part: Quoted, { at, far }: Speaker): boolean {
  const isName = (names[at.sentence] ?? []).some((name) => name.at.start === at.start && name.at.end === at.end);
  if (far || !isName) return false;
  const text = sentences[at.sentence]?.text ?? "";
  const words = (between: string): readonly string[] => between.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const isVerb = ([only, more]: readonly string[]): boolean => only !== undefined && !more && isQuoting(only);
  if (at.sentence === part.sentence && at.end <= part.start)
    return at.start === 0 && isVerb(words(text.slice(at.end, part.start)));
  if (at.sentence !== part.lastSentence || at.start < part.end) return false;
  const before = words(text.slice(part.end, at.start));
  const next = words(text.slice(at.end, at.end + 20));
  return isVerb(before) ? !/^['’]s$/.test(next[0] ?? "") : before.length === 0 && isQuoting(next[0] ?? "");
}

/** The rules may take a phrase for a speaker that is none: "the United", "in a low voice", "Their research". */
function isSomebody(sentences: readonly Sentence[], names: Names, { at }: Speaker): boolean {
  const isName = (names[at.sentence] ?? []).some((name) => name.at.start <= at.start && name.at.end >= at.end);
  return isName || isWholePhrase(sentences[at.sentence]?.text ?? "", at);
}

/** "Trump attacked Omar. “...,” he wrote": "he" is the one that the sentence before is about, if anybody. */
function isAntecedent(sentences: readonly Sentence[], { at }: Speaker): boolean {
  const subject = mainSubjectOf(sentences[at.sentence]?.text ?? "");
  if (subject === undefined || !subject.sure || subject.kind === "pronoun") return true;
  const isPerson = subject.kind === "name" || personRoles.has(subject.lemma);
  return !isPerson || (subject.whole.start < at.end && at.start < subject.whole.end);
}

/** The rule's speaker stands in the tree's, or shares a word with it. */
function agrees(text: string, { speaking, sentence }: Found, ruled: Speaker): boolean {
  const { start, end } = speaking.whole;
  if (ruled.at.sentence === sentence) return ruled.at.start < end && start < ruled.at.end;
  const words = new Set(contentOf(text.slice(start, end)));
  return contentOf(ruled.name).some((word) => words.has(word));
}

const contentOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => word !== "the" && word !== "of");

/** A name, or a phrase that says what the person is: longer ones are clauses more often than people. */
function asGiven(text: string, names: readonly NameMention[], { speaking, sentence }: Found): Speaker | undefined {
  const { whole, phrase, lemma, kind } = speaking;
  const person = names.find(
    (name) => name.kind !== "place" && name.at.start >= whole.start && name.at.end <= whole.end,
  );
  const isHead = person !== undefined && person.at.start < phrase.end && person.at.end > phrase.start;
  if (kind === "name") return isHead ? { name: person.text, at: person.at, far: false } : undefined;
  const role = personRoles.has(lemma) || groups.has(lemma);
  if (!role || phrase.end - phrase.start > longestPhrase) return undefined;
  return { name: text.slice(phrase.start, phrase.end), at: { sentence, ...phrase }, far: false };
}

const longestPhrase = 60;

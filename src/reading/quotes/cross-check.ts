// The speaker that the rules found, held against the tree: where both know and differ, nobody is named.

import { isQuoting } from "../../language/en/speech-verbs.ts";
import type { Quoted } from "../../language/quotation.ts";
import { tokensWithin } from "../../language/tokenize.ts";
import type { NameMention, Sentence } from "../../news/reading.ts";
import { personRoles } from "../actors/role-words.ts";
import { isSomebody } from "./somebody.ts";
import type { Context, Names, Speaker } from "./speaker.ts";
import { isSubjectOf, isWholePhrase, type Speaking, speakingOf } from "./speaker-tree.ts";
import { groups } from "./voices.ts";

type Found = { readonly speaking: Speaking; readonly sentence: number };

/** `ruled` is what the rules found. English only. Sentences are parsed where the rules' speaker is not plain to see. */
export function crossChecked({ sentences, names, part }: Context, ruled: Speaker | undefined): Speaker | undefined {
  // What a noun says the tree does not look for.
  if (ruled?.cited || (ruled && isPlain(sentences, names, part, ruled))) return ruled;
  const somebody = (): Speaker | undefined => (ruled && isSpeaker(sentences, names, ruled) ? ruled : undefined);
  const found = inTree(sentences, part);
  if (found === undefined) return somebody();
  if (found.speaking.unsaid) return undefined;
  const text = sentences[found.sentence]?.text ?? "";
  const pronoun = found.speaking.kind === "pronoun" ? wordsOf(text, found.speaking) : "";
  if (pronoun !== "" && !isNoPerson(pronoun)) return behindPronoun(pronoun, found, ruled);
  if (pronoun !== "") return ruled?.far ? undefined : somebody();
  if (ruled !== undefined && agrees(text, found, ruled)) return somebody();
  // What stands beside the quotation is better known than what is carried over to it.
  if (ruled !== undefined && !ruled.far) return found.speaking.sure ? undefined : somebody();
  return found.speaking.sure && !isToldByAnother(text, found, part)
    ? asGiven(text, names[found.sentence] ?? [], found)
    : undefined;
}

/** Whom the rules took a pronoun for, if the tree does not speak against it. */
function behindPronoun(
  pronoun: string,
  { speaking, sentence }: Found,
  ruled: Speaker | undefined,
): Speaker | undefined {
  // "said another": who that is nobody can tell.
  if (!/^(?:he|she|who)$/.test(pronoun)) return undefined;
  return ruled !== undefined && (speaking.main || ruled.at.sentence === sentence) ? ruled : undefined;
}

const wordsOf = (text: string, { phrase }: Speaking): string => text.slice(phrase.start, phrase.end).toLowerCase();
/** "It said so: “...,” the union wrote": the words beside the quotation say who "it" is. */
const isNoPerson = (pronoun: string): boolean => pronoun === "it" || pronoun === "they";

function inTree(sentences: readonly Sentence[], part: Quoted): Found | undefined {
  for (const sentence of new Set([part.sentence, part.lastSentence])) {
    const text = sentences[sentence]?.text ?? "";
    const start = sentence === part.sentence ? part.start : 0;
    const speaking = speakingOf(text, { start, end: sentence === part.lastSentence ? part.end : text.length });
    if (speaking !== undefined) return { speaking, sentence };
  }
  return undefined;
}

/** '", said Jane Miller.' and 'Jane Miller said: "': only the verb stands between, and the name opens its clause. */
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
function isSpeaker(sentences: readonly Sentence[], names: Names, { at }: Speaker): boolean {
  const isName = (names[at.sentence] ?? []).some((name) => name.at.start <= at.start && name.at.end >= at.end);
  if (isName) return true;
  const text = sentences[at.sentence]?.text ?? "";
  return isSomebody(text.slice(at.start, at.end)) && isWholePhrase(text, at);
}

const isRole = (lemma: string): boolean => personRoles.has(lemma) || groups.has(lemma);

/** The rule's speaker stands in the tree's, or shares a word with it. */
function agrees(text: string, { speaking, sentence }: Found, ruled: Speaker): boolean {
  if (ruled.at.sentence === sentence) return isSubjectOf(speaking, ruled.at);
  const words = new Set(speaking.heads.flatMap(({ start, end }) => contentOf(text.slice(start, end))));
  return contentOf(ruled.name).some((word) => words.has(word));
}

/** "Reed posted a letter in which she told him: “...”": who speaks is the pronoun between. */
function isToldByAnother(text: string, { speaking, sentence }: Found, part: Quoted): boolean {
  if (sentence !== part.sentence || speaking.phrase.end > part.start) return false;
  const between = tokensWithin(text, speaking.phrase.end, part.start).filter(({ lower }) => !lower.endsWith("ly"));
  return between.some(({ lower }, at) => /^(?:he|she|who)$/.test(lower) && isQuoting(between[at + 1]?.lower ?? ""));
}

const contentOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => word !== "the" && word !== "of");

/** A name, or a phrase that says what the person is: longer ones are clauses more often than people. */
function asGiven(text: string, names: readonly NameMention[], { speaking, sentence }: Found): Speaker | undefined {
  const { phrase, lemma, kind } = speaking;
  const [named, ...others] = names.filter((name) => name.kind !== "place" && isSubjectOf(speaking, name.at));
  // "Reed, Holt and Hill said": none of them said it alone.
  if (named && / (?:and|n?or) /.test(text.slice(named.at.end, others.at(-1)?.at.start ?? 0))) return undefined;
  if (named?.kind === "person" || (kind === "name" && named)) return { name: named.text, at: named.at, far: false };
  if (kind === "name" || !isRole(lemma) || phrase.end - phrase.start > longestPhrase) return undefined;
  return { name: text.slice(phrase.start, phrase.end), at: { sentence, ...phrase }, far: false };
}

const longestPhrase = 60;

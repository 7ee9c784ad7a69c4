// Which phrases of a clause say where: a preposition with a place, the finest one given.
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { vocabularyOf } from "../../language/vocabularies.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention } from "../../news/reading.ts";
import type { QuestionDetails } from "../question/question-details.ts";
import { caseOf } from "../roles/verb-parts.ts";
import placeWords from "./places.words.json" with { type: "json" };
import type { ShortSpan } from "./spans.ts";

const places: ReadonlySet<string> = new Set(placeWords);
const { months, weekdays } = vocabularyOf("en");

const where = wordSet(`aboard above across along alongside around at behind below beneath beside between beyond down in
  inside near off on onto opposite outside over past throughout under underneath within`);
const whither = wordSet("to into toward towards onto");
const whence = wordSet("from off");

const asideLabels: ReadonlySet<string> = new Set(["acl:relcl", "advcl", "advcl:relcl", "parataxis", "cc", "conj"]);

/** `clause`: the verb or noun whose place is asked for; phrases that hang nowhere under it are not its place. */
export function placeSpans(
  tree: SentenceTree,
  clause: readonly number[],
  names: readonly NameMention[],
  direction: QuestionDetails["direction"],
): ShortSpan[] {
  const found = clause.flatMap((word): ShortSpan[] => {
    if (!/^(?:obl|nmod)/.test(tree.label(word)) || !/^(?:NN|CD)/.test(tree.tag(word))) return [];
    const way = wayOf(caseOf(tree, word), direction);
    const words = tree.under(word, asideLabels);
    const { start, end } = tree.stretch(trimmed(tree, words));
    const sort =
      way === 0
        ? 0
        : isPublished(tree, word)
          ? 1
          : sortOf(
              tree,
              word,
              names.filter(({ at }) => at.start >= start && at.end <= end),
            );
    return sort === 0 ? [] : [{ start, end, fits: way * sort }];
  });
  // "In a hotel room in Fort Worth" holds "in Fort Worth".
  return found.filter(
    (one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
  );
}

/** Punctuation at either end is no part of the phrase. */
function trimmed(tree: SentenceTree, words: readonly number[]): readonly number[] {
  const isMark = (word: number): boolean => tree.label(word) === "punct";
  const from = words.findIndex((word) => !isMark(word));
  return words.slice(from, words.findLastIndex((word) => !isMark(word)) + 1);
}

function wayOf(preposition: string, direction: QuestionDetails["direction"]): number {
  const last = preposition.split(" ").at(-1) ?? "";
  if (direction === "to") return whither.has(last) || last === "for" ? 1 : where.has(last) ? 0.7 : 0;
  if (direction === "from") return whence.has(last) ? 1 : 0;
  return where.has(last) ? 1 : whither.has(last) || whence.has(last) ? 0.5 : 0;
}

const publishing = wordSet("air appear broadcast post print publish report show stream");
const media = wordSet("book channel gazette journal magazine newspaper paper radio show site television tv website");

/** "Published in the journal Sea Water": what one can read it in is where it was published. */
const isPublished = (tree: SentenceTree, head: number): boolean =>
  publishing.has(tree.lemma(tree.head(head))) && tree.under(head).some((word) => media.has(tree.lemma(word)));

/** A place by its name or by its noun; no day, and no company "in" which one has a share. */
function sortOf(tree: SentenceTree, head: number, names: readonly NameMention[]): number {
  const form = tree.form(head);
  // "Teams from 120 countries": so many are no place.
  if (tree.on(head, "nummod").length > 0) return 0;
  if (months.has(form) || weekdays.has(form) || /^\d/.test(form)) return 0;
  if (places.has(tree.lemma(head))) return 1;
  if (names.some(({ kind }) => kind === "place")) return 1;
  return names.some(({ kind }) => kind === "organisation") ? 0.6 : 0;
}

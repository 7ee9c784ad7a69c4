// Which lines could be printed: each able sentence in the forms that fit a line.

import { calendarWords } from "../../language/en/calendar.ts";
import { functionWords } from "../../language/en/function-words.ts";
import { courtesyTitles } from "../../language/en/titles.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { personRoles, shortRoles } from "../../reading/actors/role-words.ts";
import { bracketed } from "../antecedent.ts";
import { type Shortening, shorteningsOf, wordsIn } from "./forms.ts";
import type { Weighed, WeighedSentence } from "./weigh.ts";

export type Candidate = {
  readonly sentence: WeighedSentence;
  /** It is printed only right after this one, whole. */
  readonly after?: WeighedSentence;
  /** Surnames of persons it does not introduce: headline or an earlier line has them. */
  readonly owes?: readonly string[];
  readonly text: string;
  /** UTF-16 units of the sentence that are printed begin here. */
  readonly from: number;
  readonly form: Shortening;
  readonly words: number;
  /** Its distinct stems, and the weight of each in the same order. */
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  /** What it is worth beside its words. */
  readonly worth: number;
};

/** One fact is told in so many words; up to `hard` a line has to be worth `longer` more. */
const mostWords = { line: 25, hard: 33 } as const;
const longer = 2;
/** The least worthy of a long article have no chance. */
const mostSentences = 200;
/** A tree takes a millisecond: further down, and for less worthy sentences, little is worth one. */
const parsed = { sentences: 14, most: 3 } as const;
const leadForms = 40;

/**
 * Longer ones than a line may be come only from an opening sentence, in its shortest form: news is told whatever its
 * length.
 */
export function linesOf({ sentences: all, weightOf }: Weighed, sources: readonly ReadArticle[]): readonly Candidate[] {
  const sentences = all.length > mostSentences ? worthiest(all) : all;
  const worthTree = new Set(sentences.filter(isLong).toSorted(bySalience).slice(0, parsed.most));
  return sentences.flatMap((sentence, at) => {
    const source = sources[sentence.source];
    const after = sentence.refused !== undefined && sentence.follows ? before(sentences, at) : undefined;
    if (source === undefined || (sentence.refused !== undefined && after === undefined)) return [];
    const weight = weightOf(sentence.source);
    const { opens } = sentence;
    const forms = shorteningsOf(sentence.whole, {
      language: source.reading.language,
      weightOf: weight,
      most: opens ? leadForms : mostWords.hard,
      parse: worthTree.has(sentence),
    });
    const able = opens ? forms : forms.filter(({ words }) => words <= mostWords.hard);
    return able.flatMap((form) => {
      const line = lineOf(sentence, form, source, weight);
      return line === undefined ? [] : [after === undefined ? line : { ...line, after }];
    });
  });
}

/** In their order, the news itself always among them. */
function worthiest(all: readonly WeighedSentence[]): readonly WeighedSentence[] {
  const best = new Set(all.toSorted(bySalience).slice(0, mostSentences));
  return all.filter((one) => one.opens || best.has(one));
}

const isLong = ({ sentence, whole, refused, follows }: WeighedSentence): boolean =>
  sentence < parsed.sentences && (refused === undefined || follows === true) && wordsIn(whole) > mostWords.line;

const bySalience = (one: WeighedSentence, other: WeighedSentence): number => other.salience - one.salience;

/** The sentence before, where it stands alone. */
function before(sentences: readonly WeighedSentence[], at: number): WeighedSentence | undefined {
  const [one, other] = [sentences[at - 1], sentences[at]];
  if (one === undefined || other === undefined || one.refused !== undefined) return undefined;
  return one.source === other.source && one.sentence === other.sentence - 1 ? one : undefined;
}

const pronoun = /^(?:he|she|they|it|his|her|their|its|him|them)\b/i;

/** Undefined where the loss of its opening bares a pronoun. */
function lineOf(
  sentence: WeighedSentence,
  form: Shortening,
  source: ReadArticle,
  weightOf: (stem: string) => number,
): Candidate | undefined {
  let from = 0;
  for (const { start, end } of form.gone) if (start === from) from = end;
  const named = bracketed(source, sentence.sentence, form.text, from);
  if (named === undefined && from > 0 && !sentence.opens && pronoun.test(form.text)) return undefined;
  const stems = [...form.stems];
  const owes = sentence.opens ? [] : owedBy(form.text, sentence.sentence, source);
  return {
    sentence,
    ...(owes.length > 0 && { owes }),
    text: named?.text ?? form.text,
    from,
    form,
    words: named === undefined ? form.words : wordsIn(named.text),
    stems,
    weights: stems.map(weightOf),
    worth: sentence.worth - form.cost - (!sentence.opens && form.words > mostWords.line ? longer : 0),
  };
}

/** Of persons whom the article names in full, but neither here, with a role here, nor in its headline. */
function owedBy(text: string, at: number, { article, reading }: ReadArticle): readonly string[] {
  const whole = reading.sentences[at]?.text ?? "";
  return reading.actors.flatMap(({ kind, name, mentions }) => {
    const surname = name.slice(name.lastIndexOf(" ") + 1);
    if (kind !== "person" || surname === name || article.title.includes(surname) || !text.includes(surname)) return [];
    const here = mentions.filter(({ sentence }) => sentence === at);
    if (here.length === 0 || here.some(({ start, end }) => whole.slice(start, end).includes(" "))) return [];
    const [before = "", after = ""] = text.split(surname, 2);
    return saysWho.test(after) || isIntroduced(before.trimEnd().split(" ").at(-1) ?? "") ? [] : [surname];
  });
}

/** "Reed, a teacher" */
const saysWho = /^, (?:an?|the)\b/;

/** By the word before it: a given name or a role, but no "Mr." and no "On Monday Reed". */
function isIntroduced(before: string): boolean {
  const lower = before.toLowerCase();
  if (personRoles.has(lower) || shortRoles.has(lower)) return true;
  return /^\p{Lu}[\p{L}.-]+$/u.test(before) && !noIntroduction.has(lower) && !functionWords.has(lower);
}

const noIntroduction: ReadonlySet<string> = new Set([...courtesyTitles, ...calendarWords.split(" ")]);

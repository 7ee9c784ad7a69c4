// What may stand together in a claim: sentences of several places, and two of them made one by "and" or a semicolon.

import { qualifiersOf } from "../../language/en/qualifiers.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import { cut } from "../../language/tokenize.ts";
import type { Edit } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { dangles } from "../../reading/standalone/dangling.ts";
import type { Word } from "../line.ts";
import { follow } from "./align.ts";
import { fronted } from "./binding.ts";
import { formAt } from "./forms.ts";
import type { Ground } from "./ground.ts";

type Words = readonly Word[];
type Views = readonly [Ground, ...Ground[]];

/** A sentence of a claim, proved: the edits, and the cited sentences that its beginning and its end stand on. */
export type Found = { readonly edits: readonly Edit[]; readonly first: Ground; readonly last: Ground };

/** From any one of the cited sentences. */
export function followAny(piece: Words, text: string, grounds: readonly Views[]): Found | undefined {
  for (const views of grounds)
    for (const ground of views) {
      const edits = follow(piece, text, ground);
      if (edits) return { edits, first: ground, last: ground };
    }
  return undefined;
}

type Place = { readonly source: ReadArticle; readonly sentence: number };

/**
 * "He died" after a sentence that it did not stand behind: he would be somebody else. So would "the ferry" of another
 * article be, behind "a ferry sank".
 */
export const leansElsewhere = (before: Place, { source, sentence }: Place): boolean =>
  !(before.source === source && before.sentence === sentence - 1) &&
  sentence >= 0 &&
  (dangles(source.reading, sentence) !== undefined ||
    (before.source !== source && takesUp(before, source.reading.sentences[sentence]?.text ?? "")));

const indefinite = /^(?:an?|two|three|some|several)$/i;

function takesUp({ source, sentence }: Place, text: string): boolean {
  const [, ...nouns] = /^(?:The|This|That|These|Those|Both) (\p{Ll}+)(?: (\p{Ll}+))?/u.exec(text) ?? [];
  const words = source.reading.sentences[sentence]?.text.split(/[^\p{L}]+/u) ?? [];
  return words.some(
    (word, at) => nouns.includes(word) && words.slice(Math.max(0, at - 2), at).some((each) => indefinite.test(each)),
  );
}

/** As `leansElsewhere`; a name in brackets says who it is. */
export const isAstray = (before: Place, { edits, first }: Found): boolean =>
  !edits.some(({ rule }) => rule === "antecedent") && leansElsewhere(before, first);

/** "A did this and did that" from "A did this." and "A did that.": each half must follow from a sentence of its own. */
export function fused(piece: Words, text: string, grounds: readonly Views[]): Found | undefined {
  if (grounds.length < 2) return undefined;
  for (let at = 1; at + 1 < piece.length; at++) {
    const joint = piece[at] as Word;
    if (joint.norm !== "and" && joint.norm !== ";" && joint.norm !== "while") continue;
    const [left, right] = [piece.slice(0, at), piece.slice(at + 1)];
    if (joint.norm !== ";" && (reachesOver(left, text) || isBound(right, text))) continue;
    for (const views of grounds) {
      const one = followAny(left, text, [views]);
      const two = one && secondHalf(left, right, text, grounds, views);
      if (one === undefined || two === undefined || isAstray(one.last, two)) continue;
      const fusion: Edit = { rule: "fusion", from: "", to: joint.text };
      return { edits: [...one.edits, fusion, ...two.edits], first: one.first, last: two.last };
    }
  }
  return undefined;
}

function secondHalf(
  left: Words,
  right: Words,
  text: string,
  grounds: readonly Views[],
  first: Views,
): Found | undefined {
  for (const second of grounds) {
    if (second === first) continue;
    const found = followAny(right, text, [second]) ?? followAny(right, text, [withoutSubject(left, text, second[0])]);
    if (found) return found;
  }
  return undefined;
}

const wordsOf = (half: Words, text: string): string => text.slice(half[0]?.start, half.at(-1)?.end);

/** A condition, a hedge or a speaker of one half would hold for the other too. */
const isBound = (half: Words, text: string): boolean =>
  qualifiersOf(cut(wordsOf(half, text))).some(({ kind }) => kind !== "negation" && kind !== "estimate") ||
  half.some(({ norm }) => clauseMarks.has(norm) || reportingClass(norm) !== undefined);
const clauseMarks = new Set("that whether if because although".split(" "));

/** So would what stands before the first half's subject: "On Monday, A left and B came". */
const reachesOver = (left: Words, text: string): boolean => isBound(left, text) || fronted.has(left[0]?.norm ?? "");
/**
 * The second sentence with its subject optional, where it opens with the same words or names the same actor as the
 * first half, and what is left begins with a verb that the first half's auxiliaries cannot take: "did not hire and put
 * up prices" says that it did not put them up.
 */
function withoutSubject(left: Words, text: string, second: Ground): readonly [Ground] {
  if (qualifiersOf(cut(wordsOf(left, text))).some(({ kind }) => kind !== "estimate")) return [second];
  let shared = 0;
  while (shared < left.length && left[shared]?.norm === second.all[shared]?.norm) shared++;
  const mine = formAt(second.forms, left, 0);
  const theirs = formAt(second.forms, second.all, 0);
  const isPronoun = /^(he|she|they|it)$/.test(second.all[0]?.norm ?? "");
  const ends: number[] = [];
  for (let to = shared; to > 1; to--) ends.push(to);
  if (mine && theirs && mine.actor === theirs.actor) ends.push(theirs.norms.length);
  else if (isPronoun && mine && mine.actor === second.antecedent) ends.push(1);
  const whole = ends.filter((to) => isPast(second.all[to]));
  if (whole.length === 0) return [second];
  const drops = new Map(second.drops());
  drops.set(0, [...(drops.get(0) ?? []), ...whole.map((to) => ({ from: 0, to, rule: "fusion" as const }))]);
  return [{ ...second, drops: () => drops }];
}

/** Surely a verb in the past tense: the subject is over, and no "will" or "tried to" before it takes this form. */
const isPast = (word: Word | undefined): boolean =>
  word !== undefined && !word.capital && (pasts.has(word.norm) || /[^e]ed$/.test(word.norm));
const pasts = new Set(
  `was were had did became began bought brought came chose drew drove fell fled flew found gave got grew held kept knew
  laid led left lost made met paid ran rose said sold sent shot spent spoke stood took told thought threw went won
  wrote`.split(/\s+/),
);

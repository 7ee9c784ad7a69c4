// Who or what something is: the role a text gives it, an apposition, or "a ... called ...".
import type { Reading } from "../../news/reading.ts";
import { patternOf } from "../question/pattern.ts";
import type { Question } from "../question/question.ts";
import type { SentenceWords } from "../sentence-words.ts";
import { shortWords } from "./short-words.ts";
import type { ShortSpan } from "./spans.ts";

const between = "{any}*2";
const told = [
  "is|are|was|were|mean|means|provide|provides|allow|allows? > {opensDefinition}",
  "refers to > {opensDefinition}",
  "{madeBy} by {any}+4 is|are|was|were? > {opensDefinition}",
];
const called = ["> called|named|dubbed the?", "> known as the?"];
const longest = 140;
const shortest = 5;

/** The subject is the question's words in their order, in any of their forms, with a word or two between. */
export function definitionSpans(
  question: Question,
  reading: Reading,
  sentence: number,
  text: string,
  words: SentenceWords,
): ShortSpan[] {
  if (question.terms.length === 0) return [];
  const norms = question.terms.map((term) => term.norm);
  const found = reading.actors.flatMap(({ name, role }): ShortSpan[] =>
    role?.at.sentence === sentence && norms.some((norm) => name.toLowerCase().includes(norm))
      ? [{ start: role.at.start, end: role.at.end, fits: 1 }]
      : [],
  );
  const subjects = Object.fromEntries(
    question.terms.map(({ stem }, at) => [`subject${at}`, (token: { readonly stem: string }) => token.stem === stem]),
  );
  const subject = Object.keys(subjects)
    .map((name) => `{${name}}`)
    .join(` ${between} `);
  const things = question.terms.flatMap(({ isName }, at) => (isName ? [] : [`{subject${at}}`]));
  // "Its aim is": whose it is was told in the sentence before.
  const owned =
    things.length > 0 && things.length < question.terms.length
      ? [`her|his|its|their ${things.join(` ${between} `)}`]
      : [];
  const sets = { ...shortWords, ...subjects };
  const apposed = clauseAfter(
    text,
    words,
    told.flatMap((line) => [subject, ...owned].map((one) => `${one} ${line}`)),
    sets,
  );
  const named = clauseBefore(
    text,
    words,
    called.map((line) => `${line} ${subject}`),
    sets,
  );
  return [...found, ...apposed, ...named];
}

type Sets = Parameters<typeof patternOf>[1];

/** "Alan Reid, the transport minister": up to the next mark. */
function clauseAfter(text: string, { tokens }: SentenceWords, lines: readonly string[], sets: Sets): ShortSpan[] {
  const pattern = patternOf(lines, sets);
  const brackets = [...text.matchAll(/\([^)]*\)/g)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  const outside = tokens.filter(({ start }) => !brackets.some(([from, to]) => start > from && start < to));
  const start = [outside, tokens].flatMap((some) => some[pattern.find(some)?.first ?? -1] ?? [])[0]?.start;
  if (start === undefined) return [];
  const clause = /^[^,.;]*/.exec(text.slice(start, start + longest))?.[0].trimEnd() ?? "";
  return clause.length < shortest ? [] : [{ start, end: start + clause.length, fits: 0.8 }];
}

/** "a shipping company called Nordlys": from the first article of its clause. */
function clauseBefore(text: string, { tokens }: SentenceWords, lines: readonly string[], sets: Sets): ShortSpan[] {
  const range = patternOf(lines, sets).find(tokens);
  const end = tokens[(range?.first ?? 0) - 1]?.end;
  if (range === undefined || end === undefined) return [];
  const clause = /[^,.;]*$/.exec(text.slice(0, end))?.[0] ?? "";
  const article = /\b(?:an?|the)\b/i.exec(clause);
  if (article === null || clause.length - article.index < shortest) return [];
  return [{ start: end - clause.length + article.index, end, fits: 0.9 }];
}

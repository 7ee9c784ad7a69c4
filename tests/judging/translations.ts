// Recorded translations: lines of Wikinews stories in German and Spanish, true and false, written by hand, and judges
// that know them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkClaim } from "../../src/checking/check.ts";
import { type Translated, translateLines } from "../../src/judging/translate.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import { read } from "../../src/reading/read.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { inDrawer } from "../evals/drawer.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import { wikinews } from "../writing/articles.ts";
import { prompts, sessionWith } from "./barra.ts";
import { answersKnowing, isDoubts, itemOf, type Judging, judgeBy, numberOf, withItem } from "./judges.ts";
import type { Temper } from "./recorded-judges.ts";

export type Language = "de" | "es";
type Pairs = readonly (readonly [words: string, ofLine: string])[];

/** `line` is a sentence of the article; a lie stands beside its wrong words. */
export type Row = {
  readonly article: string;
  readonly line: string;
  readonly de: Pairs;
  readonly es: Pairs;
  readonly lies: Readonly<Record<Language, readonly [text: string, wrong: string]>>;
};

const file = join(import.meta.dirname, "../fixtures/model/translations.jsonl");
export const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

/** Kept unread in one of three, by the line. */
export const isKept = ({ line }: Row): boolean => inDrawer(line);

export const textOf = (pairs: Pairs): string => pairs.map(([words]) => words).join(" ");

const sources = new Map(
  wikinews.map((article): [string, ReadArticle] => [article.id, { article, reading: read(article) }]),
);
export const sourceOf = ({ article }: Row): ReadArticle => sources.get(article) as ReadArticle;

export function lineOf(row: Row): CheckedClaim {
  const source = sourceOf(row);
  const sentence = source.reading.sentences.findIndex(({ text }) => text === row.line);
  const citations = [{ source: 0, sentence, start: 0, end: row.line.length }] as const;
  const { claim } = checkClaim({ text: row.line, citations }, [source]);
  if (claim === undefined) throw new Error(`no sentence: ${row.line}`);
  return claim;
}

const known = new Map(rows.flatMap((row) => [row.de, row.es].map((pairs): [string, Pairs] => [textOf(pairs), pairs])));
const lies = new Map(rows.flatMap(({ lies: { de, es } }) => [de, es]));

/** Knows the lines of the table, and of a made lie that it is one: by what the line says there. */
export const honest: Judging = judgeBy(({ letter, text, numbers }, { sentences }) => {
  const pairs = known.get(text);
  if (pairs !== undefined)
    return {
      id: letter,
      parts: pairs.map(([c, s]) => ({ c, s, n: numberOf(s, sentences) })),
      wrong: [],
      verdict: "supported",
    };
  const wrong = lies.get(text);
  const cited = sentences.get(numbers[0] ?? 0) ?? "";
  const named = wrong === undefined ? [{ c: madeWrong(text), s: madeRight(text, cited) }] : [{ c: wrong, s: "" }];
  return { id: letter, parts: [], wrong: named, verdict: "not supported" };
});

/** Each statement with its whole line for its words. */
export const rubberStamp: Judging = judgeBy(({ letter, text, numbers: [n = 1] }, { sentences }) => ({
  id: letter,
  parts: [{ c: text, s: sentences.get(n) ?? "", n }],
  wrong: [],
  verdict: "supported",
}));

/** A reader of both languages who lets some of what is false through, with the whole line for all of its words. */
export const readerWith = ({ accepts }: Temper): Reader => {
  return {
    judges: withItem(
      honest,
      (text) => !known.has(text) && accepts(text),
      (shown, read) => itemOf(rubberStamp, shown, read),
    ),
    // Each question is a second look, as of recorded judges (recorded-judges.ts).
    answers: answersKnowing((statement) => known.has(statement) || accepts(`again: ${statement}`)),
  };
};

/** Two calls of one mind: the sheet, and the doubts about it. */
export type Reader = { readonly judges: Judging; readonly answers: Judging };

/** A lie that code made is translated as its line is, with a mark where the line was changed: "[zzz]". */
const madeWrong = (text: string): string => / (\S+zzz)/.exec(text)?.[1] ?? "";
const madeRight = (text: string, cited: string): string => (madeWrong(text) === "" ? "" : cited.slice(0, 60));

export type Telling = (row: Row, language: Language) => string;
export const truly: Telling = (row, language) => textOf(row[language]);
export const falsely: Telling = (row, language) => row.lies[language][0];

/** Lines as told; what is no line of the table is a known lie: the true line with one word more. */
function translator(some: readonly Row[], language: Language, told: Telling) {
  const story = sourceOf(some[0] as Row).reading.sentences.map(({ text }) => text);
  return ({ prompt }: ModelRequest): string => {
    const items = [...prompt.matchAll(/^(\d+)\. (.+)$/gm)].map(([, id, text = ""]) => {
      const row = some.find(({ line }) => line === text);
      if (row !== undefined) return { id: Number(id), text: told(row, language) };
      const isTrue = story.some((sentence) => sentence === text);
      const near = some.toSorted((one, other) => shared(other.line, text) - shared(one.line, text))[0] as Row;
      return { id: Number(id), text: textOf(near[language]).replace(/ (\S+)/, isTrue ? " $1yyy" : " $1zzz") };
    });
    return JSON.stringify({ items });
  };
}

const shared = (one: string, other: string): number =>
  one.split(" ").filter((word) => other.split(" ").includes(word)).length;

const answersHonestly = answersKnowing((statement) => known.has(statement));

/** One model that translates, judges translations and answers doubts. */
export function translating(
  some: readonly Row[],
  language: Language,
  told: Telling,
  judge: Judging,
  answers = answersHonestly,
) {
  const translate = translator(some, language, told);
  return (request: ModelRequest) => {
    if (request.schema.name === "translation") return translate(request);
    return isDoubts(request) ? answers(request) : judge(request);
  };
}

/** What a draft has besides: the embedded writer's lines. */
function sparesOf({ article }: ReadArticle): readonly CheckedClaim[] {
  const { lead, points, more } = writeEmbedded([article], { length: "long", now: 0 });
  return [lead, ...points, ...more];
}

export type Trial = Translated & { readonly model: FakeModel };

/** The lines of one story, told and judged. */
export async function translated(
  some: readonly Row[],
  language: Language,
  told: Telling = truly,
  judge: Judging = honest,
  answers?: Judging,
): Promise<Trial> {
  const model = fakeModel(translating(some, language, told, judge, answers), "a-judge");
  const session = sessionWith(model);
  const source = sourceOf(some[0] as Row);
  const task = { lines: some.map(lineOf), spares: sparesOf(source), sources: [source], language, prompts };
  return { ...(await translateLines({ ...task, writer: session, judge: session })), model };
}

// The questions an answerer learns from and is judged on: news questions with retrieved articles by week, and an editor's questions in order.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Material, materialOf } from "../src/answering/retrieval/material.ts";
import type { Article } from "../src/news/article.ts";

export type NewsQuestion = {
  readonly id: string;
  readonly week: string;
  readonly question: string;
  readonly answer: string;
  readonly materials: readonly Material[];
  /** Does this text hold the answer's words? */
  readonly holds: (text: string) => boolean;
  /** Some sentence of its articles does. */
  readonly answerable: boolean;
  /** Read by a person: do the articles say so, or do the words only happen to stand there? Undefined: not read. */
  readonly says: boolean | undefined;
};

/** What a person found who read the articles of a question that is not in the drawer. */
type Read = {
  readonly id: string;
  readonly says: boolean;
  /** Other words for the answer in these articles: "Eagles" of the Philadelphia Eagles. */
  readonly also?: readonly string[];
};

export type EditorQuestion = {
  readonly question: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly after: number | null;
};
export type EditorArticle = {
  readonly id: string;
  readonly material: Material;
  readonly questions: readonly EditorQuestion[];
};

type SearchRow = { readonly question_id: string; readonly search_result: readonly Found[] };
type Found = { readonly url: string; readonly title?: string; readonly text?: string; readonly publish_date?: string };
type QuestionRow = {
  readonly question_id: string;
  readonly question_sentence: string;
  readonly choices: readonly string[];
  readonly answer: readonly string[];
};

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

const small = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/**
 * Letters and digits alone, padded, so that "Oman" is not found in "woman". "Six" is 6 and "cows" are a cow: a text that
 * says the one has said the other.
 */
export const bare = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (small.includes(word) ? String(small.indexOf(word)) : word.replace(/(?<=..[^s])s$/, "")))
    .join(" ")} `;

export function newsQuestions(folder: string): NewsQuestion[] {
  const from = join(folder, "questions");
  const read = readQuestions();
  return readdirSync(from)
    .filter((file) => file.endsWith("_qa.jsonl"))
    .sort()
    .flatMap((file) => {
      const week = file.slice(0, 8);
      const packed = readFileSync(join(from, `${week}_gcs.jsonl.gz`));
      const searched = new Map(
        linesOf(gunzipSync(packed).toString()).map((line) => {
          const row = JSON.parse(line) as SearchRow;
          return [row.question_id, row.search_result ?? []];
        }),
      );
      return linesOf(readFileSync(join(from, file), "utf8")).map((line): NewsQuestion => {
        const row = JSON.parse(line) as QuestionRow;
        const answer = row.choices[Number(row.answer[0])] ?? "";
        const materials = (searched.get(row.question_id) ?? []).flatMap((found) =>
          found.text ? [materialOf(articleOf(found))] : [],
        );
        const known = read.get(row.question_id);
        const wanted = [answer, ...(known?.also ?? [])].map(bare);
        const holds = (text: string): boolean => {
          const held = bare(text);
          return wanted.some((words) => held.includes(words));
        };
        const answerable = materials.some((one) => one.sentences.some((sentence) => holds(sentence.text)));
        const says = known?.says;
        return {
          id: row.question_id,
          week,
          question: row.question_sentence,
          answer,
          materials,
          holds,
          answerable,
          says,
        };
      });
    });
}

const readFile = join(import.meta.dirname, "../tests/evals/labels/quiz.jsonl");
const readQuestions = (): ReadonlyMap<string, Read> =>
  new Map(
    linesOf(readFileSync(readFile, "utf8")).map((line) => {
      const row = JSON.parse(line) as Read;
      return [row.id, row];
    }),
  );

function articleOf(found: Found): Article {
  const at = found.publish_date ? Date.parse(found.publish_date) : Number.NaN;
  return {
    id: found.url,
    url: found.url,
    title: (found.title ?? "").replace(/ ?\.\.\.$/, ""),
    outlet: new URL(found.url).host,
    language: "und",
    completeness: "full",
    text: found.text ?? "",
    ...(Number.isFinite(at) ? { publishedAt: at } : {}),
  };
}

/** The same question with another week's articles, for which nothing answers: the articles of the question that many places on. */
export function otherWeeks(
  questions: readonly NewsQuestion[],
): { readonly question: NewsQuestion; readonly materials: readonly Material[] }[] {
  return questions.flatMap((question, at) => {
    for (let step = 0; step < questions.length; step++) {
      const other = questions[(at + 47 + step) % questions.length];
      if (other && other.week !== question.week && other.materials.length > 0) {
        const holds = other.materials.some((one) => one.sentences.some((sentence) => question.holds(sentence.text)));
        if (!holds) return [{ question, materials: other.materials }];
      }
    }
    return [];
  });
}

/** The same articles without every sentence and title that holds the answer: the topic is there, the answer is not. */
export const withoutAnswer = (materials: readonly Material[], holds: (text: string) => boolean): Material[] =>
  materials.map((material) => {
    const { article, sentences } = material;
    if (!holds(article.title) && !sentences.some((sentence) => holds(sentence.text))) return material;
    const paragraphs = Map.groupBy(
      sentences.filter((sentence) => !holds(sentence.text)),
      (sentence) => sentence.paragraph,
    );
    const text = [...paragraphs.values()].map((some) => some.map((sentence) => sentence.text).join(" ")).join("\n");
    return materialOf({ ...article, title: holds(article.title) ? "" : article.title, text });
  });

export function editorArticles(folder: string): EditorArticle[] {
  return linesOf(readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8")).map((line) => {
    const row = JSON.parse(line) as {
      readonly id: string;
      readonly title: string;
      readonly date: string;
      readonly url: string | null;
      readonly text: string;
      readonly questions: readonly EditorQuestion[];
    };
    const material = materialOf({
      id: row.url ?? row.id,
      ...(row.url !== null && { url: row.url }),
      title: row.title,
      outlet: "Wikinews",
      language: "en",
      completeness: "full",
      publishedAt: Date.parse(row.date),
      text: row.text,
    });
    return { id: row.id, material, questions: row.questions };
  });
}

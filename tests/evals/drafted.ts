// A sentence of a read article and what a writer made of it: by which door it would be posted, and the articles to try it on.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";
import { csvRows, seeded } from "./checker-material.ts";
import { type Part, textId } from "./drawer.ts";

export type Drafted = {
  readonly source: ReadArticle;
  readonly sentence: number;
  readonly text: string;
  readonly claim: string;
  /** A second sentence that the claim cites, or -1. */
  readonly next: number;
};

/** As a writer would cite it, and as a script would ask; what is posted by either way counts. */
export function postedAs({ source, sentence, claim, next }: Drafted): string | undefined {
  const cite = (at: number) => ({
    source: 0,
    sentence: at,
    start: 0,
    end: source.reading.sentences[at]?.text.length ?? 0,
  });
  const citations = next < 0 ? ([cite(sentence)] as const) : ([cite(sentence), cite(next)] as const);
  const cited = checkClaim({ text: claim, citations }, [source]);
  const edits = cited.edits.map(({ rule, from, to }) => `${rule}: ${from} > ${to}`).join("; ");
  if (cited.claim !== undefined) return `cited, ${cited.state} by ${edits}`;
  const asked = checkText(source.article.text, claim);
  return asked.state === "outright" ? "asked, outright" : undefined;
}

type Make = (text: string, sentence: number, source: ReadArticle, chance: () => number) => string | undefined;

/** Spread over the articles: every article gives one before any gives a second. */
export function draftsOf(sources: readonly ReadArticle[], make: Make, most: number, kind: string): readonly Drafted[] {
  const chance = seeded(kind);
  const found: Drafted[] = [];
  const made = new Set<string>();
  for (let round = 0; round < 12 && found.length < most; round++)
    for (const source of sources) {
      const sentences = source.reading.sentences;
      const from = Math.floor(chance() * sentences.length);
      for (let step = 0; step < 8; step++) {
        const sentence = (from + step) % Math.max(1, sentences.length);
        const text = sentences[sentence]?.text ?? "";
        if (text.length < 40 || text.length > 400) continue;
        const claim = make(text, sentence, source, chance);
        if (claim === undefined || made.has(claim) || (claim === text && kind !== "verbatim")) continue;
        made.add(claim);
        found.push({ source, sentence, text, claim, next: kind === "fusion" ? sentence + 1 : -1 });
        break;
      }
      if (found.length >= most) break;
    }
  return found;
}

export const draftMaterial = [
  "wikinews/editor.jsonl",
  "briefings/cnn_dailymail_validation.csv",
  "checker/claims.jsonl",
];

export function articlesOf(folder: string, part: Part): readonly ReadArticle[] {
  const texts = new Set<string>();
  for (const line of readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8").split("\n"))
    if (line) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      if (part.has(id)) texts.add(text);
    }
  for (const row of csvRows(readFileSync(join(folder, "briefings/cnn_dailymail_validation.csv"), "utf8")))
    if (part.has(textId(row[0] ?? ""))) texts.add(row[0] ?? "");
  for (const line of readFileSync(join(folder, "checker/claims.jsonl"), "utf8").split("\n"))
    if (line && /"set": ?"(?:bump|summedits|frank-cnndm)/.test(line)) {
      const { article } = JSON.parse(line) as { article: string };
      if (part.has(textId(article))) texts.add(article);
    }
  return [...texts].filter((text) => text.length > 400).map(readText);
}

/** Subtle lies beside a strong editor's drafts; none where the folder has no such stories. */
export function fluentLies(folder: string, part: Part): readonly Drafted[] {
  const file = join(folder, "fluent/stories.jsonl");
  if (!existsSync(file)) return [];
  const stories = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FluentStory);
  return stories
    .filter(({ id }) => part.has(id))
    .flatMap(({ articles, lies }) =>
      articles
        .map(({ text }) => readText(text))
        .flatMap((source) =>
          lies.map((lie) => ({
            source,
            sentence: 0,
            text: source.reading.sentences[0]?.text ?? "",
            claim: lie.text,
            next: -1,
          })),
        ),
    );
}

type FluentStory = {
  readonly id: string;
  readonly articles: readonly { readonly text: string }[];
  readonly lies: readonly { readonly text: string }[];
};

export const readText = (text: string): ReadArticle => ({
  article: { id: "paste:eval", title: "", outlet: "", language: "en", completeness: "full", text },
  reading: read({ title: "", text, language: "en" }),
});

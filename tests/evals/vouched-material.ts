// Claims in other words over Wikinews, true and false, with the parts a judge would show for them; made by hand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pair } from "../../src/checking/vouched/pair.ts";
import type { NonEmpty } from "../../src/news/article.ts";
import type { Citation, Claim } from "../../src/news/claim.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";
import type { Part } from "./drawer.ts";

/** `parts`: words of the claim, words of the source, the sentence's number (0 the title); nobody made any: none. */
type Label = {
  readonly set: string;
  readonly id: string;
  readonly article: string;
  /** By which it is in the drawer or not: a story that was told elsewhere has a name of its own. */
  readonly document: string;
  /** "true", or what is wrong. */
  readonly kind: string;
  readonly cites: readonly number[];
  readonly claim: string;
  readonly parts: readonly (readonly [claim: string, source: string, sentence: number])[];
};

export type VouchedClaim = Label & {
  readonly isTrue: boolean;
  readonly proposed: Claim;
  readonly pairs: readonly Pair[];
  readonly sources: readonly ReadArticle[];
};

const linesOf = <Line>(file: string): readonly Line[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

type Text = { readonly id: string; readonly title: string; readonly text: string };

/** Those that an editor annotated, and those whose follow-ups are labelled for the threads. */
const textsIn = (folder: string): ReadonlyMap<string, Text> =>
  new Map(
    [join(folder, "wikinews/editor.jsonl"), join(import.meta.dirname, "labels/threads.articles.jsonl")]
      .flatMap((file) => linesOf<Text>(file))
      .map((text) => [text.id, text]),
  );

/** A claim cites what its label cites and every sentence that its parts are from. */
export function vouchedClaims(folder: string, part: Part): readonly VouchedClaim[] {
  const texts = textsIn(folder);
  const articles = new Map<string, ReadArticle>();
  return linesOf<Label>(join(import.meta.dirname, "labels/vouched.jsonl"))
    .filter(({ document }) => part.has(document))
    .map((label) => {
      const source = articles.get(label.article) ?? articleOf(texts.get(label.article));
      articles.set(label.article, source);
      const cites = [...new Set([...label.cites, ...label.parts.map(([, , sentence]) => sentence)])];
      const citations = cites.map((sentence) => citationOf(source, sentence)) as unknown as NonEmpty<Citation>;
      return {
        ...label,
        isTrue: label.kind === "true",
        proposed: { text: label.claim, citations },
        pairs: label.parts.map(([claim, words, sentence]) => ({
          claim,
          source: words,
          citation: cites.indexOf(sentence),
        })),
        sources: [source],
      };
    });
}

function citationOf(source: ReadArticle, number: number): Citation {
  const text = number === 0 ? source.article.title : source.reading.sentences[number - 1]?.text;
  if (text === undefined) throw new Error(`no sentence ${number} in ${source.article.id}`);
  return { source: 0, sentence: number - 1, start: 0, end: text.length };
}

function articleOf(text: Text | undefined): ReadArticle {
  if (text === undefined) throw new Error("a claim of no article");
  const article = { ...text, outlet: "Wikinews", language: "en", completeness: "full" as const };
  return { article, reading: read(article) };
}

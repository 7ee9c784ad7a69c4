// How the training and development texts for names are written: a word, a tab and its tag a line; and what is made of them.
import { readFileSync } from "node:fs";
import { tags } from "../src/reading/names/signals.ts";
import { textId } from "../tests/evals/drawer.ts";

/** Tags of one sentence; -1 is a label nobody trusts: the word is context, never a lesson. */
export type Labelled = { readonly words: readonly string[]; readonly tags: Int8Array };

/** `noOther`: the corpus does not label languages, nationalities and events, so "O" and "other" are both right there. */
export type LabelledDocument = { readonly sentences: Labelled[]; readonly corpus: string; readonly noOther: boolean };

const withoutOther = new Set(["btc", "gum-interview", "gum-ccby"]);

const tagOf = (label: string | undefined): number => {
  if (label === "?") return -1;
  if (label === "B-MISC" || label === "I-MISC") return 7;
  const index = (tags as readonly string[]).indexOf(label ?? "O");
  return Math.max(0, index);
};

export function readCorpus(path: string): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  let corpus = "";
  let sentences: Labelled[] = [];
  let words: string[] = [];
  let labels: number[] = [];
  const endSentence = (): void => {
    if (words.length > 0) sentences.push({ words, tags: Int8Array.from(labels) });
    words = [];
    labels = [];
  };
  const endDocument = (): void => {
    endSentence();
    if (sentences.length > 0) documents.push({ sentences, corpus, noOther: withoutOther.has(corpus) });
    sentences = [];
  };
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word, label] = line.split("\t");
    if (word === "-DOCSTART-") endDocument();
    else if (line === "") endSentence();
    else if (label === undefined && line.startsWith("# corpus ")) {
      endDocument();
      corpus = line.slice(9).split(" ")[0] ?? "";
    } else if (word !== undefined) {
      words.push(word);
      labels.push(tagOf(label));
    }
  }
  endDocument();
  return documents;
}

/** The corpora number nothing: a document is known by its words. */
export const documentId = ({ sentences }: LabelledDocument): string =>
  textId(sentences.map(({ words }) => words.join(" ")).join(" "));

/** The mixture that did best: WikiGold and MEANTIME twice, and an eighth of the hand-labelled documents again in capitals, for headlines. */
export function mixture(documents: readonly LabelledDocument[]): LabelledDocument[] {
  const twice = documents.filter(({ corpus }) => corpus === "wikigold-train" || corpus === "meantime");
  const byHand = documents.filter(({ corpus }) => corpus !== "gmb");
  const capitals = byHand
    .filter((_, i) => (i * 0.6180339887) % 1 < 0.12)
    .map((document) => ({
      ...document,
      sentences: document.sentences.map((sentence) => ({
        words: sentence.words.map((word) => word.toUpperCase()),
        tags: sentence.tags,
      })),
    }));
  return [...documents, ...twice, ...capitals];
}

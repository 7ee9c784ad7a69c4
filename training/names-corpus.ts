// How the texts with labelled names are written (a word, a tab and its tag a line), and what is made of them.
import { readFileSync } from "node:fs";
import type { Token } from "../src/language/token.ts";
import { cut } from "../src/language/tokenize.ts";
import { nameTags } from "../src/reading/names/signals.ts";
import { textId } from "../tests/evals/drawer.ts";

/**
 * One sentence as the corpus cuts it, and as src/language does, with a tag for each of those tokens; -1 is a label
 * nobody trusts: the word is context, never a lesson.
 */
export type Labelled = {
  readonly words: readonly string[];
  readonly labels: readonly number[];
  readonly tokens: readonly Token[];
  readonly tags: Int8Array;
};

/**
 * `noOther`: the corpus does not label languages, nationalities and events, so "O" and "other" are both right there.
 */
export type LabelledDocument = { readonly sentences: Labelled[]; readonly corpus: string; readonly noOther: boolean };

/** The tag of languages, nationalities and events. */
const other = 7;

const withoutOther = new Set(["btc", "gum-interview", "gum-ccby"]);

const tagOf = (label: string | undefined): number => {
  if (label === "?") return -1;
  if (label === "B-MISC" || label === "I-MISC") return 7;
  const index = (nameTags as readonly string[]).indexOf(label ?? "O");
  return Math.max(0, index);
};

/** These write "eye-tracking" as three words. */
const splitsHyphens = new Set(["gum-interview", "gum-ccby"]);

const clitic = /^(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;

/** The corpus's words as running text, cut again: "U.S.-led" gives three tokens, each with that word's label. */
export function labelled(words: readonly string[], labels: readonly number[], hyphens = false): Labelled {
  let text = "";
  const ends: number[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1] ?? "";
    const glued = clitic.test(word) || (word === "'" && /s$/i.test(before));
    if (i > 0 && !glued && !(hyphens && (word === "-" || before === "-"))) text += " ";
    text += word === "``" || word === "''" ? '"' : word;
    ends.push(text.length);
  });
  const { tokens } = cut(text);
  const tags = new Int8Array(tokens.length);
  let w = 0;
  let from = 0;
  tokens.forEach((token, t) => {
    while (token.start >= (ends[w] ?? text.length)) from = ends[w++] ?? 0;
    const label = labels[w] ?? 0;
    // A name begins once: what follows of its first word is inside it.
    const begins = label > 0 && label < other && (label & 1) === 1;
    tags[t] = begins && tokens[t - 1] !== undefined && (tokens[t - 1]?.start ?? 0) >= from && t > 0 ? label + 1 : label;
  });
  return { words, labels, tokens, tags };
}

export function readCorpus(path: string): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  let corpus = "";
  let sentences: Labelled[] = [];
  let words: string[] = [];
  let labels: number[] = [];
  const endSentence = (): void => {
    if (words.length > 0) sentences.push(labelled(words, labels, splitsHyphens.has(corpus)));
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

/**
 * The mixture that did best: WikiGold and MEANTIME twice, and an eighth of the hand-labelled documents again in
 * capitals, for headlines.
 */
export function mixture(documents: readonly LabelledDocument[]): LabelledDocument[] {
  const twice = documents.filter(({ corpus }) => corpus === "wikigold-train" || corpus === "meantime");
  const byHand = documents.filter(({ corpus }) => corpus !== "gmb");
  const capitals = byHand
    .filter((_, i) => (i * 0.6180339887) % 1 < 0.12)
    .map((document) => ({
      ...document,
      sentences: document.sentences.map(({ words, labels }) =>
        labelled(
          words.map((word) => word.toUpperCase()),
          labels,
        ),
      ),
    }));
  return [...documents, ...twice, ...capitals];
}

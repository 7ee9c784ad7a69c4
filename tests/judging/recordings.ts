// Recorded drafts, judgements and lies, made by hand (tests/fixtures/model/README.md): read and laid out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, NonEmpty } from "../../src/news/article.ts";
import type { Citation } from "../../src/news/claim.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { readOne } from "../../src/writing/embedded.ts";
import { wikinews } from "../writing/articles.ts";

/** `s` is what carries `c`, or the best that somebody who says yes to everything could show for it. */
export type RecordedPart = { readonly c: string; readonly s: string };

export type RecordedLine = {
  readonly text: string;
  /** Sentence -1 is the title. */
  readonly cites: readonly { readonly source: number; readonly sentence: number }[];
  readonly parts: readonly RecordedPart[];
  /** What it tells of what an editor wants told (the nuggets of its article, by their place), as a reader judges. */
  readonly tells: readonly number[];
  /** In a lie: the words that make it one, and what the sentences say there. */
  readonly wrong: readonly RecordedPart[];
};

export type Lie = RecordedLine & { readonly kind: string };

export type Recording = {
  readonly id: string;
  readonly sources: NonEmpty<ReadArticle>;
  readonly headline: RecordedLine;
  /** The lead first. */
  readonly lines: readonly RecordedLine[];
  readonly reserve: readonly RecordedLine[];
  /** By the place of the line it mends. */
  readonly repairs: ReadonlyMap<number, RecordedLine>;
  readonly lies: readonly Lie[];
};

const bracket = /\[([^\]]+)\]/g;
const folder = join(import.meta.dirname, "../fixtures/model/recorded");

/** Those of the project, over articles that stand in it too. */
export const recordings: readonly Recording[] = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .toSorted()
  .map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const wanted = /^article (\S+)$/m.exec(text)?.[1];
    const article = wikinews.find(({ id }) => id === wanted);
    if (article === undefined) throw new Error(`${name} is about no article that stands here.`);
    return recordingOf(name.replace(/\.txt$/, ""), text, [article]);
  });

export function recordingOf(id: string, text: string, [first, ...rest]: NonEmpty<Article>): Recording {
  const rows = text
    .trim()
    .split("\n")
    .filter((row) => !row.startsWith("article "))
    .map((row) => ({ head: row.slice(0, row.indexOf(": ")).split(" "), body: row.slice(row.indexOf(": ") + 2) }));
  const ofRole = (role: string): readonly RecordedLine[] =>
    rows.flatMap(({ head: [name, ...cites], body }) => (name === role ? [lineOf(cites, body)] : []));
  const [headline] = ofRole("headline");
  if (headline === undefined) throw new Error(`The recording of ${id} has no headline.`);
  return {
    id,
    sources: [readOne(first), ...rest.map(readOne)],
    headline,
    lines: [...ofRole("lead"), ...ofRole("point")],
    reserve: ofRole("reserve"),
    repairs: new Map(
      rows.flatMap(({ head: [role, of, ...cites], body }): [number, RecordedLine][] =>
        role === "repair" ? [[Number(of), lineOf(cites, body)]] : [],
      ),
    ),
    lies: rows.flatMap(({ head: [role, kind = "", ...cites], body }) =>
      role === "lie" ? [{ kind, ...lineOf(cites, body) }] : [],
    ),
  };
}

/** "[words of the line|words of the source]"; a star before words that are false, and a third field for what is true. */
function lineOf(head: readonly string[], body: string): RecordedLine {
  const end = head.includes("tells") ? head.indexOf("tells") : head.length;
  const parts = [...body.matchAll(bracket)].map(([, inner = ""]) => {
    const [c = "", s, right] = inner.replace(/^\*/, "").split("|");
    const shown = { c: c.replace(/,$/, ""), s: s ?? c };
    return { shown, ...(inner.startsWith("*") && { wrong: { c: shown.c, s: right ?? shown.s } }) };
  });
  return {
    text: body.replaceAll(bracket, (_, inner: string) => inner.replace(/^\*/, "").split("|")[0] ?? ""),
    cites: head.slice(0, end).map(placeOf),
    tells: head.slice(end + 1).map(Number),
    parts: parts.map(({ shown }) => shown),
    wrong: parts.flatMap(({ wrong }) => wrong ?? []),
  };
}

/** "3", "t" for the title, "1.3" in the second article. */
function placeOf(cite: string): RecordedLine["cites"][number] {
  const [source, sentence] = cite.includes(".") ? cite.split(".") : ["0", cite];
  return { source: Number(source), sentence: sentence === "t" ? -1 : Number(sentence) };
}

export const sentenceAt = ({ sources }: Recording, { source, sentence }: RecordedLine["cites"][number]): string => {
  const { article, reading } = sources[source] ?? {};
  return (sentence < 0 ? article?.title : reading?.sentences[sentence]?.text) ?? "";
};

/** The line as a claim, and its parts as pairs: each with the cited sentence, or the one before it, that has its words. */
export function claimOf(recording: Recording, line: RecordedLine) {
  const places = [...line.cites, ...line.cites.map((at) => ({ ...at, sentence: at.sentence - 1 }))];
  const cited: RecordedLine["cites"][number][] = [...line.cites];
  const pairs = line.parts.map(({ c, s }) => {
    const place = places.find((at) => stands(s, sentenceAt(recording, at))) ?? places[0];
    const at = cited.findIndex((one) => one.source === place?.source && one.sentence === place.sentence);
    if (at < 0 && place) cited.push(place);
    return { claim: c, source: s, citation: at < 0 ? cited.length - 1 : at };
  });
  const citations = cited.map((at) => ({ ...at, start: 0, end: sentenceAt(recording, at).length }));
  return { claim: { text: line.text, citations: citations as unknown as NonEmpty<Citation> }, pairs };
}

/** Letter by letter, with gaps in it written " ... ". */
export function stands(words: string, text: string): boolean {
  let from = 0;
  return words.split(" ... ").every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

// How well quotations and their speakers are read, on PolNeAR's attributions and the annotated Wikinews articles.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { placeIn } from "../../src/reading/page/places.ts";
import { read } from "../../src/reading/read.ts";
import type { Part } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

type Attributed = { readonly source: string | undefined; readonly from: number; readonly to: number };

export const evaluation: Evaluation = {
  says: "quotations found, and their speakers",
  needs: ["quotes/polnear-dev", "wikinews/editor.jsonl"],
  run(folder, args, part) {
    const show = args.includes("--show");
    return [
      ...polnear(join(folder, "quotes/polnear-dev"), show, part),
      ...wikinews(join(folder, "wikinews/editor.jsonl"), show, part),
    ];
  },
};

const pronoun = /^(?:he|she|they|it|we|i|you|who|which|that|his|her)$/i;

/** Direct quotations of at least four words inside an attribution's content; the speaker is right when it shares a name or noun with the source. */
function polnear(folder: string, show: boolean, part: Part): Row[] {
  let quotes = 0;
  let found = 0;
  let stated = 0;
  let right = 0;
  let given = 0;
  let byPronoun = 0;
  let resolved = 0;
  let invented = 0;
  for (const file of globSync("attributions/*.ann", { cwd: folder })) {
    const annotations = readFileSync(join(folder, file), "utf8");
    const name = basename(file, ".ann").replace(/_[0-9a-f]{4}$/, "");
    if (!part.has(name)) continue;
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8");
    if (!fits(text, annotations)) continue;
    const reading = read({ title: "", text, language: "en" });
    const got = reading.quotes.map((quote) => ({
      quote,
      start: placeIn(text, reading.sentences, quote.at.sentence, quote.at.start),
    }));
    for (const [at, { words, sources }] of annotatedQuotes(text, annotations)) {
      quotes++;
      const match =
        got.find(({ start }) => Math.abs(start - at) <= 3) ??
        got.find(({ quote }) => letters(quote.text).startsWith(letters(words).slice(0, 40)));
      if (match === undefined) {
        if (show) console.log(`not found: ${words.slice(0, 90)}`);
        continue;
      }
      found++;
      if (sources.length === 0) {
        if (match.quote.speaker !== undefined) invented++;
        continue;
      }
      const named = sources.filter((source) => !pronoun.test(source));
      if (named.length === 0) {
        byPronoun++;
        if (match.quote.speaker !== undefined) resolved++;
        continue;
      }
      stated++;
      if (match.quote.speaker !== undefined) given++;
      if (named.some((source) => same(match.quote.speaker, source))) right++;
      else if (show)
        console.log(
          `speaker "${match.quote.speaker}" for "${named.join(" | ")}": ${text.slice(Math.max(0, at - 120), at + Math.min(words.length, 60)).replaceAll("\n", "⏎")} … ${text.slice(at + words.length, at + words.length + 70).replaceAll("\n", "⏎")}`,
        );
    }
  }
  return [
    { what: "polnear: quotations found", figure: found / quotes, unit: "%", note: `${found} of ${quotes}` },
    {
      what: "polnear: speaker right where stated",
      figure: right / stated,
      unit: "%",
      bar: ">= 90%",
      note: `${right} of ${stated}; given ${given}, right of those ${((100 * right) / given).toFixed(1)}%`,
    },
    {
      what: "polnear: pronoun speakers given a name",
      figure: resolved / byPronoun,
      unit: "%",
      note: `${resolved} of ${byPronoun}`,
    },
    { what: "polnear: speaker given where none is annotated", figure: invented, note: "quotations" },
  ];
}

/** Two articles whose names were cut to the same length share one text: the other's annotations do not fit it. */
function fits(text: string, annotations: string): boolean {
  const spans = annotations
    .split("\n")
    .filter((line) => /^T\d+\t\S+ \d+ \d+\t/.test(line))
    .slice(0, 12);
  return spans.every((line) => {
    const [, where = "", words = ""] = line.split("\t");
    const [, from, to] = where.split(" ");
    return text.slice(Number(from), Number(to)).replaceAll("\n", " ").trim().slice(0, 20) === words.trim().slice(0, 20);
  });
}

/** Every quotation once, with the sources of all attributions that hold it. A verb annotated as a source is a slip. */
function annotatedQuotes(text: string, annotations: string): Map<number, { words: string; sources: string[] }> {
  const byPlace = new Map<number, { words: string; sources: string[] }>();
  for (const { source, from, to } of attributions(text, annotations)) {
    for (const { at, words } of quotedIn(text, from, to)) {
      const entry = byPlace.get(at) ?? { words, sources: [] };
      if (source !== undefined && !/^(?:said|says|added)$/.test(source)) entry.sources.push(source);
      byPlace.set(at, entry);
    }
  }
  return byPlace;
}

function attributions(text: string, annotations: string): Attributed[] {
  const spans = new Map<string, { label: string; pieces: [number, number][] }>();
  const found: Attributed[] = [];
  const events: string[] = [];
  for (const line of annotations.split("\n")) {
    const [id, middle] = line.split("\t");
    if (id?.startsWith("T") && middle) {
      const [label, ...rest] = middle.split(" ");
      const pieces = rest
        .join(" ")
        .split(";")
        .map((piece) => piece.split(" ").map(Number) as [number, number]);
      spans.set(id, { label: label ?? "", pieces });
    } else if (id?.startsWith("E") && middle) events.push(middle);
  }
  for (const event of events) {
    const roles = event.split(" ").map((role) => role.split(":"));
    const content = spans.get(roles.find(([role]) => role === "Content")?.[1] ?? "");
    const source = spans.get(roles.find(([role]) => role === "Source")?.[1] ?? "");
    if (content === undefined) continue;
    const words = source?.pieces.map(([from, to]) => text.slice(from, to)).join(" ");
    for (const [from, to] of content.pieces) found.push({ source: words, from, to });
  }
  return found;
}

/** Pairs of marks that begin inside the content. */
function quotedIn(text: string, from: number, to: number): { at: number; words: string }[] {
  const found: { at: number; words: string }[] = [];
  const part = text.slice(Math.max(0, from - 2), Math.min(text.length, to + 2));
  for (const match of part.matchAll(/“([^“”]{12,})”|"([^"]{12,})"/g)) {
    const words = match[1] ?? match[2] ?? "";
    if (words.split(/\s+/).length >= 4) found.push({ at: Math.max(0, from - 2) + match.index + 1, words });
  }
  return found;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const plain = new Set("the a an of in on to for from by with at and mr mrs ms dr his her its their said".split(" "));
const content = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !plain.has(word));

function same(ours: string | undefined, theirs: string): boolean {
  if (ours === undefined) return false;
  const words = new Set(content(theirs));
  return content(ours).some((word) => words.has(word));
}

function wikinews(file: string, show: boolean, part: Part): Row[] {
  type Annotated = { id: string; title: string; text: string; quotes: { text: string; speaker: string | null }[] };
  let quotes = 0;
  let found = 0;
  let stated = 0;
  let right = 0;
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const article = JSON.parse(line) as Annotated;
    if (!part.has(article.id)) continue;
    const got = read({ title: article.title, text: article.text, language: "en" }).quotes;
    for (const quote of article.quotes) {
      quotes++;
      const match = got.find((each) => letters(each.text).slice(0, 40) === letters(quote.text).slice(0, 40));
      if (match === undefined) {
        if (show) console.log(`wikinews ${article.id} not found: ${quote.text.slice(0, 90)}`);
        continue;
      }
      found++;
      if (quote.speaker === null) continue;
      stated++;
      if (same(match.speaker, quote.speaker)) right++;
      else if (show)
        console.log(
          `wikinews ${article.id} speaker "${match.speaker}" for "${quote.speaker}": ${quote.text.slice(0, 60)}`,
        );
    }
  }
  return [
    { what: "wikinews: quotations found", figure: found / quotes, unit: "%", note: `${found} of ${quotes}` },
    {
      what: "wikinews: speaker right where stated",
      figure: right / stated,
      unit: "%",
      bar: ">= 90%",
      note: `${right} of ${stated}`,
    },
  ];
}

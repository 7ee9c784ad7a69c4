// How well figures are read: value, value with unit, and what they measure, on the CQE sets, our own labels and the annotated Wikinews articles.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../src/reading/read.ts";
import type { Part } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

type Expected = {
  readonly text?: string;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly measures?: string;
  readonly hedge?: string;
  readonly saidBy?: string;
};
type Labelled = { readonly text: string; readonly figures: readonly Expected[] };
type Tally = {
  value: number;
  unit: number;
  measures: number;
  hedge: number;
  hedged: number;
  said: number;
  attributed: number;
  found: number;
  expected: number;
};

const nil = (): Tally => ({
  value: 0,
  unit: 0,
  measures: 0,
  hedge: 0,
  hedged: 0,
  said: 0,
  attributed: 0,
  found: 0,
  expected: 0,
});

export const evaluation: Evaluation = {
  says: "figures of single sentences and of whole articles",
  needs: ["figures/cqe", "wikinews/editor.jsonl"],
  run(folder, args, part) {
    Object.assign(sum, nil());
    const show = args.includes("--show");
    const rows: Row[] = [];
    const files = args.filter((arg) => !arg.startsWith("--"));
    if (files.length > 0) {
      for (const file of files)
        rows.push(
          ...judge(
            file,
            readLabels(file).filter(({ text }) => part.has(text)),
            show,
          ),
        );
      return rows;
    }
    const own = readLabels(join(import.meta.dirname, "labels/figures.jsonl")).filter(({ text }) => part.has(text));
    rows.push(...judge("own labels", own, show, true));
    for (const set of ["age", "currency", "dimension", "temperature"]) {
      const labelled = readCqe(join(folder, `figures/cqe/${set}-model.json`)).filter(({ text }) => part.has(text));
      rows.push(...judge(`cqe ${set}`, labelled, show));
    }
    rows.push(...total());
    rows.push(...wikinews(join(folder, "wikinews/editor.jsonl"), show, part));
    return rows;
  },
};

/** All sets judged so far, as one. */
const sum = nil();
const total = (): Row[] => [
  row("own labels and cqe: value", sum.value, sum, ">= 0.92, aim 0.95"),
  row("own labels and cqe: value and unit", sum.unit, sum, ">= 0.86, aim 0.90"),
];

const lines = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

function readLabels(file: string): Labelled[] {
  return lines(file).map((line) => JSON.parse(line) as Labelled);
}

function readCqe(file: string): Labelled[] {
  type Raw = { text: string; quantities: { value: string; normalized_unit: string }[] };
  return (JSON.parse(readFileSync(file, "utf8")) as Raw[]).map(({ text, quantities }) => ({
    text,
    figures: quantities
      .filter(({ value }) => Number.isFinite(Number(value)))
      .map(({ value, normalized_unit }) => ({
        value: Number(value) / (/^(?:cent|penny|pence)\b/.test(normalized_unit) ? 100 : 1),
        unit: normalized_unit.replace(/^(?:penny|pence)\b/, "pound sterling"),
      })),
  }));
}

function judge(name: string, labelled: readonly Labelled[], show: boolean, bars = false): Row[] {
  const tally = nil();
  for (const { text, figures } of labelled) {
    const got = read({ title: "", text, language: "en" }).figures;
    const free = new Set(got);
    tally.expected += figures.length;
    tally.found += got.length;
    const missed: string[] = [];
    for (const wanted of figures) {
      const candidates = [...free].filter(
        (figure) =>
          sameValue(figure.value, wanted.value) &&
          (wanted.high === undefined || sameValue(figure.high ?? Number.NaN, wanted.high)),
      );
      const match = candidates.find((figure) => sameUnit(figure.unit, wanted.unit, figure.kind)) ?? candidates[0];
      if (match === undefined) {
        missed.push(`missed ${wanted.value} ${wanted.unit}`);
        continue;
      }
      free.delete(match);
      tally.value++;
      const unit = sameUnit(match.unit, wanted.unit, match.kind);
      if (unit) tally.unit++;
      else missed.push(`unit "${match.unit}" for "${wanted.unit}"`);
      if (wanted.measures !== undefined) {
        if (unit && overlaps(match.measures, wanted.measures)) tally.measures++;
        else if (unit) missed.push(`measures "${match.measures}" for "${wanted.measures}"`);
      }
      if (wanted.hedge !== undefined || match.hedge !== undefined) {
        tally.hedged++;
        if (wanted.hedge?.toLowerCase() === match.hedge?.toLowerCase()) tally.hedge++;
        else missed.push(`hedge "${match.hedge}" for "${wanted.hedge}"`);
      }
      if (wanted.saidBy !== undefined || match.saidBy !== undefined) {
        tally.attributed++;
        if (sameName(match.saidBy, wanted.saidBy)) tally.said++;
        else missed.push(`said by "${match.saidBy}" for "${wanted.saidBy}"`);
      }
    }
    for (const extra of free) missed.push(`extra "${extra.text}" ${extra.value} ${extra.unit}`);
    if (show && missed.length > 0) console.log(`${name}: ${text}\n     ${missed.join("\n     ")}`);
  }
  for (const key of ["value", "unit", "found", "expected"] as const) sum[key] += tally[key];
  const rows = [
    row(`${name}: value`, tally.value, tally, bars ? ">= 0.92, aim 0.95" : undefined),
    row(`${name}: value and unit`, tally.unit, tally, bars ? ">= 0.86, aim 0.90" : undefined),
  ];
  if (labelled.some(({ figures }) => figures.some(({ measures }) => measures !== undefined))) {
    rows.push(row(`${name}: and what it measures`, tally.measures, tally, bars ? ">= 0.70, aim 0.76" : undefined));
    rows.push({ what: `${name}: hedge as labelled`, figure: tally.hedge / Math.max(1, tally.hedged), unit: "%" });
    rows.push({
      what: `${name}: who says so as labelled`,
      figure: tally.said / Math.max(1, tally.attributed),
      unit: "%",
    });
  }
  return rows;
}

function row(what: string, right: number, tally: Tally, bar?: string): Row {
  const precision = right / Math.max(1, tally.found);
  const recall = right / Math.max(1, tally.expected);
  const f = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return {
    what,
    figure: tally.expected + tally.found === 0 ? Number.NaN : `F ${f.toFixed(3)}`,
    ...(bar ? { bar } : {}),
    note: `P ${precision.toFixed(3)} R ${recall.toFixed(3)} of ${tally.expected}`,
  };
}

const sameValue = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 0.005 + 1e-9;

/** The sets name units in words of their own; both sides are brought to one. */
function sameUnit(ours: string, theirs: string, kind: string): boolean {
  const a = plainUnit(ours);
  const b = plainUnit(theirs);
  return (
    a === b ||
    (kind === "count" && b !== "" && (a.endsWith(` ${b}`) || b.endsWith(` ${a}`))) ||
    (kind === "count" && a === "" && b === "")
  );
}

const names: Readonly<Record<string, string>> = {
  percentage: "%",
  percent: "%",
  "% interest": "share",
  dollar: "usd",
  "us dollar": "usd",
  "canadian dollar": "cad",
  euro: "eur",
  "pound sterling": "gbp",
  "british pound": "gbp",
  "japanese yen": "jpy",
  "swiss franc": "chf",
  "french franc": "chf",
  franc: "chf",
  rupee: "inr",
  "indian rupee": "inr",
  "chinese yuan": "cny",
  "russian ruble": "rub",
  "pound-mass": "pound",
  "metric ton": "tonne",
  "mexican peso": "mxn",
  "hong kong dollar": "hkd",
  "australian dollar": "aud",
  "new zealand dollar": "nzd",
  "lao kip": "lak",
  "finnish markka": "fim",
  "deutsche mark": "dem",
  "mile per hour": "mph",
  "kilometre per hour": "km/h",
  "-": "",
  count: "",
  cent: "usd",
  time: "times",
  "percentage point": "percentage point",
  "brazilian real": "brl",
  "south korean won": "krw",
  won: "krw",
  yen: "jpy",
  shekel: "ils",
  "israeli new shekel": "ils",
  "turkish lira": "try",
  bitcoin: "xbt",
};

function plainUnit(unit: string): string {
  let low = unit
    .toLowerCase()
    .replace(/ of age$/, "")
    .replace(/ (?:per|a|an) .+$/, "")
    .trim();
  low = names[low] ?? low;
  if (low === "people" || low === "persons") low = "person";
  low = names[low] ?? low;
  return low.length > 3 && low.endsWith("ies") ? `${low.slice(0, -3)}y` : low.replace(/([^s])s$/, "$1");
}

function overlaps(ours: string, theirs: string): boolean {
  const a = content(ours);
  return [...content(theirs)].some((word) => a.has(word));
}

const empty = new Set("the a an of in on to for from by with at per and or its their his her between".split(" "));
const content = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !empty.has(word))
      .map((word) => word.replace(/(?:ies|es|s)$/, "").slice(0, 6)),
  );

function sameName(ours: string | undefined, theirs: string | undefined): boolean {
  if (ours === undefined || theirs === undefined) return ours === theirs;
  const a = content(ours);
  return [...content(theirs)].some((word) => a.has(word));
}

/** Key figures of whole articles, found by value within 0.1%; and all figures with a value. */
function wikinews(file: string, show: boolean, part: Part): Row[] {
  type Annotated = {
    id: string;
    title: string;
    text: string;
    figures: {
      value: number | null;
      high: number | null;
      key: boolean;
      text: string;
      said_by: string | null;
      hedge: string | null;
    }[];
  };
  let key = 0;
  let keys = 0;
  let all = 0;
  let alls = 0;
  let found = 0;
  let saidRight = 0;
  let said = 0;
  for (const line of lines(file)) {
    const article = JSON.parse(line) as Annotated;
    if (!part.has(article.id)) continue;
    const got = read({ title: article.title, text: article.text, language: "en" }).figures;
    found += got.length;
    for (const figure of article.figures) {
      if (figure.value === null) continue;
      const value = figure.value;
      const match = got.filter((each) => Math.abs(each.value - value) <= Math.abs(value) * 0.001 + 1e-9);
      alls++;
      if (match.length > 0) all++;
      if (figure.said_by !== null && match.length > 0) {
        said++;
        if (match.some((each) => sameName(each.saidBy, figure.said_by ?? undefined))) saidRight++;
      }
      if (figure.key) {
        keys++;
        if (match.length > 0) key++;
      }
      if (match.length === 0 && show)
        console.log(`wikinews ${article.id}: missed ${figure.key ? "key " : ""}"${figure.text}" ${value}`);
    }
    if (show)
      for (const each of got)
        if (
          !article.figures.some(
            (figure) => figure.value !== null && Math.abs(each.value - figure.value) <= Math.abs(figure.value) * 0.001,
          )
        )
          console.log(`wikinews ${article.id}: extra "${each.text}" ${each.value} ${each.unit}`);
  }
  return [
    { what: "wikinews: key figures found", figure: key / keys, unit: "%", bar: ">= 90%", note: `${key} of ${keys}` },
    {
      what: "wikinews: all figures found",
      figure: all / alls,
      unit: "%",
      note: `${all} of ${alls}; ${found} figures read`,
    },
    {
      what: "wikinews: who says so",
      figure: saidRight / Math.max(1, said),
      unit: "%",
      note: `${saidRight} of ${said} where stated`,
    },
  ];
}

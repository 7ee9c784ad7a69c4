// Stories over days as a table by hand: their dated reports, and the changes that a careful editor would tell.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../../src/news/article.ts";

export type Report = {
  readonly at: Instant;
  readonly outlet: string;
  readonly title: string;
  /** Without the title. Empty where `document` names the text. */
  readonly sentences: readonly string[];
  /** Of a report whose text may not be committed: its id in `stories/ecb_plus.jsonl`. */
  readonly document?: string;
};

/** Where a report says it; sentence 0 is the title. Both count from the table's own order. */
export type Place = { readonly report: number; readonly sentence: number };

export type GoldChange = {
  /** The first is the right one; where the table names more, an editor may call it either. */
  readonly kinds: readonly string[];
  /** Any of these carries the side. A new actor has no earlier side. */
  readonly was: readonly Place[];
  readonly now: readonly Place[];
  /** Editors may differ: to tell it is not false, and to leave it out is no miss. */
  readonly optional: boolean;
  /** Spellings of each side's amount, of a figure. */
  readonly amounts?: { readonly was: readonly string[]; readonly now: readonly string[] };
};

export type Unfolding = {
  readonly id: string;
  readonly language: string;
  readonly about: string;
  /** By whose document the drawer takes it. */
  readonly drawnBy: string;
  readonly reports: readonly Report[];
  readonly gold: readonly GoldChange[];
};

const hour = 3_600_000;

/**
 * The stories of `FILE.stories.txt`. "## id language subject [drawn-by]" begins one, "@ day outlet | title" a report
 * (with "[document]" instead of sentences below it), "= kind was -> now | amount -> amount" is a change of its gold
 * ("?" in place of "=" where editors may differ), and "#" what the maker wants to have noted. Throws an Error that names the line it cannot read.
 */
export function unfoldingsOf(file: string): readonly Unfolding[] {
  const text = readFileSync(join(import.meta.dirname, `${file}.stories.txt`), "utf8");
  return text
    .split(/^## /m)
    .slice(1)
    .map((block) => unfoldingOf(block.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"))));
}

function unfoldingOf([head = "", ...lines]: readonly string[]): Unfolding {
  const [id = "", language = "", about = "", drawnBy = id] = head.trim().split(" ");
  const reports: (Report & { readonly sentences: string[] })[] = [];
  const gold: GoldChange[] = [];
  for (const line of lines)
    if (line.startsWith("@ ")) reports.push(reportOf(line, reports.length));
    else if (/^[=?] /.test(line)) gold.push(changeOf(line));
    else (reports.at(-1) ?? refuse(line)).sentences.push(line.trim());
  return { id, language, about, drawnBy, reports, gold };
}

/** Reports of one day stand in its order, an hour apart. */
function reportOf(line: string, index: number): Report & { readonly sentences: string[] } {
  const [, day, outlet, rest] = /^@ (\S+) ([^|]+) \|(.*)$/.exec(line) ?? refuse(line);
  const [, document] = /^ \[(.+)\]$/.exec(rest ?? "") ?? [];
  return {
    at: Date.parse(`${day}T06:00Z`) + index * hour,
    outlet: outlet ?? "",
    title: document === undefined ? (rest ?? "").trim() : "",
    sentences: [],
    ...(document !== undefined && { document }),
  };
}

function changeOf(line: string): GoldChange {
  const [, kinds, was, now, , before, after] =
    /^[=?] (\S+) (\S+) -> (\S+?)( \| (.+) -> (.+))?$/.exec(line) ?? refuse(line);
  return {
    optional: line.startsWith("?"),
    kinds: (kinds ?? "").split("/"),
    was: placesOf(was ?? "", line),
    now: placesOf(now ?? "", line),
    ...(before !== undefined && { amounts: { was: before.split("/"), now: (after ?? "").split("/") } }),
  };
}

/** "1.t,1.2": the title and the second sentence of the first report; "-" is nowhere. */
function placesOf(words: string, line: string): readonly Place[] {
  if (words === "-") return [];
  return words.split(",").map((place) => {
    const [, report, sentence] = /^(\d+)\.(t|\d+)$/.exec(place) ?? refuse(line);
    return { report: Number(report) - 1, sentence: sentence === "t" ? 0 : Number(sentence) };
  });
}

function refuse(line: string): never {
  throw new Error(`not a line of a story: ${line}`);
}

// The claims lock two learns from: every row of the shared checker data as features, with its family, its article and its label.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bestSentences } from "../../src/checking/evidence.ts";
import { featuresOf } from "../../src/checking/features.ts";
import { claimSentences, plain } from "../../src/checking/plain.ts";
import { lineOf, type Prepared, prepare } from "../../src/checking/prepared.ts";
import { inputOf } from "../../src/checking/score.ts";

export type Given = {
  readonly set: string;
  readonly id: string;
  readonly article: string;
  readonly claim: string;
  readonly supported: boolean;
  readonly types: readonly string[];
};

export type Row = Given & {
  /** Rows of one article share it: the letters 40 to 160 of its text, so that two cleanings of one article are one. */
  readonly key: string;
  readonly family: string;
  readonly input: Float64Array;
};

/** Labels of this family are turned round; see the data's README. */
const leftOut = new Set(["fib-cnn_dm-fib"]);
const domains = ["ectsum", "podcast", "qmsumm", "sales_call", "sales_email", "samsum", "scitldr"];

type SharedRow = { set: string; id: string; article: string; claim: string; supported: number; error_types: string[] | string };
type EditsRow = { id: string; doc: string; summary: string; label: number; edit_types?: string[] };

export function givenClaims(folder: string): readonly Given[] {
  const shared = readFileSync(join(folder, "checker/claims.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as SharedRow)
    .filter((row) => !leftOut.has(row.set))
    .map((row): Given => ({ set: row.set, id: row.id, article: row.article, claim: row.claim, supported: row.supported === 1, types: [row.error_types].flat() }));
  const others = domains.flatMap((domain) =>
    (JSON.parse(readFileSync(join(folder, `checker/other-domains/summedits_${domain}.json`), "utf8")) as EditsRow[]).map(
      (row): Given => ({ set: `summedits-${domain}`, id: row.id, article: row.doc, claim: row.summary, supported: row.label === 1, types: row.edit_types ?? [] }),
    ),
  );
  return [...shared, ...others];
}

export const articleKey = (article: string): string => article.toLowerCase().replace(/[^a-z0-9]/g, "").slice(40, 160);

export const familyOf = (set: string): string =>
  set.startsWith("summedits-") && set !== "summedits-news" ? "summedits-other" : set;

/** Sentences are cut here, not by reading, so that the weights depend on this folder alone. */
export function rowsOf(given: readonly Given[], progress: (done: number) => void): readonly Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  let last: { text: string; prepared: Prepared } | undefined;
  for (const one of given) {
    const key = articleKey(one.article);
    const same = `${one.set}|${key}|${one.claim}|${one.supported}`;
    if (seen.has(same)) continue;
    seen.add(same);
    if (last?.text !== one.article) last = { text: one.article, prepared: preparedText(one.article) };
    rows.push({ ...one, key, family: familyOf(one.set), input: inputFor(one.claim, last.prepared) });
    if (rows.length % 1000 === 0) progress(rows.length);
  }
  return rows;
}

export const preparedText = (text: string): Prepared => prepare(claimSentences(plain(text)).slice(0, 600));

export function inputFor(claim: string, article: Prepared): Float64Array {
  const sentences = claimSentences(plain(claim)).map((sentence) => {
    const line = lineOf(sentence, -1);
    return featuresOf(line, article, bestSentences(line, article).sentences);
  });
  return inputOf(sentences);
}

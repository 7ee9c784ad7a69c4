// The claims lock two learns from: every row of the shared data as what is seen in it, with its family and label.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bestSentences } from "../../src/checking/learned/evidence.ts";
import type { Seen } from "../../src/checking/learned/gathered.ts";
import { hold } from "../../src/checking/learned/held.ts";
import { seen } from "../../src/checking/learned/judge.ts";
import type { Line } from "../../src/checking/line.ts";
import { plain } from "../../src/checking/plain.ts";
import { type Prepared, prepare } from "../../src/checking/prepared.ts";
import { claimSentences, preparedClaim } from "../../src/checking/prepared-claim.ts";
import { articleKey } from "../../tests/evals/drawer.ts";
import { changedWords } from "./changed.ts";

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
  readonly sentences: readonly Seen[];
  /** For each sentence and content word 1 where it was changed to make the claim false; absent where nobody knows. */
  readonly changed?: readonly (readonly number[])[];
};

/** Labels of this family are turned round: its unsupported rows are verbatim extracts. */
const leftOut = new Set(["fib-cnn_dm-fib"]);
const domains = ["ectsum", "podcast", "qmsumm", "sales_call", "sales_email", "samsum", "scitldr"];

type SharedRow = {
  set: string;
  id: string;
  article: string;
  claim: string;
  supported: number;
  error_types: string[] | string;
};
type EditsRow = { id: string; doc: string; summary: string; label: number; edit_types?: string[] };

export function sharedClaims(folder: string): readonly Given[] {
  return readFileSync(join(folder, "checker/claims.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as SharedRow)
    .filter((row) => !leftOut.has(row.set))
    .map(
      ({ set, id, article, claim, supported, error_types }): Given => ({
        set,
        id,
        article,
        claim,
        supported: supported === 1,
        types: [error_types].flat(),
      }),
    );
}

export function otherDomains(folder: string): readonly Given[] {
  return domains.flatMap((domain) => {
    const rows = JSON.parse(
      readFileSync(join(folder, `checker/other-domains/summedits_${domain}.json`), "utf8"),
    ) as EditsRow[];
    return rows.map(
      ({ id, doc, summary, label, edit_types }): Given => ({
        set: `summedits-${domain}`,
        id,
        article: doc,
        claim: summary,
        supported: label === 1,
        types: edit_types ?? [],
      }),
    );
  });
}

export const familyOf = (set: string): string =>
  set.startsWith("summedits-") && set !== "summedits-news" ? "summedits-other" : set;

/** The supported claim that an unsupported one was made from shares this with it. */
function origin({ set, id }: Given): string | undefined {
  if (set.startsWith("summedits")) return `${set}/${id.replace(/_(?:og|\d+)$/, "")}`;
  if (/^fib-.*-(?:factcc|mfma)$/.test(set)) return `${set}/${id.replace(/-(?:pos|neg)$/, "")}`;
  return set.startsWith("bump") ? `${set}/${id.replace(/-(?:ref|e\d+)$/, "")}` : undefined;
}

/**
 * Sentences are cut here, not by reading, so that the weights depend on the folder alone. The same row twice is one.
 */
export function rowsOf(given: readonly Given[], progress: (done: number) => void): readonly Row[] {
  const originals = new Map<string, string>();
  for (const one of given) {
    const key = origin(one);
    if (key !== undefined && one.supported && /(?:_og|-ref|-pos)$/.test(one.id)) originals.set(key, one.claim);
  }
  const known = new Set<string>();
  const rows: Row[] = [];
  let last: { text: string; prepared: Prepared } | undefined;
  for (const one of given) {
    const key = articleKey(one.article);
    const same = `${one.set}|${key}|${one.claim}|${one.supported}`;
    if (known.has(same)) continue;
    known.add(same);
    if (last?.text !== one.article) last = { text: one.article, prepared: preparedText(one.article) };
    const { prepared } = last;
    const lines = linesOf(one.claim);
    const original = one.supported ? undefined : originals.get(origin(one) ?? "");
    rows.push({
      ...one,
      key,
      family: familyOf(one.set),
      sentences: lines.map((line) => look(line, prepared)),
      ...(original === undefined ? {} : { changed: changedWords(lines, linesOf(original)) }),
    });
    if (rows.length % 2000 === 0) progress(rows.length);
  }
  return rows;
}

const preparedText = (text: string): Prepared => prepare(claimSentences(plain(text), "en").slice(0, 600), "en");
const linesOf = (claim: string): readonly Line[] => preparedClaim(plain(claim), "en").sentences;

const look = (line: Line, article: Prepared): Seen => seen(hold(line, article, bestSentences(line, article).sentences));

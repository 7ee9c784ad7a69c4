// How many lies either lock would post, over drafts made false in twelve ways from real articles, and how many true edits are kept beside them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkClaim } from "../../src/checking/check.ts";
import { checkText } from "../../src/checking/check-text.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";
import { lies } from "./checker-lies.ts";
import { csvRows, seeded } from "./checker-material.ts";
import { notationRows } from "./checker-notations.ts";
import { truths } from "./checker-truths.ts";
import { type Part, textId } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "lies made from real articles that either lock would post, and true edits kept",
  needs: ["wikinews/editor.jsonl", "briefings/cnn_dailymail_validation.csv", "checker/claims.jsonl"],
  judges: ["src/checking/learned/checker.weights.json", "src/language/frequency.table.json"],
  run(folder, args, part) {
    const show = args.includes("--show");
    const sources = articlesOf(folder, part);
    const total = Number(args.find((word) => /^\d+$/.test(word)) ?? Math.min(5000, 20 * sources.length));
    const kinds = Object.keys(lies);
    const each = Math.ceil(total / kinds.length);
    const rows: Row[] = [];
    let posted = 0;
    let made = 0;
    for (const kind of kinds) {
      const drafts = draftsOf(sources, lies[kind] as (typeof lies)[string], each, kind);
      const bad = drafts.filter((draft) => isPosted(draft, show ? `LIE ${kind}` : undefined));
      made += drafts.length;
      posted += bad.length;
      rows.push({
        what: `lie posted: ${kind}`,
        figure: bad.length / drafts.length,
        unit: "%",
        note: `${bad.length} of ${drafts.length}`,
      });
    }
    rows.unshift({
      what: "lies posted, all kinds",
      figure: posted / made,
      unit: "%",
      bar: "<= 2%, aim 0.3%",
      note: `${posted} of ${made}`,
    });
    let kept = 0;
    let true_ = 0;
    const truthRows: Row[] = [];
    for (const [kind, truth] of Object.entries(truths)) {
      const drafts = draftsOf(sources, truth, Math.ceil(total * 0.06), kind);
      if (drafts.length === 0) continue;
      const good = drafts.filter(
        (draft) => isPosted(draft) || (show && console.log(`LOST ${kind}\n  S ${draft.text}\n  C ${draft.claim}`)),
      );
      kept += good.length;
      true_ += drafts.length;
      truthRows.push({
        what: `true edit kept: ${kind}`,
        figure: good.length / drafts.length,
        unit: "%",
        note: `${good.length} of ${drafts.length}`,
      });
    }
    rows.push(
      {
        what: "true edits kept, all kinds",
        figure: kept / true_,
        unit: "%",
        bar: ">= 97%, aim 99.5%",
        note: `${kept} of ${true_}`,
      },
      ...truthRows,
      ...notationRows(),
    );
    return rows;
  },
};

type Drafted = {
  readonly source: ReadArticle;
  readonly sentence: number;
  readonly text: string;
  readonly claim: string;
  readonly next: number;
};

/** As a writer would cite it, and as a script would ask; a lie posted by either way counts. */
function isPosted({ source, sentence, text, claim, next }: Drafted, show?: string): boolean {
  const cite = (at: number) => ({
    source: 0,
    sentence: at,
    start: 0,
    end: source.reading.sentences[at]?.text.length ?? 0,
  });
  const cited = checkClaim({ text: claim, citations: next < 0 ? [cite(sentence)] : [cite(sentence), cite(next)] }, [
    source,
  ]);
  const asked = checkText(source.article.text, claim);
  const posted =
    show === undefined
      ? cited.claim !== undefined || asked.state === "outright" || asked.state === "supported"
      : cited.claim !== undefined || asked.state === "outright" || asked.state === "supported";
  if (posted && show)
    console.log(
      `${show} cited ${cited.state} asked ${asked.state} ${asked.score.toFixed(2)} ${cited.edits.map((edit) => `${edit.rule}: ${edit.from} > ${edit.to}`).join("; ")}\n  S ${text}\n  C ${claim}`,
    );
  return posted;
}

type Make = (text: string, sentence: number, source: ReadArticle, chance: () => number) => string | undefined;

/** Spread over the articles: every article gives one before any gives a second. */
function draftsOf(sources: readonly ReadArticle[], make: Make, most: number, kind: string): readonly Drafted[] {
  const chance = seeded(kind);
  const found: Drafted[] = [];
  for (let round = 0; round < 12 && found.length < most; round++)
    for (const source of sources) {
      const sentences = source.reading.sentences;
      const from = Math.floor(chance() * sentences.length);
      for (let step = 0; step < 8; step++) {
        const sentence = (from + step) % Math.max(1, sentences.length);
        const text = sentences[sentence]?.text ?? "";
        if (text.length < 40 || text.length > 400) continue;
        const claim = make(text, sentence, source, chance);
        if (claim === undefined || (claim === text && kind !== "verbatim")) continue;
        found.push({ source, sentence, text, claim, next: kind === "fusion" ? sentence + 1 : -1 });
        break;
      }
      if (found.length >= most) break;
    }
  return found;
}

function articlesOf(folder: string, part: Part): readonly ReadArticle[] {
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
  return [...texts]
    .filter((text) => text.length > 400)
    .map((text) => ({
      article: { id: "paste:eval", title: "", outlet: "", language: "en", completeness: "full" as const, text },
      reading: read({ title: "", text, language: "en" }),
    }));
}

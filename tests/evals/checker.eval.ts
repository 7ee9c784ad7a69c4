// How well the checker tells supported claims from others: per family, with intervals by article, beside the bars of its table.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkText, type TextVerdict } from "../../src/checking/check-text.ts";
import { familyOf, type Given, otherDomains, sharedClaims } from "../../training/checker/rows.ts";
import { area, interval, share } from "./checker-statistics.ts";
import { articleKey, textId } from "./drawer.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";

type Judged = Given & { readonly verdict: TextVerdict; readonly key: string; readonly family: string };

const bars: Readonly<Record<string, string>> = {
  "summedits-news": ">= 60, aim 66",
  "qags-cnndm-sent": ">= 73, aim 77",
  "cliff-cnndm": ">= 70, aim 76",
  "frank-cnndm": ">= 66, aim 70",
};
const near = ["qags-cnndm-sent", "frank-cnndm", "cliff-cnndm"];
const negated = /\b(?:not|never|no|none|nobody|nothing|without|cannot|neither|nor)\b|n['’]t\b/i;

export const evaluation: Evaluation = {
  says: "the checker on labelled claims (its weights learned from these: npm run train:checker prints what is kept out)",
  needs: ["checker/claims.jsonl", "checker/other-domains"],
  judges: ["src/checking/learned/checker.weights.json", "src/language/frequency.table.json"],
  run(folder, args, part) {
    const given =
      args[0] && !args[0].startsWith("-") ? fromFile(args[0]) : [...sharedClaims(folder), ...otherDomains(folder)];
    const judged = judge(given.filter(({ article }) => part.has(textId(article))));
    const families = [...new Set(judged.map((one) => one.family))].sort();
    const rows = families.flatMap((family) =>
      familyRows(
        family,
        judged.filter((one) => one.family === family),
      ),
    );
    const balanced = (family: string): number => balance(judged.filter((one) => one.family === family));
    const bump = ["bump-task1", "bump-task2"].map(balanced).filter((value) => !Number.isNaN(value));
    const five = [
      ...["summedits-news", ...near].map(balanced),
      bump.reduce((sum, value) => sum + value, 0) / bump.length,
    ];
    return [
      {
        what: "mean balanced accuracy, five families",
        figure: five.reduce((sum, value) => sum + value, 0) / 5,
        unit: "%",
        bar: ">= 65, aim 70",
      },
      postedRow(judged, isShown(args, part)),
      ...rows,
      ...negationRows(judged),
      ...["bump-task1", "bump-task2"].map((family) => pairRow(family, judged)),
      ...calibrationRows(judged),
      ...lockRows(judged),
    ];
  },
};

function fromFile(path: string): readonly Given[] {
  return readFileSync(join(path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const row = JSON.parse(line) as {
        set: string;
        id: string;
        article: string;
        claim: string;
        supported: number;
        error_types: string[];
      };
      return { ...row, supported: row.supported === 1, types: [row.error_types].flat() };
    });
}

function judge(given: readonly Given[]): readonly Judged[] {
  const byArticle = given.toSorted((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0));
  const seen = new Set<string>();
  return byArticle.flatMap((one): Judged[] => {
    const key = articleKey(one.article);
    const same = `${one.set}|${key}|${one.claim}|${one.supported}`;
    if (seen.has(same)) return [];
    seen.add(same);
    return [{ ...one, key, family: familyOf(one.set), verdict: checkText(one.article, one.claim) }];
  });
}

const recall = (rows: readonly Judged[]): number =>
  share(
    rows.filter((one) => !one.supported),
    (one) => !one.verdict.supported,
  );
const specificity = (rows: readonly Judged[]): number =>
  share(
    rows.filter((one) => one.supported),
    (one) => one.verdict.supported,
  );
const balance = (rows: readonly Judged[]): number => (recall(rows) + specificity(rows)) / 2;

function familyRows(family: string, rows: readonly Judged[]): readonly Row[] {
  const [low, high] = interval(rows, (one) => one.key, balance);
  const wrong = rows.filter((one) => !one.supported).map((one) => -one.verdict.score);
  const right = rows.filter((one) => one.supported).map((one) => -one.verdict.score);
  const percent = (value: number): string => (100 * value).toFixed(0);
  const note = `recall ${percent(recall(rows))}, specificity ${percent(specificity(rows))}${near.includes(family) ? " (bar 80)" : ""}, AUC ${percent(area(wrong, right))}, 95% by article ${percent(low)}-${percent(high)}, ${rows.length} claims`;
  return [{ what: family, figure: balance(rows), unit: "%", ...(bars[family] ? { bar: bars[family] } : {}), note }];
}

/** The labels of the family that is left out are turned round. */
function postedRow(judged: readonly Judged[], show: boolean): Row {
  const wrong = judged.filter((one) => !one.supported && one.family !== "fib-cnn_dm-fib");
  const posted = wrong.filter(({ verdict }) => verdict.state === "outright");
  if (show) for (const { claim, verdict } of posted) console.log(`POSTED ${claim}\n  ${verdict.evidence[0]?.text}`);
  return {
    what: "unsupported claims posted, all families",
    figure: posted.length / wrong.length,
    unit: "%",
    bar: "<= 0.1%, aim 0",
    note: `${posted.length} of ${wrong.length}`,
  };
}

function negationRows(judged: readonly Judged[]): readonly Row[] {
  const kept = (families: (family: string) => boolean) =>
    judged.filter((one) => one.supported && families(one.family) && negated.test(one.claim));
  const some = kept((family) => near.includes(family));
  const edits = kept((family) => family.startsWith("summedits"));
  return [
    {
      what: "negated supported claims kept, QAGS+FRANK+CLIFF",
      figure: specificity(some),
      unit: "%",
      bar: ">= 80, aim 88",
      note: `${some.length} claims`,
    },
    {
      what: "negated supported claims kept, SummEdits",
      figure: specificity(edits),
      unit: "%",
      bar: ">= 45, aim 70",
      note: `${edits.length} claims`,
    },
  ];
}

function pairRow(family: string, judged: readonly Judged[]): Row {
  const stem = (id: string): string => id.replace(/-(?:ref|e\d+)$/, "");
  const originals = new Map(
    judged.filter((one) => one.family === family && one.supported).map((one) => [stem(one.id), one.verdict.score]),
  );
  const pairs = judged.flatMap((one): number[] => {
    const original = one.family === family && !one.supported ? originals.get(stem(one.id)) : undefined;
    return original === undefined ? [] : [one.verdict.score < original ? 1 : one.verdict.score === original ? 0.5 : 0];
  });
  return {
    what: `${family}: pairs ranked right`,
    figure: share(pairs, (value) => value),
    unit: "%",
    bar: family === "bump-task1" ? ">= 80, aim 88" : ">= 84, aim 90",
    note: `${pairs.length} pairs`,
  };
}

/** Of the claims scored in each tenth, the share that is supported. */
function calibrationRows(judged: readonly Judged[]): readonly Row[] {
  const used = judged.filter((one) => one.family === "summedits-news" || near.includes(one.family));
  return [0, 0.2, 0.4, 0.6, 0.8].map((low) => {
    const rows = used.filter(({ verdict }) => verdict.score >= low && (verdict.score < low + 0.2 || low === 0.8));
    return {
      what: `scored ${low.toFixed(1)} to ${(low + 0.2).toFixed(1)}: supported`,
      figure: share(rows, (one) => one.supported),
      unit: "%",
      note: `${rows.length} claims`,
    };
  });
}

function lockRows(judged: readonly Judged[]): readonly Row[] {
  const used = judged.filter((one) => one.family === "summedits-news" || near.includes(one.family));
  return (["outright", "doubtful", "rejected"] as const).map((state) => {
    const rows = used.filter((one) => one.verdict.state === state);
    return {
      what: `called ${state}: truly supported`,
      figure: share(rows, (one) => one.supported),
      unit: "%",
      note: `${rows.length} of ${used.length} claims`,
    };
  });
}

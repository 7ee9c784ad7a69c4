// News questions with the articles retrieved for them: is the answer in the sentences shown, and are questions of another week refused?

import { answerEmbedded, answerFrom } from "../../src/answering/embedded.ts";
import type { AnswerWeights as Weights } from "../../src/answering/retrieval/best.ts";
import { answerWeights as weights } from "../../src/answering/retrieval/best.ts";
import type { Material } from "../../src/answering/retrieval/material.ts";
import { checkClaim } from "../../src/checking/check.ts";
import { type Answer, claimsOf } from "../../src/news/answer.ts";
import { editorArticles, type NewsQuestion, newsQuestions, otherWeeks } from "../../training/answer-cases.ts";
import { type Case, considerAll, learnAll, rankedBy, start, surenessBy, topOf } from "../../training/answer-models.ts";
import { bm25 } from "./bm25.ts";
import type { Part } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";
import { isSaid } from "./said.ts";

type Judged = {
  readonly of: NewsQuestion | undefined;
  readonly sure: number;
  readonly top: readonly boolean[];
  /** As it would be said at the threshold shipped. */
  readonly kind: Answer["kind"];
  /** The first sentence shown, whether sure or not, holds the answer. */
  readonly first: boolean;
  readonly short: { readonly shown: boolean; readonly right: boolean };
};

export const evaluation: Evaluation = {
  says: "answers to a quiz's news questions; each week judged by weights that never saw it",
  needs: ["questions", "wikinews/editor.jsonl"],
  judges: ["src/answering/retrieval/answers.weights.json"],
  heldOut: /^(?!.*as shipped)/,
  run(folder, _, part) {
    const all = newsQuestions(folder).filter(({ week }) => part.has(week) || part.teaches(week));
    const editors = editorArticles(folder).filter(({ id }) => part.teaches(id));
    const cases = considerAll(all, otherWeeks(all), editors, start);
    const news = all.filter(({ week }) => part.has(week));
    const others = otherWeeks(all).filter(({ question }) => part.has(question.week));
    const weeks = [...new Set(news.map((question) => question.week))];
    const own: Judged[] = [];
    const other: Judged[] = [];
    const removed: Judged[] = [];
    const answers = new Map(news.map((question) => [question.question, question]));
    for (const week of weeks) {
      const learned = learnAll(cases.filter((one) => one.group !== week && teaches(one, part)));
      for (const one of cases)
        if (one.group === week)
          (one.kind === "answerable" ? own : one.kind === "removed" ? removed : other).push(
            judge(one, learned, answers.get(one.asked.question.text)),
          );
    }
    const base = baseline(news, others);
    return [...figures(own, other, removed, base), ...curve(own, other, removed), ...checked(news)];
  },
};

/** An editor's articles were chosen before they became cases. */
const teaches = ({ group }: Case, part: Part): boolean => group === "editor" || part.teaches(group);

function judge(one: Case, by: Weights, of: NewsQuestion | undefined): Judged {
  const holds = of?.holds;
  const ranked = rankedBy(one, by.rank);
  const sure = surenessBy(one, by);
  const made = { id: "eval", question: one.asked.question.text, writer: { name: "embedded" }, at: 0 };
  const given = answerEmbedded({ asked: one.asked, ranked, sure }, one.materials, made, weights.threshold);
  const [first] = claimsOf(given);
  const short =
    given.kind === "answered" ? (given.short?.text ?? given.items?.map(({ text }) => text).join(", ")) : undefined;
  return {
    of,
    sure,
    top: topOf(one, ranked),
    kind: given.kind,
    first: first !== undefined && holds?.(first.text) === true,
    short: { shown: short !== undefined, right: short !== undefined && holds?.(short) === true },
  };
}

const share = <T>(list: readonly T[], which: (one: T) => boolean): number =>
  list.length === 0 ? 0 : list.filter(which).length / list.length;

/** The threshold at which so many questions of another week are refused. */
function thresholdFor(others: readonly number[], refused: number): number {
  const sorted = [...others].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.ceil(refused * sorted.length))] ?? 0) + 1e-9;
}

function figures(own: readonly Judged[], other: readonly Judged[], removed: readonly Judged[], base: Base): Row[] {
  const refusing = thresholdFor(
    other.map((one) => one.sure),
    0.8,
  );
  const shipped = weights.threshold;
  const plainAt = thresholdFor(base.other, 0.8);
  const plain = share(base.own, (one) => one.score >= plainAt && one.right);
  const top1 = share(own, (one) => one.sure >= refusing && one.top[0] === true);
  const rows = (at: number, note: string): Row[] => [
    {
      what: `refused, another week's articles (${note})`,
      figure: share(other, (one) => one.sure < at),
      unit: "%",
      bar: ">= 80%",
    },
    {
      what: `refused, the answer's sentences removed (${note})`,
      figure: share(removed, (one) => one.sure < at),
      unit: "%",
      bar: ">= 75%",
    },
    {
      what: `answer in the first sentence (${note})`,
      figure: share(own, (one) => one.sure >= at && one.top[0] === true),
      unit: "%",
    },
    {
      what: `answer in the first three (${note})`,
      figure: share(own, (one) => one.sure >= at && one.top.includes(true)),
      unit: "%",
      bar: ">= 60%",
    },
  ];
  const shown = own.filter(({ short }) => short.shown);
  return [
    { what: "questions whose answer stands in their articles", figure: own.length },
    {
      what: "ranked first; in the first three; nothing refused",
      figure: [own.filter(({ top }) => top[0]), own.filter(({ top }) => top.includes(true))]
        .map((some) => `${((100 * some.length) / Math.max(1, own.length)).toFixed(0)}%`)
        .join("; "),
    },
    {
      what: "the answer's sentences removed: not answered (as shipped)",
      figure: share(removed, ({ kind }) => !isAnswer(kind)),
      unit: "%",
      bar: ">= 75%",
    },
    ...rows(refusing, "80% refused"),
    ...rows(shipped, "as shipped"),
    {
      what: "answer in the one sentence shown, sure or not (as shipped)",
      figure: share(own, (one) => one.first),
      unit: "%",
      bar: ">= 50%",
    },
    {
      what: "short answers shown that are right (as shipped)",
      figure: share(shown, ({ short }) => short.right),
      unit: "%",
      bar: ">= 80%",
      note: `${shown.length} shown`,
    },
    ...outcomes("answerable", own),
    ...outcomes("removed", removed),
    ...outcomes("another week's", other),
    ...saidOnly("read by a person", own, removed, (one) => one.says === true),
    ...saidOnly("by rule", own, removed, isSaid),
    { what: "plain BM25, first sentence, 80% refused", figure: plain, unit: "%" },
    { what: "more than plain BM25", figure: (top1 - plain) * 100, unit: "points", bar: ">= 10" },
  ];
}

/** The same of those alone whose answer the articles say; of the others its words only happen to stand in one. */
function saidOnly(
  by: string,
  own: readonly Judged[],
  removed: readonly Judged[],
  isSaidIn: (question: NewsQuestion) => boolean,
): Row[] {
  const said = own.filter(({ of }) => of !== undefined && isSaidIn(of));
  const gone = removed.filter(({ of }) => of !== undefined && isSaidIn(of));
  if (said.length === 0) return [];
  const row = (what: string, figure: number, bar?: string): Row => ({
    what: `said (${by}): ${what}`,
    figure,
    unit: "%",
    ...(bar ? { bar } : {}),
    note: `${said.length} questions`,
  });
  return [
    row(
      "ranked first, nothing refused",
      share(said, ({ top }) => top[0] === true),
    ),
    row(
      "ranked in the first three, nothing refused",
      share(said, ({ top }) => top.includes(true)),
      ">= 62%",
    ),
    row(
      "right in the one sentence shown, sure or not",
      share(said, ({ first }) => first),
      ">= 50%",
    ),
    row(
      "right in the first sentence of an answer",
      share(said, ({ first, kind }) => first && isAnswer(kind)),
    ),
    row(
      "answer removed: not answered",
      share(gone, ({ kind }) => !isAnswer(kind)),
      ">= 75%",
    ),
  ];
}

const isAnswer = (kind: Answer["kind"]): boolean => kind === "answered" || kind === "disputed";

/** What is said of questions of each sort. */
const outcomes = (sort: string, some: readonly Judged[]): Row[] => [
  {
    what: `${sort}: answered, not sure, not there (as shipped)`,
    figure: (["answered", "unsure", "abstained"] as const)
      .map(
        (kind) =>
          `${(100 * share(some, (one) => one.kind === kind || (kind === "answered" && one.kind === "disputed"))).toFixed(0)}%`,
      )
      .join(", "),
  },
];

const curve = (own: readonly Judged[], other: readonly Judged[], removed: readonly Judged[]): Row[] =>
  [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((at) => ({
    what: `threshold ${at}`,
    figure: `${(100 * share(other, (one) => one.sure < at)).toFixed(0)}% refused, ${(100 * share(removed, (one) => one.sure < at)).toFixed(0)}% removed`,
    note: `first ${(100 * share(own, (one) => one.sure >= at && one.top[0] === true)).toFixed(1)}%, three ${(100 * share(own, (one) => one.sure >= at && one.top.includes(true))).toFixed(1)}%, answered ${(100 * share(own, (one) => one.sure >= at)).toFixed(0)}%`,
  }));

type Base = {
  readonly own: readonly { readonly score: number; readonly right: boolean }[];
  readonly other: readonly number[];
};

function baseline(news: ReturnType<typeof newsQuestions>, others: ReturnType<typeof otherWeeks>): Base {
  const best = (question: string, materials: readonly Material[]) =>
    bm25(
      question,
      materials.flatMap((material) => material.sentences.map((sentence) => sentence.text)),
    )[0];
  return {
    own: news
      .filter((one) => one.answerable)
      .map((one) => {
        const found = best(one.question, one.materials);
        return { score: found?.score ?? 0, right: found !== undefined && one.holds(found.text) };
      }),
    other: others.map(({ question, materials }) => best(question.question, materials)?.score ?? 0),
  };
}

/** Every sentence that an answer shows goes through the gate once more. */
function checked(news: ReturnType<typeof newsQuestions>): Row[] {
  let shown = 0;
  let passed = 0;
  for (const { question, materials } of news.slice(0, 120)) {
    const answer = answerFrom(question, { materials, earlier: [], now: 0, id: "eval" });
    if (answer.kind !== "answered" && answer.kind !== "disputed") continue;
    const sources = materials.map((material) => material.reading());
    for (const claim of answer.claims) {
      shown += 1;
      if (checkClaim(claim, sources).claim) passed += 1;
    }
  }
  return [
    {
      what: "answer sentences that pass the checker",
      figure: shown === 0 ? 1 : passed / shown,
      unit: "%",
      bar: "100%",
      note: `${shown} sentences`,
    },
  ];
}

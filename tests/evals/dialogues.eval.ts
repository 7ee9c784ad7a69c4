// Conversations over Wikinews articles, turn by turn in one thread: right short answers, refusals, and follow-ups understood, without a model.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerFrom } from "../../src/answering/embedded.ts";
import { type AnswerWeights as Weights, answerWeights as weights } from "../../src/answering/retrieval/best.ts";
import type { Material } from "../../src/answering/retrieval/material.ts";
import { bare, editorArticles, newsQuestions, otherWeeks, withoutAnswer } from "../../training/answer-cases.ts";
import { considerAll, learnAll, start } from "../../training/answer-models.ts";
import { rightSentence } from "./answer-marks.ts";
import {
  converse,
  isGiven,
  isResolved,
  isRight,
  kindRows,
  type Marked,
  shareOf as share,
  show,
  threadsOf,
} from "./conversation.ts";
import type { Part } from "./drawer.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";

const folds = 4;

export const evaluation: Evaluation = {
  says: "an editor's questions (weights that never saw the article) and forty dialogues of our own (weights as shipped)",
  needs: ["questions", "wikinews/editor.jsonl"],
  judges: ["src/answering/retrieval/answers.weights.json"],
  heldOut: /^editor:/,
  run(folder, args, part) {
    const editors = editorArticles(folder);
    const byId = new Map(editors.map((one) => [one.id, one.material]));
    const asShipped = args.includes("--shipped");
    const learned = asShipped ? [] : foldWeights(folder, editors, part);
    const held = editors.flatMap((one, at) => {
      if (!part.has(one.id)) return [];
      const turns = one.questions.map((question) => ({ ...question, follows: question.after !== null }));
      return converse(turns, one.material, learned[at % folds] ?? weights);
    });
    const own = threadsOf("dialogues").flatMap(({ article, turns }) => {
      const material = byId.get(article);
      return material && part.has(article) ? converse(turns, material) : [];
    });
    const showing = isShown(args, part);
    if (showing) for (const one of [...held, ...own]) show(one);
    const decided = yesNoRows(byId, part, showing);
    const removed = removedRow(editors, part, learned);
    return [
      ...rows("editor", held),
      removed,
      ...rows("dialogues", own),
      ...rows("both", [...held, ...own]),
      ...kindRows("both", [...held, ...own]),
      ...decided,
    ];
  },
};

type YesNo = { readonly article: string; readonly question: string; readonly verdict: "yes" | "no" | "partly" | null };

/** Questions of our own: what a sentence decides, and what none does. */
function yesNoRows(byId: ReadonlyMap<string, Material>, part: Part, showing: boolean): Row[] {
  const labels = readFileSync(join(import.meta.dirname, "labels/yesno.jsonl"), "utf8")
    .trim()
    .split("\n");
  const judged = labels.flatMap((line) => {
    const one = JSON.parse(line) as YesNo;
    const material = byId.get(one.article);
    if (material === undefined || !part.has(one.article)) return [];
    const given = answerFrom(one.question, { materials: [material], earlier: [], now: 0, id: "eval" });
    const said = given.kind === "answered" ? given.decided : undefined;
    if (showing)
      console.log(`${said && said !== one.verdict ? "X" : " "} ${one.question} [${one.verdict}] ${said ?? given.kind}`);
    return [{ wanted: one.verdict, said, refused: given.kind !== "answered" }];
  });
  const decided = judged.filter(({ said }) => said !== undefined);
  const open = judged.filter(({ wanted }) => wanted === null);
  const able = judged.length - open.length;
  const ratio = (some: number, all: number): number => (all === 0 ? 0 : some / all);
  return [
    {
      what: "yes or no: right where decided",
      figure: ratio(decided.filter(({ wanted, said }) => wanted === said).length, decided.length),
      unit: "%",
      bar: ">= 85%",
      note: `${decided.length} of ${able} decided`,
    },
    {
      what: "yes or no: undecided refused or not sure",
      figure: ratio(open.filter(({ refused }) => refused).length, open.length),
      unit: "%",
      bar: ">= 90%",
      note: `${open.length} questions`,
    },
  ];
}

/** An editor's first questions with every sentence that holds the evidence or the answer taken out of the article. */
function removedRow(editors: ReturnType<typeof editorArticles>, part: Part, learned: readonly Weights[]): Row {
  const refused = editors.flatMap((one, at) =>
    part.has(one.id)
      ? one.questions.flatMap(({ question, answer, evidence, after }) => {
          if (answer === null || evidence === null || after !== null) return [];
          const wanted = bare(evidence);
          const materials = withoutAnswer([one.material], (text) => bare(text).includes(wanted));
          const by = learned[at % folds] ?? weights;
          const given = answerFrom(question, { materials, earlier: [], now: 0, id: "eval" }, by);
          return [given.kind !== "answered" && given.kind !== "disputed"];
        })
      : [],
  );
  return {
    what: "editor: refused or not sure, the evidence removed",
    figure: refused.filter(Boolean).length / Math.max(1, refused.length),
    unit: "%",
    bar: ">= 75%",
    note: `${refused.length} questions`,
  };
}

function foldWeights(folder: string, editors: ReturnType<typeof editorArticles>, part: Part): Weights[] {
  const news = newsQuestions(folder).filter(({ week }) => part.teaches(week));
  const taught = editors.filter(({ id }) => part.teaches(id));
  const cases = considerAll(news, otherWeeks(news), taught, start);
  const fromNews = cases.filter((one) => one.group !== "editor");
  const place = new Map(editors.map((one, at) => [one.material, at]));
  return Array.from({ length: folds }, (_, fold) =>
    learnAll([
      ...fromNews,
      ...cases.filter((one) => {
        const material = one.materials[0];
        return one.group === "editor" && material !== undefined && (place.get(material) ?? 0) % folds !== fold;
      }),
    ]),
  );
}

function rows(who: string, all: readonly Marked[]): Row[] {
  const answerable = all.filter((one) => one.answer !== null);
  const without = all.filter((one) => one.answer === null);
  const following = all.filter((one) => one.follows);
  const shorts = all.filter(({ given }) => given.kind === "answered" && given.short !== undefined);
  const within = (most: number) => (one: Marked) => rightSentence(one.given, one.evidence ?? "", most);
  return [
    {
      what: `${who}: short answer right`,
      figure: share(answerable, isRight),
      unit: "%",
      bar: ">= 70%",
      note: `${answerable.length} questions`,
    },
    { what: `${who}: evidence in the first sentence`, figure: share(answerable, within(1)), unit: "%" },
    { what: `${who}: evidence in the first three`, figure: share(answerable, within(3)), unit: "%" },
    { what: `${who}: answered at all`, figure: share(answerable, isGiven), unit: "%" },
    {
      what: `${who}: unanswerable refused`,
      figure: share(without, (one) => !isGiven(one)),
      unit: "%",
      bar: ">= 85%",
      note: `${without.length} questions`,
    },
    {
      what: `${who}: short answers shown that are right`,
      figure: share(shorts, isRight),
      unit: "%",
      bar: ">= 80%",
      note: `${shorts.length} shown`,
    },
    {
      what: `${who}: follow-ups resolved`,
      figure: share(following, isResolved),
      unit: "%",
      bar: ">= 85%",
      note: `${following.length} turns`,
    },
  ];
}

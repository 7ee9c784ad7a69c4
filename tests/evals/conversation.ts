// Questions asked turn by turn in one thread over one article, and what counts as right, refused and resolved.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerFrom } from "../../src/answering/embedded.ts";
import type { Earlier } from "../../src/answering/question/followup.ts";
import { type AnswerWeights, answerWeights } from "../../src/answering/retrieval/best.ts";
import type { Material } from "../../src/answering/retrieval/material.ts";
import type { Answer } from "../../src/news/answer.ts";
import { rightSentence, rightShort } from "./answer-marks.ts";
import type { Row } from "./harness.ts";

/** `answer` and `evidence` are null where the article does not say; `verdict` is of a question for yes or no. */
export type Turn = {
  readonly question: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly follows: boolean;
  readonly verdict?: "yes" | "no" | "partly";
};
export type Marked = Turn & { readonly given: Answer };
export type Thread = { readonly article: string; readonly turns: readonly Turn[] };

/** Of `labels/NAME.jsonl`, a thread a line. */
export const threadsOf = (name: string): readonly Thread[] =>
  readFileSync(join(import.meta.dirname, `labels/${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Thread);

export function converse(turns: readonly Turn[], material: Material, by: AnswerWeights = answerWeights): Marked[] {
  const earlier: Earlier[] = [];
  return turns.map((turn) => {
    const given = answerFrom(turn.question, { materials: [material], earlier: [...earlier], now: 0, id: "eval" }, by);
    earlier.push({ question: turn.question, answer: given });
    return { ...turn, given };
  });
}

export const isGiven = ({ given }: Marked): boolean => given.kind === "answered" || given.kind === "disputed";

/** A yes where "no" is right is wrong, whatever sentence stands below it. */
export const isRight = ({ given, answer, evidence, verdict }: Marked): boolean =>
  answer !== null &&
  !(given.kind === "answered" && given.decided !== undefined && given.decided !== (verdict ?? given.decided)) &&
  rightShort(given, answer, evidence ?? "");

/** Refused where nothing answers, else right, or the evidence is among the first three sentences. */
export const isResolved = (one: Marked): boolean =>
  one.answer === null ? !isGiven(one) : isRight(one) || rightSentence(one.given, one.evidence ?? "", 3);

export const shareOf = (all: readonly Marked[], which: (one: Marked) => boolean): number =>
  all.filter(which).length / all.length;

const asksWith = (word: string) => {
  const opens = new RegExp(`^(?:(?:and|but|so|by|against|for|with|from|to) )*${word}`, "i");
  return ({ question }: Turn): boolean => opens.test(question);
};
const kinds = [
  { kind: "where", asks: asksWith("where\\b") },
  { kind: "who", asks: asksWith("who(?:m|se|s)?\\b") },
  { kind: "why", asks: asksWith("why\\b|^what caused\\b") },
];

/** Right by what is asked: where, who and why. */
export const kindRows = (who: string, all: readonly Marked[]): Row[] =>
  kinds.map(({ kind, asks }) => {
    const some = all.filter((one) => one.answer !== null && asks(one));
    const wrong = some.filter((one) => isGiven(one) && !isRight(one)).length;
    return {
      what: `${who}: ${kind}, right`,
      figure: shareOf(some, isRight),
      unit: "%",
      bar: ">= 60%",
      note: `${some.length} questions, ${wrong} wrong`,
    };
  });

export function show(one: Marked): void {
  const { given } = one;
  const verdict = given.kind === "answered" && given.decided ? `(${given.decided}) ` : "";
  const said =
    given.kind === "answered" ? `${given.short?.text ?? "-"} | ${given.claims[0].text.slice(0, 150)}` : given.kind;
  const about = given.about === undefined ? "" : `{${given.about}} `;
  const right = one.answer === null ? !isGiven(one) : isRight(one);
  console.log(
    `${right ? " " : "X"} ${one.follows ? ">" : " "} ${one.question} [${one.answer}] ${about}${verdict}${said}`,
  );
}

/** What `threads` and `asked` count, beside their bars. */
export function threadRows(marked: readonly Marked[]): Row[] {
  const answerable = marked.filter((one) => one.answer !== null);
  const without = marked.filter((one) => one.answer === null);
  const following = marked.filter((one) => one.follows);
  const shorts = marked.filter(({ given }) => given.kind === "answered" && given.short !== undefined);
  const row = (
    what: string,
    all: readonly Marked[],
    which: (one: Marked) => boolean,
    noun: string,
    bar?: string,
  ): Row => ({
    what,
    figure: shareOf(all, which),
    unit: "%",
    note: `${all.length} ${noun}`,
    ...(bar ? { bar } : {}),
  });
  return [
    row("right", answerable, isRight, "questions", ">= 70%"),
    row("wrong", answerable, (one) => isGiven(one) && !isRight(one), "questions", "<= 8%"),
    row("wrongly refused", answerable, (one) => !isGiven(one), "questions", "<= 15%"),
    row("unanswerable refused", without, (one) => !isGiven(one), "questions", ">= 90%"),
    row("short answers shown that are right", shorts, isRight, "shown", ">= 80%"),
    row("follow-ups resolved", following, isResolved, "turns", ">= 85%"),
    ...kindRows("all", marked),
  ];
}

// Twenty conversations over Wikinews, written after the rules stood: corrections, scraps, pronouns, who said that.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerFrom } from "../../src/answering/embedded.ts";
import type { Earlier } from "../../src/answering/question/followup.ts";
import type { Answer } from "../../src/news/answer.ts";
import { editorArticles } from "../../training/answer-cases.ts";
import { rightSentence, rightShort } from "./answer-marks.ts";
import type { Evaluation, Row } from "./harness.ts";

type Turn = {
  readonly question: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly follows: boolean;
};
type Marked = Turn & { readonly given: Answer };

export const evaluation: Evaluation = {
  says: "twenty conversations of our own (weights as shipped), turn by turn in one thread",
  needs: ["wikinews/editor.jsonl"],
  judges: ["src/answering/retrieval/answers.weights.json"],
  run(folder, args, part) {
    const materials = new Map(editorArticles(folder).map(({ id, material }) => [id, material]));
    const labels = readFileSync(join(import.meta.dirname, "labels/talk.jsonl"), "utf8");
    const marked = labels
      .trim()
      .split("\n")
      .flatMap((line): Marked[] => {
        const { article, turns } = JSON.parse(line) as { article: string; turns: readonly Turn[] };
        const material = materials.get(article);
        if (material === undefined || !part.has(article)) return [];
        const earlier: Earlier[] = [];
        return turns.map((turn) => {
          const given = answerFrom(turn.question, { materials: [material], earlier: [...earlier], now: 0, id: "eval" });
          earlier.push({ question: turn.question, answer: given });
          return { ...turn, given };
        });
      });
    if (args.includes("--show")) for (const one of marked) show(one);
    const answerable = marked.filter((one) => one.answer !== null);
    const following = marked.filter((one) => one.follows);
    const share = (list: readonly Marked[], which: (one: Marked) => boolean, note: string, bar?: string) => ({
      figure: list.filter(which).length / list.length,
      unit: "%",
      note: `${list.length} ${note}`,
      ...(bar === undefined ? {} : { bar }),
    });
    return [
      { what: "follow-ups resolved", ...share(following, isResolved, "turns", ">= 85%") },
      { what: "right", ...share(answerable, isRight, "questions", ">= 70%") },
      { what: "wrong", ...share(answerable, (one) => isShown(one) && !isRight(one), "questions") },
      { what: "wrongly refused", ...share(answerable, (one) => !isShown(one), "questions") },
    ] satisfies Row[];
  },
};

const isShown = ({ given }: Marked): boolean => given.kind === "answered" || given.kind === "disputed";
const isRight = ({ given, answer, evidence }: Marked): boolean =>
  answer !== null && rightShort(given, answer, evidence ?? "");
const isResolved = (one: Marked): boolean =>
  one.answer === null ? !isShown(one) : isRight(one) || rightSentence(one.given, one.evidence ?? "", 3);

function show(one: Marked): void {
  const { given } = one;
  const said = given.kind === "answered" ? `${given.short?.text ?? "-"} | ${given.claims[0].text}` : given.kind;
  const about = given.about === undefined ? "" : `{${given.about}} `;
  const right = one.answer === null ? !isShown(one) : isRight(one);
  console.log(`${right ? " " : "X"} ${one.follows ? ">" : " "} ${one.question} [${one.answer}] ${about}${said}`);
}

// ask: one question of some articles, or a line of them; answered from those articles alone, in claims with their
// evidence.
import { type Asking, answerFrom } from "../../../src/answering/embedded.ts";
import type { Earlier } from "../../../src/answering/question/followup.ts";
import { materialOf } from "../../../src/answering/retrieval/material.ts";
import type { Answer } from "../../../src/news/answer.ts";
import type { Article } from "../../../src/news/article.ts";
import { Trouble } from "../../../src/trouble.ts";
import { showAnswer } from "../answer.ts";
import { makeInk } from "../ink.ts";
import { readableWidth } from "../limits.ts";
import { answerLines, writeLine } from "./lines.ts";
import { jsonFlag, script, writerFlag } from "./script.ts";
import { answerShape } from "./shapes.ts";
import { readSource, rowArticle } from "./sources.ts";
import { type Answerer, noModel, type ScriptWorld } from "./world.ts";

export default script({
  says: "Answers a question from the articles you name, with the sentence it stands on.",
  usage: ['--question "..." FILE LINK -...', "--jsonl < rows of {id, question, articles, earlier?}"],
  more: ["What the articles do not say is not answered. Nothing else is looked up."],
  examples: [
    'lede ask --question "How many were rescued?" article.html',
    'lede ask --question "Who said that?" https://example.org/an-article other.txt',
    "lede ask --jsonl < questions.jsonl > answers.jsonl",
  ],
  operands: "files",
  flags: {
    question: { type: "string", takes: "TEXT", says: "what you want to know" },
    writer: writerFlag,
    json: jsonFlag,
    jsonl: { type: "boolean", says: "rows {id, question, articles, earlier?} from standard input, a row out for each" },
  },
  async act({ values, operands }, world) {
    const { writer } = values;
    if (writer === "model" && !(await world.hasModel())) throw noModel();
    const answered =
      writer === "model" ? await world.answerer() : async (text: string, asking: Asking) => answerFrom(text, asking);
    if (values.jsonl) {
      const { askRow, readRowAs } = await import("./rows.ts");
      await answerLines(world.streams, async (row) => {
        const { question, articles, earlier } = readRowAs(askRow, row);
        const read = await withText(articles.map((one) => rowArticle(one, world)));
        return answerShape(await inConversation(answered, question, read, earlier, world));
      });
      return 0;
    }
    const question = values.question?.trim() ?? "";
    if (question === "" || operands.length === 0)
      throw new Trouble(
        "bad-input",
        'Give a question and at least one article: lede ask --question "Who won?" article.html',
      );
    const articles = await withText(operands.map((source) => readArticle(source, world)));
    const answer = await inConversation(answered, question, articles, [], world);
    if (values.json) await writeLine(world.streams.output, JSON.stringify(answerShape(answer)));
    else {
      const ink = makeInk(world.colour, readableWidth(world.columns), world.zone);
      for (const line of showAnswer(answer, ink)) await writeLine(world.streams.output, line);
    }
    return 0;
  },
});

/** Earlier questions are answered first, in order, as they were in the conversation, and by no model. */
function inConversation(
  answered: Answerer,
  question: string,
  articles: readonly Article[],
  before: readonly { readonly question: string }[],
  world: ScriptWorld,
): Promise<Answer> {
  const materials = articles.map(materialOf);
  const now = world.clock.now();
  const earlier: Earlier[] = [];
  for (const turn of before)
    earlier.push({
      question: turn.question,
      answer: answerFrom(turn.question, { materials, earlier: [...earlier], now, id: "earlier" }),
    });
  return answered(question, { materials, earlier, now, id: "answer" });
}

/** An article without text is skipped. Throws the first Trouble where none is left. */
async function withText(reading: readonly Promise<Article>[]): Promise<readonly Article[]> {
  const read = await Promise.allSettled(reading);
  const failed = read.filter((one) => one.status === "rejected");
  const empty = (reason: unknown): boolean => reason instanceof Trouble && reason.kind === "unreadable";
  const worst = failed.find(({ reason }) => !empty(reason)) ?? (failed.length === read.length ? failed[0] : undefined);
  if (worst !== undefined) throw worst.reason;
  return read.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

async function readArticle(source: string, world: ScriptWorld): Promise<Article> {
  const found = await readSource(source, world);
  if ("feeds" in found) throw new Trouble("unreadable", `${source} is not one article. Give the link of an article.`);
  return found;
}

// Evaluation: what share of a model's lines is posted as written, what lies of it are posted, and what a briefing costs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { openModel } from "../../adapters/openai/index.ts";
import { readConfig } from "../../src/config.ts";
import type { Article } from "../../src/news/article.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { costOf } from "../../src/prompting/budget.ts";
import { write } from "../../src/writing/write.ts";
import { KeptLog } from "../fakes/log.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";
import { recordedRows } from "./model-recorded.ts";

type Line = { readonly id: string; readonly title: string; readonly text: string };

const realClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};

const sumOf = (log: KeptLog, event: string, field: string): number =>
  log.events.filter((one) => one.event === event).reduce((sum, one) => sum + Number(one.fields[field] ?? 0), 0);

/** The model of OPENAI_BASE_URL and OPENAI_MODEL, on real articles. */
async function real(articles: readonly Article[]): Promise<Row[]> {
  const config = readConfig(process.env);
  const log = new KeptLog();
  const model = openModel(config, { clock: realClock, log });
  const tokens = { input: 0, output: 0, hidden: 0 };
  const counted = {
    ...model,
    complete: async (...given: Parameters<typeof model.complete>) => {
      const reply = await model.complete(...given);
      tokens.input += reply.tokens.input;
      tokens.output += reply.tokens.output;
      tokens.hidden += reply.tokens.hidden ?? 0;
      return reply;
    },
  };
  const prompts = loadPrompts();
  const why = new Map<string, number>();
  const seconds: number[] = [];
  let calls = 0;
  for (const article of articles) {
    const from = performance.now();
    const tools = { model: counted, prompts, clock: realClock, log, signal: new AbortController().signal };
    const briefing = await write(
      { id: "story", articles: [article], copies: new Map() },
      { length: "standard", language: "source", patience: "edition" },
      tools,
    );
    seconds.push((performance.now() - from) / 1000);
    process.stderr.write(`\r${seconds.length}/${articles.length}`);
    const fell = briefing.writer.fellBack;
    if (fell !== undefined) why.set(fell, (why.get(fell) ?? 0) + 1);
  }
  calls = sumOf(log, "model-wrote", "calls") + sumOf(log, "model-fell-back", "calls");
  process.stderr.write("\n");
  const price = config.OPENAI_PRICES[model.name];
  const claims = sumOf(log, "model-wrote", "claims");
  const share = (field: string): number => (claims === 0 ? 0 : sumOf(log, "model-wrote", field) / claims);
  const fellBack = [...why.values()].reduce((sum, one) => sum + one, 0);
  return [
    { what: "model", figure: model.name, note: `${articles.length} articles, ${calls} calls` },
    { what: "statements that passed as written", figure: share("asWritten"), unit: "%", note: `of ${claims}` },
    { what: "statements repaired", figure: share("repaired"), unit: "%" },
    { what: "statements put back into source words", figure: share("replaced"), unit: "%" },
    { what: "briefings fallen back", figure: fellBack / articles.length, unit: "%", note: [...why.keys()].join(" ") },
    {
      what: "tokens a briefing",
      figure: `${(tokens.input / articles.length).toFixed(0)} in, ${(tokens.output / articles.length).toFixed(0)} out`,
      note: `${(tokens.hidden / articles.length).toFixed(0)} of them hidden; ${model.inUse()}`,
    },
    {
      what: "cost a briefing",
      figure: price ? `${(costOf(price, tokens) / articles.length).toFixed(5)} USD` : "no price known",
    },
    {
      what: "seconds a briefing",
      figure: seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0,
      note: "median",
    },
  ];
}

export const evaluation: Evaluation = {
  says: "the model writer: the model of OPENAI_BASE_URL (arguments: FILE, --articles N), else recorded ones (--drafts N, --show)",
  needs: ["wikinews/editor.jsonl"],
  async run(folder, args, part) {
    const numberOf = (name: string): number | undefined =>
      args.includes(name) ? Number(args[args.indexOf(name) + 1]) : undefined;
    if (!process.env.OPENAI_BASE_URL && !process.env.OPENAI_API_KEY) {
      const say = (line: string): void => void (isShown(args, part) && console.log(line));
      return recordedRows(folder, part, say, numberOf("--drafts"));
    }
    const file = args.find((arg) => arg.endsWith(".jsonl")) ?? join(folder, "wikinews/editor.jsonl");
    const articles = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line)
      .filter(({ id }) => part.has(id))
      .map(
        ({ id, title, text }): Article => ({
          id,
          title,
          text,
          outlet: "Wikinews",
          language: "en",
          completeness: "full",
        }),
      );
    return real(articles.slice(0, numberOf("--articles") ?? 10));
  },
};

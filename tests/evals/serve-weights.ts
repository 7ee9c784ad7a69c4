// A server of OpenAI's form on loopback over weights in a file: how the small models that packages ship are put to the
// quiz. node-llama-cpp is no dependency of ours and comes from where it was installed.
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { z } from "zod";

const usage = "node tests/evals/serve-weights.ts WEIGHTS.gguf --llama FOLDER/node_modules/node-llama-cpp [--port N]";

/** What of node-llama-cpp 3.21 is used. */
type Llama = {
  loadModel(of: { modelPath: string }): Promise<{
    tokenize(text: string): readonly number[];
    createContext(of: { contextSize: number; threads: number }): Promise<{ getSequence(): Sequence }>;
  }>;
  createGrammarForJsonSchema(schema: unknown): Promise<unknown>;
};
type Sequence = object;
type Session = {
  promptWithMeta(
    prompt: string,
    how: { grammar: unknown; maxTokens: number; temperature: number; signal: AbortSignal },
  ): Promise<{ readonly responseText: string; readonly stopReason: string }>;
  dispose(): void;
};
type Library = {
  getLlama(how: { gpu: false; build: "never"; logLevel: "error" }): Promise<Llama>;
  LlamaChatSession: new (of: { contextSequence: Sequence; systemPrompt: string }) => Session;
};

/** Small models never end a text that no grammar ends. */
const mostCharacters = 240;
const contextSize = 8_192;

const asked = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  max_tokens: z.int().optional(),
  max_completion_tokens: z.int().optional(),
  response_format: z.looseObject({ json_schema: z.looseObject({ schema: z.unknown() }) }),
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { llama: { type: "string" }, port: { type: "string", default: "8080" } },
});
const [weights] = positionals;
if (weights === undefined || values.llama === undefined) throw new Error(usage);

const entry = pathToFileURL(resolve(values.llama, "dist/index.js")).href;
const library = (await import(entry)) as Library;
const llama = await library.getLlama({ gpu: false, build: "never", logLevel: "error" });
const model = await llama.loadModel({ modelPath: resolve(weights) });
const context = await model.createContext({ contextSize, threads: 1 });
const sequence = context.getSequence();

/** One after the other: there is one sequence. */
let busy: Promise<unknown> = Promise.resolve();

createServer(async (request, response) => {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  const body = asked.safeParse(JSON.parse(await textOf(request)));
  const answer = body.success ? await inTurn(() => complete(body.data, gone.signal)) : refusal(body.error.message);
  response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.json));
})
  .listen(Number(values.port), "127.0.0.1")
  .on("listening", () => console.log(`http://127.0.0.1:${values.port}/v1 serves ${basename(weights)}`));

type Answer = { readonly status: number; readonly json: unknown };

function inTurn(work: () => Promise<Answer>): Promise<Answer> {
  const next = busy.then(work, work);
  busy = next;
  return next.catch((thrown: unknown) => ({ status: 503, json: { error: { message: String(thrown) } } }));
}

const refusal = (message: string): Answer => ({ status: 400, json: { error: { message } } });

async function complete(body: z.infer<typeof asked>, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const said = (role: string): string => body.messages.find((message) => message.role === role)?.content ?? "";
  const maxTokens = body.max_completion_tokens ?? body.max_tokens ?? 1_000;
  const input = model.tokenize(said("system") + said("user")).length;
  if (input + maxTokens > contextSize - 100)
    return refusal(
      `This model's maximum context length is ${contextSize} tokens; ${input} and ${maxTokens} were asked.`,
    );
  const from = performance.now();
  const grammar = await llama.createGrammarForJsonSchema(bounded(body.response_format.json_schema.schema));
  const session = new library.LlamaChatSession({ contextSequence: sequence, systemPrompt: said("system") });
  const { responseText, stopReason } = await session.promptWithMeta(said("user"), {
    grammar,
    maxTokens,
    temperature: 0,
    signal,
  });
  session.dispose();
  const output = model.tokenize(responseText).length;
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  console.log(`${input} tokens in, ${output} of ${maxTokens} out (${stopReason}), ${seconds} seconds`);
  return {
    status: 200,
    json: {
      object: "chat.completion",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: responseText },
          finish_reason: stopReason === "maxTokens" ? "length" : "stop",
        },
      ],
      usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
    },
  };
}

/** Every text of the schema with an end. */
function bounded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bounded);
  if (typeof schema !== "object" || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, bounded(value)]));
  return all.type === "string" && !("enum" in all) ? { ...all, maxLength: mostCharacters } : all;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
  });
  await once(request, "end");
  return text;
}

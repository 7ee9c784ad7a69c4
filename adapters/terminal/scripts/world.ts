// What script commands need of the process they run in; whatever is costly to open is opened when first asked for.
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Asking } from "../../../src/answering/embedded.ts";
import type { Answer } from "../../../src/news/answer.ts";
import type { Tenant } from "../../../src/news/place.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Log } from "../../../src/ports/log.ts";
import type { Sandbox } from "../../../src/ports/sandbox.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Web } from "../../../src/ports/web.ts";
import type { Newsroom } from "../../../src/publishing/newsroom.ts";
import { Trouble } from "../../../src/trouble.ts";
import type { Streams } from "./lines.ts";

/** One question of articles. Throws Trouble `aborted`. */
export type Answerer = (text: string, asking: Asking) => Promise<Answer>;

export type ScriptWorld = {
  readonly streams: Streams;
  readonly colour: boolean;
  readonly columns: number | undefined;
  readonly zone: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Is a model configured? */
  readonly hasModel: boolean;
  newsroom(): Promise<Newsroom>;
  /** By the model that is configured, with the embedded answer behind it. */
  answerer(): Promise<Answerer>;
  /** Why the model's judge may not vouch, and what to do; undefined where it may, or where there is none. */
  whyUnvouched(): Promise<string | undefined>;
  /** Bytes to text by their mark, declaration or content, as the web adapter does it. */
  decoder(): Promise<(bytes: Uint8Array) => string>;
  /** One row a check, as each is done. */
  checkup(): AsyncIterable<{ readonly what: string; readonly ok: boolean; readonly words: string }>;
  /**
   * The store of the process that runs, and an edition out of schedule; `now` says what became of it: posted, silent,
   * failed.
   */
  publishing(): Promise<{ readonly store: Store; now(tenant: Tenant, subscription: string): Promise<string> }>;
  /** How many workspaces are sealed with the first key now, and which none opens. Throws Trouble not-configured. */
  rekey(): Promise<{ readonly sealed: number; readonly lost: readonly string[] }>;
  web(): Promise<Web>;
  sandbox(): Promise<Sandbox>;
};

/** One command: how it is typed, and what it does. Resolves to the exit code: 0 answered, 1 could not, 2 bad usage. */
export type Script = { readonly usage: string; run(args: readonly string[], world: ScriptWorld): Promise<number> };

/** Throws Trouble bad-input naming the unknown flag and the usage. */
export function readFlags<O extends ParseArgsOptionsConfig>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    const said = thrown instanceof Error ? (thrown.message.split(". ")[0] ?? "") : "";
    throw new Trouble("bad-input", `${said}. Usage: ${usage}`, { cause: thrown });
  }
}

export const writers = ["embedded", "model"] as const;

/** One of the words that a flag may have. Throws Trouble bad-input. */
export function oneOf<const T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Trouble("bad-input", `${flag} must be one of ${allowed.join(", ")}.`);
  return found;
}

export const noModel = (): Trouble =>
  new Trouble("not-configured", "No model is set up. Set OPENAI_API_KEY or OPENAI_BASE_URL, or use --writer embedded.");

/** For commands that read rows from standard input and nothing else. Throws Trouble bad-input. */
export function readRowFlags(args: readonly string[], usage: string): void {
  const { positionals } = readFlags(args, { json: { type: "boolean" }, jsonl: { type: "boolean" } }, usage);
  if (positionals.length > 0)
    throw new Trouble(
      "bad-input",
      `Rows are read from standard input: put < before ${positionals[0]}. Usage: ${usage}`,
    );
}

/** Everything of standard input, at most 5 MiB. */
export async function readAll(streams: Streams): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of streams.input) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer);
    size += bytes.length;
    if (size > 5 * 1024 * 1024) throw new Trouble("too-big", "That is more than 5 MB.");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export const isWebAddress = (word: string): boolean => /^https?:\/\//i.test(word);

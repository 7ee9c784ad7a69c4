// What script commands need of the process they run in; whatever is costly to open is opened when first asked for.
import type { Asking } from "../../../src/answering/embedded.ts";
import type { Answer } from "../../../src/news/answer.ts";
import type { Place, Tenant } from "../../../src/news/place.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Sandbox } from "../../../src/ports/sandbox.ts";
import type { SettingUp, Typed } from "../../../src/ports/setting-up.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Web } from "../../../src/ports/web.ts";
import type { Newsroom } from "../../../src/publishing/newsroom.ts";
import type { Restored } from "../../../src/publishing/restored.ts";
import { Trouble } from "../../../src/trouble.ts";
import type { Streams } from "./lines.ts";

/** One question of articles. Throws Trouble `aborted`. */
export type Answerer = (text: string, asking: Asking) => Promise<Answer>;

type CheckRow = { readonly what: string; readonly ok: boolean; readonly words: string };

/** What setup is done with. */
export type SetupTools = {
  readonly platforms: readonly SettingUp[];
  /** Settings that stand already. */
  readonly known: Typed;
  readonly file: string;
  /** What is wrong with a value before anybody is asked about it; undefined where it may be right. */
  fault(setting: string, value: string): string | undefined;
  /** Gives what takes it back. */
  write(values: Typed): () => void;
  checkup(typed: Typed): AsyncIterable<CheckRow>;
  /** A first briefing; gives what takes it away. Throws Trouble, as posting does. */
  post(typed: Typed, to: Place): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

export type ScriptWorld = {
  readonly streams: Streams;
  readonly colour: boolean;
  readonly columns: number | undefined;
  readonly zone: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The service, until it is told to stop. */
  start(): Promise<void>;
  /** Is a model configured? */
  hasModel(): Promise<boolean>;
  newsroom(): Promise<Newsroom>;
  /** By the model that is configured, with the embedded answer behind it. */
  answerer(): Promise<Answerer>;
  /** Why the model's judge may not vouch, and what to do; undefined where it may, or where there is none. */
  whyUnvouched(): Promise<string | undefined>;
  /** Bytes to text by their mark, declaration or content, as the web adapter does it. */
  decoder(): Promise<(bytes: Uint8Array) => string>;
  /** One row a check, as each is done. */
  checkup(): AsyncIterable<CheckRow>;
  setup(): Promise<SetupTools>;
  /** Somebody sits at both ends: what is asked is read, and answered by hand. */
  readonly byHand: boolean;
  /** The database kept; `settle` makes one that was put back ready for the next start. */
  keeping(): Promise<{
    backup(file: string): Promise<number>;
    restore(file: string): Promise<string | undefined>;
    export(file: string): Promise<{ readonly rows: number; readonly bytes: number }>;
    import(file: string): Promise<number>;
    settle(): Promise<Restored>;
  }>;
  /** Opens Slack's form for a new app with everything filled in. */
  slackLink(): Promise<string>;
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

export const noModel = (): Trouble =>
  new Trouble("not-configured", "No model is set up. Set OPENAI_API_KEY or OPENAI_BASE_URL, or use --writer embedded.");

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

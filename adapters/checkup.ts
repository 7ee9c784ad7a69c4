// The operator's checkup: every plug that the settings name asked whether it holds, and nothing changed by asking.
import { type Config, secretValues } from "../src/config.ts";
import type { Log } from "../src/ports/log.ts";
import type { Store } from "../src/ports/store.ts";
import { asTrouble } from "../src/trouble.ts";
import { clock, openModel, openStore } from "./plugs.ts";

type CheckRow = { readonly what: string; readonly ok: boolean; readonly words: string };

type Writer = NonNullable<Awaited<ReturnType<typeof openModel>>>;

type Asked = {
  /** The environment with what .env holds, and where .env is. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file: string;
  /** Rejects with Trouble bad-input, one line a problem. */
  readonly settings: () => Promise<Config>;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Asked last, as it may take minutes, and only of a model that answers where a database keeps what is found. */
  readonly measure: (found: Writer & { readonly store: Store }) => AsyncIterable<CheckRow>;
};

/** Is everything set up right? A row as soon as it is known. No row holds a secret. */
export async function* checkup(asked: Asked): AsyncIterable<CheckRow> {
  const { env, file } = asked;
  const { checkEnvironment } = await import("./node/environment.ts");
  yield { what: "Node", ok: true, words: process.version };
  const around = checkEnvironment(env, file);
  const config = await asked.settings().catch((thrown: unknown) => asTrouble(thrown));
  if (config instanceof Error) {
    yield* around.filter(({ ok }) => !ok);
    const [first = "", ...problems] = config.message.split("\n");
    const told = new Set(around.map(({ words }) => words));
    for (const words of problems.length > 0 ? problems : [first])
      if (!told.has(words)) yield { what: "Settings", ok: false, words };
    return;
  }
  yield* around;
  const { leastLetters } = await import("./node/secrets.ts");
  const secrets = secretValues(config)
    .filter((value) => value.length >= leastLetters)
    .flatMap((value) => [value, encodeURIComponent(value)]);
  for await (const row of checkPlugs(config, asked)) {
    const words = secrets.reduce((left, secret) => left.replaceAll(secret, "..."), row.words);
    yield { ...row, words };
  }
}

async function* checkPlugs(config: Config, { log, signal, measure }: Asked): AsyncIterable<CheckRow> {
  const { kept, ...database } = await (await import("./database/doctor.ts")).checkDatabase(config.DATABASE_URL);
  yield database;
  if (config.CONTACT_URL === undefined)
    yield {
      what: "Contact",
      ok: true,
      words: "none set up: set CONTACT_URL to a page of yours, so that a site's owner can reach you.",
    };
  const pages = (await import("./page/doctor.ts")).checkPages(config);
  if (pages) yield pages;
  const writer = await openModel(config, log).catch((thrown: unknown) => asTrouble(thrown));
  let answers = true;
  for await (const { answers: further, ...row } of checkWriter(writer, config, signal)) {
    answers &&= further;
    yield row;
  }
  yield* await (await import("./discord/index.ts")).checkDiscord(config, signal, clock);
  yield* await (await import("./slack/index.ts")).checkSlack(config, signal);
  if (writer === undefined || writer instanceof Error || !answers) return;
  if (kept) yield* measure({ ...writer, store: await openStore(config.DATABASE_URL) });
  else
    yield {
      what: "Judge's mark",
      ok: true,
      words: "is taken where a database keeps it: start Lede once, then doctor says what the model proves.",
    };
}

async function* checkWriter(
  writer: Writer | Error | undefined,
  config: Config,
  signal: AbortSignal,
): AsyncIterable<CheckRow & { readonly answers: boolean }> {
  const what = "Model";
  if (writer === undefined)
    return yield {
      what,
      ok: true,
      answers: false,
      words: "none set up: the embedded writer writes. Set OPENAI_API_KEY or OPENAI_BASE_URL for one.",
    };
  if (writer instanceof Error) return yield { what, ok: false, answers: false, words: writer.message };
  const { checkModel } = await import("./openai/doctor.ts");
  yield* checkModel(what, writer.model, config.OPENAI_PRICES, signal);
  if (writer.judge !== writer.model) yield* checkModel("Judge", writer.judge, config.OPENAI_PRICES, signal);
}

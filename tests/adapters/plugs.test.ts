// The plug board opens what the settings name: the writer's model, and beside it the judge's.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { checkup } from "../../adapters/checkup.ts";
import { openModel, openStore } from "../../adapters/plugs.ts";
import { readConfig } from "../../src/config.ts";
import { KeptLog } from "../fakes/log.ts";
import { type Asked, completion, failure } from "../fakes/openai.ts";
import { closeServers, modelOn } from "../fakes/openai-opened.ts";

afterEach(closeServers);

const modelsOf = (env: Record<string, string>) => openModel(readConfig(env), new KeptLog());

it("without a key or an address there is no model", async () => {
  expect(await modelsOf({ OPENAI_JUDGE_MODEL: "big" })).toBeUndefined();
});

it("the model judges itself unless another is named", async () => {
  const alone = await modelsOf({ OPENAI_API_KEY: "sk-1", OPENAI_MODEL: "small" });
  expect(alone?.judge).toBe(alone?.model);
  const two = await modelsOf({ OPENAI_API_KEY: "sk-1", OPENAI_MODEL: "small", OPENAI_JUDGE_MODEL: "big" });
  expect([two?.model.name, two?.judge.name]).toEqual(["small", "big"]);
  expect(two?.judge).toMatchObject({ effort: "low", thinkingTokens: 3_000 });
});

type Measure = Parameters<typeof checkup>[0]["measure"];

const unasked: Measure = () => {
  throw new Error("a judge that keeps to no form is not measured");
};

const checking = (env: Record<string, string>, measure: Measure = unasked) =>
  checkup({
    env,
    file: "no such file",
    settings: async () => readConfig(env),
    log: new KeptLog(),
    signal: new AbortController().signal,
    measure,
  });

const folder = mkdtempSync(join(tmpdir(), "lede-checkup-"));
afterAll(() => rmSync(folder, { recursive: true }));
/** One that a start has made. */
async function aDatabase(name: string): Promise<string> {
  const file = join(folder, name);
  await (await openStore(file)).close();
  return file;
}

it("doctor's words stay readable where a password is as short as a word", async () => {
  const words: string[] = [];
  for await (const row of checking({ DATABASE_URL: "postgres://lede:set@127.0.0.1:1/lede" })) words.push(row.words);
  expect(words.join("\n")).toContain("none set up: the embedded writer writes");
});

it("doctor looks at the judge as at the model, on the same server", async () => {
  const says = ({ body }: Asked) => (body.model === "big" ? "no form" : '{"ready":"yes","first":"harbour"}');
  const { server } = await modelOn((asked) => completion(says(asked)));
  const env = {
    OPENAI_BASE_URL: server.url,
    OPENAI_MODEL: "small",
    OPENAI_JUDGE_MODEL: "big",
    DATABASE_URL: await aDatabase("judge.db"),
  };
  const rows: string[] = [];
  for await (const { what, ok } of checking(env)) {
    rows.push(`${what} ${ok}`);
    if (what === "Judge") break;
  }
  expect(rows.slice(-3)).toEqual(["Model true", "Model's window true", "Judge false"]);
});

it("doctor has a model measured whose window holds no briefing's material: its own sheets are shorter", async () => {
  const { server } = await modelOn((asked) =>
    JSON.stringify(asked.body.messages).includes("harbour")
      ? failure(400, "context_length_exceeded", "too long")
      : completion('{"ready":"yes"}'),
  );
  const env = { OPENAI_BASE_URL: server.url, OPENAI_MODEL: "small", DATABASE_URL: await aDatabase("window.db") };
  const measured: string[] = [];
  const rows = checking(env, async function* ({ judge }) {
    measured.push(judge.name);
    yield { what: "Judge's mark", ok: true, words: "measured" };
  });
  expect((await Array.fromAsync(rows)).flatMap(({ what, ok }) => (ok ? [] : [what]))).toEqual(["Model's window"]);
  expect(measured).toEqual(["small"]);
});

it("where no database keeps a mark yet, none is taken and none is made", async () => {
  const { server } = await modelOn(() => completion('{"ready":"yes","first":"harbour"}'));
  const before = readdirSync(folder);
  const env = { OPENAI_BASE_URL: server.url, DATABASE_URL: join(folder, "not", "yet.db") };
  const rows = await Array.fromAsync(checking(env));
  expect(rows.at(-1)).toMatchObject({
    what: "Judge's mark",
    ok: true,
    words: expect.stringContaining("start Lede once"),
  });
  expect(readdirSync(folder)).toEqual(before);
});

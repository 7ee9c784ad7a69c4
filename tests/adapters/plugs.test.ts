// The plug board opens what the settings name: the writer's model, and beside it the judge's.
import { afterEach, expect, it } from "vitest";
import { checkup, openModel } from "../../adapters/plugs.ts";
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

const unasked = () => {
  throw new Error("a judge that keeps to no form is not measured");
};

it("doctor looks at the judge as at the model, on the same server", async () => {
  const says = ({ body }: Asked) => (body.model === "big" ? "no form" : '{"ready":"yes","first":"harbour"}');
  const { server } = await modelOn((asked) => completion(says(asked)));
  const env = {
    OPENAI_BASE_URL: server.url,
    OPENAI_MODEL: "small",
    OPENAI_JUDGE_MODEL: "big",
    DATABASE_URL: ":memory:",
  };
  const rows: string[] = [];
  for await (const { what, ok } of checkup(readConfig(env), new KeptLog(), new AbortController().signal, unasked)) {
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
  const env = { OPENAI_BASE_URL: server.url, OPENAI_MODEL: "small", DATABASE_URL: ":memory:" };
  const measured: string[] = [];
  const rows = checkup(readConfig(env), new KeptLog(), new AbortController().signal, async function* ({ judge }) {
    measured.push(judge.name);
    yield { what: "Judge's mark", ok: true, words: "measured" };
  });
  expect((await Array.fromAsync(rows)).flatMap(({ what, ok }) => (ok ? [] : [what]))).toEqual(["Model's window"]);
  expect(measured).toEqual(["small"]);
});

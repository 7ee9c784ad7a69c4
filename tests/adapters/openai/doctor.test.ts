// What doctor finds of a model: whether it keeps to a form and reads a long text, and what to set where it does not.
import { afterEach, describe, expect, it } from "vitest";
import { checkModel, type ModelRow } from "../../../adapters/openai/doctor.ts";
import type { OpenAIConfig } from "../../../adapters/openai/index.ts";
import { type Answer, type Asked, completion, failure } from "../../fakes/openai.ts";
import { closeServers, modelOn } from "../../fakes/openai-opened.ts";
import { cutsPrompts, noBounds, noEffort, thinking } from "../../fakes/openai-vendors.ts";

afterEach(closeServers);

const words = { first: "The first word is (\\w+)", last: "The last word is (\\w+)" };
/** A model that does as it is told with what it could read. */
function obeys(read: string): string {
  const word = (side: "first" | "last") => new RegExp(words[side]).exec(read)?.[1] ?? "unknown";
  return read.includes('"ready"') ? '{"ready":"yes"}' : JSON.stringify({ first: word("first"), last: word("last") });
}
const says = ({ body }: Asked) => obeys((body.messages as readonly { content: string }[]).at(-1)?.content ?? "");

async function doctor(
  answer: (asked: Asked, number: number) => Answer,
  config: Partial<OpenAIConfig> = {},
): Promise<readonly ModelRow[]> {
  const { model } = await modelOn(answer, config);
  const prices = { fake: { input: 0.25, output: 2 } };
  const rows: ModelRow[] = [];
  for await (const row of checkModel("Model", model, prices, new AbortController().signal)) rows.push(row);
  return rows;
}

describe("doctor", () => {
  it("says what to look at where no server answers", async () => {
    const { model, server } = await modelOn(() => completion("{}"));
    await server.close();
    const rows: ModelRow[] = [];
    for await (const row of checkModel("Model", model, {}, new AbortController().signal)) rows.push(row);
    expect(rows.map(({ ok, words }) => [ok, words])).toEqual([
      [false, expect.stringContaining("cannot be reached: is it started")],
    ]);
  });

  it("finds a good model good, and says how it is asked and what it costs", async () => {
    const rows = await doctor(thinking({ thinks: () => 64, says }), { OPENAI_THINKING_TOKENS: 3_000 });
    expect(rows.map(({ what, ok }) => [what, ok])).toEqual([
      ["Model", true],
      ["Model's window", true],
    ]);
    expect(rows[0]?.words).toMatch(/^fake answered with \d+ tokens in and 68 out, 64 of them hidden, in the form/);
    expect(rows[0]?.words).toContain("effort low, 3000 tokens to think with; 0.25/2 USD a million tokens");
  });

  it("names what the server does not know instead of what was set", async () => {
    const [row] = await doctor(thinking({ rules: [noEffort, noBounds], thinks: () => 0, says }), {
      OPENAI_EFFORT: "high",
    });
    expect(row?.ok).toBe(true);
    expect(row?.words).toContain("no effort named (the server knows none), 0 tokens to think with");
  });

  it.each([
    ["prose", () => completion("I am ready!"), "not in the form asked for"],
    ["another object", () => completion('{"answer":"yes"}'), "not in the form asked for"],
    ["a field of another kind", () => completion('{"ready":null}'), "not in the form asked for"],
    ["a refused key", () => failure(401, "invalid_api_key", "no"), "OPENAI_API_KEY"],
    ["an unknown model", () => failure(404, "model_not_found", "no"), "OPENAI_MODEL"],
  ] as const)("finds %s wrong, says what to do, and asks nothing more", async (_, answer, told) => {
    const rows = await doctor(answer);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ what: "Model", ok: false });
    expect(rows[0]?.words).toContain(told);
  });

  it("names the limit that cut a reply before a word of it was seen, and the settings that lift it", async () => {
    const [row] = await doctor(thinking({ thinks: () => 1_300, says }), { OPENAI_THINKING_TOKENS: 1_000 });
    expect(row?.ok).toBe(false);
    expect(row?.words).toContain("was cut by the limit of 1200 tokens");
    expect(row?.words).toMatch(/1200 of them hidden.*OPENAI_THINKING_TOKENS.*OPENAI_EFFORT/);
  });

  it("finds a server that cuts long prompts without a word, and says what to give it", async () => {
    const rows = await doctor(cutsPrompts(4_096, obeys));
    expect(rows.map(({ ok }) => ok)).toEqual([true, false]);
    expect(rows[1]?.words).toContain("OLLAMA_CONTEXT_LENGTH");
    expect((await doctor(cutsPrompts(12_288, obeys))).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it("does not blame the window of a model that was given the whole text and does not find its first word", async () => {
    const rows = await doctor(cutsPrompts(12_288, (read) => obeys(read).replace("harbour", "text")));
    expect(rows.map(({ ok, answers }) => [ok, answers])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(rows[1]?.words).toMatch(/was given all \d+ tokens .* too weak a model/);
  });

  it("finds a server that refuses a long prompt as too small", async () => {
    const [, row] = await doctor((_, number) =>
      number === 1 ? completion('{"ready":"yes"}') : failure(400, "context_length_exceeded", "too long"),
    );
    expect(row).toMatchObject({ what: "Model's window", ok: false });
    expect(row?.words).toContain("its window is too small");
  });
});

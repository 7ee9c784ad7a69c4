// Whatever happens to one of a model's calls, a good briefing comes in time, and no lie is in it.
import { describe, expect, test } from "vitest";
import type { ModelReply } from "../../src/ports/model.ts";
import { Trouble } from "../../src/trouble.ts";
import { HastyClock, settle } from "../fakes/clock.ts";
import { fakeModel } from "../fakes/model.ts";
import { briefingBy, deskWith, recordedModel, shownIn } from "../judging/recorded-desk.ts";
import { never, type Temper } from "../judging/recorded-judges.ts";
import { type Recording, recordings } from "../judging/recordings.ts";

const story = recordings.find(({ id }) => id === "meantime_79240") as Recording;
const lines = [...story.lines.slice(0, 3), ...story.lies.slice(0, 3)];
const none = { input: 10, output: 10 };

type Fault = () => string | ModelReply | Promise<string>;
const hangs: Fault = () => new Promise<string>(() => undefined);
const throws =
  (kind: Trouble["kind"]): Fault =>
  () => {
    throw new Trouble(kind);
  };

const faults: readonly (readonly [string, Fault])[] = [
  ["is down", throws("unavailable")],
  ["is busy", throws("rate-limited")],
  ["is too slow", hangs],
  ["takes no key any more", throws("bad-credentials")],
  ["has no credit left", throws("out-of-budget")],
  ["finds it too long", throws("bad-input")],
  ["is cut off", () => ({ text: '{"items":[{"id":"A","parts":[{"c":"For', ended: "cut-off", tokens: none })],
  ["is cut off and says it is whole", () => '{"items":[{"id":"A","parts":[{"c":"For'],
  ["refuses", () => ({ text: "I cannot help with that.", ended: "refused", tokens: none })],
  ["answers in another form", () => '{"verdicts":["supported"]}'],
  ["answers with words alone", () => "All of them are supported."],
  ["answers nothing", () => '{"items":[]}'],
];

const honest = (): Temper => ({ accepts: never });
/** Lets one known lie through and no other, so that every line is doubted. */
const oneSlip = (): Temper => {
  let slips = 1;
  return { accepts: (text) => !story.lies.some((lie) => lie.text === text) && slips-- > 0 };
};

const calls = [
  ["draft", "briefing_draft", honest],
  ["judgement", "judgement", honest],
  ["doubts", "answers", oneSlip],
  ["repair", "repaired_lines", honest],
] as const;

/** The recorded model with one kind of call gone wrong. */
async function briefingWhere(schema: string, fault: Fault, temper: Temper) {
  const good = recordedModel(story, deskWith(story, temper, lines));
  const model = fakeModel(async (request) =>
    request.schema.name === schema ? fault() : good.complete(request, new AbortController().signal),
  );
  const clock = new HastyClock();
  const from = clock.now();
  const writing = briefingBy(story, model, { clock });
  if (fault === hangs) {
    while (model.requests.at(-1)?.schema.name !== schema) await settle();
    await clock.advance(62_000);
  }
  const { briefing } = await writing;
  const asked = model.requests.some((request) => request.schema.name === schema);
  return { briefing, asked, took: fault === hangs ? 0 : clock.now() - from };
}

describe.each(calls)("a model whose %s", (_, schema, temper) => {
  test.each(faults)("%s", async (_, fault) => {
    const { briefing, asked, took } = await briefingWhere(schema, fault, temper());
    expect(asked).toBe(true);
    expect(took).toBeLessThan(60_000);
    expect(briefing.points.length).toBeGreaterThanOrEqual(3);
    const shown = shownIn(briefing);
    expect(shown.filter((text) => story.lies.some((lie) => lie.text === text))).toEqual([]);
    expect(shown.join("\n")).not.toMatch(/[{}]|I cannot|supported/);
    expect(shown.every((text) => /[.!?]["'”’)]?$|^[^.]*$/.test(text))).toBe(true);
    if (schema === "repaired_lines") expect(shown).toContain(story.lines[0]?.text);
    else if (briefing.writer.fellBack === undefined) expect(shown).not.toContain(story.lines[1]?.text);
  });
});

// A briefing in the language its place asked for: every line translated and checked, or none.
import { describe, expect, test } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { reopen } from "../../src/checking/reopen.ts";
import type { Trust } from "../../src/judging/trust.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import { makingOf } from "../../src/news/shown.ts";
import { write } from "../../src/writing/write.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { fakeModel } from "../fakes/model.ts";
import type { Judging } from "../judging/judges.ts";
import {
  falsely,
  honest,
  type Row,
  rows,
  rubberStamp,
  sourceOf,
  type Telling,
  textOf,
  translating,
  truly,
} from "../judging/translations.ts";
import { storyOf } from "./articles.ts";

const story = rows.filter(({ article }) => article === "meantime_127461");
const { article, reading } = sourceOf(story[0] as Row);

/** In the article's own words, which need no judge. */
const draft = (): string => {
  const [lead, ...points] = story.map(({ line }) => ({
    cites: [reading.sentences.findIndex(({ text }) => text === line) + 1],
    text: line,
    about: "",
    said_by: null,
  }));
  return JSON.stringify({ headline: { cites: [0], text: article.title }, lead, points, reserve: [] });
};

const trusted: Trust = { mayVouch: async () => true, count: async () => undefined };

async function written(told: Telling, judge: Judging = honest, trust = trusted) {
  const others = translating(story, "de", told, judge);
  const model = fakeModel(
    (request) => (request.schema.name === "briefing_draft" ? draft() : others(request)),
    "a-model",
  );
  const clock = new FixedClock("2026-03-02T07:00:00Z", { patient: true });
  const tools = {
    model,
    prompts: loadPrompts(),
    trust,
    clock,
    log: new KeptLog(),
    signal: new AbortController().signal,
  };
  const briefing = await write(storyOf(article), { length: "standard", language: "de" }, tools);
  return { briefing, asked: model.requests.map(({ schema }) => schema.name) };
}

const english = story.map(({ line }) => line);

describe("a place that asked for German", () => {
  test("is told an English article in German, each line sealed and with its proof", async () => {
    const { briefing } = await written(truly);
    const lines = [briefing.lead, ...briefing.points];
    expect(lines.map(({ text }) => text)).toEqual(story.map(({ de }) => textOf(de)));
    expect(lines.every(isSealed)).toBe(true);
    expect(lines.map(({ translated }) => translated)).toEqual(english.map((line) => ({ language: "de", line })));
    expect([briefing.language, briefing.askedFor]).toEqual(["de", undefined]);
    expect(makingOf(briefing)).toContain("übersetzt (Deutsch), jede Zeile geprüft von a-model");
  });

  test("gets no line in two languages: what only the article's words say is left out", async () => {
    const { briefing } = await written(truly);
    expect([briefing.more, briefing.figures, briefing.disputes]).toEqual([[], [], []]);
    expect(briefing.actors.filter(({ role }) => role !== undefined)).toEqual([]);
    expect(briefing.headline.text).toBe(briefing.lead.text);
  });

  test("can open the briefing again from its store", async () => {
    const { briefing } = await written(truly);
    expect(reopen(JSON.parse(JSON.stringify(briefing))).lead.text).toBe(briefing.lead.text);
    const changed = JSON.parse(JSON.stringify(briefing)) as { points: { text: string; edits: { to: string }[] }[] };
    const point = changed.points[1] as (typeof changed.points)[number];
    point.text = point.text.replace("350", "530");
    for (const edit of point.edits) edit.to = edit.to.replace("350", "530");
    expect(() => reopen(changed)).toThrow();
  });

  test("has a failed line tried once more, then left out", async () => {
    const { briefing, asked } = await written((row, language) => (row === story[2] ? falsely : truly)(row, language));
    expect(briefing.points.map(({ text }) => text)).toEqual([1, 3, 4].map((at) => textOf(story[at]?.de ?? [])));
    expect(asked.filter((name) => name === "translation")).toHaveLength(2);
  });

  test("gets the whole briefing in the article's language where the translation does not hold", async () => {
    const distrusted: Trust = { ...trusted, mayVouch: async () => false };
    for (const { briefing } of [
      await written(falsely),
      await written(truly, rubberStamp),
      await written(truly, () => "{"),
      await written((row) => textOf(row.es)),
      await written(truly, honest, distrusted),
    ]) {
      expect([briefing.lead, ...briefing.points].map(({ text }) => text)).toEqual(english);
      expect([briefing.language, briefing.askedFor]).toEqual(["en", "de"]);
    }
  });
});

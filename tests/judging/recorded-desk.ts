// A model that plays a recording: it drafts, judges, answers doubts and repairs as recorded; and what a briefing by it became.
import { loadPrompts } from "../../adapters/node/prompts.ts";
import type { Trust } from "../../src/judging/trust.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { ModelRequest } from "../../src/ports/model.ts";
import { write } from "../../src/writing/write.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import { storyOf } from "../writing/articles.ts";
import { isDoubts, type Judging } from "./judges.ts";
import { recordedAnswers, recordedJudge, type Temper } from "./recorded-judges.ts";
import { type RecordedLine, type Recording, sentenceAt } from "./recordings.ts";

export type Desk = {
  /** The lead first. */
  readonly lines: readonly RecordedLine[];
  readonly judge: Judging;
  readonly answers: Judging;
};

export const deskWith = (recording: Recording, temper: Temper, lines = recording.lines): Desk => ({
  lines,
  judge: recordedJudge(recording, temper),
  answers: recordedAnswers(recording, temper),
});

export function recordedModel(recording: Recording, { lines, judge, answers }: Desk): FakeModel {
  const draftOf = (request: ModelRequest): string => {
    const { headline, reserve } = recording;
    const numbers = numberedIn(request);
    const [lead, ...points] = lines.map((line) => proposal(line, recording, numbers));
    return JSON.stringify({
      headline: proposal(headline, recording, numbers),
      lead,
      points,
      reserve: reserve.map((line) => proposal(line, recording, numbers)),
    });
  };
  return fakeModel((request) => {
    if (request.schema.name === "briefing_draft") return draftOf(request);
    if (request.schema.name === "repaired_lines") return repairsOf(request, recording);
    return isDoubts(request) ? answers(request) : judge(request);
  }, "a-recorded-model");
}

type Numbers = ReadonlyMap<string, number>;

/** What each numbered sentence of the material says. */
const numberedIn = ({ prompt }: ModelRequest): Numbers => {
  const material = prompt.slice(prompt.lastIndexOf("BEGIN MATERIAL"));
  return new Map([...material.matchAll(/^\[(\d+)\] (.+)$/gm)].map(([, number, text = ""]) => [text, Number(number)]));
};

const proposal = ({ text, cites }: RecordedLine, recording: Recording, numbers: Numbers) => ({
  cites: cites.flatMap((at) => numbers.get(sentenceAt(recording, at)) ?? []),
  about: "",
  text,
  said_by: null,
});

/** A lie has no recorded repair: it is given up. */
function repairsOf(request: ModelRequest, recording: Recording): string {
  const numbers = numberedIn(request);
  const failed = [...request.prompt.matchAll(/^(\d+)\. (.+) \[[\d, ]*\]$/gm)];
  const items = failed.map(([, id, text]) => {
    const repair = recording.repairs.get(recording.lines.findIndex((line) => line.text === text));
    return { id: Number(id), ...(repair ? proposal(repair, recording, numbers) : { cites: [], text: "" }) };
  });
  return JSON.stringify({ items });
}

const prompts = loadPrompts();

export type Outcome = {
  readonly briefing: Briefing;
  /** The lead first. */
  readonly posted: readonly string[];
  readonly calls: number;
  readonly tokens: { readonly input: number; readonly output: number };
  readonly log: KeptLog;
};

export type Circumstances = { readonly mayVouch?: boolean; readonly clock?: FixedClock };

/** A standard briefing by the real road, for somebody who asked for it. */
export async function briefingBy(
  { sources: [first, ...rest] }: Recording,
  model: FakeModel,
  { mayVouch = true, clock = new FixedClock() }: Circumstances = {},
): Promise<Outcome> {
  const log = new KeptLog();
  const trust: Trust = { mayVouch: async () => mayVouch, count: async () => undefined };
  const briefing = await write(
    storyOf(first.article, ...rest.map(({ article }) => article)),
    { length: "standard", language: "source" },
    { model, prompts, trust, clock, log, signal: new AbortController().signal },
  );
  const spent = log.events.find(({ event }) => event === "model-wrote")?.fields.tokens;
  return {
    briefing,
    posted: [briefing.lead, ...briefing.points].map(({ text }) => text),
    calls: model.requests.length,
    tokens: (spent as Outcome["tokens"] | undefined) ?? { input: 0, output: 0 },
    log,
  };
}

/** Everything that a reader of the briefing may come to see of its lines. */
export const shownIn = ({ headline, lead, points, more }: Briefing): readonly string[] =>
  [headline, lead, ...points, ...more].map(({ text }) => text);

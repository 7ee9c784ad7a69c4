// The workroom of worker threads: the same results as in place, ports asked across, and nobody else's work lost with
// what holds the processor.
import { subscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { openClock } from "../../../adapters/node/clock.ts";
import { loadPrompts } from "../../../adapters/node/prompts.ts";
import { openWorkroom } from "../../../adapters/node/workroom.ts";
import type { WorkroomLimits } from "../../../adapters/node/workroom-wire.ts";
import { briefingArrives } from "../../../src/checking/crossing.ts";
import { readConfig } from "../../../src/config.ts";
import type { Article } from "../../../src/news/article.ts";
import type { Model } from "../../../src/ports/model.ts";
import { Trouble } from "../../../src/trouble.ts";
import { openWork, type WorkTools } from "../../../src/work.ts";
import { familyText } from "../../bench/linear/families.ts";
import { here } from "../../contracts/store/samples.ts";
import { aFigure } from "../../drawing/samples.ts";
import { CountingIds } from "../../fakes/ids.ts";
import { KeptLog } from "../../fakes/log.ts";
import { openMemory } from "../../fakes/store.ts";
import { storyOf, wikinews } from "../../writing/articles.ts";

const never = new AbortController().signal;
const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
});

function room(over: Partial<WorkTools> = {}, limits: Partial<WorkroomLimits> = {}) {
  const [store, log, ids] = [openMemory(), new KeptLog(), new CountingIds()];
  const tools: WorkTools = { config: readConfig({}), store, log, ids, clock: openClock(), ...over };
  const work = openWorkroom(tools, { workers: 1, ...limits });
  opened.push(work);
  return { work, tools, log, store };
}

const fieldsOf = ({ events }: KeptLog, name: string) =>
  events.filter(({ event }) => event === name).map(({ fields }) => fields);

const [first, second] = wikinews as [Article, Article];
const wish = { length: "standard", language: "source" } as const;
const writing = (article: Article) => ({ story: storyOf(article), wish, place: here });
/** 200,000 characters that cost more than a second to read. */
const heavy: Article = { ...first, id: "heavy", text: familyText("quotations without end", 200_000) };

describe("The workroom", () => {
  const shared = room();

  it("writes what is written in place", async () => {
    const apart = briefingArrives(await shared.work.run("write", writing(first), never));
    const inPlace = briefingArrives(await openWork(shared.tools).run("write", writing(first), never));
    expect({ ...apart, writtenAt: 0 }).toEqual({ ...inPlace, writtenAt: 0 });
  });

  it("forms and orders the stories that are formed and ordered in place", async () => {
    const inPlace = openWork(shared.tools);
    const stories = [storyOf(first), storyOf(second)];
    const order = { stories, wish: { topics: [], less: [], now: 0 } };
    expect(await shared.work.run("cluster", wikinews, never)).toEqual(await inPlace.run("cluster", wikinews, never));
    expect(await shared.work.run("rank", order, never)).toEqual(await inPlace.run("rank", order, never));
  });

  it("draws what is drawn in place", async () => {
    const inPlace = await openWork(shared.tools).run("draw", aFigure(), never);
    const apart = await shared.work.run("draw", aFigure(), never);
    expect(Buffer.compare(apart, inPlace)).toBe(0);
    expect(apart.subarray(1, 4)).toEqual(Uint8Array.from(Buffer.from("PNG")));
  });

  it("answers from the articles that it asks the store for", async () => {
    const text = "Seven people were rescued from a burning ferry off the coast of Aland on Friday, the operator said.";
    await shared.store.articles.save([{ ...first, id: "ferry", title: "Ferry burns", text }], { at: Date.now() });
    const scope = { place: here, briefings: [], turns: [], feeds: [], articles: ["ferry"], now: Date.now() };
    const question = "How many people were rescued from the ferry?";
    const { is, sealed } = await shared.work.run("answer", { question, scope }, never);
    expect(is).toMatchObject({ kind: "answered", short: { text: "Seven people" } });
    expect(sealed).toEqual([true]);
  });

  it("passes a Trouble on as what it is, in words for readers", async () => {
    const story = storyOf({ ...first, title: "", text: " " });
    const thrown = await shared.work.run("write", { story, wish, place: here }, never).catch((one: unknown) => one);
    expect(thrown).toBeInstanceOf(Trouble);
    expect(thrown).toMatchObject({ kind: "unreadable" });
  });

  it("finishes what needs nothing of the world, though it is called off: who stops still answers", async () => {
    const stop = new AbortController();
    const begun = shared.work.run("write", writing(first), stop.signal);
    stop.abort();
    expect((await begun).is.headline.text).toBe(first.title);
    expect((await shared.work.run("write", writing(first), stop.signal)).is.headline.text).toBe(first.title);
  });
});

describe("A model in the workroom", () => {
  const request = { prompts: loadPrompts() };

  it("is asked by the main thread, and what it fails with comes back as it is", async () => {
    const asked: string[] = [];
    const model: Model = {
      name: "fake",
      complete: async ({ prompt }) => {
        asked.push(prompt);
        throw new Trouble("bad-credentials", "The key is not known.");
      },
    };
    const { work, log } = room({ ...request, model, judge: model });
    const { is } = await work.run("write", writing(first), never);
    expect([is.writer.name, asked.length]).toEqual(["embedded", 1]);
    expect(asked[0]).toContain(first.title);
    expect(fieldsOf(log, "model-fell-back")).toEqual([
      expect.objectContaining({ model: "fake", kind: "bad-credentials" }),
    ]);
  });

  it("is called off with its caller", async () => {
    const [stop, called] = [new AbortController(), Promise.withResolvers<void>()];
    const model: Model = {
      name: "fake",
      complete: (_, signal) =>
        new Promise((_resolve, reject) => {
          stop.abort();
          signal.addEventListener("abort", () => {
            called.resolve();
            reject(new Trouble("aborted"));
          });
        }),
    };
    const { work } = room({ ...request, model, judge: model });
    await expect(work.run("write", writing(first), stop.signal)).rejects.toMatchObject({ kind: "aborted" });
    await called.promise;
  });
});

describe("A worker", () => {
  it("begins with the first job, ends when it has rested, and the next job has another", async () => {
    const begun: Worker[] = [];
    subscribe("worker_threads", (told) => void begun.push((told as { readonly worker: Worker }).worker));
    const { work } = room({}, { restMs: 20 });
    expect(begun).toHaveLength(0);
    for (const count of [1, 2]) {
      await work.run("sample", undefined, never);
      expect(begun).toHaveLength(count);
      await once(begun.at(-1) as Worker, "exit");
    }
  });
});

describe("What holds the processor", () => {
  it("costs itself alone, is tried twice and then known by its text", { timeout: 60_000 }, async () => {
    const { work, log } = room({}, { timeMs: 2_000 });
    const small = wikinews.slice(0, 6).map((article) => work.run("write", writing(article), never));
    const big = work.run("write", writing(heavy), never).catch((trouble: unknown) => trouble);
    const beside = wikinews.slice(6, 9).map((article) => work.run("write", writing(article), never));
    expect(await big).toMatchObject({ kind: "timed-out" });
    expect((await Promise.all([...small, ...beside])).every(({ sealed }) => sealed[0] === true)).toBe(true);
    expect(log.count("worker-ended")).toBe(2);
    const other = { ...writing({ ...heavy, id: "another" }), wish: { ...wish, length: "short" } as const };
    await expect(work.run("write", other, never)).rejects.toMatchObject({ kind: "timed-out" });
    expect(log.count("worker-ended")).toBe(2);
  });

  it("does not hold the main thread", { timeout: 120_000 }, async () => {
    const { work } = room();
    await work.run("sample", undefined, never);
    let beats = 0;
    const beat = setInterval(() => beats++, 5);
    await work.run("write", writing(heavy), never);
    clearInterval(beat);
    // Held, it beats once at most; how long the longest pause is, the bench says.
    expect(beats).toBeGreaterThan(20);
  });

  it("may be memory, and is told as too large", { timeout: 120_000 }, async () => {
    const { work, log } = room({}, { heapMiB: 64, timeMs: 60_000 });
    const text = familyText("short sentences", 200_000);
    const many = Array.from({ length: 40 }, (_, at) => ({ ...first, id: `many-${at}`, text: `${at} ${text}` }));
    const [one, ...rest] = many as [Article, ...Article[]];
    const story = { ...storyOf(one), articles: [one, ...rest] as [Article, ...Article[]] };
    await expect(work.run("write", { story, wish, place: here }, never)).rejects.toMatchObject({ kind: "too-big" });
    expect(fieldsOf(log, "worker-ended").map(({ why }) => why)).toEqual(["too-big", "too-big"]);
    expect((await work.run("sample", undefined, never)).sealed).toEqual([true]);
  });
});

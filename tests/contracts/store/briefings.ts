// Briefings, answers and threads: found again for Evidence and follow-ups, years later.
import { expect } from "vitest";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { aBriefing, aClaim, aSource, day, elsewhere, here, t0 } from "./samples.ts";

export function briefingFacts(open: OpenStore): void {
  fact(open, "a briefing comes back claim for claim", async (store, another) => {
    const briefing = aBriefing("b00000000001", {
      points: [aClaim("Two — “two”.", 2)],
      disputes: [{ about: "the toll", kind: "within-article", versions: [aClaim("One.", 1), aClaim("Two.", 2)] }],
    });
    await store.of("acme").briefings.save(briefing, here);
    expect(await (await another()).of("acme").briefings.ofId(briefing.id)).toEqual(briefing);
    expect(await store.of("acme").briefings.ofId("b0")).toBeUndefined();
  });

  fact(open, "recent briefings are those of one place, the newest saved first", async (store) => {
    const { briefings } = store.of("acme");
    for (const id of ["b1", "b2", "b3"]) await briefings.save(aBriefing(id), here);
    await briefings.save(aBriefing("b4"), elsewhere);
    await briefings.save(aBriefing("b1"), here);
    const recent = async (limit: number) => (await briefings.recent(here, limit)).map((one) => one.id);
    expect(await recent(9)).toEqual(["b1", "b3", "b2"]);
    expect(await recent(2)).toEqual(["b1", "b3"]);
    await briefings.remove("b3");
    expect(await recent(9)).toEqual(["b1", "b2"]);
    expect(await briefings.ofId("b3")).toBeUndefined();
    expect((await briefings.recent(elsewhere, 9)).map((one) => one.id)).toEqual(["b4"]);
  });

  fact(open, "after the retention time a briefing keeps its cited sentences and their neighbours", async (store) => {
    const sentences = ["Zero.", "One.", "Two.", "Three.", "Four.", "Five.", "Six."];
    const briefing = aBriefing("b00000000001", {
      writtenAt: t0 - 8 * day,
      points: [aClaim("Six.", 6)],
      sources: [aSource(sentences), aSource(sentences)],
    });
    const young = aBriefing("b00000000002", { writtenAt: t0 });
    await store.of("acme").briefings.save(briefing, here);
    await store.of("acme").briefings.save(young, here);
    await store.forget({ fullTextBefore: t0 - 7 * day, onceBefore: 0, rememberedBefore: 0 });
    const kept = await store.of("acme").briefings.ofId(briefing.id);
    expect(kept?.sources[0].sentences).toEqual(["Zero.", "One.", "", "", "", "Five.", "Six."]);
    expect(kept?.sources[1]?.sentences.every((sentence) => sentence === "")).toBe(true);
    expect({ ...kept, sources: [] }).toEqual({ ...briefing, sources: [] });
    expect(kept?.sources[0].hash).toBe(briefing.sources[0].hash);
    expect(await store.of("acme").briefings.ofId(young.id)).toEqual(young);
  });

  fact(open, "an answer is found by its id", async (store) => {
    const answer = {
      id: "a1",
      question: "How many?",
      writer: { name: "embedded" },
      at: t0,
      sources: [aSource(["Zero."])],
      kind: "abstained",
    } as const;
    await store.of("acme").briefings.saveAnswer(answer, here);
    expect(await store.of("acme").briefings.answerOfId("a1")).toEqual(answer);
    expect(await store.of("acme").briefings.answerOfId("a2")).toBeUndefined();
  });

  fact(open, "where a briefing or an answer stands is found by its id, and by nobody else's", async (store) => {
    const { briefings } = store.of("acme");
    const answer = { id: "a1", question: "?", writer: { name: "x" }, at: t0, sources: [], kind: "declined" } as const;
    await briefings.save(aBriefing("b1"), here);
    await briefings.save(aBriefing("b1"), elsewhere);
    await briefings.save(aBriefing("b1"), here);
    await briefings.saveAnswer({ ...answer, reason: "no-question" } as never, elsewhere);
    expect(new Set(await briefings.placesOf("b1"))).toEqual(new Set([here, elsewhere]));
    expect(await briefings.placesOf("a1")).toEqual([elsewhere]);
    expect((await briefings.recent(elsewhere, 1)).map(({ id }) => id)).toEqual(["b1"]);
    expect(await store.of("other").briefings.placesOf("b1")).toEqual([]);
    await briefings.remove("b1");
    expect(await briefings.placesOf("b1")).toEqual([]);
  });

  fact(open, "a briefing written once is found by its key, until its text is old", async (store) => {
    await store.written.put("k1", aBriefing("b1"), t0 - 8 * day);
    await store.written.put("k2", aBriefing("b2"), t0);
    await store.written.put("k2", aBriefing("b3"), t0);
    expect((await store.written.get("k1"))?.id).toBe("b1");
    expect((await store.written.get("k2"))?.id).toBe("b3");
    await store.forget({ fullTextBefore: t0 - 7 * day, onceBefore: 0, rememberedBefore: 0 });
    expect(await store.written.get("k1")).toBeUndefined();
    expect((await store.written.get("k2"))?.id).toBe("b3");
  });
}

export function threadFacts(open: OpenStore): void {
  const thread = { root: "m1", place: here, briefings: ["b1", "b2"], edition: "s1@1", turns: [] } as const;

  fact(open, "a thread is found by its root, and opening it again loses no turn", async (store) => {
    const { threads } = store.of("acme");
    await threads.open(thread);
    await threads.addTurn("m1", { question: "How many?", answer: "a1", at: t0 });
    await threads.open({ ...thread, briefings: [] });
    expect(await threads.ofRoot("m1")).toEqual({
      ...thread,
      turns: [{ question: "How many?", answer: "a1", at: t0 }],
    });
    expect(await threads.ofRoot("m2")).toBeUndefined();
  });

  fact(open, "a thread keeps its newest twenty turns, and none for a stranger's message", async (store) => {
    const { threads } = store.of("acme");
    const { edition: _, ...bare } = thread;
    await threads.open(bare);
    for (let turn = 0; turn < 25; turn++) await threads.addTurn("m1", { question: `q${turn}`, at: t0 + turn });
    await threads.addTurn("m2", { question: "q", at: t0 });
    const turns = (await threads.ofRoot("m1"))?.turns.map((turn) => turn.question);
    expect(turns).toEqual(Array.from({ length: 20 }, (_, n) => `q${n + 5}`));
    expect(await threads.ofRoot("m2")).toBeUndefined();
  });
}

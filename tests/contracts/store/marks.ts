// What a judge was measured to do, kept for all processes; its newest calls counted.
import { expect } from "vitest";
import type { JudgeMark } from "../../../src/ports/marks.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { minute, t0 } from "./samples.ts";

const mark: JudgeMark = {
  judge: "a-judge",
  versions: { prompts: "p1", quiz: "q1" },
  at: t0,
  truths: { asked: 40, accepted: 38, passed: 35 },
  lies: { asked: 100, accepted: 1, passed: 0 },
};

export function markFacts(open: OpenStore): void {
  fact(open, "a mark is kept under its key, for every process, and replaced by the next", async (store, another) => {
    expect(await store.marks.ofKey("a")).toBeUndefined();
    await store.marks.keep("a", mark);
    expect(await (await another()).marks.ofKey("a")).toEqual(mark);
    const withdrawn = { ...mark, withdrawn: { at: t0 + minute, decoys: 200, missed: 14 } };
    await store.marks.keep("a", withdrawn);
    expect(await store.marks.ofKey("a")).toEqual(withdrawn);
    expect(await store.marks.ofKey("b")).toBeUndefined();
  });

  fact(open, "calls are counted newest first, from a moment on, each key by itself", async (store, another) => {
    await store.marks.count("a", { decoys: 6, missed: 0 }, t0);
    await (await another()).marks.count("a", { decoys: 8, missed: 1 }, t0 + minute);
    await store.marks.count("b", { decoys: 7, missed: 7 }, t0 + minute);
    expect(await store.marks.counted("a", t0)).toEqual([
      { decoys: 8, missed: 1 },
      { decoys: 6, missed: 0 },
    ]);
    expect(await store.marks.counted("a", t0 + 1)).toEqual([{ decoys: 8, missed: 1 }]);
    expect(await store.marks.counted("c", 0)).toEqual([]);
  });

  fact(open, "the newest 200 calls of a key are kept", async (store) => {
    await store.marks.count("b", { decoys: 1, missed: 1 }, t0);
    for (let call = 0; call < 203; call++) await store.marks.count("a", { decoys: 6 + call, missed: 0 }, t0 + call);
    const counted = await store.marks.counted("a", t0);
    expect([counted.length, counted[0]?.decoys, counted.at(-1)?.decoys]).toEqual([200, 208, 9]);
    expect(await store.marks.counted("b", t0)).toHaveLength(1);
  });
}

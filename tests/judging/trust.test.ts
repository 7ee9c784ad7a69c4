// When a judge may vouch: after the quiz, as long as its count of known lies does not speak against it.
import { describe, expect, test } from "vitest";
import { checkJudge } from "../../src/judging/checkup.ts";
import { markKey, subjects } from "../../src/judging/mark.ts";
import { measureNow, measureWhereDue } from "../../src/judging/measure.ts";
import { openTrust } from "../../src/judging/trust.ts";
import { trustRemedy, trustWords } from "../../src/judging/trust-words.ts";
import type { JudgeMark } from "../../src/ports/marks.ts";
import { openBudget } from "../../src/prompting/budget.ts";
import { nothingSpent } from "../../src/prompting/call.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { type FakeModel, fakeModel } from "../fakes/model.ts";
import { Memory, openMemory } from "../fakes/store.ts";
import { prompts } from "./barra.ts";
import { broken, judgeNamed, knowing, stamping } from "./quiz-judges.ts";

const thinker = { name: "a-judge", effort: "high", thinkingTokens: 10_000 };
const aJudge = { name: "a-judge" };

function aRoom(memory = new Memory()) {
  const { marks, once, of } = openMemory(memory);
  const [clock, log] = [new FixedClock(), new KeptLog()];
  const signal = new AbortController().signal;
  const tools = { marks, once, prompts, clock, log, signal };
  return {
    memory,
    clock,
    log,
    marks,
    costs: of("house").costs,
    trust: openTrust(tools),
    measuring: (model: FakeModel) => ({ ...tools, model, spent: nothingSpent() }),
  };
}

const taken = (truths: number, lies: number): JudgeMark => ({
  judge: "a-judge",
  versions: { prompts: "p", quiz: "q" },
  at: 0,
  truths: { asked: 40, accepted: truths, passed: 0 },
  lies: { asked: 100, accepted: lies, passed: 0 },
});

async function marked(truths: number, lies: number) {
  const room = aRoom();
  for (const subject of subjects)
    await room.marks.keep(markKey(aJudge, prompts, subject), { ...taken(truths, lies), at: room.clock.now() });
  return room;
}

const decoys = (shown: number, missed: number) => ({ decoys: shown, missed, copies: 2, refusedCopies: 0 });

describe("a judge may vouch", () => {
  test("when it was measured and reads, and not before", async () => {
    const { trust, measuring } = aRoom();
    expect(await trust.mayVouch(aJudge)).toBe(false);
    await measureNow(measuring(judgeNamed(knowing)));
    expect(await trust.mayVouch(aJudge)).toBe(true);
    expect(await trust.mayVouch({ name: "another-judge" })).toBe(false);
  });

  test.each([
    [34, 3, true],
    [33, 3, false],
    [34, 4, false],
    [40, 0, true],
  ])("with %i truths and %i lies accepted: %s", async (truths, lies, may) => {
    const { trust } = await marked(truths, lies);
    expect(await trust.mayVouch(aJudge)).toBe(may);
  });

  test("by other prompts only after another quiz, whatever the writer's prompts are", async () => {
    const { trust, marks, clock, log } = await marked(40, 0);
    const fill =
      (of: string): typeof prompts.fill =>
      (name, values) =>
        name === of ? "Another prompt." : prompts.fill(name, values);
    const once = openMemory().once;
    const under = (of: string) => openTrust({ marks, once, clock, log, prompts: { ...prompts, fill: fill(of) } });
    expect(await trust.mayVouch(aJudge)).toBe(true);
    expect(await under("draft-briefing").mayVouch(aJudge)).toBe(true);
    expect(await under("judge-claims").mayVouch(aJudge)).toBe(false);
    expect(await under("doubt-claims").mayVouch(aJudge)).toBe(false);
  });

  test.each([
    ["the same", { ...thinker }, true],
    ["less effort", { ...thinker, effort: "low" }, false],
    ["less room to think", { ...thinker, thinkingTokens: 1_000 }, false],
    ["neither named", { name: "a-judge" }, false],
  ])("only with the effort it was measured at: %s", async (_, judge, may) => {
    const { trust, measuring } = aRoom();
    await measureNow(measuring({ ...judgeNamed(knowing), ...thinker }));
    expect(await trust.mayVouch(judge)).toBe(may);
  });

  test("not while the store is broken, which throws nothing", async () => {
    const { trust, memory } = await marked(40, 0);
    memory.broken = true;
    expect(await trust.mayVouch(aJudge)).toBe(false);
    await expect(trust.count(aJudge, decoys(6, 1))).resolves.toBeUndefined();
  });
});

describe("a judge's known lies", () => {
  /** At 3 in 100, eleven or more of 200 have the chance 0.041, ten or more 0.081 (exact binomial). */
  test.each([
    [10, true],
    [11, false],
  ])("%i missed of the last 200 leave the mark standing: %s", async (missed, stands) => {
    const { trust } = await marked(40, 0);
    for (let call = 0; call < 20; call++) await trust.count(aJudge, decoys(10, call >= 20 - missed ? 1 : 0));
    expect(await trust.mayVouch(aJudge)).toBe(stands);
  });

  test("before the last 200 excuse nothing", async () => {
    const { trust } = await marked(40, 0);
    for (let call = 0; call < 60; call++) await trust.count(aJudge, decoys(10, 0));
    for (let call = 0; call < 20; call++) await trust.count(aJudge, decoys(10, call < 11 ? 1 : 0));
    expect(await trust.mayVouch(aJudge)).toBe(false);
  });

  test("before the quiz are not held against the mark", async () => {
    const { trust, clock, marks } = aRoom();
    await trust.count(aJudge, decoys(60, 20));
    await clock.advance(1_000);
    await marks.keep(markKey(aJudge, prompts), { ...taken(40, 0), at: clock.now() });
    await trust.count(aJudge, decoys(60, 0));
    expect(await trust.mayVouch(aJudge)).toBe(true);
  });

  test("say nothing before there are 50", async () => {
    const { trust } = await marked(40, 0);
    await trust.count(aJudge, decoys(40, 9));
    expect(await trust.mayVouch(aJudge)).toBe(true);
    await trust.count(aJudge, decoys(10, 0));
    expect(await trust.mayVouch(aJudge)).toBe(false);
  });

  test("that cost it the mark are told once, by whichever process, until it is measured again", async () => {
    const { trust, log, measuring, clock, memory } = await marked(40, 0);
    const other = aRoom(memory);
    await trust.count(aJudge, decoys(60, 12));
    await trust.count(aJudge, decoys(60, 12));
    await other.trust.count(aJudge, decoys(60, 12));
    expect([...log.events, ...other.log.events].filter(({ event }) => event === "trust-withdrawn")).toHaveLength(1);
    await clock.advance(1_000);
    await measureWhereDue(measuring(judgeNamed(knowing)));
    expect(await trust.mayVouch(aJudge)).toBe(true);
  });
});

describe("a process that starts", () => {
  test("measures a judge that has no mark, one process of several, and never again", async () => {
    const [one, memory] = [judgeNamed(knowing), new Memory()];
    const rooms = [aRoom(memory), aRoom(memory)];
    await Promise.all(rooms.map(({ measuring }) => measureWhereDue(measuring(one))));
    const asked = one.requests.length;
    expect(await rooms[1]?.trust.mayVouch(aJudge)).toBe(true);
    await measureWhereDue(aRoom(memory).measuring(one));
    expect(one.requests).toHaveLength(asked);
  });

  test("does not measure again a judge that failed: its operator does", async () => {
    const { measuring } = await marked(10, 50);
    const model = judgeNamed(knowing);
    await measureWhereDue(measuring(model));
    expect(model.requests).toEqual([]);
  });

  test("keeps nothing of a quiz that today's budget does not hold, and goes on", async () => {
    const { measuring, trust, costs, log } = aRoom();
    const budget = openBudget({
      prices: { "a-judge": { input: 0.25, output: 2 } },
      day: () => "2026-03-02",
      limits: [{ costs, key: "day", cap: 0.02 }],
    });
    await measureWhereDue({ ...measuring(judgeNamed(knowing)), budget });
    expect(await trust.mayVouch(aJudge)).toBe(false);
    expect(log.events).toContainEqual(expect.objectContaining({ event: "judge-unmeasured" }));
    expect(await costs.spent("day", "2026-03-02")).toBeLessThanOrEqual(0.02);
  });
});

describe("doctor", () => {
  const rowsOf = async (room: ReturnType<typeof aRoom>, model: FakeModel) => {
    const rows: (readonly [boolean, string])[] = [];
    for await (const { ok, words } of checkJudge(room.measuring(model), { input: 0.25, output: 2 }))
      rows.push([ok, words]);
    return rows;
  };

  test("says what the quiz will cost before it starts, how far it is, and what it proves", async () => {
    const rows = await rowsOf(aRoom(), judgeNamed(knowing));
    expect(rows).toEqual([
      [true, "a-judge is asked the quiz: 140 lines, about 0.08 USD, some minutes."],
      [true, "11 of 22 calls are done."],
      [
        true,
        "a-judge accepts 40 of 40 true lines and 0 of 100 false ones: fewer than 4 in 100 with 95% confidence. It may vouch for lines in other words.",
      ],
    ]);
  });

  test("prints a mark that is kept and asks nothing", async () => {
    const model = judgeNamed(knowing);
    expect(await rowsOf(await marked(38, 1), model)).toEqual([[true, trustWords("a-judge", taken(38, 1))]]);
    expect(model.requests).toEqual([]);
  });

  test("measures again a judge that failed, since its server may hold another model now", async () => {
    const rows = await rowsOf(await marked(10, 50), judgeNamed(knowing));
    expect(rows.at(-1)?.[0]).toBe(true);
  });

  test("ends badly, with what to do, for a judge below the mark and for one that cannot be asked", async () => {
    const stamped = await rowsOf(aRoom(), judgeNamed(stamping));
    expect(stamped.at(-1)?.[0]).toBe(false);
    expect(stamped.at(-1)?.[1]).toContain("Set another OPENAI_JUDGE_MODEL");
    const unread = await rowsOf(aRoom(), judgeNamed(broken));
    expect(unread.at(-1)).toEqual([
      false,
      "a-judge could not be measured: The model's reply was not of the form asked for. Until it is, only the sources' own words are posted.",
    ]);
    const down = fakeModel(() => {
      throw new Error("socket hang up");
    }, "a-judge");
    expect((await rowsOf(aRoom(), down)).at(-1)?.[0]).toBe(false);
  });
});

describe("a mark in words", () => {
  test.each([
    [
      taken(38, 1),
      "a-judge accepts 38 of 40 true lines and 1 of 100 false ones: fewer than 6 in 100 with 95% confidence. It may vouch for lines in other words.",
      "",
    ],
    [
      taken(39, 38),
      "a-judge accepts 39 of 40 true lines and 38 of 100 false ones; the mark is at least 34 and at most 3. It may not vouch: only the sources' own words are posted.",
      "Set another OPENAI_JUDGE_MODEL, or give it more OPENAI_EFFORT and OPENAI_THINKING_TOKENS; npm start -- doctor measures it again.",
    ],
    [
      { ...taken(40, 0), withdrawn: { at: 1, decoys: 200, missed: 12 } },
      "a-judge let 12 of its last 200 known lies through, more than its mark allows: only the sources' own words are posted until it is measured again.",
      "npm start -- doctor measures it again.",
    ],
    [
      undefined,
      "a-judge is not measured yet as a judge: only the sources' own words are posted.",
      "npm start -- doctor measures it.",
    ],
  ])("says what it proves and what to do", (mark, words, remedy) => {
    expect([trustWords("a-judge", mark), trustRemedy(mark)]).toEqual([words, remedy]);
  });
});

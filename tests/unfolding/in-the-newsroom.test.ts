// The newsroom with a model: changes are found in a worker's act, by a judge with a mark, for the place's own money.
import { expect, test } from "vitest";
import { loadPrompts } from "../../adapters/node/prompts.ts";
import { readConfig } from "../../src/config.ts";
import { markKey, type Subject } from "../../src/judging/mark.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import { isSealed } from "../../src/news/claim-seal.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { changesOf } from "../../src/unfolding/changes.ts";
import { here, t0 } from "../contracts/store/samples.ts";
import { FixedClock } from "../fakes/clock.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { fakeModel } from "../fakes/model.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { Memory, openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";
import { pairsIn, reading } from "../judging/changes-judges.ts";

const prompts = loadPrompts();
const signal = new AbortController().signal;
const judging = reading(() => "change");
const proposal = { older: 1, newer: 2, kind: "outcome", was: "have lost contact", now: "are back" };

/** A model that drafts nothing that can be used, and knows what changed; trusted with this alone. */
async function world(subject: Subject | undefined) {
  const store = openMemory(new Memory());
  const model = fakeModel((request) => {
    if (pairsIn(request).length > 0) return judging(request);
    return request.prompt.includes("Reports since:") ? JSON.stringify({ items: [proposal] }) : "nothing";
  });
  const mark = { judge: model.name, versions: { prompts: "", quiz: "" }, at: 0 };
  const [truths, lies] = [40, 0].map((accepted) => ({ asked: 100, accepted, passed: accepted }));
  if (subject && truths && lies) await store.marks.keep(markKey(model, prompts, subject), { ...mark, truths, lies });
  const config = readConfig({ OPENAI_PRICES: "fake-model=1/10", DAILY_BUDGET_USD: "1" });
  const tools = { config, store, web: new FakeWeb({}), sandbox: inlineSandbox, ids: new CountingIds() };
  const newsroom = openNewsroom({
    ...tools,
    clock: new FixedClock(t0),
    log: new KeptLog(),
    model,
    judge: model,
    prompts,
  });
  const write = (text: string, days: number): Promise<Briefing> => {
    const [publishedAt, id] = [t0 + days * 86_400_000, `a${days}`];
    const article = { id, title: "The mine", outlet: "Post", language: "en", publishedAt, text };
    const story = { id: "mine", articles: [{ ...article, completeness: "full" }] as const, copies: new Map() };
    return newsroom.write(story, { length: "standard", language: "source", patience: "edition" }, here, signal);
  };
  const was = await write("Rescuers have lost contact with nine miners in Orsk.", 0);
  const written = await write("All nine miners of Orsk are back with their families.", 1);
  const spent = () => store.of(here.tenant).costs.spent(`place:${here.address}`, "2026-03-02");
  const before = await spent();
  const now = await newsroom.changed([was], written, here, signal);
  const asked = model.requests.filter(({ prompt }) => prompt.includes("what changed in")).length;
  return { written, now, asked, paid: (await spent()) - before, changes: changesOf(was, now) };
}

test("tells what was found under seal, and counts what it cost", async () => {
  const { changes, asked, paid } = await world("changes");
  expect(changes.map(({ words }) => words)).toEqual(["Now: are back. Before (2 March): have lost contact."]);
  expect(changes.every(({ was, now }) => isSealed(was.claim) && isSealed(now.claim))).toBe(true);
  expect(asked).toBe(2);
  expect(paid).toBeGreaterThan(0);
});

test.each<[string, Subject | undefined]>([
  ["nothing", undefined],
  ["lines alone", "lines"],
])("asks nothing of a judge that is trusted with %s", async (_, subject) => {
  const { written, now, asked, paid } = await world(subject);
  expect([now, asked, paid]).toEqual([written, 0, 0]);
});

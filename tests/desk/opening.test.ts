// What opens by its id: where it stands for everyone, elsewhere for whoever reads that channel now, and for nobody else.
import { beforeEach, expect, test } from "vitest";
import type { ActName } from "../../src/news/action.ts";
import type { Said } from "../../src/news/talk.ts";
import { pointingTo } from "../../src/publishing/afar.ts";
import { here } from "../contracts/store/samples.ts";
import { aDesk, briefed, type Desk, words } from "./world.ts";

const id = "b00000000001";
const elsewhere = { ...here, address: "#elsewhere" };
const key = `fake/acme/${here.address}`;
const storm = "Storm hits";
let desk: Desk;

beforeEach(async () => {
  desk = aDesk();
  await briefed(desk);
});
const told = (said: readonly Said[]): string => JSON.stringify(said);

const acts: readonly ActName[] = ["evidence", "more", "why", "open", "less"];

test.each(acts)("%s: where it stands, and elsewhere for who reads there", async (act) => {
  const press = (at: typeof here) => desk.press({ act, on: id }, { at });
  desk.platform.readers.set(key, []);
  expect(told(await press(here))).not.toContain("no longer");
  const refused = told(await press(elsewhere));
  expect(refused).toMatch(/no longer kept|is gone/);
  expect(refused).not.toContain(storm);
  desk.platform.readers.set(key, ["u1"]);
  const opened = await press(elsewhere);
  expect(told(opened)).not.toContain("no longer");
  expect(opened.every(({ audience }) => audience === "asker")).toBe(true);
  // Who reads it there has not brought it here.
  expect(await desk.store.of("acme").briefings.recent(elsewhere, 9)).toEqual([]);
});

test("retracting and reporting are for the place it stands in too", async () => {
  desk.platform.readers.set(key, []);
  await desk.press({ act: "retract", on: id }, { at: elsewhere });
  expect(await desk.store.of("acme").briefings.ofId(id)).toBeDefined();
  const reported = await desk.submit("report", `${id}:1`, { words: "x" }, { at: elsewhere });
  expect(words(reported)).not.toContain("Two.");
});

test("a question that everyone will read is answered only from what stands where it is asked", async () => {
  const articles: (readonly string[])[] = [];
  desk = aDesk({
    answer: async (question, scope) => {
      articles.push(scope.briefings.map((one) => one.id));
      return { id: "a1", question, writer: { name: "x" }, at: 0, sources: [], kind: "abstained" };
    },
  });
  await briefed(desk);
  await desk.type("follow", { what: "https://a.example" }, { at: elsewhere });
  await desk.submit("ask", id, { question: "Who?" }, { at: here });
  await desk.submit("ask", id, { question: "Who?" }, { at: elsewhere });
  expect(articles).toEqual([[id], []]);
});

test("an answer opens as a briefing does", async () => {
  const answer = {
    id: "a1",
    question: "Who won?",
    writer: { name: "x" },
    at: 0,
    sources: [],
    kind: "abstained",
  } as const;
  await desk.store.of("acme").briefings.saveAnswer(answer, here);
  desk.platform.readers.set(key, []);
  expect(told(await desk.press({ act: "evidence", on: "a1" }, { at: here }))).toContain("Who won?");
  for (const act of ["evidence", "widen"] as const)
    expect(told(await desk.press({ act, on: "a1" }, { at: elsewhere }))).not.toContain("Who won?");
});

test("where the platform does not say who reads there, it says to try again", async () => {
  desk.platform.readers.set(key, "unknown");
  const said = told(await desk.press({ act: "evidence", on: id }, { at: elsewhere }));
  expect(said).not.toContain(storm);
  expect(said).toMatch(/Try again/i);
});

test("from a direct message nothing is read of a channel that its owner no longer sees", async () => {
  const direct = { platform: "fake", tenant: "person-u1", address: "@u1" };
  const afar = await pointingTo(desk.store, here, direct, desk.clock.now());
  const press = () => desk.press({ act: "evidence", on: afar(id) }, { at: direct });
  expect(told(await press())).toContain(storm);
  desk.platform.readers.set(key, []);
  expect(told(await press())).toContain("too old");
});

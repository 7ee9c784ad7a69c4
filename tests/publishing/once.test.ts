// The same story is read, gathered and written once, whoever subscribes; and nobody is shown what no longer holds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reopen } from "../../src/checking/reopen.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Story } from "../../src/news/story.ts";
import { completesOnce } from "../../src/publishing/completed-once.ts";
import { Shared } from "../../src/publishing/done-once.ts";
import { publish } from "../../src/publishing/publish.ts";
import { writesOnce } from "../../src/publishing/written-once.ts";
import { Trouble } from "../../src/trouble.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { FixedClock } from "../fakes/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { Memory, openMemory } from "../fakes/store.ts";
import { aWorld, briefingOf, minute, plainNewsroom, slot } from "./world.ts";

const signal = new AbortController().signal;
const wish = { length: "standard", language: "source", patience: "edition" } as const;
const place = (tenant: string) => ({ platform: "fake", tenant, address: "#news" });

const [told] = readFileSync(join(import.meta.dirname, "../fixtures/wikinews/articles.jsonl"), "utf8")
  .split("\n", 1)
  .map((line) => JSON.parse(line) as { title: string; text: string });
const story: Story = {
  id: "asylum",
  articles: [{ id: "a", outlet: "Wikinews", language: "en", completeness: "full", title: "", text: "", ...told }],
  copies: new Map(),
};

const again = async (stored: unknown) => reopen(stored);

/** A door with the embedded writer behind it, and how often that wrote. */
function door(memory: Memory, version: string, over: { readonly model?: { readonly name: string } } = {}) {
  let wrote = 0;
  const clock = new FixedClock(slot);
  const write = writesOnce(
    async (one, { length }) => {
      wrote += 1;
      return writeEmbedded(one, { length, now: clock.now() });
    },
    { store: openMemory(memory), reopen: again, clock, log: new KeptLog(), version: () => version, ...over },
  );
  return { write, clock, wrote: () => wrote };
}

test("thirty subscriptions due at the same moment have a story of theirs written once, and gathered once", async () => {
  let [written, clustered] = [0, 0];
  const world = await aWorld();
  const write = writesOnce(
    async (one) => {
      written += 1;
      return briefingOf(one);
    },
    { store: world.tools.store, reopen: again, clock: world.clock, log: world.log },
  );
  const newsroom = {
    ...plainNewsroom,
    write,
    cluster: (articles: Parameters<typeof plainNewsroom.cluster>[0]) => {
      clustered += 1;
      return plainNewsroom.cluster(articles);
    },
  };
  await world.brings("flood/1 Toll: 12 people killed", "vote/1 The vote is today");
  const subscriptions = await Promise.all(
    Array.from({ length: 30 }, (_, n) => world.subscribes({ id: `s${n}`, place: place(n % 2 ? "acme" : "other") })),
  );
  for (const one of subscriptions) await world.tools.store.of(one.place.tenant).subscriptions.save(one);
  await world.clock.moveTo(slot);
  const outcomes = await Promise.all(
    subscriptions.map((one) =>
      publish({ ...world.tools, newsroom }, { tenant: one.place.tenant, subscription: one.id, slot }, signal),
    ),
  );
  expect(new Set(outcomes)).toEqual(new Set(["posted"]));
  expect(world.platform.posted).toHaveLength(90);
  expect({ written, clustered }).toEqual({ written: 2, clustered: 1 });
});

test("an article that comes in meanwhile is seen by whoever is next, within the same minute", async () => {
  const world = await aWorld({ now: "2026-03-02T07:00:00Z" });
  const [first, second] = [await world.subscribes(), await world.subscribes({ id: "s2" })];
  const posts = (id: string) => publish(world.tools, { tenant: "acme", subscription: id, slot }, signal);
  await world.brings("flood/1 Toll: 12 people killed");
  await posts(first.id);
  await world.brings("vote/1 The vote is today");
  await posts(second.id);
  expect(world.platform.posted.map(({ part }) => part.plainText)).toEqual([
    expect.stringContaining("1 stories"),
    expect.stringContaining("flood"),
    expect.stringContaining("2 stories"),
    expect.stringContaining("flood"),
    expect.stringContaining("vote"),
  ]);
});

test("what a place asked for is part of what is kept: another length, language or less is written anew", async () => {
  const { write, wrote } = door(new Memory(), "1");
  await write(story, wish, place("acme"), signal);
  await write({ ...story }, wish, place("other"), signal);
  expect(wrote()).toBe(1);
  for (const other of [{ length: "short" }, { language: "de" }, { less: ["navy"] }] as const)
    await write(story, { ...wish, ...other }, place("acme"), signal);
  expect(wrote()).toBe(4);
});

test("after a restart the same version writes nothing again, and an upgraded one everything", async () => {
  const memory = new Memory();
  const before = await door(memory, "1").write(story, wish, place("acme"), signal);
  const again = door(memory, "1");
  expect(await again.write(story, wish, place("acme"), signal)).toEqual(before);
  expect(again.wrote()).toBe(0);
  const upgraded = door(memory, "2");
  await upgraded.write(story, wish, place("acme"), signal);
  expect(upgraded.wrote()).toBe(1);
});

test("what was changed in the store is not shown: it is written again", async () => {
  const memory = new Memory();
  await door(memory, "1").write(story, wish, place("acme"), signal);
  for (const row of memory.written.values()) {
    const { lead } = row.briefing;
    row.briefing = { ...row.briefing, lead: { ...lead, text: `${lead.text} And all is well.` } } as Briefing;
  }
  const { write, wrote } = door(memory, "1");
  expect((await write(story, wish, place("acme"), signal)).lead.text).not.toContain("all is well");
  expect(wrote()).toBe(1);
});

test("a store that is away costs another writing, and no edition", async () => {
  const memory = new Memory();
  memory.broken = true;
  const { write } = door(memory, "1");
  expect((await write(story, wish, place("acme"), signal)).sources).toHaveLength(1);
});

test("a page of a story that many read is asked for once, and once more where nobody got it", async () => {
  let asked = 0;
  const completes = completesOnce(async (one) => {
    asked += 1;
    if (asked === 1) throw new Trouble("aborted");
    return { ...one, articles: [{ ...one.articles[0], completeness: "full" }] };
  });
  const excerpt: Story = { ...story, articles: [{ ...story.articles[0], completeness: "excerpt" }] };
  const gone = completes(excerpt, signal).catch(() => "stopped");
  const got = await Promise.all([completes(excerpt, signal), completes(excerpt, signal), completes(excerpt, signal)]);
  expect(await gone).toBe("stopped");
  expect(new Set(got.map(({ articles }) => articles[0].completeness))).toEqual(new Set(["full"]));
  expect(asked).toBe(2);
});

test("what is kept never takes more than its room: what was longest unused goes first", async () => {
  const made: string[] = [];
  const shared = new Shared<string>(10, ({ length }) => length);
  const ask = (key: string) => shared.of(key, async () => [made.push(key), key.repeat(4)][1] as string, signal);
  for (const key of ["a", "b", "a", "c", "a", "b"]) await ask(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("what failed is tried again by whoever asks next, and told to all who waited", async () => {
  let tries = 0;
  const shared = new Shared<string>(10, () => 1);
  const ask = () =>
    shared.of(
      "a",
      async () => {
        tries += 1;
        if (tries === 1) throw new Trouble("unreadable");
        return "read";
      },
      signal,
    );
  const first = await Promise.allSettled([ask(), ask()]);
  expect(first.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await ask()).toBe("read");
});

/** A door with a model behind it, which writes or falls back, on what is kept there already. */
function modelDoor(
  memory: Memory,
  over: { readonly prompts?: string; readonly fellBack?: () => string | undefined } = {},
) {
  const wrote: { readonly patience: string }[] = [];
  const [clock, log] = [new FixedClock(slot), new KeptLog()];
  const write = writesOnce(
    async (one, asked) => {
      wrote.push(asked);
      const fellBack = over.fellBack?.();
      const made = writeEmbedded(one, { length: asked.length, now: clock.now(), ...(fellBack && { fellBack }) });
      return fellBack ? made : { ...made, writer: { name: "m" } };
    },
    {
      store: openMemory(memory),
      reopen: again,
      clock,
      log,
      model: { name: "m" },
      prompts: { version: over.prompts ?? "1" },
    },
  );
  return { write, wrote, clock, log };
}

test("what a model wrote is paid for once: a minute later, after a restart, and in another place", async () => {
  const memory = new Memory();
  const { write, wrote, clock } = modelDoor(memory);
  const first = await write(story, wish, place("acme"), signal);
  await clock.advance(minute);
  expect(await write({ ...story }, wish, place("other"), signal)).toEqual(first);
  const restarted = modelDoor(memory);
  expect(await restarted.write(story, { ...wish, patience: "briefing" }, place("acme"), signal)).toEqual(first);
  expect([wrote.length, restarted.wrote.length]).toEqual([1, 0]);
});

test("a model is asked anew by other prompts, and for another length, language, topic, or what was told before", async () => {
  const memory = new Memory();
  await modelDoor(memory).write(story, wish, place("acme"), signal);
  const others = [
    { length: "short" },
    { language: "de" },
    { less: ["navy"] },
    { follows: ["navy"] },
    { told: ["A."] },
  ] as const;
  const { write, wrote } = modelDoor(memory);
  for (const other of others) await write(story, { ...wish, ...other }, place("acme"), signal);
  expect(wrote).toHaveLength(others.length);
  const prompted = modelDoor(memory, { prompts: "2" });
  await prompted.write(story, wish, place("acme"), signal);
  expect(prompted.wrote).toHaveLength(1);
});

test("another picture of the same report, or its page away, is no other story: no model is asked for it", async () => {
  const { write, wrote } = modelDoor(new Memory());
  const [article] = story.articles;
  for (const url of ["https://a.example/1.jpg", "https://a.example/2.jpg"])
    await write({ ...story, articles: [{ ...article, picture: { url } }] }, wish, place("acme"), signal);
  await write({ ...story, articles: [{ ...article, awaySince: slot }] }, wish, place("acme"), signal);
  expect(wrote).toHaveLength(1);
});

test("a model's briefing that was changed in the store is not shown: it is written again, and told to the log", async () => {
  const memory = new Memory();
  await modelDoor(memory).write(story, wish, place("acme"), signal);
  for (const row of memory.written.values())
    row.briefing = { ...row.briefing, lead: { ...row.briefing.lead, text: "All is well." } } as Briefing;
  const { write, wrote, log } = modelDoor(memory);
  expect((await write(story, wish, place("acme"), signal)).lead.text).not.toContain("All is well");
  expect([wrote.length, log.count("written-unread")]).toEqual([1, 1]);
});

test("a store that is away costs another asking of the model, and no edition", async () => {
  const memory = new Memory();
  memory.broken = true;
  const { write, log } = modelDoor(memory);
  expect((await write(story, wish, place("acme"), signal)).writer.name).toBe("m");
  expect([log.count("written-unread"), log.count("written-unkept")]).toEqual([1, 1]);
});

test("what the embedded writer wrote in a model's stead is given to nobody who waits longer, and not kept", async () => {
  const memory = new Memory();
  let busy: string | undefined = "busy";
  const { write, wrote, clock } = modelDoor(memory, { fellBack: () => busy });
  await write(story, { ...wish, patience: "briefing" }, place("acme"), signal);
  await write(story, wish, place("acme"), signal);
  expect(wrote.map(({ patience }) => patience)).toEqual(["briefing", "edition"]);
  expect(memory.written.size).toBe(0);
  busy = undefined;
  await clock.advance(minute);
  expect((await write(story, wish, place("acme"), signal)).writer.name).toBe("m");
});

test("with a model nothing of its bad moments is kept from one minute to the next", async () => {
  let wrote = 0;
  const clock = new FixedClock(slot);
  const tools = { store: openMemory(new Memory()), reopen: again, clock, log: new KeptLog() };
  const write = writesOnce(
    async (one) => {
      wrote += 1;
      return writeEmbedded(one, { length: "standard", now: clock.now(), fellBack: "busy" });
    },
    { ...tools, model: { name: "m" }, prompts: { version: "1" } },
  );
  for (let n = 0; n < 3; n++) await write(story, wish, place("acme"), signal);
  expect(wrote).toBe(1);
  await clock.advance(minute);
  await write(story, wish, place("acme"), signal);
  expect(wrote).toBe(2);
});

test("of many stories for editions 24 are written at once, and who waits for one of their own is not behind them", async () => {
  let [running, most] = [0, 0];
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const made = writeEmbedded(story.articles, { length: "short", now: slot });
  const { model, clock, log } = { model: { name: "m" }, clock: new FixedClock(slot), log: new KeptLog() };
  const slowly = writesOnce(
    async ({ id }) => {
      begun.push(id);
      most = Math.max(most, ++running);
      await new Promise<void>((end) => ends.push(end));
      running -= 1;
      return made;
    },
    { store: openMemory(), reopen: again, clock, log, model, prompts: { version: "1" } },
  );
  const asked = (n: number, patience: "edition" | "briefing") => {
    const [article] = story.articles;
    const one = { ...story, id: `${n}`, articles: [{ ...article, id: `${n}` }] } as const;
    return slowly(one, { ...wish, patience }, place("acme"), signal);
  };
  const all = Array.from({ length: 60 }, (_, n) => asked(n, "edition"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toHaveLength(24);
  const own = asked(99, "briefing");
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun.at(-1)).toBe("99");
  for (const end of ends) end();
  while (begun.length < 61) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const end of ends) end();
  }
  await Promise.all([...all, own]);
  expect(most).toBe(25);
  expect(begun.filter((id) => id !== "99")).toEqual(Array.from({ length: 60 }, (_, n) => `${n}`));
});

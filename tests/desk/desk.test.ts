import { describe, expect, test } from "vitest";
import { commands, ruleOfCommand } from "../../src/desk/commands.ts";
import type { CommandName } from "../../src/news/talk.ts";
import { purgeLeft } from "../../src/publishing/leaving.ts";
import { worded } from "../../src/words/worded.ts";
import { here, t0 } from "../contracts/store/samples.ts";
import { aDesk, briefed, words } from "./world.ts";

const hour = 3_600_000;

describe("every event", () => {
  test("is answered once, however often it comes", async () => {
    const desk = aDesk();
    expect(await desk.type("help", {}, { key: "same" })).toHaveLength(1);
    expect(await desk.type("help", {}, { key: "same" })).toEqual([]);
    expect(await desk.type("help", {}, { key: "same", at: { ...here, tenant: "other" } })).toHaveLength(1);
  });

  test("of those who may not manage changes nothing", async () => {
    const guest = { mayManage: false };
    for (const [name, row] of Object.entries(commands) as [CommandName, (typeof commands)[CommandName]][])
      for (const verb of "verbs" in row ? row.verbs.map((one) => one.name) : [undefined]) {
        const desk = aDesk();
        await desk.type("schedule", { verb: "add", when: "daily" });
        const before = JSON.stringify(await desk.store.of("acme").subscriptions.all());
        const said = words(
          await desk.type(
            name,
            {
              ...(verb ? { verb } : {}),
              what: "https://a.example",
              when: "daily",
              words: "x",
              length: "short",
              which: "1",
              file: "<outline/>",
              question: "q",
            },
            guest,
          ),
        );
        if (ruleOfCommand(name, verb).manages) expect(said).toContain("Only those who manage this channel");
        expect(JSON.stringify(await desk.store.of("acme").subscriptions.all())).toBe(before);
      }
    const desk = aDesk();
    await briefed(desk);
    for (const act of ["edit", "pause", "undo", "retract", "less", "add-source", "remove-schedule"] as const)
      expect(words(await desk.press({ act, on: "b00000000001" }, guest))).toContain("Only those who manage");
  });

  test("of one person too often in an hour is put off, another's is not", async () => {
    const desk = aDesk();
    for (let n = 0; n < 30; n++) await desk.type("ask", { question: "q" });
    expect(words(await desk.type("ask", { question: "q" }))).toContain("Try again next hour");
    expect(words(await desk.type("ask", { question: "q" }, { id: "u2" }))).not.toContain("next hour");
    expect(words(await desk.type("help"))).toContain("What Lede can do");
    await desk.clock.advance(hour);
    expect(words(await desk.type("ask", { question: "q" }))).not.toContain("next hour");
  });

  test("that breaks something inside says so without the cause, which goes to the log", async () => {
    const desk = aDesk({
      answer: async () => {
        throw new Error("secret cause");
      },
    });
    await briefed(desk);
    expect(words(await desk.type("ask", { question: "q" }))).toBe(
      "\nSomething went wrong inside Lede. Its operator was told.",
    );
    expect(desk.log.events.find(({ event }) => event === "answer-failed")).toMatchObject({ level: "error" });
  });
});

describe("coming and going", () => {
  test("nothing is said in a channel on arrival, one private note says how to set it up", async () => {
    const desk = aDesk();
    const said = await desk.tell({ kind: "joined" });
    expect(said).toMatchObject([{ kind: "notice", audience: "asker", buttons: [{ action: { act: "sample" } }] }]);
    expect(words(said)).toContain("type /setup in the channel");
    expect(desk.platform.posted).toEqual([]);
  });

  test("home says what to do when empty, and what needs attention first when not", async () => {
    const desk = aDesk();
    expect(words(await desk.tell({ kind: "home" }))).toContain("Nothing is scheduled yet.");
    await desk.type("follow", { what: "https://a.example" });
    expect(words(await desk.tell({ kind: "home" }))).toContain("No language model is configured");
    const [one] = await desk.store.of("acme").subscriptions.all();
    if (one)
      await desk.store
        .of("acme")
        .subscriptions.save({ ...one, state: "disabled", disabledBecause: "The channel is gone." });
    expect(words(await desk.tell({ kind: "home" }))).toMatch(
      /something needs you[\s\S]*Stopped: Weekdays[\s\S]*The channel is gone\./,
    );
  });

  test("home and settings say what the model's judge was measured to do", async () => {
    const proof = "a-judge accepts 38 of 40 true lines and 1 of 100 false ones.";
    const desk = aDesk({ model: { name: "a-model", dailyBudget: 5, trust: async () => proof } });
    await desk.type("follow", { what: "https://a.example" });
    expect(words(await desk.tell({ kind: "home" }))).toContain(proof);
    expect(words(await desk.type("settings"))).toContain(`Model: ${proof}`);
    expect(words(await aDesk().type("settings"))).not.toContain("Model:");
    const unmeasured = async () => worded("trust.unmeasured", { judge: "a-judge" });
    const german = aDesk({ model: { name: "a-model", dailyBudget: 5, trust: unmeasured } });
    expect(words(await german.type("settings", {}, { locale: "de" }))).toContain("als Richter noch nicht gemessen");
  });

  test("a tenant that removed Lede is deleted within a day, and a brief kick loses nothing", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    const before = await desk.store.agenda.oldestDue();
    await desk.tell({ kind: "left" });
    expect(await desk.store.agenda.oldestDue()).toBeUndefined();
    expect(await purgeLeft(desk.store, desk.clock.now() + hour)).toBe(0);
    expect(words(await desk.tell({ kind: "joined" }))).toContain("Welcome back");
    expect(await desk.store.agenda.oldestDue()).toBe(before);
    await desk.tell({ kind: "left" });
    expect(await purgeLeft(desk.store, desk.clock.now() + 24 * hour)).toBe(1);
    expect(await desk.store.of("acme").subscriptions.all()).toEqual([]);
  });

  test("no word said to a person shouts", async () => {
    const desk = aDesk();
    await briefed(desk);
    const all = [
      ...(await desk.type("help")),
      ...(await desk.type("privacy")),
      ...(await desk.type("why")),
      ...(await desk.type("sources")),
      ...(await desk.type("schedule")),
      ...(await desk.type("settings")),
      ...(await desk.tell({ kind: "joined" })),
      ...(await desk.type("brief")),
    ];
    expect(words(all)).not.toMatch(/!/);
    expect(t0).toBeLessThan(desk.clock.now());
  });
});

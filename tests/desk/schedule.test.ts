import { describe, expect, test } from "vitest";
import { elsewhere, here } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const subscriptions = (desk: Desk) => desk.store.of("acme").subscriptions.all();
const next = async (desk: Desk) => {
  const at = await desk.store.agenda.oldestDue();
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
};

describe("adding a schedule", () => {
  test("says when in our words, the next slot, and offers Undo and Preview", async () => {
    const desk = aDesk();
    const said = await desk.type("schedule", { verb: "add", when: "mon-fri 8am" });
    expect(words(said)).toContain("Weekdays at 08:00 Europe/Zurich in #news.");
    expect(words(said)).toContain("Next: <2026-03-03T07:00>");
    expect(await next(desk)).toBe("2026-03-03T07:00");
    await desk.press(button(said, "Undo"));
    expect(await subscriptions(desk)).toEqual([]);
    expect(await next(desk)).toBeUndefined();
  });

  test("takes the zone from its own field, from the end of the phrase, from the person, or from the operator", async () => {
    const desk = aDesk();
    await desk.type("schedule", { verb: "add", when: "daily at 8", zone: "Asia/Tokyo" });
    await desk.type("schedule", { verb: "add", when: "daily at 8 America/New_York" });
    await desk.type("schedule", { verb: "add", when: "daily at 8" }, { zone: "Pacific/Auckland" });
    await desk.type("schedule", { verb: "add", when: "daily at 8" });
    expect((await subscriptions(desk)).map((one) => one.schedule.zone)).toEqual([
      "Asia/Tokyo",
      "America/New_York",
      "Pacific/Auckland",
      "Europe/Zurich",
    ]);
  });

  test("what cannot be read comes back with every problem, and opens again as it was typed", async () => {
    const desk = aDesk();
    const said = await desk.submit("schedule", "", { when: "banana", zone: "Mars", length: "huge" });
    const [notice] = said;
    expect(notice?.kind === "notice" && Object.keys(notice.fieldProblems ?? {})).toEqual(["when", "zone", "length"]);
    expect(await subscriptions(desk)).toEqual([]);
    const [form] = await desk.press(button(said, "Edit again"));
    expect(form?.kind === "form" && form.form.fields.map(({ name, value }) => [name, value]).slice(0, 2)).toEqual([
      ["when", "banana"],
      ["zone", "Mars"],
    ]);
    expect(form?.kind === "form" && form.form.fields.length).toBeLessThanOrEqual(5);
  });

  test("a missing permission is said before the first edition, and a channel that is gone is refused", async () => {
    const desk = aDesk();
    desk.platform.reaches.set("fake/acme/#closed", {
      state: "not-allowed",
      words: "Give Lede Send Messages in #closed.",
    });
    desk.platform.reaches.set("fake/acme/#gone", { state: "gone" });
    expect(words(await desk.type("schedule", { verb: "add", when: "daily", where: "#closed" }))).toContain(
      "Lede cannot post there yet. Give Lede Send Messages in #closed.",
    );
    expect(words(await desk.type("schedule", { verb: "add", when: "daily", where: "#gone" }))).toContain(
      "Choose another one",
    );
    expect(await subscriptions(desk)).toHaveLength(1);
  });

  test("with nothing to read it says how to follow something", async () => {
    expect(words(await aDesk().type("schedule", { verb: "add", when: "daily" }))).toContain("Type /follow");
  });
});

describe("a second schedule", () => {
  test("takes the place of the one that following made by itself, and can be undone", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    const said = await desk.type("schedule", { verb: "add", when: "every day at 07:00" });
    expect(words(said)).toContain("It takes the place of the usual Weekdays at 08:00 Europe/Zurich.");
    expect((await subscriptions(desk)).map((one) => one.schedule.when)).toEqual(["Every day at 07:00"]);
    await desk.type("schedule", { verb: "add", when: "every day at 18:00" });
    expect(await subscriptions(desk)).toHaveLength(2);
    await desk.press(button(said, "Undo"));
    expect((await subscriptions(desk)).map((one) => one.schedule.when)).toEqual([
      "Weekdays at 08:00",
      "Every day at 18:00",
    ]);
  });

  test("that would tell the same at the same moments is not added", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    await desk.type("schedule", { verb: "add", when: "weekdays at 08:00" });
    expect(words(await desk.type("schedule", { verb: "add", when: "0 8 * * 1-5" }))).toContain(
      "such a schedule already",
    );
    expect(await subscriptions(desk)).toHaveLength(1);
    await desk.type("schedule", { verb: "add", when: "weekdays at 08:00", topics: "climate" });
    expect(await subscriptions(desk)).toHaveLength(2);
  });
});

describe("changing a schedule", () => {
  const scheduled = async () => {
    const desk = aDesk();
    await desk.type("schedule", { verb: "add", when: "every day at 08:00", zone: "UTC" });
    const [one] = await subscriptions(desk);
    if (one === undefined) throw new Error("no subscription");
    return { desk, one };
  };
  const posted = async (desk: Desk, id: string, slot: string) => {
    const at = Date.parse(slot);
    const edition = {
      id: `${id}@${at}`,
      subscription: id,
      place: here,
      title: "t",
      slot: at,
      zone: "UTC",
      late: false,
      layout: "buttons",
      about: "",
      kind: "quiet-day",
      checkedFeeds: 1,
    } as const;
    await desk.store.of("acme").editions.claim(edition.id, { holder: "p", until: at }, at - 1);
    await desk.store.of("acme").editions.save(edition, [], "p");
    await desk.clock.moveTo(at);
  };

  test("an edit after today's edition gives none today, an edit before gives today's at the new time", async () => {
    const { desk, one } = await scheduled();
    await desk.submit("schedule", one.id, { when: "every day at 07:45", zone: "UTC" });
    expect(await next(desk)).toBe("2026-03-02T07:45");
    await posted(desk, one.id, "2026-03-02T07:45:00Z");
    await desk.submit("schedule", one.id, { when: "every day at 09:00", zone: "UTC" });
    expect(await next(desk)).toBe("2026-03-03T09:00");
  });

  test("undoing an edit gives no second edition that day either", async () => {
    const { desk, one } = await scheduled();
    const said = await desk.submit("schedule", one.id, { when: "every day at 07:40", zone: "UTC" });
    await posted(desk, one.id, "2026-03-02T07:40:00Z");
    await desk.press(button(said, "Undo"));
    expect((await subscriptions(desk))[0]?.schedule.when).toBe("Every day at 08:00");
    expect(await next(desk)).toBe("2026-03-03T08:00");
  });

  test("of a schedule with two times a day the later one stays", async () => {
    const { desk, one } = await scheduled();
    await posted(desk, one.id, "2026-03-02T08:00:00Z");
    await desk.submit("schedule", one.id, { when: "every day at 08:30 and 18:00", zone: "UTC" });
    expect(await next(desk)).toBe("2026-03-02T18:00");
  });

  test("pausing takes it off, resuming goes on with the next slot and makes up for nothing", async () => {
    const { desk, one } = await scheduled();
    const said = await desk.type("schedule", { verb: "pause", which: "1" });
    expect(words(said)).toContain("Paused");
    expect(await next(desk)).toBeUndefined();
    await desk.clock.moveTo("2026-03-05T12:00:00Z");
    await desk.press({ act: "resume", on: one.id });
    expect(await next(desk)).toBe("2026-03-06T08:00");
  });

  test("removing asks first when pressed, and can be undone for an hour and no longer", async () => {
    const { desk, one } = await scheduled();
    const asked = await desk.press({ act: "ask-removal", on: one.id });
    expect(await subscriptions(desk)).toHaveLength(1);
    const removed = await desk.press(button(asked, "Remove"));
    expect(await subscriptions(desk)).toEqual([]);
    const undo = button(removed, "Undo");
    await desk.clock.advance(59 * 60_000);
    expect(words(await desk.press(undo))).toContain("Undone");
    expect(await subscriptions(desk)).toHaveLength(1);
    expect(words(await desk.press(undo))).toContain("can no longer be undone");
    const again = await desk.press({ act: "remove-schedule", on: one.id });
    await desk.clock.advance(61 * 60_000);
    expect(words(await desk.press(button(again, "Undo")))).toContain("can no longer be undone");
  });

  test("an undo made up, or of a button that does something else, does nothing and says so", async () => {
    const { desk } = await scheduled();
    await desk.type("follow", { what: "https://a.example" });
    const unfollow = button(await desk.type("sources", { verb: "list" }), "Unfollow").on;
    expect(unfollow).not.toBe("");
    const forged = [unfollow, "made-up", "null", ""];
    for (const [n, on] of forged.entries())
      expect(words(await desk.press({ act: "undo", on }, { id: `forged-${n}` }))).toContain("can no longer be undone");
    expect(await subscriptions(desk)).toHaveLength(1);
  });

  test("an undo of one channel does nothing in another", async () => {
    const { desk } = await scheduled();
    const removed = await desk.type("schedule", { verb: "remove", which: "" });
    const elsewhere = { ...here, address: "#other" };
    expect(words(await desk.press(button(removed, "Undo"), { at: elsewhere, id: "u2" }))).toContain(
      "can no longer be undone",
    );
    expect(await subscriptions(desk)).toEqual([]);
  });

  test("another channel's schedule is out of reach for whoever did not set it up and is not in it", async () => {
    const { desk, one } = await scheduled();
    desk.platform.readers.set("fake/acme/#news", ["u1"]);
    const at = { ...here, address: "#other" };
    expect(words(await desk.press({ act: "pause", on: one.id }, { at, id: "u2" }))).toContain("no schedule here");
    expect((await subscriptions(desk))[0]?.state).toBe("active");
    await desk.press({ act: "pause", on: one.id }, { at });
    expect((await subscriptions(desk))[0]?.state).toBe("paused");
  });

  test("the list shows each with its next slot, and an empty one says how to fill it", async () => {
    expect(words(await aDesk().type("schedule", { verb: "list" }))).toContain("/schedule add weekdays at 08:00");
    const { desk } = await scheduled();
    expect(words(await desk.type("schedule", { verb: "list" }))).toContain("Next: <2026-03-02T08:00>");
  });

  test("a preview shows what would go out and writes nothing down as told", async () => {
    const { desk, one } = await scheduled();
    const [said] = await desk.type("schedule", { verb: "preview", which: "" });
    expect(said).toMatchObject({ kind: "edition", preview: true, audience: "asker", edition: { kind: "not-made" } });
    expect(await desk.store.of("acme").editions.recent(one.id, 5)).toEqual([]);
    expect(desk.platform.posted).toEqual([]);
  });
});

describe("another channel is named", () => {
  const schedule = { verb: "add", when: "daily", where: "#other" };
  test.each([
    ["nobody vouches for", null],
    ["is of another tenant", { ...elsewhere, tenant: "rivals" }],
    ["is of another platform", { ...elsewhere, platform: "other" }],
    ["is not the one that was chosen", { ...elsewhere, address: "#third" }],
  ])("that %s: refused with what to do, and nothing is kept", async (_, named) => {
    const desk = aDesk();
    const said = words(await desk.type("schedule", schedule, { named }));
    expect(said).toContain("where you may post yourself");
    expect(words(await desk.submit("schedule", "", { when: "daily", where: "#other" }, { named }))).toBe(said);
    expect(await subscriptions(desk)).toEqual([]);
  });

  test("that the platform vouches for, or that is this one: it gets the briefing", async () => {
    const desk = aDesk();
    await desk.type("schedule", schedule, { named: elsewhere });
    await desk.type("schedule", { ...schedule, where: here.address }, { named: null });
    expect((await subscriptions(desk)).map(({ place }) => place)).toEqual([elsewhere, here]);
  });
});

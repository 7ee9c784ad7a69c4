// Facts about /setup: one message that is changed in place, nothing before Done, and everything to be taken back.
import { describe, expect, test } from "vitest";
import type { Row, Said } from "../../src/news/talk.ts";
import { here } from "../contracts/store/samples.ts";
import { aDesk, type Desk, words } from "./world.ts";

const there = { ...here, address: "c2" };
const subscriptions = (desk: Desk) => desk.store.of("acme").subscriptions.all();
const pick = (desk: Desk, on: string, chosen: readonly string[], who = {}) =>
  desk.tell({ kind: "press", action: { act: "setup", on }, chosen }, who);
const press = (desk: Desk, act: "setup-done" | "setup-preview" | "setup-form", who = {}) =>
  desk.press({ act, on: "" }, who);
const rowsOf = ([said]: readonly Said[]): readonly Row[] => (said?.kind === "notice" ? (said.rows ?? []) : []);
/** The first few options of a step, and those that are chosen. */
function offered(said: readonly Said[], step: string) {
  const [picker] = rowsOf(said).flatMap((row) => (row.picker?.action.on === step ? [row.picker] : []));
  const options = picker?.kind === "options" ? picker.options : [];
  return {
    first: options.slice(0, 2).map(({ value }) => value),
    chosen: options.filter(({ chosen }) => chosen).map(({ value }) => value),
  };
}

describe("setting up", () => {
  test("shows where, what, when, by which clock and how long, with a picker each", async () => {
    const said = await aDesk().type("setup");
    expect(rowsOf(said).flatMap(({ picker }) => picker?.action.on ?? [])).toEqual([
      "where",
      "what",
      "when",
      "zone",
      "length",
    ]);
    expect(words(said)).toContain("Nothing is followed or posted before you press Done.");
    expect(words(said)).toContain("Weekdays at 08:00");
    for (const { picker } of rowsOf(said))
      if (picker?.kind === "options") {
        expect(picker.options.length).toBeLessThanOrEqual(25);
        for (const { label, value } of picker.options) expect(Math.max(label.length, value.length)).toBeLessThan(100);
      }
  });

  test("packs, a time, a zone and a length are chosen and taken back, and nothing is followed before Done", async () => {
    const desk = aDesk();
    await desk.type("setup");
    expect(words(await pick(desk, "what", ["world"]))).toContain("World: 2 feeds");
    expect(words(await pick(desk, "what", []))).toContain("Nothing is chosen yet");
    await pick(desk, "what", ["world"]);
    await pick(desk, "when", ["Every day at 07:00"]);
    await pick(desk, "zone", ["Asia/Tokyo"]);
    const said = await pick(desk, "length", ["short"]);
    expect(offered(said, "when").chosen).toEqual(["Every day at 07:00"]);
    expect(offered(said, "zone")).toMatchObject({ first: ["Asia/Tokyo", "Europe/Zurich"], chosen: ["Asia/Tokyo"] });
    expect(await subscriptions(desk)).toEqual([]);
    expect(await desk.store.feeds.ofUrl("https://w1.example/feed")).toBeUndefined();
    const done = await press(desk, "setup-done");
    expect(words(done)).toContain("Every day at 07:00 Asia/Tokyo");
    expect(await subscriptions(desk)).toMatchObject([
      {
        place: here,
        feeds: ["https://w1.example/feed", "https://w2.example/feed"],
        schedule: { when: "Every day at 07:00", zone: "Asia/Tokyo" },
        length: "short",
        state: "active",
      },
    ]);
    expect(await desk.store.feeds.ofUrl("https://w1.example/feed")).toBeDefined();
  });

  test("what was not offered is not taken: a forged time, zone, pack or length changes nothing", async () => {
    const desk = aDesk();
    await desk.type("setup");
    for (const [step, chosen] of [
      ["what", "nonesuch"],
      ["when", "every 1 minutes"],
      ["zone", "Mars/Base"],
      ["length", "endless"],
      ["nonesuch", "x"],
    ] as const)
      expect(words(await pick(desk, step, [chosen]))).toContain("Weekdays at 08:00");
    expect(words(await pick(desk, "what", ["world"]))).toContain("Europe/Zurich");
  });

  test("another channel is chosen only where the platform vouches for it", async () => {
    const desk = aDesk();
    await desk.type("setup");
    await pick(desk, "what", ["world"]);
    await pick(desk, "where", ["c9"], { named: null });
    await pick(desk, "where", ["c2"], { named: there });
    await press(desk, "setup-done");
    expect((await subscriptions(desk)).map(({ place }) => place)).toEqual([there]);
  });

  test("typed again it goes on where it was left, a day later it begins anew, and each person has their own", async () => {
    const desk = aDesk();
    await desk.type("setup");
    await pick(desk, "what", ["world"]);
    expect(words(await desk.type("setup"))).toContain("World: 2 feeds");
    expect(words(await desk.type("setup", {}, { id: "u2" }))).toContain("Nothing is chosen yet");
    await desk.clock.advance(25 * 3_600_000);
    expect(words(await desk.type("setup"))).toContain("Nothing is chosen yet");
  });

  test("Done without anything to read asks for it; pressed twice it is done once; then it is over", async () => {
    const desk = aDesk();
    await desk.type("setup");
    expect(words(await press(desk, "setup-done"))).toContain("Choose first what it is to read.");
    await pick(desk, "what", ["world"]);
    await Promise.all([press(desk, "setup-done"), press(desk, "setup-done")]);
    expect(await subscriptions(desk)).toHaveLength(1);
    expect(words(await press(desk, "setup-done"))).toContain("That was done or cancelled");
    expect(words(await pick(desk, "what", ["world"]))).toContain("That was done or cancelled");
  });

  test("Undo takes all of it back, and Cancel leaves nothing", async () => {
    const desk = aDesk();
    await desk.type("setup");
    await pick(desk, "what", ["world"]);
    const [done] = await press(desk, "setup-done");
    const undo = done?.kind === "notice" ? done.buttons?.find(({ action }) => action.act === "undo") : undefined;
    await desk.press(undo?.action ?? { act: "help", on: "" });
    expect(await subscriptions(desk)).toEqual([]);
    await desk.type("setup");
    await pick(desk, "what", ["world"]);
    expect(words(await pick(desk, "cancel", []))).toContain("Nothing was changed");
    expect(words(await desk.type("setup"))).toContain("Nothing is chosen yet");
  });

  test("the schedule that following made by itself gives way, and what was followed is read on", async () => {
    const desk = aDesk();
    await desk.type("follow", { what: "https://a.example" });
    await desk.type("setup");
    await pick(desk, "what", ["world"]);
    await pick(desk, "when", ["Every day at 18:00"]);
    await press(desk, "setup-done");
    expect((await subscriptions(desk)).map(({ schedule, feeds }) => [schedule.when, feeds.length])).toEqual([
      ["Every day at 18:00", 3],
    ]);
  });

  test("feeds of one's own, a time and a zone are typed in a form; what cannot be read is said, the rest stands", async () => {
    const desk = aDesk();
    await desk.type("setup");
    const [form] = await press(desk, "setup-form");
    expect(form?.kind === "form" && form.form.fields.map(({ name }) => name)).toEqual([
      "what",
      "when",
      "zone",
      "length",
      "where",
    ]);
    const what = "World\nhttps://a.example\nhttps://nowhere.example\nhttps://b.example/article\nbanana";
    const said = words(
      await desk.submit("setup", "", { what, when: "every day at 6:30", zone: "UTC", length: "long" }),
    );
    expect(said).toContain("World, Feed of a.example: 3 feeds".replace(", ", " and "));
    expect(said).toContain("Every day at 06:30");
    expect(said).toContain("https://nowhere.example: That site announces no feed.");
    expect(said).toContain("https://b.example/article is one article");
    expect(said).toContain('"banana" is neither');
    const odd = words(await desk.submit("setup", "", { what: "World", when: "banana", zone: "UTC", length: "long" }));
    expect(odd).toContain("World: 2 feeds");
    expect(odd).toContain("Every day at 06:30");
  });

  test("a preview reads the feeds for one pair of eyes, and follows nothing", async () => {
    const polled: string[] = [];
    const desk = aDesk({}, { poll: async (url) => void polled.push(url) });
    await desk.type("setup");
    await pick(desk, "what", ["world"]);
    const [said] = await press(desk, "setup-preview");
    expect(said).toMatchObject({ kind: "edition", audience: "asker", preview: true });
    expect(polled).toEqual(["https://w1.example/feed", "https://w2.example/feed"]);
    expect(await subscriptions(desk)).toEqual([]);
  });

  test("nobody but who may manage sets anything up, whatever they press", async () => {
    const desk = aDesk();
    const who = { mayManage: false };
    for (const said of [
      await desk.type("setup", {}, who),
      await pick(desk, "what", ["world"], who),
      await press(desk, "setup-done", who),
      await desk.submit("setup", "", { what: "World" }, who),
    ])
      expect(words(said)).toContain("Only those who manage this channel");
    expect(await subscriptions(desk)).toEqual([]);
  });

  test("the reader's country and clock come first", async () => {
    const said = await aDesk({
      packs: ["news", "germany", "tech"].map((id) => ({
        id,
        title: id,
        says: "",
        feeds: [{ url: `https://${id}.example`, title: id }],
      })),
    }).type("setup", {}, { locale: "de" });
    expect(offered(said, "what").first).toEqual(["news", "germany"]);
    expect(offered(said, "zone").first).toEqual(["Europe/Zurich", "Europe/Berlin"]);
  });
});

// Schedules that do what they say, and what is pressed where an owner reads: never silent, never beyond one's rights.
import { describe, expect, test } from "vitest";
import type { StoriesEdition } from "../../src/news/edition.ts";
import type { Subscription } from "../../src/news/subscription.ts";
import type { Said } from "../../src/news/talk.ts";
import { publish } from "../../src/publishing/publish.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { worded } from "../../src/words/worded.ts";
import { anArticle, anEdition, here } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const url = "https://a.example/feed";
const direct = { platform: "fake", tenant: "person-u1", address: "@u1" };
const signal = new AbortController().signal;
const all = (desk: Desk) => desk.store.of("acme").subscriptions.all();

async function scheduled(when = "every day at 08:00") {
  const desk = aDesk();
  await desk.type("follow", { what: "https://a.example" });
  await desk.type("schedule", { verb: "add", when, zone: "UTC" });
  const [one] = await all(desk);
  if (one === undefined) throw new Error("no subscription");
  return { desk, one };
}

/** The slot of 08:00 comes, with one story, and the platform does what `fault` says. */
async function theSlotComes(desk: Desk, one: Subscription, refuse?: "malformed" | "not-allowed" | "gone") {
  const slot = Date.parse("2026-03-02T08:00:00Z");
  const article = anArticle("flood", { title: "flood/1 The river rose.", text: "The river rose." });
  await desk.store.articles.save([article], { feed: url, at: desk.clock.now() });
  await desk.clock.moveTo(slot);
  const said: Said[] = [];
  const render = desk.platform.render;
  Object.assign(desk.platform, {
    render: (what: Said) => {
      said.push(what);
      return render(what);
    },
  });
  if (refuse === "gone") desk.platform.reaches.set("fake/acme/#news", { state: "gone" });
  else if (refuse) desk.platform.faults.push({ refuse });
  const tools = { ...desk.tools, holder: "p1" };
  const ended = publish(tools, { tenant: "acme", subscription: one.id, slot }, signal);
  for (let n = 0; n < 40; n++) await desk.clock.advance(1_000);
  await ended;
  return said.filter(({ kind }) => kind === "notice");
}

test("an edition that had nothing to tell is no edition that is owed", async () => {
  const { desk, one } = await scheduled();
  const slot = Date.parse("2026-03-02T08:00:00Z");
  const { stories: _, ...edition } = anEdition(slot, one.id) as StoriesEdition;
  const { editions } = desk.store.of("acme");
  await editions.claim(edition.id, { holder: "p1", until: slot + 60_000 }, slot);
  await editions.save({ ...edition, kind: "quiet-day", checkedFeeds: 1 }, [], "p1");
  await desk.clock.moveTo(slot + 60_000);
  const [said] = await desk.type("schedule", { verb: "list" });
  expect(words(said ? [said] : [])).toContain("Last: nothing to tell, and nothing posted");
  const labels =
    said?.kind === "notice" ? (said.rows ?? []).flatMap(({ buttons }) => buttons.map(({ label }) => label)) : [];
  expect(labels).toContain("Change");
  expect(labels).not.toContain("Post it now");
});

test.each([
  [{ unreadFeeds: 1 }, "Last: not made, its feed could not be read"],
  [{ unreadFeeds: 4 }, "Last: not made, its 4 feeds could not be read"],
  [{}, "Last: not made"],
])("an edition that was not made had no lack of something to tell: %o", async (more, line) => {
  const { desk, one } = await scheduled();
  const slot = Date.parse("2026-03-02T08:00:00Z");
  const { stories: _, ...edition } = anEdition(slot, one.id) as StoriesEdition;
  const { editions } = desk.store.of("acme");
  await editions.claim(edition.id, { holder: "p1", until: slot + 60_000 }, slot);
  await editions.save({ ...edition, kind: "not-made", why: "It failed.", remedy: "Wait.", ...more }, [], "p1");
  await desk.clock.moveTo(slot + 60_000);
  expect(words(await desk.type("schedule", { verb: "list" }))).toContain(`${line} (`);
});

test("where a place is open with something to know of it, whoever saves a schedule there is told", async () => {
  const desk = aDesk();
  await desk.type("follow", { what: "https://a.example" });
  desk.platform.reaches.set("fake/acme/#news", { state: "open", note: worded("reach.followed") });
  const said = words(await desk.type("schedule", { verb: "add", when: "every day at 09:00", zone: "UTC" }));
  expect(said).toContain(tongueFor("en").say("reach.followed"));
});

describe("removing the only schedule", () => {
  test("keeps the sources, which belong to the place, and says so", async () => {
    const { desk } = await scheduled();
    const removed = await desk.type("schedule", { verb: "remove", which: "1" });
    expect(words(removed)).toContain("and the source stays followed: /sources list");
    expect(words(await desk.type("sources"))).toContain("1 feed followed here");
    await desk.type("schedule", { verb: "add", when: "every day at 09:00", zone: "UTC" });
    expect((await all(desk)).map(({ feeds }) => feeds)).toEqual([["https://a.example/feed"]]);
  });

  test("is undone with its sources, and what is unfollowed meanwhile stays away", async () => {
    const { desk, one } = await scheduled();
    const removed = await desk.type("schedule", { verb: "remove", which: "1" });
    await desk.press(button(removed, "Undo"));
    expect(await all(desk)).toEqual([one]);
    await desk.type("schedule", { verb: "remove", which: "1" });
    await desk.type("unfollow", { what: "1" });
    expect(words(await desk.type("sources"))).toContain("Nothing is followed here yet");
  });

  test("leaves its sources where it was when it is moved to another channel", async () => {
    const { desk, one } = await scheduled();
    await desk.submit("schedule", one.id, { where: "#other" });
    expect(words(await desk.type("sources"))).toContain("1 feed followed here");
  });
});

describe("pausing", () => {
  test("by two people is paused, and resuming resumes", async () => {
    const { desk, one } = await scheduled();
    await desk.type("schedule", { verb: "pause", which: "1" });
    expect(words(await desk.type("schedule", { verb: "pause", which: "1" }, { id: "u2" }))).toContain("paused already");
    expect((await all(desk))[0]?.state).toBe("paused");
    expect(words(await desk.type("schedule", { verb: "resume", which: "1" }))).toContain("Resumed: Every day at 08:00");
    expect(words(await desk.press({ act: "resume", on: one.id }))).toContain("It is not paused");
    expect((await all(desk))[0]?.state).toBe("active");
  });
});

describe("what is next", () => {
  test.each([
    ["every day at 22:25", "2026-03-03T07:00", true],
    ["every day at 08:00", "2026-03-02T08:00", false],
  ])("of %s with quiet hours from 22:00 to 07:00 is %s", async (when, next, held) => {
    const { desk } = await scheduled(when);
    await desk.type("settings", { quiet: "22:00-07:00" });
    const listed = words(await desk.type("schedule", { verb: "list" }));
    expect(listed).toContain(`Next: <${next}>`);
    expect(listed.includes("when the quiet hours end")).toBe(held);
    if (held) {
      await desk.clock.moveTo("2026-03-02T23:00:00Z");
      expect(words(await desk.type("schedule", { verb: "list" }))).toContain(`Next: <${next}>`);
    }
  });
});

describe("the list", () => {
  test("says of a message in doubt that it is looked for, and of an unsure one that it can be posted now", async () => {
    const { desk, one } = await scheduled();
    await theSlotComes(desk, one);
    const { deliveries } = desk.store.of("acme");
    const listed = () => desk.type("schedule", { verb: "list" });
    const says = async (state: "posting" | "unsure", minutesAgo: number) => {
      const doubtSince = desk.clock.now() - minutesAgo * 60_000;
      const edition = `${one.id}@${Date.parse("2026-03-02T08:00:00Z")}`;
      await deliveries.record({ edition, part: 9, state, attempts: 1, doubtSince });
      return words(await listed());
    };
    expect(await says("posting", 5)).toContain("Last: on its way");
    expect(await says("posting", 15)).toContain("Last: the answer to a message was lost, and Lede is looking for it");
    expect(await says("unsure", 15)).toContain("Last: perhaps not posted, its answer was lost. It is kept");
    expect(button(await listed(), "Post it now")).toMatchObject({ act: "post-now" });
  });

  test("says how the last edition went: posted, refused and why, kept to be posted", async () => {
    const { desk, one } = await scheduled();
    expect(words(await desk.type("schedule", { verb: "list" }))).not.toContain("Last:");
    await theSlotComes(desk, one);
    expect(words(await desk.type("schedule", { verb: "list" }))).toContain("Last: posted (<2026-03-02T08:00>)");
    const other = await scheduled();
    await theSlotComes(other.desk, other.one, "not-allowed");
    const listed = await other.desk.type("schedule", { verb: "list" });
    expect(words(listed)).toContain("Last: not posted. That is not allowed here.");
    const came = await other.desk.press(button(listed, "Post it now"));
    expect(words(came)).toContain("#news: posted.");
    expect(other.desk.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
    expect(words(await other.desk.type("schedule", { verb: "list" }))).toContain("Last: posted");
  });
});

test("an edition that is only ready is not the last one", async () => {
  const { desk, one } = await scheduled();
  await desk.clock.moveTo("2026-03-02T07:55:00Z");
  const tools = { ...desk.tools, holder: "p1" };
  const due = { tenant: "acme", subscription: one.id, slot: Date.parse("2026-03-02T08:00:00Z") };
  expect(await publish(tools, due, signal)).toBe("waiting");
  expect(words(await desk.type("why"))).toContain("No edition was posted here yet");
});

describe("pressed in a direct message of another tenant", () => {
  const told = async (refuse: "malformed" | "gone") => {
    const { desk, one } = await scheduled();
    desk.platform.apart = true;
    const notices = await theSlotComes(desk, one, refuse);
    return { desk, one, notices };
  };

  test("Post it now posts in the channel it is about, once", async () => {
    const { desk, notices } = await told("malformed");
    const press = button(notices, "Post it now");
    expect(words(await desk.press(press, { at: direct }))).toContain("#news: posted.");
    expect(words(await desk.press(press, { at: direct }))).toContain("it stands there already");
    expect(desk.platform.wordsIn("#news")).toEqual(["Morning edition: 1 stories", "flood [new]"]);
  });

  test("nothing is done for who may not manage the channel any more, though their direct messages are their own", async () => {
    const { desk, one, notices } = await told("malformed");
    desk.platform.managers.set("fake/acme/#news", ["u2"]);
    for (const label of ["Post it now", "Change"])
      expect(words(await desk.press(button(notices, label), { at: direct }))).toContain("Only those who manage");
    expect(desk.platform.wordsIn("#news")).toEqual([]);
    desk.platform.managers.clear();
    const [form] = await desk.press(button(notices, "Change"), { at: direct });
    desk.platform.managers.set("fake/acme/#news", ["u2"]);
    const on = form?.kind === "form" ? form.form.on : "";
    await desk.submit("schedule", on, { when: "every day at 10:00" }, { at: direct });
    expect((await all(desk)).find(({ id }) => id === one.id)?.schedule.when).toBe("Every day at 08:00");
  });

  test("Change opens its form, saves it, and what is said can be undone there", async () => {
    const { desk, one, notices } = await told("gone");
    expect((await all(desk))[0]?.state).toBe("disabled");
    const [form] = await desk.press(button(notices, "Change"), { at: direct });
    if (form?.kind !== "form") throw new Error("no form");
    expect(form.form.fields.map(({ kind }) => kind)).not.toContain("place");
    desk.platform.reaches.clear();
    const saved = await desk.submit("schedule", form.form.on, { when: "every day at 10:00" }, { at: direct });
    expect(words(saved)).toContain("Every day at 10:00 UTC in #news.");
    expect((await all(desk))[0]).toMatchObject({ id: one.id, state: "active", place: here });
    await desk.press(button(saved, "Undo"), { at: direct });
    expect((await all(desk))[0]?.schedule.when).toBe("Every day at 08:00");
  });

  test("a button that is too old, or somebody else's, says where to go", async () => {
    const { desk, notices } = await told("malformed");
    const elsewhere = { ...direct, tenant: "person-u2", address: "@u2" };
    expect(words(await desk.press(button(notices, "Post it now"), { at: elsewhere }))).toContain("too old");
    await desk.clock.advance(31 * 24 * 3_600_000);
    expect(words(await desk.press(button(notices, "Post it now"), { at: direct }))).toContain("too old");
  });
});

test("in a direct message of the same tenant Change can choose a channel, and one that is vouched for is taken", async () => {
  const { desk, one } = await scheduled();
  const notices = await theSlotComes(desk, one, "gone");
  const near = { ...here, address: "@u1" };
  const [form] = await desk.press(button(notices, "Change"), { at: near });
  if (form?.kind !== "form") throw new Error("no form");
  expect(form.form.fields.find(({ kind }) => kind === "place")?.value).toBe("#news");
  desk.platform.reaches.clear();
  const wish = { when: "every day at 10:00", where: "#science" };
  const refused = await desk.submit("schedule", form.form.on, wish, { at: near, named: null });
  expect(words(refused)).toContain("channel");
  expect((await all(desk))[0]?.place).toEqual(here);
  const saved = await desk.submit("schedule", form.form.on, wish, { at: near });
  expect(words(saved)).toContain("Every day at 10:00 UTC in #science.");
  expect((await all(desk))[0]).toMatchObject({ id: one.id, place: { ...here, address: "#science" } });
});

test("one's own schedule of another channel is changed only by who may still manage that channel", async () => {
  const { desk, one } = await scheduled();
  const mine = { ...here, address: "@u1" };
  desk.platform.managers.set("fake/acme/#news", ["u2"]);
  expect(words(await desk.press({ act: "pause", on: one.id }, { at: mine }))).toContain("may not change");
  expect((await all(desk))[0]?.state).toBe("active");
});

test("what is followed is called by its feed's title, or by its site where it has none yet", async () => {
  const desk = aDesk(
    {},
    {
      discover: async (at) => ({ feeds: [{ url: `${at}/rss`, title: "" }] }),
      poll: async (at) => {
        if (at.includes("named"))
          await desk.store.feeds.save({ url: at, title: "The Daily Ferry", nextCheckAt: 0, failures: 0 });
      },
    },
  );
  expect(words(await desk.type("follow", { what: "https://named.example" }))).toContain(
    "Following The Daily Ferry in #news.",
  );
  expect(words(await desk.type("follow", { what: "https://www.plain.example" }))).toContain(
    "Following plain.example in #news.",
  );
});

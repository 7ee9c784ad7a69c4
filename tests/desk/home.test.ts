// A person's own page: what every channel gets that they are in, nothing of any other, and all of it reachable.
import { describe, expect, test } from "vitest";
import { editionId } from "../../src/news/edition.ts";
import type { Place } from "../../src/news/place.ts";
import type { Said } from "../../src/news/talk.ts";
import { aFeed, anEdition, aSubscription, someParts } from "../contracts/store/samples.ts";
import { aDesk, button, type Desk, words } from "./world.ts";

const channel = (address: string): Place => ({ platform: "fake", tenant: "acme", address });
const direct = channel("@bob");
const bob = { id: "bob", at: direct };
const home = (desk: Desk, who: { readonly id: string; readonly at: Place } = bob) => desk.tell({ kind: "home" }, who);
const labels = (said: readonly Said[]) =>
  said.flatMap((one) =>
    one.kind === "notice"
      ? [...(one.buttons ?? []), ...(one.rows ?? []).flatMap((row) => row.buttons)].map(({ label }) => label)
      : [],
  );

/** Ada's schedules: one in #news, which bob reads, one in #secret, which he does not. */
async function twoChannels() {
  const desk = aDesk();
  const { subscriptions } = desk.store.of("acme");
  await subscriptions.save(aSubscription({ id: "s1", place: channel("#news"), owner: "ada" }));
  await subscriptions.save(
    aSubscription({ id: "s2", place: channel("#secret"), owner: "ada", feeds: ["https://secret.example/feed"] }),
  );
  desk.platform.readers.set("fake/acme/#news", ["ada", "bob"]);
  desk.platform.readers.set("fake/acme/#secret", ["ada"]);
  return desk;
}

async function posted(desk: Desk, subscription: string, place: Place, title: string, state: "posted" | "failed") {
  const { editions, deliveries } = desk.store.of("acme");
  const slot = Date.parse("2026-03-02T07:00:00Z");
  const id = editionId(subscription, slot);
  const lease = { holder: "p1", until: desk.clock.now() + 60_000 };
  await editions.claim(id, lease, desk.clock.now());
  await editions.save({ ...anEdition(slot, subscription), title, place }, someParts(["x"]), "p1");
  const why = state === "failed" ? { why: "Only some people may post there." } : {};
  await deliveries.record({ edition: id, part: 0, state, attempts: 1, ...why });
}

describe("whose schedules it shows", () => {
  test("a member sees what the channel gets, whoever made it, and nothing of a channel they are not in", async () => {
    const desk = await twoChannels();
    await posted(desk, "s2", channel("#secret"), "Secret edition", "posted");
    await posted(desk, "s1", channel("#news"), "News edition", "posted");
    const said = words(await home(desk));
    expect(said).toContain("Weekdays at 08:00 Europe/Zurich in #news");
    expect(said).toContain("Last: posted");
    expect(said).toContain("News edition");
    expect(said).not.toMatch(/secret/i);
    const sources = words(await desk.press(button(await home(desk), "All sources"), bob));
    expect(sources).toContain("https://a.example/feed · #news");
    expect(sources).not.toContain("secret");
  });

  test("where it cannot be told who is in a channel, that is said and nothing of it is shown", async () => {
    const desk = await twoChannels();
    desk.platform.readers.set("fake/acme/#news", "unknown");
    const said = words(await home(desk));
    expect(said).toContain("Nobody could say just now whether you are in 1 channel");
    expect(said).not.toContain("#news");
  });

  test("whoever set one up sees it after they left, and no edition of that channel any more", async () => {
    const desk = await twoChannels();
    await posted(desk, "s2", channel("#secret"), "Secret edition", "posted");
    desk.platform.readers.set("fake/acme/#secret", []);
    const said = words(await home(desk, { id: "ada", at: channel("@ada") }));
    expect(said).toContain("in #secret");
    expect(said).not.toContain("Secret edition");
  });
});

describe("what can be done from it", () => {
  test("a member who may change things pauses somebody else's schedule; nobody reaches into other channels", async () => {
    const desk = await twoChannels();
    const { subscriptions } = desk.store.of("acme");
    await desk.press(button(await home(desk), "Pause"), bob);
    expect((await subscriptions.ofId("s1"))?.state).toBe("paused");
    expect(words(await desk.press({ act: "pause", on: "s2" }, bob))).toContain("no schedule here");
    expect((await subscriptions.ofId("s2"))?.state).toBe("active");
  });

  test("who only reads there may preview, and is offered nothing else of it", async () => {
    const desk = await twoChannels();
    desk.platform.managers.set("fake/acme/#news", ["ada"]);
    const offered = labels(await home(desk));
    expect(offered).toContain("Preview");
    for (const label of ["Change", "Pause", "Remove"]) expect(offered).not.toContain(label);
    expect(words(await desk.press({ act: "pause", on: "s1" }, bob))).toContain("You may not change");
  });

  test("a refused edition is said with why, and can be posted now", async () => {
    const desk = await twoChannels();
    await posted(desk, "s1", channel("#news"), "News edition", "failed");
    const said = await home(desk);
    expect(words(said)).toContain("Last: not posted. Only some people may post there. It is kept");
    expect(words(said)).not.toContain("News edition");
    expect(labels(said)).toContain("Post it now");
  });
});

describe("long lists", () => {
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const titlesIn = (said: readonly Said[]) => words(said).match(/Feed \d+\b/g) ?? [];

  async function sixtyFeeds() {
    const desk = aDesk();
    const urls = numbers(1, 60).map((n) => `https://f${n}.example/feed`);
    for (const [index, url] of urls.entries())
      await desk.store.feeds.save(
        aFeed(url, { title: `Feed ${index + 1}`, checkedAt: Date.parse("2026-03-02T06:00:00Z") }),
      );
    await desk.store.of("acme").subscriptions.save(aSubscription({ feeds: urls }));
    return desk;
  }

  test("all of sixty sources are reached, twenty a page, from the command and from the page", async () => {
    const desk = await sixtyFeeds();
    for (const first of [
      await desk.type("sources"),
      await desk.press(button(await desk.tell({ kind: "home" }), "All sources")),
    ]) {
      const second = await desk.press(button(first, "Next"));
      const third = await desk.press(button(second, "Next"));
      const shown = [first, second, third].map(titlesIn);
      expect(shown).toEqual(
        [numbers(1, 20), numbers(21, 40), numbers(41, 60)].map((page) => page.map((n) => `Feed ${n}`)),
      );
      expect(labels(third)).not.toContain("Next");
      expect(titlesIn(await desk.press(button(third, "Previous")))).toEqual(shown[1]);
    }
  });

  test("a source on the third page is numbered as the command counts it, and can be unfollowed there", async () => {
    const desk = await sixtyFeeds();
    const third = await desk.press({ act: "turn", on: "here", n: 3 });
    expect(words(third)).toContain("41. Feed 41");
    await desk.press(button(third, "Unfollow"));
    expect((await desk.store.of("acme").subscriptions.all())[0]?.feeds).not.toContain("https://f41.example/feed");
  });

  test("all of twenty schedules of one channel are reached, each by the number the command knows", async () => {
    const desk = aDesk();
    for (const n of numbers(1, 20)) await desk.store.of("acme").subscriptions.save(aSubscription({ id: `s${n}` }));
    const first = await desk.type("schedule", { verb: "list" });
    const second = await desk.press(button(first, "Next"));
    const shown = [first, second].map((said) =>
      words(said)
        .match(/^\d+(?=\. Weekdays)/gm)
        ?.map(Number),
    );
    expect(shown).toEqual([numbers(1, 10), numbers(11, 20)]);
    expect(labels(second)).toContain("Add a schedule");
  });

  test("forty schedules in twenty channels are all reached", async () => {
    const desk = aDesk();
    for (const n of numbers(1, 40))
      await desk.store.of("acme").subscriptions.save(aSubscription({ id: `s${n}`, place: channel(`#c${n % 20}`) }));
    const pages = [await desk.tell({ kind: "home" })];
    while (labels(pages.at(-1) ?? []).includes("Next"))
      pages.push(await desk.press(button(pages.at(-1) ?? [], "Next")));
    const shown = pages.flatMap((said) => words(said).match(/ in #c\d+/g) ?? []);
    expect(shown).toHaveLength(40);
    expect(new Set(shown).size).toBe(20);
  });
});

describe("how sources and the model do", () => {
  test("a source says when it was last read, and since when it fails and why", async () => {
    const desk = aDesk();
    await desk.store.feeds.save(aFeed("https://a.example/feed", { checkedAt: Date.parse("2026-03-02T06:00:00Z") }));
    await desk.store.feeds.save(
      aFeed("https://b.example/feed", {
        title: "B",
        failures: 3,
        failingSince: Date.parse("2026-03-01T05:00:00Z"),
        failure: "The site answered 404.",
      }),
    );
    const feeds = ["https://a.example/feed", "https://b.example/feed"];
    await desk.store.of("acme").subscriptions.save(aSubscription({ feeds }));
    const said = words(await desk.type("sources"));
    expect(said).toContain("Last read: <2026-03-02T06:00>");
    expect(said).toContain("Not answering since <2026-03-01T05:00>. The site answered 404. Lede keeps trying.");
    expect(words(await desk.tell({ kind: "home" }))).toContain("2 sources followed, 1 not answering.");
  });

  test("costs are those of today and of this month, of every channel shown", async () => {
    const trust = async () => "";
    const desk = aDesk({ model: { name: "a-model", dailyBudget: 5, trust } });
    const { costs, subscriptions } = desk.store.of("acme");
    await subscriptions.save(aSubscription({ id: "s1", place: channel("#news") }));
    await subscriptions.save(aSubscription({ id: "s2", place: channel("#other") }));
    for (const [address, day, amount] of [
      ["#news", "2026-03-02", 0.5],
      ["#other", "2026-03-02", 0.25],
      ["#other", "2026-03-01", 1],
      ["#other", "2026-02-28", 2],
    ] as const)
      await costs.reserve(`place:${address}`, day, amount, 5);
    expect(words(await desk.tell({ kind: "home" }))).toContain("a-model: 0.75 USD today and 1.75 USD this month");
  });
});

// What a place made everybody's, and what never becomes it: what was posted before, what somebody gave, what is inside.
import { Ajv } from "ajv";
import { parseFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test } from "vitest";
import { isAnybodys, ownRows } from "../../../adapters/page/for-all.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { EditionStory } from "../../../src/news/edition.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { aSubscription } from "../../contracts/store/samples.ts";
import { aDesk, words } from "../../desk/world.ts";
import { briefing, claim, edition, source, story } from "../discord/briefings.ts";
import { breakouts } from "./naughty.ts";
import { day, noon, room, servedPages } from "./serving.ts";

const served = await servedPages();
afterAll(() => served.close());
const { store, pages } = served;

let places = 0;
/** A place of its own for each fact. */
async function aPlace(since: number | undefined, over: Partial<Subscription> = {}) {
  const place = { ...room, address: `C${++places}` };
  const mine = store.of(place.tenant);
  const subscription = aSubscription({ id: `sub${places}`, place, feeds: ["https://a.org/feed"], ...over });
  await mine.subscriptions.save(subscription);
  const settings = { length: "standard", language: "source", less: [], seenHint: true } as const;
  const save = (from: number | undefined) =>
    mine.settings.save(place, { ...settings, ...(from === undefined ? {} : { publicSince: from }) });
  await save(since);
  const at = pages.publicAddressOf(place);
  return {
    ...{ place, at, save },
    /** In its place, through the outbox; gives what it shows to everybody. */
    async posts(slot: number, stories: readonly Partial<Briefing>[], state: "posted" | "failed" = "posted") {
      const told = stories.map((each, n) =>
        story({ briefing: briefing({ id: `b${places}-${slot % 1_000_000}-${n}`, ...each }) }),
      );
      const id = `${subscription.id}@${slot}`;
      const made = {
        id,
        subscription: subscription.id,
        place,
        slot,
        stories: told as [EditionStory, ...EditionStory[]],
      };
      await served.publish(edition(made));
      await mine.deliveries.record({ edition: id, part: 0, state, attempts: 1 });
      return `${at}/e/${id}`;
    },
  };
}

const status = async (address: string) => (await served.get(address)).status;

describe("a place that is public", () => {
  test("lists its editions, and each has a page that everybody opens", async () => {
    const { at, posts } = await aPlace(noon - day);
    const address = await posts(noon, [{}]);
    const list = await served.read(at);
    expect(list).toContain("Forty-one rescued from stranded cable car after nine hours");
    expect(list).toContain(new URL(address).pathname.replace("@", "%40"));
    const page = await served.read(address);
    expect(page).toContain("Two passengers were treated for hypothermia");
    expect(page).not.toContain("This link works until");
    for (const text of [list, page]) {
      expect(text).toContain(`<link rel="alternate" type="application/atom+xml"`);
      expect(text).toContain(`<link rel="alternate" type="application/feed+json"`);
    }
  });

  test("shows nothing that was posted before, failed, or was taken down", async () => {
    const { at, posts } = await aPlace(noon);
    const before = await posts(noon - 1, [{ lead: claim("Posted before.", 0) }]);
    const failed = await posts(noon + 1, [{ lead: claim("Never posted.", 0) }], "failed");
    const down = await posts(noon + 2, [{ id: "takendown001" }]);
    await store.of(room.tenant).briefings.remove("takendown001");
    for (const address of [before, failed, down]) expect([address, await status(address)]).toEqual([address, 404]);
    expect(await served.read(at)).toContain("No edition has been posted since");
  });

  test("shows nothing once it ends that, under the same address again when it begins anew", async () => {
    const { at, posts, save } = await aPlace(noon);
    const address = await posts(noon, [{}]);
    expect([await status(at), await status(address)]).toEqual([200, 200]);
    await save(undefined);
    for (const path of ["", "/atom.xml", "/feed.json"])
      expect([path, await status(`${at}${path}`)]).toEqual([path, 404]);
    expect(await status(address)).toBe(404);
    await save(noon);
    expect(await status(address)).toBe(200);
  });

  test("never shows what somebody pasted, or what stands behind a link of one's own", async () => {
    const { at, posts } = await aPlace(noon);
    const { url: _, ...pasted } = source;
    const own = [
      pasted,
      { ...source, url: "https://news.example.org/a?token=s3cret" },
      { ...source, url: "http://wiki/page" },
      { ...source, url: "https://wiki.ours.org/page" },
    ].map((one) => ({ headline: claim("Of our own.", 0), sources: [one] as [typeof one] }));
    const address = await posts(noon, [...own, {}]);
    for (const path of [at, `${at}/atom.xml`, `${at}/feed.json`, address]) {
      const text = await served.read(path);
      expect(text).toContain("Forty-one rescued");
      expect(text).not.toContain("Of our own.");
    }
  });

  test("never shows an edition that a feed of one's own went into", async () => {
    const { at, posts } = await aPlace(noon, { feeds: ["https://a.org/feed", "https://ada:pw@b.org/feed"] });
    expect(await status(await posts(noon, [{}]))).toBe(404);
    expect(await served.read(at)).toContain("No edition has been posted since");
  });

  test("lists twenty, of all its schedules, and an older one's address holds", async () => {
    const { at, place, posts } = await aPlace(noon);
    await store
      .of(place.tenant)
      .subscriptions.save(aSubscription({ id: "another", place, feeds: ["https://a.org/2"] }));
    const first = await posts(noon, [{}]);
    for (let hour = 1; hour <= 20; hour++) await posts(noon + hour * 3_600_000, [{}]);
    const list = await served.read(at);
    expect(list.match(/\/e\//g)).toHaveLength(20);
    expect(list).not.toContain(encodeURIComponent(first.split("/e/")[1] ?? ""));
    expect(await served.read(first)).toContain("Two passengers were treated for hypothermia");
  });

  test("opens no briefing, no other place's edition, and no address of a link", async () => {
    const { at, posts } = await aPlace(noon);
    await posts(noon, [{}]);
    const other = await aPlace(noon);
    const theirs = await other.posts(noon, [{}]);
    const id = new URL(theirs).pathname.split("/").at(-1);
    expect(await status(`${at}/e/${id}`)).toBe(404);
    const link = await served.post(briefing({ id: "linked000001" }));
    expect(await status(link.replace("/b/", "/p/"))).toBe(404);
    expect(await status(at.replace("/p/", "/b/"))).toBe(404);
  });
});

test("a place that never was public shows nothing", async () => {
  const { at, posts } = await aPlace(undefined);
  const address = await posts(noon, [{}]);
  expect([await status(at), await status(address)]).toEqual([404, 404]);
});

describe("its feeds", () => {
  const hostile = breakouts.map((each, n) => ({ headline: claim(`${each} headline ${n}`, 0) }));

  test("are read by a feed reader: the newest first, each with its page", async () => {
    const { at, posts } = await aPlace(noon);
    await posts(noon, [{}]);
    const newest = await posts(noon + day, hostile);
    const answer = await served.get(`${at}/atom.xml`);
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const { format, feed } = parseFeed(await answer.text());
    expect(format).toBe("atom");
    const { entries = [], links = [] } = feed as {
      entries?: { title: { value: string }; links: { href: string }[] }[];
      links?: { rel: string }[];
    };
    expect(entries.map(({ title }) => title.value)).toEqual([
      "Morning edition, Tuesday 3 March 2026",
      "Morning edition, Monday 2 March 2026",
    ]);
    expect(decodeURIComponent(entries[0]?.links[0]?.href ?? "")).toBe(newest);
    expect(links.map(({ rel }) => rel)).toEqual(["self", "alternate"]);
  });

  test("have what RFC 4287 asks of a feed and its entries, and hold together whatever they tell", async () => {
    const { at, posts } = await aPlace(noon);
    await posts(noon, hostile);
    const text = await served.read(`${at}/atom.xml`);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
    // Every & begins an entity that XML knows, and every element that opens closes.
    expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    const open: string[] = [];
    for (const [, closing, name = "", alone] of text.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name);
    }
    expect(open).toEqual([]);
    for (const each of ["id", "title", "updated", "author"])
      expect(text).toMatch(new RegExp(`<feed[^]*?<${each}>[^]*?<entry`));
    for (const entry of text.split("<entry").slice(1))
      for (const each of ["<id>", "<title>", "<updated>", '<content type="html">']) expect(entry).toContain(each);
    const inside = /<content type="html">([^<]*)<\/content>/.exec(text)?.[1] ?? "";
    const shown = inside.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
    );
    const { document } = parseHTML(`<html><body>${shown}</body></html>`);
    expect(new Set([...document.body.querySelectorAll("*")].map(({ localName }) => localName))).toEqual(
      new Set(["h2", "p"]),
    );
  });

  test("are JSON Feed 1.1", async () => {
    const { at, posts } = await aPlace(noon);
    await posts(noon, hostile);
    const answer = await served.get(`${at}/feed.json`);
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    // https://www.jsonfeed.org/version/1.1/, what must be and what it is.
    const text = { type: "string", minLength: 1 };
    const moment = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$" };
    const item = {
      id: text,
      url: text,
      title: text,
      content_html: text,
      date_published: moment,
      date_modified: moment,
      language: text,
    };
    const feed = {
      version: { const: "https://jsonfeed.org/version/1.1" },
      title: text,
      home_page_url: text,
      feed_url: { const: `${at}/feed.json` },
      language: text,
      authors: { type: "array" },
      items: {
        type: "array",
        minItems: 1,
        items: { type: "object", properties: item, required: ["id", "content_html"], additionalProperties: false },
      },
    };
    const validate = new Ajv().compile({
      type: "object",
      properties: feed,
      required: ["version", "title", "items"],
      additionalProperties: false,
    });
    expect([validate(await answer.json()), validate.errors]).toEqual([true, null]);
  });

  test("say of an edition that it changed once a line of it was struck, and of no other", async () => {
    const { place, at, posts } = await aPlace(noon);
    await posts(noon, [{}]);
    const address = await posts(noon + day, [{}]);
    const dates = async () => {
      const [atom, json] = await Promise.all([served.read(`${at}/atom.xml`), served.read(`${at}/feed.json`)]);
      const items = (JSON.parse(json) as { items: Record<string, string>[] }).items;
      return {
        updated: [...atom.matchAll(/<updated>([^<]+)</g)].map(([, each]) => each),
        published: [...atom.matchAll(/<published>([^<]+)</g)].map(([, each]) => each),
        items: items.map(({ date_published, date_modified }) => [date_published, date_modified]),
        struck: items.map(({ content_html }) => /<s>[^<]*<\/s> [^<]*/.exec(content_html ?? "")?.[0]),
      };
    };
    const [first, second] = ["2026-03-02T12:00:00.000Z", "2026-03-03T12:00:00.000Z"];
    expect(await dates()).toEqual({
      updated: [second, second, first],
      published: [second, first],
      items: [
        [second, second],
        [first, first],
      ],
      struck: [undefined, undefined],
    });
    const { editions } = store.of(place.tenant);
    const kept = await editions.ofId(address.split("/e/")[1] ?? "");
    if (kept?.edition.kind !== "stories") throw new Error("no edition");
    const [told] = kept.edition.stories;
    const seenAt = noon + 2 * day;
    const correction = { source: 0, sentence: 1, kind: "figure", was: "nine", now: "seven", seenAt } as const;
    const struck = {
      ...told,
      briefing: { ...told.briefing, lead: told.briefing.points[0] ?? told.briefing.lead, corrections: [correction] },
    };
    await editions.correct({ ...kept.edition, stories: [struck] }, kept.parts);
    const third = "2026-03-04T12:00:00.000Z";
    expect(await dates()).toEqual({
      updated: [third, third, first],
      published: [second, first],
      items: [
        [second, third],
        [first, first],
      ],
      struck: [
        expect.stringMatching(/^<s>The cabin .*<\/s> Furgg Valley Courier changed this .*nine.*seven/),
        undefined,
      ],
    });
  });

  test("are 304 to who has them", async () => {
    const { at, posts } = await aPlace(noon);
    await posts(noon, [{}]);
    const etag = (await served.get(`${at}/atom.xml`)).headers.get("etag") ?? "";
    expect((await served.get(`${at}/atom.xml`, { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});

describe("an address", () => {
  test.each(ownRows)("with $name is somebody's own", ({ finds, yes, no }) => {
    for (const each of yes) expect([each, finds(new URL(each))]).toEqual([each, true]);
    for (const each of no) expect([each, finds(new URL(each))]).toEqual([each, false]);
  });

  test("that cannot be read, or is none, is somebody's own", () => {
    for (const each of [undefined, "", "a.org/b", "https://"]) expect(isAnybodys(each, [])).toBe(false);
    expect(isAnybodys("https://wiki.ours.org:8080/a", ["wiki.ours.org:8080"])).toBe(false);
    expect(isAnybodys("https://en.wikinews.org/wiki/Flood", [])).toBe(true);
  });
});

describe("/settings public", () => {
  test("says what it means, gives the address, and is undone by one press or the same way", async () => {
    const desk = aDesk({ pages });
    expect(words(await desk.type("settings", {}))).toContain("Editions are for this place alone.");
    const said = await desk.type("settings", { public: "yes" });
    expect(words(said)).toContain("whoever has the");
    expect(JSON.stringify(said)).toContain(
      pages.publicAddressOf({ platform: "fake", tenant: "acme", address: "#news" }),
    );
    const settings = () => desk.store.of("acme").settings.of({ platform: "fake", tenant: "acme", address: "#news" });
    expect((await settings())?.publicSince).toBe(desk.clock.now());
    await desk.type("settings", { length: "short" });
    expect((await settings())?.publicSince).toBe(desk.clock.now());
    expect(words(await desk.type("settings", { public: "no" }))).toContain("Editions are for this place alone.");
    expect((await settings())?.publicSince).toBeUndefined();
  });

  test("is for managers, wants yes or no, and pages to show them on", async () => {
    const desk = aDesk({ pages });
    expect(words(await desk.type("settings", { public: "yes" }, { mayManage: false }))).not.toContain("whoever has");
    expect(words(await desk.type("settings", { public: "maybe" }))).toContain("Public is yes or no.");
    const none = aDesk();
    expect(words(await none.type("settings", { public: "yes" }))).toContain("There are no pages for readers yet.");
    expect(words(await none.type("settings", {}))).not.toContain("public");
  });
});

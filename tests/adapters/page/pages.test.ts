// The readers' pages: what they show, to whom, and what they answer to everybody else.
import { connect } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../adapters/database/index.ts";
import { openPages } from "../../../adapters/page/index.ts";
import { opened, pageKey, sealed } from "../../../adapters/page/token.ts";
import { aSubscription } from "../../contracts/store/samples.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { briefing, claim, edition, source, story } from "../discord/briefings.ts";
import { day, noon, room, servedPages } from "./serving.ts";

const served = await servedPages();
afterAll(() => served.close());
const { pages, clock, store, log } = served;

const gone = "This link shows nothing, or nothing any more";
const page = (address: string) => served.get(address).then(async (answer) => [answer.status, await answer.text()]);

describe("the page of a briefing", () => {
  const address = served.post(
    briefing({
      leftOut: [{ text: "It may open in May.", why: "It is too short to say anything." }],
      sources: [{ ...source, notes: ["An earlier version named another valley."] }],
    }),
  );

  test("shows all there is of it, and nothing behind a button", async () => {
    const text = await served.read(await address);
    for (const words of [
      "<h1",
      "Forty-one rescued from stranded cable car after nine hours",
      "Furgg Valley Courier",
      "2 March 2026 at 06:40 UTC",
      "Two passengers were treated for hypothermia",
      "The line carries about 2,300 passengers",
      "Marco Rossi, The canton&#39;s police chief",
      "<b>Forty-one people</b> brought down safely",
      "“Nobody panicked, we sang” (Anna Keller, a teacher)",
      "height of the cabin",
      "It may open in May.",
      "Note by the editors of Furgg Valley Courier: “An earlier version named another valley.”",
      "written without a model",
      "This link works until <time datetime=",
      "Monday 9 March 2026",
    ])
      expect(text).toContain(words);
  });

  test("has the sentence behind each line, with the words marked that carry it", async () => {
    const text = await served.read(await address);
    expect(text).toContain(
      '<blockquote dir="auto">“<mark>Nobody panicked, we sang</mark>,” said Anna Keller, a teacher who was',
    );
    expect(text).toContain("sentence 3");
    expect(text).toContain("https://news.example.org/2026/cable-car#:~:text=");
  });

  test("names what was reworded", async () => {
    const edits = [{ rule: "pronoun", from: "He", to: "[Rossi]" }];
    const reworded = briefing({ id: "reworded0001", lead: { ...claim("[Rossi] said so.", 4), edits } as never });
    expect(await served.read(await served.post(reworded))).toContain("edited: &quot;He&quot; -&gt; [Rossi]");
  });

  test("strikes a line whose outlet took it back, and says what was changed", async () => {
    const correction = { source: 0, sentence: 1, kind: "figure", was: "nine", now: "seven", seenAt: noon } as const;
    const text = await served.read(await served.post(briefing({ id: "corrected001", corrections: [correction] })));
    expect(text).toContain("<s>The cabin stood still for more than nine hours in gusts");
    expect(text).toContain("<s><b>more than nine hours</b>");
    expect(text).toMatch(/Furgg Valley Courier[^<]*2 March[^<]*nine[^<]*seven/);
    expect(text).not.toContain("<s>Forty-one");
  });

  test("is in the language of its words, and says where others stand in another", async () => {
    const german = await served.read(await served.post(briefing({ id: "german000001", language: "de" })));
    expect(german).toContain('<html lang="de">');
    expect(german).toContain("Beleg 1");
    const asked = await served.read(
      await served.post(briefing({ id: "asked0000001", language: "de", askedFor: "fr" })),
    );
    expect(asked).toContain('<html lang="fr">');
    expect(asked).toContain('<p dir="auto" lang="de">');
  });
});

test("the page of an edition shows each story, what is new of it, and a way to it", async () => {
  const changed = {
    kind: "changed",
    was: claim("Thirty people were brought down.", 0),
    now: claim("Forty-one people were brought down.", 0),
    words: "41 people, was 30",
  } as const;
  const second = story({ briefing: briefing({ id: "second000001" }), since: changed });
  const text = await served.read(await served.publish(edition({ place: room, stories: [story(), second] })));
  expect(text).toContain("<h1>Morning edition, Monday 2 March 2026</h1>");
  expect(text.match(/<h2 dir="auto" id="title-\d"/g)).toHaveLength(2);
  expect(text).toContain('<a href="#story-2"');
  expect(text).toContain("41 people, was 30");
  expect(text).toContain("Thirty people were brought down.");
  expect(text).toContain("2 stories, 1 new since last time");
});

test("what an outlet takes back is struck on both pages of it", async () => {
  const posted = story({ briefing: briefing({ id: "takenback001" }) });
  const made = edition({ id: "takingback01@1", place: room, stories: [posted] });
  const both = [await served.publish(made), await served.post(posted.briefing)];
  for (const address of both) expect(await served.read(address)).not.toContain("<s>");
  const correction = { source: 0, sentence: 1, kind: "figure", was: "nine", now: "seven", seenAt: noon } as const;
  const told = { ...posted, briefing: { ...posted.briefing, corrections: [correction] } };
  await store.of("T1").editions.correct({ ...made, stories: [told] }, []);
  for (const address of both) expect(await served.read(address)).toContain("<s>The cabin stood still");
});

test("a story that was told before shows how, each telling with its sentence, but never another place's", async () => {
  const tell = (id: string, sentence: string) =>
    briefing({ id, lead: claim(sentence, 0), sources: [{ ...source, sentences: [sentence] }] });
  const [first, second] = [
    tell("telling00001", "Thirty people were freed."),
    tell("telling00002", "Forty were freed."),
  ];
  const elsewhere = tell("telling00003", "Told in another room.");
  await served.post(first);
  await served.post(second);
  await served.post(elsewhere, { ...room, address: "C-private" });
  const newest = briefing({ id: "telling00004" });
  const before = [first, elsewhere, second].map(({ id }, at) => ({ briefing: id, at: noon - (3 - at) * day }));
  const told = { story: "s", briefing: newest.id, articles: [], at: noon, before };
  await store.of("T1").subscriptions.save(aSubscription({ id: "sub-told", place: room }));
  await store.of("T1").editions.remember("sub-told", [told]);
  const made = edition({ id: "sub-told@1", subscription: "sub-told", slot: noon, place: room });
  const text = await served.read(await served.publish({ ...made, stories: [story({ briefing: newest })] }));
  expect(text.indexOf("Thirty people were freed.")).toBeGreaterThan(text.indexOf("<h3>Told before</h3>"));
  expect(text.indexOf("Forty were freed.")).toBeGreaterThan(text.indexOf("Thirty people were freed."));
  expect(text).toContain('<time datetime="2026-02-27T12:00:00.000Z">');
  expect(text).not.toContain("another room");
  expect(new Set(text.match(/ id="[^"]+"/g)).size).toBe(text.match(/ id="[^"]+"/g)?.length);
});

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("an address shows nothing", () => {
  const shown = briefing({ id: "shown0000001" });

  test("after its end", async () => {
    const address = await served.post(shown, room, clock.now() - 7 * day + 1);
    expect((await page(address))[0]).toBe(200);
    const ended = await served.post(shown, room, clock.now() - 7 * day);
    const [status, text] = await page(ended);
    expect(status).toBe(404);
    expect(text).toContain(gone);
    expect(text).not.toContain("Forty-one");
  });

  test("where it is forged, in 1,000 tries", async () => {
    const token = (await served.post(shown)).split("/").at(-1) ?? "";
    for (let tried = 0; tried < 1_000; tried++) {
      const at = (tried * 7) % token.length;
      const other = letters[(letters.indexOf(token[at] ?? "") + 1 + (tried % 62)) % 64];
      const forged = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      const [status, text] = await page(`${pages.addressOf(anyOf("b")).replace(/[^/]+$/, "")}${forged}`);
      expect([forged, status, String(text).includes(gone)]).toEqual([forged, 404, true]);
    }
  });

  test("where the very bytes are written with other letters, which nobody but us may choose", async () => {
    const key = await pageKey(served.store.secrets);
    for (const id of ["b", "b1", "b12"]) {
      const token = sealed({ kind: "briefing", place: room, id, until: noon + day }, key);
      const opening = [...letters].filter((last) => opened(`${token.slice(0, -1)}${last}`, key) !== undefined);
      expect(opening).toEqual([token.at(-1)]);
    }
  });

  test("where another key sealed it", async () => {
    const elsewhere = await openDatabase(":memory:");
    const other = await openPages({
      address: "https://news.example.org",
      retentionDays: 7,
      ownHosts: ["wiki.ours.org"],
      store: elsewhere,
      clock,
      log,
    });
    await served.post(shown);
    expect((await page(other.addressOf(anyOf(shown.id))))[0]).toBe(404);
    await elsewhere.close();
  });

  test("of another tenant's, in 1,000 tries", async () => {
    const theirs = { ...room, tenant: "T2" };
    for (let tried = 0; tried < 1_000; tried++) {
      const id = `theirs${String(tried).padStart(6, "0")}`;
      if (tried % 100 === 0) await served.post(briefing({ id }), theirs);
      const [status, text] = await page(pages.addressOf(anyOf(tried % 100 === 0 ? id : `theirs${tried}`)));
      expect([status, String(text).includes("Forty-one")]).toEqual([404, false]);
    }
  });

  test("of another place's of the same tenant", async () => {
    await served.post(briefing({ id: "private00001" }), { ...room, address: "C-private" });
    expect((await page(pages.addressOf(anyOf("private00001"))))[0]).toBe(404);
    const elsewhere = edition({ id: "elsewhere001@1", place: { ...room, address: "C-private" } });
    await served.publish(elsewhere);
    expect((await page(pages.addressOf({ ...anyOf("elsewhere001@1"), kind: "edition" })))[0]).toBe(404);
  });

  test("once it was taken down, alone and in its edition", async () => {
    const address = await served.post(briefing({ id: "retracted001" }));
    const both = await served.publish(
      edition({
        id: "retracting01@1",
        place: room,
        stories: [
          story({ briefing: briefing({ id: "retracted001", lead: claim("To be taken down.", 0) }) }),
          story({ briefing: briefing({ id: "staying00001" }) }),
        ],
      }),
    );
    expect((await page(both))[1]).toContain("To be taken down.");
    await store.of("T1").briefings.remove("retracted001");
    expect((await page(address))[0]).toBe(404);
    const [status, text] = await page(both);
    expect(status).toBe(200);
    expect(text).not.toContain("To be taken down.");
  });

  test("of an edition that told of nothing", async () => {
    const { stories: _, ...rest } = edition({ id: "quiet0000001@1", place: room });
    expect((await page(await served.publish({ ...rest, kind: "quiet-day", checkedFeeds: 3 })))[0]).toBe(404);
  });

  test("and is the same page whatever the reason, in the language of whoever asks", async () => {
    const [, forged] = await page("https://news.example.org/b/AAAA");
    const [, ended] = await page(await served.post(shown, room, clock.now() - 7 * day - 1));
    const [, nothing] = await page("https://news.example.org/elsewhere/entirely");
    expect([ended, nothing]).toEqual([forged, forged]);
    const german = await served.get("https://news.example.org/b/AAAA", { headers: { "accept-language": "de-CH,en" } });
    expect(await german.text()).toContain("Dieser Link zeigt nichts, oder nichts mehr");
  });
});

const anyOf = (id: string) => ({ kind: "briefing", place: room, id, at: noon }) as const;

describe("every answer", () => {
  test("loads, runs, frames and tells nothing", async () => {
    const address = await served.post(briefing());
    for (const [asked, method] of [
      [address, "GET"],
      [address, "HEAD"],
      ["https://news.example.org/b/x", "GET"],
      ["https://news.example.org/", "POST"],
    ] as const) {
      const { headers } = await served.get(asked, { method });
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("set-cookie")).toBeNull();
    }
    expect(await served.read(address)).not.toMatch(/<script|<img|<iframe|style=|\son\w+=|<form/i);
  });

  test("to HEAD is that to GET without its text", async () => {
    const address = await served.post(briefing());
    const [got, asked] = [await served.get(address), await served.get(address, { method: "HEAD" })];
    expect(asked.status).toBe(200);
    expect(await asked.text()).toBe("");
    expect(asked.headers.get("etag")).toBe(got.headers.get("etag"));
  });

  test("is 304 to whoever has the page, and the page once it changed", async () => {
    const address = await served.post(briefing({ id: "changing0001" }));
    const etag = (await served.get(address)).headers.get("etag") ?? "";
    const headers = { "if-none-match": `"other", W/${etag}` };
    const again = await served.get(address, { headers });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await served.post(briefing({ id: "changing0001", lead: claim("Now it is another.", 1) }));
    expect((await served.get(address, { headers })).status).toBe(200);
  });

  test("to anything but reading is 405", async () => {
    const address = await served.post(briefing());
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await served.get(address, { method });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "GET, HEAD"]);
    }
  });

  test("to a long or broken address is short", async () => {
    for (const path of [`/b/${"A".repeat(3_000)}`, "/b/%E0%A4%A", "/b/%00", "/b/../../etc/passwd", "//b//"])
      expect([path, (await served.get(`https://news.example.org${path}`)).status]).toEqual([path, 404]);
    expect((await served.get(`https://news.example.org/b/${"A".repeat(20_000)}`)).status).toBe(431);
  });

  test("with the stylesheet is kept for ever", async () => {
    const [, path = ""] =
      /rel="stylesheet" href="([^"]+)"/.exec(await served.read(await served.post(briefing()))) ?? [];
    const answer = await served.get(`https://news.example.org${path}`);
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(await answer.text()).toContain("prefers-color-scheme: dark");
  });

  test("leaves nothing in the log", () => expect(log.events).toEqual([]));
});

test("a store that fails is told in words, and no address of a reader's is logged", async () => {
  const broken = await servedPages();
  const address = await broken.post(briefing());
  await broken.store.close();
  const answer = await broken.get(address);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("<h1>Lede</h1>");
  expect(broken.log.events.map(({ event }) => event)).toEqual(["page-failed"]);
  expect(JSON.stringify(broken.log.events)).not.toContain(address.split("/").at(-1));
});

test("who sends slowly, or nothing, is not waited for", async () => {
  const hasty = await servedPages(200);
  const cut = (sent: string) =>
    new Promise<string>((resolve) => {
      let got = "";
      const socket = connect(hasty.port, "127.0.0.1", () => socket.write(sent));
      socket.on("data", (bytes) => (got += String(bytes))).on("error", () => {});
      socket.on("close", () => resolve(got));
    });
  const all = await Promise.all(
    ["", "GET /b/x HTTP/1.1\r\nhost: a\r\n", "POST / HTTP/1.1\r\ncontent-length: 9\r\n"].map(cut),
  );
  for (const got of all) expect(got).not.toContain("200 OK");
  await hasty.close();
});

test("all processes of one database make the same address", async () => {
  const made = pages.addressOf(anyOf("shown0000001"));
  const another = await openPages({
    address: "https://news.example.org/",
    retentionDays: 7,
    ownHosts: ["wiki.ours.org"],
    store,
    clock: new FixedClock(noon),
    log: new KeptLog(),
  });
  expect(another.addressOf(anyOf("shown0000001"))).toBe(made);
  expect(made.length).toBeLessThan(512);
  expect(Buffer.from(made.split("/").at(-1) ?? "", "base64url").toString("latin1")).not.toMatch(/T1|C1|slack|shown/);
  expect(
    sealed({ kind: "briefing", place: room, id: "shown0000001", until: noon + 7 * day }, await pageKey(store.secrets)),
  ).toBe(made.split("/").at(-1));
});

// The page of a story over time: what changed when, every telling, how figures moved; and what never stands there.
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test } from "vitest";
import { pageKey, sealed } from "../../../adapters/page/token.ts";
import { catalogues } from "../../../src/words/tongue.ts";
import { claim, edition, story } from "../discord/briefings.ts";
import { day, noon, room, servedPages } from "./serving.ts";
import { floodTelling, tellFlood, villages } from "./told-flood.ts";

const served = await servedPages();
afterAll(() => served.close());
const { pages, store } = served;

type Element = ReturnType<typeof parseHTML>["document"]["body"];

const main = async (address: string) => {
  const { document } = parseHTML(await served.read(address));
  return document.querySelector("main");
};
const section = (page: Element, title: string): Element | undefined =>
  [...page.querySelectorAll("section")].find((each) => each.querySelector("h2, h3")?.textContent === title);
const shown = (element: Element | null | undefined): string =>
  (element?.innerHTML ?? "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

describe("the page of a story", () => {
  const address = tellFlood(served);

  test("begins with its newest headline, what is new, and the newest line with its sentence", async () => {
    const page = await main(await address);
    expect(shown(page.querySelector("h1"))).toBe("Flood in the Furgg valley");
    expect(shown(page.querySelector("article > .note"))).toBe("13 dead, was 9 (28 February)");
    expect(shown(page.querySelector(".lead"))).toContain("The flood killed 13 people, the canton said.");
    expect(shown(page.querySelector(".quiet"))).toMatch(/^Told here 4 times, from 26 February 2026 .* to 1 March 2026/);
  });

  test("has each change with both sides, each with its outlet, its day and its sentence", async () => {
    const changes = section(await main(await address), "What changed");
    const items = [...(changes?.querySelectorAll("ol > li") ?? [])].map(shown);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatch(/^9 dead, was 7 \(26 February\)/);
    expect(items[0]).toContain("Before: Valley Courier · 26 February 2026 The flood killed 7 people");
    expect(items[0]).toContain("Now: Alpine Wire · 27 February 2026 The flood killed 9 people, the canton said.");
    expect(items[1]).toContain("Now: Coast Herald · 1 March 2026 The flood killed 13 people, the canton said.");
    expect(changes?.querySelectorAll("blockquote, a.number").length).toBe(4);
  });

  test("has every telling, the oldest first, each leading to what was told then", async () => {
    const told = section(await main(await address), "How it was told");
    const items = [...(told?.querySelectorAll("ul > li") ?? [])];
    expect(items.map((item) => /killed (\d+)/.exec(shown(item))?.[1])).toEqual(["7", "9", "9", "13"]);
    const links = items.map((item) => item.querySelector("a")?.getAttribute("href") ?? "");
    for (const [n, link] of links.entries())
      expect(await served.read(`https://news.example.org${link}`)).toContain(
        `Rescuers came to ${villages[n]} at dawn.`,
      );
  });

  test("has the ledger of each figure that moved: the day, what it was, and who said so", async () => {
    const moved = section(await main(await address), "How the figures moved");
    expect(shown(moved?.querySelector("caption"))).toBe("The flood killed … people");
    const rows = [...(moved?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.querySelectorAll("td")].map(shown),
    );
    expect(rows.map((row) => row.map((cell) => cell.replace(/ ?\[\d+\]$/, "")))).toEqual([
      ["26 February 2026", "7 people", "Valley Courier"],
      ["27 February 2026", "9 people", "Alpine Wire"],
      ["28 February 2026", "9 people", "Valley Courier"],
      ["1 March 2026", "13 people", "Coast Herald"],
    ]);
  });

  test("draws the course of a figure above its table, named by the same in words", async () => {
    const drawn = section(await main(await address), "How the figures moved")?.querySelector("svg");
    expect(drawn?.getAttribute("role")).toBe("img");
    const label = drawn?.getAttribute("aria-label") ?? "";
    for (const words of ["7 ", "Valley Courier", "9 ", "Alpine Wire", "13 ", "Coast Herald"])
      expect(label).toContain(words);
  });

  test("has what outlets took back since, struck, and every report once", async () => {
    const page = await main(await address);
    const back = section(page, "Changed by outlets since");
    expect(shown(back?.querySelector("s"))).toBe("Rescuers came to Brenn at dawn.");
    expect(shown(back)).toContain("Alpine Wire took this out of its article");
    expect(section(page, "Sources")?.querySelectorAll("li")).toHaveLength(4);
  });

  test("counts its sentences through: each number stands behind one of them", async () => {
    const page = await main(await address);
    const numbers = [...page.querySelectorAll("summary")].map(shown);
    expect(numbers).toEqual([1, 2, 3, 4, 5].map((number) => `Evidence ${number}`));
    const told = section(page, "How it was told")?.querySelectorAll("li") ?? [];
    expect([...told].map((item) => shown(item.querySelector("a.number")))).toEqual(["[2]", "[3]", "[4]", "[1]"]);
  });

  test("has each id once, and every number leads to one", async () => {
    const page = await main(await address);
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll("a.number")) expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  test("opens from the pages of each of its briefings and of its editions, until those end", async () => {
    await address;
    const from = pages.addressOf({ place: room, kind: "briefing", id: "flood0000001", at: noon - day });
    const made = edition({ id: "flooded@1", slot: noon - 2 * day, place: room });
    const published = await served.publish({ ...made, stories: [story({ briefing: floodTelling(2) })] }, noon - day);
    const until = noon - day + 7 * day;
    for (const [page, id] of [
      [from, "flood0000001"],
      [published, "flood0000002"],
    ] as const) {
      const link = `/b/${sealed({ kind: "story", place: room, id, until }, await pageKey(store.secrets))}`;
      expect(await served.read(page)).toContain(`<a href="${link}">The whole story so far</a>`);
      expect(await served.read(`https://news.example.org${link}`)).toContain("The flood killed 13 people");
    }
  });
});

describe("the page of a story shows nothing", () => {
  const theirs = { ...room, tenant: "T2" };
  const anyOf = (id: string, place = room) => pages.addressOf({ place, kind: "story", id, at: noon });
  const answer = async (address: string) => {
    const got = await served.get(address);
    return [got.status, (await got.text()).includes("flood")];
  };

  test("after its end", async () => {
    await tellFlood(served);
    expect(
      await answer(pages.addressOf({ place: room, kind: "story", id: "flood0000003", at: noon - 7 * day + 1 })),
    ).toEqual([200, true]);
    expect(
      await answer(pages.addressOf({ place: room, kind: "story", id: "flood0000003", at: noon - 7 * day })),
    ).toEqual([404, false]);
  });

  test("where it is forged, in 1,000 tries", async () => {
    const token = (await tellFlood(served)).split("/").at(-1) ?? "";
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (let tried = 0; tried < 1_000; tried++) {
      const at = (tried * 7) % token.length;
      const other = letters[(letters.indexOf(token[at] ?? "") + 1 + (tried % 62)) % 64];
      const forged = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      expect([forged, ...(await answer(`https://news.example.org/b/${forged}`))]).toEqual([forged, 404, false]);
    }
  });

  test("of another tenant's or another place's, in 1,000 tries", async () => {
    const elsewhere = { ...room, address: "C-private" };
    const other = { ...room, tenant: "T3" };
    await tellFlood(served, theirs);
    for (let tried = 0; tried < 1_000; tried++) {
      const place = tried % 2 === 0 ? elsewhere : other;
      expect([tried, ...(await answer(anyOf(`flood000000${tried % 4}`, place)))]).toEqual([tried, 404, false]);
    }
  });

  test("that no schedule told here", async () => {
    const place = { ...room, address: "C-briefed" };
    await served.post(floodTelling(0), place);
    expect(await answer(anyOf("flood0000000", place))).toEqual([404, false]);
    const link = pages.addressOf({ place, kind: "briefing", id: "flood0000000", at: noon });
    expect(await served.read(link)).not.toContain("The whole story so far");
  });

  test("once its place deleted what was kept of it", async () => {
    const place = { ...room, address: "C-forgotten" };
    const address = await tellFlood(served, place, undefined, "de");
    expect(await answer(address)).toEqual([200, true]);
    await store.of(place.tenant).forgetPlace(place);
    expect(await answer(address)).toEqual([404, false]);
  });

  test("of a telling that was taken down, and the rest of it still", async () => {
    const place = { ...room, tenant: "T4" };
    const address = await tellFlood(served, place);
    await store.of(place.tenant).briefings.remove("flood0000001");
    const page = await served.read(address);
    expect(page).toContain("The flood killed 7 people");
    expect(page).not.toContain("Rescuers came to Brenn");
    expect(page).not.toContain("27 February");
  });
});

test("a change that stands on a sentence nobody was told has that sentence behind it", async () => {
  const place = { ...room, address: "C-untold" };
  await tellFlood(served, place, undefined, "en");
  const newest = floodTelling(3);
  const [toll = "", rescue = ""] = newest.sources[0].sentences;
  const untold = { ...newest, id: "flooduntold1", lead: claim(rescue, 1), points: [], figures: [] };
  const old = floodTelling(0);
  await served.post({ ...old, id: "flooduntold0" }, place);
  await served.post(untold, place);
  const told = { story: "untold", articles: [], briefing: untold.id, at: noon };
  const before = [{ briefing: "flooduntold0", at: old.writtenAt }];
  await store.of(place.tenant).editions.remember(`flood-${place.address}`, [{ ...told, before }]);
  const page = await main(pages.addressOf({ place, kind: "story", id: untold.id, at: noon }));
  const now = section(page, "What changed")?.querySelectorAll("ol > li > ul > li")[1];
  expect(shown(now)).toContain(`Coast Herald · 1 March 2026 ${toll}`);
  expect(shown(now?.querySelector("blockquote"))).toBe(toll);
  expect(shown(section(page, "How the figures moved")?.querySelector("tbody tr:last-child"))).toMatch(
    /13 people \[\d\]/,
  );
});

test("the page of a story is in the language of its newest briefing", async () => {
  const place = { ...room, address: "C-german" };
  const address = await tellFlood(served, place);
  await served.post({ ...floodTelling(3), askedFor: "de" }, place);
  const page = await served.read(address);
  expect(page).toContain('<html lang="de">');
  for (const words of [
    "Was sich geändert hat",
    "Wie es gemeldet wurde",
    "Wie sich die Zahlen entwickelt haben",
    "Beleg 1",
  ])
    expect(page).toContain(words);
});

test.each(Object.keys(catalogues).filter((language) => language !== "en"))(
  "around what was told nothing of the page is English in %s",
  async (language) => {
    const place = { ...room, address: `C-in-${language}` };
    const address = await tellFlood(served, place, undefined, language);
    const page = shown(await main(address));
    expect(page).toContain("The flood killed 13 people");
    const headings = [
      "What changed",
      "How it was told",
      "How the figures moved",
      "Changed by outlets since",
      "Sources",
    ];
    const labels = [
      "Evidence",
      "Before:",
      "Now:",
      "Told here",
      "newest briefing",
      "Day",
      "Figure",
      "Outlet",
      "open at",
    ];
    const english = [...headings, ...labels].filter((words) => page.includes(` ${words} `));
    // "Sources" is French too.
    expect(english).toEqual(language === "fr" ? ["Sources"] : []);
  },
);

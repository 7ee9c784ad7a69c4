// What a site says on pages of several stories is its furniture; what several reports of one story say is news.
import { expect, it } from "vitest";
import { fetchArticle } from "../../src/gathering/fetch.ts";
import { FixedClock } from "../fakes/clock.ts";
import { inlineSandbox } from "../fakes/sandbox.ts";
import { openMemory } from "../fakes/store.ts";
import { FakeWeb } from "../fakes/web.ts";

const stories: Readonly<Record<string, readonly string[]>> = {
  "Ferry sinks off Port Ellery": [
    "The ferry Aurora sank off Port Ellery on Thursday night with 180 people on board, the coast guard said.",
    "Divers recovered 14 bodies by dawn, and 150 passengers were brought ashore by fishing boats, officials said.",
  ],
  "Town council votes for a bridge": [
    "The council of Arvenhof voted by 14 to 9 for a second bridge over the river, and against a tunnel.",
    "Works begin in May, said the mayor, Ada Muster, who had wanted the tunnel and lost by five votes.",
  ],
  "Bakers warn of a bitter winter": [
    "Bakers of the northern valleys said on Monday that flour had become twice as dear within a single year.",
    "Four of them closed in March, and the guild asked the canton for help with the cost of heating.",
  ],
  "Rowers win in Lucerne": [
    "The eight of the harbour club won the cup in Lucerne on Sunday, ahead of crews from Turku and Ghent.",
    "It was their third win in a row, and the first for their new coach, who had rowed for the club himself.",
  ],
};
const promise = "Our reporters walk the harbour at dawn so that you do not have to.";

/** Reads these pages of one site in this order. */
async function reader(extra: readonly string[], site = "https://harbour.example") {
  const store = openMemory();
  const clock = new FixedClock("2026-03-02T08:00:00Z");
  const signal = new AbortController().signal;
  return async (title: string, host = site, among = extra) => {
    const [opening = "", ...more] = stories[title] ?? [];
    const body = [opening, ...among, ...more].map((line) => `<p>${line}</p>`).join("");
    const url = `${host}/${title.toLowerCase().replaceAll(" ", "-")}`;
    const html = `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
    const web = new FakeWeb({ [url]: { body: html } });
    return (await fetchArticle(url, { web, sandbox: inlineSandbox, store, clock, signal })).text.split("\n");
  };
}

const titles = Object.keys(stories);

it("a line on the pages of three stories of a site is left out from the third on", async () => {
  const read = await reader([promise]);
  const texts = [];
  for (const title of titles) texts.push(await read(title));
  expect(texts.map((lines) => lines.includes(promise))).toEqual([true, true, false, false]);
  expect(texts.map((lines) => lines.filter((line) => line !== promise))).toEqual(titles.map((title) => stories[title]));
});

it("another site's lines are not counted", async () => {
  const read = await reader([promise]);
  for (const [at, title] of titles.entries()) expect(await read(title, `https://town${at}.example`)).toContain(promise);
});

it("the same page read again is one page", async () => {
  const read = await reader([promise]);
  for (let times = 0; times < 4; times += 1) expect(await read(titles[0] ?? "")).toContain(promise);
});

it("what three reports of one story say stays in the fourth", async () => {
  const background =
    "The Aurora was built in 1998, carried up to 220 people between the islands and the mainland four times a day, and had been found in good order by inspectors as late as in March of this year.";
  const read = await reader(["Nobody has been charged so far.", background]);
  const last = [];
  for (const title of titles) last.push(await read(title));
  expect(last.at(-1)).toEqual(expect.arrayContaining(["Nobody has been charged so far.", background]));
});

it("a line that names what the story is about stays", async () => {
  const about = "Lucerne has held the cup since 1962.";
  const read = await reader([about]);
  const texts = [];
  for (const title of titles) texts.push(await read(title));
  expect(texts.map((lines) => lines.includes(about))).toEqual([true, true, false, true]);
});

it("a copy of this story and one other story are two stories, and not three", async () => {
  const read = await reader([promise]);
  const same = "The club said so in a statement that it sent out in the evening and put on its pages. "
    .repeat(2)
    .trim();
  const [, second = "", third = "", fourth = ""] = titles;
  await read(second);
  await read(third, undefined, [promise, same]);
  expect(await read(fourth, undefined, [promise, same])).toContain(promise);
});

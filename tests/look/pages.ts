// npm run look:pages: the readers' pages in a real browser, judged by axe and by what a keyboard reaches, and pictured.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { briefing, claim, edition, source, story } from "../adapters/discord/briefings.ts";
import { breakouts, naughtyStrings, saying } from "../adapters/page/naughty.ts";
import { noon, room, servedPages } from "../adapters/page/serving.ts";
import { tellFlood } from "../adapters/page/told-flood.ts";
import { aSubscription } from "../contracts/store/samples.ts";
import { type Browser, openBrowser, type Screen } from "./browser.ts";

const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const pictures = join(import.meta.dirname, "../../look");
mkdirSync(pictures, { recursive: true });

const found = await openBrowser();
if (found === undefined) {
  console.log("No Chromium found (apt-get install chromium): nothing was judged.");
  process.exit(1);
}
const browser: Browser = found;
const served = await servedPages();
const wrong: string[] = [];
const hold = (holds: boolean, words: string) => {
  if (!holds) wrong.push(words);
};

const correction = { source: 0, sentence: 1, kind: "figure", was: "nine", now: "seven", seenAt: noon } as const;
const told = briefing({
  corrections: [correction],
  lead: {
    ...claim("[The cabin] stopped 180 metres above the Furgg valley.", 0),
    edits: [{ from: "It", to: "[The cabin]" }],
  } as never,
  leftOut: [{ text: "It may open in May.", why: "It is too short to say anything." }],
  sources: [
    { ...source, notes: ["An earlier version named another valley."] },
    { ...source, article: "wire", url: "https://wire.example.com/a", outlet: "Alpine Wire", copyOf: 0 },
  ],
});
const changed = {
  kind: "changed",
  was: claim("Thirty people were brought down.", 0),
  now: claim("Forty-one people were brought down.", 0),
  words: "41 people, was 30",
} as const;
const german = briefing({ id: "german000001", language: "de" });
const place = { ...room, address: "C-public" };
const made = edition({
  ...{ id: `s1@${noon}`, subscription: "s1", place, slot: noon },
  stories: [story({ briefing: told }), story({ briefing: german, since: changed })],
});
await served.store.of(place.tenant).subscriptions.save(aSubscription({ place, feeds: ["https://a.org/feed"] }));
await served.store
  .of(place.tenant)
  .settings.save(place, { length: "standard", language: "source", less: [], seenHint: true, publicSince: noon });
await served.post(briefing({ id: "earlier00001" }), place);
const before = [{ briefing: "earlier00001", at: noon - 86_400_000 }];
await served.store
  .of(place.tenant)
  .editions.remember("s1", [{ story: "s", briefing: told.id, articles: [], at: noon, before }]);
const editionAt = await served.publish(made);
await served.store.of(place.tenant).deliveries.record({ edition: made.id, part: 0, state: "posted", attempts: 1 });
const list = served.pages.publicAddressOf(place);

const pages: Readonly<Record<string, string>> = {
  briefing: await served.post(told),
  edition: editionAt,
  story: await tellFlood(served, { ...room, address: "C-flood" }),
  public: list,
  "public-edition": `${list}/e/${made.id}`,
  gone: "https://news.example.org/b/nothing",
};
const here = (address: string) => `http://127.0.0.1:${served.port}${new URL(address).pathname}`;
const screens: Readonly<Record<string, Screen>> = {
  "390-light": { width: 390 },
  "390-dark": { width: 390, dark: true },
  "1200-light": { width: 1200 },
  "1200-dark": { width: 1200, dark: true },
  paper: { width: 800, paper: true },
};

for (const [name, address] of Object.entries(pages))
  for (const [screen, size] of Object.entries(screens)) await judge(`${name}-${screen}`, here(address), size);
await byKeyboard(here(pages.edition ?? ""));
await inHostileWords();
await feedHolds(here(list));
console.log(wrong.length === 0 ? "Nothing is wrong." : wrong.join("\n"));
process.exitCode = wrong.length === 0 ? 0 : 1;
await browser.close();
await served.close();

/** Closed, as it comes; and with every sentence shown, which is what is pictured for a phone in the dark. */
async function judge(name: string, address: string, size: Screen): Promise<void> {
  await browser.visit(address, size);
  writeFileSync(join(pictures, `page-${name}.png`), await browser.picture());
  for (const open of [false, true]) {
    await browser.run(`document.querySelectorAll("details").forEach((each) => (each.open = ${open}))`);
    const violations = (await browser.run(
      `${axe}; axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 120)).join(" | ")))`,
    )) as readonly string[];
    for (const violation of violations) wrong.push(`${name}, ${open ? "open" : "closed"}: axe ${violation}`);
  }
  if (/^(?:briefing|story)/.test(name)) writeFileSync(join(pictures, `page-${name}-open.png`), await browser.picture());
  const wide = await browser.run("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  hold(wide === 0, `${name}: ${String(wide)} pixels wider than its screen`);
  if (!size.paper) return;
  const hidden = await browser.run(
    `document.querySelectorAll("details").forEach((each) => (each.open = false));
    [...document.querySelectorAll("blockquote")].filter((each) => each.getBoundingClientRect().height === 0).length`,
  );
  hold(hidden === 0, `${name}: ${String(hidden)} sentences are not printed`);
}

/** Every link and every sentence is reached in the order in which they stand, and is seen to be reached. */
async function byKeyboard(address: string): Promise<void> {
  await browser.visit(address, { width: 1200 });
  const expected = await browser.run(
    `[...document.querySelectorAll("a[href], summary")].filter((each) => each.checkVisibility() &&
      !each.closest("details > div")).map((each) => each.outerHTML)`,
  );
  const reached: unknown[] = [];
  for (let at = 0; at < (expected as readonly unknown[]).length; at++) {
    await browser.tab();
    const [html, outline] = (await browser.run(
      `[document.activeElement.outerHTML, getComputedStyle(document.activeElement).outlineStyle]`,
    )) as readonly [string, string];
    reached.push(html);
    hold(outline !== "none", `not seen to be reached: ${html.slice(0, 100)}`);
  }
  hold(JSON.stringify(reached) === JSON.stringify(expected), "the keyboard reaches links in another order");
  hold(String(reached[0]).includes('class="skip"'), "the way past everything does not come first");
}

/** The naughty strings, twenty stories a page: nothing runs, and nothing is there but our elements. */
async function inHostileWords(): Promise<void> {
  const texts = [...naughtyStrings, ...breakouts].filter((words) => words.trim() !== "");
  for (let from = 0; from < texts.length; from += 20) {
    const stories = texts.slice(from, from + 20).map((words, at) => {
      const naughty = { ...saying(words), id: `n${from + at}` };
      return story({ briefing: naughty });
    });
    const all = edition({ id: `n${from}@1`, place: room, stories: stories as never });
    await browser.visit(here(await served.publish(all)), { width: 390 });
    const shown = (await browser.run(
      `[[...new Set([...document.querySelectorAll("*")].map((each) => each.localName))].filter((name) =>
        !/^(?:html|head|meta|title|link|body|a|main|article|section|nav|footer|h[1-3]|p|ul|ol|li|div|details|summary|blockquote|mark|time|b|s|cite|span|table|caption|thead|tbody|tr|th|td|svg|g|line|polygon|text)$/.test(name)),
        document.querySelectorAll("article").length, document.documentElement.scrollWidth > 390]`,
    )) as readonly [readonly string[], number, boolean];
    hold(shown[0].length === 0, `texts from ${from}: elements ${shown[0].join(", ")}`);
    hold(shown[1] === stories.length, `texts from ${from}: ${shown[1]} of ${stories.length} stories`);
    hold(!shown[2], `texts from ${from}: wider than a phone`);
  }
}

/** A browser reads XML strictly. */
async function feedHolds(address: string): Promise<void> {
  const text = await (await fetch(`${address}/atom.xml`)).text();
  const told = await browser.run(
    `[...new DOMParser().parseFromString(${JSON.stringify(text)}, "application/xml").querySelectorAll("parsererror, entry")]
      .map((each) => each.localName)`,
  );
  hold(JSON.stringify(told) === '["entry"]', `the Atom feed is ${JSON.stringify(told)}`);
}

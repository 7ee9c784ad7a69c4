// Whatever stands in a text from outside is words on the page: no element, no attribute and no address comes of it.
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test } from "vitest";
import { edition, story } from "../discord/briefings.ts";
import { addresses, breakouts, naughtyStrings, orders, saying } from "./naughty.ts";
import { room, servedPages } from "./serving.ts";
import { tellFlood } from "./told-flood.ts";

const served = await servedPages();
afterAll(() => served.close());

/** What our pages are made of: https://html.spec.whatwg.org/multipage/indices.html#elements-3 */
const elements = new Set(
  (
    "html head meta title link body a main article section nav footer h1 h2 h3 p ul ol li div details summary " +
    "blockquote mark time b s cite span table caption thead tbody tr th td svg g line polygon text"
  ).split(" "),
);
const attributes = new Set(
  (
    "lang charset name content rel href class id tabindex aria-labelledby aria-label dir datetime type title scope " +
    "xmlns width height viewbox role font-family font-size font-weight fill stroke stroke-width stroke-dasharray " +
    "x y x1 y1 x2 y2 points textlength lengthadjust"
  ).split(" "),
);

/** What of the page is none of ours, and the words that it shows. */
function looked(page: string): { readonly wrong: readonly string[]; readonly shown: string } {
  const { document } = parseHTML(page);
  const wrong = [...document.querySelectorAll("*")].flatMap((element) => [
    ...(elements.has(element.localName) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (!attributes.has(name.toLowerCase())) return [`${element.localName} ${name}`];
      if (name !== "href") return [];
      return /^(?:https?:\/\/|#|\/style-[0-9a-f]+\.css$|\/b\/[\w-]+$)/.test(value) ? [] : [`href ${value}`];
    }),
  ]);
  return { wrong, shown: seen(document.querySelector("main")?.textContent ?? "") };
}
const wrongIn = (page: string) => looked(page).wrong;

/** Without what is not seen, and blanks. */
const seen = (words: string): string => words.toWellFormed().replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, "");

const texts = [...naughtyStrings, ...orders, ...breakouts].filter((words) => words.trim() !== "");

describe("a page", () => {
  test(`of each of ${texts.length} hostile texts is made of our elements alone, and shows the text`, {
    timeout: 180_000,
  }, async () => {
    for (const words of texts) {
      const { wrong, shown } = looked(await served.read(await served.post(saying(words))));
      expect({ words, wrong, shown: shown.includes(seen(words)) }).toEqual({ words, wrong: [], shown: true });
    }
  });

  test("hides no word and turns none round", async () => {
    const page = await served.read(await served.post(saying("safe\u202egnp.exe\u2066\u200b \u0007bell\u0000")));
    expect(page).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/,
    );
    expect(page).toContain("safegnp.exe bell");
  });

  test("of an edition is as safe as those of its stories", async () => {
    for (const [at, words] of breakouts.entries()) {
      const hostile = { story: words, briefing: { ...saying(words), id: `naughty${at}` } };
      const address = await served.publish(
        edition({ id: `e${at}@1`, place: room, title: words, about: words, stories: [story(hostile)] }),
      );
      expect(wrongIn(await served.read(address))).toEqual([]);
    }
  });

  test("of a story over time is as safe, with them in every telling, change and table", {
    timeout: 180_000,
  }, async () => {
    for (const words of [...breakouts, ...naughtyStrings.filter((each) => each.trim() !== "")]) {
      const { wrong, shown } = looked(await served.read(await tellFlood(served, room, words)));
      expect({ words, wrong, shown: shown.includes(seen(words)) }).toEqual({ words, wrong: [], shown: true });
      expect(shown).toContain("Howthefiguresmoved");
    }
  });

  test("leads to pages of the web and nowhere else", async () => {
    for (const [at, url] of addresses.entries()) {
      const page = await served.read(await served.post({ ...saying("Plain words here.", url), id: `address${at}` }));
      expect({ url, wrong: wrongIn(page) }).toEqual({ url, wrong: [] });
      expect(page).not.toMatch(/href="(?:javascript|data|vbscript|file)/i);
    }
  });
});

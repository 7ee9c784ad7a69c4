// Facts about the picture that a page announces, and about those that are none of a story.
import { describe, expect, test } from "vitest";
import { extractPage } from "../../src/gathering/page.ts";
import { pictureNames } from "../../src/gathering/picture-names.ts";
import { hasShape, notOwn } from "../../src/gathering/pictures.ts";

describe("addresses that are known for something else", () => {
  test.each(pictureNames)("$kind: what it is for, and what it is not for", ({ pattern, yes, no }) => {
    expect(yes.filter((address) => !pattern.test(address))).toEqual([]);
    expect(no.filter((address) => pattern.test(address))).toEqual([]);
    expect(no.filter(notOwn)).toEqual([]);
  });
});

test.each([
  [undefined, undefined, true],
  [1200, 630, true],
  [1200, undefined, true],
  [1, 1, false],
  [undefined, 90, false],
  [199, 400, false],
  [200, 200, true],
  [970, 250, false],
  [300, 1200, false],
])("a picture of %s by %s may be shown: %s", (width, height, expected) =>
  expect(hasShape(width, height)).toBe(expected),
);

const page = (head: string): string =>
  `<!doctype html><html lang="en"><head><title>Ferry runs aground</title>${head}</head><body><article><h1>Ferry runs
  aground</h1>${"<p>The ferry ran aground off the harbour on Sunday, and nobody was hurt, the coast guard said.</p>".repeat(4)}</article></body></html>`;
const meta = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, content]) => `<meta property="${name}" content="${content}">`).join("");
const linked = (image: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Ferry runs aground", image })}</script>`;
const pictureIn = (head: string) => extractPage(page(head), "https://news.example.org/2026/ferry").picture;
const ferry = "https://cdn.example.org/2026/ferry.jpg";

describe("a page's picture", () => {
  test("is the one it announces to other programs, with its words", () => {
    const said = [
      ["og:image", ferry],
      ["og:image:width", "1200"],
      ["og:image:height", "630"],
      ["og:image:alt", "The ferry &amp; two tugs"],
    ] as const;
    expect(pictureIn(meta(...said))).toEqual({ url: ferry, alt: "The ferry & two tugs" });
    expect(pictureIn(meta(["og:image", "/2026/ferry.jpg"]))).toEqual({
      url: "https://news.example.org/2026/ferry.jpg",
    });
  });

  test("is the one whose maker its JSON-LD names, before any other", () => {
    const image = { "@type": "ImageObject", url: ferry, caption: "On the sand", creator: { name: "Jo Roe" } };
    const other = meta(["og:image", "https://cdn.example.org/2026/crop.jpg"]);
    expect(pictureIn(linked([image]) + other)).toEqual({ url: ferry, alt: "On the sand", credit: "Jo Roe" });
    expect(pictureIn(linked({ ...image, creditText: "Coast guard" }))).toMatchObject({ credit: "Coast guard" });
    expect(pictureIn(linked(ferry))).toEqual({ url: ferry });
  });

  test.each([
    ["a tracker's size", meta(["og:image", ferry], ["og:image:width", "1"], ["og:image:height", "1"])],
    ["a thumbnail's size", linked({ url: ferry, width: 120, height: "90px" })],
    ["a logo", meta(["og:image", "https://cdn.example.org/site-logo.png"])],
    ["a logo in an encoded address", meta(["og:image", "https://cdn.example.org/%6Cogo.png"])],
    ["a drawing that may hold scripts", meta(["og:image", "https://cdn.example.org/map.svg"])],
    ["an address in the clear", meta(["og:image", "http://cdn.example.org/2026/ferry.jpg"])],
    ["no address of the web", meta(["og:image", "data:image/png;base64,AAAA"])],
    ["a script", meta(["og:image", "javascript:alert(1)"])],
    ["an address with a name and password", meta(["og:image", "https://a:b@cdn.example.org/ferry.jpg"])],
    ["an address without end", meta(["og:image", `https://cdn.example.org/${"a".repeat(1_000)}.jpg`])],
    ["nothing", ""],
  ])("is none where it announces %s", (_, head) => expect(pictureIn(head)).toBeUndefined());
});

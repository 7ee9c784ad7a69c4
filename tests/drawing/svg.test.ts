// The SVG within a page of ours: whatever an outlet is called, it is well-formed, and nothing in it can do anything.
import { expect, test } from "vitest";
import { svgOf } from "../../src/drawing/svg.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import { naughtyStrings } from "../adapters/page/naughty.ts";
import { aFigure, aTimeline } from "./samples.ts";

const tag = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>/y;
const text = /(?:[^<&\p{Cc}]|\n|&(?:amp|lt|gt|quot);)+/uy;

/** The names of its elements and attributes. Throws for what is not well-formed. */
function partsOf(svg: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < svg.length; ) {
    tag.lastIndex = text.lastIndex = at;
    const [whole, closes, name = "", attributes = "", closed] = tag.exec(svg) ?? [];
    if (whole === undefined) {
      const words = text.exec(svg)?.[0];
      if (words === undefined) throw new Error(`not well-formed: ${svg.slice(at, at + 80)}`);
      at += words.length;
      continue;
    }
    at += whole.length;
    if (closes) expect(open.pop()).toBe(name);
    else {
      found.push(name, ...[...attributes.matchAll(/ ([a-zA-Z0-9:-]+)="/g)].map(([, one]) => `@${one}`));
      for (const [, value = ""] of attributes.matchAll(/="([^"]*)"/g))
        if (/&(?!amp;|lt;|gt;|quot;)|\p{Cc}/u.test(value)) throw new Error(`not well-formed: ${value}`);
      if (!closed) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return found;
}

const harmless = new Set([
  ...[
    "svg",
    "g",
    "line",
    "polygon",
    "text",
    "@xmlns",
    "@class",
    "@width",
    "@height",
    "@viewBox",
    "@role",
    "@aria-label",
  ],
  ...["@font-family", "@font-size", "@font-weight", "@x1", "@y1", "@x2", "@y2", "@x", "@y", "@points", "@fill"],
  ...["@stroke", "@stroke-width", "@stroke-dasharray", "@textLength", "@lengthAdjust"],
]);

const naming = (words: string): readonly Drawing[] => {
  const [first, ...rest] = aFigure().steps;
  const [began, ...then] = aTimeline().steps;
  return [
    aFigure({ title: words, steps: [{ ...first, outlet: words, amount: words }, ...rest] }),
    aTimeline({ title: words, steps: [{ ...began, outlet: words, words }, ...then] }),
  ];
};

const mean = [
  "<script>alert(1)</script>",
  '" onload="alert(1)',
  "'><image href=x onerror=alert(1)>",
  "]]><!--",
  "&lt;&#x3c;&unknown;",
  "\u0000\u0008\u001b\ufffe\uffff",
  "\u202egro.live\u202c",
  "\ud800 lone",
  "url(javascript:alert(1))",
  "x".repeat(5_000),
  "",
];

test.each(mean)("a name of nothing but %j is characters", (words) => {
  for (const drawing of naming(words)) {
    const svg = svgOf(drawing);
    expect(partsOf(svg).filter((part) => !harmless.has(part))).toEqual([]);
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/);
  }
});

test("the strings that break programs break no drawing", () => {
  expect(naughtyStrings.length).toBeGreaterThan(500);
  for (const words of naughtyStrings)
    for (const drawing of naming(words))
      expect(partsOf(svgOf(drawing)).filter((part) => !harmless.has(part))).toEqual([]);
});

test("its label says the same in words, and its colours are the page's", () => {
  const svg = svgOf(aFigure());
  expect(svg).toContain('aria-label="People killed, as it was told: 7 (Valley Post, 1 March 2026); 18 (');
  expect([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].every(([, colour]) => colour?.startsWith("var("))).toBe(true);
});

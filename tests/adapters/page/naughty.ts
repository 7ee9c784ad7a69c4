// What nobody means well with, in every place of a briefing where words from outside stand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Briefing } from "../../../src/news/briefing.ts";
import { briefing, claim, source } from "../discord/briefings.ts";

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures/attacks", name), "utf8"));

export const naughtyStrings = fixture("naughty_strings.json") as readonly string[];
export const orders = Object.values(fixture("bipia.json") as Record<string, string[]>).flat();
/** Of our own: what would leave an attribute, a tag, an element or the document. */
export const breakouts = [
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  `</blockquote></details></main></body></html><script src=//evil.example></script>`,
  `<!--`,
  `-->`,
  `]]>`,
  `<![CDATA[`,
  `</title><svg onload=alert(1)>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `&lt;script&gt;`,
  `\u202egnp.exe\u202c`,
  `a\u0000b\u200bc`,
  `\ud800`,
];

export const addresses = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "file:///etc/passwd",
  "//evil.example/x",
  `https://ok.example/"onclick="alert(1)`,
  "not an address",
];

let said = 0;

/** Every word of it from outside; where the words are empty nothing can stand on them. */
export function saying(words: string, url = "https://news.example.org/a"): Briefing {
  const cited = { source: 0, sentence: 0, start: 0, end: words.length } as const;
  const line = { ...claim(words, 0), saidBy: words, edits: [{ rule: "cut", from: words, to: "" }] };
  const made = briefing();
  return briefing({
    // What was kept of one id with a correction stays as it is: each is another's.
    id: `naughty${String(++said).padStart(5, "0")}`,
    headline: claim(words, -1),
    lead: claim(`${words} `, 0),
    points: [line as (typeof made.points)[number]],
    more: [claim(words, 1)],
    actors: [{ name: words, kind: "person", role: words, aliases: [words], citations: [cited] }],
    figures: [{ text: words, value: 1, unit: words, measures: words, hedge: words, saidBy: words, citation: cited }],
    quotes: [{ text: words, speaker: words, citation: cited }],
    disputes: [{ about: words, kind: "within-article", versions: [claim(words, 0), claim(words, 1)] }],
    sources: [{ ...source, outlet: words, title: words, url, notes: [words], sentences: [words, `x ${words} y`] }],
    writer: { name: words, fellBack: words },
    corrections: [
      { source: 0, sentence: 0, kind: "gone", was: words, now: words, reads: words, note: words, seenAt: 0 },
    ],
    leftOut: [{ text: words, why: words }],
  });
}

// npm run look:drawn: the drawings of ten figures and five timelines, told day by day by the real writer, as they stand
// in a chat by day and by night and on a reader's page, at 390 points.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawPng } from "../../src/drawing/png.ts";
import { svgOf } from "../../src/drawing/svg.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import { drawingWords } from "../../src/news/drawing-words.ts";
import { drawingOf } from "../../src/unfolding/drawn.ts";
import { tellingsOf } from "../evals/unfolding/days.ts";
import { unfoldingsOf } from "../evals/unfolding/unfolding.ts";
import { openBrowser } from "./browser.ts";

const pictures = join(import.meta.dirname, "../../look");
mkdirSync(pictures, { recursive: true });
const drawn = unfoldingsOf("drawn").map((story) => ({ id: story.id, drawing: drawingOf(tellingsOf(story), "UTC") }));
const counted = { figure: 0, timeline: 0 };
for (const { id, drawing } of drawn) {
  if (drawing === undefined) {
    console.log(`${id}: no drawing`);
    continue;
  }
  counted[drawing.kind]++;
  const png = drawPng(drawing);
  writeFileSync(join(pictures, `${id}.png`), png);
  console.log(`look/${id}.png: a ${drawing.kind} of ${drawing.steps.length}, ${png.length} bytes`);
  console.log(`  ${drawingWords(drawing, 1_024)}`);
}
console.log(`${counted.figure} figures, ${counted.timeline} timelines`);
if (counted.figure < 10 || counted.timeline < 5) process.exitCode = 1;

/** The grounds of the two chats by day and by night. */
const chats = { light: "#ffffff", dark: "#1a1d21" } as const;
const browser = await openBrowser();
if (browser === undefined) console.log("No Chromium found (apt-get install chromium): the drawings alone.");
for (const [theme, ground] of Object.entries(chats)) {
  const all = drawn.flatMap(({ drawing }) => (drawing === undefined ? [] : [drawing]));
  const sheets = { chat: all.map(chatted), page: all.map(svgOf) };
  for (const [name, shown] of Object.entries(sheets)) {
    const html = sheetOf(shown, ground, theme === "dark");
    writeFileSync(join(pictures, `drawn-${name}-${theme}.html`), html);
    if (browser === undefined) continue;
    const { png } = await browser.photograph(html, { width: 4 * 422 + 16, scale: 1 });
    writeFileSync(join(pictures, `drawn-${name}-${theme}.png`), png);
  }
}
await browser?.close();

function chatted(drawing: Drawing): string {
  const source = Buffer.from(drawPng(drawing)).toString("base64");
  return `<img alt="" width="390" src="data:image/png;base64,${source}">`;
}

function sheetOf(shown: readonly string[], ground: string, dark: boolean): string {
  const colours = dark
    ? `--paper: ${ground}; --ink: #e9e7e2; --quiet: #a9a6a0; --link: #8ab8f0`
    : `--paper: ${ground}; --ink: #1c1b19; --quiet: #5a5853; --link: #0b57a4`;
  const style = `body { margin: 0 } #shot { ${colours}; background: ${ground}; columns: 4; padding: 16px; gap: 16px }
    #shot > * { display: block; margin-bottom: 16px; break-inside: avoid }`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="shot">${shown.join("")}</div>`;
}

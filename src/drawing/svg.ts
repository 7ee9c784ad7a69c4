// A drawing as SVG within a page of ours: in the page's own colours and letters, by day and by night.
import type { Drawing } from "../news/drawing.ts";
import { drawingWords } from "../news/drawing-words.ts";
import { sceneOf } from "./card.ts";
import { widthOf } from "./letters.ts";
import { boxOf, dash, type Laid, markSize, type Tint } from "./scene.ts";
import { shapes } from "./shapes.ts";

/** The variables of adapters/page/style.css; where a page has none, the colour of its words. */
const inks: Readonly<Record<Tint | "ground", string>> = {
  ink: "var(--ink, currentColor)",
  quiet: "var(--quiet, currentColor)",
  rise: "var(--link, currentColor)",
  fall: "var(--ink, currentColor)",
  ground: "var(--paper, Canvas)",
};

/**
 * One element `svg` of the class "drawing", 390 wide unless the page says otherwise, with its words as its label.
 * Whatever came from outside is characters: nothing in it is a tag, an address, a style or a script.
 */
export function svgOf(drawing: Drawing): string {
  const { width, height, items } = sceneOf(drawing);
  const label = escaped(drawingWords(drawing, Number.POSITIVE_INFINITY));
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" ${size} role="img" aria-label="${label}">`,
    `<g font-family="Inter, system-ui, sans-serif">`,
    ...items.map(written),
    "</g></svg>",
  ].join("\n");
}

function written(item: Laid): string {
  if (item.kind === "stroke") {
    const { from, to, width, ink, dashed } = item;
    const dashes = dashed ? ` stroke-dasharray="${dash}"` : "";
    const ends = `x1="${short(from[0])}" y1="${short(from[1])}" x2="${short(to[0])}" y2="${short(to[1])}"`;
    return `<line ${ends} stroke="${inks[ink]}" stroke-width="${width}"${dashes}/>`;
  }
  if (item.kind === "dot") {
    const points = shapes[item.shape]
      .map(([x, y]) => `${short(item.x + x * markSize)},${short(item.y + y * markSize)}`)
      .join(" ");
    const look = item.hollow
      ? `fill="${inks.ground}" stroke="${inks.ink}" stroke-width="1.5"`
      : `fill="${inks.ink}" stroke="${inks.ground}" stroke-width="1"`;
    return `<polygon points="${points}" ${look}/>`;
  }
  const { text, x, y, size, bold, ink, struck } = item;
  // Another font's letters take the room that was measured, so that no two words run into each other.
  const room = `textLength="${short(widthOf(text, item))}" lengthAdjust="spacingAndGlyphs"`;
  const look = `font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="${inks[ink]}"`;
  const words = `<text x="${short(x)}" y="${short(y)}" ${look} ${room}>${escaped(text)}</text>`;
  if (!struck) return words;
  const { left, right } = boxOf(item);
  const level = short(y - size * 0.3);
  const stroke = `stroke="${inks[ink]}" stroke-width="1.5"`;
  return `${words}<line x1="${short(left)}" y1="${level}" x2="${short(right)}" y2="${level}" ${stroke}/>`;
}

const short = (length: number): string => String(Math.round(length * 100) / 100);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For what stands between tags and in quotation marks. What drives, hides or turns words round is gone. */
const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]+/gu, " ")
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

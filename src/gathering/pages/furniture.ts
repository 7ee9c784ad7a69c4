// What of a page is furniture and no story: rows of structure, whose finds go before the story is looked for.
import type { Element, Page } from "../dom.ts";
import { oneLine } from "../plain.ts";
import { boxRows } from "./box-rows.ts";
import type { Around, FurnitureRow } from "./furniture-row.ts";
import { layoutRows } from "./layout-rows.ts";
import { markedRows } from "./marked-rows.ts";
import { isEditorsNote } from "./notes.ts";
import { sectionRows } from "./section-rows.ts";
import { weigh } from "./weight.ts";

/** Ordered: a section goes whole before its parts are looked at. */
export const furnitureRows: readonly FurnitureRow[] = [...markedRows, ...boxRows, ...sectionRows, ...layoutRows];

/** In place. Nothing that holds the page's main heading goes, nor what holds too much of its running text. */
export function removeFurniture(page: Page, byline = ""): void {
  const body = page.body;
  if (body === null) return;
  const heading = body.querySelector("h1");
  for (const row of furnitureRows) {
    const weightOf = weigh(body);
    const total = weightOf(body).prose;
    const found = foundBy(row, body, { weightOf, byline });
    const going = found.filter(
      (each) => each !== body && !isIn(heading, new Set([each])) && weightOf(each).prose <= total * row.most,
    );
    const share = going.reduce((sum, each) => sum + weightOf(each).prose, 0);
    if (share > total * row.most) continue;
    for (const each of going) isEditorsNote(each) ? makePlain(each, page) : each.remove();
  }
}

/** A paragraph of the same words: readability would drop an aside or a footer. */
function makePlain(note: Element, page: Page): void {
  const paragraph = page.createElement("p");
  paragraph.append(oneLine(note.textContent));
  note.replaceWith(paragraph);
}

/** The outermost of what the row finds. */
function foundBy(row: FurnitureRow, body: Element, around: Around): readonly Element[] {
  const found = new Set<Element>();
  for (const element of body.querySelectorAll("*")) {
    if (found.size > 0 && isIn(element, found)) continue;
    for (const each of row.find(element, around)) found.add(each);
  }
  return [...found].filter((each) => !isIn(each.parentElement, found));
}

function isIn(element: Element | null, among: ReadonlySet<Element>): boolean {
  for (let at = element; at !== null; at = at.parentElement) if (among.has(at)) return true;
  return false;
}

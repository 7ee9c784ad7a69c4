// Tables of facts as lines that keep each row whole, with its columns' heads: "Reed: 4,120 votes, 51.2% share."
import { childrenOf, type Element, type Page } from "../dom.ts";
import { oneLine } from "../plain.ts";

/** In place: a table of facts becomes a paragraph a row. A table that lays out a page, or has no heads, is left. */
export function spellTables(page: Page): void {
  const german = page.documentElement?.getAttribute("lang")?.toLowerCase().startsWith("de") ?? false;
  for (const table of [...page.querySelectorAll("table")]) {
    const rows = factsOf(table);
    if (rows === undefined) continue;
    const paragraphs = rows.map((row) => {
      const paragraph = page.createElement("p");
      paragraph.append(lineOf(row, german));
      return paragraph;
    });
    table.replaceWith(...paragraphs);
  }
}

type Row = { readonly name: string; readonly cells: readonly { readonly head: string; readonly value: string }[] };

const mostRows = 60;
const longestCell = 60;

/** Undefined where the first row heads no columns, or cells hold more than a fact. */
function factsOf(table: Element): readonly Row[] | undefined {
  if (table.querySelector("table") !== null) return undefined;
  const [first, ...rest] = [...table.querySelectorAll("tr")].map((row) =>
    childrenOf(row).filter(({ localName }) => localName === "td" || localName === "th"),
  );
  const rows = rest.filter((cells) => cells.length > 0);
  if (first === undefined || first.length < 2 || rows.length < 2 || rows.length > mostRows) return undefined;
  if (!first.every(isHead)) return undefined;
  const heads = first.map(textOf);
  const texts = rows.map((cells) => cells.map(textOf));
  const fits = texts.every(
    (cells) => cells.length === heads.length && cells[0] !== "" && cells.every(({ length }) => length <= longestCell),
  );
  if (!fits) return undefined;
  // "1 Otters", "2 Wrens": who it is stands behind the rank.
  const isRanked =
    heads.length > 2 && texts.every(([rank, name = ""], at) => Number(rank) === at + 1 && /^\D*\p{L}\D*$/u.test(name));
  const named = isRanked ? 1 : 0;
  return texts.map((cells) => ({
    name: isRanked ? `${cells[0]}. ${cells[1]}` : (cells[0] ?? ""),
    cells: cells
      .map((value, at) => ({ head: heads[at] ?? "", value }))
      .slice(named + 1)
      .filter(({ value }) => /[\p{L}\p{N}]/u.test(value)),
  }));
}

/** A cell that is marked as one, or is bold as a whole. */
const isHead = (cell: Element): boolean =>
  cell.localName === "th" ||
  (textOf(cell) !== "" && [...cell.querySelectorAll("b,strong")].map(textOf).join(" ") === textOf(cell));

/** A number stands before what it counts, other words after the head of their column. */
function lineOf({ name, cells }: Row, german: boolean): string {
  const told = cells.map(({ head, value }) => {
    if (head === "") return value;
    const counted = german || head === head.toUpperCase() ? head : `${head.charAt(0).toLowerCase()}${head.slice(1)}`;
    return /^[-+−]?[$€£¥]?\d[\d.,\s]*%?$/.test(value) && !head.includes("%")
      ? `${value} ${counted}`
      : `${counted} ${value}`;
  });
  return told.length === 0 ? `${name}.` : `${name}: ${told.join(", ")}.`;
}

const textOf = (element: Element): string => oneLine(element.textContent);

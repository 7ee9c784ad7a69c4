// How a news text becomes a page: a shape of a common system, with furniture of the same side of the drawer around it.
import { createHash } from "node:crypto";
import { inDrawer } from "../drawer.ts";
import furniture from "./furniture.table.json" with { type: "json" };
import shapes from "./shapes.table.json" with { type: "json" };

export type MadePage = { readonly name: string; readonly html: string; readonly text: string };

type Shape = { readonly name: string; readonly hashed?: boolean; readonly p: string; readonly page: string };
type Furniture = { readonly name: string; readonly where: string; readonly html: string };

const shapesEach = 4;
/** Pieces of furniture a page by where they stand. */
const pieces: Readonly<Record<string, number>> = { top: 1, before: 2, within: 3, after: 3, side: 2, end: 1 };

/** Four pages of each text, the same in every run. What is in the drawer is made of shapes and furniture in the drawer. */
export function madePages(
  articles: readonly { readonly id: string; readonly title: string; readonly text: string }[],
): readonly MadePage[] {
  return articles.flatMap((article) => {
    const side = inDrawer(article.id);
    const ofSide = <T extends { readonly name: string }>(rows: readonly T[]): readonly T[] =>
      rows.filter(({ name }) => inDrawer(name) === side);
    return picked(ofSide<Shape>(shapes), article.id, shapesEach).map((shape) =>
      madePage(article, shape, ofSide<Furniture>(furniture)),
    );
  });
}

function madePage(
  article: { readonly id: string; readonly title: string; readonly text: string },
  shape: Shape,
  rows: readonly Furniture[],
): MadePage {
  const name = `${article.id}/${shape.name}`;
  const dateLine = /^(?:\w+day, )?\w+ \d+, \d{4}$/;
  const paragraphs = article.text.split("\n").filter((line) => line !== article.title && !dateLine.test(line));
  const of = (where: string) =>
    picked(
      rows.filter((row) => row.where === where),
      `${name}/${where}`,
      pieces[where] ?? 0,
    ).map(({ html }) => html);
  const within = of("within");
  const body = paragraphs.flatMap((paragraph, at) => [
    shape.p.replace("{}", () => escaped(paragraph)),
    // The first piece after the second paragraph, then after every other one.
    ...(at % 2 === 1 ? within.splice(0, 1) : []),
  ]);
  const filled = shape.page.replace(/\{(\w+)\}/g, (_, slot: string) =>
    slot === "title" ? escaped(article.title) : slot === "body" ? body.join("") : of(slot).join(""),
  );
  return { name, text: paragraphs.join("\n"), html: shape.hashed ? withoutNames(filled) : filled };
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** As modules and utility classes leave a page: no class or id says what a thing is for. */
const withoutNames = (html: string): string =>
  html.replace(
    / (class|id)='([^']+)'/g,
    (_, kind, words) => ` ${kind}='${kind === "id" ? "i" : "css"}-${hash(words)}'`,
  );

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** In an order that the name shuffles. */
const picked = <T extends { readonly name: string }>(rows: readonly T[], by: string, count: number): readonly T[] =>
  [...rows].sort((a, b) => (hash(by + a.name) < hash(by + b.name) ? -1 : 1)).slice(0, count);

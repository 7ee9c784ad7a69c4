// Articles as scripts name them: files, links, standard input and rows, of text or of HTML.
import { basename } from "node:path";
import { dayOnly } from "../../../src/gathering/dates.ts";
import type { Article } from "../../../src/news/article.ts";
import { Trouble } from "../../../src/trouble.ts";
import { readText } from "../attach.ts";
import { textArticle } from "./plain-text.ts";
import type { ArticleRow } from "./rows.ts";
import { isWebAddress, readAll, type ScriptWorld } from "./world.ts";

export type NamedFeeds = readonly { readonly url: string; readonly title: string }[];

/** A file, a link, or - for standard input. An address that is no article but has feeds gives those. Throws Trouble. */
export async function readSource(
  source: string,
  world: ScriptWorld,
): Promise<Article | { readonly feeds: NamedFeeds }> {
  if (isWebAddress(source)) {
    const found = await (await world.newsroom()).discover(source, world.signal);
    if (found.article !== undefined) return found.article;
    if ("feeds" in found) return found;
    throw new Trouble("unreadable", `There is nothing to brief at ${source}.`);
  }
  const text = source === "-" ? await readAll(world.streams) : await readText(source, await world.decoder());
  if (looksLikePage(text)) return pageArticle(text, {}, world);
  // As in a chat, a file without a headline goes by its name, and several are told apart.
  return textArticle(text, source === "-" ? {} : { outlet: basename(source) });
}

const looksLikePage = (text: string): boolean =>
  /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text) || /<body[\s>]/i.test(text.slice(0, 20_000));

async function pageArticle(html: string, known: Partial<ArticleRow>, world: ScriptWorld): Promise<Article> {
  const page = await (await world.sandbox()).run(
    "page",
    { html, ...(known.url ? { url: known.url } : {}) },
    world.signal,
  );
  const publishedAt = known.publishedAt ?? page.publishedAt;
  const url = known.url ?? page.canonical;
  return textArticle(page.text, {
    title: known.title ?? page.title,
    outlet: known.outlet ?? page.outlet ?? "",
    completeness: page.completeness,
    ...(url ? { url } : {}),
    ...(page.byline ? { byline: page.byline } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...dayOnly(publishedAt),
  });
}

export async function rowArticle(row: ArticleRow, world: ScriptWorld): Promise<Article> {
  if (row.html && !row.text) return pageArticle(row.html, row, world);
  const { title, url, outlet, publishedAt } = row;
  return textArticle(row.text ?? "", {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...dayOnly(publishedAt),
  });
}

// How a web page becomes an article: what it says of itself, the text its readers see, and whether that is the whole
// story.
import type { ExtractedPage } from "../ports/sandbox.ts";
import { openPage, type Page } from "./dom.ts";
import { removeHidden } from "./hidden.ts";
import { measure } from "./measure.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { removeFurniture } from "./pages/furniture.ts";
import { storyText } from "./pages/story.ts";
import { spellTables } from "./pages/tables.ts";
import { plainText } from "./plain.ts";
import { shingleCoverage, shinglesOf } from "./shingles.ts";
import { isWallLine, whyExcerpt } from "./walls.ts";

/**
 * Runs inside the sandbox: the parsers are bounded by `measure`, their time and memory by the worker.
 * Throws Trouble `too-big`. A page without a readable story has `text: ""` and completeness `excerpt`.
 */
export function extractPage(html: string, url?: string): ExtractedPage {
  measure(html, "html");
  const page = openPage(html);
  const metadata = readMetadata(page, url);
  removeHidden(page);
  const seen = page.body === null ? "" : plainText(page.body);
  spellTables(page);
  removeFurniture(page, metadata.byline);
  const text = withoutTitle(bestText(page, metadata, seen), metadata.title);
  const why = whyExcerpt(text, {
    paid: metadata.linked?.paid ?? false,
    pageText: seen,
    ...(metadata.description === undefined ? {} : { description: metadata.description }),
  });
  const { linked: _linked, description, title, ...told } = metadata;
  return {
    ...told,
    title: title ?? "",
    text: why === undefined ? text : excerptOf(text, why, description),
    completeness: why === undefined ? "full" : "excerpt",
  };
}

/**
 * The story as the tree holds it; the JSON-LD copy instead when the page shows those words and the tree missed most of them.
 */
function bestText(page: Page, metadata: Metadata, seen: string): string {
  const read = storyText(page);
  const body = metadata.linked?.body;
  if (body === undefined || body.length < 200 || read.length > body.length * 0.6) return read;
  return shingleCoverage(shinglesOf(body), shinglesOf(seen)) >= 0.8 ? body : read;
}

function withoutTitle(text: string, title: string | undefined): string {
  const first = text.slice(0, Math.max(0, text.indexOf("\n")));
  return title !== undefined && first !== "" && first.toLowerCase() === title.toLowerCase()
    ? text.slice(first.length + 1)
    : text;
}

/**
 * What may be told of an excerpt: its own sentences without the wall's; a wall without a story leaves the description.
 */
function excerptOf(
  text: string,
  why: NonNullable<ReturnType<typeof whyExcerpt>>,
  description: string | undefined,
): string {
  if (why === "cookie-wall" || why === "needs-script" || why === "empty") return description ?? "";
  const kept = text
    .split("\n")
    .filter((line) => !isWallLine(line))
    .join("\n");
  return kept.length > (description?.length ?? 0) ? kept : (description ?? kept);
}

// How a web page becomes an article: what it says of itself, the text its readers see, and whether that is the whole
// story.
import { languageOf } from "../language/detect.ts";
import { withinBounds } from "../news/text-bound.ts";
import type { ExtractedPage } from "../ports/sandbox.ts";
import { furniture } from "../reading/page/boilerplate.ts";
import { openPage, type Page } from "./dom.ts";
import { removeHidden } from "./hidden.ts";
import { measure } from "./measure.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { textInData } from "./pages/drawn-text.ts";
import { removeBesideFlow } from "./pages/flow.ts";
import { listedStories } from "./pages/front.ts";
import { removeFurniture } from "./pages/furniture.ts";
import { newestEntryFirst } from "./pages/live.ts";
import { storyText } from "./pages/story.ts";
import { spellTables } from "./pages/tables.ts";
import { hidesAll, isWallLine, whyExcerpt } from "./pages/walls.ts";
import { plainText } from "./plain.ts";
import { shingleCoverage, shinglesOf } from "./shingles.ts";

/**
 * Runs inside the sandbox: the parsers are bounded by `measure`, their time and memory by the worker.
 * Throws Trouble `too-big`. A page without a readable story has `text: ""` and completeness `excerpt`; a front page
 * has no text and the stories it lists.
 */
export function extractPage(html: string, url?: string): ExtractedPage {
  measure(html, "html");
  const page = openPage(html);
  const metadata = readMetadata(page, url);
  const { linked, description, title, ...told } = metadata;
  const inData = textInData(page);
  const asksPassword = page.querySelector("input[type=password]") !== null;
  removeHidden(page);
  const stories = listedStories(page, url, linked?.isStory ?? false);
  if (stories !== undefined) return { ...told, title: title ?? "", text: "", completeness: "excerpt", stories };
  const seen = page.body === null ? "" : plainText(page.body);
  spellTables(page);
  newestEntryFirst(page);
  removeFurniture(page, metadata.byline);
  removeBesideFlow(page);
  const text = storyLines(withoutTitle(bestText(page, metadata, seen, inData), title), metadata.language);
  const why = whyExcerpt(text, {
    paid: linked?.paid ?? false,
    asksPassword,
    pageText: seen,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  });
  return withinBounds({
    ...told,
    title: title ?? "",
    text: why === undefined ? text : excerptOf(text, why, description),
    completeness: why === undefined ? "full" : "excerpt",
  });
}

/** A page that shows no more than this draws its story by script: a name, a menu, "please enable JavaScript". */
const leastShown = 200;

/**
 * The story as the tree holds it. The JSON-LD copy instead when the page shows those words and the tree missed most of
 * them; and the copy in the page's data where it shows no story to whoever runs no scripts (docs/decisions/0010).
 */
function bestText(page: Page, { linked }: Metadata, seen: string, inData: string): string {
  const read = storyText(page);
  const body = linked?.body ?? "";
  if (read.length < leastShown && seen.length < leastShown * 2) {
    const drawn = body.length >= inData.length ? body : inData;
    if (drawn.length > read.length) return drawn;
  }
  if (body.length < 200 || read.length > body.length * 0.6) return read;
  return shingleCoverage(shinglesOf(body), shinglesOf(seen)) >= 0.8 ? body : read;
}

function withoutTitle(text: string, title: string | undefined): string {
  const first = text.slice(0, Math.max(0, text.indexOf("\n")));
  if (title === undefined || title === "" || first === "") return text;
  if (first.toLowerCase() === title.toLowerCase()) return text.slice(first.length + 1);
  // A page of line breaks sets it in front of the first sentence.
  return first.startsWith(`${title} `) && /^\p{Lu}/u.test(first.slice(title.length + 1))
    ? text.slice(title.length + 1)
    : text;
}

/** The lines without those that are furniture by their words; where all of them are, they are what the page says. */
function storyLines(text: string, announced: string | undefined): string {
  const language = languageOf(announced ?? "", text.slice(0, sampled));
  const lines = text.split("\n");
  const kept = lines.filter((line) => !letters.test(line) || !(isMoment(line) || furniture(line, language)));
  return withoutEdges(kept.length === 0 ? lines : kept).join("\n");
}

/** "ARVENHOF, 2 March 2026, 08:04": a line that ends with a time after a year. */
const isMoment = (line: string): boolean => line.length < 60 && moment.test(line);
const moment = /\b(?:19|20)\d\d\b.{0,8}\b\d{1,2}[:.h]\d\d(?: ?[\p{L}.]{1,5})?$/u;

/** Before the first sentence and after the last stand names, times, buttons and links: lines that nothing ends. */
function withoutEdges(lines: readonly string[]): readonly string[] {
  const isSentence = (line: string): boolean => ended.test(line) || line.length > longestLabel;
  const first = lines.findIndex(isSentence);
  if (first === -1) return lines;
  const labels = lines.slice(0, first).every((line) => line.length < longestName);
  const story = lines.slice(first);
  const below = share(story, lines) >= (labels ? leastWithin.labels : leastWithin.any) ? story : lines;
  const within = below.slice(0, below.findLastIndex(isSentence) + 1);
  return share(within, below) >= leastWithin.any ? within : below;
}

const share = (part: readonly string[], of: readonly string[]): number => part.join("").length / of.join("").length;

const ended = /[.!?…:。！？।]["'”’»«)\]]*(?:\[\d+\])*$/;
const longestLabel = 120;
const longestName = 50;
/** Edges of more are a story that is not told in sentences: the rows of a result; short names above it are fewer. */
const leastWithin = { labels: 0.9, any: 0.95 } as const;

/** A line of numbers alone may be the cell of a table. */
const letters = /\p{L}/u;
/** Characters by which the language of a text is told. */
const sampled = 5000;

/**
 * What may be told of an excerpt: its own sentences without the wall's; a wall without a story leaves the description.
 */
function excerptOf(
  text: string,
  why: NonNullable<ReturnType<typeof whyExcerpt>>,
  announced: string | undefined,
): string {
  const description = announced === undefined || isWallLine(announced) ? undefined : announced;
  if (hidesAll(why)) return description ?? "";
  const kept = text
    .split("\n")
    .filter((line) => !isWallLine(line))
    .join("\n");
  return kept.length > (description?.length ?? 0) ? kept : (description ?? kept);
}

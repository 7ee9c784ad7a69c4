// Which picture a page announces as its story's own, if it is none of those that sites show when they have none.
import type { Picture } from "../news/picture.ts";
import type { Clock } from "../ports/clock.ts";
import { asTrouble } from "../trouble.ts";
import { pictureNames } from "./picture-names.ts";
import type { FetchTools } from "./tools.ts";
import { absolute } from "./url.ts";

/** As the page's JSON-LD or its tags for other programs give it; sizes are believed only where they forbid. */
export type Announced = {
  readonly url?: string | undefined;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

/** Smaller ones are signs, thumbnails of menus and trackers; long stripes are banners. */
export const smallestSide = 200;
const longestShape = 3.2;
const mostWords = 1_000;

/** The first that may be shown. One with a credit is a picture that somebody took: it goes first. */
export function pictureOf(announced: readonly Announced[], base: string | undefined): Picture | undefined {
  const inOrder = announced.toSorted((a, b) => Number(b.credit !== undefined) - Number(a.credit !== undefined));
  for (const { url: written, alt, credit, width, height } of inOrder) {
    const url = absolute(written, base);
    if (url === undefined || !isOwn(url) || !hasShape(width, height)) continue;
    return { url, ...words("alt", alt), ...words("credit", credit) };
  }
  return undefined;
}

function isOwn(url: string): boolean {
  const { protocol, host, pathname, search, username } = new URL(url);
  const name = decoded(`${host}${pathname}${search}`).toLowerCase();
  return protocol === "https:" && username === "" && url.length <= 1_000 && !notOwn(name);
}

/** Chats fetch what they show, and give up on what is bigger. */
const mostBytes = 8 * 1024 * 1024;

/** So long nobody looks at a picture again: many places tell the same story. */
const seenFor = 6 * 3_600_000;
const mostKept = 5_000;

/** Looks at each picture once in a while, however many ask for it. */
export function openSight(clock: Clock): typeof seePicture {
  const kept = new Map<string, { readonly until: number; readonly seen: Picture | undefined }>();
  return async (announced, tools) => {
    const key = JSON.stringify(announced);
    const had = kept.get(key);
    if (had !== undefined && had.until > clock.now()) return had.seen;
    const seen = await seePicture(announced, tools);
    kept.delete(key);
    kept.set(key, { until: clock.now() + seenFor, seen });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? "");
    return seen;
  };
}

/**
 * What was announced, looked at: where it is in truth, and only where its size and its address there are a picture's.
 * Throws Trouble `aborted` alone.
 */
async function seePicture(
  announced: Picture,
  { web, signal }: Pick<FetchTools, "web" | "signal">,
): Promise<Picture | undefined> {
  try {
    const seen = await web.picture?.(announced.url, signal);
    if (seen === undefined || !hasShape(seen.width, seen.height) || (seen.bytes ?? 0) > mostBytes) return undefined;
    return isOwn(seen.url) ? { ...announced, url: seen.url } : undefined;
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" && signal.aborted) throw trouble;
    return undefined;
  }
}

/** Host, path and query of an address, in small letters. */
export const notOwn = (name: string): boolean => pictureNames.some(({ pattern }) => pattern.test(name));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Undefined sides forbid nothing. */
export function hasShape(width: number | undefined, height: number | undefined): boolean {
  if ([width, height].some((side) => side !== undefined && side < smallestSide)) return false;
  if (width === undefined || height === undefined) return true;
  return Math.max(width / height, height / width) <= longestShape;
}

function words<K extends "alt" | "credit">(name: K, text: string | undefined): { readonly [P in K]?: string } {
  const known: { [P in K]?: string } = {};
  if (text !== undefined && text.trim() !== "") known[name] = text.slice(0, mostWords).toWellFormed();
  return known;
}

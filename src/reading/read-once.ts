// Articles read lately: one that stands in several stories, or is written in several lengths, is read once.
import type { Article } from "../news/article.ts";
import type { Reading } from "../news/reading.ts";
import { read } from "./read.ts";

type Asked = Pick<Article, "title" | "text" | "language">;

/** In characters of text, some forty articles; a reading takes about a hundred times as many bytes. */
const room = 150_000;
/** Longest unused first. A reading never changes, so whoever asks may have the same one. */
const readings = new Map<string, Reading>();
let used = 0;

/** As `read`. */
export function readOnce(article: Asked): Reading {
  const key = `${article.language}\n${article.title}\n${article.text}`;
  const known = readings.get(key);
  const reading = known ?? read(article);
  if (known === undefined) used += key.length;
  readings.delete(key);
  readings.set(key, reading);
  for (const oldest of readings.keys()) {
    if (used <= room) break;
    readings.delete(oldest);
    used -= oldest.length;
  }
  return reading;
}

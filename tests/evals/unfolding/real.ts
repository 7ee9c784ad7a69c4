// Pairs of real reports of one story, days apart: which they are, what was told of them, and what readers called it.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { StoryChange } from "../../../src/news/change.ts";
import { writeEmbedded } from "../../../src/writing/embedded.ts";

export type RealPair = { readonly drawnBy: string; readonly was: Briefing; readonly now: Briefing };

/** "false": another thing, part, place or time, the same state, or nonsense; "clumsy": right, and hardly understood. */
export type Label = "true" | "false" | "clumsy" | "arguable";

type Found = { readonly url: string; readonly title: string; readonly text: string; readonly publish_date: string };

/**
 * Those of `real.pairs.txt` whose reports are in the data folder (`questions/*_gcs.jsonl.gz`), each told by the real
 * writer. The texts are publishers' and stay there.
 */
export function realPairs(folder: string): readonly RealPair[] {
  const reports = reportsIn(join(folder, "questions"));
  const lines = readFileSync(join(import.meta.dirname, "real.pairs.txt"), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line): readonly RealPair[] => {
      const [older, newer] = line.split(" ").map((url) => reports.get(url));
      return older && newer ? [{ drawnBy: older.url, was: told(older), now: told(newer) }] : [];
    });
}

function reportsIn(folder: string): ReadonlyMap<string, Found> {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith("_gcs.jsonl.gz")) : [];
  const lines = files.flatMap((name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString()
      .trim()
      .split("\n"),
  );
  const found = lines.flatMap(
    (line) => (JSON.parse(line) as { readonly search_result: readonly Found[] }).search_result,
  );
  return new Map(found.map((one) => [one.url, one]));
}

function told({ url, title, text, publish_date }: Found): Briefing {
  const publishedAt = Date.parse(publish_date.replaceAll("/", "-"));
  const outlet = new URL(url).hostname.replace(/^www\./, "");
  const article = { id: url, title, outlet, language: "en", publishedAt, completeness: "full", text } as const;
  return writeEmbedded(
    { id: url, articles: [article], copies: new Map() },
    { length: "standard", wanted: "source", now: publishedAt },
  );
}

const file = join(import.meta.dirname, "real.labels.jsonl");

/** By what was told, and without its texts. */
export function labels(): ReadonlyMap<string, Label> {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => JSON.parse(line) as { of: string; label: Label }).map((one) => [one.of, one.label]),
  );
}

export const labelKey = ({ kind, was, now }: StoryChange): string =>
  createHash("sha256")
    .update([kind === "figure" ? kind : "turn", was.claim.text, now.claim.text].join("\n"))
    .digest("hex")
    .slice(0, 16);

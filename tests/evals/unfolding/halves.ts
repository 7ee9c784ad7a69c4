// Real articles cut in two, every other sentence told some days later: an article does not contradict itself.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readOne } from "../../../src/writing/embedded.ts";
import { csvRows } from "../csv.ts";
import { textId } from "../drawer.ts";
import type { Report, Unfolding } from "./unfolding.ts";

/** One in so many of the CNN articles. */
const every = 2;
const first = Date.parse("2026-03-02T06:00Z");
/** Beyond what an edition still sees of the first half. */
const later = 4 * 86_400_000;

/** Their first sentences stand for titles, and nothing changed: what is told of them as a change is looked at. */
export function halvesOf(folder: string): readonly Unfolding[] {
  const [, ...rows] = csvRows(readFileSync(join(folder, "briefings/cnn_dailymail_validation.csv"), "utf8"));
  return rows
    .filter((_, at) => at % every === 0)
    .flatMap(([text = ""]) => {
      const id = textId(text);
      const { reading } = readOne({ id, title: "", text, outlet: "", language: "en", completeness: "full" });
      const sentences = reading.sentences.map((sentence) => sentence.text);
      if (sentences.length < 8) return [];
      const half = (rest: number): readonly string[] => sentences.filter((_, at) => at % 2 === rest);
      const reports = [reportOf(first, "First", half(0)), reportOf(first + later, "Second", half(1))];
      return [{ id, drawnBy: id, language: "en", about: "halves", reports, gold: [] }];
    });
}

const reportOf = (at: number, outlet: string, [title = "", ...sentences]: readonly string[]): Report => ({
  at,
  outlet,
  title,
  sentences,
});

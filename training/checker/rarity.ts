// How rare each word is in news, counted over the articles of the shared data: twelve steps, words of one article left out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleKey, inDrawer, textId } from "../../tests/evals/drawer.ts";
import { sharedClaims } from "./rows.ts";

const steps = 12;

/** Only counts leave this folder, no text. The same bytes on every run. */
export function rarityTable(folder: string): { readonly words: readonly string[] } {
  const texts = new Map<string, string>();
  const add = (text: string): void => {
    if (!inDrawer(textId(text))) texts.set(articleKey(text), text);
  };
  for (const { article } of sharedClaims(folder)) add(article);
  const csv = readFileSync(join(folder, "briefings/cnn_dailymail_validation.csv"), "utf8");
  for (const part of csv.split(/\n(?=[^\n]{0,2}(?:\(CNN\)|[A-Z]))/)) if (part.length > 400) add(part);
  const counts = new Map<string, number>();
  for (const text of texts.values())
    for (const word of new Set(text.toLowerCase().match(/[a-zà-ÿ]+/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = Array.from({ length: steps }, (): string[] => []);
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < 2) continue;
    const rare = Math.log((texts.size + 1) / (count + 1)) / Math.log(texts.size + 1);
    words[Math.min(steps - 1, Math.floor(rare * steps))]?.push(word);
  }
  return { words: words.map((list) => list.join(" ")) };
}

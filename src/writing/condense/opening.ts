// Which sentence of a report is its news: the first, or one that an opening which sets the scene leads up to.
import type { StemCounts } from "../stem-counts.ts";

/** A sentence that may be asked. */
type Opening = {
  readonly stems: StemCounts;
  /** It is a statement, no quotation, and no news that the reader does not want. */
  readonly mayOpen: boolean;
  readonly reception: { readonly refused?: string };
};

/** "Another shocking deal has tongues wagging" holds less of its headline than this. */
const leastShare = 0.3;
/** What is told instead holds so much more. */
const more = 0.3;
/** So many statements are asked. */
const asked = 5;

/** Its place; undefined where nothing may open. `title` holds the stems of the headline: it says what the news is. */
export function openingOf(sentences: readonly Opening[], title: ReadonlySet<string>): number | undefined {
  const able: number[] = [];
  for (let at = 0; at < sentences.length && able.length < asked; at++) if (sentences[at]?.mayOpen) able.push(at);
  const share = (at: number): number => {
    let held = 0;
    for (const stem of title) if (sentences[at]?.stems.counts.has(stem)) held++;
    return held / Math.max(1, title.size);
  };
  const stands = (at: number): boolean => sentences[at]?.reception.refused === undefined;
  const [first] = able;
  if (first === undefined || share(first) >= leastShare) return first;
  return able.find((at) => at > first && stands(at) && share(at) >= share(first) + more) ?? first;
}

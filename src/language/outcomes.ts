// Words for how one matter may stand or end, of which no two say the same: arrested, questioned, charged, released.
import german from "./de/outcomes.words.json" with { type: "json" };
import english from "./en/outcomes.words.json" with { type: "json" };
import french from "./more/fr-outcomes.words.json" with { type: "json" };
import { stem } from "./stem.ts";

/** Of a matter, by word: which of its outcomes. Only English words are cut to their stems. */
type Matters = readonly ReadonlyMap<string, number>[];

const mattersOf = (lines: readonly string[], cut: (word: string) => string): Matters =>
  lines.map(
    (line) =>
      new Map(line.split(" | ").flatMap((words, at) => words.split(" ").map((word) => [cut(word), at] as const))),
  );

const written = (word: string): string => word;
const languages: ReadonlyMap<string, { readonly cut: (word: string) => string; readonly matters: Matters }> = new Map([
  ["en", { cut: stem, matters: mattersOf(english, stem) }],
  ["de", { cut: written, matters: mattersOf(german, written) }],
  ["fr", { cut: written, matters: mattersOf(french, written) }],
]);

/** Both in small letters; `language` is ISO 639-1, and of one without a list no two are known. */
export function areTwoOutcomes(one: string, other: string, language: string): boolean {
  const known = languages.get(language === "und" ? "en" : language);
  if (known === undefined) return false;
  const [mine, theirs] = [known.cut(one), known.cut(other)];
  return known.matters.some((matter) => {
    const [first, second] = [matter.get(mine), matter.get(theirs)];
    return first !== undefined && second !== undefined && first !== second;
  });
}

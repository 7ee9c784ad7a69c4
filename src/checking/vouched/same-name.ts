// When two words of a claim and its source name the same: an acronym, a people for a country, an alias of the article.
import { officialNames } from "../../language/en/official-names.ts";
import { meaning } from "../../language/stem.ts";
import { tokensOf } from "../../language/tokenize.ts";
import type { ReadArticle } from "../../news/reading.ts";

/** Seats of governments stand for them. */
const seats: ReadonlyMap<string, string> = new Map([
  ["washington", "us"],
  ["moscow", "russia"],
  ["kremlin", "russia"],
  ["london", "britain"],
  ["beijing", "china"],
  ["brussels", "eu"],
  ["tokyo", "japan"],
  ["paris", "france"],
  ["berlin", "germany"],
]);

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .replace(/\.(?:com|org|net)$/, "")
    .replaceAll(".", "");

/** Reflexive and symmetric; `sources` are those of the claim: their actors' aliases name one another. */
export function sameNameIn(sources: readonly ReadArticle[]): (one: string, other: string) => boolean {
  const groups = sources.flatMap(({ reading }) =>
    reading.actors.map(
      ({ name, aliases }) =>
        new Set([name, ...aliases].flatMap((each) => tokensOf(each).map(({ text }) => plain(text)))),
    ),
  );
  const acronyms = sources.map(acronymsOf);
  const forms = (word: string): readonly string[] => {
    const bare = plain(word);
    const official = officialNames.get(bare)?.split(" ") ?? [];
    const seat = seats.get(bare);
    return [
      bare,
      meaning(bare),
      ...official,
      ...(seat === undefined ? [] : [seat]),
      ...acronyms.flatMap((each) => [...(each.get(bare) ?? [])]),
    ];
  };
  return (one, other) => {
    const [mine, theirs] = [forms(one), forms(other)];
    if (mine.some((each) => each.length > 1 && theirs.includes(each))) return true;
    return groups.some(
      (group) => group.has(plain(one)) && group.has(plain(other)) && isCapital(one) && isCapital(other),
    );
  };
}

const kept = new WeakMap<ReadArticle, ReadonlyMap<string, ReadonlySet<string>>>();

/** Of each acronym the words it may stand for. Once an article. */
function acronymsOf(source: ReadArticle): ReadonlyMap<string, ReadonlySet<string>> {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  const { article, reading } = source;
  for (const text of [article.title, ...reading.sentences.map((each) => each.text)]) addAcronyms(text, found);
  kept.set(source, found);
  return found;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "National Transportation Safety Board": ntsb, with each of its words. */
function addAcronyms(text: string, found: Map<string, Set<string>>): void {
  const words = tokensOf(text).filter(({ kind }) => kind === "word");
  for (let from = 0; from < words.length; from++)
    for (let to = from + 2; to <= Math.min(words.length, from + 6); to++) {
      const run = words.slice(from, to);
      const big = run.filter(({ capital }) => capital);
      if (!run[0]?.capital || !run.at(-1)?.capital || big.length < 2) break;
      const letters = big
        .map(({ text: word }) => word[0] ?? "")
        .join("")
        .toLowerCase();
      const set = found.get(letters) ?? new Set<string>();
      for (const { lower } of big) set.add(lower);
      found.set(letters, set);
    }
}

// What kind of deed or happening a word of news tells of, whatever its language: a court's, a vote, a storm, a match.
import german from "./de/deeds.words.json" with { type: "json" };
import english from "./en/deeds.words.json" with { type: "json" };
import spanish from "./more/es-deeds.words.json" with { type: "json" };
import french from "./more/fr-deeds.words.json" with { type: "json" };
import italian from "./more/it-deeds.words.json" with { type: "json" };
import dutch from "./more/nl-deeds.words.json" with { type: "json" };

type Lists = Readonly<Record<string, readonly string[]>>;

const lists: Readonly<Record<string, Lists>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
};

const built = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The kinds that a word in small letters may tell of: none for most. `language` is ISO 639-1. */
export function deedsOf(lower: string, language: string): readonly string[] {
  const code = language === "und" ? "en" : language;
  const known = built.get(code) ?? wordsOf(lists[code] ?? {});
  built.set(code, known);
  return known.get(lower) ?? none;
}

const none: readonly string[] = [];

function wordsOf(kinds: Lists): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const [kind, list] of Object.entries(kinds))
    for (const word of list) words.set(word, [...(words.get(word) ?? []), kind]);
  return words;
}

// One language in which Lede speaks: every message of the catalogue, and how that language lists, dates and names.
import de from "./de.json" with { type: "json" };
import { englishWords } from "./en/english.ts";
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import type { GivenTo, GivenWords } from "./given.ts";
import ja from "./ja.json" with { type: "json" };
import pt from "./pt.json" with { type: "json" };
import { type Counting, fillTemplate, readTemplate, type Template } from "./template.ts";
import type { Worded } from "./worded.ts";

export type Key = keyof typeof englishWords;
type English<K extends Key> = (typeof englishWords)[K];
/** Those without names in them. */
export type WholeKey = { [K in Key]: GivenTo<English<K>> extends [] ? K : never }[Key];
export type Catalogue = Readonly<Record<Key, string>>;

/** By ISO 639-1: what a language says, and the locale whose lists, dates and numbers go with it. */
export const catalogues = {
  en: { words: englishWords, locale: "en-GB" },
  de: { words: de, locale: "de" },
  fr: { words: fr, locale: "fr" },
  es: { words: es, locale: "es" },
  pt: { words: pt, locale: "pt-BR" },
  ja: { words: ja, locale: "ja" },
} as const satisfies Readonly<Record<string, { readonly words: Catalogue; readonly locale: string }>>;

export type Language = keyof typeof catalogues;

/** A zone and a form each: more than one morning's places have. */
const formatsKept = 200;

export class Tongue {
  readonly language: Language;
  readonly locale: string;
  readonly #words: Catalogue;
  readonly #read = new Map<Key, Template>();
  readonly #counting: Counting;
  #names: Intl.DisplayNames | undefined;
  /** Making one costs more than all the rest of a line. */
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(language: Language) {
    this.language = language;
    const { words, locale } = catalogues[language];
    [this.#words, this.locale] = [words, locale];
    this.#counting = {
      plurals: new Intl.PluralRules(locale),
      ordinals: new Intl.PluralRules(locale, { type: "ordinal" }),
      digits: new Intl.NumberFormat(locale),
    };
  }

  /** Plain words. What is given stands in them as it is: an adapter escapes it first. */
  say<K extends Key>(key: K, ...[given]: GivenTo<English<K>>): string {
    return this.#fill(key, given ?? {}).join("");
  }

  /** What was put into words elsewhere, in this tongue. */
  retell({ key, given }: Worded): string {
    return this.#fill(key, given).join("");
  }

  /** The same with pieces in it, such as a command or an instant: nothing is flattened. */
  text<K extends Key, const G extends GivenWords<English<K>, object>>(
    key: K,
    given: G & Readonly<Record<Exclude<keyof G, keyof GivenWords<English<K>>>, never>>,
  ): readonly (string | Each<G[keyof G]>)[] {
    return this.#fill(key, given) as readonly (string | Each<G[keyof G]>)[];
  }

  /** "a, b and c". */
  list(words: readonly string[]): string {
    return new Intl.ListFormat(this.locale).format(words);
  }

  /** One sentence after the other. */
  sentences(all: readonly string[]): string {
    return all.join(this.language === "ja" ? "" : " ");
  }

  /** "German" for "de"; the code itself where nobody knows it. */
  nameOf(language: string): string {
    this.#names ??= new Intl.DisplayNames([this.locale], { type: "language", fallback: "none" });
    return this.#names.of(language) ?? language;
  }

  /** A moment in a zone, written with these parts. */
  date(at: number, zone: string, parts: Intl.DateTimeFormatOptions): string {
    const written = this.#dates(zone, parts).format(at);
    const [found, mended] = asWritten[this.language] ?? [/$^/, ""];
    return written.replace(found, mended);
  }

  #dates(zone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify([zone, parts]);
    const known = this.#formats.get(key) ?? new Intl.DateTimeFormat(this.locale, { ...parts, timeZone: zone });
    if (this.#formats.size >= formatsKept) this.#formats.clear();
    this.#formats.set(key, known);
    return known;
  }

  /** Either: what was put into words elsewhere, or a sentence as it stands. */
  told(said: string | Worded): string {
    return typeof said === "string" ? this.again(said) : this.retell(said);
  }

  /** A sentence of ours that was stored in English, such as why a line was left out; any other stays what it is. */
  again(stored: string): string {
    const key = keyOf.get(stored);
    return key === undefined ? stored : this.#words[key];
  }

  #fill(key: Key, given: Readonly<Record<string, unknown>>): readonly unknown[] {
    let message = this.#read.get(key);
    if (message === undefined) {
      message = readTemplate(this.#words[key]);
      this.#read.set(key, message);
    }
    return fillTemplate(message, given, this.#counting);
  }
}

/** What Intl writes otherwise than newspapers do: a comma after a weekday, and the first of a month as a plain 1. */
const asWritten: Readonly<Partial<Record<Language, readonly [RegExp, string]>>> = {
  en: [/^(\p{L}+), /u, "$1 "],
  fr: [/(?<!\d)1 (?=\p{L}{3})/u, "1er "],
  pt: [/(?<!\d)1 (?=de )/u, "1º "],
};

/** The pieces among what was given: strings and numbers become words, a list its elements. */
type Each<V> = V extends string | number ? never : V extends readonly (infer P)[] ? Exclude<P, string> : V;

const keyOf: ReadonlyMap<string, Key> = new Map(
  Object.entries(englishWords).map(([key, words]) => [words, key as Key]),
);

const tongues = new Map<Language, Tongue>();
const isSpoken = (language: string): language is Language => Object.hasOwn(catalogues, language);

const spokenOf = (language: string | undefined): Language | undefined =>
  [language?.toLowerCase().split(/[-_]/)[0] ?? ""].find(isSpoken);

/** Does the catalogue have this language (BCP 47)? */
export const speaks = (language: string): boolean => spokenOf(language) !== undefined;

/** The first of these (BCP 47) that the catalogue has; English where it has none of them. */
export function tongueFor(...wanted: readonly (string | undefined)[]): Tongue {
  const language = wanted.map(spokenOf).find((one) => one !== undefined) ?? "en";
  const tongue = tongues.get(language) ?? new Tongue(language);
  tongues.set(language, tongue);
  return tongue;
}

/** From the header Accept-Language, in which browsers name the dearest first. */
export const tongueOfBrowser = (accepts = ""): Tongue =>
  tongueFor(...accepts.split(",").map((one) => one.split(";")[0]?.trim()));

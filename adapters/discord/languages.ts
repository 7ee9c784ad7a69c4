// What Lede says in the languages of Discord's clients, in the form in which a command's words are registered.
import { type Language, tongueFor, type WholeKey } from "../../src/words/tongue.ts";

/** By locale: https://docs.discord.com/developers/reference#locales. English is what stands beside them. */
const locales: readonly (readonly [locale: string, language: Language])[] = [
  ["de", "de"],
  ["es-419", "es"],
  ["es-ES", "es"],
  ["fr", "fr"],
  ["ja", "ja"],
  ["pt-BR", "pt"],
];

export const localised = (key: WholeKey): Readonly<Record<string, string>> =>
  Object.fromEntries(locales.map(([locale, language]) => [locale, tongueFor(language).say(key)]));

// What Lede says in the languages of Discord's clients, in the form in which a command's words are registered.

import { type Language, tongueFor, type WholeKey } from "../../src/words/tongue.ts";
import names from "./names.json" with { type: "json" };

/** By locale: https://docs.discord.com/developers/reference#locales. English is what stands beside them. */
const locales: readonly (readonly [locale: string, language: Language])[] = [
  ["de", "de"],
  ["es-419", "es"],
  ["es-ES", "es"],
  ["fr", "fr"],
  ["ja", "ja"],
  ["pt-BR", "pt"],
];

/**
 * The name of a command, a verb of one or a field, as each client shows it: one word in small letters, as "Application
 * Command Naming" of https://docs.discord.com/developers/interactions/application-commands asks for. What arrives is
 * the English one whatever was shown.
 */
export const localisedName = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    locales.flatMap(([locale, language]) => {
      const known: Readonly<Record<string, string>> = language === "en" ? {} : names[language];
      return known[name] === undefined ? [] : [[locale, known[name]]];
    }),
  );

export const localised = (key: WholeKey): Readonly<Record<string, string>> =>
  Object.fromEntries(locales.map(([locale, language]) => [locale, tongueFor(language).say(key)]));

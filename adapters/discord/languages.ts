// What the commands are called in other languages of Discord's clients: a row a locale, as far as someone translated
// it.
import type { CommandName } from "../../src/news/talk.ts";

type Translated = { readonly name?: string; readonly says?: string };

/**
 * English is the table of commands itself. By locale (https://docs.discord.com/developers/reference#locales); a name
 * has 1 to 32 small letters, what it says at most 100 characters.
 */
export const languages: Readonly<Record<string, Partial<Readonly<Record<CommandName, Translated>>>>> = {};

/** Both maps of one command, in the form Discord wants them. */
export function localised(command: CommandName, table: typeof languages = languages) {
  const of = (part: keyof Translated): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(table).flatMap(([locale, row]) => {
        const words = row[command]?.[part];
        return words === undefined ? [] : [[locale, words]];
      }),
    );
  return { name_localizations: of("name"), description_localizations: of("says") };
}

// The catalogue in six languages: every key everywhere and used, the same names in it, and the forms each language needs.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { englishWords } from "../../src/words/en/english.ts";
import { namesIn, readTemplate, type Template } from "../../src/words/template.ts";
import { catalogues, type Language } from "../../src/words/tongue.ts";

const root = join(import.meta.dirname, "../..");
const languages = Object.keys(catalogues) as Language[];
const translations = languages.filter((language) => language !== "en");
const wordsOf = (language: Language): Readonly<Record<string, string>> => catalogues[language].words;

test("six languages have a catalogue", () => expect(languages).toEqual(["en", "de", "fr", "es", "pt", "ja"]));

describe.each(translations)("%s", (language) => {
  test("has every key of English, in its order, and no other", () =>
    expect(Object.keys(wordsOf(language))).toEqual(Object.keys(englishWords)));

  test("has the names of the English message in each of its own", () => {
    const names = (text: string) => [...new Set(namesIn(readTemplate(text)).map(({ name }) => name))].sort();
    const wrong = Object.entries(englishWords).filter(([key, text]) => {
      const translated = wordsOf(language)[key] ?? "";
      return JSON.stringify(names(translated)) !== JSON.stringify(names(text));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("names the commands that English names, each as it is typed", () => {
    const commands = (text: string) => (text.match(/\{\/[a-z]+(?: [a-z]+)?/g) ?? []).sort();
    const wrong = Object.entries(englishWords).filter(
      ([key, text]) => JSON.stringify(commands(wordsOf(language)[key] ?? "")) !== JSON.stringify(commands(text)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test("leaves nothing in English but names and what is the same there", () => {
    const same = Object.entries(englishWords).filter(
      ([key, text]) => text === wordsOf(language)[key] && /\p{L}{4}/u.test(bare(text)),
    );
    expect(same.map(([key]) => key).filter((key) => !alike.has(key))).toEqual([]);
  });

  test("writes no sentence that English does not: each ends as its English one ends", () => {
    const ends = (text: string) => /[.?。？]$/.test(text);
    const wrong = Object.entries(englishWords).filter(
      ([key, text]) => ends(text) !== ends(wordsOf(language)[key] ?? ""),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

/** What is read of a message when its names are left out. */
const bare = (text: string): string => text.replace(/\{\w+\}/g, "");

/** Words that are spelled the same in another language. */
const alike: ReadonlySet<string> = new Set([
  ...["briefing.title", "sources.title", "piece.Interview", "piece.Opinion", "evidence.page"],
  ...["counted.feeds", "length-word.standard", "ask-for.question", "ask-for.sources"],
]);

describe.each(languages)("plurals of %s", (language) => {
  const formsOf = (type: "cardinal" | "ordinal") => {
    const rules = new Intl.PluralRules(catalogues[language].locale, { type });
    const known: readonly string[] = rules.resolvedOptions().pluralCategories;
    // What anybody counts here: nobody follows a million feeds, for which French, Spanish and Portuguese have a form.
    return { known, needed: new Set(Array.from({ length: 1_000 }, (_, amount): string => rules.select(amount))) };
  };
  const [cardinal, ordinal] = [formsOf("cardinal"), formsOf("ordinal")];

  test("have each form that the language needs for a number below a thousand, and none it does not know", () => {
    const wrong = Object.entries(wordsOf(language)).flatMap(([key, text]) =>
      namesIn(readTemplate(text)).flatMap(({ forms, ordinal: isOrdinal }) => {
        const { needed, known } = isOrdinal ? ordinal : cardinal;
        const missing = forms && [...needed].filter((form) => !forms.includes(form));
        const unknown = forms?.filter((form) => !known.includes(form));
        return [...(missing ?? []), ...(unknown ?? [])].map((form) => `${key}: ${form}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test("no message has a word before a name that the compiler takes for a plural's form", () => {
  const words = (message: Template): boolean =>
    message.some((segment, at) => {
      const before = message[at - 1];
      const named = typeof segment === "object";
      return named && typeof before === "string" && /(?:^| )(?:zero|one|two|few|many|other) $/.test(before);
    });
  expect(Object.entries(englishWords).filter(([, text]) => words(readTemplate(text)))).toEqual([]);
});

test("every key is asked for somewhere", () => {
  const files = globSync("{src,adapters}/**/*.ts", { cwd: root }).filter((file) => !file.startsWith("src/words/"));
  const code = files.map((file) => readFileSync(join(root, file), "utf8")).join("\n");
  const literal = new Set([...code.matchAll(/"([a-z-]+\.[\w -]+)"/g)].map(([, key]) => key));
  const made = [...code.matchAll(/`([a-z-]+\.[\w-]*)\$\{[\w.]+\}([\w-]*)`/g)].map(([, start = "", end = ""]) => ({
    start,
    end,
  }));
  const unused = Object.keys(englishWords).filter(
    (key) => !literal.has(key) && !made.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
  );
  expect(unused).toEqual([]);
});

/** Discord shows this much of a button on a phone, and refuses more than 80. */
const longestButton = 34;

test.each(languages)("no button of %s is longer than a phone shows", (language) => {
  const buttons = Object.entries(wordsOf(language)).filter(([key]) => key.startsWith("button."));
  expect(buttons.length).toBeGreaterThan(20);
  expect(buttons.filter(([, words]) => words.length > longestButton)).toEqual([]);
});

/** What platforms take: Slack's titles of windows, Discord's labels of fields, both's hints and descriptions. */
const most: readonly (readonly [keys: RegExp, characters: number])[] = [
  [/^form\.(?:ask|brief|follow|report|schedule-add|schedule-change)$|^ask-for\./, 24],
  [/^(?:evidence|briefing|answer)\.title$|^edition\.preview-title$/, 24],
  [/^command\.brief-this$/, 32],
  [/^form\.(?!.*-hint)/, 45],
  [/^(?:form|command|input|length)\./, 100],
];

test.each(languages)("no title, label, hint or description of %s is longer than the platforms take", (language) => {
  const long = Object.entries(wordsOf(language)).filter(([key, words]) => {
    const [, characters] = most.find(([keys]) => keys.test(key)) ?? [];
    return characters !== undefined && words.length > characters;
  });
  expect(long).toEqual([]);
});

/** Whatever stands in quotation marks of another language, or in French at a space where a line may break. */
const foreignMarks: Readonly<Record<Language, RegExp>> = {
  en: /[„«»「」]/,
  de: /["”«»「」]/,
  fr: /["“”„「」]| [:;?»]|« /,
  es: /["“”„「」]/,
  pt: /["„«»「」]/,
  ja: /["“”„«»]|[:;?] /,
};

test.each(languages)("%s has its own quotation marks, and its own spaces at them", (language) => {
  const wrong = Object.entries(wordsOf(language)).filter(([key, text]) =>
    // What is to be typed as it stands has the marks of a keyboard.
    foreignMarks[language].test(
      text.replace(/\{\/[^{}]+\}/g, "").replaceAll('"', /^(?:cron|phrase)\./.test(key) ? "" : '"'),
    ),
  );
  expect(wrong).toEqual([]);
});

test("no message holds a mark that a platform would take for markup", () => {
  const marked = languages.flatMap((language) =>
    // A crontab and a path of menus are only ever part of a sentence that an adapter escapes.
    Object.entries(wordsOf(language)).filter(
      ([key, text]) => !/^(?:phrase|cron|reach)\./.test(key) && /[*_`~<]|[^-]>|\|/.test(bare(text)),
    ),
  );
  expect(marked).toEqual([]);
});

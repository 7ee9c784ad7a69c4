// What a tongue makes of a message: words or pieces, counted as its language counts; and what does not compile.
import { describe, expect, test } from "vitest";
import { readTemplate } from "../../src/words/template.ts";
import { tongueFor } from "../../src/words/tongue.ts";

describe("which language", () => {
  test.each([
    [["de"], "de"],
    [["pt-BR"], "pt"],
    [["es_419"], "es"],
    [["JA"], "ja"],
    [[undefined, "fr"], "fr"],
    [["de", "fr"], "de"],
    [["it", "fr"], "fr"],
    [["it"], "en"],
    [["und"], "en"],
    [["constructor"], "en"],
    [[], "en"],
  ])("of %j it speaks %s", (wanted, language) => expect(tongueFor(...wanted).language).toBe(language));
});

describe("counting", () => {
  test.each([
    ["en", 0, "0 stories"],
    ["en", 1, "1 story"],
    ["en", 2, "2 stories"],
    ["en", 1234, "1,234 stories"],
    ["de", 1, "1 Meldung"],
    ["de", 1234, "1.234 Meldungen"],
    ["fr", 0, "0 sujet"],
    ["fr", 2, "2 sujets"],
    ["es", 1, "1 noticia"],
    ["es", 1_000_000, "1.000.000 noticias"],
    ["pt", 0, "0 notícia"],
    ["pt", 7, "7 notícias"],
    ["ja", 3, "ニュース 3 件"],
  ])("in %s, %d is %s", (language, stories, words) =>
    expect(tongueFor(language).say("edition.stories", { stories })).toBe(words),
  );

  test.each([
    [1, "1 Feed wird hier verfolgt"],
    [2, "2 Feeds werden hier verfolgt"],
  ])("the German verb agrees with %d", (feeds, words) =>
    expect(tongueFor("de").say("followed.here", { feeds })).toBe(words),
  );

  test("two counts stand in one sentence", () =>
    expect(tongueFor("de").say("sources.counted", { outlets: 2, reports: 1 })).toBe("2 Medien, 1 eigener Bericht"));
});

describe("words and pieces", () => {
  test("what is given stands in the words as it is", () =>
    expect(tongueFor("en").say("answer.asked", { question: "{name} # *?*" })).toBe("Asked: {name} # *?*"));

  test("a piece is not flattened, and stands where the language puts it", () => {
    const time = { instant: 0, as: "time", zone: "UTC" } as const;
    expect(tongueFor("en").text("edition.next-sentence", { time })).toEqual(["Next: ", time, "."]);
    expect(tongueFor("ja").text("edition.next-sentence", { time })).toEqual(["次回は ", time, "。"]);
  });

  test("a list that is given is spread out", () =>
    expect(tongueFor("en").text("edition.next-at", { time: ["soon ", { bold: "x" }] })).toEqual([
      "Next: ",
      "soon ",
      { bold: "x" },
    ]));
});

describe("lists, names and dates", () => {
  test.each([
    ["en", "a, b and c", "German"],
    ["de", "a, b und c", "Deutsch"],
    ["fr", "a, b et c", "allemand"],
    ["es", "a, b y c", "alemán"],
    ["pt", "a, b e c", "alemão"],
    ["ja", "a、b、c", "ドイツ語"],
  ])("in %s: %s", (language, list, german) => {
    expect(tongueFor(language).list(["a", "b", "c"])).toBe(list);
    expect(tongueFor(language).nameOf("de")).toBe(german);
  });

  test("a language nobody knows keeps its code", () => expect(tongueFor("en").nameOf("xq")).toBe("xq"));

  test("a day is written in its zone", () => {
    const day = { weekday: "long", day: "numeric", month: "long" } as const;
    expect(tongueFor("de").date(Date.UTC(2026, 2, 3, 23), "Europe/Berlin", day)).toBe("Mittwoch, 4. März");
    expect(tongueFor("en").date(Date.UTC(2026, 2, 3, 23), "UTC", day)).toBe("Tuesday 3 March");
  });

  test.each([
    ["fr", 1, "1er mars 2026 à 01:11"],
    ["fr", 11, "11 mars 2026 à 01:11"],
    ["pt", 1, "1º de março de 2026 às 01:11"],
    ["pt", 21, "21 de março de 2026 às 01:11"],
    ["es", 1, "1 de marzo de 2026 a las 01:11"],
  ])("in %s day %i of a month is written as newspapers write it", (language, day, written) => {
    const parts = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;
    const said = tongueFor(language).date(Date.UTC(2026, 2, day, 1, 11), "UTC", parts);
    expect(said.replace(/\s/g, " ")).toBe(written);
  });
});

test("a sentence that was stored in English is said in this tongue; anything else stays", () => {
  expect(tongueFor("de").again("The model was too slow.")).toBe("Das Modell war zu langsam.");
  expect(tongueFor("de").again("The model was too slow")).toBe("The model was too slow");
});

test.each(["{", "a {name", "{n, plural, one {# day}}", "{n, plural, other {# days}", "a } b", "{two words}"])(
  "%s is no message",
  (text) => expect(() => readTemplate(text)).toThrow(),
);

/** Never run: `npm run check` fails where one of these compiles. */
const neverCompiles = (): void => {
  const tongue = tongueFor("en");
  // @ts-expect-error: no such key
  tongue.say("edition.storeys");
  // @ts-expect-error: its name is missing
  tongue.say("edition.stories");
  // @ts-expect-error: a count is a number
  tongue.say("edition.stories", { stories: "2" });
  // @ts-expect-error: a name it does not have
  tongue.say("edition.stories", { storys: 2 });
  // @ts-expect-error: one name too many
  tongue.say("edition.stories", { stories: 2, feeds: 1 });
  // @ts-expect-error: a message without names takes none
  tongue.say("button.evidence", { name: "x" });
  // @ts-expect-error: plain words hold no piece
  tongue.say("edition.next-at", { time: { bold: "x" } });
  // @ts-expect-error: one name too many, among pieces
  tongue.text("edition.next-at", { time: { bold: "x" }, feeds: 1 });
  // @ts-expect-error: the name of another message, among pieces
  tongue.text("edition.next-at", { day: { bold: "x" } });
};

test("what must not compile is looked at by the compiler alone", () => expect(neverCompiles).toBeTypeOf("function"));

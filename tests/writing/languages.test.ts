// Briefings of texts that are not English: what is shown is right by labels made by hand, and the rest is not shown.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import { makingOf } from "../../src/news/shown.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";
import { inDrawer, isRight, type LabelledFigure } from "../language/number/drawer.ts";

type Labelled = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly outlet: string;
  readonly language?: string;
  readonly figures: readonly LabelledFigure[];
  readonly optional?: readonly LabelledFigure[];
  readonly quotes: readonly { readonly text: string; readonly speaker: string }[];
};

const folder = join(import.meta.dirname, "../fixtures/german");
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const german = readdirSync(folder)
  .filter((file) => /^de-.*\.json$/.test(file))
  .map((file) => JSON.parse(read(file)) as Labelled);
const others = read("other-languages.jsonl")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Labelled);

/** A page's narrow spaces and line breaks are printed as plain spaces. */
const plain = (text: string): string => text.replace(/\s+/g, " ");

const articleOf = ({ id, title, text, outlet, publishedAt, language = "" }: Labelled): Article => ({
  id,
  title,
  text,
  outlet,
  language,
  publishedAt: Date.parse(publishedAt),
  completeness: "full",
});
const briefingOf = (row: Labelled) => writeEmbedded([articleOf(row)], { length: "standard", now: 0 });

/** `most` wrong figures: none where rules were written, and in the drawer what the number grammar is known to get wrong. */
describe.each([
  ["seen", german.filter(({ id }) => !inDrawer(id)), 0],
  ["in the drawer", german.filter(({ id }) => inDrawer(id)), 0.05],
] as const)("German articles, %s", (_, rows, most) => {
  test("a figure that is shown has the value and the unit of a label", () => {
    const shown = rows.flatMap((row) => {
      const labels = [...row.figures, ...(row.optional ?? [])];
      return briefingOf(row).figures.map((figure) => labels.some((label) => isRight(figure, label)));
    });
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((right) => !right).length / shown.length).toBeLessThanOrEqual(most);
  });

  test("every quotation shown is one, and every speaker the one who said it", () => {
    const wrong = rows.flatMap((row) =>
      briefingOf(row).quotes.flatMap(({ text, speaker }) => {
        const label = row.quotes.find((quote) => quote.text.includes(text) || text.includes(quote.text));
        return label && (speaker === undefined || speaker === label.speaker) ? [] : [`${row.id}: ${speaker}: ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("more than half of the figures and of the quotations are shown", () => {
    const shown = rows.map(briefingOf);
    const count = (of: (row: Labelled) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
    expect(shown.reduce((sum, { figures }) => sum + figures.length, 0)).toBeGreaterThan(
      count(({ figures }) => figures.length) / 2,
    );
    expect(shown.reduce((sum, { quotes }) => sum + quotes.length, 0)).toBeGreaterThan(
      count(({ quotes }) => quotes.length) / 2,
    );
  });

  test("points are the article's own sentences, nobody has a role, and nothing is said to be disputed", () => {
    for (const row of rows) {
      const briefing = briefingOf(row);
      expect(briefing.language).toBe("de");
      expect([...briefing.points, briefing.lead].filter(({ text }) => !plain(row.text).includes(text))).toEqual([]);
      expect([briefing.points.length > 1, briefing.actors, briefing.disputes]).toEqual([true, [], []]);
      expect(makingOf(briefing).at(-1)).toBe(
        "auf Deutsch: Personen und ihre Rollen werden nur in englischen Texten erkannt",
      );
    }
  });
});

const notRead = {
  es:
    "en español: las personas y sus cargos solo se leen en textos en inglés; quién habla y qué cuentan las cifras, " +
    "solo en inglés y alemán",
  fr:
    "en français\u00a0: les personnes et leurs fonctions ne sont lues que dans les textes anglais, les auteurs des propos " +
    "et l’objet des chiffres qu’en anglais et en allemand",
};

test.each(others.map((row) => [row.id, row] as const))(
  "%s, in a language without words of its own here: lead and points, and one line on what is not read",
  (_, row) => {
    const briefing = briefingOf(row);
    expect([...briefing.points, briefing.lead].filter(({ text }) => !plain(row.text).includes(text))).toEqual([]);
    expect(briefing.points.length).toBeGreaterThan(1);
    expect([briefing.actors, briefing.disputes]).toEqual([[], []]);
    expect(briefing.figures.filter(({ measures, saidBy }) => measures !== "" || saidBy !== undefined)).toEqual([]);
    expect(briefing.quotes.filter(({ speaker }) => speaker !== undefined)).toEqual([]);
    expect(makingOf(briefing).at(-1)).toBe(notRead[row.language as keyof typeof notRead]);
  },
);

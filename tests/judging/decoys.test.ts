// Decoys: each row of the table of changes makes the lies of its examples and leaves its counterexamples alone.
import { describe, expect, test } from "vitest";
import { changed, type DecoyRow } from "../../src/judging/decoys/decoy.ts";
import { decoyRows } from "../../src/judging/decoys/decoys.ts";
import { cut } from "../../src/language/tokenize.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";
import { articleOf } from "../writing/articles.ts";

function made(row: DecoyRow, line: string, article = line): string[] {
  const language = row.language ?? "en";
  const whole = articleOf(article, { language });
  const source: ReadArticle = { article: whole, reading: read(whole) };
  return row
    .changes({ cut: cut(line), language, cited: [line], sources: [source] })
    .map((changes) => changed(line, changes));
}

describe.each(decoyRows.map((row): [string, DecoyRow] => [row.name, row]))("%s", (_, row) => {
  test("makes its examples", () => {
    for (const [line, lie, article] of row.yes) expect(made(row, line, article), line).toContain(lie);
  });
  test("leaves its counterexamples alone", () => {
    for (const no of row.no) {
      const [line, article] = typeof no === "string" ? [no, no] : no;
      expect(made(row, line, article), line).toEqual([]);
    }
  });
});

test("every row has a name of its own", () => {
  expect(new Set(decoyRows.map(({ name }) => name)).size).toBe(decoyRows.length);
});

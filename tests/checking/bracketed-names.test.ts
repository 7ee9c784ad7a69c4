// A name in brackets for a pronoun: an owner's has its 's, and nobody else's has.
import { expect, test } from "vitest";
import { checkClaim } from "../../src/checking/check.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";

function passes(article: string, text: string): boolean {
  const reading = read({ title: "", text: article, language: "en" });
  const source: ReadArticle = {
    article: { id: "a", title: "", outlet: "", language: "en", completeness: "full", text: article },
    reading,
  };
  const sentence = reading.sentences.length - 1;
  const end = reading.sentences[sentence]?.text.length ?? 0;
  return checkClaim({ text, citations: [{ source: 0, sentence, start: 0, end }] }, [source]).claim !== undefined;
}

test.each([
  ["Tom Reed was jailed on Monday. His wife wept in the court.", "[Tom Reed's] wife wept in the court.", true],
  ["Tom Reed was jailed on Monday. His wife wept in the court.", "[Tom Reed] wife wept in the court.", false],
  ["Ann Hill was jailed on Monday. Her husband wept in the court.", "[Ann Hill's] husband wept in the court.", true],
  ["Ann Hill was jailed on Monday. Her husband wept in the court.", "[Ann Hill] husband wept in the court.", false],
  ["Ann Hill was jailed on Monday. However, her husband wept.", "However, [Ann Hill's] husband wept.", true],
  ["Ann Hill was jailed on Monday. However, her husband wept.", "However, [Ann Hill] husband wept.", false],
  ["Ann Hill was jailed on Monday. However, her own son wept.", "[Ann Hill] own son wept.", false],
  ["Tom Reed was jailed on Monday. He wept in the court.", "[Tom Reed] wept in the court.", true],
  ["Tom Reed was jailed on Monday. He wept in the court.", "[Tom Reed's] wept in the court.", false],
])("%s -> %s: %s", (article, text, holds) => expect(passes(article, text)).toBe(holds));

// A briefing in other words than its source's: lines and a judge's pairs made by hand over a Wikinews article (CC BY
// 2.5, Wikinews contributors), passed by the gate like any other.
import { readFileSync } from "node:fs";
import { checkClaim, checkVouched } from "../../src/checking/check.ts";
import type { NonEmpty } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { CheckedClaim, Citation } from "../../src/news/claim.ts";
import type { ReadArticle } from "../../src/news/reading.ts";
import { read } from "../../src/reading/read.ts";
import { writeEmbedded } from "../../src/writing/embedded.ts";

const fixtures = new URL("../fixtures/wikinews/articles.jsonl", import.meta.url);
export const judgeName = "gpt-5-mini";

/** The claim's words, the source's, and the sentence they stand in; sentences are named by how they begin. */
type Row = readonly [to: string, from: string, beginsWith: string];
type Line = { readonly text: string; readonly pairs: NonEmpty<Row> };

const opening = "The US car manufacturer";
const lines: NonEmpty<Line> = [
  {
    text: "General Motors will cut 10,000 jobs at Opel, its European arm, the carmaker said.",
    pairs: [
      ["General Motors", "General Motors", opening],
      ["will cut 10,000 jobs", "would axe 10,000 jobs", opening],
      ["at Opel, its European arm", "at its European division, Opel", opening],
      ["the carmaker said", "The US car manufacturer ... said", opening],
    ],
  },
  {
    text: "It wanted to bring costs at Opel down by 30%, vice president John Smith said.",
    pairs: [
      ["It wanted", "the firm wanted", "According to"],
      ["to bring costs at Opel down by 30%", "to reduce costs at Opel by 30%", "According to"],
      ["vice president John Smith said", "According to the company's vice president John Smith", "According to"],
    ],
  },
  {
    text: "Smith announced the move on Wednesday and did not say where the cuts would fall.",
    pairs: [
      ["Smith announced the move on Wednesday", "Smith announced the company's move on Wednesday", "Smith announced"],
      ["did not say", "didn't say", "He didn't"],
      ["where the cuts would fall", "where the cuts were going to take place", "He didn't"],
    ],
  },
  {
    text: "A day earlier GM said it was calling off the sale of Opel to Magna, a Canadian maker of car parts.",
    pairs: [
      ["A day earlier", "A day before the announcement", "A day before"],
      ["GM said it was calling off", "GM said it was cancelling", "A day before"],
      ["the sale of Opel to Magna", "a deal to sell Opel to Magna", "A day before"],
      ["a Canadian maker of car parts", "a Canadian automobile parts company", "A day before"],
    ],
  },
];
const verbatim = ["The UK government", "About 54,000 people"];

type Fixture = { readonly id: string; readonly title: string; readonly text: string };

/** Four of its six lines are in other words. */
export function briefingInOtherWords(judge = judgeName): Briefing {
  const rows = readFileSync(fixtures, "utf8").trim().split("\n");
  const row = rows.map((line) => JSON.parse(line) as Fixture).find(({ id }) => id === "meantime_143480");
  if (row === undefined) throw new Error("the fixture is gone");
  const { title, text } = row;
  const url = `https://en.wikinews.org/wiki/${title.replaceAll(" ", "_")}`;
  const base = { id: url, title, url, text, outlet: "Wikinews", language: "en", completeness: "full" } as const;
  const article = { ...base, publishedAt: Date.parse("2009-11-05") };
  const source: ReadArticle = { article, reading: read(article) };
  const [lead, ...points] = lines.map((line) => inOtherWords(line, source, judge));
  return {
    ...writeEmbedded([article], { length: "standard", now: 0 }),
    id: "otherwords01",
    writer: { name: judgeName },
    lead: lead as CheckedClaim,
    points: [...points, ...verbatim.map((begin) => asItStands(begin, source))],
  };
}

function inOtherWords({ text, pairs }: Line, source: ReadArticle, judge: string): CheckedClaim {
  const cited = [...new Set(pairs.map(([, , begins]) => begins))];
  const [first, ...others] = cited.map((begins) => cite(begins, source));
  const claim = { text, citations: [first as Citation, ...others] as const };
  const shown = pairs.map(([to, from, begins]) => ({ claim: to, source: from, citation: cited.indexOf(begins) }));
  const { claim: passed, reasons } = checkVouched(claim, { by: judge, pairs: shown }, [source]);
  if (passed === undefined) throw new Error(`${text}: ${reasons.map(({ words }) => words).join(" ")}`);
  return passed;
}

function asItStands(begins: string, source: ReadArticle): CheckedClaim {
  const at = cite(begins, source);
  const text = source.reading.sentences[at.sentence]?.text ?? "";
  return checkClaim({ text, citations: [at] }, [source]).claim as CheckedClaim;
}

function cite(begins: string, { reading }: ReadArticle): Citation {
  const sentence = reading.sentences.findIndex(({ text }) => text.startsWith(begins));
  return { source: 0, sentence, start: 0, end: reading.sentences[sentence]?.text.length ?? 0 };
}

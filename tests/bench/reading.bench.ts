// How fast an article is read, whole and step by step, and whether the time grows with the text and no faster.

import { languageOf } from "../../src/language/detect.ts";
import { cut } from "../../src/language/tokenize.ts";
import { findActors } from "../../src/reading/actors/actors.ts";
import { findDisputes } from "../../src/reading/disputes.ts";
import { findFigures } from "../../src/reading/figures/figures.ts";
import { tagNames } from "../../src/reading/names/names.ts";
import { clean } from "../../src/reading/page/clean.ts";
import { sentencesOf } from "../../src/reading/page/sentence-places.ts";
import { findQuotes } from "../../src/reading/quotes/quotes.ts";
import { read } from "../../src/reading/read.ts";

import type { Row } from "../evals/harness.ts";
import { type Benchmark, quantile, timeRuns } from "./harness.ts";

const paragraphs = [
  "On Friday, fishermen rescued over 700 asylum seekers whose boat sank, and the Indonesian Navy reportedly saved 200 more after they were found swimming along the coast of Aceh, Indonesia.",
  "Major general Fuad Basya, spokesman for the Indonesian military, said fishermen first noticed the people and a warship was deployed to retrieve them. The rescued members included Bangladeshis and Rohingya, a stateless minority of Muslims from Myanmar.",
  "“We are in contact with all relevant parties, with whom we share the desire to find a solution to this crisis,” Prime Minister Najib Razak said in a statement on 18 May 2015. He added that $4.2 million (£2.7 million) had been set aside.",
  "Unemployment rose from 4.1 percent to 5.6 percent in the first quarter, while between 3,000 and 4,000 jobs were cut, according to the Labour Ministry. The Senate voted 52-35 against the bill, eight votes short of the 60 needed to pass.",
];
/** About 360 words, as the acceptance counts an article. */
const article = `Hundreds rescued off Indonesian coast\n${[
  ...paragraphs,
  ...paragraphs.slice(0, 2),
  paragraphs[3],
  paragraphs[2],
]
  .map((text = "", i) =>
    i < 4
      ? text
      : text
          .replace("On Friday", "Later")
          .replace("700", String(700 + i))
          .concat(` Paragraph ${i} ends here.`),
  )
  .join("\n")}`;

/** Disputes are read last and need all the rest. */
const whole = (text: string, language: string) => read({ title: "", text, language }).disputes;

export const benchmark: Benchmark = {
  says: `an article of ${article.split(/\s+/).length} words, on one core`,
  async run(): Promise<Row[]> {
    const { paragraphs: lines, title } = clean(article, "");
    const sentences = sentencesOf(lines, "en");
    const names = tagNames(sentences);
    const byIndex = sentences.map((_, index) => names.filter((name) => name.at.sentence === index));
    const parsed = sentences.map((sentence, index) => ({
      index,
      sentence,
      names: byIndex[index] ?? [],
    }));
    const figures = findFigures(parsed, "en");
    const rows: Row[] = [];
    const time = async (what: string, act: () => unknown, bar?: string): Promise<void> => {
      const times = await timeRuns(400, 200, act);
      rows.push({
        what,
        figure: quantile(times, 0.5),
        unit: "ms",
        ...(bar ? { bar } : {}),
        note: `p90 ${quantile(times, 0.9).toFixed(3)}`,
      });
    };
    await time("cleaning", () => clean(article, ""));
    await time("language", () => languageOf("und", article));
    await time("sentences", () => sentencesOf(lines, "en"));
    let run = 0;
    await time("tokens", () => sentences.map(({ text }) => cut(`${text} ${run++}`)));
    await time("figures (tokens included)", () => {
      run++;
      findFigures(
        sentences.map((sentence, index) => ({
          index,
          sentence: { ...sentence, text: `${sentence.text} x${run}` },
          names: byIndex[index] ?? [],
        })),
        "en",
      );
    });
    await time("quotes", () => findQuotes(sentences, byIndex, "en"));
    await time("disputes", () => findDisputes(sentences, figures));
    await time("names", () => tagNames(sentences));
    await time("actors", () => findActors(sentences, names, title));
    await time("whole read", () => whole(article, "und"));
    await time("whole read without names (another language)", () => whole(article, "xx"), "< 1 ms");
    for (const [what, text] of [
      ["1 MB of one line", "and then 7.6 million people said “no” to the U.S. plan ".repeat(18_000)],
      ["100,000 sentences", "He said 52 people left. ".repeat(100_000)],
    ] as const) {
      const half = await timeRuns(1, 0, () => whole(text.slice(0, text.length / 2), "en"));
      const all = await timeRuns(1, 0, () => whole(text, "en"));
      rows.push({
        what,
        figure: all[0] ?? 0,
        unit: "ms",
        note: `${((all[0] ?? 0) / (half[0] ?? 1)).toFixed(2)} times its half`,
      });
    }
    return rows;
  },
};

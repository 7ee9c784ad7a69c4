// How well a page's story is parted from its furniture: news texts put into the shapes of common systems, among furniture made by hand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleFrom } from "../../src/gathering/fetch.ts";
import { extractPage } from "../../src/gathering/page.ts";
import { shingleCoverage, shinglesOf } from "../../src/gathering/shingles.ts";
import { readOne, writeRead } from "../../src/writing/embedded.ts";
import { type Evaluation, isShown } from "./harness.ts";
import { pagesOfLayouts } from "./made/layouts.ts";
import { type MadePage, madePages } from "./made/made-page.ts";

export const evaluation: Evaluation = {
  says: "Wikinews texts in the shapes of common systems; a page's text, shape and furniture are all seen or all drawer",
  needs: ["wikinews/editor.jsonl"],
  run(folder, args, part) {
    const articles = readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; title: string; text: string })
      .filter(({ id }) => part.has(id));
    const scores = madePages(articles).map(score);
    const further = pagesOfLayouts()
      .filter(({ name }) => part.has(name))
      .map(score);
    if (isShown(args, part))
      for (const row of [...scores, ...further].filter(({ f1, alien }) => f1 < 0.99 || alien.length > 0)) show(row);
    const mean = (of: (row: Score) => number, among = scores) =>
      among.reduce((sum, row) => sum + of(row), 0) / among.length;
    return [
      { what: "pages made", figure: scores.length },
      { what: "text F1 by shingles of four words", figure: mean(({ f1 }) => f1), unit: "%", bar: ">= 97%" },
      { what: "precision", figure: mean(({ precision }) => precision), unit: "%" },
      { what: "recall", figure: mean(({ recall }) => recall), unit: "%" },
      {
        what: "briefings with a line that is not in the body",
        figure: mean(({ alien }) => Number(alien.length > 0)),
        unit: "%",
        bar: "<= 1.5%",
      },
      { what: "called an excerpt", figure: scores.filter(({ full }) => !full).length, bar: "0" },
      { what: "pages of further layouts in eight languages", figure: further.length },
      { what: "their text F1", figure: mean(({ f1 }) => f1, further), unit: "%", bar: ">= 97%" },
      { what: "with a word too many or too few", figure: further.filter(({ f1 }) => f1 < 1).length },
    ];
  },
};

type Score = ReturnType<typeof score>;

function score(made: MadePage) {
  const page = extractPage(made.html, "https://news.example.org/world/2025/03/02/story.html");
  const expected = shinglesOf(made.text);
  const found = shinglesOf(page.text);
  const recall = shingleCoverage(expected, found);
  const precision = shingleCoverage(found, expected);
  return {
    made,
    text: page.text,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    full: page.completeness === "full",
    alien: page.text === "" ? [] : linesOf(page).filter((line) => shingleCoverage(shinglesOf(line), expected) < 0.5),
  };
}

/** Lead and points of the briefing that the embedded writer makes of it. */
function linesOf(page: ReturnType<typeof extractPage>): readonly string[] {
  const { lead, points } = writeRead([readOne(articleFrom(page, "https://news.example.org/story"))], {
    length: "standard",
    now: 0,
  });
  return [lead, ...points].map(({ text }) => text);
}

function show({ made, text, f1, alien }: Score): void {
  console.log(`\n${f1.toFixed(3)} ${made.name}`);
  const own = new Set(made.text.split("\n"));
  const got = new Set(text.split("\n"));
  for (const line of got) if (!own.has(line)) console.log(`  + ${line.slice(0, 150)}`);
  for (const line of own) if (!got.has(line)) console.log(`  - ${line.slice(0, 150)}`);
  for (const line of alien) console.log(`  ! ${line.slice(0, 150)}`);
}

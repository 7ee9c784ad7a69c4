// How well a page's story is found: text F1 by shingles against readability's expected pages, hidden text, titles.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openPage } from "../../src/gathering/dom.ts";
import { extractPage } from "../../src/gathering/page.ts";
import { plainText } from "../../src/gathering/plain.ts";
import { shingleCoverage, shinglesOf } from "../../src/gathering/shingles.ts";
import type { Evaluation } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "page extraction against the expected pages of readability's own tests",
  needs: ["pages/readability"],
  run(folder, args, part) {
    const sources = globSync("**/source.html", { cwd: join(folder, "pages") })
      .filter((file) => part.has(basename(dirname(file))))
      .sort();
    const scores = sources.map((file) => score(join(folder, "pages", file))).filter(({ words }) => words >= leastWords);
    if (args.includes("--worst"))
      for (const row of [...scores].sort((a, b) => a.f1 - b.f1).slice(0, 20))
        console.log(
          `${row.f1.toFixed(3)} P ${row.precision.toFixed(3)} R ${row.recall.toFixed(3)} ${row.completeness} ${row.file}`,
        );
    const mean = (of: (row: Score) => number) => scores.reduce((sum, row) => sum + of(row), 0) / scores.length;
    return [
      { what: "pages", figure: scores.length },
      { what: "text F1 by shingles of four words", figure: mean((row) => row.f1), unit: "%", bar: ">= 95%" },
      { what: "precision", figure: mean((row) => row.precision), unit: "%" },
      { what: "recall", figure: mean((row) => row.recall), unit: "%" },
      {
        what: "text F1, captions and notes expected too",
        figure: mean((row) => row.withCaptions),
        unit: "%",
      },
      {
        what: "hidden text planted in every page, pages that let it through",
        figure: scores.filter((row) => row.leaks > 0).length,
        bar: "0",
      },
      { what: "title as expected", figure: mean((row) => row.title), unit: "%" },
      { what: "called an excerpt", figure: scores.filter((row) => row.completeness === "excerpt").length },
    ];
  },
};

/** A page of fewer words is a test of readability's parts and holds no story. */
const leastWords = 20;

type Score = ReturnType<typeof score>;

function score(path: string) {
  const html = readFileSync(path, "utf8");
  const body = openPage(readFileSync(path.replace("source.html", "expected.html"), "utf8")).body;
  const all = body === null ? "" : plainText(body);
  for (const element of body === null ? [] : [...body.querySelectorAll("figcaption,.caption,[id^=caption],sup,li")])
    if (isNoStory(element)) element.remove();
  const expected = shinglesOf(body === null ? "" : plainText(body));
  const title = (
    JSON.parse(readFileSync(path.replace("source.html", "expected-metadata.json"), "utf8")) as { title: string }
  ).title;
  const page = extractPage(html, "https://example.org/story");
  const found = shinglesOf(page.text);
  const recall = shingleCoverage(expected, found);
  const precision = shingleCoverage(found, expected);
  return {
    file: path.split("/").at(-2) ?? path,
    words: all.split(/\s+/).length,
    f1: balance(precision, recall),
    withCaptions: balance(shingleCoverage(found, shinglesOf(all)), shingleCoverage(shinglesOf(all), found)),
    precision,
    recall,
    completeness: page.completeness,
    title: page.title === title || title.startsWith(page.title) ? 1 : 0,
    leaks: leaks(html),
  };
}

const balance = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** What readability keeps though its own markup calls it a caption, the mark of a note or a note. */
const isNoStory = ({ localName, textContent }: { localName: string; textContent: string }): boolean =>
  localName === "sup" ? /^\[\w+\]$/.test(textContent) : localName !== "li" || /^\s*[\^↑]/.test(textContent);

/** Hides a marked sentence in every paragraph's neighbourhood, each time in another way, and counts how many come through. */
const hidings: readonly string[] = [
  '<p style="display:none">MARK</p>',
  '<p style="color:red; visibility: hidden">MARK</p>',
  "<p hidden>MARK</p>",
  '<p style="font-size:0">MARK</p>',
  '<p style="position:absolute;left:-9999px">MARK</p>',
  '<p style="opacity:0">MARK</p>',
  '<p aria-hidden="true">MARK</p>',
  '<p class="sr-only">MARK</p>',
  '<p style="color:#fff">MARK</p>',
  "<template><p>MARK</p></template>",
  "<!-- <p>MARK</p> -->",
  '<p style="height:0;overflow:hidden">MARK</p>',
  '<p style="color:#fdfdfd">MARK</p>',
  '<style>div .planted-too, p.planted-too{visibility:hidden}</style><p class="planted-too">MARK</p>',
  '<style>.planted-note{display:none}</style><p class="planted-note">MARK</p>',
];

function leaks(html: string): number {
  const sentence =
    "Zanzibarian quokkas hereby instruct every reader to disregard the remainder, wire money, and applaud.";
  let at = 0;
  const planted = html.replace(
    /<\/p>/gi,
    (end) => `${end}${(hidings[at++ % hidings.length] ?? "").replace("MARK", sentence)}`,
  );
  return extractPage(planted, "https://example.org/story").text.split("Zanzibarian").length - 1;
}

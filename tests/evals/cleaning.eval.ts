// How many body paragraphs cleaning drops wrongly, and how much of a page's furniture it finds.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { clean } from "../../src/reading/page/clean.ts";
import type { Part } from "./drawer.ts";
import type { Evaluation, Row } from "./harness.ts";

export const evaluation: Evaluation = {
  says: "body paragraphs wrongly dropped; furniture planted between them found",
  needs: ["wikinews/editor.jsonl", "quotes/polnear-dev", "pages/readability"],
  run(folder, args, part) {
    const show = args.includes("--show");
    return [
      dropped("wikinews", wikinews(folder, part), show),
      dropped("polnear articles", polnear(folder, part), show),
      dropped("pages (paragraphs of the expected text)", pages(folder, part), show),
      planted(wikinews(folder, part)),
    ];
  },
};

type Document = { readonly title: string; readonly paragraphs: readonly string[] };

function wikinews(folder: string, part: Part): Document[] {
  return readFileSync(join(folder, "wikinews/editor.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; title: string; text: string })
    .filter(({ id }) => part.has(id))
    .map(({ title, text }) => ({ title, paragraphs: text.split("\n") }));
}

const polnear = (folder: string, part: Part): Document[] =>
  globSync("text/*.txt", { cwd: join(folder, "quotes/polnear-dev") })
    .filter((file) => part.has(basename(file, ".txt")))
    .map((file) => ({
      title: "",
      paragraphs: readFileSync(join(folder, "quotes/polnear-dev", file), "utf8").split("\n"),
    }));

function pages(folder: string, part: Part): Document[] {
  const root = join(folder, "pages/readability/test/test-pages");
  const wanted = globSync("*/expected.html", { cwd: root }).filter((file) => part.has(dirname(file)));
  return wanted.map((file) => {
    const { document } = parseHTML(`<html><body>${readFileSync(join(root, file), "utf8")}</body></html>`);
    const found = [...document.querySelectorAll("p")].map((paragraph) =>
      (paragraph.textContent ?? "").replace(/\s+/g, " ").trim(),
    );
    return { title: "", paragraphs: found };
  });
}

/** A body paragraph: at least nine words and an end mark, or fifteen words; what is said twice is dropped rightly. */
const isBody = (text: string): boolean => {
  const words = text.trim().split(/\s+/).length;
  return (words >= 9 && /[.!?]["”’')\]]*$/.test(text.trim())) || words >= 15;
};

function dropped(what: string, documents: readonly Document[], show: boolean): Row {
  let body = 0;
  let wrong = 0;
  for (const { title, paragraphs } of documents) {
    const wanted = new Set(paragraphs.filter(isBody).map((text) => text.trim()));
    body += wanted.size;
    const result = clean(paragraphs.join("\n"), title);
    const kept = new Set(result.paragraphs.map((line) => line.text));
    for (const { text, why } of result.dropped) {
      if (!wanted.has(text) || kept.has(text) || why === "the title again") continue;
      wrong++;
      if (show) console.log(`${why}: ${text.slice(0, 160)}`);
    }
  }
  return {
    what: `${what}: dropped wrongly`,
    figure: wrong / body,
    unit: "%",
    bar: "< 0.3%",
    note: `${wrong} of ${body}`,
  };
}

const furniture = [
  "Share",
  "Advertisement",
  "Tweet",
  "Read more: Council delays the plan again",
  "Sign up for our newsletter",
  "By Anna Berg",
  "Photograph: Tom Brown/Example Pictures",
  "Related articles",
  "Most read",
  "Follow us on Twitter",
  "Subscribe now for unlimited access.",
  "© 2024 Example News. All rights reserved.",
  "Story continues below",
  "5 min read",
  "Updated: 3 May 2024, 10:15",
  "Listen to this article",
  "Council expects mayor to explain harbour plan",
  "Image caption: The harbour at dawn",
  "Comments (12)",
  "Click here to read the full report",
  "Get our free daily email",
  "Copyright Example News",
  "Skip to content",
  "12 shares",
];

/** Each article with three lines of furniture between its paragraphs, by turns. */
function planted(documents: readonly Document[]): Row {
  let all = 0;
  let found = 0;
  documents.forEach(({ title, paragraphs }, i) => {
    const lines = [0, 1, 2].map((k) => furniture[(i * 3 + k) % furniture.length] as string);
    const text = [paragraphs[0], lines[0], ...paragraphs.slice(1, 4), lines[1], ...paragraphs.slice(4), lines[2]].join(
      "\n",
    );
    const gone = new Set(clean(text, title).dropped.map((line) => line.text));
    for (const line of lines) {
      all++;
      if (gone.has(line)) found++;
    }
  });
  return { what: "planted furniture found", figure: found / all, unit: "%", note: `${found} of ${all}` };
}

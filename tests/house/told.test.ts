// The facts of tests/fixtures/told are complete, and the articles they name are found in each source.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { toldSources } from "../evals/told-sources.ts";

type Fact = { readonly text: string; readonly weight: number; readonly essential: readonly string[] };

const file = join(import.meta.dirname, "../fixtures/told/nuggets.jsonl");
const rows = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { readonly id: string; readonly nuggets: readonly Fact[] });

describe("facts written down by a reader", () => {
  test("of 40 articles, each once", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(40);
    expect(rows.length).toBe(40);
  });

  test.each(rows)(
    "$id: five, from the weightiest, in few words, with essential words in no order but the alphabet's",
    (row) => {
      expect(row.nuggets.map(({ weight }) => weight)).toEqual([5, 4, 3, 2, 1]);
      for (const { text, essential } of row.nuggets) {
        expect(text.split(" ").length).toBeLessThanOrEqual(15);
        expect(essential.length).toBeGreaterThanOrEqual(3);
        expect(essential.map((word) => word.toLowerCase())).toEqual(essential.map((word) => word.toLowerCase()).sort());
      }
    },
  );
});

test("articles are found in each source, with their titles and without captions", () => {
  const folder = mkdtempSync(join(tmpdir(), "lede-told-"));
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith(".gz") ? gzipSync(content) : content);
  };
  const block = (kind: string, ...texts: string[]): string =>
    `# newpar\n# newpar_block = ${kind}\n${texts.map((text) => `# text = ${text}\n1\t_\n`).join("\n")}`;
  put(
    "trees/gum-train.conllu.gz",
    `# newdoc id = GUM_news_dike\n${block("head (1 s)", "A dike broke")}${block("p (1 s)", "Monday, May 4, 2015")}` +
      `${block('figure rend:::"Dike" (1 s) | caption (1 s)', "The dike in May.", "Water ran.")}` +
      `# newdoc id = GUM_voyage_sea\n${block("p (1 s)", "Go by boat.")}`,
  );
  put("trees/gum-dev.conllu.gz", "");
  const page = (host: string) => ({ url: `https://${host}/story/1`, title: "Rain", text: "It rained." });
  const results = [
    page("www.usatoday.com"),
    page("www.cnn.com"),
    page("elsewhere.example"),
    { url: "https://www.cnn.com/2" },
  ];
  put("questions/20250103_gcs.jsonl.gz", `${JSON.stringify({ search_result: results })}\n`);
  put("quotes/polnear-dev/text/nyt_a.txt", "He won.\n\nThe vote was close.\n");
  const wire = (id: string, ...sents: string[]): string => JSON.stringify({ id, sents });
  put(
    "stories/ecb_plus.jsonl",
    [
      wire("1_1ecb.xml", "Ship sinks off port", "`` It 's gone , '' he said , ( again ) ."),
      wire("1_2ecb.xml", "It has no title ."),
      wire("1_3ecbplus.xml", "A page", "It rained ."),
    ].join("\n"),
  );
  expect([...toldSources(folder).values()]).toEqual([
    { id: "GUM_news_dike", kind: "Wikinews", title: "A dike broke", text: "Monday, May 4, 2015\nWater ran." },
    { id: "https://www.usatoday.com/story/1", kind: "USA TODAY", title: "Rain", text: "It rained." },
    { id: "https://www.cnn.com/story/1", kind: "CNN", title: "Rain", text: "It rained." },
    { id: "nyt_a", kind: "2016 campaign", title: "He won.", text: "The vote was close." },
    { id: "1_1ecb.xml", kind: "wires of ECB+", title: "Ship sinks off port", text: "“It's gone,” he said, (again)." },
  ]);
});

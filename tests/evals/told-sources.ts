// Where the texts of the articles stand that tests/fixtures/told names by their ids.
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";

/** `kind` names the source that a row of figures is given for. */
export type Found = { readonly id: string; readonly kind: string; readonly title: string; readonly text: string };

/** Paths below the data folder. */
export const toldNeeds: readonly string[] = [
  "trees/gum-train.conllu.gz",
  "trees/gum-dev.conllu.gz",
  "questions",
  "quotes/polnear-dev/text",
  "stories/ecb_plus.jsonl",
];

/** Every article of these sources that has a title, by its id. */
export function toldSources(folder: string): ReadonlyMap<string, Found> {
  const all = [...wikinews(folder), ...searched(folder), ...campaign(folder), ...wires(folder)];
  return new Map(all.map((found) => [found.id, found]));
}

const unzipped = (file: string): string => gunzipSync(readFileSync(file)).toString("utf8");

/** The paragraphs of the news documents; captions and the title are no part of the text. */
function wikinews(folder: string): Found[] {
  const documents = ["trees/gum-train.conllu.gz", "trees/gum-dev.conllu.gz"].flatMap((file) =>
    unzipped(join(folder, file)).split(/^# newdoc id = /m),
  );
  return documents
    .filter((document) => document.startsWith("GUM_news_"))
    .map((document) => {
      const blocks = document.split(/^# newpar$/m).slice(1);
      const texts = blocks.map((block) => {
        const drawn = /^# newpar_block = .*?figure.*?\((\d+) s\)/m.exec(block)?.[1] ?? "0";
        const all = [...block.matchAll(/^# text = (.*)$/gm)].map(([, text]) => text);
        return all.slice(Number(drawn)).join(" ");
      });
      const [title = "", ...rest] = texts;
      const [id = ""] = document.split("\n");
      return {
        id,
        kind: "Wikinews",
        title,
        text: rest
          .filter((text) => text !== "")
          .join("\n")
          .replace(dateline, "$1\n"),
      };
    });
}

/** The corpus has the day before the first sentence of one article. */
const dateline = /^(\w+day, \w+ \d+, \d{4}) /;

type Page = { readonly url?: string; readonly title?: string; readonly text?: string };
const sites: Readonly<Record<string, string>> = { "www.usatoday.com": "USA TODAY", "www.cnn.com": "CNN" };

function searched(folder: string): Found[] {
  const files = globSync("questions/*_gcs.jsonl.gz", { cwd: folder }).sort();
  return files
    .flatMap((file) => unzipped(join(folder, file)).trim().split("\n"))
    .flatMap((line) => (JSON.parse(line) as { search_result: Page[] }).search_result)
    .flatMap(({ url, title, text }) => {
      const kind = url === undefined ? undefined : sites[new URL(url).host];
      return url && title && text && kind ? [{ id: url, kind, title, text }] : [];
    });
}

/** The first line is the title. */
function campaign(folder: string): Found[] {
  return globSync("quotes/polnear-dev/text/*.txt", { cwd: folder })
    .sort()
    .map((file) => {
      const [title = "", ...rest] = readFileSync(join(folder, file), "utf8").trim().split("\n");
      return { id: basename(file, ".txt"), kind: "2016 campaign", title, text: rest.join("\n").trim() };
    });
}

/** Titles are the first sentences that end in no full stop; spaces of the tokens are taken out again. */
function wires(folder: string): Found[] {
  return readFileSync(join(folder, "stories/ecb_plus.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; sents: string[] })
    .filter(({ id, sents: [title = ""] }) => id.endsWith("ecb.xml") && title.length < 120 && !title.endsWith("."))
    .map(({ id, sents }) => {
      const [title = "", ...rest] = sents.map(joined);
      return { id, kind: "wires of ECB+", title, text: rest.join("\n") };
    });
}

const joined = (sentence: string): string =>
  sentence
    .replace(/ (['’](?:s|re|ve|ll|d|m|t)\b|n't\b|[.,;:!?)%])/g, "$1")
    .replace(/([($]) /g, "$1")
    .replace(/`` /g, "“")
    .replace(/ (?:''|``)/g, "”");

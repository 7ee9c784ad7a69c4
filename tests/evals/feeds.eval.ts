// How well feed documents are read: titles and links as the documents' own expectations say, and no crash on any of them.
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { decodeText } from "../../adapters/web/charset.ts";
import { readDate } from "../../src/gathering/dates.ts";
import { parseFeed } from "../../src/gathering/feed.ts";
import { plainSnippet } from "../../src/gathering/plain.ts";
import type { ParsedFeed } from "../../src/ports/sandbox.ts";
import { Trouble } from "../../src/trouble.ts";
import type { Part } from "./drawer.ts";
import { feedDates } from "./feed-dates.ts";
import type { Evaluation, Row } from "./harness.ts";

const home = "http://127.0.0.1:8097/";

export const evaluation: Evaluation = {
  says: "feed documents of feedparser, rss-parser and miniflux",
  needs: ["feeds"],
  run(folder, args, part) {
    const python = globSync("feeds/feedparser/tests/{wellformed,encoding,entities,illformed}/**/*.xml", {
      cwd: folder,
    })
      .filter(part.has)
      .sort();
    const judged = python.flatMap((file) => judgeComment(join(folder, file)));
    const beside = globSync("feeds/rss-parser/test/input/*", { cwd: folder })
      .filter(part.has)
      .sort()
      .flatMap((file) => judgeBeside(join(folder, file)));
    const all = globSync("feeds/{feedparser,rss-parser,miniflux}/**/*.{xml,rss,atom}", { cwd: folder }).filter(
      part.has,
    );
    const crashes = all.filter((file) => outcome(join(folder, file)).crashed);
    const refused = all.filter((file) => outcome(join(folder, file)).feed === undefined);
    const wrong = [...judged, ...beside].filter((row) => !row.right);
    if (args.includes("--wrong")) {
      for (const row of wrong)
        console.log(`${row.file.replace(folder, "")}\n   ${row.what}\n   wanted ${row.wanted}\n   found  ${row.found}`);
      for (const file of refused) console.log(`refused ${file}`);
    }
    const share = (rows: readonly Judged[]) => rows.filter((row) => row.right).length / rows.length;
    return [
      { what: "documents", figure: all.length },
      { what: "crashes", figure: crashes.length, bar: "0" },
      { what: "no feed found in", figure: refused.length, note: refused.map((file) => basename(file)).join(" ") },
      { what: "expectations of title and link, in comments", figure: judged.length },
      { what: "as expected (feedparser)", figure: share(judged), unit: "%", bar: ">= 99%" },
      { what: "titles, links and guids beside documents", figure: beside.length },
      { what: "as expected (rss-parser)", figure: share(beside), unit: "%", bar: ">= 99%" },
      { what: "as expected, all", figure: share([...judged, ...beside]), unit: "%", bar: ">= 99%" },
      ...dates(part),
    ];
  },
};

/** Forms of dates, by hand (tests/fixtures/dates). */
function dates(part: Part): Row[] {
  const forms = feedDates().filter((form) => part.has(form.text));
  const right = forms.filter(({ text, language, at }) => {
    const read = readDate(text, { language });
    return at === null ? read === undefined : read !== undefined && Math.floor(read / 1000) === Date.parse(at) / 1000;
  });
  return [
    { what: "forms of dates", figure: forms.length },
    { what: "read as what they mean", figure: right.length / forms.length, unit: "%", bar: ">= 97%" },
  ];
}

type Judged = {
  readonly file: string;
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  readonly right: boolean;
};

function outcome(path: string): { readonly feed?: ParsedFeed; readonly crashed: boolean } {
  try {
    return { feed: parseFeed(decodeText(readFileSync(path)), home), crashed: false };
  } catch (thrown) {
    return { crashed: !(thrown instanceof Trouble) };
  }
}

/** "Expect: not bozo and entries[0]['title'] == u'...'" for titles and links; other expectations ask for what we do not keep. */
function judgeComment(path: string): Judged[] {
  const text = decodeText(readFileSync(path));
  const line = /Expect:\s*(.+)/.exec(text)?.[1] ?? "";
  const parts =
    /^(?:not bozo and |bozo and )?(feed|entries\[(\d+)\])\['(title|link)'\]\s*==\s*[ub]?(['"])(.*)\4\s*$/.exec(
      line.trim(),
    );
  const linked =
    /^(?:not bozo and )?(feed|entries\[(\d+)\])\['links'\]\[0\]\['(href)'\]\s*==\s*[ub]?(['"])(.*)\4\s*$/.exec(
      line.trim(),
    );
  const match = parts ?? linked;
  if (match === null) return [];
  // `feed.links[0]` of a feed whose only link is its own address is nothing a reader follows.
  if (match[3] === "href" && match[1] === "feed" && !/rel\s*=\s*["']alternate/.test(text)) return [];
  const wanted = unquoted(match[5] ?? "");
  // Since RFC 7231 (appendix B) Content-Location no longer moves the base of relative links.
  if (/^Header:\s*Content-Location/m.test(text)) return [];
  const { feed } = outcome(path);
  const entry = feed?.entries[Number(match[2] ?? 0)];
  const isTitle = match[3] === "title";
  const found = match[1] === "feed" ? (isTitle ? feed?.title : feed?.site) : isTitle ? entry?.title : entry?.url;
  const marked = isTitle && !/<title[^>]*type="text\/plain"/.test(text);
  return [judged(path, line, marked ? plainSnippet(wanted) : wanted, found ?? "", isTitle)];
}

function judged(file: string, what: string, wanted: string, found: string, isTitle: boolean): Judged {
  const plain = (text: string) =>
    text
      .replace(/[\u200e\u200f]/g, "")
      .replace(/[\s\u00a0]+/g, " ")
      .trim();
  const right = isTitle ? plain(wanted) === plain(found) : sameAddress(wanted, found);
  return { file, what, wanted, found, right };
}

/** Addresses are equal when WHATWG says so; what is no web address must not come out as one. */
function sameAddress(wanted: string, found: string): boolean {
  try {
    const address = new URL(wanted.trim(), home);
    return address.protocol.startsWith("http")
      ? address.href === found || address.href === new URL(found).href
      : found === "";
  } catch {
    return wanted === found || found === "";
  }
}

/** Python's string escapes. */
function unquoted(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([nrt\\'"]))/gi,
    (_whole, four, eight, two, one) =>
      one === undefined
        ? String.fromCodePoint(Number.parseInt(four ?? eight ?? two, 16))
        : one === "n"
          ? "\n"
          : one === "t"
            ? "\t"
            : one === "r"
              ? "\r"
              : one,
  );
}

function judgeBeside(path: string): Judged[] {
  const output = path.replace("/input/", "/output/").replace(/\.\w+$/, ".json");
  if (!existsSync(output)) return [];
  const wanted = (JSON.parse(readFileSync(output, "utf8")) as { feed: Beside & { items: Beside[] } }).feed;
  const { feed } = outcome(path);
  // Feedburner's own addresses answer no more; the document says what stood behind each.
  const own = [...readFileSync(path, "utf8").matchAll(/<feedburner:origLink>([^<]*)</g)].map(([, link]) => link);
  const pairs: [Beside, { title?: string; url?: string } | undefined][] = [
    [
      wanted,
      feed === undefined ? undefined : { title: feed.title, ...(feed.site === undefined ? {} : { url: feed.site }) },
    ],
    ...wanted.items.map((beside, index): [Beside, { title?: string; url?: string } | undefined] => [
      own[index] === undefined ? beside : { ...beside, link: own[index] },
      feed?.entries[index],
    ]),
  ];
  return pairs.flatMap(([beside, found]) => [
    ...(typeof beside.title === "string" && !beside.title.includes("\ufffd")
      ? [judged(path, `${basename(path)} title`, plainSnippet(plainSnippet(beside.title)), found?.title ?? "", true)]
      : []),
    // A post that only links is what it links to: tests/gathering/aggregators.test.ts.
    ...(typeof beside.link === "string" && !beside.link.startsWith("https://www.reddit.com/")
      ? [judged(path, `${basename(path)} link`, beside.link, found?.url ?? "", false)]
      : []),
  ]);
}

type Beside = { readonly title?: unknown; readonly link?: unknown };

// brief: one or several sources of one story become a briefing, as text for a person or JSON for a program.
import type { Article, NonEmpty } from "../../../src/news/article.ts";
import type { Briefing, Length } from "../../../src/news/briefing.ts";
import { asTrouble, Trouble } from "../../../src/trouble.ts";
import { writeEmbedded } from "../../../src/writing/embedded.ts";
import { showBriefing } from "../briefing.ts";
import { printable } from "../escape.ts";
import { makeInk } from "../ink.ts";
import { readableWidth } from "../limits.ts";
import { answerLines, writeLine } from "./lines.ts";
import { jsonFlag, script, writerFlag } from "./script.ts";
import { briefingShape } from "./shapes.ts";
import { type NamedFeeds, readSource, rowArticle } from "./sources.ts";
import { noModel, type ScriptWorld } from "./world.ts";

const here = { platform: "terminal", tenant: "terminal", address: "terminal" };

export default script({
  says: "Briefs an article, or several of one story: headline, lead and points, each with its sentence.",
  usage: ["FILE LINK -...", "--jsonl < rows of {id, articles}"],
  more: [
    'FILE is plain text or HTML, LINK an article on the web, "-" is standard input. Several are told as one story.',
  ],
  examples: [
    "lede brief article.html",
    "lede brief --words 60 https://example.org/an-article",
    "lede brief --json one.txt two.txt",
    "lede brief --jsonl < stories.jsonl > briefings.jsonl",
  ],
  operands: "files",
  flags: {
    writer: writerFlag,
    length: { type: "string", of: ["short", "standard", "long"], says: "how long it may be (standard)" },
    words: { type: "string", takes: "N", says: "how long in words, 20 to 500, instead of --length" },
    json: jsonFlag,
    jsonl: {
      type: "boolean",
      says: "rows {id, articles: [{title?, url?, outlet?, publishedAt?, text or html}]} from standard input",
    },
  },
  async act({ values, operands }, world) {
    const { length = "standard", writer = "embedded" } = values;
    const words = values.words === undefined ? undefined : wordsOf(values.words);
    if (words !== undefined && values.length !== undefined)
      throw new Trouble("bad-input", "--length and --words both say how long. Give one of them.");
    if (words !== undefined && writer === "model")
      throw new Trouble("bad-input", "--words is for the embedded writer. A model takes --length.");
    const size: Size = { length, ...(words !== undefined && { words }) };
    const write = (articles: NonEmpty<Article>) => writeWith(writer, articles, size, world);
    const why = writer === "model" && (await world.hasModel()) ? await world.whyUnvouched() : undefined;
    if (why !== undefined) await writeLine(world.streams.errors, why);
    if (values.jsonl) {
      const { briefRow, readRowAs } = await import("./rows.ts");
      await answerLines(world.streams, async (row) => {
        const articles = await Promise.all(readRowAs(briefRow, row).articles.map((one) => rowArticle(one, world)));
        return { briefing: briefingShape(await write(articles as unknown as NonEmpty<Article>)) };
      });
      return 0;
    }
    if (operands.length === 0)
      throw new Trouble("bad-input", "Name a file, a link, or - for standard input: lede brief article.html");
    const found = await storyAt(operands, world);
    if ("feeds" in found) return offerNewest(found.source, found.feeds, values.json === true, world);
    const briefing = await write(found.articles);
    if (values.json) await writeLine(world.streams.output, JSON.stringify(briefingShape(briefing)));
    else await print(briefing, world);
    return 0;
  },
});

/** Fewer hold no lead; more is no briefing. */
const bounds = { least: 20, most: 500 } as const;

function wordsOf(typed: string): number {
  const words = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  if (words >= bounds.least && words <= bounds.most) return words;
  throw new Trouble("bad-input", `--words must be a whole number from ${bounds.least} to ${bounds.most}.`);
}

type Found = { readonly articles: NonEmpty<Article> } | { readonly source: string; readonly feeds: NamedFeeds };

/** A page that cannot be read leaves the story and is named; it takes nobody else's with it. */
async function storyAt(sources: readonly string[], world: ScriptWorld): Promise<Found> {
  const [articles, failed]: [Article[], Trouble[]] = [[], []];
  for (const source of sources) {
    const found = await readSource(source, world).catch((thrown: unknown) => asTrouble(thrown));
    if (found instanceof Trouble) failed.push(found);
    else if ("feeds" in found) return { source, feeds: found.feeds };
    else articles.push(found);
  }
  const [first, ...rest] = articles;
  if (first === undefined) throw failed[0] ?? new Trouble("unreadable");
  for (const trouble of failed) await writeLine(world.streams.errors, `Left out: ${printable(trouble.message)}`);
  return { articles: [first, ...rest] };
}

type Size = { readonly length: Length; readonly words?: number };

async function writeWith(
  writer: "embedded" | "model",
  articles: NonEmpty<Article>,
  size: Size,
  world: ScriptWorld,
): Promise<Briefing> {
  const newsroom = writer === "model" || articles.length > 1 ? await world.newsroom() : undefined;
  const stories = newsroom && articles.length > 1 ? await newsroom.cluster(articles) : [];
  const copies = new Map(stories.flatMap((story) => [...story.copies]));
  if (writer === "embedded" || newsroom === undefined)
    return writeEmbedded({ id: "", articles, copies }, { ...size, now: world.clock.now() });
  if (!(await world.hasModel())) throw noModel();
  return newsroom.write(
    { id: String(articles[0].id), articles, copies },
    { length: size.length, language: "source", patience: "edition" },
    here,
    world.signal,
  );
}

async function print(briefing: Briefing, world: ScriptWorld): Promise<void> {
  const ink = makeInk(world.colour, readableWidth(world.columns), world.zone);
  for (const line of showBriefing(briefing, ink)) await writeLine(world.streams.output, line);
}

async function offerNewest(source: string, feeds: NamedFeeds, json: boolean, world: ScriptWorld): Promise<number> {
  const [feed] = feeds;
  if (feed === undefined) throw new Trouble("unreadable", `There is no article and no feed at ${source}.`);
  const fetched = await (await world.web()).get(feed.url, { as: "feed", signal: world.signal });
  if (fetched.kind !== "body") throw new Trouble("unavailable");
  const parsed = await (await world.sandbox()).run("feed", { body: fetched.body, url: fetched.url }, world.signal);
  const newest = parsed.entries
    .slice(0, 5)
    .flatMap((entry) => (entry.url ? [{ title: entry.title, url: entry.url }] : []));
  const output = json
    ? [JSON.stringify({ feeds, newest })]
    : [
        `${source} is not one article. Its newest stories:`,
        ...newest.map((one, at) => `${at + 1}. ${one.title}\n   ${one.url}`),
        "Brief one of them by its link.",
      ];
  for (const line of output) await writeLine(world.streams.output, line);
  return 0;
}

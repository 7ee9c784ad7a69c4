// cluster --jsonl: all articles read first, then one line a story, every id once.
import { z } from "zod";
import { cluster } from "../../../src/gathering/cluster.ts";
import type { Article } from "../../../src/news/article.ts";
import { readLines, troubleShape, writeLine } from "./lines.ts";
import { articleRow, readRowAs } from "./rows.ts";
import { rowFlags, script } from "./script.ts";

const shape = articleRow.extend({ id: z.union([z.string(), z.number()]) });

export default script({
  says: "Sorts articles into stories: one line a story, every id once.",
  usage: ["< rows of {id, title, text, publishedAt?, outlet?}"],
  examples: ["lede cluster --jsonl < articles.jsonl > stories.jsonl"],
  operands: "rows",
  flags: rowFlags,
  async act(_, world) {
    const articles: Article[] = [];
    const ids: (string | number)[] = [];
    for await (const line of readLines(world.streams.input)) {
      try {
        if ("trouble" in line) throw line.trouble;
        const { id: given, title = "", text, url, outlet = "", publishedAt } = readRowAs(shape, line.row);
        const id = String(ids.push(given) - 1);
        const known = { ...(url ? { url } : {}), ...(publishedAt === undefined ? {} : { publishedAt }) };
        articles.push({ id, title, text: text ?? "", outlet, language: "und", completeness: "full", ...known });
      } catch (thrown) {
        const id = "row" in line ? (line.row.id ?? null) : null;
        await writeLine(world.streams.output, JSON.stringify({ id, ...troubleShape(thrown) }));
      }
    }
    for (const story of cluster(articles)) {
      const members = story.articles.map((article) => ids[Number(article.id)]);
      await writeLine(world.streams.output, JSON.stringify({ story: story.id, articles: members }));
    }
    return 0;
  },
});

// cluster --jsonl: all articles read first, then one line a story, every id once.
import { createInterface } from "node:readline";
import { z } from "zod";
import { cluster } from "../../../src/gathering/cluster.ts";
import type { Article } from "../../../src/news/article.ts";
import { parseLine, writeLine } from "./lines.ts";
import { articleRow, readRowAs } from "./rows.ts";
import { readFlags, type Script } from "./world.ts";

const usage = "cluster --jsonl < rows of {id, title, text, publishedAt?, outlet?}";
const shape = articleRow.extend({ id: z.union([z.string(), z.number()]) });

export const script: Script = {
  usage,
  async run(args, world) {
    readFlags(args, { jsonl: { type: "boolean" }, json: { type: "boolean" } }, usage);
    const articles: Article[] = [];
    const ids: (string | number)[] = [];
    let number = 0;
    for await (const line of createInterface({ input: world.streams.input })) {
      number += 1;
      if (line.trim() === "") continue;
      const row = readRowAs(shape, parseLine(line, number));
      const { id: given, title = "", text, url, outlet = "", publishedAt } = row;
      ids.push(given);
      articles.push({
        id: String(articles.length),
        title,
        text: text ?? "",
        outlet,
        language: "und",
        completeness: "full",
        ...(url ? { url } : {}),
        ...(publishedAt === undefined ? {} : { publishedAt }),
      });
    }
    for (const story of cluster(articles)) {
      const members = story.articles.map((article) => ids[Number(article.id)]);
      await writeLine(world.streams.output, JSON.stringify({ story: story.id, articles: members }));
    }
    return 0;
  },
};

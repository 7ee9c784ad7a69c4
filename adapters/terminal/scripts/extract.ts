// extract --jsonl: the article of each page, as briefings would read it.
import { answerLines } from "./lines.ts";
import { extractRow, readRowAs } from "./rows.ts";
import { rowFlags, script } from "./script.ts";
import { isoOrNull } from "./shapes.ts";

export default script({
  says: "Takes the article out of each page, as briefings would read it.",
  usage: ["< rows of {id, url, html}"],
  examples: ["lede extract --jsonl < pages.jsonl > articles.jsonl"],
  operands: "rows",
  flags: rowFlags,
  async act(_, world) {
    const sandbox = await world.sandbox();
    await answerLines(world.streams, async (row) => {
      const { html, url } = readRowAs(extractRow, row);
      const page = await sandbox.run("page", { html, ...(url ? { url } : {}) }, world.signal);
      return {
        title: page.title,
        byline: page.byline ?? null,
        outlet: page.outlet ?? null,
        publishedAt: isoOrNull(page.publishedAt),
        language: page.language ?? null,
        text: page.text,
        completeness: page.completeness,
        canonical: page.canonical ?? null,
        feeds: page.feeds,
      };
    });
    return 0;
  },
});

// extract --jsonl: the article of each page, as briefings would read it.
import { answerLines } from "./lines.ts";
import { extractRow, readRowAs } from "./rows.ts";
import { isoOrNull } from "./shapes.ts";
import { readRowFlags, type Script } from "./world.ts";

const usage = "extract --jsonl < rows of {id, url, html}";

const script: Script = {
  usage,
  async run(args, world) {
    readRowFlags(args, usage);
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
};

export default script;

// feed FILE or URL...: each feed document as one line, its entries with absolute links and plain text.
import { pathToFileURL } from "node:url";
import { Trouble } from "../../../src/trouble.ts";
import { readText } from "../attach.ts";
import { troubleShape, writeLine } from "./lines.ts";
import { isoOrNull } from "./shapes.ts";
import { isWebAddress, readFlags, type Script, type ScriptWorld } from "./world.ts";

const usage = "feed FILE or URL...";

const script: Script = {
  usage,
  async run(args, world) {
    const { positionals } = readFlags(args, { json: { type: "boolean" }, jsonl: { type: "boolean" } }, usage);
    if (positionals.length === 0) throw new Trouble("bad-input", `Name at least one feed. Usage: ${usage}`);
    for (const source of positionals)
      await writeLine(world.streams.output, JSON.stringify(await readFeed(source, world)));
    return 0;
  },
};

export default script;

async function readFeed(source: string, world: ScriptWorld) {
  try {
    const { body, url } = isWebAddress(source)
      ? await fetchFeed(source, world)
      : { body: await readText(source, await world.decoder()), url: pathToFileURL(source).href };
    const feed = await (await world.sandbox()).run("feed", { body, url }, world.signal);
    return {
      source,
      title: feed.title,
      entries: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url ?? null,
        title: entry.title,
        author: entry.author ?? null,
        publishedAt: isoOrNull(entry.publishedAt),
        summary: entry.summary,
        content: entry.content,
      })),
    };
  } catch (thrown) {
    return { source, ...troubleShape(thrown) };
  }
}

async function fetchFeed(url: string, world: ScriptWorld): Promise<{ body: string; url: string }> {
  const fetched = await (await world.web()).get(url, { as: "feed", signal: world.signal });
  if (fetched.kind === "unchanged")
    throw new Trouble("unavailable", "The site said that nothing changed, but was not asked.");
  return { body: fetched.body, url: fetched.url };
}

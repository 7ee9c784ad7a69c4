// feed FILE or URL...: each feed document as one line, its entries with absolute links and plain text.
import { pathToFileURL } from "node:url";
import { Trouble } from "../../../src/trouble.ts";
import { readText } from "../attach.ts";
import { troubleShape, writeLine } from "./lines.ts";
import { rowFlags, script } from "./script.ts";
import { isoOrNull } from "./shapes.ts";
import { isWebAddress, type ScriptWorld } from "./world.ts";

export default script({
  says: "Reads feeds, RSS, Atom, RDF or JSON: one line of JSON each, its entries with whole links and plain text.",
  usage: ["FILE or LINK..."],
  examples: ["lede feed feed.xml https://example.org/feed"],
  operands: "files",
  flags: rowFlags,
  async act({ operands }, world) {
    if (operands.length === 0)
      throw new Trouble("bad-input", "Name at least one feed: lede feed https://example.org/feed");
    for (const source of operands) await writeLine(world.streams.output, JSON.stringify(await readFeed(source, world)));
    return 0;
  },
});

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

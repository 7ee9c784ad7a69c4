// import: what lede export wrote, into an empty database of either engine.
import { Trouble } from "../../../src/trouble.ts";
import { writeLine } from "./lines.ts";
import { sayRestored } from "./restored.ts";
import { script } from "./script.ts";

export default script({
  says: "Reads what lede export wrote into the empty database of DATABASE_URL: all of it, or nothing.",
  usage: ["FILE"],
  more: ["Stop Lede before the export and start it after the import: what is said to it between would be lost."],
  examples: ["DATABASE_URL=postgres://lede:...@db/lede lede import lede.jsonl"],
  operands: "files",
  flags: {},
  async act({ operands: [file, ...more] }, world) {
    if (file === undefined || more.length > 0)
      throw new Trouble("bad-input", "Name the file to read: lede import lede.jsonl");
    const { import: read, settle } = await world.keeping();
    await writeLine(world.streams.output, `Imported from ${file}: ${await read(file)} rows.`);
    await sayRestored(await settle(), world.streams.output);
    return 0;
  },
});

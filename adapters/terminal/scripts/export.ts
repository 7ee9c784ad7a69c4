// export: everything the database holds as lines of JSON, for the other engine or another machine.
import { Trouble } from "../../../src/trouble.ts";
import { writeLine } from "./lines.ts";
import { script } from "./script.ts";
import { size } from "./sizes.ts";

export default script({
  says: "Writes everything the database holds as lines of JSON, for lede import elsewhere.",
  usage: ["FILE"],
  more: [
    "It is how Lede moves from the embedded database to PostgreSQL and back: export, change DATABASE_URL, import.",
  ],
  examples: ["lede export lede.jsonl", "DATABASE_URL=postgres://lede:...@db/lede lede import lede.jsonl"],
  operands: "files",
  flags: {},
  async act({ operands: [file, ...more] }, world) {
    if (file === undefined || more.length > 0)
      throw new Trouble("bad-input", "Name the file to write: lede export lede.jsonl");
    const { rows, bytes } = await (await world.keeping()).export(file);
    await writeLine(world.streams.output, `Exported into ${file}: ${rows} rows, ${size(bytes)}.`);
    return 0;
  },
});

// backup: what the database holds at this moment, in one file, while Lede goes on.
import { Trouble } from "../../../src/trouble.ts";
import { writeLine } from "./lines.ts";
import { script } from "./script.ts";
import { size } from "./sizes.ts";

export default script({
  says: "Writes what the database holds at this moment into one file, while Lede goes on.",
  usage: ["FILE"],
  more: [
    "The embedded database becomes a database of the same kind; PostgreSQL is written by its own pg_dump.",
    "It holds what people wrote, and Slack's tokens sealed with ENCRYPTION_KEY: keep that key apart from it.",
  ],
  examples: ["lede backup lede-$(date +%F).backup"],
  operands: "files",
  flags: {},
  async act({ operands: [file, ...more] }, world) {
    if (file === undefined || more.length > 0)
      throw new Trouble("bad-input", "Name the file to write: lede backup lede-2026-11-26.backup");
    const { backup } = await world.keeping();
    await writeLine(world.streams.output, `Backed up into ${file}: ${size(await backup(file))}.`);
    return 0;
  },
});

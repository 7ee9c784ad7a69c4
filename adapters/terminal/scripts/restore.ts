// restore: a backup put in the place of the database, and nothing posted again that readers may have.
import { Trouble } from "../../../src/trouble.ts";
import { writeLine } from "./lines.ts";
import { sayRestored } from "./restored.ts";
import { script } from "./script.ts";

export default script({
  says: "Puts a backup in the place of the database. Stop Lede first.",
  usage: ["FILE"],
  more: [
    "What stood there is kept beside it. Nothing is posted twice: what the backup has under way is looked for first, " +
      "and times of schedules that have passed since are left out, their stories coming with the next edition.",
  ],
  examples: ["lede restore lede-2026-11-26.backup"],
  operands: "files",
  flags: {},
  async act({ operands: [file, ...more] }, world) {
    if (file === undefined || more.length > 0)
      throw new Trouble("bad-input", "Name the backup: lede restore lede-2026-11-26.backup");
    const { restore, settle } = await world.keeping();
    const aside = await restore(file);
    await writeLine(world.streams.output, `Restored from ${file}.`);
    if (aside !== undefined) await writeLine(world.streams.output, `What stood there is now ${aside}.`);
    await sayRestored(await settle(), world.streams.output);
    return 0;
  },
});

// doctor: is everything set up right? One line a check, each with what to do about it.
import { printable } from "../escape.ts";
import { makeInk } from "../ink.ts";
import { readableWidth } from "../limits.ts";
import { wrap } from "../wrap.ts";
import { writeLine } from "./lines.ts";
import { readFlags, type Script } from "./world.ts";

const usage = "doctor [--json]";

const script: Script = {
  usage,
  async run(args, world) {
    const { values } = readFlags(args, { json: { type: "boolean" } }, usage);
    const ink = makeInk(world.colour, readableWidth(world.columns), world.zone);
    let well = true;
    for await (const row of world.checkup()) {
      well &&= row.ok;
      if (values.json) await writeLine(world.streams.output, JSON.stringify(row));
      else
        for (const line of wrap(
          `${ink.bold(printable(row.what))}: ${printable(row.words)}`,
          ink.width,
          row.ok ? "ok    " : "LOOK  ",
          "      ",
        ))
          await writeLine(world.streams.output, line);
    }
    return well ? 0 : 1;
  },
};

export default script;

// doctor: is everything set up right? One line a check, each with what to do about it.
import { printable } from "../escape.ts";
import { makeInk } from "../ink.ts";
import { readableWidth } from "../limits.ts";
import { wrap } from "../wrap.ts";
import { writeLine } from "./lines.ts";
import { script } from "./script.ts";

export default script({
  says: "Says whether everything is set up right, and what to do where it is not.",
  usage: ["[--slack] [--json]"],
  more: [
    "It changes nothing on the disk and posts nothing. With a model it asks it a few questions, which cost a little.",
    "It ends with 1 where a line begins with LOOK.",
  ],
  examples: ["lede doctor", "lede doctor --slack", "lede doctor --json"],
  operands: "none",
  flags: {
    slack: { type: "boolean", says: "only the link that opens Slack's form for a new app, everything filled in" },
    json: { type: "boolean", says: "a line of JSON a check: {what, ok, words}" },
  },
  async act({ values }, world) {
    const { output } = world.streams;
    if (values.slack) {
      const link = await world.slackLink();
      await writeLine(output, values.json ? JSON.stringify({ what: "Slack", ok: true, words: link }) : link);
      return 0;
    }
    const ink = makeInk(world.colour, readableWidth(world.columns), world.zone);
    let well = true;
    for await (const row of world.checkup()) {
      well &&= row.ok;
      if (values.json) await writeLine(output, JSON.stringify(row));
      else
        for (const line of wrap(
          `${ink.bold(printable(row.what))}: ${printable(row.words)}`,
          ink.width,
          row.ok ? "ok    " : "LOOK  ",
          "      ",
        ))
          await writeLine(output, line);
    }
    return well ? 0 : 1;
  },
});

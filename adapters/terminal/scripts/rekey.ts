// rekey: what is kept for Slack workspaces sealed again with the first ENCRYPTION_KEY, so that the others can go.
import { printable } from "../escape.ts";
import { writeLine } from "./lines.ts";
import { script } from "./script.ts";

export default script({
  says: "Seals again what is kept for Slack workspaces with the first key of ENCRYPTION_KEY.",
  usage: [""],
  more: ["With ENCRYPTION_KEY=new,old it may run beside the service; after it the old key can be taken out."],
  examples: ["lede rekey"],
  operands: "none",
  flags: {},
  async act(_, world) {
    const { sealed, lost } = await world.rekey();
    const many = sealed === 1 ? "1 workspace is" : `${sealed} workspaces are`;
    await writeLine(world.streams.output, `${many} sealed with the first key of ENCRYPTION_KEY.`);
    if (lost.length === 0) {
      await writeLine(world.streams.output, "The other keys are needed no more.");
      return 0;
    }
    for (const workspace of lost)
      world.streams.errors.write(
        `${printable(workspace)} cannot be opened with any of these keys: add the key it was sealed with, ` +
          "or have Lede added there again.\n",
      );
    return 1;
  },
});

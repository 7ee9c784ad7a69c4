// publish --now SUBSCRIPTION: an edition out of schedule, posted where the subscription posts.
import { Trouble } from "../../../src/trouble.ts";
import { writeLine } from "./lines.ts";
import { readFlags, type Script } from "./world.ts";

const usage = "publish --now SUBSCRIPTION";

export const script: Script = {
  usage,
  async run(args, world) {
    const { values } = readFlags(args, { now: { type: "string" } }, usage);
    if (!values.now)
      throw new Trouble("bad-input", `Name the subscription; /schedule list shows them. Usage: ${usage}`);
    const outcome = await world.publishNow(values.now);
    await writeLine(world.streams.output, outcome);
    return outcome === "posted" || outcome === "silent" ? 0 : 1;
  },
};

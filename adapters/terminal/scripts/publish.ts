// publish: which subscriptions there are, and with --now an edition of one out of schedule, posted where it posts.
import type { Store } from "../../../src/ports/store.ts";
import { whenWords } from "../../../src/publishing/when/schedule.ts";
import { Trouble } from "../../../src/trouble.ts";
import { printable } from "../escape.ts";
import { writeLine } from "./lines.ts";
import { script } from "./script.ts";
import type { ScriptWorld } from "./world.ts";

const most = 1_000_000;

export default script({
  says: "Lists the subscriptions that are on; with --now an edition of one is posted at once, where it posts.",
  usage: ["[--now SUBSCRIPTION]"],
  examples: ["lede publish", "lede publish --now 01JZ8Q7VJ3"],
  operands: "none",
  flags: { now: { type: "string", takes: "SUBSCRIPTION", says: "post an edition of this one now, out of schedule" } },
  async act({ values }, world) {
    const id = values.now;
    const { store, now } = await world.publishing();
    const planned = await store.agenda.due(Number.MAX_SAFE_INTEGER, most);
    if (id === undefined) return list(store, planned, world);
    const found = planned.find((one) => one.subscription === id);
    if (!found)
      throw new Trouble("not-found", `There is no active subscription ${printable(id)}. "publish" alone lists them.`);
    const outcome = await now(found.tenant, id);
    await writeLine(world.streams.output, outcome);
    return outcome === "posted" || outcome === "silent" ? 0 : 1;
  },
});

async function list(store: Store, planned: Awaited<ReturnType<Store["agenda"]["due"]>>, world: ScriptWorld) {
  if (planned.length === 0)
    world.streams.errors.write("There is no active subscription yet. /schedule add makes one.\n");
  for (const { tenant, subscription: id } of planned) {
    const one = await store.of(tenant).subscriptions.ofId(id);
    if (one)
      await writeLine(
        world.streams.output,
        printable(`${id}  ${whenWords(one)} · ${one.place.platform} ${one.place.address}`),
      );
  }
  return 0;
}

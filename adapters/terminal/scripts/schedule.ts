// schedule --zone Z --from ISO --count N PHRASE: the next slots of a schedule, one ISO instant a line.
import { eitherDay, nextSlots, readWhen } from "../../../src/publishing/when/schedule.ts";
import { Trouble } from "../../../src/trouble.ts";
import { tongueFor } from "../../../src/words/tongue.ts";
import { writeLine } from "./lines.ts";
import { readFlags, type Script } from "./world.ts";

const usage = 'schedule --zone Europe/Zurich --from 2026-01-01T00:00:00Z --count 5 "weekdays at 08:00"';

const script: Script = {
  usage,
  async run(args, world) {
    const { values, positionals } = readFlags(
      args,
      { zone: { type: "string" }, from: { type: "string" }, count: { type: "string" }, json: { type: "boolean" } },
      usage,
    );
    const when = positionals.join(" ").trim();
    if (when === "") throw new Trouble("bad-input", `Say when. Usage: ${usage}`);
    const from = values.from === undefined ? world.clock.now() : Date.parse(values.from);
    if (!Number.isFinite(from)) throw new Trouble("bad-input", `--from must be a time such as 2026-01-01T00:00:00Z.`);
    const count = Number(values.count ?? 5);
    if (!Number.isInteger(count) || count < 1 || count > 100_000)
      throw new Trouble("bad-input", "--count must be a whole number from 1 to 100000.");
    const zone = values.zone ?? world.zone;
    readWhen(when, zone, from);
    if (eitherDay(when)) await writeLine(world.streams.errors, tongueFor("en").say("cron.either-day"));
    for (const slot of nextSlots({ when, zone }, from, count))
      await writeLine(world.streams.output, new Date(slot).toISOString());
    return 0;
  },
};

export default script;

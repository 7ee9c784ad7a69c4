// schedule --zone Z --from ISO --count N PHRASE: the next slots of a schedule, one ISO instant a line.
import { eitherDay, nextSlots, readWhen } from "../../../src/publishing/when/schedule.ts";
import { Trouble } from "../../../src/trouble.ts";
import { tongueFor } from "../../../src/words/tongue.ts";
import { writeLine } from "./lines.ts";
import { script } from "./script.ts";

export default script({
  says: "Says when a schedule would be due next: one instant a line.",
  usage: ["[--zone ZONE] [--from TIME] [--count N] WHEN"],
  more: ["WHEN is said as people say it, or in the five fields of cron."],
  examples: [
    'lede schedule "weekdays at 08:00"',
    'lede schedule --zone Europe/Zurich --from 2026-03-27T07:00:00Z --count 3 "last Friday of the month at 5pm"',
  ],
  operands: "words",
  flags: {
    zone: { type: "string", takes: "ZONE", says: "by which clock, such as Europe/Zurich (this machine's)" },
    from: { type: "string", takes: "TIME", says: "after when, such as 2026-01-01T00:00:00Z (now)" },
    count: { type: "string", takes: "N", says: "how many (5)" },
    json: { type: "boolean", says: "the same: a line is an instant anyhow" },
  },
  async act({ values, operands }, world) {
    const when = operands.join(" ").trim();
    if (when === "") throw new Trouble("bad-input", 'Say when: lede schedule "weekdays at 08:00"');
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
});

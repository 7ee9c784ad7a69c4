// Many processes on one database, their clocks half a minute apart, the wire to it cut for a while: every slot once.
import { setTimeout as pass } from "node:timers/promises";
import { openDatabase } from "../../adapters/database/index.ts";
import { nextSlots } from "../../src/publishing/when/schedule.ts";
import { aFeed, aSubscription } from "../contracts/store/samples.ts";
import { layWire } from "./cut.ts";
import { speed } from "./points.ts";
import { startChild } from "./processes.ts";
import { startServer } from "./server.ts";

const processes = 5;
const slotsEach = Number(process.env.CRASH_SLOTS_EACH ?? 10);
const when = "every 15 minutes";
const quarter = 15 * 60_000;
const cutFor = 20_000;
const base = Date.parse("2026-03-02T07:14:00Z");
const feed = "https://a.example/many";

/** Gives whether all went well. Slots that a process came to so late that the next one was due are folded, and counted as such. */
export async function manyProcesses(database: string, slots: number, out: (line: string) => void): Promise<boolean> {
  const [server, wire] = [await startServer(), await layWire(database)];
  const store = await openDatabase(database);
  await store.feeds.save(aFeed(feed, { checkedAt: base, nextCheckAt: base + 1e12 }));
  const subscriptions = Math.ceil(slots / slotsEach);
  const startedAt = Date.now() + subscriptions * 2;
  for (let n = 0; n < subscriptions; n++) {
    const tenant = `t${n % 50}`;
    const place = { platform: "strict", tenant, address: `${tenant}/${n}` };
    const schedule = { when, zone: "UTC" };
    const one = aSubscription({
      id: `s${n}`,
      place,
      feeds: [feed],
      topics: [],
      schedule,
      createdAt: base,
      doneThrough: base,
    });
    await store.of(tenant).subscriptions.save(one);
    await store.agenda.plan(tenant, one.id, nextSlots(schedule, base, 1)[0]);
  }
  const children = Array.from({ length: processes }, (_, n) =>
    startChild({
      mode: "survivor",
      database: wire.address,
      server: server.address,
      startedAt,
      base,
      skew: (n - 2) * 7_500,
    }),
  );
  const end = startedAt + (slotsEach * quarter) / speed;
  // In the middle of a slot's rush, so that it hurts.
  await pass(Math.max(0, startedAt + (4 * quarter) / speed - Date.now()));
  wire.cut();
  out(`  database cut for ${cutFor / 1000} s`);
  await pass(cutFor);
  wire.mend();
  await pass(Math.max(0, end - Date.now()));
  for (let quiet = 0, last = -1; quiet < 8; quiet = server.arrived.length === last ? quiet + 1 : 0) {
    last = server.arrived.length;
    await pass(1000);
  }
  for (const child of children) child.process.kill("SIGTERM");
  await Promise.all(children.map(async (child) => child.ended));

  const told = children.flatMap((child) => child.told);
  const keys = new Set(server.arrived.map((message) => message.key));
  const folded = new Set(
    told.filter(({ event }) => event === "edition-folded").map((one) => `${one.subscription}@${one.slot}`),
  );
  const begun = new Set(told.filter(({ event }) => event === "part-posted").map((one) => String(one.edition)));
  const due = (Date.now() - startedAt) * speed + base;
  let [expected, missing] = [0, 0];
  for (let n = 0; n < subscriptions; n++)
    for (const slot of nextSlots({ when, zone: "UTC" }, base, slotsEach)) {
      if (slot > due) continue;
      expected += 1;
      if (!begun.has(`s${n}@${slot}`) && !folded.has(`s${n}@${slot}`)) missing += 1;
    }
  let unsure = 0;
  for (let n = 0; n < 50; n++) unsure += (await store.of(`t${n}`).deliveries.unsure()).length;
  const duplicates = server.arrived.length - keys.size;
  out(
    `PostgreSQL, ${processes} processes with clocks 30 s off, cut for ${cutFor / 1000} s: ${expected} slots, ${keys.size} posted, ${folded.size} folded, ${duplicates} duplicates, ${missing} missing, ${unsure} unsure`,
  );
  if (duplicates + missing > 0) {
    const counts = Map.groupBy(told, ({ event }) => event);
    for (const [event, all] of counts) out(`  ${all.length} x ${event} ${JSON.stringify(all.at(-1)).slice(0, 300)}`);
    for (const child of children) out(`  ${child.complaints().slice(0, 1000)}`);
  }
  await store.close();
  await wire.close();
  await server.close();
  return duplicates === 0 && missing === 0 && unsure <= 0.001 * expected;
}

// An outage while editions are due: the real process against the fakes of Slack and Discord, its time hastened; what came.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { openDatabase } from "../../adapters/database/index.ts";
import { editionId } from "../../src/news/edition.ts";
import type { Place } from "../../src/news/place.ts";
import type { Store } from "../../src/ports/store.ts";
import { aFeed, anArticle, aSubscription } from "../contracts/store/samples.ts";
import { startLede } from "../process/lede.ts";
import { articles } from "../whole/wikinews.ts";
import { freePort } from "./ports.ts";
import { openDiscordSide, openSlackSide, type Side } from "./sides.ts";

const times = 10;
const minute = 60_000;
const day = 24 * 60 * minute;

export type Outage = {
  readonly side: "slack" | "discord";
  /** What is wrong, from a few seconds before the slot; `ends` takes it back. */
  readonly begins?: (side: Side) => void;
  /** By how much the machine's clock is set while it lasts. */
  readonly sets?: number;
  /** Seconds of the hastened time; 0 for faults that are used up by themselves. */
  readonly lasts: number;
  /** Is it long enough for `/readyz` to say it? */
  readonly isSaid: boolean;
};

/** As they were found to lose editions, each by its name. */
export const outages: Readonly<Record<string, Outage>> = {
  "slack-cut": { side: "slack", begins: (side) => side.down("cut"), lasts: 90, isSaid: true },
  "slack-503": { side: "slack", begins: (side) => side.down(503), lasts: 90, isSaid: true },
  "discord-503": { side: "discord", begins: (side) => side.down(503), lasts: 60, isSaid: true },
  "discord-cut": { side: "discord", begins: (side) => side.down("cut"), lasts: 60, isSaid: true },
  "clock-ahead": { side: "slack", sets: 2 * day, lasts: 45, isSaid: true },
  "clock-back": { side: "slack", sets: -2 * day, lasts: 45, isSaid: true },
  "one-dropped": { side: "slack", begins: (side) => side.drops(), lasts: 0, isSaid: false },
  "one-dropped-429": { side: "slack", begins: (side) => side.drops(429), lasts: 0, isSaid: false },
  "one-dropped-503": { side: "slack", begins: (side) => side.drops(503), lasts: 0, isSaid: false },
  "closed-cut": {
    side: "slack",
    begins: (side) => {
      side.closesHistory();
      side.down("cut");
    },
    lasts: 90,
    isSaid: true,
  },
};

export type Outcome = {
  readonly parts: number;
  readonly arrived: number;
  readonly twice: number;
  /** Not there, and their owner has a message that says so. */
  readonly told: number;
  readonly silent: number;
  /** What `/readyz` said while it lasted, and seconds of hastened time until it said anything. */
  readonly said: readonly string[];
  readonly saidAfter: number | undefined;
  readonly readyAgain: boolean;
};

const editions = 4;
const feed = "https://a.example/outage";

export async function runOutage(name: string): Promise<Outcome> {
  const outage = outages[name];
  if (outage === undefined) throw new Error(`no outage is called ${name}: ${Object.keys(outages).join(", ")}`);
  const base = Date.now();
  const now = () => Math.round(base + (Date.now() - base) * times);
  const until = (at: number) => pass(Math.max(0, (at - now()) / times));
  const side = outage.side === "slack" ? await openSlackSide(editions, now) : await openDiscordSide(editions);
  const folder = mkdtempSync(join(tmpdir(), "lede-outage-"));
  const database = join(folder, "lede.db");
  const store = await openDatabase(database);
  const slot = Math.ceil((base + 4.5 * minute) / minute) * minute;
  await subscribe(store, side, slot, base);
  const [hasty, port] = [pathToFileURL(join(import.meta.dirname, "hasty.ts")).href, await freePort()];
  const haste = {
    NODE_OPTIONS: `--import ${hasty}`,
    HASTE_BASE: String(base),
    HASTE_TIMES: String(times),
    HASTE_SET: join(folder, "set"),
  };
  const lede = startLede([], { ...side.env, ...haste, DATABASE_URL: database, HEALTH_PORT: String(port) });
  const readyz = async () =>
    (
      await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.text(),
        () => "no answer",
      )
    ).trim();
  const set = (by: number) => {
    writeFileSync(join(folder, "set"), String(by));
    lede.child.kill("SIGUSR2");
  };
  try {
    await lede.until(side.ready);
    await until(slot - 5_000);
    outage.begins?.(side);
    if (outage.sets) set(outage.sets);
    const began = now();
    const said = new Set<string>();
    let saidAfter: number | undefined;
    while (now() < began + outage.lasts * 1_000) {
      const words = await readyz();
      if (words !== "ready") saidAfter ??= (now() - began) / 1_000;
      for (const line of words.split("\n")) if (line !== "ready") said.add(line.replace(/\d+ (s|min)/, "…"));
      await pass(100);
    }
    side.up();
    if (outage.sets) set(0);
    while (now() < slot + 45 * minute && !(await allDone(store, slot))) await pass(250);
    let readyAgain = false;
    // Ten minutes long it is said that the clock was set.
    for (let tries = 0; tries < (outage.sets ? 900 : 100) && !readyAgain; tries++) {
      readyAgain = (await readyz()) === "ready";
      await pass(100);
    }
    return { ...(await judged(store, side, slot)), said: [...said], saidAfter, readyAgain };
  } finally {
    lede.child.kill("SIGTERM");
    await lede.ended;
    await store.close();
    await side.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function subscribe(store: Store, side: Side, slot: number, base: number): Promise<void> {
  await store.feeds.save(aFeed(feed, { checkedAt: base, nextCheckAt: base + 1e12 }));
  const rows = articles.slice(0, 2).map(({ id, title, text, url }) => anArticle(id, { title, text, url }));
  await store.articles.save(rows, { feed, at: base - minute });
  const at = new Date(slot);
  const when = `${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
  for (const [n, place] of side.places.entries()) {
    const id = `s${n}`;
    const schedule = { when, zone: "UTC" };
    const { owner, layout } = side;
    const one = aSubscription({ id, place, owner, feeds: [feed], topics: [], schedule, layout });
    await store.of(place.tenant).subscriptions.save({ ...one, createdAt: base, doneThrough: base });
    await store.agenda.plan(place.tenant, id, slot);
  }
}

const deliveriesOf = (store: Store, { tenant }: Place, n: number, slot: number) =>
  store.of(tenant).deliveries.of(editionId(`s${n}`, slot));

async function allDone(store: Store, slot: number): Promise<boolean> {
  const open = await store.agenda.abandoned(Number.MAX_SAFE_INTEGER, 99);
  const due = await store.agenda.due(slot, 99);
  return open.length === 0 && due.length === 0;
}

async function judged(store: Store, side: Side, slot: number) {
  let [parts, arrived, told] = [0, 0, 0];
  for (const [n, place] of side.places.entries()) {
    const rows = await deliveriesOf(store, place, n, slot);
    const there = side.keysIn(place).size;
    parts += rows.length;
    arrived += Math.min(there, rows.length);
    if (there < rows.length && side.isTold(place)) told += rows.length - there;
  }
  const twice = side.places.reduce((sum, place) => sum + side.countIn(place) - side.keysIn(place).size, 0);
  return { parts, arrived, twice, told, silent: parts - arrived - told };
}

// A wave of editions to Slack whose history is closed, answers lost at random, the process killed at random: what came.
import { setTimeout as pass } from "node:timers/promises";
import { openDatabase } from "../../adapters/database/index.ts";
import { slackPlace } from "../../adapters/slack/place.ts";
import { editionId } from "../../src/news/edition.ts";
import type { Store } from "../../src/ports/store.ts";
import { aFeed, anArticle, aSubscription } from "../contracts/store/samples.ts";
import type { FakeSlack } from "../fakes/slack/kept.ts";
import { startSlack } from "../fakes/slack/server.ts";
import { type Child, startChild } from "./processes.ts";

export type Wave = {
  readonly editions: number;
  readonly kills: number;
  /** Messages that stand in a channel more than once. */
  readonly duplicates: number;
  readonly posted: number;
  /** Not in their channel, and their owner has a message that names the channel. */
  readonly told: number;
  /** Neither: must be none. */
  readonly silent: readonly string[];
  /** Called told in the log, and no message stands. */
  readonly pretended: number;
};

const minute = 60_000;
/** A wave takes about a minute: ten minutes of looking are twenty seconds, twice where the owner is in doubt too. */
const patience = 150_000;
/** Then the process is started again more than six hours later: nobody looks any longer for what is in doubt. */
const nextMorning = 30_000;
const night = 6.2 * 3_600_000;
const base = Date.parse("2026-03-02T06:59:00Z");
const slot = Date.parse("2026-03-02T07:00:00Z");
const feed = "https://a.example/closed";
const owner = "DOWNER";

export async function closedWave(options: {
  readonly database: string;
  readonly editions: number;
  readonly kills: number;
  readonly seed: number;
}): Promise<Wave> {
  const chance = seeded(options.seed);
  const slack = await startSlack();
  closeHistory(slack);
  const store = await openDatabase(options.database);
  const names = Array.from({ length: options.editions }, (_, n) => `C${options.seed}X${n}`);
  await subscribeAll(store, names);
  loseAnswers(slack, names, chance);
  const orders = {
    mode: "survivor",
    database: options.database,
    server: slack.apiUrl,
    startedAt: Date.now(),
    base,
    skew: 0,
  } as const;
  const children: Child[] = [];
  let skew = 0;
  const start = () => void children.push(startChild({ ...orders, skew }, new URL("./slack-child.ts", import.meta.url)));
  let kills = 0;
  // Dead the moment Slack has taken a message: it never learns that it was taken.
  slack.onPosted(() => {
    if (kills >= options.kills || chance() > 0.25) return;
    kills += 1;
    children.at(-1)?.process.kill("SIGKILL");
    start();
  });
  start();
  try {
    for (let waited = 0; waited < patience; waited += 250) {
      await pass(250);
      if (await allFinished(store, names)) break;
      if (waited < nextMorning || skew > 0) continue;
      skew = night;
      children.at(-1)?.process.kill("SIGKILL");
      start();
    }
    return await judged(slack, store, names, kills, children);
  } finally {
    const last = children.at(-1);
    last?.process.kill("SIGTERM");
    await last?.ended;
    await store.close();
    await slack.close();
  }
}

/** As Slack does to new apps: one call a minute, which somebody else has just used up. */
function closeHistory(slack: FakeSlack): void {
  const closed = { kind: "status", status: 429, headers: { "retry-after": "60" } } as const;
  for (const method of ["conversations.history", "conversations.replies"])
    for (let n = 0; n < 2_000; n++) slack.fail(method, closed);
}

/** A third of the posts arrive without an answer, a sixth do not arrive, some channels refuse. */
function loseAnswers(slack: FakeSlack, names: readonly string[], chance: () => number): void {
  for (const name of names) {
    const drawn = chance();
    if (drawn < 0.33) slack.fail("chat.postMessage", { kind: "accepted-then-dropped" }, name);
    else if (drawn < 0.5) slack.fail("chat.postMessage", { kind: "dropped" }, name);
    else if (drawn < 0.6) slack.fail("chat.postMessage", { kind: "status", status: 503 }, name);
    else if (drawn < 0.7) slack.fail("chat.postMessage", { kind: "error", error: "restricted_action" }, name);
    else if (drawn < 0.75) slack.channels.set(name, { member: true, archived: true });
  }
}

async function subscribeAll(store: Store, names: readonly string[]): Promise<void> {
  await store.feeds.save(aFeed(feed, { checkedAt: base, nextCheckAt: base + 1e12 }));
  const article = anArticle("flood", { title: "flood/1 The river rose.", text: "The river rose." });
  await store.articles.save([article], { feed, at: base - minute });
  for (const name of names) {
    const subscription = aSubscription({
      id: `s-${name}`,
      place: slackPlace("T1", name),
      feeds: [feed],
      topics: [],
      schedule: { when: "every day at 07:00", zone: "UTC" },
      owner: `U${owner.slice(1)}`,
      createdAt: base,
      doneThrough: base,
    });
    await store.of("T1").subscriptions.save(subscription);
    await store.agenda.plan("T1", subscription.id, slot);
  }
}

const editionOf = (name: string) => editionId(`s-${name}`, slot);

async function allFinished(store: Store, names: readonly string[]): Promise<boolean> {
  const { editions } = store.of("T1");
  if ((await editions.ofId(editionOf(names.at(-1) ?? ""))) === undefined) return false;
  const open = await store.agenda.abandoned(base + 1e12, 1_000);
  return open.length === 0;
}

async function judged(
  slack: FakeSlack,
  store: Store,
  names: readonly string[],
  kills: number,
  children: readonly Child[],
): Promise<Wave> {
  const inDirect = slack.posted.filter(({ channel }) => channel === owner).map((one) => JSON.stringify(one.blocks));
  const isTold = (name: string) => inDirect.some((blocks) => blocks.includes(`"channel_id":"${name}"`));
  const standing = (name: string) => slack.posted.filter(({ channel }) => channel === name);
  const keysOf = (name: string) => new Set(standing(name).map(({ metadata }) => JSON.stringify(metadata)));
  const silent = names.filter((name) => standing(name).length === 0 && !isTold(name));
  const toldBy = children.flatMap(({ told }) => told).filter(({ event }) => event === "owner-told");
  if (process.env.CRASH_DEBUG)
    for (const name of silent) {
      const about = children.flatMap(({ told }) => told).filter((one) => JSON.stringify(one).includes(`s-${name}`));
      console.error(name, await store.of("T1").deliveries.of(editionOf(name)), about);
    }
  return {
    editions: names.length,
    kills,
    duplicates: names.reduce((sum, name) => sum + standing(name).length - keysOf(name).size, 0),
    posted: names.filter((name) => standing(name).length > 0).length,
    told: names.filter((name) => standing(name).length === 0 && isTold(name)).length,
    silent,
    pretended: toldBy.filter(({ subscription }) => !isTold(String(subscription).slice("s-".length))).length,
  };
}

/** The same waves every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In real milliseconds, for who waits for a wave. */
export const wavePatience = patience + 30_000;

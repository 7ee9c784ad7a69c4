// A soak: the real process for so many minutes, its time hastened, with 500 feeds, 100 subscriptions on both platforms,
// questions and troubles; what its memory does, and what of its editions came.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { openDatabase } from "../../adapters/database/index.ts";
import { aFeed, aSubscription } from "../contracts/store/samples.ts";
import { startLede } from "../process/lede.ts";
import { Gauge, type Memory } from "./gauge.ts";
import { openPapers } from "./papers.ts";
import { freePort } from "./ports.ts";
import type { Asking, Side } from "./sides.ts";
import { judged, type Kept, quarter, whenOf } from "./soak-judged.ts";
import { Troubles } from "./troubles.ts";

const times = 6;
const minute = 60_000;
const each = 50;
const feedsEach = 5;
/** As `npm start` has it. */
const asStarted = ["--min-semi-space-size=4", "--max-semi-space-size=4"];
/** Real seconds between two looks at its memory, and between two questions. */
const looksEvery = 5;
const asksEvery = 10;
/** Real seconds that what is in doubt at the end may take: ten hastened minutes of looking, and the owner's message. */
const patience = 600;

export type Soaked = Kept & {
  readonly memory: Memory;
  /**
   * Texts given to `/brief` while nothing was away, each by another person; those without a briefing at the end whose
   * person was told why, those without a word, and those nobody heard. Who asks may be the first whose message meets a
   * fault that waits for one.
   */
  readonly asked: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly unheard: number;
  readonly requestsToFeeds: number;
  readonly troubles: Readonly<Record<string, number>>;
  /** Warnings and errors of the log, by event and what was at the bottom of it. */
  readonly logged: Readonly<Record<string, number>>;
  /** What `/readyz` said, and in how many looks; the looks in which it said nothing are "ready". */
  readonly said: Readonly<Record<string, number>>;
};

export async function soak(minutes: number): Promise<Soaked> {
  const [base, began] = [Date.now(), process.hrtime.bigint()];
  const second = (): number => Number((process.hrtime.bigint() - began) / 1_000_000n) / 1_000;
  const haste = { HASTE_BASE: String(base), HASTE_TIMES: String(times) };
  // Both sides of the wire live in the same time.
  Object.assign(process.env, haste);
  const hasty = pathToFileURL(join(import.meta.dirname, "hasty.ts")).href;
  await import(hasty);
  const now = () => Date.now();
  const { openSlackSide, openDiscordSide } = await import("./sides.ts");
  const [slack, discord, papers] = [await openSlackSide(each, now), await openDiscordSide(each), await openPapers(now)];
  const folder = mkdtempSync(join(tmpdir(), "lede-soak-"));
  const [database, port] = [join(folder, "lede.db"), await freePort()];
  await subscribe(database, [slack, discord], papers.feeds, base);
  const env = {
    ...slack.env,
    ...discord.env,
    ...haste,
    NODE_OPTIONS: `--import ${hasty}`,
    HTTP_PROXY: papers.proxy,
    NO_PROXY: "127.0.0.1",
    PROXY_RESOLVES: "yes",
    DATABASE_URL: database,
    HEALTH_PORT: String(port),
  };
  const lede = startLede([], env, { flags: asStarted });
  const [gauge, troubles, questions] = [
    new Gauge(`http://127.0.0.1:${port}`),
    new Troubles({ slack, discord, papers, database }),
    new Questions([slack, discord]),
  ];
  try {
    await Promise.all([lede.until(slack.ready), lede.until(discord.ready)]);
    for (let turn = 1; second() < minutes * 60; turn++) {
      troubles.look(second());
      if (turn % looksEvery === 0) await gauge.look(second());
      if (turn % asksEvery === 0 && troubles.calm(second())) questions.ask();
      await pass(1_000);
    }
    troubles.over();
    const end = now();
    const store = await openDatabase(database);
    for (const until = second() + patience; second() < until; await pass(1_000)) {
      if ((await store.agenda.abandoned(Number.MAX_SAFE_INTEGER, 1)).length === 0) break;
    }
    lede.child.kill("SIGTERM");
    const { stdout, stderr } = await lede.ended;
    const log = `${stdout}\n${stderr}`.split("\n").filter((line) => line.startsWith("{"));
    const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    const kept = await judged(store, [slack, discord], { base, end, lines });
    await store.close();
    return {
      ...kept,
      memory: gauge.memory(),
      ...questions.outcome(),
      requestsToFeeds: papers.asked(),
      troubles: Object.fromEntries(troubles.met),
      logged: counted(lines.filter(({ level }) => level !== "info").map(reasonIn)),
      said: counted(gauge.said),
    };
  } finally {
    lede.child.kill("SIGKILL");
    await lede.ended;
    await Promise.all([slack, discord, papers].map((one) => one.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function subscribe(
  database: string,
  sides: readonly Side[],
  feeds: readonly string[],
  base: number,
): Promise<void> {
  const store = await openDatabase(database);
  for (const [n, url] of feeds.entries())
    await store.feeds.save(aFeed(url, { title: "", nextCheckAt: base + ((n % 20) * minute) / 2 }));
  for (const [s, side] of sides.entries())
    for (const [n, place] of side.places.entries()) {
      const index = s * each + n;
      // Far apart, so that those of one subscription do not all fail alike.
      const mine = Array.from({ length: feedsEach }, (_, k) => feeds[(index + k * 107) % feeds.length] ?? "");
      const { owner, layout } = side;
      const schedule = { when: whenOf(n), zone: "UTC" };
      const one = aSubscription({ id: `${s}s${n}`, place, owner, feeds: mine, topics: [], schedule, layout });
      await store.of(place.tenant).subscriptions.save({ ...one, createdAt: base, doneThrough: base });
      await store.agenda.plan(place.tenant, one.id, Math.ceil(base / quarter) * quarter);
    }
  await store.close();
}

/** Texts that nobody else gave, each with an amount by which its briefing is known again. */
class Questions {
  readonly #sides: readonly Side[];
  readonly #asked: { readonly side: Side; readonly amount: string; readonly asking: Asking }[] = [];
  #unheard = 0;

  constructor(sides: readonly Side[]) {
    this.#sides = sides;
  }

  ask(): void {
    const n = this.#asked.length;
    const side = this.#sides[n % this.#sides.length];
    const amount = `${n + 2},${String(137 * n)
      .padStart(3, "0")
      .slice(-3)}`;
    if (side === undefined) return;
    const text = [
      `The council of Harwick bought a ferry for ${amount} euros on Monday, after its bridge was closed by a storm.`,
      "Seven people work on the ferry, which crosses the river every twenty minutes until the autumn.",
      "“We had no other way to bring children to school,” said Maria Keller, the mayor of the town.",
      "A new bridge is to be opened in 2031 and to cost 14 million euros.",
    ].join("\n");
    const asking = side.asks(text, n);
    this.#asked.push({ side, amount, asking });
    asking.heard.catch(() => {
      this.#unheard += 1;
    });
  }

  outcome() {
    const without = this.#asked.filter(({ side, amount }) => !side.answered(amount));
    const refused = without.filter(({ asking }) => asking.isTold()).length;
    return { asked: this.#asked.length, refused, unanswered: without.length - refused, unheard: this.#unheard };
  }
}

const counted = (all: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([one, some]) => [one, some.length]));

type Cause = { readonly message?: unknown; readonly cause?: Cause };

function reasonIn({ event, why, trouble }: Readonly<Record<string, unknown>>): string {
  let cause = trouble as Cause | undefined;
  while (cause?.cause) cause = cause.cause;
  const words = String(cause?.message ?? why ?? "").replace(/\d+/g, "…");
  return words === "" ? String(event) : `${event}: ${words.slice(0, 80)}`;
}

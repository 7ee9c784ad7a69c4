// How Discord fares under load: acknowledgements while a wave goes out, lines cut two hundred times, ten thousand hostile editions.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import fc from "fast-check";
import { openDiscord } from "../../adapters/discord/index.ts";
import { channelPlace } from "../../adapters/discord/place.ts";
import { openSandbox } from "../../adapters/node/sandbox.ts";
import type { Place } from "../../src/news/place.ts";
import type { Part, Platform } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import { edition, story } from "../adapters/discord/briefings.ts";
import { judge } from "../adapters/discord/judge.ts";
import { nastyEdition } from "../adapters/discord/nasty.ts";
import type { Row } from "../evals/harness.ts";
import type { Order, Told } from "../fakes/discord/apart.ts";
import { opened } from "../fakes/discord/opened.ts";
import { token } from "../fakes/discord/town.ts";
import { CountingIds } from "../fakes/ids.ts";
import { KeptLog } from "../fakes/log.ts";
import { WallClock } from "../fakes/wall.ts";
import { type Benchmark, quantile } from "./harness.ts";

const perSecond = 50;
const crowdPerSecond = 200;
const postsAtOnce = 64;

async function wave(channels: number): Promise<readonly Row[]> {
  const there = fork(join(import.meta.dirname, "../fakes/discord/apart.ts"));
  const started = await order(there, { kind: "start", channels, perSecond }, "started");
  const config = {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: started.api,
    DISCORD_GUILD: undefined,
    DISCORD_MESSAGE_CONTENT: false,
  };
  const [log, clock, stop] = [new KeptLog(), new WallClock(), new AbortController()];
  const platform = await openDiscord(config, { log, clock, ids: new CountingIds() });
  const listening = platform.listen(
    async (_, say) =>
      void (await say({
        kind: "notice",
        audience: "asker",
        tone: "plain",
        lines: [["Nothing is followed here yet."]],
      })),
    stop.signal,
  );
  while (log.count("commands-registered") === 0 || log.count("discord-ready") === 0) await clock.sleep(50, stop.signal);
  const polling = pollFeeds(stop.signal, clock);
  there.send({ kind: "crowd", perSecond: crowdPerSecond } satisfies Order);
  await clock.sleep(1_000, stop.signal);
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const used = process.cpuUsage();
  const began = performance.now();
  const failed = await postAll(platform, started.channels);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  await clock.sleep(500, stop.signal);
  const report = await order(there, { kind: "report" }, "report");
  stop.abort();
  await Promise.all([listening, polling]);
  there.kill();
  const times = report.acknowledged;
  const floor = channels / perSecond;
  return [
    {
      what: "acknowledged, p50",
      figure: quantile(times, 0.5),
      unit: "ms",
      note: `${times.length} of ${report.asked} at ${crowdPerSecond} a second`,
    },
    { what: "acknowledged, p99", figure: quantile(times, 0.99), unit: "ms", bar: "<= 300 ms" },
    { what: "acknowledged, max", figure: times.at(-1) ?? Number.NaN, unit: "ms", bar: "<= 1000 ms" },
    { what: "share of a core used, all threads of ours", figure: (user + system) / 1e6 / seconds, unit: "%" },
    { what: "longest stall of our own loop", figure: loop.max / 1e6, unit: "ms" },
    { what: "never acknowledged", figure: report.asked - times.length, bar: "0" },
    {
      what: "wave over the platform's floor",
      figure: seconds / floor,
      bar: "<= 1.2",
      note: `${channels} channels in ${seconds.toFixed(1)} s, floor ${floor} s`,
    },
    {
      what: "channels without their edition",
      figure: channels - report.messages,
      bar: "0",
      note: `${failed} posts refused`,
    },
    {
      what: "429s we caused",
      figure: report.refused / report.requests,
      unit: "%",
      bar: "<= 0.1%",
      note: `${report.refused} of ${report.requests} requests`,
    },
  ];
}

function order<K extends Told["kind"]>(
  there: ChildProcess,
  what: Order,
  answer: K,
): Promise<Extract<Told, { kind: K }>> {
  return new Promise((resolve) => {
    there.on("message", (told: Told) => {
      if (told.kind === answer) resolve(told as Extract<Told, { kind: K }>);
    });
    there.send(what);
  });
}

/** Each edition is rendered for its channel, as publishing does, while many are on their way. */
async function postAll(platform: Platform, channels: readonly string[]): Promise<number> {
  const signal = new AbortController().signal;
  const left = channels.entries();
  let failed = 0;
  const post = async () => {
    for (const [index, channel] of left) {
      const [guild = "", id = ""] = channel.split("/");
      const made = edition({ stories: [story(), story(), story(), story(), story()], id: `wave@${index}` });
      for (const part of platform.render({ kind: "edition", audience: "everyone", edition: made }))
        failed += await postUntilDone(platform, part, channelPlace(guild, id), `wave#${index}`, signal);
    }
  };
  await Promise.all(Array.from({ length: postsAtOnce }, post));
  return failed;
}

/** As delivery does: what was refused for now is sent again when it may be. Gives how often it was refused. */
async function postUntilDone(
  platform: Platform,
  part: Part,
  to: Place,
  key: string,
  signal: AbortSignal,
): Promise<number> {
  for (let refused = 0; ; refused++) {
    const trouble = await platform.post(part, to, { key, signal }).then(() => undefined, asTrouble);
    if (trouble === undefined || refused > 5) return refused;
    await new WallClock().sleep(trouble.retryAfterMs ?? 1_000, signal);
  }
}

const feed = `<rss version="2.0"><channel><title>Feed</title>${Array.from({ length: 50 }, (_, n) => `<item><title>Story ${n}</title><link>https://e.example/${n}</link><description>${"Words of a story. ".repeat(20)}</description></item>`).join("")}</channel></rss>`;

/** Ten feeds a second go through the real sandbox. */
async function pollFeeds(signal: AbortSignal, clock: WallClock): Promise<void> {
  const sandbox = openSandbox();
  while (!signal.aborted) {
    await sandbox.run("feed", { body: feed, url: "https://e.example/feed" }, signal).catch(() => undefined);
    await clock.sleep(100, signal).catch(() => undefined);
  }
  await sandbox.close();
}

const cuts = [
  (world: Awaited<ReturnType<typeof opened>>) => world.discord.gateway.drop(),
  (world: Awaited<ReturnType<typeof opened>>) => world.discord.gateway.raw({ op: 7, d: null }),
  (world: Awaited<ReturnType<typeof opened>>) => world.discord.gateway.drop(4000),
] as const;

async function disconnects(times: number): Promise<readonly Row[]> {
  const world = await opened();
  const heard = new Map<string, number>();
  await world.listen(async (one, say) => {
    heard.set(one.key, (heard.get(one.key) ?? 0) + 1);
    await say({ kind: "notice", audience: "asker", tone: "plain", lines: [["Here."]] });
  });
  const { answers } = world.discord.routes.interactions;
  let lost = 0;
  for (let cut = 0; cut < times; cut++) {
    cuts[cut % cuts.length]?.(world);
    const told = world.people.command("/help");
    await world.discord
      .until("an answer", () => JSON.stringify(answers.get(told.id)?.message ?? {}).includes("Here."))
      .catch(() => {
        lost += 1;
      });
  }
  const { identifies } = world.discord.gateway;
  await world.close();
  return [
    { what: "identifies", figure: identifies, bar: "<= 5", note: `${times} forced disconnects` },
    { what: "interactions lost", figure: lost, bar: "0" },
    { what: "interactions heard twice", figure: [...heard.values()].filter((count) => count > 1).length, bar: "0" },
  ];
}

function editions(runs: number): readonly Row[] {
  const bad = { over: 0, lost: 0, mentions: 0, links: 0 };
  let messages = 0;
  fc.assert(
    fc.property(nastyEdition, (made) => {
      const judged = judge(made);
      messages += judged.parts;
      bad.over += judged.over.length;
      bad.lost += judged.lost.length;
      bad.mentions += judged.mentions.length;
      bad.links += judged.links.length;
    }),
    { numRuns: runs },
  );
  return [
    { what: "messages over a limit", figure: bad.over, bar: "0", note: `${runs} editions, ${messages} messages` },
    { what: "claims lost", figure: bad.lost, bar: "0" },
    { what: "mentions able to ping", figure: bad.mentions, bar: "0" },
    { what: "links outside the ledger", figure: bad.links, bar: "0" },
  ];
}

export const benchmark: Benchmark = {
  says: "acknowledgements under load, forced disconnects, hostile editions (wave N, disconnects N, editions N)",
  async run([only, number]) {
    const wanted = (name: string): boolean => only === undefined || only === name;
    return [
      ...(wanted("editions") ? editions(Number(number ?? 10_000)) : []),
      ...(wanted("disconnects") ? await disconnects(Number(number ?? 200)) : []),
      ...(wanted("wave") ? await wave(Number(number ?? 10_000)) : []),
    ];
  },
};

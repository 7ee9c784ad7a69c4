// Slack under load: acknowledgements during a wave of posts, one held-back channel, a half-open socket.
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { typedWith } from "../../adapters/slack/notice.ts";
import type { MessagePayload } from "../../adapters/slack/parts.ts";
import { renderer } from "../../adapters/slack/render.ts";
import { seal } from "../../adapters/slack/seal.ts";
import type { Part } from "../../src/ports/platform.ts";
import { encryptionKey, run, secret, until } from "../adapters/slack/running.ts";
import { briefing } from "../adapters/slack/samples.ts";
import type { Row } from "../evals/harness.ts";
import type { FakeSlack } from "../fakes/slack/kept.ts";
import { openMemory } from "../fakes/store.ts";
import { type Benchmark, quantile } from "./harness.ts";
import { type Order, type Told, tenantOf, tokenOf } from "./slack-side.ts";

const channels = 10;
const perSecond = 200;
const render = renderer(typedWith(true));

export const benchmark: Benchmark = {
  says: "Slack: acknowledgements while a wave goes to 1,000 workspaces (another number may follow), and broken lines",
  run: async (args) => [...(await wave(Number(args[0] ?? 1_000))), ...(args[1] ? [] : [await halfOpen()])],
};

const side = (): ChildProcess => fork(join(import.meta.dirname, "slack-side.ts"));

function order<K extends Told["kind"]>(to: ChildProcess, what: Order, answer: K): Promise<Extract<Told, { kind: K }>> {
  return new Promise((resolve, reject) => {
    to.once("exit", (code) => reject(new Error(`the other side ended with ${code}`)));
    to.on("message", (told: Told) => {
      if (told.kind === answer) resolve(told as Extract<Told, { kind: K }>);
    });
    to.send(what);
  });
}

async function wave(tenants: number): Promise<readonly Row[]> {
  const server = side();
  const started = await order(server, { kind: "serve", tenants }, "serving");
  const store = openMemory();
  for (let tenant = 0; tenant < tenants; tenant++) {
    const name = `slack-installation:${tenantOf(tenant)}`;
    const installation = {
      team: { id: tenantOf(tenant) },
      user: { id: "U1" },
      bot: { token: tokenOf(tenant), userId: "UBOT", id: "BBOT", scopes: [] },
    };
    await store.secrets.put(name, seal(JSON.stringify(installation), name, [encryptionKey]));
  }
  const running = await run({
    mode: "http",
    store,
    slack: { apiUrl: started.apiUrl } as FakeSlack,
    env: { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "x", SLACK_PUBLIC_URL: "https://lede.example.org" },
    hear: async (_heard, say) => {
      await say({ audience: "asker", kind: "notice", tone: "plain", lines: [["Lede keeps what it needs."]] });
    },
  });
  const typist = side();
  typist.send({
    kind: "type",
    url: `${running.origin}/slack/events`,
    apiUrl: started.apiUrl,
    secret,
    perSecond,
    tenants,
  } satisfies Order);
  const [part] = render({ audience: "everyone", kind: "briefing", briefing: briefing() });
  if (part === undefined) throw new Error("nothing was rendered");
  const { signal } = new AbortController();
  const post = (tenant: number, channel: string, key: string) =>
    running.platform.post(part, { platform: "slack", tenant: tenantOf(tenant), address: channel }, { key, signal });

  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const used = process.cpuUsage();
  const from = performance.now();
  const failed = await postAll(post, tenants);
  const took = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  const longest = loop.max / 1e6;
  loop.disable();
  const typed = await order(typist, { kind: "report" }, "typed");
  typist.kill();
  const acks = [...typed.acks].sort((a, b) => a - b);

  server.send({ kind: "hold", channel: "C-hot" } satisfies Order);
  await post(1, "C-hot", "hot").catch(() => {});
  const delays = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const begun = performance.now();
      await post(2 + (index % 5), `C-cold-${index}`, `cold-${index}`);
      return performance.now() - begun;
    }),
  );
  const held = await heldChannel(post, part);
  const counted = await order(server, { kind: "report" }, "served");
  await running.stop();
  server.kill();
  return [
    {
      what: `posts of a wave to ${tenants * channels} channels in ${tenants} workspaces`,
      figure: tenants * channels - failed,
      bar: "10,000",
    },
    { what: "the wave took", figure: took / 1_000, unit: "s" },
    { what: "commands acknowledged meanwhile", figure: acks.length, note: `${typed.failed} not` },
    { what: `acknowledgement p50 at ${perSecond} commands a second`, figure: quantile(acks, 0.5), unit: "ms" },
    {
      what: `acknowledgement p99 at ${perSecond} commands a second`,
      figure: quantile(acks, 0.99),
      unit: "ms",
      bar: "<= 300 ms",
    },
    { what: "acknowledgement, slowest", figure: acks.at(-1) ?? Number.NaN, unit: "ms" },
    { what: "share of a core used, all threads of ours", figure: (user + system) / 1_000 / took, unit: "%" },
    {
      what: "longest stall of our own loop",
      figure: longest,
      unit: "ms",
      note: `the typist was late by up to ${Math.round(typed.lateMs)} ms`,
    },
    {
      what: "slowest of 50 other channels while one is held back 60 s",
      figure: Math.max(...delays),
      unit: "ms",
      bar: "<= 1 s beyond the pace",
    },
    { what: "calls to the held-back channel while it is held back", figure: held, bar: "0" },
    {
      what: "messages a real Slack would have refused",
      figure: counted.refused.length,
      bar: "0",
    },
  ];
}

const postsAtOnce = 512;

/** Workspace by workspace in turn, as due editions come, many on their way at once; what fails is counted. */
async function postAll(
  post: (tenant: number, channel: string, key: string) => Promise<unknown>,
  tenants: number,
): Promise<number> {
  const left = Array.from({ length: tenants * channels }, (_, index) => index).values();
  let failed = 0;
  const some = async () => {
    for (const index of left) {
      const tenant = index % tenants;
      const channel = Math.floor(index / tenants);
      await post(tenant, `C${tenant}-${channel}`, `wave-${tenant}-${channel}`).catch(() => failed++);
    }
  };
  await Promise.all(Array.from({ length: postsAtOnce }, some));
  return failed;
}

async function heldChannel(
  post: (tenant: number, channel: string, key: string) => Promise<unknown>,
  part: Part,
): Promise<number> {
  const before = performance.now();
  const refused = await post(1, "C-hot", "again").then(
    () => 1,
    () => 0,
  );
  if ((part.payload as MessagePayload).blocks.length === 0 || performance.now() - before > 1_000) return Number.NaN;
  return refused;
}

/** In real time: the SDK notices that no pong comes, gives the goodbye its time, and a new socket opens. */
async function halfOpen(): Promise<Row> {
  const running = await run();
  running.slack.sockets.freeze();
  const from = performance.now();
  await until(() => running.slack.sockets.opened() === 2, 90_000);
  const took = (performance.now() - from) / 1_000;
  running.slack.sockets.drop();
  await running.stop();
  return { what: "a half-open socket is replaced after", figure: took, unit: "s", bar: "<= 60 s" };
}

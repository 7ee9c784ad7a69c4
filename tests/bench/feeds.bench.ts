// One cycle over ten thousand feeds of a simulated web on loopback: how long, how politely, and whether memory stays flat.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildConnector } from "undici";
import { openSandbox } from "../../adapters/node/sandbox.ts";
import type { Connect } from "../../adapters/web/connect.ts";
import { openWeb } from "../../adapters/web/index.ts";
import { pollFeed } from "../../src/gathering/poll.ts";
import type { Feed } from "../../src/news/feed.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { KeptLog } from "../fakes/log.ts";
import { openMemory } from "../fakes/store.ts";
import type { Benchmark } from "./harness.ts";

const publicAddress = "93.184.215.14";
const spacingMs = 1000;
const clock: Clock = {
  elapsed: () => performance.now(),
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** 70% unchanged, 20% slow, 5% dead, 5% changed; two feeds a host on average, ten on some. */
export const benchmark: Benchmark = {
  says: "feeds on a simulated web of 5,000 hosts: 70% unchanged, 20% slow, 5% dead, 5% changed",
  async run([count = "10000"]) {
    const number = Number(count);
    const web = await simulatedWeb();
    const sandbox = openSandbox();
    // Articles are counted and dropped: a store in memory would grow by what a database keeps on disk.
    const memoryStore = openMemory();
    const store = { ...memoryStore, articles: { ...memoryStore.articles, save: async () => [] } };
    const signal = new AbortController().signal;
    const feeds: Feed[] = Array.from({ length: number }, (_, index) => ({
      url: `http://${hostOf(index, number)}/${kindOf(index)}/${index}.xml`,
      title: `Feed ${index}`,
      etag: '"known"',
      checkedAt: 1,
      nextCheckAt: 0,
      failures: 0,
    }));
    const ends = { ok: 0, failed: 0, fresh: 0 };
    const memory: number[] = [];
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    let next = 0;
    const from = performance.now();
    const pollers = Array.from({ length: 200 }, async () => {
      for (let feed = feeds[next++]; feed !== undefined; feed = feeds[next++]) {
        const polled = await pollFeed(
          feed,
          { web: web.web, sandbox, store, clock, log: new KeptLog(), signal },
          { pages: 0 },
        );
        polled.feed.failures > 0 ? ends.failed++ : ends.ok++;
        ends.fresh += polled.fresh.length;
        if ((ends.ok + ends.failed) % Math.ceil(number / 10) === 0) {
          collect();
          memory.push(process.memoryUsage().heapUsed / 1024 / 1024);
        }
      }
    });
    await Promise.all(pollers);
    const took = (performance.now() - from) / 1000;
    const violations = web.violations();
    await Promise.all([web.close(), sandbox.close()]);
    return [
      { what: "feeds", figure: number, note: `${ends.ok} answered, ${ends.failed} failed, ${ends.fresh} new articles` },
      { what: "one cycle", figure: took, unit: "s" },
      { what: "feeds a second", figure: number / took },
      { what: "politeness violations (two at once, or closer than a second)", figure: violations, bar: "0" },
      {
        what: "heap in use after each tenth",
        figure: memory.map((size) => Math.round(size)).join(" "),
        unit: "MiB",
        bar: "flat",
        note: `server included; whole process at the end ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MiB`,
      },
    ];
  },
};

const hostOf = (index: number, count: number): string =>
  `h${index % 50 === 0 ? index % 500 : index % Math.ceil(count / 2)}.example.org`;
const kindOf = (index: number): string =>
  index % 20 < 14 ? "same" : index % 20 < 18 ? "slow" : index % 20 === 18 ? "dead" : "changed";

async function simulatedWeb() {
  const hosts = new Map<string, { open: number; lastEnd: number }>();
  let violations = 0;
  const server = createServer((request, response) => {
    const name = request.headers.host ?? "";
    const host = hosts.get(name) ?? { open: 0, lastEnd: Number.NEGATIVE_INFINITY };
    hosts.set(name, host);
    // A tenth of a second of slack: the server sees the end of a request a little after the client does.
    if (host.open > 0 || performance.now() - host.lastEnd < spacingMs * 0.9) violations++;
    host.open++;
    const end = () => {
      host.open--;
      host.lastEnd = performance.now();
    };
    response.once("close", end);
    const [, kind] = (request.url ?? "").split("/");
    if (kind === "dead") return response.destroy();
    if (kind === "same") return response.writeHead(304, { etag: '"known"' }).end();
    const send = () =>
      response
        .writeHead(200, { "content-type": "application/rss+xml", etag: '"new"' })
        .end(document(request.url ?? ""));
    if (kind === "slow") setTimeout(send, 1500);
    else send();
  });
  server.keepAliveTimeout = 1000;
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", 4096, ready));
  const { port } = server.address() as AddressInfo;
  const real = buildConnector({ timeout: 5000, allowH2: false });
  const connect: Connect = (options, callback) =>
    real({ ...options, hostname: "127.0.0.1", port: String(port) }, callback);
  const web = openWeb(
    { CONTACT_URL: "https://example.org", ALLOW_PRIVATE_HOSTS: [] },
    { clock, log: new KeptLog(), resolve: async () => [publicAddress], connect, limits: { spacingMs, wallMs: 5000 } },
  );
  return {
    web,
    violations: () => violations,
    close: async () => {
      await web.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const document = (path: string): string =>
  `<rss version="2.0"><channel><title>Feed</title>${Array.from({ length: 20 }, (_, entry) => `<item><title>Story ${entry} of ${path}</title><link>http://example.org${path}/${entry}</link><pubDate>${new Date(Date.now() - entry * 3_600_000).toUTCString()}</pubDate><description>What happened in story ${entry}, in a sentence or two.</description></item>`).join("")}</channel></rss>`;

// That nothing is ever sent to a private address: not by feed, page, redirect, announced feed, OPML or robots.txt.
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress } from "../../../adapters/web/address.ts";
import { openWeb } from "../../../adapters/web/index.ts";
import { readTarget } from "../../../adapters/web/target.ts";
import { discover } from "../../../src/gathering/discover.ts";
import { fetchArticle } from "../../../src/gathering/fetch.ts";
import { exportOutline } from "../../../src/gathering/opml.ts";
import { newFeed, pollFeed } from "../../../src/gathering/poll.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { inlineSandbox } from "../../fakes/sandbox.ts";
import { openMemory } from "../../fakes/store.ts";
import { closedWeb, openSite, publicAddress, type Site } from "./site.ts";

const signal = new AbortController().signal;
const fixtures = join(import.meta.dirname, "../../fixtures");
const lines = (file: string) =>
  readFileSync(join(fixtures, file), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const refusedAddresses = [
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "100.64.0.1",
  "100.100.100.200",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "168.63.129.16",
  "192.0.0.192",
  "192.0.2.1",
  "192.168.1.1",
  "192.88.99.1",
  "198.18.0.1",
  "198.51.100.7",
  "203.0.113.9",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::127.0.0.1",
  "::8.8.8.8",
  "::ffff:127.0.0.1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "::ffff:0:127.0.0.1",
  "64:ff9b::127.0.0.1",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b:1::8.8.8.8",
  "2002:7f00:1::",
  "2002:808:808::1",
  "2001::1",
  "2001:db8::1",
  "2001:10::1",
  "100::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "3fff::1",
  "5f00::1",
  "4000::1",
  "2606:4700::5efe:10.0.0.1",
  "not an address",
  "",
];
const publicAddresses = [
  "8.8.8.8",
  "1.1.1.1",
  publicAddress,
  "172.32.0.1",
  "100.63.255.255",
  "2606:4700:4700::1111",
  "2a00:1450:4001::200e",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
];

/** Ways to write 127.0.0.1, the metadata service and local names that a list of bad strings would miss. */
const ownUrls = [
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0x7f000001/",
  "http://0177.0.0.1/",
  "http://127.1/",
  "http://0/",
  "http://①②⑦.⓪.⓪.①/",
  "http://127。0。0。1/",
  "http://[::]/",
  "http://[::1]/",
  "http://[0:0:0:0:0:ffff:7f00:1]/",
  "http://[::ffff:169.254.169.254]/latest/meta-data/",
  "http://[64:ff9b::10.0.0.1]/",
  "http://[2002:a00:1::]/",
  "http://[::7f00:1]/",
  "http://168.63.129.16/",
  "http://localhost/",
  "http://LOCALHOST./",
  "http://sub.localhost/",
  "http://printer/",
  "http://router.lan/",
  "http://metadata.google.internal/",
  "http://db.internal/",
  "http://nas.local/",
  "http://a.home.arpa/",
  "http://x.onion/",
  "http://10.0.0.1:80/",
  "https://192.168.0.1:443/",
  "http://user@10.0.0.1/",
  "http://example.org@127.0.0.1/",
  "http://127.0.0.1#@example.org/",
  "http://example.org:22/",
  "http://example.org:6379/",
  "https://example.org:8443/",
  "file:///etc/passwd",
  "ftp://127.0.0.1/",
  "gopher://127.0.0.1:6379/_INFO",
  "data:text/html,hi",
  "javascript:alert(1)",
  "http://10.0.0.1.nip.io/",
  "http://private.example.net/",
  "http://mixed.example.net/",
  "http://six.example.net/",
  "http://xn--127-hsa.example.net/",
];
/** What is refused before a lookup, in words that say why. */
const refusals = [
  ["https://example.invalid/feed", "not-found", "No site is called example.invalid. Check the spelling."],
  ["https://invalid/", "not-found", "No site is called invalid. Check the spelling."],
  ["https://nytimes", "refused", "nytimes is not the name of a public site. An address looks like"],
  ["http://x.onion/", "refused", "Addresses of the Tor network are not read."],
  ["http://nas.local/", "refused", "That address is on a private network"],
  ["http://localhost/", "refused", "That address is on a private network"],
  ["http://10.0.0.1/", "refused", "That address is on a private network"],
  ["http://me@example.org/", "refused", "An address with a user name or password in it is not read."],
  ["http://example.org:22/", "refused", "Only the usual web ports are read, not 22."],
  ["ftp://example.org/", "refused", "Only http and https addresses can be read."],
  ["not an address", "bad-input", "That is not a web address."],
] as const;
const names = {
  "public.example.org": [publicAddress],
  "private.example.net": ["10.1.2.3"],
  "mixed.example.net": [publicAddress, "127.0.0.1"],
  "six.example.net": ["::ffff:127.0.0.1"],
};
const attacks = [...lines("attacks/private_address_urls.txt"), ...ownUrls];

let target = "";
let site: Site;
beforeAll(async () => {
  site = await openSite((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    if (request.url === "/jump")
      return response.writeHead(302, { location: Buffer.from(target).toString("latin1") }).end();
    if (request.url === "/site")
      return response
        .writeHead(200, { "content-type": "text/html" })
        .end(
          `<html><head><link rel="alternate" type="application/rss+xml" href="${target.replace(/"/g, "&quot;")}"></head><body><p>Hello</p></body></html>`,
        );
    response.writeHead(404).end();
  });
});
afterAll(() => site.close());

describe("The address policy", () => {
  it("refuses every address that is not the public internet", () => {
    expect(refusedAddresses.filter(isPublicAddress)).toEqual([]);
  });

  it.each(refusals)("%s is %s, in words that say why", (url, kind, words) => {
    expect(() => readTarget(url, [])).toThrow(
      expect.objectContaining({ kind, message: expect.stringContaining(words) }),
    );
  });

  it("lets public addresses pass", () => {
    expect(publicAddresses.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  const entries: readonly [string, (url: string) => Promise<unknown>, number][] = [
    ["a feed", (url) => poll(url), 0],
    ["a page", (url) => fetchArticle(url, { ...tools(), signal }), 0],
    ["an address to discover", (url) => discover(url, { ...tools(), signal }), 0],
    ["a redirect of a feed", () => poll("http://public.example.org/jump"), 1],
    ["a redirect of a page", () => fetchArticle("http://public.example.org/jump", { ...tools(), signal }), 1],
    [
      "a feed that a site announces",
      async () => {
        const found = await discover("http://public.example.org/site", { ...tools(), signal });
        for (const feed of "feeds" in found ? found.feeds : []) await poll(feed.url);
      },
      1,
    ],
    [
      "a feed of an OPML file",
      async (url) => {
        const { feeds } = await inlineSandbox.run(
          "opml",
          { body: exportOutline("mine", [{ url, title: "x" }]) },
          signal,
        );
        for (const feed of feeds) await poll(feed.url);
      },
      0,
    ],
  ];

  let asked = closedWeb(names);
  const tools = () => ({ web: asked.web, sandbox: inlineSandbox, store: openMemory(), clock: new FixedClock() });
  const poll = async (url: string) => {
    const clock = new FixedClock();
    return pollFeed(newFeed(url, "", clock.now()), {
      ...tools(),
      store: openMemory(),
      clock,
      log: new KeptLog(),
      signal,
    });
  };

  for (const [entry, act, publicHops] of entries)
    it(`makes no connection to any of ${attacks.length} hostile addresses given as ${entry}`, async () => {
      const reached: string[] = [];
      let hops = 0;
      for (const url of attacks) {
        target = url;
        asked = closedWeb(names, site, ["169.254.169.254"]);
        await act(url).catch(() => undefined);
        reached.push(
          ...asked.connected.filter((address) => address !== publicAddress).map((address) => `${url} -> ${address}`),
        );
        hops += asked.connected.length;
        await asked.web.close();
      }
      expect(reached).toEqual([]);
      if (publicHops > 0) expect(hops).toBeGreaterThan(0);
      else expect(hops).toBe(0);
    });

  it("makes no connection to where a robots.txt redirects", async () => {
    const reached: string[] = [];
    const jumping = await openSite((request, response) =>
      request.url === "/robots.txt"
        ? response.writeHead(301, { location: Buffer.from(target).toString("latin1") }).end()
        : response.writeHead(200, { "content-type": "text/html" }).end("<p>page</p>"),
    );
    for (const url of attacks) {
      target = url;
      const { web, connected } = closedWeb(names, jumping, ["169.254.169.254"]);
      await web.get("http://public.example.org/story", { as: "page", signal }).catch(() => undefined);
      reached.push(...connected.filter((address) => address !== publicAddress));
      await web.close();
    }
    await jumping.close();
    expect(reached).toEqual([]);
  });

  it("connects to the address it checked, and never asks the resolver twice", async () => {
    const answers = [[publicAddress], ["127.0.0.1"]];
    const connected: string[] = [];
    const web = openWeb(
      { CONTACT_URL: "https://example.org", ALLOW_PRIVATE_HOSTS: [] },
      {
        clock: new FixedClock(Date.now(), { patient: false }),
        log: new KeptLog(),
        resolve: async () => answers.shift() ?? ["127.0.0.1"],
        connect: (options, callback) => {
          connected.push(options.hostname);
          callback(Object.assign(new Error("enough"), { code: "ECONNREFUSED" }), null);
        },
      },
    );
    await web.get("http://rebinding.example.org/", { as: "feed", signal }).catch(() => undefined);
    expect(connected).toEqual([publicAddress]);
    await web
      .get("http://rebinding.example.org/", { as: "feed", signal })
      .catch((trouble: unknown) => expect(trouble).toMatchObject({ kind: "refused" }));
    expect(connected).toEqual([publicAddress]);
    await web.close();
  });

  it("sends a canary on loopback nothing, with the real connector and resolver", async () => {
    let bytes = 0;
    let connections = 0;
    const canary = createServer((socket) => {
      connections++;
      socket.on("data", (chunk) => {
        bytes += chunk.length;
      });
    });
    await new Promise<void>((ready) => canary.listen(0, "127.0.0.1", ready));
    const port = (canary.address() as { port: number }).port;
    const web = openWeb(
      { CONTACT_URL: "https://example.org", ALLOW_PRIVATE_HOSTS: [] },
      { clock: new FixedClock(), log: new KeptLog() },
    );
    const jumping = await openSite((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    const allowing = openWeb(
      { CONTACT_URL: "https://example.org", ALLOW_PRIVATE_HOSTS: [`127.0.0.1:${jumping.port}`] },
      { clock: new FixedClock(Date.now(), { patient: false }), log: new KeptLog() },
    );
    const kinds: unknown[] = [];
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://2130706433:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ])
      kinds.push(await web.get(url, { as: "page", signal }).catch((trouble: { kind: string }) => trouble.kind));
    kinds.push(
      await allowing
        .get(`${jumping.origin}/`, { as: "feed", signal })
        .catch((trouble: { kind: string }) => trouble.kind),
    );
    expect(kinds).toEqual(Array(5).fill("refused"));
    await Promise.all([web.close(), allowing.close(), jumping.close(), new Promise((done) => canary.close(done))]);
    expect({ bytes, connections }).toEqual({ bytes: 0, connections: 0 });
  });

  it("refuses none of 781 real feeds' hosts", async () => {
    const feeds = lines("feeds/opml-urls.txt");
    expect(feeds).toHaveLength(781);
    const { web, connected } = closedWeb({}, undefined, [publicAddress]);
    const refused: string[] = [];
    await Promise.all(
      feeds.map(async (url) => {
        const trouble = await web.get(url, { as: "feed", signal }).catch((thrown: { kind: string }) => thrown);
        if ("kind" in trouble && (trouble.kind === "refused" || trouble.kind === "bad-input")) refused.push(url);
      }),
    );
    await web.close();
    expect(refused).toEqual([]);
    expect(new Set(connected)).toEqual(new Set([publicAddress]));
  });

  it("lets an operator allow a host of the own network by name and port, and nothing beside it", () => {
    const allow = ["intranet:8080", "10.0.0.5"];
    expect(readTarget("http://intranet:8080/feed", allow).port).toBe("8080");
    expect(readTarget("http://10.0.0.5/feed", allow).hostname).toBe("10.0.0.5");
    for (const url of ["http://intranet/", "http://intranet:8081/", "http://10.0.0.6/", "http://10.0.0.5:81/"])
      expect(() => readTarget(url, allow)).toThrow(expect.objectContaining({ kind: "refused" }));
  });
});

// Which proxy stands before an address, and what a tunnel through it can be used for; addresses are checked all the same.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { proxyConnector, proxyFor, tunnel } from "../../../adapters/node/proxy.ts";
import { openWeb } from "../../../adapters/web/index.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";
import { startProxy } from "../../fakes/proxy.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const proxy = "http://proxy.example:3128";
test.each([
  ["https://a.example", { HTTPS_PROXY: proxy }, proxy],
  ["https://a.example", { https_proxy: proxy }, proxy],
  ["http://a.example", { HTTPS_PROXY: proxy }, undefined],
  ["http://a.example", { HTTP_PROXY: proxy }, proxy],
  ["https://a.example", { HTTP_PROXY: proxy }, proxy],
  ["wss://a.example", { HTTPS_PROXY: proxy }, proxy],
  ["https://a.example", { HTTPS_PROXY: "proxy.example:3128" }, proxy],
  ["https://a.example", { HTTPS_PROXY: "" }, undefined],
  ["https://a.example", { HTTPS_PROXY: proxy, NO_PROXY: "a.example" }, undefined],
  ["https://b.a.example", { HTTPS_PROXY: proxy, NO_PROXY: "x, a.example" }, undefined],
  ["https://ba.example", { HTTPS_PROXY: proxy, NO_PROXY: "a.example" }, proxy],
  ["https://b.a.example", { HTTPS_PROXY: proxy, no_proxy: ".a.example" }, undefined],
  ["https://b.a.example", { HTTPS_PROXY: proxy, NO_PROXY: "*.a.example" }, undefined],
  ["https://a.example:8443", { HTTPS_PROXY: proxy, NO_PROXY: "a.example:443" }, proxy],
  ["https://a.example", { HTTPS_PROXY: proxy, NO_PROXY: "a.example:443" }, undefined],
  ["http://127.0.0.1:11434", { HTTP_PROXY: proxy, NO_PROXY: "127.0.0.1,localhost" }, undefined],
  ["https://a.example", { HTTPS_PROXY: proxy, NO_PROXY: "*" }, undefined],
])("%s with %j", (target, env, expected) => {
  expect(proxyFor(new URL(target), env)?.href.replace(/\/$/, "")).toBe(expected);
});

test("what is no proxy is told", () => {
  expect(() => proxyFor(new URL("https://a.example"), { HTTPS_PROXY: "socks5://p:1080" })).toThrow(
    /no address such as/,
  );
});

async function aSite(words: string) {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(String(request.headers.host));
    response.writeHead(200, { "content-type": "text/html" }).end(`<p>${words}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  return { port: (server.address() as AddressInfo).port, hosts };
}

async function aWebBehind(hosts: Readonly<Record<string, number>>, addresses: readonly string[], trusted = false) {
  const standing = await startProxy(hosts);
  open.push(standing);
  const env = { HTTP_PROXY: standing.url };
  const web = openWeb(
    { CONTACT_URL: "https://example.org", ALLOW_PRIVATE_HOSTS: [] },
    {
      clock: new FixedClock("2026-03-02T07:00:00Z"),
      log: new KeptLog(),
      connect: proxyConnector(env, 5_000),
      resolve: async () => addresses,
      ...(trusted ? { isResolvedByProxy: (url: URL) => proxyFor(url, env) !== undefined } : {}),
    },
  );
  open.push(web);
  const get = (url: string) => web.get(url, { as: "feed", signal: new AbortController().signal });
  return { get, asked: standing.asked };
}

describe("feeds through a proxy", () => {
  test("the proxy is asked for the address that was checked, the site by its name", async () => {
    const site = await aSite("Behind the proxy");
    const { get, asked } = await aWebBehind({ "93.184.215.14": site.port }, ["93.184.215.14"]);
    expect(await get("http://paper.example/feed")).toMatchObject({ body: "<p>Behind the proxy</p>" });
    expect(asked).toEqual(["CONNECT 93.184.215.14:80"]);
    expect(site.hosts).toEqual(["paper.example"]);
  });

  test("a name of the inner network is refused before the proxy hears of it", async () => {
    const { get, asked } = await aWebBehind({}, ["10.0.0.7"]);
    await expect(get("http://paper.example/feed")).rejects.toMatchObject({ kind: "refused" });
    expect(asked).toEqual([]);
  });

  test("a trusted proxy looks names up, and what the address itself tells is still refused", async () => {
    const site = await aSite("By name");
    const { get, asked } = await aWebBehind({ "paper.example": site.port }, ["10.0.0.7"], true);
    expect(await get("http://paper.example/feed")).toMatchObject({ body: "<p>By name</p>" });
    expect(asked).toEqual(["CONNECT paper.example:80"]);
    for (const inner of [
      "http://10.0.0.7/",
      "http://localhost/",
      "http://wiki.internal/",
      "http://paper.example:8080/",
    ])
      await expect(get(inner)).rejects.toMatchObject({ kind: "refused" });
    expect(asked).toHaveLength(1);
  });

  test("a proxy that wants a password, refuses or is not there is told, without the password", async () => {
    const standing = await startProxy({});
    open.push(standing);
    const wrong = new URL(standing.url.replace(/:\/\/.*@/, "://worker:secretpw@"));
    const told = await tunnel(wrong, "a.example", 443).catch((thrown: Error) => thrown.message);
    expect(told).toContain("wants a name and password");
    expect(told).not.toContain("secretpw");
    await expect(tunnel(new URL("http://127.0.0.1:1"), "a.example", 443)).rejects.toThrow("cannot be reached");
  });
});

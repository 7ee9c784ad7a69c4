// The web adapter against a site on loopback: contract, hostile answers, redirects, robots.txt.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { WebLimits } from "../../../adapters/web/limits.ts";
import { webContract } from "../../contracts/web.contract.ts";
import { realClock } from "../../fakes/wall.ts";
import { FakeWeb } from "../../fakes/web.ts";
import { openSite, type Site, webFor } from "./site.ts";

const signal = new AbortController().signal;
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

webContract("The web adapter", async (served) => {
  const site = await openSite((request, response) => {
    const page = served[request.url ?? ""];
    if (page?.to) return response.writeHead(301, { location: page.to }).end();
    if (page === undefined || page.status) return response.writeHead(page?.status ?? 404).end();
    const headers = {
      "content-type": "text/html; charset=utf-8",
      ...(page.etag ? { etag: page.etag } : {}),
      ...(page.lastModified ? { "last-modified": page.lastModified } : {}),
      ...(page.maxAge ? { "cache-control": `max-age=${page.maxAge}` } : {}),
    };
    if (page.etag !== undefined && request.headers["if-none-match"] === page.etag)
      return response.writeHead(304, headers).end();
    response.writeHead(200, headers).end(page.body);
  });
  const web = webFor(site);
  return { web, origin: site.origin, dispose: async () => void (await Promise.all([web.close(), site.close()])) };
});

webContract("The fake web", async (served) => {
  const origin = "https://site.example.org";
  const kinds = { 404: "not-found", 410: "gone", 403: "not-allowed", 500: "unavailable", 429: "rate-limited" } as const;
  const pages = Object.entries(served).map(([path, page]) => [
    `${origin}${path}`,
    {
      ...(page.body ? { body: page.body } : {}),
      ...(page.etag ? { etag: page.etag } : {}),
      ...(page.lastModified ? { lastModified: page.lastModified } : {}),
      ...(page.maxAge ? { freshForMs: page.maxAge * 1000 } : {}),
      ...(page.to ? { movedTo: `${origin}${page.to}` } : {}),
      ...(page.status ? { trouble: kinds[page.status as keyof typeof kinds] } : {}),
    },
  ]);
  return { web: new FakeWeb(Object.fromEntries(pages)), origin, dispose: async () => {} };
});

describe("The web adapter", () => {
  let site: Site;
  let web: ReturnType<typeof webFor>;
  afterEach(async () => void (await Promise.all([web.close(), site.close()])));
  const serve = async (answer: Answer, limits: Partial<WebLimits> = {}) => {
    site = await openSite(answer);
    web = webFor(site, limits);
  };
  const get = (path = "/", as: "feed" | "page" = "feed") => web.get(`${site.origin}${path}`, { as, signal });
  const kindOf = (path = "/", as: "feed" | "page" = "feed") =>
    get(path, as).then(
      (fetched) => fetched.kind,
      (trouble: { kind: string }) => trouble.kind,
    );

  const quickBrotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } });
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const small = {
    "/gzip": ["gzip", gzipSync],
    "/br": ["br", quickBrotli],
    "/zstd": ["zstd", zstdCompressSync],
    "/deflate": ["deflate", deflateSync],
    "/raw": ["deflate", deflateRawSync],
  } as const;

  it("reads every usual compression, and two on top of each other", async () => {
    const words = Buffer.from("<p>Grüße</p>");
    await serve((request, response) => {
      const way = small[(request.url ?? "") as keyof typeof small];
      if (way) response.writeHead(200, { "content-encoding": way[0] }).end(way[1](words));
      else response.writeHead(200, { "content-encoding": "gzip, br" }).end(brotliCompressSync(gzipSync(words)));
    });
    for (const path of [...Object.keys(small), "/both"])
      expect(await get(path)).toMatchObject({ body: "<p>Grüße</p>" });
  });

  for (const [path, [name, pack]] of Object.entries(small))
    it(`stops a ${name} bomb of 64 MiB at the limit (${path})`, async () => {
      const bomb = pack(zeros);
      await serve((_request, response) => response.writeHead(200, { "content-encoding": name }).end(bomb));
      expect(await kindOf()).toBe("too-big");
    });

  it("stops a bomb inside a bomb", async () => {
    const bomb = gzipSync(gzipSync(gzipSync(zeros)));
    await serve((_request, response) => response.writeHead(200, { "content-encoding": "gzip, gzip, gzip" }).end(bomb));
    expect(await kindOf()).toBe("too-big");
  });

  const hostile: readonly [string, Answer, string][] = [
    [
      "ten layers of compression",
      (_request, response) =>
        response.writeHead(200, { "content-encoding": Array(10).fill("gzip").join(",") }).end("x"),
      "too-big",
    ],
    [
      "a compression nobody has",
      (_request, response) => response.writeHead(200, { "content-encoding": "rot13" }).end("x"),
      "unreadable",
    ],
    ["six megabytes of text", (_request, response) => response.writeHead(200).end("x".repeat(6_000_000)), "too-big"],
    [
      "a stream without end",
      (_request, response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write("x".repeat(65_536)));
          response.once("drain", more);
        };
        more();
      },
      "too-big",
    ],
    [
      "a page that stops before its length",
      (_request, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("only this", () => response.destroy());
      },
      "unavailable",
    ],
    [
      "a page cut inside its compression",
      (_request, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(1000)).subarray(0, 20)),
      "unavailable",
    ],
    [
      "text that claims to be compressed",
      (_request, response) => response.writeHead(200, { "content-encoding": "br" }).end("<p>plain</p>"),
      "unavailable",
    ],
    [
      "a hundred thousand headers",
      (_request, response) => {
        response.socket?.write(
          `HTTP/1.1 200 OK\r\n${Array.from({ length: 100_000 }, (_, index) => `x-${index}: y\r\n`).join("")}\r\n`,
          () => response.socket?.destroy(),
        );
      },
      "too-big",
    ],
    ["a redirect in a circle", (_request, response) => response.writeHead(302, { location: "/" }).end(), "unreadable"],
    ["a redirect to nowhere", (_request, response) => response.writeHead(302).end(), "unreadable"],
    [
      "a redirect to another scheme",
      (_request, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      "refused",
    ],
    [
      "a photograph",
      (_request, response) => response.writeHead(200, { "content-type": "image/jpeg" }).end("x"),
      "unreadable",
    ],
    ["no answer at all", (request) => request.socket.destroy(), "unavailable"],
    [
      "something that is not HTTP",
      (_request, response) => response.socket?.end("SSH-2.0-OpenSSH_9.6\r\n"),
      "unavailable",
    ],
  ];
  for (const [what, answer, kind] of hostile)
    it(`answers ${what} with ${kind}`, async () => {
      await serve(answer);
      expect(await kindOf()).toBe(kind);
    });

  it("stops a page that comes one byte at a time when its time is over", async () => {
    const timers = new Set<NodeJS.Timeout>();
    await serve(
      (_request, response) => {
        response.writeHead(200);
        timers.add(setInterval(() => response.write("x"), 20));
      },
      { wallMs: 250 },
    );
    const began = performance.now();
    expect(await kindOf()).toBe("timed-out");
    expect(performance.now() - began).toBeLessThan(2000);
    for (const timer of timers) clearInterval(timer);
  });

  it("counts the time over all redirects, not for each", async () => {
    let hop = 0;
    await serve(
      (_request, response) => void setTimeout(() => response.writeHead(302, { location: `/${++hop}` }).end(), 120),
      { wallMs: 300 },
    );
    await web.close();
    web = webFor(site, { wallMs: 300 }, { ...realClock, sleep: async () => {} });
    expect(await kindOf()).toBe("timed-out");
  });

  it("says who it is and where its owner can be reached", async () => {
    let agent: string | undefined;
    await serve((request, response) => {
      agent = request.headers["user-agent"];
      response.end();
    });
    await get();
    expect(agent).toBe("Lede/0.1 (+https://example.org/about-the-bot)");
  });

  it("reads an article page only where robots.txt allows, a feed that a person asked for always", async () => {
    const asked: string[] = [];
    await serve((request, response) => {
      asked.push(request.url ?? "");
      response.end(
        request.url === "/robots.txt"
          ? "User-agent: *\nDisallow: /private\n\nUser-agent: Lede\nDisallow: /not-for-lede\n"
          : "<p>page</p>",
      );
    });
    expect(await kindOf("/not-for-lede/story", "page")).toBe("refused");
    expect(await kindOf("/not-for-lede/feed", "feed")).toBe("body");
    expect(await kindOf("/story", "page")).toBe("body");
    expect(asked.filter((path) => path === "/robots.txt")).toHaveLength(1);
    expect(asked).not.toContain("/not-for-lede/story");
    expect([
      await web.allows?.(`${site.origin}/not-for-lede/x`, signal),
      await web.allows?.(`${site.origin}/x`, signal),
    ]).toEqual([false, true]);
  });

  it("asks for no page while a robots.txt cannot be had, and for every page where there is none", async () => {
    let status = 503;
    await serve((request, response) =>
      response.writeHead(request.url === "/robots.txt" ? status : 200).end("<p>page</p>"),
    );
    expect(await kindOf("/story", "page")).toBe("unavailable");
    status = 404;
    const other = webFor(site);
    expect((await other.get(`${site.origin}/story`, { as: "page", signal })).kind).toBe("body");
    await other.close();
  });

  it("sends validators exactly as it got them", async () => {
    const etag = '"café;v=1,  two"';
    let given: string | undefined;
    await serve((request, response) => {
      given = request.headers["if-none-match"];
      response.writeHead(304).end();
    });
    const odd = `W/"${createHash("sha256").update(etag).digest("base64")}, =="`;
    await web.get(`${site.origin}/`, { as: "feed", signal, etag: odd });
    expect(given).toBe(odd);
  });
});

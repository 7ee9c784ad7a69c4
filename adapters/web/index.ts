// The web, as strangers run it: one polite, bounded GET to a public address, checked again at every hop.
import { Agent, buildConnector, request } from "undici";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Fetched, Web } from "../../src/ports/web.ts";
import { Trouble } from "../../src/trouble.ts";
import { worded } from "../../src/words/worded.ts";
import { decodeText } from "./charset.ts";
import { type Connect, checkedConnector, type Resolve, systemResolve } from "./connect.ts";
import { readBody } from "./decode.ts";
import { encodingOf, freshFor, type Headers, headerOf, isMedia, locationOf, retryAfterOf } from "./headers.ts";
import { type WebLimits, webLimits } from "./limits.ts";
import { headBytes, readPictureHead } from "./picture.ts";
import { openManners } from "./politeness.ts";
import { openRobots, robotName } from "./robots.ts";
import { type AllowList, hostOf, readTarget } from "./target.ts";
import { troubleOfNetwork, troubleOfStatus } from "./trouble.ts";

export type WebConfig = { readonly CONTACT_URL?: string | undefined; readonly ALLOW_PRIVATE_HOSTS: AllowList };

export type WebDeps = {
  readonly clock: Clock;
  readonly log: Log;
  /** For tests: nothing is looked up or connected to but through these two. */
  readonly resolve?: Resolve;
  readonly connect?: Connect;
  readonly limits?: Partial<WebLimits>;
  /** A proxy stands before that address which looks names up: only what the address itself tells is refused. */
  readonly isResolvedByProxy?: (url: URL) => boolean;
};

/** `first`: of a picture, so many bytes from its beginning. */
type Asked = {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly first?: number;
  readonly signal: AbortSignal;
};
type Hop = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array; readonly tookMs: number };

export function openWeb(config: WebConfig, deps: WebDeps): Web & { close(): Promise<void> } {
  const limits = { ...webLimits, ...deps.limits };
  const { clock, log } = deps;
  const manners = openManners(clock, limits.spacingMs);
  const connect = deps.connect ?? buildConnector({ timeout: limits.connectMs, allowH2: false });
  const checked = checkedConnector(deps.resolve ?? systemResolve, connect, config.ALLOW_PRIVATE_HOSTS);
  const agent = new Agent({
    connect: (options, callback) => {
      const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
      if (deps.isResolvedByProxy?.(url)) connect(options, callback);
      else checked(options, callback);
    },
    allowH2: false,
    connections: 1,
    maxHeaderSize: limits.headerBytes,
    // Long enough for a robots.txt and its page, short enough for ten thousand hosts.
    keepAliveTimeout: 2_000,
    keepAliveMaxTimeout: 5_000,
    headersTimeout: limits.wallMs,
    bodyTimeout: limits.wallMs,
  });
  const robots = openRobots(clock, async (url, signal) => {
    const { hop } = await follow(url, { signal }, { ...limits, bodyBytes: limits.robotsBytes }, async () => {});
    return decodeText(hop.body, "text/plain; charset=utf-8");
  });

  /** One request on one host's turn. `left` is the network time remaining over all hops. */
  async function hopTo(url: URL, asked: Asked, bounds: WebLimits, left: number): Promise<Hop> {
    const host = hostOf(url);
    const release = await manners.turn(host, asked.signal);
    const late = AbortSignal.timeout(Math.max(1, Math.ceil(left)));
    const signal = AbortSignal.any([asked.signal, late]);
    const began = clock.now();
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: "GET",
        headers: headersFor(config, asked),
        signal,
      });
      const headers = answer.headers;
      // A body that errors after we stopped caring must not become an unhandled error.
      answer.body.on("error", () => {});
      const wanted = answer.statusCode === 200 || answer.statusCode === 203 || answer.statusCode === 206;
      if (!wanted || (asked.first === undefined && isMedia(headerOf(headers, "content-type") ?? ""))) {
        answer.body.destroy();
        return { status: answer.statusCode, headers, body: new Uint8Array(), tookMs: clock.now() - began };
      }
      const body =
        asked.first === undefined
          ? await readBody(answer.body, encodingOf(headers), bounds, signal)
          : await firstBytes(answer.body, asked.first);
      return { status: answer.statusCode, headers, body, tookMs: clock.now() - began };
    } catch (thrown) {
      if (asked.signal.aborted) throw new Trouble("aborted", undefined, { cause: thrown });
      if (late.aborted) throw new Trouble("timed-out", worded("site.too-long"), { cause: thrown });
      throw troubleOfNetwork(thrown);
    } finally {
      release();
    }
  }

  /** Redirects followed by hand: each hop is a new address, with a new check, a new turn and its own robots.txt. */
  async function follow(from: string, asked: Asked, bounds: WebLimits, check: (url: URL) => Promise<void>) {
    let url = readTarget(from, config.ALLOW_PRIVATE_HOSTS);
    let left = bounds.wallMs;
    let permanent = 0;
    for (let hops = 0; ; hops++) {
      await check(url);
      const hop = await hopTo(url, asked, bounds, left);
      left -= hop.tookMs;
      const location = locationOf(hop.headers);
      if (![301, 302, 303, 307, 308].includes(hop.status) || location === undefined) {
        const pause = retryAfterOf(hop.headers, clock.now(), bounds.mostRetryAfterMs);
        if (pause !== undefined && (hop.status === 429 || hop.status === 503)) manners.silence(hostOf(url), pause);
        const trouble = hop.status === 304 ? undefined : troubleOfStatus(hop.status, pause);
        if (trouble !== undefined) throw trouble;
        return { hop, url, movedForGood: hops > 0 && permanent === hops };
      }
      if (hops === bounds.redirects) throw new Trouble("unreadable", worded("site.circles"));
      if (left <= 0) throw new Trouble("timed-out", worded("site.too-long"));
      if (hop.status === 301 || hop.status === 308) permanent++;
      url = readTarget(location, config.ALLOW_PRIVATE_HOSTS, url.href);
    }
  }

  return {
    async get(from, options): Promise<Fetched> {
      if (options.signal.aborted) throw new Trouble("aborted");
      const check = options.as === "page" ? (url: URL) => robots.check(url, options.signal) : async () => {};
      try {
        const { hop, url, movedForGood } = await follow(from, options, limits, check);
        const fresh = freshFor(hop.headers, clock.now());
        const freshness = fresh === undefined ? {} : { freshForMs: fresh };
        if (hop.status === 304) return { kind: "unchanged", ...freshness };
        const contentType = headerOf(hop.headers, "content-type") ?? "";
        if (isMedia(contentType)) throw new Trouble("unreadable", worded("site.a-file"));
        const etag = headerOf(hop.headers, "etag");
        const lastModified = headerOf(hop.headers, "last-modified");
        return {
          kind: "body",
          url: url.href,
          movedForGood,
          body: decodeText(hop.body, contentType),
          contentType,
          ...(etag === undefined ? {} : { etag }),
          ...(lastModified === undefined ? {} : { lastModified }),
          ...freshness,
        };
      } catch (thrown) {
        const trouble = troubleOfNetwork(thrown);
        log.info("address-failed", { kind: trouble.kind });
        throw trouble;
      }
    },
    async picture(from, signal) {
      try {
        const asked = { signal, first: headBytes };
        const { hop, url } = await follow(from, asked, limits, (target) => robots.check(target, signal));
        const head = readPictureHead(hop.body);
        const type = headerOf(hop.headers, "content-type") ?? "";
        if (head === undefined || !/^image\/(?:png|gif|jpe?g|webp)\b/i.test(type))
          throw new Trouble("unreadable", undefined, { cause: new Error(`no picture: ${type.slice(0, 60)}`) });
        return { url: url.href, width: head.width, height: head.height, ...wholeSize(hop.headers) };
      } catch (thrown) {
        throw troubleOfNetwork(thrown);
      }
    },
    async allows(url, signal) {
      try {
        await robots.check(readTarget(url, config.ALLOW_PRIVATE_HOSTS), signal);
        return true;
      } catch (thrown) {
        const trouble = troubleOfNetwork(thrown);
        if (trouble.kind === "refused") return false;
        throw trouble;
      }
    },
    close: () => agent.destroy(),
  };
}

/** A server that does not know of ranges sends everything: we leave when we have what we came for. */
async function firstBytes(body: AsyncIterable<Uint8Array> & { destroy(): unknown }, most: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of body) {
    taken.push(chunk);
    total += chunk.byteLength;
    if (total >= most) break;
  }
  body.destroy();
  return Buffer.concat(taken).subarray(0, most);
}

function wholeSize(headers: Headers): { readonly bytes?: number } {
  const ranged = /\/(\d{1,12})$/.exec(headerOf(headers, "content-range") ?? "")?.[1];
  const bytes = Number(ranged ?? headerOf(headers, "content-length") ?? Number.NaN);
  return Number.isSafeInteger(bytes) ? { bytes } : {};
}

/** Robots name themselves and say where their keeper is found (RFC 9110, 10.1.5): an address only if there is one. */
const userAgent = ({ CONTACT_URL: contact }: WebConfig): string =>
  contact === undefined ? `${robotName}/0.1` : `${robotName}/0.1 (+${contact})`;

function headersFor(config: WebConfig, asked: Asked): Record<string, string> {
  if (asked.first !== undefined)
    return {
      "user-agent": userAgent(config),
      accept: "image/webp, image/jpeg, image/png, image/gif",
      "accept-encoding": "identity",
      range: `bytes=0-${asked.first - 1}`,
    };
  return {
    "user-agent": userAgent(config),
    accept:
      "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, " +
      "application/xml;q=0.9, */*;q=0.5",
    "accept-encoding": "gzip, deflate, br, zstd",
    ...(asked.etag === undefined ? {} : { "if-none-match": asked.etag }),
    ...(asked.lastModified === undefined ? {} : { "if-modified-since": asked.lastModified }),
  };
}

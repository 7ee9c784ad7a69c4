// A site on loopback for the web adapter's tests, and webs that reach nothing else.
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildConnector } from "undici";
import type { Connect, Resolve } from "../../../adapters/web/connect.ts";
import { openWeb } from "../../../adapters/web/index.ts";
import type { WebLimits } from "../../../adapters/web/limits.ts";
import type { Clock } from "../../../src/ports/clock.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";

export type Site = { readonly origin: string; readonly port: number; readonly server: Server; close(): Promise<void> };

export async function openSite(answer: RequestListener): Promise<Site> {
  const server = createServer({ maxHeaderSize: 64 * 1024 }, answer);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    server,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const config = (allow: readonly string[]) => ({
  CONTACT_URL: "https://example.org/about-the-bot",
  ALLOW_PRIVATE_HOSTS: allow,
});

/** Allowed to ask this one site on loopback, as an operator would allow it. */
export function webFor(
  site: Site,
  limits: Partial<WebLimits> = {},
  clock: Clock = new FixedClock(Date.now(), { patient: false }),
) {
  return openWeb(config([`127.0.0.1:${site.port}`]), { clock, log: new KeptLog(), limits });
}

/** The public address every well-behaved name has in these tests. Nothing is ever sent to it. */
export const publicAddress = "93.184.215.14";

/**
 * A web whose names are looked up in a table and whose connections to the public address end at the site on loopback. Every
 * address it was asked to connect to is kept; any but the public one is refused by the connector, not reached.
 */
export function closedWeb(
  names: Readonly<Record<string, readonly string[]>>,
  site?: Site,
  otherwise: readonly string[] = [],
) {
  const connected: string[] = [];
  const looked: string[] = [];
  const real = buildConnector({ timeout: 2000, allowH2: false });
  const resolve: Resolve = async (host) => {
    looked.push(host);
    const found = names[host] ?? otherwise;
    if (found.length === 0) throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    return found;
  };
  const connect: Connect = (options, callback) => {
    connected.push(options.hostname);
    if (options.hostname !== publicAddress || site === undefined)
      return callback(Object.assign(new Error("not connected"), { code: "ECONNREFUSED" }), null);
    real({ ...options, protocol: "http:", hostname: "127.0.0.1", port: String(site.port) }, callback);
  };
  const clock = new FixedClock(Date.now(), { patient: false });
  return {
    web: openWeb(config([]), { clock, log: new KeptLog(), resolve, connect, limits: { wallMs: 3000 } }),
    connected,
    looked,
  };
}

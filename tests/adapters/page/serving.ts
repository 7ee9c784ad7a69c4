// The readers' pages over loopback for tests: a database of their own, what was posted, and a browser that asks.
import { openDatabase } from "../../../adapters/database/index.ts";
import { serveHttp } from "../../../adapters/node/serving.ts";
import { openPages } from "../../../adapters/page/index.ts";
import type { Briefing } from "../../../src/news/briefing.ts";
import type { Edition } from "../../../src/news/edition.ts";
import type { Place } from "../../../src/news/place.ts";
import { FixedClock } from "../../fakes/clock.ts";
import { KeptLog } from "../../fakes/log.ts";

export const noon = Date.parse("2026-03-02T12:00:00Z");
export const day = 86_400_000;
export const room: Place = { platform: "slack", tenant: "T1", address: "C1" };

export async function servedPages(patience = 10_000) {
  const store = await openDatabase(":memory:");
  const [clock, log, over] = [new FixedClock(noon), new KeptLog(), new AbortController()];
  const pages = await openPages({
    address: "https://news.example.org",
    retentionDays: 7,
    ownHosts: ["wiki.ours.org"],
    store,
    clock,
    log,
  });
  const at = { setting: "WEB_PORT", host: "127.0.0.1", port: 0, signal: over.signal, patience };
  const port = await serveHttp(pages.fetch, at);
  const here = (address: string): string => `http://127.0.0.1:${port}${new URL(address).pathname}`;
  return {
    store,
    clock,
    log,
    pages,
    port,
    get: (address: string, asked: RequestInit = {}) => fetch(here(address), asked),
    read: async (address: string): Promise<string> => (await fetch(here(address))).text(),
    /** Keeps it where it was posted; gives its address. */
    async post(briefing: Briefing, place = room, at = noon): Promise<string> {
      await store.of(place.tenant).briefings.save(briefing, place);
      return pages.addressOf({ place, kind: "briefing", id: briefing.id, at });
    },
    async publish(edition: Edition, at = noon): Promise<string> {
      const { place, id } = edition;
      const { editions } = store.of(place.tenant);
      await editions.claim(id, { holder: "test", until: noon + day }, noon);
      await editions.save(edition, [{ plainText: "posted", payload: {} }], "test");
      return pages.addressOf({ place, kind: "edition", id, at });
    },
    async close(): Promise<void> {
      over.abort();
      await store.close();
    },
  };
}

// What every Web must do, whoever serves the pages.
import { afterEach, describe, expect, it } from "vitest";
import type { Web } from "../../src/ports/web.ts";
import { Trouble, type TroubleKind } from "../../src/trouble.ts";

/** Pages to serve by path: a status other than 200 stands for its trouble; `to` redirects for good. */
export type Served = Readonly<
  Record<
    string,
    {
      readonly status?: number;
      readonly body?: string;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly to?: string;
      readonly maxAge?: number;
    }
  >
>;

/** `origin` is where `served` can be reached. */
export type OpenWeb = (
  served: Served,
) => Promise<{ readonly web: Web; readonly origin: string; dispose(): Promise<void> }>;

const served: Served = {
  "/page": {
    body: "<p>Grüße from the page</p>",
    etag: 'W/"odd, but as received"',
    lastModified: "Mon, 02 Mar 2026 07:00:00 GMT",
    maxAge: 600,
  },
  "/moved": { to: "/page" },
  "/lost": { status: 404 },
  "/gone": { status: 410 },
  "/login": { status: 403 },
  "/broken": { status: 500 },
  "/busy": { status: 429 },
};

export function webContract(name: string, open: OpenWeb): void {
  describe(`${name} keeps the Web contract`, () => {
    let opened: Awaited<ReturnType<OpenWeb>> | undefined;
    afterEach(async () => {
      await opened?.dispose();
      opened = undefined;
    });
    const get = async (path: string, more: { etag?: string; lastModified?: string; signal?: AbortSignal } = {}) => {
      opened = await open(served);
      return opened.web.get(path.startsWith("/") ? `${opened.origin}${path}` : path, {
        as: "feed",
        signal: new AbortController().signal,
        ...more,
      });
    };

    it("gives the text, where it came from and the validators as received", async () => {
      const fetched = await get("/page");
      expect(fetched).toMatchObject({
        kind: "body",
        url: `${opened?.origin}/page`,
        movedForGood: false,
        body: "<p>Grüße from the page</p>",
        etag: 'W/"odd, but as received"',
        lastModified: "Mon, 02 Mar 2026 07:00:00 GMT",
        freshForMs: 600_000,
      });
    });

    it("says unchanged for a known validator", async () => {
      expect(await get("/page", { etag: 'W/"odd, but as received"' })).toMatchObject({ kind: "unchanged" });
    });

    it("says so when a page moved for good", async () => {
      expect(await get("/moved")).toMatchObject({ kind: "body", url: `${opened?.origin}/page`, movedForGood: true });
    });

    const troubles: readonly [string, TroubleKind][] = [
      ["/lost", "not-found"],
      ["/gone", "gone"],
      ["/login", "not-allowed"],
      ["/broken", "unavailable"],
      ["/busy", "rate-limited"],
      ["not an address", "bad-input"],
      ["ftp://example.org/file", "refused"],
      ["http://127.0.0.1/", "refused"],
      ["http://[::1]/", "refused"],
      ["http://localhost/", "refused"],
    ];
    for (const [path, kind] of troubles)
      it(`answers ${path} with the trouble ${kind}`, async () => {
        const thrown = await get(path).catch((trouble: unknown) => trouble);
        expect(thrown).toBeInstanceOf(Trouble);
        expect((thrown as Trouble).kind).toBe(kind);
      });

    it("stops when it is told to", async () => {
      await expect(get("/page", { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: "aborted" });
    });
  });
}

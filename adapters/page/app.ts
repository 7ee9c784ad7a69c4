// The readers' pages over HTTP: which address shows what, and what every answer says of itself to a browser.
import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Store } from "../../src/ports/store.ts";
import { asTrouble } from "../../src/trouble.ts";
import { tongueOfBrowser } from "../../src/words/tongue.ts";
import { atomFeed, type FeedOf, feedKinds, jsonFeed } from "./feeds.ts";
import { keptFor } from "./kept.ts";
import { keptPage, publicEditionPage, publicListPage } from "./posted.ts";
import { type PublicPlace, publicPlace } from "./public.ts";
import { gonePage, style, stylePath, troublePage } from "./shell.ts";
import { opened, type PageKey, sealed } from "./token.ts";
import type { Onward } from "./words.ts";

export type PageTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly key: PageKey;
  /** Where the pages are for readers: an origin. */
  readonly address: string;
  /** Hosts of the operator's own network: what stands there is never public. */
  readonly ownHosts: readonly string[];
};

/** Nothing is loaded but our one stylesheet, nothing runs or is framed, nobody learns where a reader came from. */
const headers: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
};

const readable = ["GET", "HEAD"];

/** No address, and nothing of one, is logged. */
export function pagesApp(tools: PageTools): Hono {
  const { store, clock, log, key, address, ownHosts } = tools;
  const app = new Hono();
  app.use(async (context, next) => {
    if (readable.includes(context.req.method)) await next();
    else context.res = new Response("GET, HEAD\n", { status: 405, headers: { allow: readable.join(", ") } });
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  });
  app.get(stylePath, (context) =>
    answered(context, style, { type: "text/css; charset=utf-8", cache: "public, max-age=31536000, immutable" }),
  );
  app.get("/b/:token", async (context) => {
    const pass = opened(context.req.param("token"), key);
    if (pass === undefined || pass.kind === "public" || pass.until <= clock.now()) return gone(context);
    const { place, until } = pass;
    const kept = await keptFor(store, pass, clock.now());
    const onward: Onward = (kind, id) => `/b/${sealed({ kind, place, id, until }, key)}`;
    return kept === undefined ? gone(context) : answered(context, keptPage(kept, until, onward), usual);
  });
  const forAll = (path: string, shows: (place: PublicPlace, at: string, context: Context) => Promise<Response>) =>
    app.get(`/p/:slug${path}`, async (context) => {
      const slug = context.req.param("slug") ?? "";
      const pass = opened(slug, key);
      const shown = pass?.kind === "public" ? await publicPlace(store, pass.place, ownHosts) : undefined;
      return shown === undefined ? gone(context) : shows(shown, `${address}/p/${slug}`, context);
    });
  const listing = (path: string, type: string, written: (feed: FeedOf) => string) =>
    forAll(path, async ({ tongue, zone, newest }, at, context) => {
      const feed = { tongue, zone, editions: await newest(), at, title: tongue.say("page.public-title") };
      return answered(context, written(feed), everybodys(type));
    });
  listing("", "text/html", publicListPage);
  forAll("/e/:id", async (place, at, context) => {
    const edition = await place.edition(context.req.param("id") ?? "");
    return edition === undefined
      ? gone(context)
      : answered(context, publicEditionPage(edition, at), everybodys("text/html"));
  });
  const { atom, json } = feedKinds;
  listing(`/${atom.path}`, atom.type, atomFeed);
  listing(`/${json.path}`, json.type, jsonFeed);
  app.notFound(gone);
  app.onError((thrown, context) => {
    const trouble = asTrouble(thrown);
    log.error("page-failed", thrown, { kind: trouble.kind });
    const tongue = browserTongue(context);
    return context.html(troublePage(tongue, trouble.forReaders(tongue)), 503, { "cache-control": "no-store" });
  });
  return app;
}

const browserTongue = (context: Context) => tongueOfBrowser(context.req.header("accept-language"));

const gone = (context: Context) =>
  context.html(gonePage(browserTongue(context)), 404, { "cache-control": "no-store", vary: "accept-language" });

/** A browser asks each time whether it still may show what it has. */
const usual = { type: "text/html; charset=utf-8", cache: "private, no-cache" } as const;

/** A place may end it at any time: nobody shows a copy without asking. */
const everybodys = (type: string) => ({ type: `${type}; charset=utf-8`, cache: "public, no-cache" });

/** 304 to whoever has these very bytes. */
function answered(context: Context, body: string, as: { readonly type: string; readonly cache: string }): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const had = (context.req.header("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  const said = { "cache-control": as.cache, etag };
  if (had.includes(etag)) return context.body(null, 304, said);
  return context.body(body, 200, { ...said, "content-type": as.type });
}

// The store as plain maps: what the SQL engines must do, in the fewest words. Values are frozen on their way in, so that nobody changes what is kept.

import type { Article, ArticleId, Instant } from "../../src/news/article.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { Feed } from "../../src/news/feed.ts";
import type { Tenant } from "../../src/news/place.ts";
import { withoutUncited } from "../../src/news/retention.ts";
import type { SubscriptionId } from "../../src/news/subscription.ts";
import type { Agenda } from "../../src/ports/agenda.ts";
import type { Leases } from "../../src/ports/leases.ts";
import type { Decoys, JudgeMark, Marks } from "../../src/ports/marks.ts";
import type { Articles, Feeds, Once, Secrets, Store, TenantStore, Written } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { frozen as copy } from "./frozen.ts";
import { type SitePage, sitesIn } from "./sites.ts";
import { type AgendaRow, MemoryTenant } from "./tenant-store.ts";
import { type WatchRow, watchesIn } from "./watches.ts";

type ArticleRow = { article: Article; firstSeen: Instant; readonly inFeeds: Map<string, Instant> };

/** Everything several handles on one "database" share. */
export class Memory {
  readonly tenants = new Map<Tenant, MemoryTenant>();
  readonly articles = new Map<ArticleId, ArticleRow>();
  readonly feeds = new Map<string, Feed>();
  readonly once = new Map<string, Instant>();
  readonly leases = new Map<string, { holder: string; until: Instant }>();
  readonly secrets = new Map<string, { value: string; until?: Instant }>();
  readonly written = new Map<string, { briefing: Briefing; at: Instant }>();
  readonly marks = new Map<string, JudgeMark>();
  readonly judgeCalls = new Map<string, readonly (Decoys & { readonly at: Instant })[]>();
  readonly sitePages = new Map<string, SitePage>();
  readonly watches = new Map<ArticleId, WatchRow>();
  readonly agenda = new Map<string, AgendaRow>();
  /** Set to make every call fail, as a full disk would. */
  broken = false;
}

export function openMemory(memory: Memory = new Memory()): Store {
  const store: Store = {
    of: (tenant) => tenantOf(memory, tenant),
    articles: articlesIn(memory),
    feeds: feedsIn(memory),
    once: onceIn(memory),
    secrets: secretsIn(memory),
    written: writtenIn(memory),
    marks: marksIn(memory),
    sites: sitesIn(memory.sitePages),
    watches: watchesIn(memory.watches),
    agenda: agendaIn(memory),
    leases: leasesIn(memory),
    forget: async ({ fullTextBefore, onceBefore, rememberedBefore }) => {
      for (const [key, at] of memory.once) if (at < onceBefore) memory.once.delete(key);
      for (const [id, row] of memory.articles)
        if (row.firstSeen < fullTextBefore) {
          row.article = { ...row.article, text: "" };
          if (id.startsWith("paste:")) memory.articles.delete(id);
        }
      for (const [key, row] of memory.written) if (row.at < fullTextBefore) memory.written.delete(key);
      for (const [key, { at }] of memory.sitePages) if (at < fullTextBefore) memory.sitePages.delete(key);
      for (const tenant of memory.tenants.values()) {
        for (const [id, briefing] of tenant.briefings)
          if (briefing.writtenAt < fullTextBefore) tenant.briefings.set(id, withoutUncited(briefing));
        for (const stories of tenant.remembered.values())
          for (const [story, { at }] of stories) if (at < rememberedBefore) stories.delete(story);
      }
    },
    close: async () => {},
  };
  return failingWhenBroken(store, memory);
}

function tenantOf(memory: Memory, name: Tenant): TenantStore {
  let tenant = memory.tenants.get(name);
  if (tenant === undefined) {
    tenant = new MemoryTenant(name, memory.agenda, memory.watches);
    memory.tenants.set(name, tenant);
  }
  return tenant.store;
}

function articlesIn({ articles }: Memory): Articles {
  const top = (rows: readonly (readonly [Article, number])[], limit: number) =>
    copy(
      [...rows]
        .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
        .slice(0, limit)
        .map(([article]) => article),
    );
  /** When the article was first seen in one of the feeds, inside the window. */
  const seen = (row: ArticleRow, feeds: readonly string[], from: Instant, to: Instant) =>
    feeds.map((feed) => row.inFeeds.get(feed)).find((at) => at !== undefined && at >= from && at < to);
  return {
    save: async (given, { feed, at }) => {
      const fresh: ArticleId[] = [];
      for (const article of given) {
        const known = articles.get(article.id);
        if (known === undefined) fresh.push(article.id);
        const row = known ?? { article, firstSeen: at, inFeeds: new Map<string, Instant>() };
        row.article = copy(article);
        if (feed !== undefined && !row.inFeeds.has(feed)) row.inFeeds.set(feed, at);
        articles.set(article.id, row);
      }
      return fresh;
    },
    ofIds: async (ids) =>
      copy(ids.map((id) => articles.get(id)?.article).filter((article): article is Article => article !== undefined)),
    ofFeeds: async (feeds, { from, to }, limit) =>
      top(
        [...articles.values()].flatMap((row) => {
          const at = seen(row, feeds, from, to);
          return at === undefined ? [] : [[row.article, at] as const];
        }),
        limit,
      ),
    stamp: async (feeds, from) =>
      [...articles.values()]
        .flatMap(({ inFeeds }) => feeds.map((feed) => inFeeds.get(feed) ?? Number.NaN).filter((at) => at >= from))
        .join(),
    search: async (words, { feeds, ids, from, to }, limit) => {
      const asked = new Set(words.map((word) => word.toLowerCase()));
      const scored = [...articles.values()].flatMap((row) => {
        const named = ids.includes(row.article.id) && row.firstSeen >= from && row.firstSeen < to;
        if (row.article.text === "" || (!named && seen(row, feeds, from, to) === undefined)) return [];
        const has = new Set(`${row.article.title} ${row.article.text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu));
        const hits = [...asked].filter((word) => has.has(word)).length;
        return hits === 0 ? [] : [[row.article, hits] as const];
      });
      return top(scored, limit);
    },
  };
}

function feedsIn(memory: Memory): Feeds {
  const isRead = (url: string) =>
    [...memory.tenants.values()].some((tenant) =>
      [...tenant.subscriptions.values()].some((one) => one.state === "active" && one.feeds.includes(url)),
    );
  return {
    ofUrl: async (url) => copy(memory.feeds.get(url)),
    ofUrls: async (urls) => copy(urls.flatMap((url) => memory.feeds.get(url) ?? [])),
    save: async (feed) => void memory.feeds.set(feed.url, copy(feed)),
    due: async (at, limit) =>
      copy(
        [...memory.feeds.values()]
          .filter((feed) => feed.nextCheckAt <= at && feed.stopped !== true && isRead(feed.url))
          .sort((a, b) => a.nextCheckAt - b.nextCheckAt || (a.url < b.url ? -1 : 1))
          .slice(0, limit),
      ),
  };
}

function onceIn({ once }: Memory): Once {
  return {
    first: async (key, at) => {
      if (once.has(key)) return false;
      once.set(key, at);
      return true;
    },
  };
}

function secretsIn({ secrets }: Memory): Secrets {
  const alive = (key: string, at: Instant) => {
    const secret = secrets.get(key);
    return secret && (secret.until === undefined || secret.until > at) ? secret.value : undefined;
  };
  return {
    put: async (key, value, until) => void secrets.set(key, until === undefined ? { value } : { value, until }),
    get: async (key, at) => alive(key, at),
    settle: async (key, value) => {
      secrets.set(key, secrets.get(key) ?? { value });
      return secrets.get(key)?.value ?? value;
    },
    swap: async (key, from, to) => {
      const secret = secrets.get(key);
      if (secret?.value !== from) return false;
      secrets.set(key, { ...secret, value: to });
      return true;
    },
    take: async (key, at) => {
      const value = alive(key, at);
      secrets.delete(key);
      return value;
    },
    remove: async (key) => void secrets.delete(key),
    keys: async (prefix) => [...secrets.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}

function writtenIn({ written }: Memory): Written {
  return {
    get: async (key) => copy(written.get(key)?.briefing),
    put: async (key, briefing, at) => void written.set(key, { briefing: copy(briefing), at }),
  };
}

function marksIn({ marks, judgeCalls }: Memory): Marks {
  return {
    ofKey: async (key) => copy(marks.get(key)),
    keep: async (key, mark) => void marks.set(key, copy(mark)),
    count: async (key, { decoys, missed }, at) =>
      void judgeCalls.set(key, [{ decoys, missed, at }, ...(judgeCalls.get(key) ?? [])].slice(0, 200)),
    counted: async (key, since) =>
      (judgeCalls.get(key) ?? []).filter(({ at }) => at >= since).map(({ decoys, missed }) => ({ decoys, missed })),
  };
}

function leasesIn({ leases }: Memory): Leases {
  return {
    claim: async (name, holder, until, at) => {
      const had = leases.get(name);
      if (had !== undefined && had.holder !== holder && had.until > at) return false;
      leases.set(name, { holder, until });
      return true;
    },
    release: async (name, holder) => void (leases.get(name)?.holder === holder && leases.delete(name)),
    running: async (prefix, at) =>
      [...leases].flatMap(([name, { until }]) => (name.startsWith(prefix) && until > at ? [name] : [])).sort(),
  };
}

function agendaIn(memory: Memory): Agenda {
  const key = (tenant: Tenant, subscription: SubscriptionId) => `${tenant}\n${subscription}`;
  const isActive = (row: AgendaRow) =>
    memory.tenants.get(row.tenant)?.subscriptions.get(row.subscription)?.state === "active";
  return {
    due: async (at, limit) =>
      [...memory.agenda.values()]
        .filter((row) => row.slot <= at && isActive(row))
        .sort((a, b) => a.slot - b.slot || (a.subscription < b.subscription ? -1 : 1))
        .slice(0, limit),
    plan: async (tenant, subscription, slot) => {
      if (slot === undefined) memory.agenda.delete(key(tenant, subscription));
      else memory.agenda.set(key(tenant, subscription), { tenant, subscription, slot });
    },
    abandoned: async (at, limit) =>
      [...memory.tenants]
        .flatMap(([tenant, { editions }]) =>
          [...editions.values()].flatMap((row) =>
            row.finishedAt === undefined && row.lease.until <= at
              ? [{ tenant, edition: row.id, until: row.lease.until }]
              : [],
          ),
        )
        .sort((a, b) => a.until - b.until || (a.edition < b.edition ? -1 : 1))
        .slice(0, limit)
        .map(({ tenant, edition }) => ({ tenant, edition })),
    oldestDue: async () => {
      let oldest: Instant | undefined;
      for (const row of memory.agenda.values())
        if ((oldest === undefined || row.slot < oldest) && isActive(row)) oldest = row.slot;
      return oldest;
    },
    unsure: async () =>
      copy(
        [...memory.tenants.values()].flatMap(({ deliveries }) =>
          [...deliveries].flatMap(([edition, parts]) =>
            edition.includes(":") ? [] : [...parts.values()].filter(({ state }) => state === "unsure"),
          ),
        ),
      ),
    setBack: async (now) => {
      let early = false;
      for (const { editions, deliveries } of memory.tenants.values())
        for (const [id, row] of editions) {
          const isEarly = (row.finishedAt ?? 0) > now;
          early ||= isEarly;
          const parts = [...(deliveries.get(id)?.values() ?? [])];
          const unbegun = parts.length > 0 && parts.every(({ state }) => state === "planned");
          if (isEarly && (row.edition === undefined || unbegun)) {
            editions.delete(id);
            deliveries.delete(id);
          }
          if (row.finishedAt === undefined && row.lease.until > now + 2 * 60_000)
            row.lease = { ...row.lease, until: now };
        }
      return early;
    },
  };
}

/** Every method of every part of it throws `storage-failed` while the memory is broken. */
function failingWhenBroken<T extends object>(target: T, memory: Memory): T {
  return new Proxy(target, {
    get(from, name) {
      const value: unknown = Reflect.get(from, name);
      if (typeof value === "function")
        return (...given: unknown[]) => {
          if (name !== "of" && name !== "close" && memory.broken) return Promise.reject(new Trouble("storage-failed"));
          const made: unknown = Reflect.apply(value, from, given);
          return name === "of" ? failingWhenBroken(made as object, memory) : made;
        };
      return typeof value === "object" && value !== null ? failingWhenBroken(value, memory) : value;
    },
  });
}

// One tenant's part of the in-memory store.

import type { Answer, AnswerId } from "../../src/news/answer.ts";
import type { ArticleId, Instant } from "../../src/news/article.ts";
import type { Briefing, BriefingId } from "../../src/news/briefing.ts";
import { type Delivery, type Edition, type EditionId, plannedAnew, type Remembered } from "../../src/news/edition.ts";
import { type MessageId, type Place, placeKey, placeOfKey, type Tenant } from "../../src/news/place.ts";
import type { Subscription, SubscriptionId } from "../../src/news/subscription.ts";
import type { PlaceSettings, Settings, Thread, Threads } from "../../src/ports/place-store.ts";
import type { Part } from "../../src/ports/platform.ts";
import type {
  Briefings,
  Costs,
  Deliveries,
  Editions,
  Lease,
  Subscriptions,
  TenantStore,
} from "../../src/ports/store.ts";
import type { StandsOn } from "../../src/ports/watches.ts";
import { frozen as copy } from "./frozen.ts";
import { ofPlaceIn } from "./of-place.ts";
import { sayingsIn, type WatchRow, watch } from "./watches.ts";

export type AgendaRow = { readonly tenant: Tenant; readonly subscription: SubscriptionId; readonly slot: Instant };

type EditionRow = {
  readonly id: EditionId;
  lease: Lease;
  edition?: Edition;
  parts?: readonly Part[];
  finishedAt?: Instant;
};

const turnsKept = 20;

export class MemoryTenant {
  readonly subscriptions = new Map<SubscriptionId, Subscription>();
  readonly editions = new Map<EditionId, EditionRow>();
  /** The same rows once they are saved: a year of a thousand subscriptions looks for recent ones a quarter of a million times. */
  readonly saved = new Map<SubscriptionId, Set<EditionRow>>();
  readonly deliveries = new Map<EditionId, Map<number, Delivery>>();
  readonly remembered = new Map<SubscriptionId, Map<string, Remembered>>();
  readonly briefings = new Map<BriefingId, Briefing>();
  /** Newest last, by place. */
  readonly posted = new Map<string, BriefingId[]>();
  readonly answers = new Map<AnswerId, Answer>();
  readonly threads = new Map<MessageId, Thread>();
  readonly costs = new Map<string, number>();
  readonly settings = new Map<string, PlaceSettings>();
  readonly kept = new Map<string, { value: string; until: Instant }>();
  readonly store: TenantStore;

  constructor(name: Tenant, agenda: Map<string, AgendaRow>, watches: Map<ArticleId, WatchRow>) {
    const offAgenda = (which: (row: AgendaRow) => boolean) => {
      for (const [key, row] of agenda) if (row.tenant === name && which(row)) agenda.delete(key);
    };
    const standsNoMore = (which: (edition: EditionId) => boolean = () => true) => {
      for (const { standing } of watches.values()) {
        const others = standing.filter((one) => one.tenant !== name || !which(one.edition));
        standing.splice(0, standing.length, ...others);
      }
    };
    this.store = {
      subscriptions: subscriptionsIn(this, (id) => offAgenda((row) => row.subscription === id)),
      editions: editionsIn(
        this,
        (subscription, slot) => {
          const key = `${name}\n${subscription}`;
          if (slot === undefined) agenda.delete(key);
          else agenda.set(key, { tenant: name, subscription, slot });
        },
        (edition, at, on) => watch(watches, { tenant: name, edition, at }, on),
      ),
      deliveries: deliveriesIn(this),
      briefings: briefingsIn(this),
      sayings: sayingsIn(name, watches, this.briefings),
      threads: threadsIn(this),
      costs: costsIn(this),
      settings: settingsIn(this),
      ...ofPlaceIn(this, (id) => offAgenda((row) => row.subscription === id), standsNoMore),
      purge: async () => {
        for (const part of Object.values(this)) if (part instanceof Map) part.clear();
        offAgenda(() => true);
        standsNoMore();
      },
    };
  }
}

function subscriptionsIn(tenant: MemoryTenant, offAgenda: (id: SubscriptionId) => void): Subscriptions {
  const all = async () =>
    copy([...tenant.subscriptions.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)));
  return {
    all,
    ofPlace: async (place) => (await all()).filter((one) => placeKey(one.place) === placeKey(place)),
    ofId: async (id) => copy(tenant.subscriptions.get(id)),
    save: async (subscription) => void tenant.subscriptions.set(subscription.id, copy(subscription)),
    remove: async (id) => {
      tenant.subscriptions.delete(id);
      tenant.remembered.delete(id);
      offAgenda(id);
    },
  };
}

function editionsIn(
  tenant: MemoryTenant,
  plan: (subscription: SubscriptionId, slot: Instant | undefined) => void,
  begin: (edition: EditionId, at: Instant, on: StandsOn) => void,
): Editions {
  const holds = (row: EditionRow | undefined, holder: string) =>
    row !== undefined && row.finishedAt === undefined && row.lease.holder === holder;
  return {
    claim: async (id, lease, at) => {
      const row = tenant.editions.get(id);
      if (row === undefined) tenant.editions.set(id, { id, lease });
      else if (row.finishedAt !== undefined || (row.lease.holder !== lease.holder && row.lease.until > at))
        return false;
      else row.lease = lease;
      return true;
    },
    renew: async (id, lease) => {
      const row = tenant.editions.get(id);
      if (row === undefined || !holds(row, lease.holder)) return false;
      row.lease = lease;
      return true;
    },
    save: async (edition, parts, holder, next) => {
      const row = tenant.editions.get(edition.id);
      if (row === undefined || !holds(row, holder)) return false;
      if (next !== undefined) plan(edition.subscription, next.slot);
      const tried = [...(tenant.deliveries.get(edition.id)?.values() ?? [])].some((one) => one.attempts > 0);
      if (row.parts !== undefined && tried) return true;
      row.edition = copy(edition);
      const { place } = edition;
      if (edition.kind === "stories")
        for (const { briefing } of edition.stories) await tenant.store.briefings.save(briefing, place);
      tenant.saved.set(edition.subscription, (tenant.saved.get(edition.subscription) ?? new Set()).add(row));
      row.parts = copy(parts);
      tenant.deliveries.set(
        edition.id,
        new Map(parts.map((_, part) => [part, { edition: edition.id, part, state: "planned", attempts: 0 } as const])),
      );
      return true;
    },
    ofId: async (id) => {
      const row = tenant.editions.get(id);
      return row?.edition && row.parts ? copy({ edition: row.edition, parts: row.parts }) : undefined;
    },
    finish: async (id, at, told) => {
      if (told !== undefined) {
        await tenant.store.editions.remember(told.subscription, told.remembered);
        for (const thread of told.threads) await tenant.store.threads.open(thread);
        begin(id, at, told.standsOn);
      }
      const row = tenant.editions.get(id);
      if (row !== undefined) row.finishedAt ??= at;
    },
    reopen: async (id, lease, to) => {
      const row = tenant.editions.get(id);
      if (row?.finishedAt === undefined || row.edition === undefined) return false;
      delete row.finishedAt;
      row.lease = lease;
      row.edition = copy({ ...row.edition, place: to });
      const parts = tenant.deliveries.get(id) ?? new Map<number, Delivery>();
      for (const [part, delivery] of parts)
        if (delivery.state !== "posted") parts.set(part, copy(plannedAnew(delivery)));
      return true;
    },
    correct: async (edition, parts) => {
      const row = tenant.editions.get(edition.id);
      if (row === undefined) return;
      [row.edition, row.parts] = [copy(edition), copy(parts)];
      if (edition.kind === "stories")
        for (const { briefing } of edition.stories)
          if (tenant.briefings.has(briefing.id)) tenant.briefings.set(briefing.id, copy(briefing));
    },
    recent: async (subscription, limit) =>
      [...(tenant.saved.get(subscription) ?? [])]
        .flatMap((row) => row.edition ?? [])
        .sort((a, b) => b.slot - a.slot)
        .slice(0, limit),
    remember: async (subscription, given) => {
      const known = tenant.remembered.get(subscription) ?? new Map<string, Remembered>();
      for (const one of given) known.set(one.story, copy(one));
      tenant.remembered.set(subscription, known);
    },
    remembered: async (subscription, since) =>
      copy(
        [...(tenant.remembered.get(subscription)?.values() ?? [])]
          .filter((one) => one.at >= since)
          .sort((a, b) => b.at - a.at || (a.story < b.story ? -1 : 1)),
      ),
  };
}

function deliveriesIn(tenant: MemoryTenant): Deliveries {
  return {
    of: async (edition) => copy([...(tenant.deliveries.get(edition)?.values() ?? [])].sort((a, b) => a.part - b.part)),
    record: async (delivery) => {
      const parts = tenant.deliveries.get(delivery.edition) ?? new Map<number, Delivery>();
      if (parts.get(delivery.part)?.state !== "posted") parts.set(delivery.part, copy(delivery));
      tenant.deliveries.set(delivery.edition, parts);
    },
    unsure: async () =>
      copy([...tenant.deliveries.values()].flatMap((parts) => [...parts.values()].filter((d) => d.state === "unsure"))),
  };
}

function briefingsIn(tenant: MemoryTenant): Briefings {
  const putIn = (at: Place, id: string): void => {
    const here = (tenant.posted.get(placeKey(at)) ?? []).filter((one) => one !== id);
    tenant.posted.set(placeKey(at), [...here, id]);
  };
  return {
    save: async (briefing, at) => {
      if (tenant.briefings.get(briefing.id)?.corrections === undefined)
        tenant.briefings.set(briefing.id, copy(briefing));
      putIn(at, briefing.id);
    },
    ofId: async (id) => copy(tenant.briefings.get(id)),
    recent: async (at, limit) =>
      copy(
        (tenant.posted.get(placeKey(at)) ?? [])
          .toReversed()
          .flatMap((id) => tenant.briefings.get(id) ?? [])
          .slice(0, limit),
      ),
    remove: async (id) => {
      tenant.briefings.delete(id);
      for (const [place, ids] of tenant.posted)
        tenant.posted.set(
          place,
          ids.filter((one) => one !== id),
        );
    },
    saveAnswer: async (answer, at) => {
      tenant.answers.set(answer.id, copy(answer));
      putIn(at, answer.id);
    },
    answerOfId: async (id) => copy(tenant.answers.get(id)),
    placesOf: async (id) =>
      [...tenant.posted].filter(([, ids]) => ids.some((one) => one === id)).map(([place]) => placeOfKey(place)),
  };
}

function threadsIn(tenant: MemoryTenant): Threads {
  return {
    open: async (thread) => {
      if (!tenant.threads.has(thread.root)) tenant.threads.set(thread.root, copy(thread));
    },
    ofRoot: async (root) => copy(tenant.threads.get(root)),
    addTurn: async (root, turn) => {
      const thread = tenant.threads.get(root);
      if (thread) tenant.threads.set(root, { ...thread, turns: [...thread.turns, copy(turn)].slice(-turnsKept) });
    },
  };
}

function costsIn({ costs }: MemoryTenant): Costs {
  const row = (key: string, day: string) => `${key}\n${day}`;
  return {
    reserve: async (key, day, amount, cap) => {
      const total = (costs.get(row(key, day)) ?? 0) + amount;
      if (total > cap) return false;
      costs.set(row(key, day), total);
      return true;
    },
    settle: async (key, day, difference) => {
      costs.set(row(key, day), Math.max(0, (costs.get(row(key, day)) ?? 0) + difference));
    },
    spent: async (key, day) => costs.get(row(key, day)) ?? 0,
  };
}

function settingsIn(tenant: MemoryTenant): Settings {
  return {
    of: async (place) => copy(tenant.settings.get(placeKey(place))),
    save: async (place, settings) => void tenant.settings.set(placeKey(place), copy(settings)),
    keep: async (token, value, until) => void tenant.kept.set(token, { value, until }),
    kept: async (token, at) => {
      const row = tenant.kept.get(token);
      return row && row.until > at ? row.value : undefined;
    },
  };
}

// What the in-memory store keeps of one place, and how it forgets it.
import type { Answer, AnswerId } from "../../src/news/answer.ts";
import type { Briefing, BriefingId } from "../../src/news/briefing.ts";
import type { Edition, EditionId } from "../../src/news/edition.ts";
import { correctedOf, passingOn, startsOfPlace, startsOfSubscription } from "../../src/news/ledger.ts";
import { type MessageId, type Place, placeKey } from "../../src/news/place.ts";
import type { Subscription, SubscriptionId } from "../../src/news/subscription.ts";
import type { PlaceSettings, Thread } from "../../src/ports/place-store.ts";
import type { KeptOfPlace, TenantStore } from "../../src/ports/store.ts";
import { frozen as copy } from "./frozen.ts";

/** What of a tenant's memory belongs to places. */
export type KeptInPlaces = {
  readonly subscriptions: Map<SubscriptionId, Subscription>;
  readonly editions: Map<EditionId, { readonly edition?: Edition }>;
  readonly saved: Map<SubscriptionId, unknown>;
  readonly deliveries: Map<EditionId, unknown>;
  readonly remembered: Map<SubscriptionId, unknown>;
  readonly briefings: Map<BriefingId, Briefing>;
  readonly posted: Map<string, BriefingId[]>;
  readonly answers: Map<AnswerId, Answer>;
  readonly threads: Map<MessageId, Thread>;
  readonly costs: Map<string, number>;
  readonly settings: Map<string, PlaceSettings>;
  readonly kept: Map<string, unknown>;
};

export function ofPlaceIn(
  tenant: KeptInPlaces,
  offAgenda: (id: SubscriptionId) => void,
  standsNoMore: (which: (id: EditionId) => boolean) => void,
): Pick<TenantStore, "allOfPlace" | "forgetPlace"> {
  const allOfPlace = (place: Place): KeptOfPlace => {
    const key = placeKey(place);
    const here = <T extends { readonly place: Place }>(one: T) => placeKey(one.place) === key;
    const shown = [...(tenant.posted.get(key) ?? [])].sort();
    const settings = tenant.settings.get(key);
    return {
      ...(settings && { settings }),
      subscriptions: [...tenant.subscriptions.values()].filter(here),
      editions: [...tenant.editions.values()].flatMap(({ edition }) => edition ?? []).filter(here),
      briefings: shown.flatMap((id) => tenant.briefings.get(id) ?? []),
      answers: [...tenant.answers.values()].filter(({ id }) => shown.includes(String(id))),
      threads: [...tenant.threads.values()].filter(here),
    };
  };
  const forgetNamed = (which: (name: string) => boolean) => {
    for (const named of [tenant.editions, tenant.deliveries] as readonly Map<EditionId, unknown>[])
      for (const name of [...named.keys()]) if (which(name)) named.delete(name);
    standsNoMore(which);
  };
  return {
    allOfPlace: async (place) => copy(allOfPlace(place)),
    forgetPlace: async (place) => {
      const { subscriptions, editions, threads } = allOfPlace(place);
      for (const { id } of subscriptions) {
        tenant.subscriptions.delete(id);
        tenant.remembered.delete(id);
        tenant.saved.delete(id);
        offAgenda(id);
      }
      const starts = [...subscriptions.flatMap(({ id }) => startsOfSubscription(id)), ...startsOfPlace(place)];
      const ofEditions = editions.flatMap(({ id }) => [id, passingOn(id)]);
      const begins = [...starts, ...editions.map(({ id }) => correctedOf(id))];
      forgetNamed((name) => ofEditions.includes(name) || begins.some((start) => name.startsWith(start)));
      for (const { root } of threads) tenant.threads.delete(root);
      const key = placeKey(place);
      const shown = tenant.posted.get(key) ?? [];
      tenant.posted.delete(key);
      for (const id of shown) {
        if ([...tenant.posted.values()].some((ids) => ids.includes(id))) continue;
        tenant.briefings.delete(id);
        for (const answer of tenant.answers.keys()) if (answer === String(id)) tenant.answers.delete(answer);
        for (const token of tenant.kept.keys()) if (token.endsWith(`:${id}`)) tenant.kept.delete(token);
      }
      for (const cost of tenant.costs.keys())
        if (cost.startsWith(`place:${place.address}\n`)) tenant.costs.delete(cost);
      tenant.settings.delete(key);
    },
  };
}

// What the tick sees across tenants: slots that have come, editions whose holder died.
import { expect } from "vitest";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { anEdition, aSubscription, minute, someParts, t0 } from "./samples.ts";

export function agendaFacts(open: OpenStore): void {
  fact(open, "due slots come the longest due first, across tenants, up to the limit", async (store) => {
    for (const [tenant, subscription, slot] of [
      ["acme", "s1", t0],
      ["acme", "s2", t0 - 2 * minute],
      ["beta", "s1", t0 - minute],
      ["beta", "s3", t0 + 1],
    ] as const) {
      await store.of(tenant).subscriptions.save(aSubscription({ id: subscription }));
      await store.agenda.plan(tenant, subscription, slot);
    }
    expect(await store.agenda.due(t0, 10)).toEqual([
      { tenant: "acme", subscription: "s2", slot: t0 - 2 * minute },
      { tenant: "beta", subscription: "s1", slot: t0 - minute },
      { tenant: "acme", subscription: "s1", slot: t0 },
    ]);
    expect(await store.agenda.due(t0, 2)).toHaveLength(2);
    expect(await store.agenda.oldestDue()).toBe(t0 - 2 * minute);
  });

  fact(open, "a subscription has one next slot, the last one planned, or none", async (store) => {
    await store.of("acme").subscriptions.save(aSubscription());
    expect(await store.agenda.oldestDue()).toBeUndefined();
    await store.agenda.plan("acme", "s1", t0);
    await store.agenda.plan("acme", "s1", t0 + minute);
    expect(await store.agenda.due(t0, 10)).toEqual([]);
    expect(await store.agenda.due(t0 + minute, 10)).toEqual([
      { tenant: "acme", subscription: "s1", slot: t0 + minute },
    ]);
    await store.agenda.plan("acme", "s1", undefined);
    expect(await store.agenda.due(t0 + minute, 10)).toEqual([]);
    expect(await store.agenda.oldestDue()).toBeUndefined();
  });

  fact(open, "a paused or disabled subscription is not due, and keeps its slot for later", async (store) => {
    const { subscriptions } = store.of("acme");
    await store.agenda.plan("acme", "s1", t0);
    for (const state of ["paused", "disabled"] as const) {
      await subscriptions.save(aSubscription({ state }));
      expect(await store.agenda.due(t0, 10)).toEqual([]);
      expect(await store.agenda.oldestDue()).toBeUndefined();
    }
    await subscriptions.save(aSubscription({ state: "active" }));
    expect(await store.agenda.due(t0, 10)).toHaveLength(1);
  });

  fact(open, "an edition is abandoned once its lease ended, the longest ago first", async (store) => {
    const acme = store.of("acme").editions;
    await acme.claim("s1@1", { holder: "p1", until: t0 + minute }, t0);
    await acme.claim("s2@1", { holder: "p1", until: t0 + 3 * minute }, t0);
    await acme.claim(anEdition().id, { holder: "p1", until: t0 + 2 * minute }, t0);
    await acme.save(anEdition(), someParts(["one"]), "p1");
    await store.of("beta").editions.claim("s1@1", { holder: "p1", until: t0 }, t0 - 1);
    expect(await store.agenda.abandoned(t0 - 1, 10)).toEqual([]);
    expect(await store.agenda.abandoned(t0 + 2 * minute, 10)).toEqual([
      { tenant: "beta", edition: "s1@1" },
      { tenant: "acme", edition: "s1@1" },
      { tenant: "acme", edition: anEdition().id },
    ]);
    expect(await store.agenda.abandoned(t0 + 2 * minute, 1)).toHaveLength(1);
    await acme.claim("s1@1", { holder: "p2", until: t0 + 9 * minute }, t0 + 2 * minute);
    await store.of("beta").editions.finish("s1@1", t0);
    expect(await store.agenda.abandoned(t0 + 2 * minute, 10)).toEqual([{ tenant: "acme", edition: anEdition().id }]);
  });
}

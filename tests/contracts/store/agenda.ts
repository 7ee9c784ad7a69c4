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

  fact(open, "after the clock was set back, what was passed over at a time to come is open again", async (store) => {
    const acme = store.of("acme").editions;
    const day = 24 * 60 * minute;
    await acme.claim("passed@1", { holder: "p1", until: t0 + 2 * day }, t0 + 2 * day - minute);
    await acme.finish("passed@1", t0 + 2 * day);
    await acme.claim(anEdition().id, { holder: "p1", until: t0 + 2 * day }, t0 + 2 * day - minute);
    await acme.save(anEdition(), someParts(["one"]), "p1");
    await store.of("acme").deliveries.record({ edition: anEdition().id, part: 0, state: "posted", attempts: 1 });
    await acme.finish(anEdition().id, t0 + 2 * day);
    const ready = anEdition(t0 + day, "s9");
    await acme.claim(ready.id, { holder: "p1", until: t0 + 2 * day }, t0 + 2 * day - minute);
    await acme.save(ready, someParts(["one"]), "p1");
    await acme.finish(ready.id, t0 + 2 * day);
    await acme.claim("before@1", { holder: "p1", until: t0 }, t0 - minute);
    await acme.finish("before@1", t0 - minute);
    await acme.claim("begun@1", { holder: "p1", until: t0 + 2 * day }, t0 + 2 * day - minute);
    await acme.claim("held@1", { holder: "p1", until: t0 + minute }, t0);
    expect(await store.agenda.setBack(t0)).toBe(true);
    const free = { holder: "p2", until: t0 + 2 * minute };
    for (const [id, open] of [
      ["passed@1", true],
      [anEdition().id, false],
      [ready.id, true],
      ["before@1", false],
      ["begun@1", true],
      ["held@1", false],
    ] as const)
      expect([id, await acme.claim(id, free, t0)]).toEqual([id, open]);
    expect(await store.agenda.setBack(t0 + 3 * day)).toBe(false);
  });

  fact(open, "parts that may be missing are told across tenants, those of messages to owners not", async (store) => {
    for (const [tenant, edition, state] of [
      ["acme", "s1@1", "unsure"],
      ["acme", "s1@2", "posted"],
      ["acme", "told:s1:missed:1", "unsure"],
      ["beta", "s2@1", "unsure"],
    ] as const)
      await store.of(tenant).deliveries.record({ edition, part: 0, state, attempts: 1 });
    expect((await store.agenda.unsure()).map(({ edition }) => edition)).toEqual(["s1@1", "s2@1"]);
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

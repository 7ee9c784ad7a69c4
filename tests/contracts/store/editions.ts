// One holder at a time, bytes that never change, and states that never run backwards.
import { expect } from "vitest";
import type { Edition } from "../../../src/news/edition.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { aBriefing, anEdition, aSubscription, day, here, minute, someParts, t0 } from "./samples.ts";

const id = anEdition().id;
const lease = (holder: string, until = t0 + minute) => ({ holder, until });

export function editionFacts(open: OpenStore): void {
  fact(open, "an edition is claimed by exactly one of many holders", async (store, another) => {
    const stores = [store, await another(), await another()];
    const claims = await Promise.all(
      Array.from({ length: 30 }, (_, n) => stores[n % 3]?.of("acme").editions.claim(id, lease(`p${n}`), t0)),
    );
    expect(claims.filter((claimed) => claimed === true)).toHaveLength(1);
  });

  fact(open, "its holder may claim it again, another only when the lease has ended", async (store) => {
    const { editions } = store.of("acme");
    expect(await editions.claim(id, lease("p1"), t0)).toBe(true);
    expect(await editions.claim(id, lease("p1", t0 + 2 * minute), t0 + 1)).toBe(true);
    expect(await editions.claim(id, lease("p2"), t0 + 2 * minute - 1)).toBe(false);
    expect(await editions.claim(id, lease("p2", t0 + 3 * minute), t0 + 2 * minute)).toBe(true);
    expect(await editions.claim(id, lease("p1", t0 + 9 * minute), t0 + 2 * minute)).toBe(false);
  });

  fact(open, "a lease is prolonged by its holder alone, and not once it was taken over", async (store) => {
    const { editions } = store.of("acme");
    expect(await editions.renew(id, lease("p1"), t0)).toBe(false);
    await editions.claim(id, lease("p1"), t0);
    expect(await editions.renew(id, lease("p2"), t0)).toBe(false);
    expect(await editions.renew(id, lease("p1", t0 + 5 * minute), t0 + 1)).toBe(true);
    expect(await editions.claim(id, lease("p2"), t0 + 4 * minute)).toBe(false);
    expect(await editions.claim(id, lease("p2", t0 + 9 * minute), t0 + 5 * minute)).toBe(true);
    expect(await editions.renew(id, lease("p1", t0 + 9 * minute), t0 + 6 * minute)).toBe(false);
  });

  fact(open, "an expired lease that nobody took can be prolonged by who held it", async (store) => {
    const { editions } = store.of("acme");
    await editions.claim(id, lease("p1"), t0);
    expect(await editions.renew(id, lease("p1", t0 + 5 * minute), t0 + 2 * minute)).toBe(true);
    expect(await editions.claim(id, lease("p2"), t0 + 3 * minute)).toBe(false);
  });

  fact(open, "a finished edition is never claimed or prolonged again, by anyone", async (store) => {
    const { editions } = store.of("acme");
    await editions.claim(id, lease("p1"), t0);
    await editions.save(anEdition(), someParts(["one"]), "p1");
    await editions.finish(id, t0 + 1);
    await editions.finish(id, t0 + 2);
    expect(await editions.claim(id, lease("p1"), t0 + 2)).toBe(false);
    expect(await editions.claim(id, lease("p2"), t0 + 9 * minute)).toBe(false);
    expect(await editions.renew(id, lease("p1"), t0 + 2)).toBe(false);
    expect(await editions.save(anEdition(), someParts(["two"]), "p1")).toBe(false);
    expect(await store.agenda.abandoned(t0 + 9 * minute, 10)).toEqual([]);
  });

  fact(open, "a finished edition is opened again for one caller, what is not posted planned anew", async (store) => {
    const { editions, deliveries } = store.of("acme");
    const to = { ...anEdition().place, address: "#elsewhere" };
    expect(await editions.reopen(id, lease("p2"), to)).toBe(false);
    await editions.claim(id, lease("p1"), t0);
    await editions.save(anEdition(), someParts(["one", "two", "three"]), "p1");
    const posted = { edition: id, part: 0, state: "posted", attempts: 1, message: "m1" } as const;
    await deliveries.record(posted);
    await deliveries.record({ edition: id, part: 1, state: "unsure", attempts: 3, why: "Lost." });
    await deliveries.record({ edition: id, part: 2, state: "failed", attempts: 0, trouble: "gone" });
    expect(await editions.reopen(id, lease("p2"), to)).toBe(false);
    await editions.finish(id, t0 + 1);
    const all = await Promise.all([1, 2, 3].map((n) => editions.reopen(id, lease(`q${n}`), to)));
    expect(all.filter((opened) => opened)).toHaveLength(1);
    expect((await editions.ofId(id))?.edition).toEqual({ ...anEdition(), place: to });
    expect(await deliveries.of(id)).toEqual([
      posted,
      { edition: id, part: 1, state: "planned", attempts: 3 },
      { edition: id, part: 2, state: "planned", attempts: 1 },
    ]);
    expect(await store.agenda.abandoned(t0 + 9 * minute, 10)).toEqual([{ tenant: "acme", edition: id }]);
    expect(await editions.claim(id, lease("p9", t0 + 20 * minute), t0 + 9 * minute)).toBe(true);
  });

  fact(open, "only the holder saves, with a planned delivery for each part, byte for byte", async (store, another) => {
    const { editions, deliveries } = store.of("acme");
    const parts = someParts(["one", "two", "three"]);
    expect(await editions.save(anEdition(), parts, "p1")).toBe(false);
    await editions.claim(id, lease("p1"), t0);
    expect(await editions.save(anEdition(), parts, "p2")).toBe(false);
    expect(await editions.ofId(id)).toBeUndefined();
    expect(await deliveries.of(id)).toEqual([]);
    expect(await editions.save(anEdition(), parts, "p1")).toBe(true);
    const elsewhere = (await another()).of("acme");
    const saved = await elsewhere.editions.ofId(id);
    expect(saved).toEqual({ edition: anEdition(), parts });
    expect(JSON.stringify(saved?.parts)).toBe(JSON.stringify(parts));
    expect(await elsewhere.deliveries.of(id)).toEqual(
      [0, 1, 2].map((part) => ({ edition: id, part, state: "planned", attempts: 0 })),
    );
  });

  fact(open, "once a part was tried, its bytes are never replaced, nor deliveries set back", async (store) => {
    const { editions, deliveries } = store.of("acme");
    await editions.claim(id, lease("p1"), t0);
    await editions.save(anEdition(), someParts(["one"]), "p1");
    await deliveries.record({ edition: id, part: 0, state: "posting", attempts: 1 });
    expect(await editions.save({ ...anEdition(), late: true }, someParts(["other", "more"]), "p1")).toBe(true);
    expect(await editions.ofId(id)).toEqual({ edition: anEdition(), parts: someParts(["one"]) });
    expect(await deliveries.of(id)).toEqual([{ edition: id, part: 0, state: "posting", attempts: 1 }]);
  });

  fact(open, "an edition that overslept is made anew while none of its parts was tried", async (store) => {
    const { editions, deliveries } = store.of("acme");
    await editions.claim(id, lease("p1"), t0);
    await editions.save(anEdition(), someParts(["one", "two", "three"]), "p1");
    const late = { ...anEdition(), late: true };
    expect(await editions.save(late, someParts(["other"]), "p1")).toBe(true);
    expect(await editions.ofId(id)).toEqual({ edition: late, parts: someParts(["other"]) });
    expect(await deliveries.of(id)).toEqual([{ edition: id, part: 0, state: "planned", attempts: 0 }]);
  });

  fact(open, "recent editions come newest first, of one subscription, without those only claimed", async (store) => {
    const { editions } = store.of("acme");
    for (const [slot, subscription] of [
      [t0, "s1"],
      [t0 + 2, "s1"],
      [t0 + 1, "s1"],
      [t0 + 3, "s2"],
    ] as const) {
      const edition = anEdition(slot, subscription);
      await editions.claim(edition.id, lease("p1"), t0);
      await editions.save(edition, [], "p1");
    }
    await editions.claim("s1@9", lease("p1"), t0);
    expect((await editions.recent("s1", 2)).map((edition) => edition.slot)).toEqual([t0 + 2, t0 + 1]);
    expect(await editions.recent("s1", 9)).toHaveLength(3);
  });

  fact(open, "its briefings and the next slot are saved with an edition, and not without it", async (store) => {
    const { editions, briefings, subscriptions } = store.of("acme");
    const briefing = aBriefing("b00000000001");
    const story = { story: "st1", briefing, since: { kind: "new" }, reasons: [] } as const;
    const edition: Edition = { ...anEdition(), kind: "stories", stories: [story, { ...story, story: "st2" }] };
    await subscriptions.save(aSubscription());
    await editions.claim(edition.id, lease("p1"), t0);
    expect(await editions.save(edition, someParts(["one"]), "p2", { slot: t0 + day })).toBe(false);
    expect(await briefings.recent(edition.place, 5)).toEqual([]);
    expect(await store.agenda.oldestDue()).toBeUndefined();
    expect(await editions.save(edition, someParts(["one"]), "p1", { slot: t0 + day })).toBe(true);
    expect(await briefings.recent(edition.place, 5)).toEqual([briefing]);
    expect(await store.agenda.oldestDue()).toBe(t0 + day);
    await editions.save(edition, someParts(["one"]), "p1");
    expect(await store.agenda.oldestDue()).toBe(t0 + day);
    await editions.save(edition, someParts(["one"]), "p1", { slot: undefined });
    expect(await store.agenda.oldestDue()).toBeUndefined();
  });

  fact(
    open,
    "what an edition told is remembered with its end, and its messages can be asked beneath",
    async (store) => {
      const { editions, threads } = store.of("acme");
      const one = { story: "st1", briefing: "b1", articles: ["x"], at: t0 };
      const thread = { root: "m1", place: here, briefings: ["b1"], edition: id, turns: [] };
      const told = {
        subscription: "s1",
        remembered: [one, { ...one, briefing: "b2" }],
        threads: [thread],
        standsOn: { articles: [], first: t0 },
      };
      await editions.claim(id, lease("p1"), t0);
      await editions.finish(id, t0, told);
      await editions.finish(id, t0 + 1, told);
      expect(await editions.remembered("s1", 0)).toEqual([{ ...one, briefing: "b2" }]);
      expect(await threads.ofRoot("m1")).toEqual(thread);
      expect(await editions.claim(id, lease("p2"), t0 + day)).toBe(false);
    },
  );

  fact(open, "a story is remembered once per subscription, as it was last", async (store) => {
    const { editions } = store.of("acme");
    const one = { story: "st1", briefing: "b1", articles: ["x"], at: t0 };
    await editions.remember("s1", [one, { ...one, story: "st2", at: t0 + 1 }]);
    await editions.remember("s1", [{ ...one, briefing: "b2", articles: ["x", "y"], at: t0 + 2 }]);
    await editions.remember("s2", [one]);
    await editions.remember("s2", []);
    expect(await editions.remembered("s1", t0 + 1)).toEqual([
      { story: "st1", briefing: "b2", articles: ["x", "y"], at: t0 + 2 },
      { ...one, story: "st2", at: t0 + 1 },
    ]);
    expect(await editions.remembered("s1", t0 + 2)).toHaveLength(1);
    expect(await editions.remembered("s2", 0)).toEqual([one]);
  });

  fact(open, "a story that was told last before then is forgotten, in every tenant, and no other", async (store) => {
    const one = { story: "st1", briefing: "b1", articles: ["x"], at: t0 - 1 };
    const young = { ...one, story: "st2", at: t0 };
    for (const tenant of ["acme", "other"]) await store.of(tenant).editions.remember("s1", [one, young]);
    await store.forget({ fullTextBefore: 0, onceBefore: 0, rememberedBefore: t0 });
    expect(await store.of("acme").editions.remembered("s1", 0)).toEqual([young]);
    expect(await store.of("other").editions.remembered("s1", 0)).toEqual([young]);
  });
}

export function deliveryFacts(open: OpenStore): void {
  const first = { edition: id, part: 0, state: "posting", attempts: 1 } as const;

  fact(open, "a delivery is kept as last recorded, parts in order", async (store) => {
    const { deliveries } = store.of("acme");
    await deliveries.record({ ...first, part: 1, state: "failed", why: "No.", retryAt: t0 + minute });
    await deliveries.record(first);
    await deliveries.record({ ...first, attempts: 2, state: "planned", retryAt: t0 });
    expect(await deliveries.of(id)).toEqual([
      { ...first, attempts: 2, state: "planned", retryAt: t0 },
      { ...first, part: 1, state: "failed", why: "No.", retryAt: t0 + minute },
    ]);
  });

  fact(open, "rows given in one turn are all kept, the later of two of one part", async (store) => {
    const { deliveries } = store.of("acme");
    await Promise.all([
      deliveries.record(first),
      deliveries.record({ ...first, part: 1 }),
      store.of("other").deliveries.record({ ...first, attempts: 5 }),
      deliveries.record({ ...first, state: "posted", message: "m1" }),
      deliveries.record({ ...first, state: "unsure" }),
    ]);
    expect(await deliveries.of(id)).toEqual([
      { ...first, state: "posted", message: "m1" },
      { ...first, part: 1 },
    ]);
    expect(await store.of("other").deliveries.of(id)).toEqual([{ ...first, attempts: 5 }]);
  });

  fact(open, "a posted delivery is never taken back by a late record", async (store) => {
    const { deliveries } = store.of("acme");
    await deliveries.record({ ...first, state: "posted", message: "m1" });
    await deliveries.record({ ...first, attempts: 3 });
    await deliveries.record({ ...first, state: "unsure" });
    expect(await deliveries.of(id)).toEqual([{ ...first, state: "posted", message: "m1" }]);
  });

  fact(open, "an unsure delivery stays on the list until it is settled", async (store) => {
    const { deliveries } = store.of("acme");
    await deliveries.record({ ...first, state: "unsure", why: "The answer was lost." });
    await deliveries.record({ ...first, edition: "s2@1", state: "posted", message: "m" });
    expect(await deliveries.unsure()).toEqual([{ ...first, state: "unsure", why: "The answer was lost." }]);
    await deliveries.record({ ...first, state: "posted", message: "m2" });
    expect(await deliveries.unsure()).toEqual([]);
  });
}

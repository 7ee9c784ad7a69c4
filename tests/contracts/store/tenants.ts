// Nothing of one tenant is ever seen, changed or removed through another.
import { expect } from "vitest";
import type { TenantStore } from "../../../src/ports/store.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { aBriefing, aFeed, anEdition, aSubscription, here, minute, someParts, t0 } from "./samples.ts";

const filled = async (tenant: TenantStore): Promise<void> => {
  await tenant.subscriptions.save(aSubscription());
  await tenant.editions.claim("s1@1", { holder: "p1", until: t0 + minute }, t0);
  await tenant.editions.save({ ...anEdition(), id: "s1@1" }, someParts(["one"]), "p1");
  await tenant.editions.remember("s1", [{ story: "st1", briefing: "b00000000001", articles: ["x"], at: t0 }]);
  await tenant.deliveries.record({ edition: "s1@1", part: 0, state: "unsure", attempts: 1 });
  await tenant.briefings.save(aBriefing(), here);
  await tenant.briefings.saveAnswer(
    { id: "a1", question: "q", writer: { name: "embedded" }, at: t0, sources: [], kind: "abstained" },
    here,
  );
  await tenant.threads.open({ root: "m1", place: here, briefings: ["b00000000001"], turns: [] });
  await tenant.costs.reserve("day", "2026-03-02", 1, 5);
  await tenant.settings.save(here, { length: "short", language: "source", less: [], seenHint: false });
  await tenant.settings.keep("token", "value", t0 + minute);
};

const everythingIn = async (tenant: TenantStore): Promise<readonly unknown[]> => [
  ...(await tenant.subscriptions.all()),
  await tenant.subscriptions.ofId("s1"),
  await tenant.editions.ofId("s1@1"),
  ...(await tenant.editions.recent("s1", 5)),
  ...(await tenant.editions.remembered("s1", 0)),
  ...(await tenant.deliveries.of("s1@1")),
  ...(await tenant.deliveries.unsure()),
  await tenant.briefings.ofId("b00000000001"),
  ...(await tenant.briefings.recent(here, 5)),
  await tenant.briefings.answerOfId("a1"),
  await tenant.threads.ofRoot("m1"),
  (await tenant.costs.spent("day", "2026-03-02")) || undefined,
  await tenant.settings.of(here),
  await tenant.settings.kept("token", t0),
];

const nothing = (found: readonly unknown[]) => found.filter((one) => one !== undefined);

export function tenantFacts(open: OpenStore): void {
  fact(open, "what one tenant keeps, no other tenant finds", async (store) => {
    await filled(store.of("acme"));
    expect(nothing(await everythingIn(store.of("acme")))).toHaveLength(14);
    for (const stranger of ["ACME", "acme2", "", "acme' or '1'='1", "%"])
      expect(nothing(await everythingIn(store.of(stranger)))).toEqual([]);
  });

  fact(open, "the same ids in two tenants are two things", async (store) => {
    await store.of("acme").subscriptions.save(aSubscription({ length: "short" }));
    await store.of("beta").subscriptions.save(aSubscription({ length: "long" }));
    expect((await store.of("acme").subscriptions.ofId("s1"))?.length).toBe("short");
    expect((await store.of("beta").subscriptions.ofId("s1"))?.length).toBe("long");
    expect(await store.of("acme").editions.claim("s1@1", { holder: "p1", until: t0 + minute }, t0)).toBe(true);
    expect(await store.of("beta").editions.claim("s1@1", { holder: "p2", until: t0 + minute }, t0)).toBe(true);
  });

  fact(open, "a purge removes everything of its tenant and nothing of another", async (store) => {
    await filled(store.of("acme"));
    await filled(store.of("beta"));
    await store.feeds.save(aFeed());
    await store.agenda.plan("acme", "s1", t0);
    await store.agenda.plan("beta", "s1", t0 + 1);
    await store.of("acme").purge();
    expect(nothing(await everythingIn(store.of("acme")))).toEqual([]);
    expect(nothing(await everythingIn(store.of("beta")))).toHaveLength(14);
    expect((await store.agenda.due(t0 + minute, 10)).map((row) => row.tenant)).toEqual(["beta"]);
    expect((await store.agenda.abandoned(t0 + 2 * minute, 10)).map((row) => row.tenant)).toEqual(["beta"]);
  });

  fact(open, "a subscription comes back as it was saved, whatever is left out of it", async (store) => {
    const { subscriptions } = store.of("acme");
    const bare = aSubscription({ id: "bare", createdAt: t0 + 2 });
    const full = aSubscription({
      id: "full",
      createdAt: t0 + 1,
      quietHours: { from: "22:00", to: "07:00" },
      state: "disabled",
      disabledBecause: 'The channel "#news" is gone.',
      topics: [],
    });
    await subscriptions.save(bare);
    await subscriptions.save(full);
    expect(await subscriptions.all()).toEqual([full, bare]);
    await subscriptions.save({ ...full, state: "active" });
    expect((await subscriptions.ofId("full"))?.state).toBe("active");
    expect(await subscriptions.all()).toHaveLength(2);
  });

  fact(open, "the subscriptions of a place are its own alone, and follow it where it is moved to", async (store) => {
    const { subscriptions } = store.of("acme");
    const [here, there] = ["C1", "C12"].map((address) => ({ platform: "slack", tenant: "acme", address }));
    if (here === undefined || there === undefined) return;
    const [second, first] = [2, 1].map((at) => aSubscription({ id: `s${at}`, place: here, createdAt: t0 + at }));
    const other = aSubscription({ id: "s3", place: there });
    for (const one of [second, first, other]) if (one) await subscriptions.save(one);
    expect(await subscriptions.ofPlace(here)).toEqual([first, second]);
    await subscriptions.save({ ...other, place: here });
    expect((await subscriptions.ofPlace(here)).map(({ id }) => id).toSorted()).toEqual(["s1", "s2", "s3"]);
    expect(await subscriptions.ofPlace(there)).toEqual([]);
    expect(await store.of("other").subscriptions.ofPlace(here)).toEqual([]);
  });

  fact(open, "a removed subscription is gone, its memory and its place on the agenda with it", async (store) => {
    const tenant = store.of("acme");
    await filled(tenant);
    await store.agenda.plan("acme", "s1", t0);
    await tenant.subscriptions.remove("s1");
    await tenant.subscriptions.remove("never-was");
    expect(await tenant.subscriptions.ofId("s1")).toBeUndefined();
    expect(await store.agenda.due(t0, 10)).toEqual([]);
    await tenant.subscriptions.save(aSubscription());
    expect(await store.agenda.due(t0, 10)).toEqual([]);
    expect(await tenant.editions.remembered("s1", 0)).toEqual([]);
    expect(await tenant.briefings.ofId("b00000000001")).toBeDefined();
  });
}

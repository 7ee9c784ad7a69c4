// What is kept of one place can be had whole, and deleted whole; other places lose nothing.
import { expect } from "vitest";
import type { Edition } from "../../../src/news/edition.ts";
import type { Place } from "../../../src/news/place.ts";
import type { KeptOfPlace, TenantStore } from "../../../src/ports/store.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { aBriefing, anEdition, aSubscription, elsewhere, here, minute, someParts, t0 } from "./samples.ts";

/** Everything of one place, each thing named after it. */
async function fill(
  { subscriptions, editions, deliveries, briefings, threads, costs, settings }: TenantStore,
  at: Place,
) {
  const name = at.address;
  const id = `s${name}`;
  await subscriptions.save(aSubscription({ id, place: at }));
  const story = { story: "st1", briefing: aBriefing(`b${name}`), since: { kind: "new" }, reasons: [] } as const;
  const edition: Edition = { ...anEdition(t0, id), place: at, kind: "stories", stories: [story] };
  await editions.claim(edition.id, { holder: "p1", until: t0 + minute }, t0);
  await editions.save(edition, someParts(["one"]), "p1");
  await editions.claim(`${id}@2`, { holder: "p1", until: t0 + minute }, t0);
  await editions.remember(id, [{ story: "st1", briefing: `b${name}`, articles: ["x"], at: t0 }]);
  await deliveries.record({ edition: `passed-on:${edition.id}`, part: 0, state: "unsure", attempts: 1 });
  for (const briefing of [`b${name}`, "both"]) await briefings.save(aBriefing(briefing), at);
  const answer = { question: "q", writer: { name: "embedded" }, at: t0, sources: [], kind: "abstained" } as const;
  await briefings.saveAnswer({ id: `a${name}`, ...answer }, at);
  const turns = [{ question: "how many?", answer: `a${name}`, at: t0 }];
  await threads.open({ root: `m${name}`, place: at, briefings: [`b${name}`], turns });
  await costs.reserve(`place:${name}`, "2026-03-02", 1, 5);
  await settings.save(at, { length: "short", language: "source", less: [name], seenHint: false });
  await settings.keep(`message:b${name}`, `m${name}`, t0 + minute);
}

const idsOf = (kept: KeptOfPlace) => ({
  less: kept.settings?.less,
  subscriptions: kept.subscriptions.map(({ id }) => id),
  editions: kept.editions.map(({ id }) => id),
  briefings: kept.briefings.map(({ id }) => id).sort(),
  answers: kept.answers.map(({ id }) => id),
  threads: kept.threads.map(({ root, turns }) => [root, turns.map(({ question }) => question)]),
});

/** Counts everything that could be left of a place whatever it is asked by. */
const leftOf = async (tenant: TenantStore, at: Place): Promise<readonly unknown[]> => {
  const name = at.address;
  const edition = { ...anEdition(t0, `s${name}`) }.id;
  const found = [
    ...(await tenant.subscriptions.all()).filter(({ id }) => id === `s${name}`),
    await tenant.editions.ofId(edition),
    ...(await tenant.editions.remembered(`s${name}`, 0)),
    ...(await tenant.deliveries.of(edition)),
    ...(await tenant.deliveries.of(`passed-on:${edition}`)),
    await tenant.briefings.ofId(`b${name}`),
    ...(await tenant.briefings.recent(at, 9)),
    await tenant.briefings.answerOfId(`a${name}`),
    await tenant.threads.ofRoot(`m${name}`),
    (await tenant.costs.spent(`place:${name}`, "2026-03-02")) || undefined,
    await tenant.settings.of(at),
    await tenant.settings.kept(`message:b${name}`, t0),
  ];
  return found.filter((one) => one !== undefined);
};

export function ofPlaceFacts(open: OpenStore): void {
  fact(open, "what is kept of a place is all of it, and nothing of another", async (store) => {
    const tenant = store.of("acme");
    await fill(tenant, here);
    await fill(tenant, elsewhere);
    expect(idsOf(await tenant.allOfPlace(here))).toEqual({
      less: ["#news"],
      subscriptions: ["s#news"],
      editions: [anEdition(t0, "s#news").id],
      briefings: ["b#news", "both"],
      answers: ["a#news"],
      threads: [["m#news", ["how many?"]]],
    });
    const nothing = { subscriptions: [], editions: [], briefings: [], answers: [], threads: [] };
    expect(await tenant.allOfPlace({ ...here, address: "#empty" })).toEqual(nothing);
    expect(await store.of("beta").allOfPlace(here)).toEqual(nothing);
  });

  fact(open, "a place that is forgotten leaves nothing, and another place everything", async (store) => {
    const tenant = store.of("acme");
    await fill(tenant, here);
    await fill(tenant, elsewhere);
    await store.agenda.plan("acme", "s#news", t0);
    expect(await leftOf(tenant, here)).toHaveLength(13);
    await tenant.forgetPlace(here);
    expect(await leftOf(tenant, here)).toEqual([]);
    expect(await store.agenda.due(t0, 9)).toEqual([]);
    expect(await store.agenda.abandoned(t0 + 2 * minute, 9)).toHaveLength(2);
    expect(await leftOf(tenant, elsewhere)).toHaveLength(13);
    expect((await tenant.briefings.ofId("both"))?.id).toBe("both");
    await tenant.forgetPlace(elsewhere);
    expect(await tenant.briefings.ofId("both")).toBeUndefined();
  });

  fact(open, "a schedule whose id stands in another's id takes nothing of it along", async (store) => {
    const tenant = store.of("acme");
    // The id of the one is the other's end, and would match the third's as a pattern.
    const [short, longer, alike] = ["s_1", "xs_1", "sa1"] as const;
    const places = { [short]: here, [longer]: elsewhere, [alike]: { ...here, address: "#alike" } };
    const rowsOf = (id: string) => [`${id}@1`, `passed-on:${id}@1`, `corrected:${id}@1:abc`, `told:${id}:missed:1`];
    for (const [id, place] of Object.entries(places)) {
      await tenant.subscriptions.save(aSubscription({ id, place }));
      await tenant.editions.claim(`${id}@1`, { holder: "p1", until: t0 + minute }, t0);
      for (const edition of rowsOf(id))
        await tenant.deliveries.record({ edition, part: 0, state: "posted", attempts: 1, message: "m1" });
    }
    await tenant.forgetPlace(here);
    const left = async (id: string) => (await Promise.all(rowsOf(id).map((row) => tenant.deliveries.of(row)))).flat();
    expect([await left(short), (await left(longer)).length, (await left(alike)).length]).toEqual([[], 4, 4]);
    const open = (await store.agenda.abandoned(t0 + 2 * minute, 9)).map(({ edition }) => edition);
    expect(open.toSorted()).toEqual(["sa1@1", "xs_1@1"]);
  });
}

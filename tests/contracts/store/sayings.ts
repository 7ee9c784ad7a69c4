// Briefings that were said: kept while an article they stand on is watched, each with what was told of it.
import { expect } from "vitest";
import type { Edition } from "../../../src/news/edition.ts";
import { sayingId } from "../../../src/news/ledger.ts";
import type { Place } from "../../../src/news/place.ts";
import type { SaidBriefing } from "../../../src/ports/watches.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { aBriefing, anEdition, day, elsewhere, here, minute, t0 } from "./samples.ts";

const one = { article: "https://a.example/1", url: "https://a.example/1" };
const two = { article: "https://a.example/2", url: "https://a.example/2" };
const standsOn = { articles: [one, two], first: t0 + 60 * minute };
const change = { source: 0, sentence: 0, kind: "figure", was: "1", now: "2", reads: "Two.", seenAt: t0 } as const;

const aSaying = (message = "m1", place: Place = here): SaidBriefing => ({
  ...{ id: sayingId(place, message), place, zone: "UTC", briefing: "b1", root: message },
  said: { kind: "briefing", audience: "everyone", first: true },
  messages: [message, `${message}b`],
  corrections: [],
});

export function sayingFacts(open: OpenStore): void {
  fact(open, "one stands on its articles beside editions, and is found until the last watch ends", async (store) => {
    const { sayings } = store.of(here.tenant);
    const said = aSaying();
    await sayings.begin(said, standsOn, t0);
    await sayings.begin(said, standsOn, t0 + minute);
    expect(await store.watches.due(t0 + 60 * minute, 9)).toHaveLength(2);
    expect(await store.watches.standingOn(one.article)).toEqual([{ tenant: here.tenant, edition: said.id }]);
    expect([await sayings.ofId(said.id), await sayings.ofId("s1@1")]).toEqual([said, undefined]);
    expect(await store.of("other").sayings.ofId(said.id)).toBeUndefined();
    await store.watches.save({ ...one, since: t0, looks: 4 }, undefined);
    expect(await sayings.ofId(said.id)).toEqual(said);
    await store.watches.save({ ...two, since: t0, looks: 4 }, undefined);
    expect(await sayings.ofId(said.id)).toBeUndefined();
  });

  fact(open, "what was told of it is kept with it, and its briefing has it too", async (store, another) => {
    const { sayings, briefings } = store.of(here.tenant);
    const said = aSaying();
    await briefings.save(aBriefing("b1"), here);
    await sayings.begin(said, standsOn, t0);
    const corrections = [change];
    await sayings.correct({ ...said, corrections }, { ...aBriefing("b1"), corrections });
    const other = (await another()).of(here.tenant);
    expect(await other.sayings.ofId(said.id)).toEqual({ ...said, corrections });
    expect((await other.briefings.ofId("b1"))?.corrections).toEqual(corrections);
    await briefings.remove("b1");
    await sayings.correct({ ...said, corrections }, { ...aBriefing("b1"), corrections });
    expect(await briefings.ofId("b1")).toBeUndefined();
  });

  fact(open, "a briefing that is said again elsewhere keeps what was taken back of it", async (store) => {
    const { sayings, briefings, editions } = store.of(here.tenant);
    await briefings.save(aBriefing("b1"), here);
    await briefings.save(aBriefing("b1", { writtenAt: t0 + 1 }), here);
    expect((await briefings.ofId("b1"))?.writtenAt).toBe(t0 + 1);
    const corrections = [change];
    await sayings.correct(aSaying(), { ...aBriefing("b1"), corrections });
    await briefings.save(aBriefing("b1", { writtenAt: t0 + day }), elsewhere);
    expect((await briefings.ofId("b1"))?.corrections).toEqual(corrections);
    expect(await briefings.placesOf("b1")).toHaveLength(2);
    // As a part of an edition too, saved whole in one step.
    const story = { story: "st1", briefing: aBriefing("b1"), since: { kind: "new" }, reasons: [] } as const;
    const edition: Edition = { ...anEdition(), place: elsewhere, kind: "stories", stories: [story] };
    await editions.claim(edition.id, { holder: "one", until: t0 + minute }, t0);
    await editions.save(edition, [{ plainText: "one", payload: {} }], "one");
    expect((await briefings.ofId("b1"))?.corrections).toEqual(corrections);
    // What says again what it said is struck no more.
    await sayings.correct(aSaying(), aBriefing("b1"));
    expect((await briefings.ofId("b1"))?.corrections).toBeUndefined();
  });

  fact(open, "who leaves and a place that is forgotten have said nothing", async (store) => {
    // The name of one is the beginning of the other's, and holds what a pattern takes for any letter.
    const [place, longer] = [
      { ...here, address: "C_1%" },
      { ...here, address: "C_1%2" },
    ];
    const lookalike = { ...here, address: "CA1b" };
    const { sayings, deliveries, forgetPlace, purge } = store.of(here.tenant);
    for (const at of [place, longer, lookalike]) {
      const { id } = aSaying("m1", at);
      await sayings.begin(aSaying("m1", at), standsOn, t0);
      for (const edition of [`corrected:${id}:abc`, `shared:${at.platform}/${at.tenant}/${at.address}:b1`])
        await deliveries.record({ edition, part: 0, state: "posted", attempts: 1, message: "m2" });
    }
    const left = async (at: Place) => [
      await sayings.ofId(aSaying("m1", at).id),
      ...(await deliveries.of(`corrected:${aSaying("m1", at).id}:abc`)),
      ...(await deliveries.of(`shared:${at.platform}/${at.tenant}/${at.address}:b1`)),
    ];
    await forgetPlace(place);
    expect(await left(place)).toEqual([undefined]);
    for (const at of [longer, lookalike]) expect(await left(at)).toMatchObject([{ place: at }, {}, {}]);
    await purge();
    for (const at of [longer, lookalike]) expect(await left(at)).toEqual([undefined]);
    expect(await store.watches.standingOn(one.article)).toEqual([]);
  });
}

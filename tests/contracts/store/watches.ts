// Watched articles: each once, whoever's lines stand on it, until its watch ends.
import { expect } from "vitest";
import type { Store } from "../../../src/ports/store.ts";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { anEdition, day, here, minute, t0 } from "./samples.ts";

const one = { article: "https://a.example/1", url: "https://a.example/1?p=1" };
const two = { article: "https://a.example/2", url: "https://a.example/2" };
/** An edition ends that stands on these articles. */
async function ends(
  store: Store,
  tenant: string,
  edition: string,
  articles: readonly (typeof one)[],
  at = t0,
): Promise<void> {
  const { editions } = store.of(tenant);
  await editions.claim(edition, { holder: "one", until: at + minute }, at);
  const standsOn = { articles, first: at + 60 * minute };
  await editions.finish(edition, at, { subscription: "s1", remembered: [], threads: [], standsOn });
}

export function watchFacts(open: OpenStore): void {
  fact(open, "one is looked at when its first look has come, for all who stand on it", async (store, another) => {
    await ends(store, "acme", "s1@1", [one, two]);
    const { watches } = await another();
    await ends(store, "other", "s2@2", [one], t0 + 30 * minute);
    await ends(store, "acme", "s1@1", [one], t0 + 40 * minute);
    expect(await watches.due(t0 + 59 * minute, 10)).toEqual([]);
    expect((await watches.due(t0 + 60 * minute, 10)).map(({ article }) => article)).toEqual([one.article, two.article]);
    expect((await watches.due(t0 + day, 1)).map(({ article }) => article)).toEqual([one.article]);
    expect(await watches.ofArticle(one.article)).toEqual({ ...one, since: t0, looks: 0 });
    expect(await watches.standingOn(one.article)).toEqual([
      { tenant: "acme", edition: "s1@1" },
      { tenant: "other", edition: "s2@2" },
    ]);
    expect(await watches.standingOn("https://a.example/3")).toEqual([]);
  });

  fact(open, "after a look it waits for the next, and after the last nothing is kept of it", async (store) => {
    await ends(store, "acme", "s1@1", [one]);
    const seen = { ...one, since: t0, looks: 1, etag: '"x"', lastModified: "yesterday" };
    await store.watches.save(seen, t0 + 6 * 60 * minute);
    expect(await store.watches.ofArticle(one.article)).toEqual(seen);
    expect(await store.watches.due(t0 + 5 * 60 * minute, 10)).toEqual([]);
    expect(await store.watches.due(t0 + 6 * 60 * minute, 10)).toEqual([seen]);
    await store.watches.save({ ...seen, looks: 4 }, undefined);
    expect([await store.watches.ofArticle(one.article), await store.watches.standingOn(one.article)]).toEqual([
      undefined,
      [],
    ]);
    await store.watches.save(seen, t0);
    expect(await store.watches.due(t0 + day, 10)).toEqual([]);
  });

  fact(open, "who leaves stands on nothing any more", async (store) => {
    await ends(store, "acme", "s1@1", [one]);
    await ends(store, "other", "s2@2", [one], t0 + minute);
    await store.of("acme").purge();
    expect(await store.watches.standingOn(one.article)).toEqual([{ tenant: "other", edition: "s2@2" }]);
  });

  fact(
    open,
    "a place that is forgotten stands on nothing, and what was told of its corrections is gone",
    async (store) => {
      const { editions, deliveries, forgetPlace } = store.of(here.tenant);
      const edition = anEdition();
      const told = `corrected:${edition.id}:abc`;
      await editions.claim(edition.id, { holder: "one", until: t0 + minute }, t0);
      await editions.save(edition, [{ plainText: "before", payload: { text: "before" } }], "one");
      const standsOn = { articles: [one], first: t0 + 60 * minute };
      await editions.finish(edition.id, t0, { subscription: "s1", remembered: [], threads: [], standsOn });
      await deliveries.record({ edition: told, part: 0, state: "posted", attempts: 1, message: "m2" });
      await forgetPlace(here);
      expect([await store.watches.standingOn(one.article), await deliveries.of(told)]).toEqual([[], []]);
    },
  );

  fact(open, "a finished edition is corrected as a whole: its words, its messages and its briefings", async (store) => {
    const { editions, briefings, deliveries } = store.of(here.tenant);
    const edition = anEdition();
    if (edition.kind !== "stories") throw new Error("an edition of stories");
    const parts = [{ plainText: "before", payload: { text: "before" } }];
    await editions.claim(edition.id, { holder: "one", until: t0 + minute }, t0);
    await editions.save(edition, parts, "one");
    await deliveries.record({ edition: edition.id, part: 0, state: "posted", attempts: 1, message: "m1" });
    await editions.finish(edition.id, t0);
    const corrections = [
      { source: 0, sentence: 0, kind: "figure", was: "1", now: "2", reads: "Two.", seenAt: t0 } as const,
    ];
    const [first, ...rest] = edition.stories;
    const told = { ...first, briefing: { ...first.briefing, corrections } };
    const after = [{ plainText: "after", payload: { text: "after" } }];
    await editions.correct({ ...edition, stories: [told, ...rest] }, after);
    expect(await editions.ofId(edition.id)).toEqual({
      edition: { ...edition, stories: [told, ...rest] },
      parts: after,
    });
    expect((await briefings.ofId(first.briefing.id))?.corrections).toEqual(corrections);
    // What somebody took down meanwhile stays away.
    await briefings.remove(first.briefing.id);
    await editions.correct({ ...edition, stories: [told, ...rest] }, after);
    expect(await briefings.ofId(first.briefing.id)).toBeUndefined();
    expect((await deliveries.of(edition.id))[0]).toMatchObject({ state: "posted", message: "m1" });
    expect(await editions.claim(edition.id, { holder: "two", until: t0 + day }, t0 + minute)).toBe(false);
  });
}

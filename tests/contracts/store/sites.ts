// What is kept of a site's pages: the newest, everybody's, forgotten with the full texts.
import { expect } from "vitest";
import type { OpenStore } from "../store.contract.ts";
import { fact } from "./fact.ts";
import { minute, t0 } from "./samples.ts";

export function siteFacts(open: OpenStore): void {
  fact(
    open,
    "a page's marks are kept for every process, replaced by the next, and not its own",
    async (store, another) => {
      await store.sites.keep("a.example", "one", ["s1", "l2"], t0);
      await store.sites.keep("a.example", "one", ["s3"], t0 + minute);
      await store.sites.keep("a.example", "two", ["s4"], t0 + 2 * minute);
      await store.sites.keep("b.example", "one", ["s5"], t0);
      const sites = (await another()).sites;
      expect(await sites.others("a.example", "three")).toEqual([["s4"], ["s3"]]);
      expect(await sites.others("a.example", "two")).toEqual([["s3"]]);
      expect(await sites.others("c.example", "one")).toEqual([]);
    },
  );

  fact(open, "the newest 60 pages of a site are kept", async (store) => {
    for (let at = 0; at < 62; at += 1) await store.sites.keep("a.example", `page ${at}`, [`s${at}`], t0 + at * minute);
    await store.sites.keep("b.example", "one", ["s1"], t0);
    const kept = await store.sites.others("a.example", "another");
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([60, ["s61"], ["s2"]]);
    expect(await store.sites.others("b.example", "another")).toEqual([["s1"]]);
  });

  fact(open, "pages are forgotten with the full texts", async (store) => {
    await store.sites.keep("a.example", "old", ["s1"], t0);
    await store.sites.keep("a.example", "new", ["s2"], t0 + 2 * minute);
    await store.forget({ fullTextBefore: t0 + minute, onceBefore: t0, rememberedBefore: 0 });
    expect(await store.sites.others("a.example", "another")).toEqual([["s2"]]);
  });
}

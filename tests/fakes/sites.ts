// Marks of the newest pages of each site, in memory.
import type { Sites } from "../../src/ports/sites.ts";

export type SitePage = {
  readonly site: string;
  readonly page: string;
  readonly marks: readonly string[];
  readonly at: number;
};

export function sitesIn(kept: Map<string, SitePage>): Sites {
  const pagesOf = (site: string) => [...kept.values()].filter((one) => one.site === site).sort((a, b) => b.at - a.at);
  return {
    others: async (site, page) =>
      pagesOf(site)
        .filter((one) => one.page !== page)
        .map(({ marks }) => [...marks]),
    keep: async (site, page, marks, at) => {
      kept.set(`${site} ${page}`, { site, page, marks: [...marks], at });
      for (const old of pagesOf(site).slice(60)) kept.delete(`${site} ${old.page}`);
    },
  };
}

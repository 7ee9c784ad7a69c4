// Feeds by topic and country for whoever knows no feed's address: from the lists of awesome-RSS-feeds (CC0).
import type { NonEmpty } from "../news/article.ts";
import table from "./packs.table.json" with { type: "json" };

export type Pack = {
  /** Lower case, without spaces: what is typed. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly feeds: NonEmpty<{ readonly url: string; readonly title: string }>;
};

/** General news first, then topics, then countries, each by name. */
export const packs: readonly Pack[] = table.packs
  .flatMap(({ title, kind, feeds }) => {
    const [first, ...rest] = feeds.map(([url = "", name = ""]) => ({ url, title: name }));
    if (first === undefined) return [];
    const number = `${feeds.length} ${feeds.length === 1 ? "feed" : "feeds"}`;
    const says = kind === "country" ? `${number} of outlets there` : `${number} on this topic`;
    return [{ id: idOf(title), title, says, kind, feeds: [first, ...rest] as const }];
  })
  .sort((one, other) => order(one) - order(other) || (one.title < other.title ? -1 : 1))
  .map(({ id, title, says, feeds }) => ({ id, title, says, feeds }));

function order(pack: { readonly title: string; readonly kind: string }): number {
  return pack.title === "News" ? 0 : pack.kind === "topic" ? 1 : 2;
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
}

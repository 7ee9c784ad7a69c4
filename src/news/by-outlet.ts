// The sources behind a briefing, outlet by outlet: one that stands behind it with several reports is named once.
import type { Tongue } from "../words/tongue.ts";
import type { NonEmpty } from "./article.ts";
import type { Source } from "./briefing.ts";

/** `shown` tells its reports apart: their days, or their numbers where days do not. */
export type OutletSources<S> = {
  readonly outlet: string;
  readonly reports: NonEmpty<{ readonly source: S; readonly shown: string }>;
};

type Dated = Pick<Source, "outlet" | "publishedAt" | "url">;

/** In the order of their first reports; pages whose outlet is unknown are not of one. */
export function byOutlet<S extends Dated>(sources: readonly S[], tongue: Tongue): readonly OutletSources<S>[] {
  return [...Map.groupBy(sources, ({ outlet, url }) => outlet || url).values()].flatMap((all) => {
    const days = all.map(({ publishedAt: at }) => (at === undefined ? "" : tongue.date(at, "UTC", dayAndMonth)));
    const areTellable = !days.includes("") && new Set(days).size === days.length;
    const [first, ...rest] = all.map((source, at) => ({
      source,
      shown: areTellable ? (days[at] ?? "") : `${at + 1}`,
    }));
    return first === undefined ? [] : [{ outlet: first.source.outlet, reports: [first, ...rest] as const }];
  });
}

const dayAndMonth = { day: "numeric", month: "long" } as const;

// How one figure moved while a story was told again and again: "7 (1 March), 9 (2 March), 13 (3 March)".
import type { Briefing, Figure } from "../news/briefing.ts";
import { amountOf, sameMeasure } from "./changes.ts";
import { figuresThatStand } from "./taken-back.ts";

export type FigurePoint = { readonly amount: string; readonly briefing: Briefing };

/** Fewer are no course, and what never moved has none. */
const fewest = 3;

/**
 * Of the newest telling's figures the first that was told three times or more and moved: when it first stood at each
 * amount, oldest first; what its outlet took back never stood. `tellings` are of one story, oldest first. Empty where
 * there is none.
 */
export function courseOf(
  tellings: readonly Briefing[],
): { readonly of: Figure; readonly points: readonly FigurePoint[] } | undefined {
  for (const figure of tellings.at(-1)?.figures ?? []) {
    const stood = tellings.flatMap((briefing) => {
      const same = briefing.figures.find((other) => sameMeasure(other, figure));
      if (same === undefined || !figuresThatStand(briefing).includes(same)) return [];
      return [{ amount: amountOf(same), value: same.value, briefing }];
    });
    const points = stood.filter(({ value }, at) => value !== stood[at - 1]?.value);
    if (stood.length >= fewest && points.length > 1) return { of: figure, points };
  }
  return undefined;
}

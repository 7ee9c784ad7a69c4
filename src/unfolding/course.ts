// How one figure moved while a story was told again and again: "7 (1 March), 9 (2 March), 13 (3 March)".
import type { Briefing, Figure } from "../news/briefing.ts";
import { amountOf, sameMeasure } from "./changes.ts";
import { figuresThatStand } from "./taken-back.ts";

export type FigureTold = { readonly figure: Figure; readonly briefing: Briefing };

export type FigurePoint = { readonly amount: string; readonly briefing: Briefing };

export type Course = {
  /** As the newest telling has it. */
  readonly of: Figure;
  /** Every time it was told, oldest first. */
  readonly told: readonly FigureTold[];
  /** When it first stood at each amount; what its outlet took back never stood. */
  readonly points: readonly FigurePoint[];
};

/** Fewer are no course, and what never moved has none. */
const fewest = 3;

/**
 * Each of the newest telling's figures that was told three times or more and moved, in its order. `tellings` are of one
 * story, oldest first.
 */
export const coursesOf = (tellings: readonly Briefing[]): readonly Course[] =>
  (tellings.at(-1)?.figures ?? []).flatMap((of) => {
    const told = tellings.flatMap((briefing): readonly FigureTold[] => {
      const same = briefing.figures.find((other) => sameMeasure(other, of));
      return same === undefined ? [] : [{ figure: same, briefing }];
    });
    const standing = told.filter(({ figure, briefing }) => figuresThatStand(briefing).includes(figure));
    const points = standing
      .filter(({ figure }, at) => figure.value !== standing[at - 1]?.figure.value)
      .map(({ figure, briefing }) => ({ amount: amountOf(figure), briefing }));
    return standing.length >= fewest && points.length > 1 ? [{ of, told, points }] : [];
  });

/** The first of them. */
export const courseOf = (tellings: readonly Briefing[]): Course | undefined => coursesOf(tellings)[0];

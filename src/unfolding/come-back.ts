// A figure that only comes back to what was told before: two outlets that count differently are no change, each time.
import type { Briefing } from "../news/briefing.ts";
import { areOneMeasure, saysWas } from "./apart-rows.ts";
import { isSameAmount, type Moved, saysCorrected } from "./figure-changes.ts";
import { tellableLines } from "./lines.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** Did any of these tellings have its new value? An outlet that goes back to it since, by its own words, changes it. */
export const comesBack = (moved: Moved, told: readonly Briefing[]): boolean =>
  told.some((briefing) =>
    tellableLines(briefing)
      .flatMap(measuresIn)
      .some((one) => isSameAmount(one, moved.now) && areOneMeasure(one, moved.now) && !isGivenUpSince(one, moved)),
  );

/** "two, not three", after three was told where two had been: two is news again. */
const isGivenUpSince = (one: Measure, { was, now }: Moved): boolean =>
  was.line.at > one.line.at &&
  now.line.at > was.line.at &&
  (was.line.outlet === now.line.outlet || saysWas(was, now) || saysCorrected(now));

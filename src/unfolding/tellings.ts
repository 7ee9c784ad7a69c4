// A story as one place was told it, telling by telling, and what changed on the way.
import type { Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import { developmentsOf } from "./taken-back.ts";

export type Telling = { readonly briefing: Briefing; readonly at: Instant };

/** `toldAt`: when its place read it. */
export type DatedChange = StoryChange & { readonly toldAt: Instant };

/** Every change of a story, oldest first; `tellings` are of one story, oldest first. */
export const timelineOf = (tellings: readonly Telling[]): readonly DatedChange[] =>
  tellings.flatMap(({ briefing, at }, index) => {
    const last = tellings[index - 1];
    return last === undefined
      ? []
      : developmentsOf(last.briefing, briefing, [], briefingsBefore(tellings, index)).map((change) => ({
          ...change,
          toldAt: at,
        }));
  });

export const briefingsBefore = (tellings: readonly Telling[], index: number): readonly Briefing[] =>
  tellings.slice(0, index).map(({ briefing }) => briefing);

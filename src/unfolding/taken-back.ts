// What an outlet took back of a line is told where the line stands, and is no news of its story the next time.
import type { Briefing } from "../news/briefing.ts";
import type { StoryChange } from "../news/change.ts";
import { correctionOf } from "../news/corrected.ts";
import { changesOf } from "./changes.ts";

/** Without those of lines that were taken back since they were told: "13, was 18" says that it grew less. */
export const developmentsOf = (
  was: Briefing,
  now: Briefing,
  since: readonly Briefing[] = [],
  earlier: readonly Briefing[] = [],
): readonly StoryChange[] =>
  changesOf(was, now, since, earlier).filter((change) => correctionOf(was, change.was.claim) === undefined);

/** Sentences of a telling's sources as its readers know them: those that took another's place were told already. */
export const sentencesTold = ({ sources, corrections = [] }: Briefing): readonly string[] => [
  ...sources.flatMap(({ sentences }) => sentences),
  ...corrections.flatMap(({ reads }) => reads ?? []),
];

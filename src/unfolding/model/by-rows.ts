// What rows find in the tellings that a model was shown, by its places: what they alone see a judge is asked too.
import type { Briefing } from "../../news/briefing.ts";
import type { FoundChange } from "../../news/change.ts";
import type { Citation } from "../../news/claim.ts";
import { changesByRows } from "../changes.ts";
import type { ToldWords } from "../phrase.ts";

/** `olds` newest first. Where a line is condensed, its words stand at no place of a source, and it is left out. */
export const foundByRows = (olds: readonly Briefing[], now: Briefing): readonly FoundChange[] =>
  olds.flatMap((was, newer) =>
    changesByRows(was, now, olds.slice(0, newer)).flatMap(({ change: { kind }, at }): readonly FoundChange[] => {
      const [before, after] = [placeOf(at.was, was), placeOf(at.now, now)];
      return before && after ? [{ kind, before: was.id, was: before, now: after }] : [];
    }),
  );

/** A title is sentence -1. */
function placeOf({ line: { text, source }, start, end }: ToldWords, { sources }: Briefing): Citation | undefined {
  const from = sources[source];
  const sentence = from?.sentences.indexOf(text) ?? -1;
  return sentence >= 0 || from?.title === text ? { source, sentence, start, end } : undefined;
}

// A change as a judge is shown it: the line told before, the newer one, and the note that would be told of the two.
import type { Instant } from "../../news/article.ts";
import { defused } from "../../prompting/material.ts";

export type PairSide = { readonly text: string; readonly outlet: string; readonly at: Instant };

export type NotedPair = {
  readonly was: PairSide;
  readonly now: PairSide;
  /** As readers would have it: "13 dead, was seven (2 March)". */
  readonly note: string;
};

/** Without its letter: three lines, each by itself whatever the material holds. */
export const shownPair = ({ was, now, note }: NotedPair): string =>
  [`before ${sideOf(was)}`, `newer ${sideOf(now)}`, `note: ${defused(note)}`].join("\n   ");

const sideOf = ({ text, outlet, at }: PairSide): string =>
  `(${defused(outlet) || "Pasted text"}, ${dayIn(at)}): ${defused(text)}`;

/** "2026-03-02" */
export const dayIn = (at: Instant): string => Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10);

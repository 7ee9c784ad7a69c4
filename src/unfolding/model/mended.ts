// A change that a judge refused for its words or its kind alone, told once more by what the judge showed.

import type { ChangeFault, JudgedPair } from "../../judging/changes/reply.ts";
import type { FoundChange } from "../../news/change.ts";
import type { Citation } from "../../news/claim.ts";
import { longestPhrase } from "./gate.ts";
import { stretchOf } from "./proposals.ts";

type Sides = { readonly was: string; readonly now: string };

/**
 * Undefined where the fault is of the change itself, or where nothing else could be told. "cut" and "open" take the
 * words along that the judge says belong to both states; a kind gives way to the one that claims less.
 */
export function mended(found: FoundChange, lines: Sides, { wrong, older, newer }: JudgedPair): FoundChange | undefined {
  const fault = wrong.trim().toLowerCase();
  const milder = milderThan[found.kind];
  if (fault === "kind") return milder && { ...found, kind: milder };
  if (!ofWords.has(fault)) return undefined;
  const [was, now] = [widened(found.was, lines.was, older), widened(found.now, lines.now, newer)];
  const isSame = was.start === found.was.start && was.end === found.was.end && now.start === found.now.start;
  if (isSame && now.end === found.now.end) return undefined;
  return [was, now].some(({ start, end }) => end - start > longestPhrase) ? undefined : { ...found, was, now };
}

const ofWords: ReadonlySet<string> = new Set<ChangeFault>(["cut", "open"]);

/** Who denied what nobody denies may contradict it; what contradicts is at least how it is now. */
const milderThan: Readonly<Partial<Record<FoundChange["kind"], FoundChange["kind"]>>> = {
  denial: "contrary",
  contrary: "outcome",
};

function widened(place: Citation, line: string, words: string): Citation {
  const shown = stretchOf(words, line) ?? place;
  return { ...place, start: Math.min(place.start, shown.start), end: Math.max(place.end, shown.end) };
}

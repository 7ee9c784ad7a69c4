// The sentences of two tellings that a model chooses from: numbered, under their outlets, days and titles.
import { addressed } from "../../language/addressed.ts";
import type { Instant } from "../../news/article.ts";
import type { Briefing } from "../../news/briefing.ts";
import { defused } from "../../prompting/material.ts";
import { type ToldLine, tellableLines } from "../lines.ts";

/** A whole sentence of a source: which telling's, and where it stands there. */
export type Offered = { readonly briefing: Briefing; readonly line: ToldLine; readonly sentence: number };

export type OfferedSheet = {
  readonly byNumber: ReadonlyMap<number, Offered>;
  /** As the prompt carries them. */
  readonly text: string;
};

/** Sentences of each side; each of its reports begins with at least three. */
const mostOffered = 48;
const leastOfReport = 3;

/**
 * `olds` newest first; each sentence once. Of the newer telling what none of them had, and nothing that speaks to
 * somebody: what a model does not read it cannot obey. In the order of day, outlet and place, so that the same reports
 * make the same sheet however they were written up.
 */
export function sheetsOf(
  olds: readonly Briefing[],
  now: Briefing,
): { readonly older: OfferedSheet; readonly newer: OfferedSheet } {
  const known = new Set(olds.flatMap(({ sources }) => sources.flatMap(({ sentences }) => sentences)));
  const older = once(olds.flatMap(sentencesOf));
  const newer = once(sentencesOf(now)).filter(({ line }) => !known.has(line.text));
  const first = numbered(capped(older), 1);
  return { older: first, newer: numbered(capped(newer), first.byNumber.size + 1) };
}

function sentencesOf(briefing: Briefing): readonly Offered[] {
  return tellableLines(briefing).flatMap((line): readonly Offered[] => {
    const sentence = briefing.sources[line.source]?.sentences.indexOf(line.text) ?? -1;
    return sentence < 0 || addressed(line.text) !== undefined ? [] : [{ briefing, line, sentence }];
  });
}

function once(offered: readonly Offered[]): readonly Offered[] {
  const texts = new Set<string>();
  return offered.filter(({ line: { text } }) => !texts.has(text) && texts.add(text));
}

const articleOf = ({ briefing, line }: Offered): string => briefing.sources[line.source]?.article ?? "";

function capped(offered: readonly Offered[]): readonly Offered[] {
  const inOrder = offered.toSorted(
    (one, other) =>
      one.line.at - other.line.at ||
      (one.line.outlet < other.line.outlet ? -1 : Number(one.line.outlet > other.line.outlet)) ||
      one.sentence - other.sentence,
  );
  const reports = Map.groupBy(inOrder, articleOf);
  const each = Math.max(leastOfReport, Math.floor(mostOffered / Math.max(1, reports.size)));
  // The newest reports say how things are.
  return [...reports.values()].flatMap((of) => of.slice(0, each)).slice(-mostOffered);
}

function numbered(offered: readonly Offered[], from: number): OfferedSheet {
  const byNumber = new Map(offered.map((one, at) => [from + at, one]));
  const lines: string[] = [];
  let report: string | undefined;
  for (const [number, one] of byNumber) {
    if (articleOf(one) !== report) lines.push(headingOf(one));
    report = articleOf(one);
    lines.push(`[${number}] ${defused(one.line.text)}`);
  }
  return { byNumber, text: lines.join("\n") };
}

function headingOf({ briefing, line: { source, outlet, at } }: Offered): string {
  const title = briefing.sources[source]?.title ?? "";
  const shown = title === "" || addressed(title) !== undefined ? "" : `: ${defused(title)}`;
  return `${defused(outlet) || "Pasted text"}, ${dayIn(at)}${shown}`;
}

const dayIn = (at: Instant): string => Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10);

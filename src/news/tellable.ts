// The sentences that a change of a story may stand on, and what each holds open or settles: kept with the briefing.
import { type HeldMatter, mattersOf } from "../language/syntax/matters.ts";
import type { Briefing } from "./briefing.ts";
import type { CheckedClaim } from "./claim.ts";
import { pieceKind } from "./piece-kind.ts";

/** A line that was told, with its claim, or another sentence of a source. */
export type Tellable = { readonly text: string; readonly source: number } & (
  | { readonly claim: CheckedClaim }
  | { readonly sentence: number }
);

/** Further down a report tells what was before. */
const headOfReport = 12;
/** A longer sentence is a list. */
const longest = 400;

/** Told lines first, in their order. Linear in the briefing. */
export function tellable({ headline, lead, points, more, disputes, sources }: Briefing): readonly Tellable[] {
  const told = [headline, lead, ...points, ...more, ...disputes.flatMap(({ versions }) => versions)];
  const texts = new Set(told.map(({ text }) => text));
  const isTold = (text: string): boolean =>
    text === "" || text.length > longest || /https?:|www\.|@/.test(text) || texts.has(text);
  const untold = sources.flatMap((source, at) =>
    source.copyOf !== undefined || pieceKind(source) !== undefined
      ? []
      : source.sentences
          .slice(0, headOfReport)
          .flatMap((text, sentence) => (isTold(text) ? [] : [{ text, source: at, sentence }])),
  );
  return [...told.map((claim) => ({ text: claim.text, source: claim.citations[0].source, claim })), ...untold];
}

/** In which the lines of a briefing are told: ISO 639-1 or "und". */
export const languageTold = ({ lead, language }: Briefing): string => lead.translated?.language ?? language;

/** In the order of `tellable`; none of what stands behind the most that are parsed. */
export type MattersTold = readonly (readonly HeldMatter[])[];

/** Sentences of a briefing that are parsed for this: a tree costs a third of a millisecond. */
const mostParsed = 60;

const kept = new WeakMap<Briefing, MattersTold>();

/** A copy of the briefing that was read elsewhere: here nobody need parse. */
export const keepMatters = (briefing: Briefing, matters: MattersTold): void => {
  kept.set(briefing, matters);
};

/** Read once, where none was kept. */
export function mattersTold(briefing: Briefing): MattersTold {
  const known = kept.get(briefing);
  if (known !== undefined) return known;
  const language = languageTold(briefing);
  const found = tellable(briefing)
    .slice(0, mostParsed)
    .map(({ text }) => mattersOf(text, language));
  kept.set(briefing, found);
  return found;
}

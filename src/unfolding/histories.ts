// The ledger of a story's figures: at which values each stood while the story was told, and who said so when.
import type { Instant, NonEmpty } from "../news/article.ts";
import type { Figure } from "../news/briefing.ts";
import { sameMeasure } from "./changes.ts";
import { figuresThatStand } from "./taken-back.ts";
import type { Telling } from "./tellings.ts";

/** `outlet` may be "": of a pasted text. `on`: the day of its report, else when it was told. */
export type HistoryEntry = {
  readonly figure: Figure;
  readonly telling: Telling;
  readonly outlet: string;
  readonly on: Instant;
};

/** `measures` is what the newest telling says that it counts. Two entries at least, oldest first. */
export type FigureHistory = { readonly measures: string; readonly entries: NonEmpty<HistoryEntry> };

/** Of each figure that moved: every value it came to. `tellings` are of one story, oldest first. */
export function figureHistories(tellings: readonly Telling[]): readonly FigureHistory[] {
  const all: [HistoryEntry, ...HistoryEntry[]][] = [];
  for (const [at, telling] of tellings.entries()) {
    const last = tellings[at - 1];
    const told = last === undefined ? [] : figuresThatStand(last.briefing);
    const taken = new Set<readonly HistoryEntry[]>();
    for (const figure of figuresThatStand(telling.briefing)) {
      const known = all.find((entries) => sameMeasure(lastOf(entries).figure, figure));
      const entries = known ?? [entryOf(figure, telling)];
      if (known === undefined) all.push(entries);
      // Of two figures of one thing in one telling, such as those of two outlets, the first is its value then.
      const isTold = told.some((other) => other.value === figure.value && sameMeasure(other, figure));
      const moves = known !== undefined && !taken.has(known) && lastOf(known).figure.value !== figure.value;
      if (moves && !isTold) entries.push(entryOf(figure, telling));
      taken.add(entries);
    }
  }
  return all.flatMap((entries) => {
    const { figure } = lastOf(entries);
    return entries.length > 1 ? [{ measures: figure.measures || figure.unit, entries }] : [];
  });
}

const lastOf = (entries: readonly [HistoryEntry, ...HistoryEntry[]]): HistoryEntry => entries.at(-1) ?? entries[0];

function entryOf(figure: Figure, telling: Telling): HistoryEntry {
  const source = telling.briefing.sources[figure.citation.source];
  return { figure, telling, outlet: source?.outlet ?? "", on: source?.publishedAt ?? telling.at };
}

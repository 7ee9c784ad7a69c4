// How a figure of a story moved change by change: each value that a told change led from or to, and which line says so.
import type { Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import { areOneMeasure } from "./apart-rows.ts";
import { changesTold } from "./changes.ts";
import type { Moved } from "./figure-changes.ts";
import type { Measure } from "./measure.ts";
import { briefingsBefore, type Telling } from "./tellings.ts";

/** `on`: the day of its report; of a page that goes on being written, when its new value was told. */
export type Move = { readonly measure: Measure; readonly telling: Telling; readonly on: Instant };

/** Of each figure that moved, in the order in which they began to; `tellings` are of one story, oldest first. */
export function movesOf(tellings: readonly Telling[]): readonly (readonly Move[])[] {
  const all: Move[][] = [];
  for (const [at, telling] of tellings.entries()) {
    const last = tellings[at - 1];
    if (last === undefined) continue;
    for (const { was, now } of movedBetween(last, telling, briefingsBefore(tellings, at))) {
      let moves = all.find((one) => one.some(({ measure }) => isOneFigure(measure, was)));
      if (moves === undefined) {
        moves = [];
        all.push(moves);
      }
      add(moves, was, last);
      add(moves, now, telling);
    }
  }
  return all.map((moves) => moves.toSorted((one, other) => one.on - other.on));
}

/** What comes back to a value that was told before is no step. */
const movedBetween = (last: Telling, telling: Telling, earlier: readonly Briefing[]): readonly Moved[] =>
  changesTold(last.briefing, telling.briefing, [], earlier).flatMap((told) => ("moved" in told ? [told.moved] : []));

const isOneFigure = (one: Measure, other: Measure): boolean => areOneMeasure(one, other) || areOneMeasure(other, one);

/** The same value of the same report is one step, however often it is told; as it says it with its hedge. */
function add(moves: Move[], measure: Measure, telling: Telling): void {
  const article = articleOf(measure, telling);
  const isKnown = (move: Move): boolean => articleOf(move.measure, move.telling) === article;
  const same = moves.findIndex((one) => isKnown(one) && one.measure.quantity.value === measure.quantity.value);
  const known = moves[same];
  if (known === undefined)
    moves.push({ measure, telling, on: moves.some(isKnown) ? telling.at : dayOf(measure, telling) });
  else if (measure.amount.length > known.measure.amount.length) moves[same] = { ...known, measure };
}

const articleOf = ({ line }: Measure, { briefing }: Telling): string | undefined =>
  briefing.sources[line.source]?.article;

/** What has a day alone is of that day wherever it is read. */
const dayOf = ({ line }: Measure, { briefing }: Telling): Instant =>
  line.at + (briefing.sources[line.source]?.dayOnly ? 12 * 3_600_000 : 0);

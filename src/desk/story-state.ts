// Where a story stands, in one line: how a figure of it moved, or what changed in it last.
import { correctionOf } from "../news/corrected.ts";
import { tongueOf } from "../news/shown.ts";
import type { Text } from "../news/talk.ts";
import { measuredBy } from "../unfolding/drawn.ts";
import { type Move, movesOf } from "../unfolding/moves.ts";
import { type Telling, timelineOf } from "../unfolding/tellings.ts";

/** Less is told as one change. */
const fewest = 3;

/**
 * "The flood killed … people: 7 (1 March) → 9 (2 March) → 13 (3 March)", of the figure that was told most often, three
 * times at least; what its outlet took back since is no step. Undefined where there is none.
 */
export function courseLine(tellings: readonly Telling[]): Text | undefined {
  const [moves = []] = movesOf(tellings).toSorted((one, other) => other.length - one.length);
  const amountAt = (move: Move | undefined) => move?.measure.quantity.value;
  const standing = moves
    .filter((move) => !isTakenBack(move))
    .filter((move, at, all) => amountAt(move) !== amountAt(all[at - 1]));
  const last = moves.at(-1);
  if (moves.length < fewest || standing.length < 2 || last === undefined) return undefined;
  const tongue = tongueOf(last.telling.briefing);
  const points = standing.map(({ measure: { amount }, on }) =>
    tongue.say("before.point", { amount, day: tongue.date(on, "UTC", { day: "numeric", month: "long" }) }),
  );
  const course = standing.map(({ measure: { quantity } }) => quantity.value);
  return [{ bold: measuredBy(last) }, ": ", { course }, points.join(" → ")];
}

function isTakenBack({ measure: { line, text }, telling }: Move): boolean {
  const claim = line.side()?.claim;
  return claim !== undefined && correctionOf(telling.briefing, { ...claim, text }) !== undefined;
}

/** Of a story that was told more than once; undefined where nothing in it changed. */
export function stateLine(tellings: readonly Telling[]): Text | undefined {
  const last = timelineOf(tellings).at(-1);
  return courseLine(tellings) ?? (last && [{ bold: last.words }]);
}

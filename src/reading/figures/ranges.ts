// Two numbers that make one figure: ranges ("10 to 12 people") and larger units with smaller ones ("6ft 4in").

import type { Word } from "../words.ts";
import { aged } from "./ages.ts";
import { afterNotFigure } from "./not-figures.ts";
import { type Numeral, readNumeral, startsNumeral } from "./numerals.ts";
import { dashes, type Passage, type Quantity, scaleOf } from "./quantity.ts";
import { unitAt } from "./unit-words.ts";
import type { Unit } from "./units.ts";

/** "10-12 people", "40 to 50 questions", "between three and seven percent", "from 10 to 15 people" */
export function rangeAt(reading: Passage, at: number, first: Numeral): Quantity | undefined {
  const { words } = reading;
  const lead = words[at - 1]?.lower;
  // "between 3 percent and 7 percent": the low end may carry its unit.
  const own = unitAt(words, first.next);
  let joint = first.next;
  let joinedUnit: Unit | undefined;
  if (own && lead === "between") {
    joint = own.to;
    joinedUnit = own.unit;
  }
  const sign = words[joint];
  if (sign === undefined) return undefined;
  const dash = dashes.has(sign.text);
  const worded = sign.lower === "to" || sign.lower === "or" || (sign.lower === "and" && lead === "between");
  if (!dash && !worded) return undefined;
  if (dash && sign.spaced !== (words[joint + 1]?.spaced ?? false)) return undefined;
  const start = words[joint + 1];
  if (start === undefined || !startsNumeral(start) || start.lower === "a") return undefined;
  if (
    afterNotFigure(words, joint + 1) > joint + 1 &&
    !(dash && start.kind === "number" && !/^(?:st|nd|rd|th)$/.test(words[joint + 2]?.lower ?? ""))
  )
    return undefined;
  const second = readNumeral(words, joint + 1, reading.commaDecimal);
  if (second === undefined) return undefined;
  const unit = unitAt(words, second.next);
  if (sign.lower === "or" && !(second.value - first.value === 1 || unit)) return undefined;
  if (lead === "from" && worded && (changed(words, at) || (own && unit))) return undefined;
  const scale = !first.scaled && second.scaled && first.value < 1000 ? scaleOf(words, second) : 1;
  const value = first.value * scale;
  if (value >= second.value) return undefined;
  const is = unit?.unit ?? joinedUnit;
  const factor = is?.factor ?? 1;
  const to = unit?.to ?? second.next;
  return {
    from: at,
    to: aged(words, to),
    value: value * factor,
    high: second.value * factor,
    kind: aged(words, to) > to || agesLead(words, at) ? "age" : (is?.kind ?? "count"),
    unit: is?.unit ?? (agesLead(words, at) ? "year" : ""),
  };
}

const agesLead = (words: readonly Word[], at: number): boolean =>
  /^(?:aged|ages)$/.test(words[at - 1]?.lower ?? "") ||
  (words[at - 1]?.lower === "of" && words[at - 2]?.lower === "ages");

const changeWords = new Set(
  "rose rise rises rising risen fell fall falls falling fallen up down increased increase increases increasing decreased dropped drop drops grew grow grown jumped climbed cut reduced raised raise raising lowered went gone slipped declined soared plunged surged expanded shrank doubled tripled moved improved widened narrowed".split(
    " ",
  ),
);

/** "rose from 3 to 5 percent" gives two figures, not a range. */
function changed(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) if (changeWords.has((words[i] as Word).lower)) return true;
  return false;
}

/** "6ft 4in", "two years and three months", "thirteen dollars and forty-five cents": the larger unit leads. */
export function compound(reading: Passage, at: number, first: Numeral): Quantity | undefined {
  const { words } = reading;
  const unit = unitAt(words, first.next);
  if (unit === undefined || first.scaled) return undefined;
  let to = unit.to;
  if (words[to]?.lower === "and" || (words[to]?.text === "," && unit.unit.kind === "duration")) to++;
  const start = words[to];
  if (start === undefined || !startsNumeral(start) || start.lower === "a") return undefined;
  const second = readNumeral(words, to, reading.commaDecimal);
  const lesser = second && unitAt(words, second.next);
  if (!second || !lesser) return undefined;
  const ratio = lesserParts.get(`${unit.unit.unit}>${lesser.unit.factor ? "cent" : lesser.unit.unit}`);
  if (ratio === undefined || second.value >= ratio) return undefined;
  const end = aged(words, lesser.to);
  return {
    from: at,
    to: end,
    value: Number((first.value + second.value / ratio).toFixed(4)),
    kind: end > lesser.to ? "age" : lesser.unit.unit === "ounce" ? "measure" : unit.unit.kind,
    unit: lesser.unit.unit === "ounce" ? "pound" : unit.unit.unit,
  };
}

const lesserParts: ReadonlyMap<string, number> = new Map([
  ["foot>inch", 12],
  ["year>month", 12],
  ["hour>minute", 60],
  ["minute>second", 60],
  ["pound>ounce", 16],
  ["GBP>ounce", 16],
  ["stone>pound", 14],
  ["USD>cent", 100],
  ["EUR>cent", 100],
  ["GBP>cent", 100],
]);

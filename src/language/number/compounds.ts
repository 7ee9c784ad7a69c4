// One figure of two numbers and units: "6ft 4in", "two years and three months", "2 by 3 metres".
import type { Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { aged } from "./ages.ts";
import { type Numeral, readNumeral, startsNumeral } from "./numerals.ts";
import type { NumberFound, NumberPassage } from "./quantity.ts";
import { type UnitAfter, unitAt } from "./unit-after.ts";

/** "2 by 3 metres", "40 x 60 cm": in the order of the text. */
export function dimensions({ tokens, words }: NumberPassage, at: number, first: Numeral): NumberFound | undefined {
  const own = unitAt(tokens, first.next, words);
  const next = own?.unit.kind === "distance" ? own.to : first.next;
  // "3-by-5-foot"
  const hyphened = tokens[next]?.norm === "-" && tokens[next + 1]?.norm === "by" && tokens[next + 2]?.norm === "-";
  const joint = hyphened ? next + 1 : next;
  if (!/^(?:by|x|×|mal)$/.test(tokens[joint]?.norm ?? "")) return undefined;
  const second = readNumeral(tokens, hyphened ? joint + 2 : joint + 1, words);
  const unit = second && unitAt(tokens, second.next, words);
  if (second === undefined || unit?.unit.kind !== "distance") return undefined;
  // "68 metres by 24 feet" is not 68 feet by 24: each has its own unit, and two figures.
  if (next !== first.next && own?.unit.unit !== unit.unit.unit) return undefined;
  return { from: at, to: unit.to, value: first.value, high: second.value, kind: "distance", unit: unit.unit.unit };
}

/** "6ft 4in", "two years and three months", "thirteen dollars and forty-five cents": the larger unit leads. */
export function compound({ tokens, words }: NumberPassage, at: number, first: Numeral): NumberFound | undefined {
  const height = feetAndInches(tokens, at, first) ?? hoursAndMinutes(tokens, at, first);
  if (height) return height;
  const unit = unitAt(tokens, first.next, words);
  if (unit === undefined || first.scale > 1) return undefined;
  return footAndNumber(tokens, at, first, unit, words) ?? andLesser(tokens, at, first, unit, words);
}

/** "5 foot 9" */
function footAndNumber(
  tokens: readonly Token[],
  at: number,
  first: Numeral,
  unit: UnitAfter,
  words: Vocabulary,
): NumberFound | undefined {
  // "6-foot-4"
  const place = tokens[unit.to]?.norm === "-" && !tokens[unit.to]?.spaced ? unit.to + 1 : unit.to;
  const last = tokens[place];
  if (unit.unit.unit !== "foot" || last?.kind !== "number" || Number(last.text) >= 12) return undefined;
  if (unitAt(tokens, place + 1, words)) return undefined;
  const value = Number((first.value + Number(last.text) / 12).toFixed(4));
  return { from: at, to: place + 1, value, kind: "distance", unit: "foot" };
}

function andLesser(
  tokens: readonly Token[],
  at: number,
  first: Numeral,
  unit: UnitAfter,
  words: Vocabulary,
): NumberFound | undefined {
  // "6-foot-10-inch"
  const hyphened = tokens[unit.to]?.norm === "-" && tokens[unit.to]?.spaced === false;
  const joined =
    hyphened || tokens[unit.to]?.norm === words.and || (tokens[unit.to]?.text === "," && unit.unit.kind === "duration");
  const start = joined ? unit.to + 1 : unit.to;
  const half = joined ? halfMore(tokens, start) : 0;
  if (half > 0) return { from: at, to: half, value: first.value + 0.5, kind: unit.unit.kind, unit: unit.unit.unit };
  const token = tokens[start];
  if (token === undefined || !startsNumeral(token, words) || words.articles.has(token.norm)) return undefined;
  const second = readNumeral(tokens, start, words);
  const lesser = second && unitAt(tokens, second.next, words);
  if (!second || !lesser) return undefined;
  const ratio = lesserParts.get(`${unit.unit.unit}>${lesser.unit.factor ? "cent" : lesser.unit.unit}`);
  if (ratio === undefined || second.value >= ratio) return undefined;
  const end = aged(tokens, lesser.to, words);
  const weight = lesser.unit.unit === "ounce";
  return {
    from: at,
    to: end,
    value: Number((first.value + second.value / ratio).toFixed(4)),
    kind: end > lesser.to ? "age" : weight ? "measure" : unit.unit.kind,
    unit: weight ? "pound" : unit.unit.unit,
  };
}

/** 6'2" */
function feetAndInches(tokens: readonly Token[], at: number, first: Numeral): NumberFound | undefined {
  const mark = tokens[first.next];
  const inches = tokens[first.next + 1];
  if (mark?.norm !== "'" || mark.spaced || inches?.kind !== "number" || first.value > 8) return undefined;
  const value = Number((first.value + Number(inches.text) / 12).toFixed(4));
  const closed = tokens[first.next + 2]?.norm === '"' ? 1 : 0;
  if (inches.spaced && closed === 0) return undefined;
  return Number(inches.text) < 12
    ? { from: at, to: first.next + 2 + closed, value, kind: "distance", unit: "foot" }
    : undefined;
}

/** "1h 20m" */
function hoursAndMinutes(tokens: readonly Token[], at: number, first: Numeral): NumberFound | undefined {
  const [hour, minutes, letter] = tokens.slice(first.next, first.next + 3);
  if (!/^(?:h|hr|hrs)$/.test(hour?.norm ?? "") || hour?.spaced || !/^[1-5]?\d$/.test(minutes?.text ?? ""))
    return undefined;
  if (letter?.text !== "m" || letter.spaced) return undefined;
  const value = Number((first.value + Number(minutes?.text) / 60).toFixed(4));
  return { from: at, to: first.next + 3, value, kind: "duration", unit: "hour" };
}

/** "two years and a half" */
const halfMore = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.norm === "a" && tokens[at + 1]?.norm === "half" ? at + 2 : 0;

const lesserParts: ReadonlyMap<string, number> = new Map([
  ["foot>inch", 12],
  ["year>month", 12],
  ["hour>minute", 60],
  ["minute>second", 60],
  ["pound>ounce", 16],
  ["GBP>ounce", 16],
  ["stone>pound", 14],
  ["stone>GBP", 14],
  ["USD>cent", 100],
  ["EUR>cent", 100],
  ["GBP>cent", 100],
]);

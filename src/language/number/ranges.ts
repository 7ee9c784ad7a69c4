// Two numbers that make one figure: ranges ("10 to 12 people") and larger units with smaller ones ("6ft 4in").
import type { Token } from "../token.ts";
import type { UnitRow, Vocabulary } from "../vocabulary.ts";
import { wordSet } from "../word-set.ts";
import { aged } from "./ages.ts";
import { isNoFigure } from "./no-figure.ts";
import { type Numeral, readNumeral, startsNumeral } from "./numerals.ts";
import { dashes, type Found, type Passage } from "./quantity.ts";
import { unitAt } from "./unit-after.ts";

/** "10-12 people", "40 to 50 questions", "between three and seven percent", "from 10 to 15 people" */
export function rangeAt(passage: Passage, at: number, first: Numeral): Found | undefined {
  const { tokens, words } = passage;
  const lead = tokens[at - 1]?.norm ?? "";
  // "between 3 percent and 7 percent": the low end may carry its unit.
  const own = unitAt(tokens, first.next, words);
  const spelt = spelledJoint(tokens, first.next, words);
  const joint =
    spelt > 0
      ? spelt
      : own && (words.between.has(lead) || dashes.has(tokens[own.to]?.norm ?? ""))
        ? own.to
        : first.next;
  if (spelt === 0 && !joinsRange(passage, joint, lead)) return undefined;
  const second = readNumeral(tokens, spelt > 0 ? joint + 2 : joint + 1, words);
  if (second === undefined) return undefined;
  const unit = unitAt(tokens, second.next, words);
  const sign = tokens[joint] as Token;
  if ((sign.norm === "or" || sign.norm === "oder") && !(second.value - first.value === 1 || unit)) return undefined;
  if (joint > first.next && own && unit?.unit.unit !== own.unit.unit) return undefined;
  if (lead === "from" && !dashes.has(sign.norm) && (changed(tokens, at) || (own && unit))) return undefined;
  const scale = first.scale === 1 && second.scale > 1 && first.value < 1000 ? second.scale : 1;
  const low = first.value * scale;
  if (low >= second.value) return undefined;
  return range(passage, at, low, second, unit ?? (joint > first.next ? own : undefined));
}

function range(
  { tokens, words }: Passage,
  at: number,
  low: number,
  second: Numeral,
  unit: { readonly unit: UnitRow; readonly to: number } | undefined,
): Found {
  const factor = unit?.unit.factor ?? 1;
  const to = Math.max(second.next, unit?.to ?? 0);
  const end = aged(tokens, to, words);
  const age = end > to || agesLead(tokens, at);
  return {
    from: at,
    to: end,
    value: low * factor,
    high: second.value * factor,
    scale: second.scale,
    kind: age ? "age" : (unit?.unit.kind ?? "count"),
    unit: unit?.unit.unit ?? (age ? "year" : ""),
  };
}

/** "18-to-24-year-olds": the hyphens about the word are passed over; the word itself, or 0. */
const spelledJoint = (tokens: readonly Token[], at: number, words: Vocabulary): number =>
  tokens[at]?.norm === "-" && words.rangeWords.has(tokens[at + 1]?.norm ?? "") && tokens[at + 2]?.norm === "-"
    ? at + 1
    : 0;

/** A dash, or a word between two ends, at `joint`, and a number that is a figure after it. */
function joinsRange({ cut, tokens, words }: Passage, joint: number, lead: string): boolean {
  const sign = tokens[joint];
  const start = tokens[joint + 1];
  if (sign === undefined || start === undefined) return false;
  const dash = dashes.has(sign.norm);
  if (!dash && !words.rangeWords.has(sign.norm) && !(words.rangeAnd.has(sign.norm) && words.between.has(lead)))
    return false;
  if (dash && sign.spaced !== start.spaced) return false;
  if (!startsNumeral(start, words) || words.articles.has(start.norm)) return false;
  return (
    !isNoFigure(cut, joint + 1, words) ||
    (dash && start.kind === "number" && !words.ordinalEndings.has(tokens[joint + 2]?.norm ?? ""))
  );
}

const agesLead = (tokens: readonly Token[], at: number): boolean =>
  /^(?:aged|ages)$/.test(tokens[at - 1]?.norm ?? "") ||
  (tokens[at - 1]?.norm === "between" && /^(?:aged|ages)$/.test(tokens[at - 2]?.norm ?? "")) ||
  (tokens[at - 1]?.norm === "of" && tokens[at - 2]?.norm === "ages");

const changeWords = wordSet(`
  rose rise rises rising risen fell fall falls falling fallen up down increased increase increases increasing decreased
  dropped drop drops grew grow grown jumped climbed cut reduced raised raise raising lowered went gone slipped declined
  soared plunged surged expanded shrank doubled tripled moved improved widened narrowed`);

/** "rose from 3 to 5 percent" gives two figures, not a range. */
function changed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) if (changeWords.has((tokens[i] as Token).norm)) return true;
  return false;
}

/** "2 by 3 metres", "40 x 60 cm": in the order of the text. */
export function dimensions({ tokens, words }: Passage, at: number, first: Numeral): Found | undefined {
  const own = unitAt(tokens, first.next, words);
  const joint = own?.unit.kind === "distance" ? own.to : first.next;
  if (!/^(?:by|x|×)$/.test(tokens[joint]?.norm ?? "")) return undefined;
  const second = readNumeral(tokens, joint + 1, words);
  const unit = second && unitAt(tokens, second.next, words);
  if (second === undefined || unit?.unit.kind !== "distance") return undefined;
  return { from: at, to: unit.to, value: first.value, high: second.value, kind: "distance", unit: unit.unit.unit };
}

/** "6ft 4in", "two years and three months", "thirteen dollars and forty-five cents": the larger unit leads. */
export function compound({ tokens, words }: Passage, at: number, first: Numeral): Found | undefined {
  const height = feetAndInches(tokens, at, first);
  if (height) return height;
  const unit = unitAt(tokens, first.next, words);
  if (unit === undefined || first.scale > 1) return undefined;
  const last = tokens[unit.to];
  // "5 foot 9"
  if (
    unit.unit.unit === "foot" &&
    last?.kind === "number" &&
    Number(last.text) < 12 &&
    !unitAt(tokens, unit.to + 1, words)
  )
    return {
      from: at,
      to: unit.to + 1,
      value: Number((first.value + Number(last.text) / 12).toFixed(4)),
      kind: "distance",
      unit: "foot",
    };
  const joined =
    tokens[unit.to]?.norm === words.and || (tokens[unit.to]?.text === "," && unit.unit.kind === "duration");
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
function feetAndInches(tokens: readonly Token[], at: number, first: Numeral): Found | undefined {
  const mark = tokens[first.next];
  const inches = tokens[first.next + 1];
  if (mark?.norm !== "'" || mark.spaced || inches?.kind !== "number" || inches.spaced || first.value > 8)
    return undefined;
  const value = Number((first.value + Number(inches.text) / 12).toFixed(4));
  const closed = tokens[first.next + 2]?.norm === '"' ? 1 : 0;
  return Number(inches.text) < 12
    ? { from: at, to: first.next + 2 + closed, value, kind: "distance", unit: "foot" }
    : undefined;
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

// What an article disagrees about with itself: measures that do not convert, and accounts it contrasts.

import { conversions } from "../language/number/conversions.ts";
import type { DisputeFound, FigureFound, Sentence } from "../news/reading.ts";
import { contradictionsIn } from "./contradictions.ts";

/** `about` is a whole sentence that a reader understands. Words that contrast accounts are known of English only. */
export function findDisputes(
  sentences: readonly Sentence[],
  figures: readonly FigureFound[],
  isEnglish = true,
): DisputeFound[] {
  const measures = mismatches(sentences, figures);
  return isEnglish ? [...measures, ...contradictionsIn(sentences)] : measures;
}

/** "600m (1,800ft)": two lengths side by side, the second in brackets, that are not the same length. */
function mismatches(sentences: readonly Sentence[], figures: readonly FigureFound[]): DisputeFound[] {
  const found: DisputeFound[] = [];
  for (let i = 1; i < figures.length; i++) {
    const one = figures[i - 1] as FigureFound;
    const other = figures[i] as FigureFound;
    if (one.at.sentence !== other.at.sentence) continue;
    const between = sentences[one.at.sentence]?.text.slice(one.at.end, other.at.start) ?? "";
    if (!/^\s?[([]\s?$|^,? or $/.test(between)) continue;
    const expected = converted(one, other.unit);
    if (expected === undefined || agrees(one.value, expected, other)) continue;
    const given = `${number(one.value)} ${plural(one.unit, one.value)} ${one.value === 1 ? "is" : "are"}`;
    const wanted = `about ${number(round(expected))} ${plural(other.unit, expected)}, not ${number(other.value)}`;
    found.push({
      about: `${one.text} is given as ${other.text}; ${given} ${wanted}.`,
      kind: "unit-mismatch",
      at: [one.at, other.at],
    });
  }
  return found;
}

function converted(figure: FigureFound, unit: string): number | undefined {
  if (figure.unit === unit || figure.high !== undefined) return undefined;
  if (figure.unit === "celsius" && unit === "fahrenheit") return figure.value * 1.8 + 32;
  if (figure.unit === "fahrenheit" && unit === "celsius") return (figure.value - 32) / 1.8;
  const from = conversions.get(figure.unit);
  const to = conversions.get(unit);
  return from && to && from[0] === to[0] ? (figure.value * from[1]) / to[1] : undefined;
}

/**
 * Rounding explains a difference of half the last digit that either number gives, and 4% in any case; gallons and tons
 * vary by country.
 */
function agrees(value: number, expected: number, other: FigureFound): boolean {
  const slack = Math.max(
    expected * (other.unit === "gallon" ? 0.25 : 0.04),
    lastDigit(other.value) / 2,
    (lastDigit(value) / 2) * Math.abs(expected / value),
  );
  const most = Math.abs(expected) * 0.2;
  return (
    Math.abs(expected - other.value) <=
    (value < 10 || other.value < 10 ? slack : Math.min(slack, Math.max(most * 0.4, expected * 0.04)))
  );
}

/** 1,800 is given to the hundred, 1.5 to the tenth. */
function lastDigit(value: number): number {
  const text = String(Math.abs(value));
  const point = text.indexOf(".");
  if (point >= 0) return 10 ** -(text.length - point - 1);
  const zeros = /0*$/.exec(text)?.[0].length ?? 0;
  return 10 ** zeros;
}

const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
/** 1,968.5, as toLocaleString writes it; that one opens the tables of every language first. */
const number = (value: number): string => {
  const [whole = "", part = ""] = value.toFixed(2).split(".");
  const decimals = part.replace(/0+$/, "");
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (decimals === "" ? "" : `.${decimals}`);
};
const plural = (unit: string, value: number): string =>
  value === 1
    ? unit
    : unit === "foot"
      ? "feet"
      : unit === "inch"
        ? "inches"
        : /[hz/]$|celsius|fahrenheit/.test(unit)
          ? unit
          : `${unit}s`;

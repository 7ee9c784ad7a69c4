// What a figure of a German text counts: the noun of its own phrase, or nothing.

import { startsWithNumberWord } from "../../language/number/spelled.ts";
import { isStopWord } from "../../language/stop-words.ts";
import type { Cut, Token } from "../../language/token.ts";
import { vocabularyOf } from "../../language/vocabularies.ts";
import { phraseText } from "../quotes/voices.ts";
import { ageLabel } from "./age-label.ts";
import type { Counted, Measurable } from "./counted-noun.ts";
import type { LabelledFigure } from "./label.ts";

const words = vocabularyOf("de");
/** Between a number and its noun stand adjectives with these endings; function words, inflected alike, are none. */
const adjective = /(?:e|en|er|es|em)$/;
const genitives: ReadonlySet<string> = new Set(["der", "des", "aller", "dieser"]);

/** Only where number and noun stand in one phrase; the noun keeps its spelling and case ending. */
export function countedInGerman(tokens: readonly Token[], { kind, unit, to }: Measurable): Counted {
  if (kind !== "count") return { unit, to };
  const end = nounAt(tokens, pastWhole(tokens, to));
  if (end === undefined || words.scales.has((tokens[end] as Token).norm)) return { unit: "", to };
  const measure = words.units.get((tokens[end] as Token).norm);
  if (measure) return { unit: measure.unit, to: end + 1 };
  let first = end;
  while (tokens[first - 1]?.norm === "-" && !tokens[first - 1]?.spaced) first -= 2;
  return { unit: phraseText(tokens, first, end + 1), to: end + 1 };
}

const more: ReadonlySet<string> = new Set("so mehr höher größer schneller stärker teurer länger weniger".split(" "));

/**
 * No figure is how often something happened ("klingelte dreimal"), a number within a longer word ("9-mm-Pistole"), and
 * a number that is only half of what is said ("zwei Meter zehn").
 */
export function isFigureInGerman(tokens: readonly Token[], figure: Measurable): boolean {
  const { to, kind, unit } = figure;
  if (kind === "count" && unit === "") return false;
  if (kind === "multiple") return more.has(tokens[to]?.norm ?? "");
  if (tokens[to]?.norm === "-" && !tokens[to]?.spaced) return false;
  if (unit === "metre" && isNumber(tokens[to])) return false;
  return !isLastOfSeveral(tokens, figure);
}

const oneOf: ReadonlySet<string> = new Set(["ein", "eine", "einer", "eines", "einem", "einen"]);

/** "ein bis zwei Wochen", "zwei, vier und sieben Jahren", "eine von zehn Firmen", "die dritte von fünf Etappen" */
function isLastOfSeveral(tokens: readonly Token[], { from, kind }: Measurable): boolean {
  const joint = tokens[from - 1]?.norm ?? "";
  const before = tokens[from - 2];
  const one = oneOf.has(before?.norm ?? "");
  if (joint === "bis") return one || isNumber(before);
  if (joint === "von") return one || words.ordinals.has(before?.norm ?? "");
  if (kind === "count") return false;
  return /^(?:und|oder|,)$/.test(joint) && (one || isNumber(before)) && tokens[from - 3]?.norm !== "zwischen";
}

/** A label stands in one line of a phone. */
const longest = 90;
const fewestWords = 3;

/**
 * The figure with what it is a part of ("48 Prozent der Befragten"), with the noun it counts, or the words between two
 * marks that it stands in, as printed; "" where those are long.
 */
export function labelInGerman(whole: Cut, figure: LabelledFigure): string {
  const { tokens, text } = whole;
  const own = figure.kind === "age" ? ageLabel(whole, figure.from) : "";
  if (own !== "") return own;
  const clause = clauseIn(tokens, figure);
  const words = clause === undefined ? "" : text.slice(tokens[clause.from]?.start, tokens[clause.to - 1]?.end);
  if (words !== "" && words.length <= longest) return words;
  const all = genitives.has(tokens[figure.noun]?.norm ?? "") ? nounAt(tokens, figure.noun + 1) : undefined;
  if (all !== undefined) return text.slice(figure.start, tokens[all]?.end);
  return figure.noun > figure.to ? text.slice(figure.start, figure.end) : "";
}

const closing = /^[,;:!?()–—„“”"»«]$/;
const joining: ReadonlySet<string> = new Set(["und", "oder", "aber", "sowie", "denn", "doch"]);

/** Tokens between two marks, end exclusive; nothing where they are too few, or say it of a noun before them. */
function clauseIn(tokens: readonly Token[], figure: LabelledFigure): { from: number; to: number } | undefined {
  let from = figure.from;
  let to = figure.noun;
  while (from > 0 && from > figure.from - longest && !isClosing(tokens, from - 1)) from--;
  while (to < tokens.length && to < figure.noun + longest && !isClosing(tokens, to)) to++;
  while (from < figure.from && joining.has((tokens[from] as Token).norm)) from++;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  const loose = words.length < fewestWords || isRelative(tokens, from, to) || isConditional(tokens, from, to);
  return loose ? undefined : { from, to };
}

/** The point of "der 1. Vorsitzende" ends nothing. */
const isClosing = (tokens: readonly Token[], at: number): boolean =>
  closing.test((tokens[at] as Token).text) || ((tokens[at] as Token).text === "." && at === tokens.length - 1);

const conditions: ReadonlySet<string> = new Set(["wenn", "falls", "sofern", "außer", "sobald", "bevor", "bis", "ohne"]);

/** "Die Steuer steigt um 3 Prozent, falls ...", "Wenn er zustimmt, steigt ..." */
const isConditional = (tokens: readonly Token[], from: number, to: number): boolean =>
  conditions.has(tokens[to + 1]?.norm ?? "") || (from > 0 && conditions.has((tokens[0] as Token).norm));

const relatives: ReadonlySet<string> = new Set(
  "der die das dem den deren dessen denen welche welcher welches".split(" "),
);

/** ", die nur 7 Gramm wiegt": its verb stands last. */
const isRelative = (tokens: readonly Token[], from: number, to: number): boolean =>
  from > 0 && relatives.has((tokens[from] as Token).norm) && !(tokens[to - 1] as Token).capital;

const parts: ReadonlySet<string> = new Set("der von dieser ihrer seiner unserer deren".split(" "));

/** "300 der 500 Mitarbeiter": past the number of all, whose noun is that of the part. */
function pastWhole(tokens: readonly Token[], to: number): number {
  if (!parts.has(tokens[to]?.norm ?? "")) return to;
  const at = tokens[to + 1]?.norm === "den" ? to + 2 : to + 1;
  const whole = tokens[at];
  return isNumber(whole) && !words.articles.has(whole?.norm ?? "") ? at + 1 : to;
}

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === "number" || startsWithNumberWord(token?.norm ?? "", words);

/** "EU-Staaten", "Corona-Tests" */
function lastOf(tokens: readonly Token[], at: number): number {
  let last = at;
  while (
    tokens[last + 1]?.norm === "-" &&
    !tokens[last + 1]?.spaced &&
    tokens[last + 2]?.kind === "word" &&
    !tokens[last + 2]?.spaced
  )
    last += 2;
  return last;
}

/** The noun at or up to three adjectives after a place. German nouns are written with a capital. */
function nounAt(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || (!token.spaced && at > from)) return undefined;
    // "3 StR 45/24" is a file.
    if (token.capital) return /\p{Ll}\p{Lu}/u.test(token.text) ? undefined : lastOf(tokens, at);
    if (!adjective.test(token.norm) || isStopWord(token, "de")) return undefined;
  }
  return undefined;
}

// What a figure of a German text counts: the noun of its own phrase, or nothing.
import { isStopWord } from "../../language/stop-words.ts";
import type { Cut, Token } from "../../language/token.ts";
import { phraseText } from "../quotes/voices.ts";
import type { Counted, Measurable } from "./counted-noun.ts";
import type { LabelledFigure } from "./label.ts";

/** Between a number and its noun stand adjectives with these endings; function words, inflected alike, are none. */
const adjective = /(?:e|en|er|es|em)$/;
const genitives: ReadonlySet<string> = new Set(["der", "des", "aller", "dieser"]);

/** Only where number and noun stand in one phrase; the noun keeps its spelling and case ending. */
export function countedInGerman(tokens: readonly Token[], { kind, unit, to }: Measurable): Counted {
  if (kind !== "count") return { unit, to };
  const end = nounAt(tokens, to);
  if (end === undefined) return { unit: "", to };
  let first = end;
  while (tokens[first - 1]?.norm === "-" && !tokens[first - 1]?.spaced) first -= 2;
  return { unit: phraseText(tokens, first, end + 1), to: end + 1 };
}

/** A label stands in one line of a phone. */
const longest = 90;
const fewestWords = 3;

/**
 * The figure with what it is a part of ("48 Prozent der Befragten"), with the noun it counts, or the words between two
 * marks that it stands in, as printed; "" where those are long.
 */
export function labelInGerman({ tokens, text }: Cut, figure: LabelledFigure): string {
  const clause = clauseIn(tokens, figure);
  const words = clause === undefined ? "" : text.slice(tokens[clause.from]?.start, tokens[clause.to - 1]?.end);
  if (words !== "" && words.length <= longest) return words;
  const whole = genitives.has(tokens[figure.noun]?.norm ?? "") ? nounAt(tokens, figure.noun + 1) : undefined;
  if (whole !== undefined) return text.slice(figure.start, tokens[whole]?.end);
  return figure.noun > figure.to ? text.slice(figure.start, figure.end) : "";
}

const closing = /^[,;:.!?()–—„“”"»«]$/;

/** Tokens between two marks, end exclusive; nothing where they are too few to say anything. */
function clauseIn(tokens: readonly Token[], figure: LabelledFigure): { from: number; to: number } | undefined {
  let from = figure.from;
  let to = figure.noun;
  while (from > 0 && !closing.test((tokens[from - 1] as Token).text)) from--;
  while (to < tokens.length && !closing.test((tokens[to] as Token).text)) to++;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  return words.length < fewestWords ? undefined : { from, to };
}

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
    if (token.capital) return lastOf(tokens, at);
    if (!adjective.test(token.norm) || isStopWord(token, "de")) return undefined;
  }
  return undefined;
}

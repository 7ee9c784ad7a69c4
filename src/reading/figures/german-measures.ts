// What a figure of a German text counts: the noun of its own phrase, or nothing.
import { isStopWord } from "../../language/stop-words.ts";
import type { Token } from "../../language/token.ts";
import { phraseText } from "../quotes/voices.ts";
import type { Measurable, Measured } from "./measures.ts";

/** Between a number and its noun stand adjectives with these endings; function words, inflected alike, are none. */
const adjective = /(?:e|en|er|es|em)$/;
const genitives: ReadonlySet<string> = new Set(["der", "des", "aller", "dieser"]);

/** Only where number and noun stand in one phrase; the noun keeps its spelling and case ending. */
export function measuredInGerman(tokens: readonly Token[], { kind, unit, to }: Measurable): Measured {
  if (kind === "count") {
    const end = nounAt(tokens, to);
    if (end === undefined) return { unit: "", measures: "", to };
    let first = end;
    while (tokens[first - 1]?.norm === "-" && !tokens[first - 1]?.spaced) first -= 2;
    return { unit: phraseText(tokens, first, end + 1), measures: phraseText(tokens, to, end + 1), to: end + 1 };
  }
  if (kind !== "percent" && kind !== "money") return { unit, measures: "", to };
  // "48 Prozent der Befragten"
  const end = genitives.has(tokens[to]?.norm ?? "") ? nounAt(tokens, to + 1) : undefined;
  return { unit, measures: end === undefined ? "" : phraseText(tokens, to, end + 1), to };
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

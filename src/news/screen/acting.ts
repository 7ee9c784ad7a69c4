// Whom a briefing lists at all: people and organisations, each once. A place did nothing and said nothing.
import { wordSet } from "../../language/word-set.ts";
import type { Actor, Briefing } from "../briefing.ts";
import { sameName } from "./same-name.ts";

/** First words of what does nothing: indexes of stock exchanges, ships, and countries by their letters. */
const things = wordSet("dax cac css dow ftse hms hmas mv nasdaq nikkei rms sensex ss uss u.s. u.k.");
/** Last words of places that were taken for somebody. */
const ways = wordSet("airport avenue boulevard bridge county drive highway lane park river road route square street");

export function isActing({ kind, name }: Actor): boolean {
  const words = name.toLowerCase().split(" ");
  return kind !== "place" && !things.has(words[0] ?? "") && !(words.length > 1 && ways.has(words.at(-1) ?? ""));
}

/** In the briefing's order, which is by how much of the story they are named in. */
export function shownActors(briefing: Briefing): readonly Actor[] {
  const kept: Actor[] = [];
  for (const actor of briefing.actors)
    if (isActing(actor) && !kept.some((other) => sameName(other, actor))) kept.push(actor);
  return kept;
}

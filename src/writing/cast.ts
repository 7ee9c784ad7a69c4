// Which actors each sentence is about: what makes two sentences, though worded otherwise, about the same thing.
import { contentStems } from "../language/stop-words.ts";
import type { Reading } from "../news/reading.ts";
import type { StemCounts } from "./stem-counts.ts";

const mostActors = 100;

/**
 * Actors of each sentence, named or called by their role; whoever is in more than a third of the sentences tells
 * nothing apart.
 */
export function castsOf(reading: Reading, stemmed: readonly StemCounts[]): ReadonlyMap<number, ReadonlySet<string>> {
  const casts = new Map<number, Set<string>>();
  const common = Math.max(3, stemmed.length / 3);
  for (const actor of reading.actors.slice(0, mostActors)) {
    if (actor.kind === "place") continue;
    const places = new Set(actor.mentions.map((mention) => mention.sentence));
    const role = actor.kind === "person" && actor.role ? contentStems(actor.role.text) : [];
    if (role.length > 1) for (let at = 0; at < stemmed.length; at++) if (holds(stemmed[at], role)) places.add(at);
    if (places.size > common || places.size < 2) continue;
    for (const place of places) casts.set(place, (casts.get(place) ?? new Set()).add(actor.name));
  }
  return casts;
}

const holds = (sentence: StemCounts | undefined, role: readonly string[]): boolean =>
  sentence !== undefined && role.every((stem) => sentence.counts.has(stem));

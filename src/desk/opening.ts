// What may be opened by its id: what stands in the place it is asked for in, and, for one pair of eyes, what stands
// where they read. An id can be forged, and a tenant has private channels.
import type { Answer } from "../news/answer.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Edition } from "../news/edition.ts";
import { type Place, samePlace } from "../news/place.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Call } from "./call.ts";

/** For the asker alone. Throws Trouble `not-found` for one that is not theirs to read or no longer kept. */
export async function briefingOf(call: Call, id: string): Promise<Briefing> {
  const briefing = await briefingFor(call, id);
  if (briefing) return briefing;
  throw new Trouble("not-found", worded("brief.gone"));
}

export async function briefingFor(call: Call, id: string): Promise<Briefing | undefined> {
  const briefing = await call.mine.briefings.ofId(id);
  return briefing && (await mayRead(call, await call.mine.briefings.placesOf(id))) ? briefing : undefined;
}

export async function answerFor(call: Call, id: string): Promise<Answer | undefined> {
  const answer = await call.mine.briefings.answerOfId(id);
  return answer && (await mayRead(call, await call.mine.briefings.placesOf(id))) ? answer : undefined;
}

export async function editionFor(call: Call, id: string): Promise<Edition | undefined> {
  const edition = (await call.mine.editions.ofId(id))?.edition;
  return edition && (await mayRead(call, [edition.place])) ? edition : undefined;
}

/** For everyone in this place: only what stands in it. */
export async function briefingsHere(call: Call, id: string): Promise<readonly Briefing[]> {
  const here = (place: Place) => samePlace(place, call.heard.in);
  const briefing = await call.mine.briefings.ofId(id);
  if (briefing) return (await call.mine.briefings.placesOf(id)).some(here) ? [briefing] : [];
  const edition = (await call.mine.editions.ofId(id))?.edition;
  return edition?.kind === "stories" && here(edition.place) ? edition.stories.map((story) => story.briefing) : [];
}

/** Throws the platform's Trouble when it does not say just now who reads there. */
async function mayRead({ heard, tools, signal }: Call, places: readonly Place[]): Promise<boolean> {
  if (places.some((place) => samePlace(place, heard.in))) return true;
  for (const place of places) if (await tools.platform(place.platform)?.reads(heard.by.id, place, signal)) return true;
  return false;
}

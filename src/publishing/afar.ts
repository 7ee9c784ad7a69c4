// A button that stands elsewhere than what it is about: a short name for the other place, kept where the button stands.
import type { Instant } from "../news/article.ts";
import { digestOf } from "../news/content-id.ts";
import { type Place, placeKey, samePlace } from "../news/place.ts";
import type { Store } from "../ports/store.ts";

/** As long as a button in a direct message means something. */
const keptFor = 30 * 24 * 3_600_000;

const nameOf = (place: Place): string => digestOf(placeKey(place), 12);

/** What makes of an action's `on` one that can be pressed where it stands. About that very place it stays as it is. */
export async function pointingTo(
  store: Store,
  about: Place,
  stands: Place,
  now: Instant,
): Promise<(on: string) => string> {
  if (samePlace(about, stands)) return (on) => on;
  const name = nameOf(about);
  await store.of(stands.tenant).settings.keep(`afar:${name}`, JSON.stringify(about), now + keptFor);
  return (on) => `${name}~${on}`;
}

export type Afar = { readonly name: string; readonly on: string };

/** Undefined for an action that is about the place it stands in. */
export function readAfar(on: string): Afar | undefined {
  const [, name, rest] = /^([0-9a-f]{12})~(.*)$/.exec(on) ?? [];
  return name === undefined || rest === undefined ? undefined : { name, on: rest };
}

/** Undefined when the button is too old, or none of ours. */
export async function placeAfar(store: Store, name: string, stands: Place, now: Instant): Promise<Place | undefined> {
  const kept = await store.of(stands.tenant).settings.kept(`afar:${name}`, now);
  return kept === undefined ? undefined : (JSON.parse(kept) as Place);
}

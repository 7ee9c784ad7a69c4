// Time zones as people name them: by country, city or short form, the likely ones of a language first, each with the
// time there now.
import type { Instant } from "../news/article.ts";
import { localOf, timeWords } from "../publishing/walltime.ts";
import places from "../publishing/when/zone-places.json" with { type: "json" };
import table from "./zones.names.json" with { type: "json" };

/** In the order in which they are offered to somebody of whom nothing is known. */
const wordsOf: ReadonlyMap<string, string> = new Map(table.named.map(({ zone, words }) => [zone, words]));
/** What is read in a schedule that names a place is found here too. */
const placesIn: ReadonlyMap<string, string> = new Map(
  Object.entries(Object.groupBy(Object.entries(places), ([, zone]) => zone)).map(([zone, found = []]) => [
    zone,
    found.map(([place]) => place).join(" "),
  ]),
);
/** By BCP 47 tag, or by language alone: where most live who set their client to it. */
const ofLocale: Readonly<Record<string, readonly string[]>> = table.ofLocale;

type ZoneChoice = {
  readonly value: string;
  /** "Asia/Tokyo · 17:05": nobody knows a zone better than by the clock on the wall. */
  readonly label: string;
  /** Other names it is looked for by. */
  readonly words: string;
};

/** The usual one, those of the reader's language, then the best known. */
export function likelyZones(usual: string, locale: string, now: Instant): readonly ZoneChoice[] {
  const spoken = ofLocale[locale] ?? ofLocale[locale.split("-")[0] ?? ""] ?? [];
  return [...new Set([usual, ...spoken, ...wordsOf.keys()])].map((zone) => choice(zone, now));
}

/** The same, and after them all others. */
export function allZones(usual: string, locale: string, now: Instant): readonly ZoneChoice[] {
  const likely = likelyZones(usual, locale, now);
  const had = new Set(likely.flatMap(({ value }) => [value, olderName(value)]));
  const others = Intl.supportedValuesOf("timeZone").filter((zone) => !had.has(zone));
  return [...likely, ...others.map((zone) => choice(zone, now))];
}

/** Asia/Calcutta for Asia/Kolkata: the runtime lists a few by the name they had before. */
const olderName = (zone: string): string =>
  new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;

function choice(zone: string, now: Instant): ZoneChoice {
  const minutes = Math.floor((localOf(now, zone) % 86_400_000) / 60_000);
  const words = [wordsOf.get(zone), placesIn.get(zone)].filter((one) => one !== undefined).join(" ");
  return { value: zone, label: `${zone} · ${timeWords(minutes)}`, words };
}

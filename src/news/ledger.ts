// Names of the ledger's rows beside those of editions: whose they are is told by how they begin.
import type { EditionId } from "./edition.ts";
import { type MessageId, type Place, placeKey } from "./place.ts";
import type { SubscriptionId } from "./subscription.ts";

/** What an edition's messages became for those who follow its place from elsewhere. */
export const passingOn = (id: EditionId): EditionId => `passed-on:${id}`;

/** What an owner was told of a schedule. */
export const toldOf = (id: SubscriptionId): string => `told:${id}:`;

/** What was told beneath an edition, or beneath a briefing that was said, of what its outlets changed. */
export const correctedOf = (id: EditionId): string => `corrected:${id}:`;

/** A briefing that somebody put into the channel. */
export const sharedIn = (place: Place): string => `shared:${placeKey(place)}:`;

const saidIn = (place: Place): string => `said:${placeKey(place)}:`;

/** A briefing that was said to everyone, by its first message. */
export const sayingId = (place: Place, message: MessageId): EditionId => `${saidIn(place)}${message}`;

/** How everything begins that belongs to a schedule: its editions too, made or only begun. */
export const startsOfSubscription = (id: SubscriptionId): readonly string[] => [
  ...[`${id}@`, passingOn(`${id}@`), `corrected:${id}@`],
  toldOf(id),
];

/** The same of a place, without its schedules and their editions. */
export const startsOfPlace = (place: Place): readonly string[] => [
  ...[saidIn(place), `corrected:${saidIn(place)}`],
  sharedIn(place),
];

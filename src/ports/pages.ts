// What the newsroom asks of the readers' pages: where what was posted in a place can be read.
import type { Instant } from "../news/article.ts";
import type { Place } from "../news/place.ts";

/**
 * A story has the id of any of its briefings. `at`: when it was posted; its address shows nothing any more once full
 * texts of then are gone.
 */
export type Readable = {
  readonly place: Place;
  readonly kind: "briefing" | "edition" | "story";
  readonly id: string;
  readonly at: Instant;
};

export interface Pages {
  /** Whoever has the address may read until its end. The same thing has the same address, whoever makes it. */
  addressOf(readable: Readable): string;
  /** Where a place's editions stand for everybody, once it wants that. */
  publicAddressOf(place: Place): string;
}

// What the newsroom asks of the outbox: editions under a lease, and a row for each of their messages.
import type { Instant } from "../news/article.ts";
import type { Delivery, Edition, EditionId, Remembered } from "../news/edition.ts";
import type { Place } from "../news/place.ts";
import type { SubscriptionId } from "../news/subscription.ts";
import type { Part } from "./platform.ts";
import type { Thread } from "./threads.ts";

/** What an edition leaves behind: the stories it told, and the messages that can be asked beneath. */
export type LeftBehind = {
  readonly subscription: SubscriptionId;
  readonly remembered: readonly Remembered[];
  readonly threads: readonly Thread[];
};

export type Lease = { readonly holder: string; readonly until: Instant };

/** The outbox: an edition and a planned delivery for each of its messages, written in one step before any is sent. */
export interface Editions {
  /**
   * True for exactly one holder per edition until its lease ends; true again for the same holder. False for a finished
   * edition.
   */
  claim(id: EditionId, lease: Lease, at: Instant): Promise<boolean>;
  /** Prolongs the lease; false when it was lost. */
  renew(id: EditionId, lease: Lease, at: Instant): Promise<boolean>;
  /**
   * Saves the edition with its rendered parts, and a planned delivery for each, in one step. Only for the holder; false
   * when the lease was lost. Saved again before any part was tried it replaces; after that it changes nothing and is
   * true. Its briefings are saved for its place in the same step, and `next` is the subscription's next slot then.
   */
  save(
    edition: Edition,
    parts: readonly Part[],
    holder: string,
    next?: { readonly slot: Instant | undefined },
  ): Promise<boolean>;
  ofId(id: EditionId): Promise<{ readonly edition: Edition; readonly parts: readonly Part[] } | undefined>;
  /** Nothing more to do: it is not claimed again. What it told is remembered in the same step. */
  finish(id: EditionId, at: Instant, told?: LeftBehind): Promise<void>;
  /**
   * Claims a finished edition once more, for somebody who asks for what was not posted: its parts that are not posted
   * are planned anew, and go to `to`. True for exactly one caller; false for one that is not finished.
   */
  reopen(id: EditionId, lease: Lease, to: Place): Promise<boolean>;
  /** Newest first. */
  recent(subscription: SubscriptionId, limit: number): Promise<readonly Edition[]>;
  remember(subscription: SubscriptionId, remembered: readonly Remembered[]): Promise<void>;
  remembered(subscription: SubscriptionId, since: Instant): Promise<readonly Remembered[]>;
}

/** The outbox's rows: what stands here before and after each send is all that a process after a crash knows. */
export interface Deliveries {
  of(edition: EditionId): Promise<readonly Delivery[]>;
  /** Those given in one turn of the event loop may be written in one step; in order. */
  record(delivery: Delivery): Promise<void>;
  /** Parts whose outcome is unknown, for the owner and the metrics. */
  unsure(): Promise<readonly Delivery[]>;
}

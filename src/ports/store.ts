// What the newsroom asks of a store. Everything that belongs to a tenant is reached through `of(tenant)` alone.
import type { Answer, AnswerId } from "../news/answer.ts";
import type { Article, ArticleId, Instant } from "../news/article.ts";
import type { Briefing, BriefingId } from "../news/briefing.ts";
import type { Delivery, Edition, EditionId, Remembered } from "../news/edition.ts";
import type { Feed } from "../news/feed.ts";
import type { Place, Tenant } from "../news/place.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { Agenda } from "./agenda.ts";
import type { Leases } from "./leases.ts";
import type { Marks } from "./marks.ts";
import type { PlaceSettings, Settings, Thread, Threads } from "./place-store.ts";
import type { Part } from "./platform.ts";
import type { Sites } from "./sites.ts";
import type { Sayings, StandsOn, Watches } from "./watches.ts";

/** Every method may throw Trouble `storage-failed`; none throws anything else. */
export interface Store {
  of(tenant: Tenant): TenantStore;
  readonly articles: Articles;
  readonly feeds: Feeds;
  readonly once: Once;
  readonly secrets: Secrets;
  readonly written: Written;
  readonly marks: Marks;
  readonly sites: Sites;
  readonly watches: Watches;
  readonly agenda: Agenda;
  readonly leases: Leases;
  /**
   * Deletes what its retention says, called once an hour: full texts and sentences that nobody cites, what happens once
   * and small states, and which stories were told.
   */
  forget(before: Forgotten): Promise<void>;
  close(): Promise<void>;
}

export type Forgotten = {
  readonly fullTextBefore: Instant;
  readonly onceBefore: Instant;
  readonly rememberedBefore: Instant;
};

export interface TenantStore {
  readonly subscriptions: Subscriptions;
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly briefings: Briefings;
  readonly sayings: Sayings;
  readonly threads: Threads;
  readonly costs: Costs;
  readonly settings: Settings;
  /** Everything kept of one place. Empty where nothing is. */
  allOfPlace(place: Place): Promise<KeptOfPlace>;
  /** Removes everything of one place; briefings that stand in another too stay there. */
  forgetPlace(place: Place): Promise<void>;
  /** Removes everything of this tenant. */
  purge(): Promise<void>;
}

export type KeptOfPlace = {
  readonly settings?: PlaceSettings;
  readonly subscriptions: readonly Subscription[];
  readonly editions: readonly Edition[];
  readonly briefings: readonly Briefing[];
  readonly answers: readonly Answer[];
  readonly threads: readonly Thread[];
};

/** Public material, shared by all tenants; who may see it follows from their subscriptions and briefings. */
export interface Articles {
  /**
   * Saves new ones, replaces known ones whose text changed; says which it had never seen. `feed` notes where it came
   * from.
   */
  save(
    articles: readonly Article[],
    from: { readonly feed?: string; readonly at: Instant },
  ): Promise<readonly ArticleId[]>;
  ofIds(ids: readonly ArticleId[]): Promise<readonly Article[]>;
  /** Articles first seen in [from, to) in any of these feeds, newest first, at most `limit`. */
  ofFeeds(
    feeds: readonly string[],
    between: { readonly from: Instant; readonly to: Instant },
    limit: number,
  ): Promise<readonly Article[]>;
  /** Another word once an article came in any of these feeds that was first seen at or after `from`. */
  stamp(feeds: readonly string[], from: Instant): Promise<string>;
  /**
   * Full-text candidates for a question, among these feeds' and these ids' articles, best first, at most `limit`.
   * `words` are plain words, any may match.
   */
  search(
    words: readonly string[],
    within: {
      readonly feeds: readonly string[];
      readonly ids: readonly ArticleId[];
      readonly from: Instant;
      readonly to: Instant;
    },
    limit: number,
  ): Promise<readonly Article[]>;
}

export interface Feeds {
  ofUrl(url: string): Promise<Feed | undefined>;
  /** Those that are known, in the order of `urls`. */
  ofUrls(urls: readonly string[]): Promise<readonly Feed[]>;
  save(feed: Feed): Promise<void>;
  /** Feeds some active subscription reads whose nextCheckAt has come, the longest overdue first. */
  due(at: Instant, limit: number): Promise<readonly Feed[]>;
}

/** Things that happen once, whoever asks. */
export interface Once {
  /** True for exactly one caller per key, across processes. */
  first(key: string, at: Instant): Promise<boolean>;
}

/** Small secrets and single-use states, already encrypted by who stores them. */
export interface Secrets {
  put(key: string, value: string, until?: Instant): Promise<void>;
  get(key: string, at: Instant): Promise<string | undefined>;
  /** Puts what has no end where nothing is kept yet; gives what is kept, which is one and the same for all who ask. */
  settle(key: string, value: string): Promise<string>;
  /** Reads and removes in one step: single use. */
  take(key: string, at: Instant): Promise<string | undefined>;
  remove(key: string): Promise<void>;
  /** Puts `to` in the place of `from`, which keeps its end; false, and nothing is changed, where it is another. */
  swap(key: string, from: string, to: string): Promise<boolean>;
  /** Keys with this prefix. */
  keys(prefix: string): Promise<readonly string[]>;
}

/** Briefings written once per content, language, length, prompts and model, however many subscriptions carry them. */
export interface Written {
  get(key: string): Promise<Briefing | undefined>;
  put(key: string, briefing: Briefing, at: Instant): Promise<void>;
}

export interface Subscriptions {
  all(): Promise<readonly Subscription[]>;
  /** Those of one place, as `all` orders them. */
  ofPlace(place: Place): Promise<readonly Subscription[]>;
  ofId(id: SubscriptionId): Promise<Subscription | undefined>;
  save(subscription: Subscription): Promise<void>;
  remove(id: SubscriptionId): Promise<void>;
}

/** What an edition leaves behind: the stories it told, and the messages that can be asked beneath. */
export type LeftBehind = {
  readonly subscription: SubscriptionId;
  readonly remembered: readonly Remembered[];
  readonly threads: readonly Thread[];
  /** What its lines stand on is watched from now on. */
  readonly standsOn: StandsOn;
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
  /**
   * Puts a finished edition in the place of what is kept of it, with its briefings and its messages as they stand now.
   * Its deliveries stay as they are.
   */
  correct(edition: Edition, parts: readonly Part[]): Promise<void>;
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

export interface Briefings {
  /** One that was saved before is the same; what was taken back of it since stays so. */
  save(briefing: Briefing, at: Place): Promise<void>;
  ofId(id: BriefingId): Promise<Briefing | undefined>;
  /** Newest first, of one place. */
  recent(at: Place, limit: number): Promise<readonly Briefing[]>;
  remove(id: BriefingId): Promise<void>;
  saveAnswer(answer: Answer, at: Place): Promise<void>;
  answerOfId(id: AnswerId): Promise<Answer | undefined>;
  /** Everywhere a briefing or an answer was said. */
  placesOf(id: BriefingId | AnswerId): Promise<readonly Place[]>;
}

/** Money and attempts, counted per key and local day ("place:...", "person:...", "day"). */
export interface Costs {
  /** Adds `amount` unless the day's total would pass `cap`; true when added. Atomic across processes. */
  reserve(key: string, day: string, amount: number, cap: number): Promise<boolean>;
  /** Corrects a reservation once the real amount is known; may be negative. */
  settle(key: string, day: string, difference: number): Promise<void>;
  spent(key: string, day: string): Promise<number>;
}

// What a subscription is: what someone reads, where it is posted, when, and how long.
import type { Instant } from "./article.ts";
import type { Length } from "./briefing.ts";
import type { Layout } from "./layout.ts";
import type { Place } from "./place.ts";
import type { StoryId } from "./story.ts";

export type SubscriptionId = string & { readonly __id?: "subscription" };

/** A schedule as typed and kept: a phrase ("weekdays at 08:00") or five-field cron, in an IANA zone. */
export type Schedule = { readonly when: string; readonly zone: string };

/** Local wall times between which nothing is posted: what falls inside goes out at the end. */
export type QuietHours = { readonly from: string; readonly to: string };

export type FollowedStory = {
  readonly id: StoryId;
  /** As it was told when it was followed. */
  readonly headline: string;
  /** When somebody last asked for it: a week in which nothing matters is counted from then on. */
  readonly askedAt: Instant;
};

export type Subscription = {
  readonly id: SubscriptionId;
  readonly place: Place;
  /** Feed URLs. */
  readonly feeds: readonly string[];
  /** Plain words or boolean phrases; a leading "-" excludes. Empty means everything of the feeds. */
  readonly topics: readonly string[];
  readonly schedule: Schedule;
  readonly length: Length;
  /** Stories an edition holds at most. */
  readonly stories: number;
  /** ISO 639-1 of the briefing, or "source": the language of the article. */
  readonly language: string;
  readonly quietHours?: QuietHours;
  /** What a quiet day gets. */
  readonly quietDay: "say-so" | "silence";
  /** Seconds of random delay asked for, 0 for none. */
  readonly jitterSeconds: number;
  readonly layout: Layout;
  /** The one role, by the platform's id, that an edition pings: where a story is about one of these, or always. */
  readonly alert?: { readonly role: string; readonly topics: readonly string[] };
  /** Stories are shown with their outlet's picture unless this says otherwise. */
  readonly pictures?: "none";
  /** Made by following something, not asked for: the first schedule someone sets here takes its place. */
  readonly provisional?: true;
  /** What is followed is this one story, and only what matters in it is posted. Its feeds are those of its place. */
  readonly story?: FollowedStory;
  readonly state: "active" | "paused" | "disabled";
  /** For "disabled": in words, for whoever set it up. */
  readonly disabledBecause?: string;
  /** The platform's id of the person who set it up. */
  readonly owner: string;
  readonly createdAt: Instant;
  /** Slots at or before this instant are done with; an edit moves it so that one day never gets two editions. */
  readonly doneThrough: Instant;
};

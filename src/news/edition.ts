// What an edition is: what one subscription gets for one slot, and how each of its messages is doing.
import type { TroubleKind } from "../trouble.ts";
import type { Instant, NonEmpty } from "./article.ts";
import type { Briefing, BriefingId } from "./briefing.ts";
import type { CheckedClaim } from "./claim.ts";
import type { Drawing } from "./drawing.ts";
import type { Layout } from "./layout.ts";
import type { Picture } from "./picture.ts";
import type { MessageId, Place } from "./place.ts";
import type { StoryId } from "./story.ts";
import type { SubscriptionId } from "./subscription.ts";

/** `subscription@slot`: publishing the same slot twice is the same edition. */
export type EditionId = string & { readonly __id?: "edition" };

export const editionId = (subscription: SubscriptionId, slot: Instant): EditionId => `${subscription}@${slot}`;

/** What happened to a story since this subscription last saw it. A change shows both sides with their evidence. */
export type Since =
  | { readonly kind: "new" }
  | { readonly kind: "changed"; readonly was: CheckedClaim; readonly now: CheckedClaim; readonly words: string }
  | { readonly kind: "developing" };

/** Is the newer side of a change one of the lines beside it, so that nobody need read it twice? */
export const saysNow = (since: Since, lines: readonly string[]): boolean =>
  since.kind === "changed" && lines.includes(since.now.text);

/** Of a story that is shown in full. */
export const linesBeneath = ({ lead, points }: Briefing): readonly string[] =>
  [lead, ...points].map(({ text }) => text);

export type EditionStory = {
  readonly story: StoryId;
  readonly briefing: Briefing;
  readonly since: Since;
  /** Why it is here, for Why this. */
  readonly reasons: readonly string[];
  /** Which of its readers' topics it is about, as they typed them; absent in what was stored before. */
  readonly topics?: readonly string[];
  /** Its own, looked at before. */
  readonly picture?: Picture;
  /** How it came to be where it is. */
  readonly drawing?: Drawing;
};

export type StoryEnded = {
  readonly headline: string;
  /** No outlet was followed that could bring news of it: followed on, it would bring none either. */
  readonly unfed?: true;
  /** What was told last; absent where nothing that was told is kept. */
  readonly last?: { readonly line: string; readonly at: Instant; readonly briefing: BriefingId };
};

export type Edition = {
  readonly id: EditionId;
  readonly subscription: SubscriptionId;
  readonly place: Place;
  /** "Morning edition". Our own words. */
  readonly title: string;
  readonly slot: Instant;
  /** When it leaves: its slot, later for jitter and quiet hours. Absent in what was stored before this was kept. */
  readonly postsAt?: Instant;
  readonly nextSlot?: Instant;
  readonly zone: string;
  /** More than 15 minutes late. */
  readonly late: boolean;
  readonly layout: Layout;
  /** The role to ping, by the platform's id, and the index of the story that it is for. */
  readonly alert?: { readonly role: string; readonly story: number };
  /** ISO 639-1: the one this place wants; absent where it takes each article in its own. */
  readonly language?: string;
  /** Of a story that is followed: why it came, in words. */
  readonly followed?: { readonly why: string };
  /** What it was made from, for the quiet line: "#world list" or the topics. */
  readonly about: string;
} & (
  | { readonly kind: "stories"; readonly stories: NonEmpty<EditionStory> }
  /** `why`: something came, and why none of it is told. Absent where nothing came. */
  | {
      readonly kind: "quiet-day";
      readonly checkedFeeds: number;
      readonly why?: string;
      /** Of a story that is followed: it is no more, and this is what was told of it last. */
      readonly ended?: StoryEnded;
    }
  /** `unreadFeeds`: how many feeds it had, where it was not made because none of them could be read. */
  | { readonly kind: "not-made"; readonly why: string; readonly remedy: string; readonly unreadFeeds?: number }
);

export type StoriesEdition = Extract<Edition, { readonly kind: "stories" }>;

/**
 * One message of an edition on its way, a row of the outbox. `payload` is the platform's JSON, saved so that a retry
 * posts the same bytes.
 */
export type Delivery = {
  readonly edition: EditionId;
  readonly part: number;
  readonly state: "planned" | "posting" | "posted" | "unsure" | "failed";
  readonly attempts: number;
  readonly message?: MessageId;
  /** Not sent, or not looked for, before. */
  readonly retryAt?: Instant;
  /** When it was first sent: who looks for it goes back that far. */
  readonly sentAt?: Instant;
  /** Of a post whose outcome is unknown: since when it is looked for in vain; unsure, since when nobody looks. */
  readonly doubtSince?: Instant;
  /** In words, for the owner. */
  readonly why?: string;
  /** Of a failed one: what kind of refusal it was. Of one in doubt: why it could not be looked for. */
  readonly trouble?: TroubleKind;
};

/** A part that was not posted, to be sent again. It keeps its attempts: what was begun is never made anew. */
export const plannedAnew = ({ edition, part, attempts }: Delivery): Delivery => ({
  edition,
  part,
  state: "planned",
  attempts: Math.max(1, attempts),
});

/** What a subscriber already got, so that it is not briefed again. */
export type Remembered = {
  readonly story: StoryId;
  readonly briefing: BriefingId;
  readonly articles: readonly string[];
  readonly at: Instant;
  /** How it was told before, oldest first; absent where it was told once. */
  readonly before?: readonly { readonly briefing: BriefingId; readonly at: Instant }[];
};

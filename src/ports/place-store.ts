// What a store keeps of conversations and of how a place wants things: threads, settings, small states of the desk.
import type { AnswerId } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import type { BriefingId, Length } from "../news/briefing.ts";
import type { EditionId } from "../news/edition.ts";
import type { MessageId, PeopleGroup, Place } from "../news/place.ts";

/** One exchange of a thread. */
export type Turn = { readonly question: string; readonly answer?: AnswerId; readonly at: Instant };

export type Thread = {
  /** The message people answer beneath. */
  readonly root: MessageId;
  readonly place: Place;
  readonly briefings: readonly BriefingId[];
  readonly edition?: EditionId;
  readonly turns: readonly Turn[];
};

export interface Threads {
  open(thread: Thread): Promise<void>;
  ofRoot(root: MessageId): Promise<Thread | undefined>;
  /** Keeps the newest 20. */
  addTurn(root: MessageId, turn: Turn): Promise<void>;
}

export type PlaceSettings = {
  readonly length: Length;
  readonly language: string;
  readonly zone?: string;
  readonly quietHours?: string;
  readonly less: readonly string[];
  /** What is followed where nothing is scheduled: what the last schedule read before it was removed. */
  readonly sources?: readonly string[];
  /** In which folder a feed stands here, by its address, as a list brought it. */
  readonly folders?: Readonly<Record<string, string>>;
  readonly seenHint: boolean;
  /** Only these people, and those who run the tenant, change things here; whoever may otherwise where it is absent. */
  readonly managers?: PeopleGroup;
  /** Editions of slots from then on are everybody's to read; absent where none is. */
  readonly publicSince?: Instant;
};

export interface Settings {
  of(place: Place): Promise<PlaceSettings | undefined>;
  save(place: Place, settings: PlaceSettings): Promise<void>;
  /** Undo, form drafts, where a message stands and other small states, by token. */
  keep(token: string, value: string, until: Instant): Promise<void>;
  kept(token: string, at: Instant): Promise<string | undefined>;
}

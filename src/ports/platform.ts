// What the newsroom asks of a chat platform: render, post, find, reach, listen.
import type { Instant } from "../news/article.ts";
import type { Drawing } from "../news/drawing.ts";
import type { MessageId, Place, Reach, Tenant } from "../news/place.ts";
import type { Heard, Said, SaidAs } from "../news/talk.ts";

/**
 * One message ready to go. `payload` is the platform's own JSON: stored as it is, so that a retry posts the same bytes.
 */
export type Part = {
  /** The same words without any layout: for logs, screen readers and tests. */
  readonly plainText: string;
  readonly payload: unknown;
  /** Index of an earlier part whose thread this one belongs in. */
  readonly under?: number;
};

export type PostWish = {
  readonly key: string;
  readonly under?: MessageId;
  readonly signal: AbortSignal;
  /**
   * Called once, when the request leaves and not while it waits for its turn: whoever dies before that has sent
   * nothing. Where it throws nothing is sent, and `post` throws the same.
   */
  readonly begins?: () => Promise<void>;
};

export type AmendWish = { readonly key: string; readonly signal: AbortSignal };

/** A drawing as a PNG, with which a platform is opened; undefined where it was not to be had in time. Never throws. */
export type Draw = (drawing: Drawing, signal: AbortSignal) => Promise<Uint8Array | undefined>;

export type Hear = (heard: Heard, say: (said: Said) => Promise<SaidAs>) => Promise<void>;

/** "no-role": there is none of that id in the place's tenant; "everybody" is nobody to notify. */
export type Pingable = "yes" | "not-mentionable" | "no-role" | "everybody";

export interface Platform {
  /** "slack", "discord", "terminal": the `platform` of its places. */
  readonly name: string;
  /** Pure, loses nothing: what is too long becomes more parts. The only place that escapes. */
  render(said: Said): readonly Part[];
  /**
   * One call, no retry, no cut. `key` is the idempotency key: the platform's own deduplication and our marker are made
   * from it. Throws Trouble: unknown-outcome when the request may have arrived; rate-limited with retryAfterMs;
   * not-allowed, gone, bad-credentials, unavailable when it surely did not arrive.
   */
  post(part: Part, to: Place, options: PostWish): Promise<MessageId>;
  /**
   * After an unknown outcome: looks for the marker of `key`, back to `sentAt` where it is known when it was first sent.
   * "cannot-tell": looking again soon tells no more. Throws Trouble where it could not look just now.
   */
  find(key: string, at: Place, signal: AbortSignal, sentAt?: Instant): Promise<MessageId | "absent" | "cannot-tell">;
  /** Can we speak there? Asked when someone subscribes. */
  reach(place: Place, signal: AbortSignal): Promise<Reach>;
  /** Takes away a message of ours. Unsupported or already gone is not an error. */
  retract(message: MessageId, at: Place, signal: AbortSignal): Promise<void>;
  /**
   * Puts a part in the place of a message of ours that was posted with that key, so that it is found again as before.
   * To ask again is harmless. Throws Trouble: gone, not-allowed, rate-limited with retryAfterMs, unavailable. Absent
   * where what was said stays said.
   */
  amend?(part: Part, message: MessageId, at: Place, wish: AmendWish): Promise<void>;
  /**
   * Where this person alone reads (a direct message), to tell an owner what went wrong. Undefined where there is no
   * such place. Throws Trouble when that cannot be told just now.
   */
  direct(person: string, tenant: Tenant, signal: AbortSignal): Promise<Place | undefined>;
  /**
   * May this person change things in that place, as the platform's own permissions say now? For what is pressed
   * elsewhere, in a direct message. Throws Trouble when that cannot be told just now.
   */
  manages(person: string, place: Place, signal: AbortSignal): Promise<boolean>;
  /**
   * Is this person among those who read that place now? For what is shown of it elsewhere. Throws Trouble when that
   * cannot be told just now.
   */
  reads(person: string, place: Place, signal: AbortSignal): Promise<boolean>;
  /** Shows a story's picture beside it; where absent nobody looks for one. */
  readonly pictures?: true;
  /** Shows what is drawn of a story, or says it; where absent nothing is drawn. */
  readonly drawings?: true;
  /**
   * May a message of ours there notify those who hold this role? Asked when somebody chooses one; throws Trouble when
   * that cannot be told just now. Absent where a platform has no roles to notify.
   */
  pings?(role: string, place: Place, signal: AbortSignal): Promise<Pingable>;
  /**
   * Passes a message of ours on to whoever follows its place from elsewhere: true when that is done, now or before;
   * false where nobody can follow. To ask again is harmless. Throws Trouble: rate-limited with retryAfterMs,
   * unavailable, not-allowed, gone. Absent where no place has such followers.
   */
  passOn?(message: MessageId, at: Place, signal: AbortSignal): Promise<boolean>;
  /**
   * Acknowledges every event first, from the command table's row, then calls `hear`. Resolves when the signal aborts.
   */
  listen(hear: Hear, signal: AbortSignal): Promise<void>;
  /** Is the connection alive, and do its commands stand? False for seconds makes the process unready. */
  awake(): boolean;
  /** Asks the other side something that changes nothing: throws the Trouble that a post would meet now. */
  answers?(signal: AbortSignal): Promise<void>;
}

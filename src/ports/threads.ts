// What the newsroom asks of its memory for what was asked beneath its messages.
import type { AnswerId } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import type { BriefingId } from "../news/briefing.ts";
import type { EditionId } from "../news/edition.ts";
import type { MessageId, Place } from "../news/place.ts";

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

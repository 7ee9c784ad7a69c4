// What goes out after an interaction's first answer: follow-ups over its token, ordinary messages where that is no use.
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Heard, Said, SaidAs } from "../../src/news/talk.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble } from "../../src/trouble.ts";
import type { Callback, Named } from "./callback.ts";
import { limits } from "./limits.ts";
import { asPayload, type Posting } from "./message.ts";
import { personPlace } from "./place.ts";
import type { Poster } from "./post.ts";

export type FollowUpTools = {
  readonly heard: Heard;
  /** May the bot post here by itself? */
  readonly member: boolean;
  readonly callback: Callback;
  readonly poster: Poster;
  readonly log: Log;
  readonly signal: AbortSignal;
};

export class FollowUps {
  readonly #tools: FollowUpTools;
  /** Counts towards what Discord allows where the bot is no member, and makes each message's key its own. */
  #sent = 0;

  constructor(tools: FollowUpTools) {
    this.#tools = tools;
  }

  /** Over the token; beyond what Discord allows there, to the person alone. */
  async follow(parts: readonly Part[], secretly: boolean): Promise<readonly Named[]> {
    const { member, heard, callback } = this.#tools;
    const named: Named[] = [];
    for (const [index, posting] of postings(parts).entries()) {
      if (!member && this.#sent + index >= limits.followUpsWhereNotMember) {
        await this.post(parts.slice(index), personPlace(heard.by.id), undefined);
        break;
      }
      named.push(await callback.follow(posting, secretly));
    }
    this.#sent += named.length;
    return named;
  }

  /** As ordinary messages; gives the first one's id. */
  async post(parts: readonly Part[], to: Place, under: MessageId | undefined): Promise<MessageId | undefined> {
    const { heard, poster, signal } = this.#tools;
    let first: MessageId | undefined;
    for (const part of parts) {
      const key = `${heard.key}#${this.#sent++}`;
      const message = await poster.post(part, to, { key, signal, ...(under === undefined ? {} : { under }) });
      first ??= message;
    }
    return first;
  }

  /** Without a token: openly where everyone may see it, else to the person alone, else only into the log. */
  async fallBack(said: Said, parts: readonly Part[]): Promise<SaidAs> {
    const { heard, member, log } = this.#tools;
    const openly = said.audience === "everyone" && member;
    const under = "under" in heard ? heard.under : undefined;
    try {
      const message = openly
        ? await this.post(parts, heard.in, under)
        : await this.post(parts, personPlace(heard.by.id), undefined);
      log.info("interaction-fell-back", { openly });
      return message === undefined || !openly ? {} : { message };
    } catch (thrown) {
      log.warn("answer-dropped", { openly, kind: asTrouble(thrown).kind });
      return {};
    }
  }
}

export const postings = (parts: readonly Part[]): readonly Posting[] =>
  parts.map((part) => asPayload(part.payload)).filter((payload) => payload.kind === "message");

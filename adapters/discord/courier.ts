// Which ways an answer can take to whoever asked, and which is next when one fails: over the token, openly, in person.
import type { MessageId } from "../../src/news/place.ts";
import type { Heard, Said, SaidAs } from "../../src/news/talk.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble, type Trouble } from "../../src/trouble.ts";
import type { Callback, Named } from "./callback.ts";
import { type Drawings, isDrawingMessage } from "./drawings.ts";
import { type Failure, failureOf, next, type Way } from "./failures.ts";
import type { Finder } from "./find.ts";
import { limits } from "./limits.ts";
import { asPayload, type Posting } from "./message.ts";
import { discordMessageId, personPlace } from "./place.ts";
import type { Poster } from "./post.ts";
import { plainTrouble } from "./wire.ts";

export type CourierTools = {
  readonly heard: Heard;
  /** May the bot post here by itself? */
  readonly member: boolean;
  readonly callback: Callback;
  readonly poster: Poster;
  readonly find: Finder;
  readonly drawings: Drawings;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/** What became of it. */
export type Delivered = {
  /** `posted`: its parts as everybody reads them; absent where one stands elsewhere, or none can be amended. */
  readonly as: SaidAs;
  /** The message over the token that shows its beginning. */
  readonly shown?: Named;
  /** The first answer was changed into it. */
  readonly edited: boolean;
  readonly tokenDied: boolean;
  /** Why it does not stand where everyone may read it, though it was meant to. */
  readonly keptFrom?: Trouble;
};

type Sent = { readonly message?: MessageId; readonly named?: Named; readonly open?: MessageId };

export class Courier {
  readonly #tools: CourierTools;
  /** Counts towards what Discord allows where the bot is no member, and makes each message's key its own. */
  #sent = 0;

  constructor(tools: CourierTools) {
    this.#tools = tools;
  }

  /**
   * Sends every part once, beginning `first` and going on as the table of failures says; what went out is not sent
   * again. Throws Trouble where the table knows no other way.
   */
  async deliver(said: Said, parts: readonly Part[], first: Way): Promise<Delivered> {
    let [way, left, edited, tokenDied] = [first, postable(parts), false, false];
    let [begun, keptFrom]: [Sent | undefined, Trouble | undefined] = [undefined, undefined];
    const open: MessageId[] = [];
    while (left.length > 0) {
      const [part, ...others] = left as [Part, ...Part[]];
      const taken = this.#possible(way, said, keptFrom !== undefined);
      if (isDrawingMessage(asPayload(part.payload) as Posting)) {
        await this.#picture(part, taken, said.audience === "asker");
        left = others;
        continue;
      }
      try {
        // Edited is the private answer, where that was not what the words were to become.
        const secretly = said.audience === "asker" || keptFrom !== undefined || (taken === "edit" && first !== "edit");
        const sent = await this.#send(part, taken, secretly);
        begun ??= sent;
        if (sent.open !== undefined) open.push(sent.open);
        edited ||= taken === "edit";
        left = others;
        way = taken === "edit" ? "follow" : taken;
      } catch (thrown) {
        const failure = failureOf(thrown);
        tokenDied ||= failure === "token";
        if (taken === "post" || taken === "openly") keptFrom = asTrouble(plainTrouble(thrown));
        way = this.#instead(taken, failure, thrown);
        if (way === "nowhere") left = [];
      }
    }
    const message = begun?.message;
    return {
      as: {
        ...(message === undefined ? {} : { message }),
        ...(this.#tools.member && open.length === postable(parts).length ? { posted: open } : {}),
      },
      ...(begun?.named === undefined ? {} : { shown: begun.named }),
      edited,
      tokenDied,
      ...(keptFrom === undefined ? {} : { keptFrom }),
    };
  }

  #possible(way: Way, said: Said, kept: boolean): Way {
    const { member } = this.#tools;
    if (way === "openly" && (said.audience === "asker" || !member || kept)) return "in-person";
    return way === "follow" && !member && this.#sent >= limits.followUpsWhereNotMember ? "in-person" : way;
  }

  #instead(way: Way, failure: Failure, thrown: unknown): Way {
    const { log } = this.#tools;
    const other = next[way][failure];
    if (other === "throw") throw plainTrouble(thrown);
    const fields = { way, failure, next: other };
    if (other === "nowhere") log.warn("answer-dropped", fields);
    else log.info("answer-rerouted", fields);
    return other;
  }

  /** What it shows was said: it goes after the words or nowhere, and no failure of it is told. */
  async #picture(part: Part, way: Way, secretly: boolean): Promise<void> {
    const { callback, drawings, signal, log } = this.#tools;
    const posting = asPayload(part.payload) as Posting;
    if (way !== "follow") return log.info("drawing-left-out", { why: way });
    try {
      const { message, file } = await drawings.shownOf(posting, signal);
      if (file === undefined) return;
      this.#sent++;
      await callback.follow({ ...posting, message, file }, secretly);
    } catch (thrown) {
      log.warn("drawing-left-out", { why: failureOf(thrown) });
    }
  }

  async #send(part: Part, way: Way, secretly: boolean): Promise<Sent> {
    const { callback } = this.#tools;
    const posting = asPayload(part.payload) as Posting;
    if (way === "edit") return overToken(await callback.edit(posting), secretly);
    const number = this.#sent++;
    if (way === "follow") return overToken(await callback.follow(posting, secretly), secretly);
    const message = await this.#post(part, number, way === "in-person");
    return way === "in-person" ? {} : { message, open: message };
  }

  /** In doubt it is looked for: a message that arrived is not said again. */
  async #post(part: Part, number: number, inPerson: boolean): Promise<MessageId> {
    const { heard, poster, find, signal } = this.#tools;
    const key = `${heard.key}#${number}`;
    const to = inPerson ? personPlace(heard.by.id) : heard.in;
    const under = inPerson || !("under" in heard) || heard.under === undefined ? {} : { under: heard.under };
    try {
      return await poster.post(part, to, { key, signal, ...under });
    } catch (thrown) {
      if (failureOf(thrown) !== "doubt") throw thrown;
      // Where nobody can look the doubt stays: another way might say it twice.
      const found = await find(key, to, signal).catch(() => "cannot-tell" as const);
      if (found === "cannot-tell" || found === "absent") throw thrown;
      return found;
    }
  }
}

const overToken = (named: Named, secretly: boolean): Sent => ({
  named,
  ...(!secretly && named.id !== "" && { open: openId(named) }),
});

const postable = (parts: readonly Part[]): readonly Part[] =>
  parts.filter((part) => asPayload(part.payload).kind === "message");

/** How a message over the token is known later: in public by its id. */
export const openId = ({ channel, id }: Named): MessageId => discordMessageId(channel, id);

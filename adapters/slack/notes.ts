// Notes for one pair of eyes over Slack's address for answers: added, or in the place of the note that was pressed.
import type { Log } from "../../src/ports/log.ts";
import type { Part } from "../../src/ports/platform.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import type { Respond } from "./callback.ts";
import { limits } from "./limits.ts";
import type { MessagePayload } from "./parts.ts";
import type { ResponseUrl, SlackSpot } from "./spot.ts";

export class Notes {
  readonly #tools: { readonly respond: Respond; readonly log: Log };
  readonly #responseUrl: ResponseUrl | undefined;
  readonly #thread: { readonly thread_ts?: string };
  /** The pressed note still stands, and gives way to what is said first. */
  #replaces: boolean;
  #left: number = limits.responseUrlUses;

  constructor(tools: { readonly respond: Respond; readonly log: Log }, { responseUrl, thread }: SlackSpot) {
    this.#tools = tools;
    this.#responseUrl = responseUrl;
    this.#replaces = responseUrl?.kind === "private-press";
    this.#thread = thread === undefined ? {} : { thread_ts: thread };
  }

  /** False where it did not get through: no address, none of its uses left, or Slack did not take it. */
  async say({ text, blocks }: MessagePayload): Promise<boolean> {
    if (this.#left <= 0) return false;
    const replace_original = this.#replaces;
    const note = { response_type: "ephemeral", replace_original, text, blocks, ...unfurlsOff, ...this.#thread };
    try {
      if (!(await this.#respond(note))) return false;
    } catch (thrown) {
      // There is another way to one person. That a note stands there twice is better than not at all.
      this.#tools.log.warn("slack-answer-undelivered", { why: String(thrown) });
      return false;
    }
    this.#replaces = false;
    return true;
  }

  /**
   * Where the app is no member only this reaches: everyone sees it, but it has no thread of ours. Gives the parts for
   * which no use of the address is left.
   */
  async sayOpenly(parts: readonly Part[], tongue: Tongue): Promise<readonly Part[]> {
    const shown = parts.slice(0, this.#left - 1);
    for (const part of shown) {
      const { text, blocks } = part.payload as MessagePayload;
      const message = { response_type: "in_channel", replace_original: false, text, blocks, ...unfurlsOff };
      await this.#respond(message);
    }
    const rest = parts.slice(shown.length);
    const hints = [...(rest.length > 0 ? [tongue.say("slack.rest-direct")] : []), tongue.say("slack.replies-unheard")];
    await this.#respond({ response_type: "ephemeral", replace_original: false, text: hints.join("\n") });
    return rest;
  }

  async #respond(body: Readonly<Record<string, unknown>>): Promise<boolean> {
    if (this.#responseUrl === undefined) return false;
    this.#left--;
    await this.#tools.respond(this.#responseUrl.url, body);
    return true;
  }
}

const unfurlsOff = { unfurl_links: false, unfurl_media: false };

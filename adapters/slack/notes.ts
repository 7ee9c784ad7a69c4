// Notes for one pair of eyes over a response_url: that work goes on, then its outcome in the same place.
import type { Part } from "../../src/ports/platform.ts";
import type { Respond } from "./callback.ts";
import { limits } from "./limits.ts";
import type { MessagePayload } from "./parts.ts";
import type { SlackSpot } from "./spot.ts";

/** What stands there now and gives way to the next note: the private message that was pressed, or "working". */
type Standing = "nothing" | "pressed" | "working";

export class Notes {
  readonly #respond: Respond;
  readonly #spot: SlackSpot;
  #standing: Standing;
  #used = 0;

  constructor(respond: Respond, spot: SlackSpot) {
    [this.#respond, this.#spot] = [respond, spot];
    this.#standing = spot.onPrivate === true ? "pressed" : "nothing";
  }

  /** Once at most, and never in the place of a message that somebody pressed: that one waits for the outcome. */
  async working(doing: string): Promise<void> {
    const url = this.#spot.responseUrl;
    if (url === undefined || this.#used > 0 || this.#standing === "pressed") return;
    this.#used++;
    this.#standing = "working";
    await this.#respond(url, { response_type: "ephemeral", text: `${doing}…`, ...threadOf(this.#spot) });
  }

  /** False where there is no address, or none of its uses is left. */
  async say({ text, blocks }: MessagePayload): Promise<boolean> {
    const url = this.#spot.responseUrl;
    if (url === undefined || this.#used >= limits.responseUrlUses) return false;
    this.#used++;
    const replaces = this.#standing !== "nothing";
    this.#standing = "nothing";
    await this.#respond(url, {
      response_type: "ephemeral",
      replace_original: replaces,
      text,
      blocks,
      ...unfurlsOff,
      ...threadOf(this.#spot),
    });
    return true;
  }

  /** Where the app is no member only the response_url reaches: everyone sees it, but it has no thread of ours. */
  async sayOpenly(parts: readonly Part[]): Promise<void> {
    const url = this.#spot.responseUrl ?? "";
    for (const part of parts.slice(0, limits.responseUrlUses - 1)) {
      const { text, blocks } = part.payload as MessagePayload;
      await this.#respond(url, { response_type: "in_channel", replace_original: false, text, blocks, ...unfurlsOff });
    }
    const hint =
      "Lede is not in this channel, so replies here do not reach it. Type /invite @Lede to ask beneath briefings.";
    await this.#respond(url, { response_type: "ephemeral", replace_original: false, text: hint });
  }

  /** "Working" has done its part. */
  async clear(): Promise<void> {
    if (this.#standing !== "working") return;
    this.#standing = "nothing";
    await this.#respond(this.#spot.responseUrl ?? "", { delete_original: true }).catch(() => {});
  }
}

const unfurlsOff = { unfurl_links: false, unfurl_media: false };
const threadOf = (spot: SlackSpot) => (spot.thread === undefined ? {} : { thread_ts: spot.thread });

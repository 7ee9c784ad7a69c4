// Where something was said to us and how to answer there; a modal carries its spot along in private_metadata.
import { z } from "zod";
import type { MessageId, Tenant } from "../../src/news/place.ts";
import { limits } from "./limits.ts";

/**
 * Slack's address for answers within half an hour. What "the original" is to it depends on what it was given out for:
 * after a slash command there is none, after a press it is the message that holds the button. So only a note for one
 * person may ever be replaced, and nothing said over the address can be taken back.
 */
export type ResponseUrl = { readonly kind: (typeof responseUrlKinds)[number]; readonly url: string };
const responseUrlKinds = ["slash", "public-press", "private-press"] as const;

/** A view on somebody's screen; the hash names the state it was seen in. */
export type OpenView = { readonly id: string; readonly hash?: string };

export type SlackSpot = {
  readonly tenant: Tenant;
  readonly user: string;
  readonly channel: string;
  /** Root of the thread that answers go into. */
  readonly thread?: string;
  /** The message whose button was pressed, or the root of the thread a question stands in. */
  readonly under?: MessageId;
  /** The timestamp of what was said to us. */
  readonly message?: string;
  readonly responseUrl?: ResponseUrl;
  readonly triggerId?: string;
  /** Everything said goes into this modal. */
  readonly modal?: OpenView;
  /** A private page, to be published again. */
  readonly home?: boolean;
  /** The state of the Home tab that was pressed in: what another press published since is left as it is. */
  readonly homeHash?: string | undefined;
  /** Words come as a conversation: nothing here is for one person's eyes alone unless others are present. */
  readonly talk?: boolean;
};

const carried = z.object({
  c: z.string(),
  t: z.string().optional(),
  m: z.string().optional(),
  r: z.object({ kind: z.enum(responseUrlKinds), url: z.string() }).optional(),
  o: z.string().optional(),
});

/** What a modal remembers: where it came from, and for a form what it is about. */
export function packSpot(spot: SlackSpot, on = ""): string {
  const packed = { c: spot.channel, t: spot.thread, m: spot.under, r: spot.responseUrl, o: on };
  const text = JSON.stringify(packed);
  return text.length <= limits.privateMetadata ? text : JSON.stringify({ ...packed, r: undefined });
}

export function unpackSpot(metadata: string | undefined): { readonly on: string; readonly spot: Partial<SlackSpot> } {
  const parsed = carried.safeParse(parse(metadata ?? ""));
  if (!parsed.success) return { on: "", spot: {} };
  const { c, t, m, r, o } = parsed.data;
  return {
    on: o ?? "",
    spot: {
      channel: c,
      ...(t === undefined ? {} : { thread: t }),
      ...(m === undefined ? {} : { under: m }),
      ...(r === undefined ? {} : { responseUrl: r }),
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

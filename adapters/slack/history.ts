// Whether a message of ours stands in a channel: its marker looked for, page by page, as far as Slack lets us.
import type { Instant } from "../../src/news/article.ts";
import type { MessageId } from "../../src/news/place.ts";
import { Trouble } from "../../src/trouble.ts";
import { slackMessageId } from "./place.ts";

export const markerType = "lede_part";
/** How far back is looked where no one remembers when it was sent. */
export const backMs = 2 * 60 * 60_000;
/** Slack's time is not ours, and what is sent again may have arrived the first time. */
const clocksApartMs = 20 * 60_000;

type Found = {
  readonly ts?: string;
  readonly reply_count?: number;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
};

const carries = (message: Found, key: string): boolean => {
  const payload = message.metadata?.event_payload;
  return (
    message.metadata?.event_type === markerType &&
    typeof payload === "object" &&
    payload !== null &&
    "key" in payload &&
    payload.key === key
  );
};

/** How one page is asked for: it waits for its turn, and gives undefined once our own message came by meanwhile. */
export type LookTurn = (
  method: "history" | "replies",
  wish: Readonly<Record<string, unknown>>,
) => Promise<HistoryPage | undefined>;

/**
 * History may be closed to us (a scope is missing): then nobody can tell. `sentAt` is when it was first sent, at the
 * earliest. Throws Trouble aborted, and what passes: a limit that lasts, a time-out, a connection that was cut.
 */
export async function inHistory(
  turn: LookTurn,
  key: string,
  channel: string,
  known: { readonly at: Instant; readonly thread?: string } | undefined,
  sentAt: Instant,
): Promise<MessageId | "absent" | "cannot-tell"> {
  const oldest = String(Math.floor((sentAt - clocksApartMs) / 1_000));
  const wish = { channel, oldest, limit: 100, include_all_metadata: true };
  const roots: string[] = known?.thread === undefined ? [] : [known.thread];
  let cut = false;
  const through = async (method: "history" | "replies", more: { readonly ts?: string }) => {
    let cursor: string | undefined;
    for (let pages = 0; pages < mostPages; pages++) {
      const page = await turn(method, { ...wish, ...more, ...(cursor ? { cursor } : {}) });
      const found = page?.messages?.find((message) => carries(message, key));
      if (found?.ts !== undefined || page === undefined) return found?.ts;
      // After a restart nobody knows whether it was a reply: our own threads are looked through too.
      if (known === undefined && method === "history") roots.push(...ownThreads(page));
      cursor = page.response_metadata?.next_cursor;
      if (!page.has_more || !cursor) break;
    }
    cut ||= cursor !== undefined && cursor !== "";
    return undefined;
  };
  try {
    const found = known?.thread === undefined ? await through("history", {}) : undefined;
    if (found !== undefined) return slackMessageId(channel, found);
    for (const ts of roots.slice(0, mostThreads)) {
      const reply = await through("replies", { ts });
      if (reply !== undefined) return slackMessageId(channel, reply);
    }
    return cut || roots.length > mostThreads ? "cannot-tell" : "absent";
  } catch (thrown) {
    if (thrown instanceof Trouble && (thrown.kind === "aborted" || thrown.retry)) throw thrown;
    // Asking changes nothing: without an answer nobody has looked.
    if (thrown instanceof Trouble && thrown.kind === "unknown-outcome")
      throw new Trouble("unavailable", undefined, { cause: thrown });
    return "cannot-tell";
  }
}

/** Fifteen messages a page are all that new commercial apps get. */
const mostPages = 5;
const mostThreads = 5;
export type HistoryPage = {
  readonly messages?: readonly Found[];
  readonly has_more?: boolean;
  readonly response_metadata?: { readonly next_cursor?: string };
};

const ownThreads = (page: HistoryPage): readonly string[] =>
  (page.messages ?? [])
    .filter((message) => message.metadata?.event_type === markerType && (message.reply_count ?? 0) > 0)
    .flatMap((message) => message.ts ?? []);

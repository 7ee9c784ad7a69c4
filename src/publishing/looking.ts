// After a post whose answer was lost: is the message there? And for how long nobody gives up asking.
import type { Instant } from "../news/article.ts";
import type { MessageId, Place } from "../news/place.ts";
import type { Log } from "../ports/log.ts";
import type { Platform } from "../ports/platform.ts";
import { asTrouble } from "../trouble.ts";

/** Also how long a message may take to show up after its answer was lost. */
export const firstWait = 5_000;
const longestWait = 2 * 60_000;
/**
 * As long as a channel that cannot be searched is asked again. Slack repeats an event that a dead process did not
 * acknowledge at once, after a minute and after five, and lets new apps read history once a minute:
 * https://docs.slack.dev/apis/events-api/#retries, https://docs.slack.dev/apis/web-api/rate-limits/
 */
const looksFor = 10 * 60_000;
/** Many who look in one workspace stand in line: this much longer for one's turn, and no more. */
const longestLine = 30 * 60_000;

export type Looked = { readonly found: MessageId | "absent" | "cannot-tell"; readonly retryAfterMs?: number };

/** One look. Throws Trouble `aborted` when the process stops; whatever else goes wrong, nobody can tell. */
export async function look(
  { platform, log }: { readonly platform: Platform; readonly log: Log },
  key: string,
  at: Place,
  signal: AbortSignal,
): Promise<Looked> {
  try {
    return { found: await platform.find(key, at, signal) };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" && signal.aborted) throw trouble;
    log.warn("marker-unread", { why: trouble.kind });
    const { retryAfterMs } = trouble;
    return { found: "cannot-tell", ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
}

/**
 * When to look again, twice as late each time and never before the other side allows it; undefined when it was looked
 * for long enough.
 */
export function nextLook(since: Instant, now: Instant, retryAfterMs = 0): Instant | undefined {
  if (now - since >= looksFor) return undefined;
  const wait = Math.min(longestWait, Math.max(firstWait, now - since));
  return now + Math.max(wait, Math.min(retryAfterMs, longestLine));
}

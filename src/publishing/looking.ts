// After a post whose answer was lost: is the message there? And for how long nobody gives up asking.
import type { Instant } from "../news/article.ts";
import type { Delivery } from "../news/edition.ts";
import type { MessageId, Place } from "../news/place.ts";
import type { Log } from "../ports/log.ts";
import type { Platform } from "../ports/platform.ts";
import { asTrouble, type TroubleKind } from "../trouble.ts";

/** Also how long a message may take to show up after its answer was lost. */
export const firstWait = 5_000;
const longestWait = 2 * 60_000;
/**
 * As long as a channel that cannot be searched is asked again, and as what comes after the message in doubt waits for
 * it where only looking is limited. Slack repeats an event that a dead process did not
 * acknowledge at once, after a minute and after five, and lets new apps read history once a minute:
 * https://docs.slack.dev/apis/events-api/#retries, https://docs.slack.dev/apis/web-api/rate-limits/
 */
const leastLooksFor = 10 * 60_000;
/** So long nothing that comes after it is posted where the other side is away: then the order is kept. */
const waitsWhileAway = 60 * 60_000;
/** Many who look in one workspace stand in line: this much longer for one's turn, and no more. */
const longestLine = 30 * 60_000;

export type Looked =
  | { readonly state: "found"; readonly message: MessageId }
  | { readonly state: "absent" | "cannot-tell" }
  /** It could not look: the same look may tell later. */
  | { readonly state: "away"; readonly why: TroubleKind; readonly retryAfterMs?: number };

/** One look. Throws Trouble `aborted` when the process stops, and nothing else. */
export async function look(
  { platform, log }: { readonly platform: Platform; readonly log: Log },
  key: string,
  at: Place,
  signal: AbortSignal,
  sentAt?: Instant,
): Promise<Looked> {
  try {
    const found = await platform.find(key, at, signal, sentAt);
    if (found === "absent") return { state: "absent" };
    return found === "cannot-tell" ? { state: "cannot-tell" } : { state: "found", message: found };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" && signal.aborted) throw trouble;
    const { kind: why, retry, retryAfterMs } = trouble;
    log.warn("marker-unread", { why });
    if (!retry && why !== "unknown-outcome") return { state: "cannot-tell" };
    return { state: "away", why, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
}

/**
 * When to look again: twice as late each time and never before the other side allows it. Undefined when it was looked
 * for long enough: `looksFor` milliseconds where each look fails, ten minutes at least.
 */
export function nextLook(looked: Looked, since: Instant, now: Instant, looksFor = 0): Instant | undefined {
  const away = looked.state === "away";
  if (now - since >= Math.max(leastLooksFor, away ? looksFor : 0)) return undefined;
  const wait = Math.min(longestWait, Math.max(firstWait, now - since));
  return now + Math.max(wait, Math.min((away && looked.retryAfterMs) || 0, longestLine));
}

/** Kept in the row, for who takes it up next. */
export const whyAway = (looked: Looked): Pick<Delivery, "trouble"> =>
  looked.state === "away" ? { trouble: looked.why } : {};

/** Does what comes after it wait for a message in doubt? */
export const holdsUp = ({ doubtSince, trouble }: Delivery, now: Instant): boolean =>
  doubtSince === undefined || now - doubtSince < (isAway(trouble) ? waitsWhileAway : leastLooksFor);

/** A limit on looking says nothing of posting. */
const isAway = (why: TroubleKind | undefined): boolean => why !== undefined && why !== "rate-limited";

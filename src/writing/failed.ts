// Stories that a model failed at a short while ago: none is paid for twice within the hour, whoever asks for it.
import type { Instant } from "../news/article.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { type Patience, patience } from "../prompting/patience.ts";
import { asTrouble, type TroubleKind } from "../trouble.ts";

/** Small texts kept for a while, across restarts where there is a store. */
export type FailedStories = {
  keep(key: string, value: string, until: Instant): Promise<void>;
  kept(key: string, at: Instant): Promise<string | undefined>;
};

type Tools = { readonly failed?: FailedStories | undefined; readonly clock: Clock; readonly log: Log };

/** `within`: who waited when the time was over; who waits longer may ask again. */
type Failure = { readonly why: string; readonly within?: Patience };

const rememberedMs = 3_600_000;

/**
 * What was paid for in vain. A busy server, a refused key and an empty budget cost nothing, and are over whenever
 * someone mends them.
 */
const paidInVain: ReadonlySet<TroubleKind> = new Set(["unreadable", "bad-input", "timed-out"]);

/** Why the embedded writer wrote it then; undefined when the model may be asked. A store that fails asks it. */
export async function failedBefore(
  key: string,
  within: Patience,
  { failed, clock, log }: Tools,
): Promise<string | undefined> {
  try {
    const kept = await failed?.kept(`model-failed:${key}`, clock.now());
    if (kept === undefined) return undefined;
    const before = JSON.parse(kept) as Failure;
    const waitsLonger = before.within !== undefined && patience[within] > patience[before.within];
    return waitsLonger ? undefined : before.why;
  } catch (thrown) {
    log.warn("failure-unread", { kind: asTrouble(thrown).kind });
    return undefined;
  }
}

export async function rememberFailure(
  key: string,
  { kind, why, within }: { readonly kind: TroubleKind; readonly why: string; readonly within: Patience },
  { failed, clock, log }: Tools,
): Promise<void> {
  if (!paidInVain.has(kind)) return;
  const failure: Failure = kind === "timed-out" ? { why, within } : { why };
  try {
    await failed?.keep(`model-failed:${key}`, JSON.stringify(failure), clock.now() + rememberedMs);
  } catch (thrown) {
    log.warn("failure-unkept", { kind: asTrouble(thrown).kind });
  }
}

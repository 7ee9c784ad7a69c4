// What an edition's messages are owed after they stand: to be passed on to whoever follows their place from elsewhere.
import type { Instant } from "../news/article.ts";
import type { Delivery, Edition } from "../news/edition.ts";
import { passingOn } from "../news/ledger.ts";
import type { MessageId, Place } from "../news/place.ts";
import type { Part } from "../ports/platform.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import type { DeliverTools } from "./deliver.ts";

export type PassedOn =
  /** Done, or there was nobody to pass it on to. */
  | { readonly state: "done" }
  /** Come back at `at`: the other side takes so many an hour, or is away. */
  | { readonly state: "later"; readonly at: Instant }
  /** Nothing more will help; the edition stands all the same. */
  | { readonly state: "failed"; readonly trouble: Trouble }
  | { readonly state: "lost" };

/** What stands in the place, by its parts, and the ledger's rows of what was passed on of it already. */
export type Arrived = {
  readonly parts: readonly Part[];
  readonly messages: readonly (MessageId | undefined)[];
  readonly passed: readonly Delivery[];
};

const firstBackoff = 5_000;
const longestBackoff = 10 * 60_000;

/**
 * What stands in the place itself, in order, each until it is done: to ask again is harmless, so nothing is looked
 * for. A day without a story is passed on to nobody. Done again it goes on where it was. Throws Trouble
 * `storage-failed` and `aborted`.
 */
export async function passOn(
  tools: DeliverTools,
  { id, kind }: Pick<Edition, "id" | "kind">,
  { parts, messages, passed }: Arrived,
  at: Place,
  signal: AbortSignal,
): Promise<PassedOn> {
  const { platform, deliveries, clock, log, mayPost } = tools;
  if (platform.passOn === undefined || kind !== "stories") return { state: "done" };
  const edition = passingOn(id);
  const known = new Map(passed.map((row) => [row.part, row]));
  for (const [part, message] of messages.entries()) {
    if (message === undefined || parts[part]?.under !== undefined) continue;
    const before: Delivery = known.get(part) ?? { edition, part, state: "planned", attempts: 0 };
    if (before.state === "posted") continue;
    if (before.state === "failed")
      return { state: "failed", trouble: new Trouble(before.trouble ?? "unavailable", before.why) };
    if ((before.retryAt ?? 0) > clock.now()) return { state: "later", at: before.retryAt ?? 0 };
    if (signal.aborted) throw new Trouble("aborted");
    if (!(await mayPost())) return { state: "lost" };
    const attempts = before.attempts + 1;
    const came = await platform.passOn(message, at, signal).catch(asTrouble);
    if (came === false) return { state: "done" };
    if (came === true) {
      await deliveries.record({ edition, part, state: "posted", attempts, message });
      log.info("passed-on", { edition: id, part, attempts });
      continue;
    }
    if (came.kind === "aborted") throw came;
    log.warn("not-passed-on", { edition: id, part, why: came.kind, attempts });
    return putOff(tools, before, came);
  }
  return { state: "done" };
}

/** `before` is the part's row of the ledger before this try. */
async function putOff(
  { deliveries, clock, givesUpAt }: DeliverTools,
  before: Delivery,
  trouble: Trouble,
): Promise<PassedOn> {
  const { edition, part } = before;
  const attempts = before.attempts + 1;
  const why = trouble.message;
  const backoff = Math.min(longestBackoff, firstBackoff * 3 ** Math.min(before.attempts, 9));
  const retryAt = clock.now() + Math.max(trouble.retryAfterMs ?? 0, backoff);
  if (!trouble.retry || retryAt > givesUpAt) {
    await deliveries.record({ edition, part, state: "failed", attempts, why, trouble: trouble.kind });
    return { state: "failed", trouble };
  }
  await deliveries.record({ edition, part, state: "planned", attempts, retryAt, why });
  return { state: "later", at: retryAt };
}

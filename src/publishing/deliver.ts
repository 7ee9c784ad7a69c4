// The outbox sent: parts in order, each at most once by its idempotency key; after doubt look first, no second post.
import type { Instant } from "../news/article.ts";
import type { Delivery, EditionId } from "../news/edition.ts";
import type { MessageId, Place } from "../news/place.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Part, Platform } from "../ports/platform.ts";
import type { Deliveries } from "../ports/store.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { firstWait, holdsUp, look, nextLook, whyAway } from "./looking.ts";
import { beginning, post } from "./request.ts";
import { partKey } from "./split.ts";

export type DeliverTools = {
  readonly platform: Platform;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly log: Log;
  /** False stops everything: someone else may have the edition. */
  readonly mayPost: () => Promise<boolean>;
  /** Until then a side that is away is asked again. */
  readonly givesUpAt: Instant;
  /** For so many milliseconds a message in doubt is looked for where looking fails; ten minutes where absent. */
  readonly looksFor?: number;
  /** A message that stands already, and in whose thread the parts belong. */
  readonly beneath?: MessageId;
  /** What the ledger holds of it, where that is known already; looked up where absent. */
  readonly known?: readonly Delivery[];
  /** From then on nothing is sent of what stands nowhere: the next edition has it. Never where absent. */
  readonly worthUntil?: Instant | undefined;
};

export type DeliveryOutcome =
  | {
      readonly state: "delivered";
      /** By their parts; undefined for one that may not have arrived. */
      readonly messages: readonly (MessageId | undefined)[];
      readonly unsure: number;
    }
  /** Come back at `at`: the other side asked us to wait, is away, or cannot be searched yet. */
  | { readonly state: "later"; readonly at: Instant }
  /** Nothing more will help. */
  | { readonly state: "failed"; readonly trouble: Trouble }
  | { readonly state: "lost" };

/** So many sends without an answer, each looked for and not found. */
const mostDoubts = 6;
/** A place that is gone is asked once more before it is given up. */
const goneAttempts = 2;
/** Before sending again: a slow other side has been seen to take a message long after it cut the connection. */
const secondWait = 20_000;
const longestWait = 10 * 60_000;
/** Shorter waits are sat out with the lease in hand; longer ones give it back. */
const sitsOut = 20_000;

/**
 * `edition` names the rows of the ledger: an edition's, or those of a message to an owner. Doing it again goes on where
 * it was, and says again what had failed. Throws Trouble `storage-failed` and `aborted`; what is recorded by then stays
 * true.
 */
export async function deliver(
  tools: DeliverTools,
  edition: EditionId,
  parts: readonly Part[],
  to: Place,
  signal: AbortSignal,
): Promise<DeliveryOutcome> {
  const rows = tools.known ?? (await tools.deliveries.of(edition));
  const known = new Map(rows.map((delivery) => [delivery.part, delivery]));
  const messages: (MessageId | undefined)[] = [];
  // That a part is posted is not waited for before the next: where that leaves at once, both are written in one step.
  const posted: Promise<void>[] = [];
  let unsure = 0;
  let sought: Instant | undefined;
  try {
    for (const [index, part] of parts.entries()) {
      const delivery = known.get(index) ?? { edition, part: index, state: "planned", attempts: 0 };
      const under = part.under === undefined ? tools.beneath : messages[part.under];
      const stands = messages.some(Boolean) || [...known.values()].some((one) => one.part !== index && mayStand(one));
      const worthUntil = (stands ? undefined : tools.worthUntil) ?? Number.POSITIVE_INFINITY;
      const done = await deliverPart({ ...tools, posted, worthUntil }, delivery, part, to, under, signal);
      if (done.state === "sought") sought = Math.min(sought ?? done.at, done.at);
      else if (done.state === "unsure") unsure += 1;
      else if (done.state !== "posted") return done;
      messages[index] = done.state === "posted" ? done.message : undefined;
    }
  } finally {
    await Promise.all(posted);
  }
  if (sought !== undefined) return { state: "later", at: sought };
  return { state: "delivered", messages, unsure };
}

/** Readers may see it. */
const mayStand = ({ state }: Delivery): boolean => state !== "planned" && state !== "failed";

type PartOutcome =
  | { readonly state: "posted"; readonly message: MessageId }
  | { readonly state: "unsure" }
  /** In doubt still, and looked for at `at`: what comes after it need not wait. */
  | { readonly state: "sought"; readonly at: Instant }
  | Exclude<DeliveryOutcome, { state: "delivered" }>;

async function deliverPart(
  tools: DeliverTools & { readonly posted: Promise<void>[]; readonly worthUntil: Instant },
  start: Delivery,
  part: Part,
  to: Place,
  under: MessageId | undefined,
  signal: AbortSignal,
): Promise<PartOutcome> {
  const { clock, deliveries, mayPost, givesUpAt } = tools;
  const log = tools.log.with({ platform: tools.platform.name });
  const key = partKey(to.tenant, start.edition, start.part);
  let delivery = start;
  const record = async (state: Delivery["state"], more: Partial<Delivery> = {}) => {
    delivery = { ...lasting(delivery), ...more, state };
    await deliveries.record(delivery);
  };
  const posted = async (message: MessageId): Promise<PartOutcome> => {
    const written = record("posted", { message });
    written.catch(() => {});
    tools.posted.push(written);
    log.info("part-posted", { edition: start.edition, part: start.part, attempts: delivery.attempts });
    return { state: "posted", message };
  };
  const failed = async (trouble: Trouble): Promise<PartOutcome> => {
    await record("failed", { why: trouble.message, trouble: trouble.kind });
    return { state: "failed", trouble };
  };
  const settled = settledBefore(delivery);
  if (settled) return settled;

  /** A request of ours that is still on its way may arrive after the first look. */
  let looksAgain = false;
  /** Someone began this post and nobody knows how it ended: our marker tells. Undefined when it may be sent again. */
  const settleDoubt = async (): Promise<PartOutcome | "look again" | undefined> => {
    if (!(await mayPost())) return { state: "lost" };
    // From before the look: where history is limited, a look itself may wait for minutes.
    const since = delivery.doubtSince ?? clock.now();
    const looked = await look(tools, key, to, signal, delivery.sentAt);
    if (looked.state === "found") return posted(looked.message);
    if (looked.state !== "absent") {
      const next = nextLook(looked, since, clock.now(), tools.looksFor);
      if (next !== undefined) {
        await record("posting", { doubtSince: since, retryAt: next, ...whyAway(looked) });
        return "look again";
      }
      await record("unsure", { why: unsureWords, doubtSince: clock.now() });
      log.warn("part-unsure", { edition: start.edition, part: start.part });
      return { state: "unsure" };
    }
    if (looksAgain) {
      looksAgain = false;
      await clock.sleep(secondWait, signal);
      return settleDoubt();
    }
    if (clock.now() >= tools.worthUntil) {
      await record("planned");
      return { state: "later", at: clock.now() };
    }
    if (delivery.attempts < mostDoubts) return undefined;
    return failed(new Trouble("unavailable", worded("owner.never-arrived")));
  };
  for (;;) {
    const wait = (delivery.retryAt ?? 0) - clock.now();
    if (wait > sitsOut) return putOff(delivery, clock.now() + wait, clock.now());
    if (wait > 0) await clock.sleep(wait, signal);
    // Between two parts is where a shutdown stops; a part being posted is finished.
    if (signal.aborted) throw new Trouble("aborted");
    if (delivery.state === "posting") {
      const outcome = await settleDoubt();
      if (outcome === "look again") continue;
      if (outcome) return outcome;
    }
    if (!(await mayPost())) return { state: "lost" };
    delivery = { ...delivery, attempts: delivery.attempts + 1 };
    const sending = beginning(async () => {
      await record("posting", firstSent(delivery, clock.now()));
      return await mayPost();
    });
    const came = await post(tools, part, to, { key, under, begins: sending.begins }).then(posted, asTrouble);
    if (!(came instanceof Trouble)) return came;
    const trouble = came;
    // Not sent: whoever has the edition now will look, find nothing, and post.
    if (sending.is() === "forbidden") return { state: "lost" };
    if (trouble.kind === "storage-failed") throw trouble;
    log.warn("part-refused", {
      edition: start.edition,
      part: start.part,
      why: trouble.kind,
      attempts: delivery.attempts,
    });
    if (mayHaveArrived(trouble) && sending.is() === "begun") {
      looksAgain = true;
      await clock.sleep(firstWait, signal);
      continue;
    }
    const again = passes(trouble)
      ? clock.now() < givesUpAt
      : trouble.kind === "gone" && delivery.attempts < goneAttempts;
    if (!again) return failed(trouble);
    const backoff = Math.min(longestWait, firstWait * 3 ** Math.min(delivery.attempts - 1, 9));
    await record("planned", {
      retryAt: clock.now() + Math.max(trouble.retryAfterMs ?? 0, backoff),
      why: trouble.message,
    });
  }
}

const putOff = (delivery: Delivery, at: Instant, now: Instant): PartOutcome =>
  holdsUp(delivery, now) ? { state: "later", at } : { state: "sought", at };

/** What of a row outlives its state. */
const lasting = ({ edition, part, attempts, sentAt }: Delivery) =>
  sentAt === undefined ? { edition, part, attempts } : { edition, part, attempts, sentAt };

const firstSent = ({ sentAt = Number.POSITIVE_INFINITY }: Delivery, now: Instant) => ({
  sentAt: Math.min(sentAt, now),
});

const unsureWords =
  "The answer was lost, and the channel could not be searched. It may have arrived; nothing is sent twice.";

function settledBefore({ state, message, trouble, why }: Delivery): PartOutcome | undefined {
  if (state === "posted" && message !== undefined) return { state: "posted", message };
  if (state === "unsure") return { state: "unsure" };
  return state === "failed" ? { state: "failed", trouble: new Trouble(trouble ?? "unavailable", why) } : undefined;
}

/** What would be a doubt had it left only waited for its turn in vain. */
const passes = (trouble: Trouble): boolean => trouble.retry || mayHaveArrived(trouble);

/** Anything but a plain refusal leaves it open whether the message is there. */
const mayHaveArrived = ({ kind }: Trouble): boolean =>
  ["unknown-outcome", "timed-out", "aborted", "bug"].includes(kind);

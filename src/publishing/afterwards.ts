// What follows a delivery: stories remembered as told, threads opened, and owners told of what they should know.
import { complaint } from "../gathering/poll.ts";
import type { Edition } from "../news/edition.ts";
import type { MessageId } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import { asTrouble } from "../trouble.ts";
import { plan } from "./agenda.ts";
import type { DeliveryOutcome } from "./deliver.ts";
import { type OwnerTools, tellOwner } from "./owner.ts";

/** A quiet day where silence was asked for; a reason that was told already. */
export async function isSilent(tools: OwnerTools, subscription: Subscription, edition: Edition): Promise<boolean> {
  if (edition.kind === "quiet-day") return subscription.quietDay === "silence";
  if (edition.kind !== "not-made") return false;
  const [last] = await tools.store.of(edition.place.tenant).editions.recent(subscription.id, 1);
  return last?.kind === "not-made" && last.why === edition.why;
}

/** Stories told are not told again; each message can be asked beneath. Doing it twice changes nothing. */
export async function remember(
  { store, clock }: OwnerTools,
  edition: Edition,
  messages: readonly MessageId[],
): Promise<void> {
  const tenant = store.of(edition.place.tenant);
  if (edition.kind !== "stories") return;
  const { stories } = edition;
  const before = await tenant.editions.remembered(edition.subscription, 0);
  await tenant.editions.remember(
    edition.subscription,
    stories.map(({ story, briefing }) => ({
      story,
      briefing: briefing.id,
      articles: [
        ...new Set([
          ...briefing.sources.map((source) => source.article),
          ...(before.find((one) => one.story === story)?.articles ?? []),
        ]),
      ],
      at: clock.now(),
    })),
  );
  for (const root of messages)
    await tenant.threads.open({
      root,
      place: edition.place,
      briefings: stories.map(({ briefing }) => briefing.id),
      edition: edition.id,
      turns: [],
    });
}

/** After a day of trouble with a feed its owner hears the reason, once for each trouble. */
export async function tellOfFeeds(tools: OwnerTools, subscription: Subscription, signal: AbortSignal): Promise<void> {
  for (const url of subscription.feeds) {
    const feed = await tools.store.feeds.ofUrl(url);
    const words = feed && complaint(feed, tools.clock.now());
    if (feed && words) await tellOwner(tools, subscription, `feed:${url}:${feed.failingSince}`, [[words]], signal);
  }
}

export async function tellOfDoubt(
  tools: OwnerTools,
  subscription: Subscription,
  edition: Edition,
  signal: AbortSignal,
): Promise<void> {
  const words =
    "It is not certain that every message of the last edition arrived: the connection broke at the wrong moment. " +
    "Look in the channel; nothing is sent twice.";
  await tellOwner(tools, subscription, `unsure:${edition.id}`, [[words]], signal);
}

/** A place that is gone ends the subscription; a missing permission leaves it, and says what to click. */
export async function giveUp(
  tools: OwnerTools,
  subscription: Subscription,
  edition: Edition,
  { trouble, gone }: Extract<DeliveryOutcome, { state: "failed" }>,
  signal: AbortSignal,
): Promise<void> {
  const { store, log } = tools;
  log.error("edition-failed", trouble, { edition: edition.id, kind: trouble.kind });
  if (gone) {
    const because = "The channel it was posted in is gone. Choose another one and resume it.";
    const current = await store.of(subscription.place.tenant).subscriptions.ofId(subscription.id);
    if (current)
      await store
        .of(subscription.place.tenant)
        .subscriptions.save({ ...current, state: "disabled", disabledBecause: because });
    await plan(store, { ...subscription, state: "disabled" }, edition.slot);
    log.warn("subscription-disabled", { subscription: subscription.id });
    await tellOwner(
      tools,
      subscription,
      `gone:${edition.id}`,
      [["A scheduled briefing was stopped. ", because]],
      signal,
    );
    return;
  }
  const week = Math.floor(edition.slot / (7 * 24 * 3_600_000));
  await tellOwner(
    tools,
    subscription,
    `${trouble.kind}:${week}`,
    [["A scheduled briefing could not be posted. ", asTrouble(trouble).message]],
    signal,
  );
}

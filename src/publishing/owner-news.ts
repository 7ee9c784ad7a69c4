// What an owner is told of a schedule: editions refused, in doubt or missed, followers not reached, feeds in trouble.
import { complaint } from "../gathering/poll.ts";
import type { Instant } from "../news/article.ts";
import type { Edition } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Text } from "../news/talk.ts";
import type { Trouble } from "../trouble.ts";
import { tongueFor } from "../words/tongue.ts";
import { nextPosting, plan } from "./agenda.ts";
import { type OwnerTold, type OwnerTools, type TellTools, tellOwner } from "./owner.ts";
import { whenWords } from "./when/schedule.ts";

/** After a day of trouble with a feed its owner hears the reason, once for each trouble. */
export async function tellOfFeeds(tools: TellTools, subscription: Subscription, signal: AbortSignal): Promise<void> {
  // The schedules of its place tell of the same feeds.
  if (subscription.story) return;
  const tongue = tongueFor(subscription.language);
  const buttons = [{ label: tongue.say("button.manage"), action: { act: "manage", on: subscription.id } }] as const;
  for (const feed of await tools.store.feeds.ofUrls(subscription.feeds)) {
    const words = complaint(feed, tools.clock.now(), tongue);
    const about = `feed:${feed.url}:${feed.failingSince}`;
    // Where it cannot be told now, the next edition tells it.
    if (words) await tellOwner(tools, subscription, { about, lines: [[words]], buttons }, signal);
  }
}

/** An edition of which some message may not have arrived. */
export const tellOfDoubt = (
  tools: TellTools,
  subscription: Subscription,
  edition: Edition,
  signal: AbortSignal,
): Promise<OwnerTold> =>
  tellOfEdition(tools, subscription, edition, {
    about: `unsure:${edition.id}`,
    happened: tongueFor(subscription.language).say("owner.unsure"),
    remedy: [tongueFor(subscription.language).say("owner.unsure-remedy")],
    signal,
  });

/** An edition that stands in its place, and did not reach those who follow it from elsewhere. */
export const tellOfFollowers = (
  tools: TellTools,
  subscription: Subscription,
  { id, slot, zone }: Edition,
  trouble: Trouble,
  signal: AbortSignal,
): Promise<OwnerTold> => {
  const tongue = tongueFor(subscription.language);
  const lines = [
    whichEdition(subscription, { slot, zone }),
    [tongue.say("owner.not-passed-on", { why: trouble.forReaders(tongue) })],
    [tongue.say("owner.not-passed-on-remedy")],
  ];
  return tellOwner(tools, subscription, { about: `followers:${id}`, lines, buttons: [] }, signal);
};

/** A slot that was slept through: there is nothing to post of it, and the next edition has its stories. */
export const tellOfMissed = (
  tools: TellTools,
  subscription: Subscription,
  slot: Instant,
  signal: AbortSignal,
): Promise<OwnerTold> => {
  const tongue = tongueFor(subscription.language);
  const next = nextPosting(subscription, tools.clock.now());
  const { zone } = subscription.schedule;
  return tellOfEdition(
    tools,
    subscription,
    { id: `${subscription.id}@${slot}`, slot, zone },
    {
      about: `missed:${slot}`,
      happened: tongue.say("owner.missed"),
      remedy:
        next === undefined
          ? [tongue.say("owner.missed-remedy")]
          : tongue.text("owner.missed-remedy-at", { time: { instant: next, as: "date-time", zone } }),
      signal,
    },
  );
};

/** So long the same refusal of a schedule that is due every hour is told once. */
const refusedTold = 6 * 3_600_000;

/**
 * An edition that will not be posted by itself: its owner is told, and then a place that is gone stops the schedule.
 * What is refused for the form of our own message is an error for the operator.
 */
export async function giveUp(
  tools: TellTools,
  subscription: Subscription,
  edition: Edition,
  trouble: Trouble,
  signal: AbortSignal,
): Promise<OwnerTold> {
  const { store, log } = tools;
  const tongue = tongueFor(subscription.language);
  log.error("edition-failed", trouble, { edition: edition.id, kind: trouble.kind });
  const gone = trouble.kind === "gone";
  const refused = trouble.kind === "not-allowed";
  const told = await tellOfEdition(tools, subscription, edition, {
    about: refused ? `refused:${Math.floor(edition.slot / refusedTold)}` : `${trouble.kind}:${edition.id}`,
    happened: gone
      ? tongue.say("owner.gone")
      : tongue.say("owner.not-posted", { why: await reasonOf(tools, subscription, trouble, signal) }),
    remedy: [tongue.say(gone ? "owner.gone-remedy" : refused ? "owner.once-done" : "owner.goes-on")],
    signal,
  });
  if (!gone || told.state === "later" || told.state === "lost") return told;
  // After the owner is told: what is stopped is not taken up again after a crash.
  const { subscriptions } = store.of(subscription.place.tenant);
  const current = await subscriptions.ofId(subscription.id);
  // Stored in English: whoever shows it says it again in the language of who reads.
  const disabledBecause = tongueFor("en").say("stopped.channel-gone");
  if (current) await subscriptions.save({ ...current, state: "disabled", disabledBecause });
  await plan(store, { ...subscription, state: "disabled" }, edition.slot);
  log.warn("subscription-disabled", { subscription: subscription.id });
  return told;
}

/** What the place itself says is missing, with what to click there; else the refusal. */
async function reasonOf(
  tools: OwnerTools,
  { place, language }: Subscription,
  trouble: Trouble,
  signal: AbortSignal,
): Promise<string> {
  const words = trouble.forReaders(tongueFor(language));
  if (trouble.kind !== "not-allowed") return words;
  const reach = await tools
    .platform(place.platform)
    ?.reach(place, signal)
    .catch(() => undefined);
  return reach !== undefined && "words" in reach ? tongueFor(language).told(reach.words) : words;
}

type Happening = {
  readonly about: string;
  readonly happened: string;
  readonly remedy: Text;
  readonly signal: AbortSignal;
};

/** Which schedule, where and when; what happened; and what to do about it, with the buttons that do it. */
function tellOfEdition(
  tools: TellTools,
  subscription: Subscription,
  { id, slot, zone }: Pick<Edition, "id" | "slot" | "zone">,
  { about, happened, remedy, signal }: Happening,
): Promise<OwnerTold> {
  const tongue = tongueFor(subscription.language);
  const which = whichEdition(subscription, { slot, zone });
  const buttons = [
    { label: tongue.say("button.post-now"), action: { act: "post-now", on: id }, tone: "main" },
    subscription.story
      ? ({ label: tongue.say("button.stop-following"), action: { act: "stop-story", on: subscription.id } } as const)
      : ({ label: tongue.say("button.change"), action: { act: "edit", on: subscription.id } } as const),
  ] as const;
  return tellOwner(tools, subscription, { about, lines: [which, [happened], remedy], buttons }, signal);
}

function whichEdition(subscription: Subscription, { slot, zone }: Pick<Edition, "slot" | "zone">): Text {
  const tongue = tongueFor(subscription.language);
  return tongue.text("owner.edition-of", {
    place: { place: subscription.place },
    when: { bold: whenWords(subscription, tongue) },
    time: { instant: slot, as: "date-time", zone },
  });
}

// What follows a delivery: stories remembered as told, threads opened, and owners told of what they should know.
import { complaint } from "../gathering/poll.ts";
import type { Instant } from "../news/article.ts";
import type { BriefingId } from "../news/briefing.ts";
import type { Edition, Remembered } from "../news/edition.ts";
import type { MessageId } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Text } from "../news/talk.ts";
import type { LeftBehind } from "../ports/store.ts";
import type { Trouble } from "../trouble.ts";
import { tongueFor } from "../words/tongue.ts";
import { nextPosting, plan } from "./agenda.ts";
import { type OwnerTold, type OwnerTools, type TellTools, tellOwner } from "./owner.ts";
import { standsOn } from "./watch-plan.ts";
import { whenWords } from "./when/schedule.ts";

/** A quiet day where silence was asked for; a reason that was told already. */
export async function isSilent(tools: OwnerTools, subscription: Subscription, edition: Edition): Promise<boolean> {
  // Nobody waits for a look at a story: what it could not read the next one reads.
  if (subscription.story && edition.kind === "not-made") return true;
  if (edition.kind === "quiet-day") return subscription.quietDay === "silence" && edition.ended === undefined;
  if (edition.kind !== "not-made") return false;
  const [last] = await tools.store.of(edition.place.tenant).editions.recent(subscription.id, 1);
  return last?.kind === "not-made" && last.why === edition.why;
}

/** Stories told are not told again; each message can be asked beneath. Undefined where there was no story. */
export async function toldBy(
  { store, clock }: OwnerTools,
  edition: Edition,
  messages: readonly (MessageId | undefined)[],
): Promise<LeftBehind | undefined> {
  if (edition.kind !== "stories") return undefined;
  const { id, subscription, place, stories } = edition;
  const known = await store.of(place.tenant).editions.remembered(subscription, 0);
  const remembered = stories.map(({ story, briefing }): Remembered => {
    const last = known.find((one) => one.story === story);
    const articles = [...new Set([...briefing.sources.map(({ article }) => article), ...(last?.articles ?? [])])];
    const before = toldBefore(last, briefing.id);
    return { story, briefing: briefing.id, articles, at: clock.now(), ...(before.length > 0 && { before }) };
  });
  const told = stories.map(({ briefing }) => briefing);
  const briefings = told.map((briefing) => briefing.id);
  const roots = messages.filter((message) => message !== undefined);
  const threads = roots.map((root) => ({ root, place, briefings, edition: id, turns: [] }));
  return { subscription, remembered, threads, standsOn: standsOn(told, clock.now()) };
}

/** A story that is told for months keeps so many tellings. */
const mostTellings = 30;

/** Asked twice for one edition it says the same. */
function toldBefore(last: Remembered | undefined, now: BriefingId): NonNullable<Remembered["before"]> {
  if (last === undefined) return [];
  const { before = [], briefing, at } = last;
  return briefing === now ? before : [...before, { briefing, at }].slice(-mostTellings);
}

/** Of an edition that is not finished yet. Doing it twice changes nothing. */
export async function remember({ store }: OwnerTools, { place }: Edition, told: LeftBehind): Promise<void> {
  const { editions, threads } = store.of(place.tenant);
  await editions.remember(told.subscription, told.remembered);
  for (const thread of told.threads) await threads.open(thread);
}

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

/** A story that is over, by its last message, which is not done with yet: after a crash it is found, and ends then. */
export async function endFollowing(
  { store }: OwnerTools,
  { id, place }: Subscription,
  edition: Edition,
): Promise<void> {
  if (edition.kind !== "quiet-day" || edition.ended === undefined) return;
  const { subscriptions } = store.of(place.tenant);
  const current = await subscriptions.ofId(id);
  if (current) await subscriptions.save({ ...current, state: "disabled" });
  await store.agenda.plan(place.tenant, id, undefined);
}

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

// What somebody has chosen so far while setting up: kept for a day under their name and place, so that it can be gone
// on with, and nothing else is touched before it is done.
import type { Length } from "../news/briefing.ts";
import type { Place } from "../news/place.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { FoundFeed } from "../publishing/newsroom.ts";
import type { Call } from "./call.ts";
import { newSubscription } from "./subscriptions.ts";

export type SetupDraft = {
  /** Of the schedule it becomes: done twice, it is the same one. */
  readonly id: SubscriptionId;
  /** Vouched for by the platform when it was picked. */
  readonly where: Place;
  /** Ids of starter packs. */
  readonly packs: readonly string[];
  readonly feeds: readonly FoundFeed[];
  readonly when: string;
  readonly zone: string;
  readonly length: Length;
};

const keptFor = 24 * 3_600_000;
const tokenOf = ({ heard }: Call): string => `setup ${heard.by.id} ${heard.in.address}`;

export async function draftHere(call: Call): Promise<SetupDraft | undefined> {
  const text = await call.mine.settings.kept(tokenOf(call), call.now);
  return text === undefined ? undefined : (JSON.parse(text) as SetupDraft);
}

export async function newDraft(call: Call): Promise<SetupDraft> {
  const { id, place, schedule, length } = await newSubscription(call);
  return { id, where: place, packs: [], feeds: [], ...schedule, length };
}

export async function keepDraft(call: Call, draft: SetupDraft): Promise<void> {
  await call.mine.settings.keep(tokenOf(call), JSON.stringify(draft), call.now + keptFor);
}

export async function dropDraft(call: Call): Promise<void> {
  await call.mine.settings.keep(tokenOf(call), "null", call.now);
}

/** Each feed once, with what it is called. */
export function feedsOfDraft({ tools }: Call, { packs, feeds }: SetupDraft): readonly FoundFeed[] {
  const ofPacks = tools.packs.filter(({ id }) => packs.includes(id)).flatMap((pack) => pack.feeds);
  return [...new Map([...ofPacks, ...feeds].map((feed) => [feed.url, feed])).values()];
}

/** The schedule it becomes; what the place follows already is read with it. Throws what `newSubscription` throws. */
export async function subscriptionOf(call: Call, draft: SetupDraft): Promise<Subscription> {
  const there = await newSubscription({ ...call, heard: { ...call.heard, in: draft.where } });
  const { id, when, zone, length } = draft;
  const feeds = [...new Set([...there.feeds, ...feedsOfDraft(call, draft).map(({ url }) => url)])];
  return { ...there, id, feeds, schedule: { when, zone }, length };
}

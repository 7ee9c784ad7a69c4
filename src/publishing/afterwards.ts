// What follows a delivery: stories remembered as told, threads opened beneath them, and a followed story's end.
import type { BriefingId } from "../news/briefing.ts";
import type { Edition, Remembered } from "../news/edition.ts";
import type { MessageId } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { LeftBehind } from "../ports/store.ts";
import type { OwnerTools } from "./owner.ts";
import { standsOn } from "./watch-plan.ts";

/** Stories told are not told again; each message can be asked beneath. Undefined where there was no story. */
export async function toldBy(
  { store, clock }: OwnerTools,
  edition: Edition,
  messages: readonly (MessageId | undefined)[],
): Promise<LeftBehind | undefined> {
  if (edition.kind !== "stories") return undefined;
  const { id, subscription, place, stories } = edition;
  const known = await store.of(place.tenant).editions.remembered(subscription, 0);
  const at = clock.now();
  const remembered = stories.map(({ story, briefing }): Remembered => {
    const last = known.find((one) => one.story === story);
    const articles = [...new Set([...briefing.sources.map(({ article }) => article), ...(last?.articles ?? [])])];
    const before = toldBefore(last, briefing.id);
    return { story, briefing: briefing.id, articles, at, ...(before.length > 0 && { before }) };
  });
  const told = stories.map(({ briefing }) => briefing);
  const briefings = told.map((briefing) => briefing.id);
  const roots = messages.filter((message) => message !== undefined);
  const threads = roots.map((root) => ({ root, place, briefings, edition: id, turns: [] }));
  return { subscription, remembered, threads, standsOn: standsOn(told, at) };
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

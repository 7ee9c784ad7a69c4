// What a followed story has that matters since its place was told of it last: posted alone, else silence; and its end.
import type { Article, Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import { type Edition, type EditionStory, editionId } from "../news/edition.ts";
import { type Feed, isAnswering, isFailing } from "../news/feed.ts";
import type { Place } from "../news/place.ts";
import { tongueOf } from "../news/shown.ts";
import type { Story } from "../news/story.ts";
import type { FollowedStory, Subscription } from "../news/subscription.ts";
import type { Log } from "../ports/log.ts";
import type { Platform } from "../ports/platform.ts";
import type { Store, TenantStore } from "../ports/store.ts";
import type { Patience } from "../prompting/patience.ts";
import { asTrouble } from "../trouble.ts";
import { type Matter, whatMatters } from "../unfolding/matters.ts";
import { tongueFor } from "../words/tongue.ts";
import { type Appointment, isLate, slotAfter } from "./agenda.ts";
import { drawingOfTold, isDrawnIn } from "./drawings.ts";
import { isToldOn, reportsOf, twinsOf } from "./followed-twins.ts";
import { context, newsAmong, preparesBefore } from "./gather.ts";
import { intakeOf, isReadable } from "./intake.ts";
import { type StorySoFar, toldBefore, toldOfStory } from "./last-told.ts";
import type { Newsroom } from "./newsroom.ts";

export type FollowTools = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly log: Log;
  readonly platform: (name: string) => Platform | undefined;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A story in which nothing mattered for so long is over. */
export const quietWeek = 7 * day;

type Followed = Subscription & { readonly story: FollowedStory };

/**
 * Writes nothing to the store, as `compose`. Of a story in which nothing matters a quiet day, which is silent until it
 * ends. Throws Trouble only for the store and an abort.
 */
export async function followUp(
  tools: FollowTools,
  subscription: Followed,
  appointment: Appointment,
  now: Instant,
  signal: AbortSignal,
  patience: Patience,
): Promise<Edition> {
  const { slot, postsAt } = appointment;
  const { story, place, schedule, layout, id } = subscription;
  const tenant = tools.store.of(place.tenant);
  const told = await toldOfStory(tenant, subscription, { slot, now });
  const isLeft = await leavesBeside(tenant, place, slot);
  const looked = isLeft
    ? "later"
    : told && (await whatIsNew(tools, subscription, told, { slot, now }, signal, patience));
  const found = looked === "later" ? undefined : looked;
  const language =
    subscription.language === "source" ? found && tongueOf(found.briefing).language : subscription.language;
  const frame = {
    id: editionId(id, slot),
    subscription: id,
    place,
    title: tongueFor(language).say("story-followed.title"),
    ...appointment,
    zone: schedule.zone,
    layout,
    ...(language !== undefined && { language }),
    about: story.headline,
  };
  if (found !== undefined) {
    const why = whyWords(found.matter, found.briefing);
    const late = isLate(postsAt, now);
    const earlier = told === undefined ? [] : toldBefore(told);
    const drawing = isDrawnIn(tools.platform(place.platform), await tenant.subscriptions.ofPlace(place))
      ? drawingOfTold([...earlier, { briefing: found.briefing, at: postsAt }], schedule.zone)
      : undefined;
    const shown = { ...storyOf(subscription, found, why), ...(drawing && { drawing }) };
    return { ...frame, late, followed: { why }, kind: "stories", stories: [shown] };
  }
  if (looked === "later") return { ...frame, late: false, ...leftToNext(language) };
  const quiet = { ...frame, late: false, kind: "quiet-day", checkedFeeds: subscription.feeds.length } as const;
  const since = Math.max(story.askedAt, told?.at ?? 0);
  if (slot - since < quietWeek) return quiet;
  const end = endBy(subscription, await tools.store.feeds.ofUrls(subscription.feeds), slot - quietWeek);
  if (end === undefined) return quiet;
  if (told && (await isToldOn(tools, subscription, told, slot - quietWeek, { slot, now }))) return quiet;
  return { ...quiet, ...endOf(subscription, told, end) };
}

/** Shown to nobody: the next look goes back to before this one. */
function leftToNext(language: string | undefined) {
  const tongue = tongueFor(language);
  const why = tongue.say("not-made.no-pages", { items: 1 });
  return { kind: "not-made", why, remedy: tongue.say("not-made.look-remedy") } as const;
}

type End = "story-followed.ended" | "story-followed.ended-unfed" | "story-followed.ended-unread";

/** The silence of outlets is not the story's. Undefined while nobody knows whether it is quiet: it goes on. */
function endBy({ feeds }: Followed, known: readonly Feed[], week: Instant): End | undefined {
  if (feeds.length === 0) return "story-followed.ended-unfed";
  if (known.some(isAnswering)) return "story-followed.ended";
  const isLongSilent = (feed: Feed) => isFailing(feed) && (feed.failingSince ?? Infinity) <= week;
  return known.length > 0 && known.every(isLongSilent) ? "story-followed.ended-unread" : undefined;
}

function endOf({ story, language }: Followed, told: StorySoFar | undefined, end: End) {
  const newest = told?.tellings[0];
  const tongue = newest && language === "source" ? tongueOf(newest) : tongueFor(language);
  const last = told && newest && { line: newest.lead.text, at: told.at, briefing: newest.id };
  const unfed = end === "story-followed.ended-unfed" && ({ unfed: true } as const);
  const ended = { headline: newest?.headline.text ?? story.headline, ...(last && { last }), ...unfed };
  return { why: tongue.say(end), ended, language: tongue.language };
}

/** An edition of its place leaves in these minutes and tells what came: the next look knows what it left out. */
async function leavesBeside({ subscriptions }: TenantStore, place: Place, slot: Instant): Promise<boolean> {
  const leaves = (one: Subscription, at: Instant): boolean =>
    (slotAfter({ ...one, doneThrough: 0 }, at - preparesBefore - 1) ?? Infinity) <= at + preparesBefore;
  // One that leaves every hour would leave it no look at all.
  return (await subscriptions.ofPlace(place)).some(
    (one) => one.story === undefined && one.state === "active" && leaves(one, slot) && !leaves(one, slot + hour),
  );
}

type Found = { readonly briefing: Briefing; readonly matter: Matter };

/**
 * Only reports that came since the last look: what they tell leads, and what was told before is one press away. Where
 * nothing of that is left, nothing can be held against it. What could not be read or written is left to the next look.
 */
async function whatIsNew(
  tools: FollowTools,
  subscription: Followed,
  told: StorySoFar,
  { slot, now }: { readonly slot: Instant; readonly now: Instant },
  signal: AbortSignal,
  patience: Patience,
): Promise<Found | "later" | undefined> {
  const { newsroom, log } = tools;
  const { place, feeds, length, language, story } = subscription;
  const [newest] = told.tellings;
  if (newest === undefined) return undefined;
  // By the minute, so that all who look in it see the same.
  const at = Math.floor(now / minute) * minute;
  const since = Math.max(at - context, (told.since ?? told.at) - preparesBefore);
  const intake = await intakeOf(tools, feeds, { from: at - context, since, now });
  const known = new Set(told.articles);
  const fresh = newsAmong(intake.came, now).filter((article) => isReadable(article) && !known.has(article.id));
  if (fresh.length === 0) return undefined;
  const before = await reportsOf(tools, told);
  const joined = before.length === 0 ? undefined : await newsroom.continued(before, fresh);
  if (joined === undefined) return undefined;
  try {
    const complete = withText(await newsroom.complete(joined, signal));
    if (complete === undefined) return "later";
    const twins = await twinsOf(tools, subscription, complete.articles, { slot, now });
    if (twins.isToldByElder) return undefined;
    const lines = [newest.lead, ...newest.points].map(({ text }) => text);
    const wish = { length, language, patience, less: [], told: lines };
    const written = await newsroom.write(complete, wish, place, signal);
    const tellings = [...told.tellings, ...twins.tellings].toSorted((one, other) => other.writtenAt - one.writtenAt);
    const briefing = await newsroom.changed(tellings, written, place, signal);
    const matter = whatMatters(tellings, briefing);
    log.info("followed-story-weighed", { subscription: subscription.id, matters: matter?.kind ?? "nothing" });
    return matter && { briefing, matter };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" || trouble.kind === "storage-failed") throw trouble;
    log.warn("story-left-out", { story: story.id, subscription: subscription.id, why: trouble.kind });
    return "later";
  }
}

/** A page that could not be read leaves the story; the others tell it. */
export function withText(story: Story): Story | undefined {
  const isWhole = ({ text }: Article) => text.trim() !== "";
  if (story.articles.every(isWhole)) return story;
  const [first, ...rest] = story.articles.filter(isWhole);
  return first && { ...story, articles: [first, ...rest] };
}

function storyOf({ story }: Followed, { briefing, matter }: Found, why: string): EditionStory {
  const told = { story: story.id, briefing, reasons: [why] };
  if (matter.kind === "actor") return { ...told, since: { kind: "developing" } };
  const { was, now, words } = matter.change;
  return { ...told, since: { kind: "changed", was: was.claim, now: now.claim, words } };
}

const whyWords = (matter: Matter, briefing: Briefing): string =>
  matter.kind === "change"
    ? matter.change.words
    : tongueOf(briefing).say("story-followed.actor", { name: matter.name });

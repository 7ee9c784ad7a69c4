// An edition from what was gathered: written stories within its length, what is new about each, a title, and a plain
// word when there is none.
import type { Instant } from "../news/article.ts";
import { type Edition, type EditionStory, editionId, type Remembered } from "../news/edition.ts";
import { type Feed, isAnswering, isFailing } from "../news/feed.ts";
import { tongueOf } from "../news/shown.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Log } from "../ports/log.ts";
import type { Platform } from "../ports/platform.ts";
import type { Store } from "../ports/store.ts";
import type { Patience } from "../prompting/patience.ts";
import { asTrouble } from "../trouble.ts";
import { sinceLast } from "../unfolding/since.ts";
import { type Tongue, tongueFor } from "../words/tongue.ts";
import { type Appointment, isLate } from "./agenda.ts";
import { drawingOfTold, isDrawn, tellingsBefore } from "./drawings.ts";
import { followUp, withText } from "./follow-up.ts";
import { type EditionCandidate, type Gathered, gather } from "./gather.ts";
import { lastTold, newestTold, toldByFollowing } from "./last-told.ts";
import type { Newsroom } from "./newsroom.ts";
import { isPictured, ownPictures, pictureFor } from "./pictures.ts";
import { subjectsOf } from "./subjects.ts";
import { localOf } from "./walltime.ts";

export type ComposeTools = {
  readonly store: Store;
  readonly newsroom: Newsroom;
  readonly log: Log;
  readonly platform: (name: string) => Platform | undefined;
};

const hour = 3_600_000;
/** A site's usual picture comes again soon. */
const lookedBack = 5;
/** Beyond these many written in vain, a story more would hold everybody up. */
const triesBeyond = 5;

/**
 * Writes nothing to the store: a preview is the very edition, with someone waiting for it. Throws Trouble only for the
 * store and an abort.
 */
export async function compose(
  tools: ComposeTools,
  subscription: Subscription,
  appointment: Appointment,
  now: Instant,
  signal: AbortSignal,
  patience: Patience = "edition",
): Promise<Edition> {
  const { slot, postsAt } = appointment;
  const { story } = subscription;
  if (story) return followUp(tools, { ...subscription, story }, appointment, now, signal, patience);
  const tenant = tools.store.of(subscription.place.tenant);
  const last = await lastTold(tenant, subscription.id, slot);
  const gathered = await gather(tools, subscription, { now, lastSlot: last?.slot });
  const followed = await toldByFollowing(tenant, subscription);
  const stories: EditionStory[] = [];
  let unread = 0;
  let next = 0;
  const tried = gathered.candidates.slice(0, subscription.stories + triesBeyond);
  while (stories.length < subscription.stories && next < tried.length) {
    const batch = tried.slice(next, next + subscription.stories - stories.length);
    next += batch.length;
    const written = await Promise.all(
      batch.map((candidate) =>
        tell(tools, subscription, { ...candidate, less: gathered.less, followed, at: postsAt }, signal, patience),
      ),
    );
    stories.push(...written.filter((story) => typeof story === "object"));
    unread += written.filter((story) => story === "unread").length;
  }
  const language = languageOf(subscription, stories);
  const tongue = tongueFor(language);
  const frame = {
    id: editionId(subscription.id, slot),
    subscription: subscription.id,
    place: subscription.place,
    title: titleAt(slot, subscription.schedule.zone, tongue),
    ...appointment,
    zone: subscription.schedule.zone,
    late: isLate(postsAt, now),
    layout: subscription.layout,
    ...(language !== undefined && { language }),
    ...alertOf(subscription, stories),
    about: aboutOf(subscription, gathered.feeds, tongue),
  };
  const earlier = stories.some(({ picture }) => picture)
    ? await tenant.editions.recent(subscription.id, lookedBack)
    : [];
  const [first, ...rest] = ownPictures(stories, earlier);
  if (first) return { ...frame, kind: "stories", stories: [first, ...rest] };
  return { ...frame, ...whyNone(subscription, gathered, unread, tongue) };
}

/** Once an edition: for the first story that its schedule pings for. */
function alertOf({ alert }: Subscription, stories: readonly EditionStory[]): Pick<Edition, "alert"> {
  if (alert === undefined) return {};
  const { role, topics } = alert;
  const story = stories.findIndex(({ briefing }) => topics.length === 0 || subjectsOf(topics, briefing).length > 0);
  return story < 0 ? {} : { alert: { role, story } };
}

/** A story that adds nothing to what was told, or of which nothing could be read. */
type Untold = "no-more" | "unread";

/** The one this place wants, else the one that all its stories are in. */
function languageOf({ language }: Subscription, stories: readonly EditionStory[]): string | undefined {
  if (language !== "source") return language;
  const [only, ...others] = new Set(stories.map(({ briefing }) => tongueOf(briefing).language));
  return others.length === 0 ? only : undefined;
}

type Candidate = EditionCandidate &
  Pick<Gathered, "less"> & { readonly followed: readonly Remembered[]; readonly at: Instant };

async function tell(
  { store, newsroom, log, platform }: ComposeTools,
  subscription: Subscription,
  { ranked, known, less, followed, at }: Candidate,
  signal: AbortSignal,
  patience: Patience,
): Promise<EditionStory | Untold> {
  const { place, length, language } = subscription;
  try {
    const story = withText(await newsroom.complete(ranked.story, signal));
    if (story === undefined) {
      log.warn("story-left-out", { story: ranked.story.id, subscription: subscription.id, why: "unreadable" });
      return "unread";
    }
    const mine = store.of(place.tenant);
    const posted = postedSince(followed, ranked, known);
    const last = posted ?? known;
    const before = last && (await mine.briefings.ofId(last.briefing));
    const wish = {
      length,
      language,
      patience,
      follows: wantedOf(subscription),
      less,
      ...(before && { told: [before.lead, ...before.points].map(({ text }) => text) }),
    };
    const written = await newsroom.write(story, wish, place, signal);
    const briefing = before ? await newsroom.changed([before], written, place, signal) : written;
    const since = before ? sinceLast(before, briefing) : ({ kind: last ? "developing" : "new" } as const);
    // What was posted when it happened is no news in the next edition, and no hole in it either.
    if (since === undefined && posted === undefined) return "no-more";
    const topics = subjectsOf(wantedOf(subscription), briefing);
    const picture = isPictured(platform(place.platform), subscription)
      ? await pictureFor(newsroom, story, briefing, signal)
      : undefined;
    const { zone } = subscription.schedule;
    const drawing =
      known && isDrawn(platform(place.platform), subscription)
        ? drawingOfTold([...(await tellingsBefore(mine, known, briefing.id)), { briefing, at }], zone)
        : undefined;
    const id = known?.story ?? ranked.story.id;
    const shown = { ...(picture && { picture }), ...(drawing && { drawing }) };
    const told = { story: id, briefing, since: since ?? ({ kind: "developing" } as const), reasons: ranked.reasons };
    return { ...told, topics, ...shown };
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" || trouble.kind === "storage-failed") throw trouble;
    log.warn("story-left-out", { story: ranked.story.id, subscription: subscription.id, why: trouble.kind });
    return "unread";
  }
}

/** Posted in this place for who follows the story, after this schedule told it last. */
function postedSince(
  followed: readonly Remembered[],
  { story }: EditionCandidate["ranked"],
  known: Remembered | undefined,
): Remembered | undefined {
  const ids = story.articles.map(({ id }) => id);
  const posted = newestTold(followed, ids);
  return posted !== undefined && posted.at > (known?.at ?? 0) ? posted : undefined;
}

/** No story: a quiet day when nothing came, and a plain reason when something did or the feeds were not read. */
function whyNone(subscription: Subscription, gathered: Gathered, unreadStories: number, tongue: Tongue) {
  const { feeds, since, came, without } = gathered;
  if (subscription.feeds.length === 0)
    return {
      kind: "not-made",
      why: tongue.say("not-made.nothing-followed"),
      remedy: tongue.say("not-made.nothing-followed-remedy"),
    } as const;
  const remedy = tongue.say("not-made.look-remedy");
  const answered = feeds.filter(isAnswering);
  if (answered.length === 0) {
    const failing = feeds.filter((feed) => (feed.checkedAt ?? 0) >= since || isFailing(feed));
    const why = unread(subscription, failing[0], tongue);
    return { kind: "not-made", why, remedy, unreadFeeds: subscription.feeds.length } as const;
  }
  const quiet = { kind: "quiet-day", checkedFeeds: answered.length } as const;
  if (came === 0 && unreadStories === 0) return quiet;
  if (unreadStories > 0 || without === "words")
    return { kind: "not-made", why: tongue.say("not-made.no-pages", { items: came }), remedy } as const;
  const why = tongue.say(without === "interest" ? "edition.quiet-unwanted" : "edition.quiet-told", { items: came });
  return { ...quiet, why };
}

function unread({ feeds: { length: feeds }, schedule }: Subscription, feed: Feed | undefined, tongue: Tongue): string {
  const { failure, failingSince, checkedAt } = feed ?? {};
  if (!failure) return feeds === 1 ? tongue.say("not-made.one-failed") : tongue.say("not-made.all-failed", { feeds });
  const why = tongue.again(failure);
  if (feeds !== 1) return tongue.say("not-made.all-failed-because", { feeds, why });
  // One that was never read is no worse than on its first day.
  if (failingSince === undefined || checkedAt === undefined) return tongue.say("not-made.one-failed-because", { why });
  const date = tongue.date(failingSince, schedule.zone, { day: "numeric", month: "long" });
  return tongue.say("not-made.one-failed-since", { date, why });
}

const titles = [
  [22, "edition.night"],
  [18, "edition.evening"],
  [14, "edition.afternoon"],
  [11, "edition.midday"],
  [4, "edition.morning"],
  [0, "edition.night"],
] as const;

export function titleAt(slot: Instant, zone: string, tongue: Tongue): string {
  const local = Math.floor(localOf(slot, zone) / hour) % 24;
  return tongue.say(titles.find(([from]) => local >= from)?.[1] ?? "edition.any");
}

/** For the quiet line: the topics, or the feeds by name. */
export function aboutOf(subscription: Subscription, feeds: readonly Feed[], tongue: Tongue): string {
  const wanted = wantedOf(subscription);
  if (wanted.length > 0) return wanted.join(", ");
  const names = feeds.map((feed) => feed.title || feed.url);
  return names.length <= 3
    ? names.join(", ")
    : tongue.say("edition.about-and-more", { feeds: names.slice(0, 2).join(", "), more: names.length - 2 });
}

const wantedOf = ({ topics }: Subscription): readonly string[] => topics.filter((topic) => !topic.startsWith("-"));

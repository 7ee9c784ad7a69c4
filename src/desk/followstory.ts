// /follow-story and its button: one story is followed in a place until a quiet week, and stopped by one press.
import type { Instant } from "../news/article.ts";
import type { Briefing } from "../news/briefing.ts";
import type { Remembered } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, Text } from "../news/talk.ts";
import { followedAtMost, followedId } from "../publishing/last-told.ts";
import { subjectsOf } from "../publishing/subjects.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import { linksIn, writtenOf } from "./brief.ts";
import type { Call, CommandCall, Press } from "./call.ts";
import { clipped, notice, undoButton } from "./notices.ts";
import { briefingOf } from "./opening.ts";
import { sampleArticle } from "./sample.ts";
import { allHere, change, feedsHere, isFollowed, newSubscription, subscriptionNamed } from "./subscriptions.ts";

const day = 24 * 3_600_000;
/** Who follows more of them in one place follows a topic: a schedule tells those together. */
const mostFollowed = 10;
const lookedThrough = 50;
const namedAtMost = 5;
/** Behind whole and half hours, when editions leave: whatever they told is known by then. */
const looksAt = "15 * * * *";

export async function runFollowStory(call: CommandCall): Promise<void> {
  const typed = call.heard.inputs.story?.trim() ?? "";
  const told = await toldHere(call);
  const link = linksIn(typed)[0];
  if (link !== undefined) {
    const known = told.find(({ sources }) => sources.some(({ url }) => url === link));
    return followStory(call, known ?? (await briefedNow(call, link)));
  }
  const fitting = meant(typed, told);
  const [only, ...more] = fitting;
  const young = told.filter(isYoung(call));
  const headlines = headlinesOf(typed !== "" ? fitting : young.length > 0 ? young : told, call.tongue);
  if (told.length === 0) throw new Trouble("bad-input", worded("follow-story.give-link"));
  if (typed === "") throw new Trouble("bad-input", worded("follow-story.give", { headlines }));
  if (only === undefined) throw new Trouble("not-found", worded("follow-story.unknown", { typed: clipped(typed) }));
  if (more.length > 0)
    throw new Trouble("bad-input", worded("follow-story.several", { typed: clipped(typed), headlines }));
  return followStory(call, only);
}

export const pressFollowStory = async (call: Press): Promise<void> =>
  followStory(call, await briefingOf(call, call.heard.action.on));

export async function pressStopStory(call: Press): Promise<void> {
  const { on } = call.heard.action;
  // Undone or deleted since: no schedule is meant, whatever its number.
  const { story } = (await call.mine.subscriptions.ofId(on)) ?? {};
  if (story === undefined) throw new Trouble("not-found", worded("desk.too-old"));
  const subscription = await subscriptionNamed(call, on);
  const { state } = subscription;
  const headline = { bold: clipped(story.headline, 150) };
  if (state !== "active")
    return void (await call.say(notice("plain", [call.tongue.text("follow-story.over", { headline })])));
  const token = await change(call, { save: [{ ...subscription, state: "disabled" }] });
  call.tools.log.info("story-stopped", { subscription: subscription.id });
  const stopped = call.tongue.text("follow-story.stopped", { headline });
  await call.say(notice("done", [stopped], { buttons: [undoButton(token, call.tongue)] }));
}

export const stopButton = (id: string, tongue: Tongue): Button => ({
  label: tongue.say("button.stop-following"),
  action: { act: "stop-story", on: id },
});

/** What may be followed of what was told here, the newest first. */
export const followable = async (call: Call): Promise<readonly Briefing[]> =>
  (await toldHere(call)).filter(isYoung(call));

const isYoung =
  ({ now }: Call) =>
  ({ writtenAt }: Briefing): boolean =>
    now - writtenAt <= followedAtMost;

const toldHere = async ({ mine, heard }: Call): Promise<readonly Briefing[]> =>
  newestTellings(await mine.briefings.recent(heard.in, lookedThrough));

/** By its number or words as they stand in its headline; else by words that stand anywhere in headline and lead. */
function meant(typed: string, told: readonly Briefing[]): readonly Briefing[] {
  const words = typed.toLowerCase();
  const named = told.filter(({ id, headline }) => id === typed || headline.text.toLowerCase().includes(words));
  return named.length > 0 ? named : told.filter((briefing) => subjectsOf([typed], briefing).length > 0);
}

/** A story is told in several briefings: each by its newest one. The bundled one is nobody's news. */
function newestTellings(recent: readonly Briefing[]): readonly Briefing[] {
  const covered = new Set<string>([sampleArticle.id]);
  return recent.filter(({ sources }) => {
    const isNew = sources.every(({ article }) => !covered.has(article));
    for (const { article } of sources) covered.add(article);
    return isNew;
  });
}

const headlinesOf = (briefings: readonly Briefing[], tongue: Tongue): string =>
  tongue.list(
    briefings
      .slice(0, namedAtMost)
      .map(({ headline }) => tongue.say("briefing.quotation", { words: clipped(headline.text) })),
  );

/** Told to nobody, but kept: what comes is held against it. */
async function briefedNow(call: Call, link: string): Promise<Briefing> {
  await call.say({ audience: "asker", kind: "progress", doing: call.tongue.say("brief.reading-pages", { pages: 1 }) });
  const briefing = await writtenOf(call, [await call.tools.newsroom.fetchArticle(link, call.signal)]);
  await call.mine.briefings.save(briefing, call.heard.in);
  return briefing;
}

async function followStory(call: Call, briefing: Briefing): Promise<void> {
  const here = await allHere(call);
  const articles = briefing.sources.map(({ article }) => article);
  const known = await rememberedHere(call, here, articles);
  const followed = known.find(({ subscription }) => isFollowed(subscription))?.subscription;
  if (followed?.state === "active") return sayAlready(call, followed);
  const active = here.filter((one) => isFollowed(one) && one.state === "active");
  if (active.length >= mostFollowed)
    throw new Trouble("bad-input", worded("follow-story.too-many", { most: mostFollowed }));
  if ((await feedsHere(call)).length === 0) throw new Trouble("bad-input", worded("follow-story.no-feeds"));
  const told = toldSoFar(briefing, known[0]?.remembered, call.now);
  const days = Math.floor((call.now - told.at) / day);
  if (call.now - told.at > followedAtMost) throw new Trouble("bad-input", worded("follow-story.too-old", { days }));
  const headline = briefing.headline.text;
  const askedAt = call.now;
  const saved: Subscription = followed?.story
    ? { ...followed, state: "active", story: { ...followed.story, askedAt }, doneThrough: call.now }
    : await newSubscription(call, {
        id: followedId(call.heard.in, told.story),
        topics: [],
        stories: 1,
        quietDay: "silence",
        layout: "posts",
        story: { id: told.story, headline, askedAt },
      });
  const schedule = { ...saved.schedule, when: looksAt };
  const token = await change(call, { save: [{ ...saved, schedule }] });
  await call.mine.editions.remember(saved.id, [told]);
  call.tools.log.info("story-followed", { subscription: saved.id, place: call.heard.in });
  await sayFollowed(call, saved, briefing, { token, isAgain: followed !== undefined });
}

async function sayAlready(call: Call, { id, story }: Subscription): Promise<void> {
  const headline = { bold: clipped(story?.headline ?? "", 150) };
  const already = call.tongue.text("follow-story.already", { headline });
  await call.say(notice("plain", [already], { buttons: [stopButton(id, call.tongue)] }));
}

async function sayFollowed(
  { say, tongue, heard }: Call,
  { id }: Subscription,
  briefing: Briefing,
  { token, isAgain }: { readonly token: string; readonly isAgain: boolean },
): Promise<void> {
  const headline = { bold: clipped(briefing.headline.text, 150) };
  const first: Text = isAgain
    ? tongue.text("follow-story.again", { headline })
    : tongue.text("follow-story.now", { headline, place: { place: heard.in } });
  const evidence: Button = { label: tongue.say("button.evidence"), action: { act: "evidence", on: briefing.id } };
  const buttons = [undoButton(token, tongue), stopButton(id, tongue), evidence];
  await say(notice("done", [first, [briefing.lead.text], [tongue.say("follow-story.rule")]], { buttons }));
}

type Known = { readonly subscription: Subscription; readonly remembered: Remembered };

/** What the schedules of this place were told of the story. */
async function rememberedHere(
  { mine }: Call,
  here: readonly Subscription[],
  articles: readonly string[],
): Promise<readonly Known[]> {
  const found = await Promise.all(
    here.map(async (subscription) =>
      (await mine.editions.remembered(subscription.id, 0)).map((remembered) => ({ subscription, remembered })),
    ),
  );
  return found
    .flat()
    .filter(({ remembered }) => remembered.articles.some((article) => articles.includes(article)))
    .toSorted((one, other) => other.remembered.at - one.remembered.at);
}

/** The newest telling with all before it: what is told from now on is held against those. */
function toldSoFar(briefing: Briefing, newest: Remembered | undefined, now: Instant): Remembered {
  const { id, sources } = briefing;
  // One that is written for this was told when it was asked for.
  const writtenAt = Math.min(briefing.writtenAt, now);
  const own = sources.map(({ article }) => article);
  if (newest === undefined) return { story: String(id), briefing: id, articles: own, at: writtenAt };
  const { before = [] } = newest;
  const tellings = [...before, { briefing: newest.briefing, at: newest.at }];
  if (tellings.some((one) => one.briefing === id) || writtenAt < newest.at) return newest;
  const articles = [...new Set([...own, ...newest.articles])];
  return { story: newest.story, briefing: id, articles, at: writtenAt, before: tellings };
}

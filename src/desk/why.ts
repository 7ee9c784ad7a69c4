// /why: what was fetched, merged, chosen, shortened or left out, and for which reason.
import type { Briefing } from "../news/briefing.ts";
import type { Edition, EditionStory } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Row, Text } from "../news/talk.ts";
import { gather } from "../publishing/gather.ts";
import { Trouble } from "../trouble.ts";
import type { Call, CommandCall, Press } from "./call.ts";
import { postedEditions } from "./lastresult.ts";
import { at, brief, count, notice } from "./notices.ts";
import { subscriptionsHere } from "./subscriptions.ts";

type Told = {
  readonly edition: Edition;
  readonly stories: readonly EditionStory[];
  readonly subscription: Subscription;
};

export async function runWhy(call: CommandCall): Promise<void> {
  const typed = call.heard.inputs.story?.trim() ?? "";
  const told = await lastEdition(call);
  if (typed === "") return overview(call, told);
  const numbered = /^\d{1,2}$/.test(typed) ? told?.stories[Number(typed) - 1] : undefined;
  const words = typed.toLowerCase();
  const named = told?.stories.find(
    (story) => story.briefing.id === typed || story.briefing.headline.text.toLowerCase().includes(words),
  );
  const story = numbered ?? named;
  if (story) return whyStory(call, story.briefing, story.reasons);
  const briefing = (await call.mine.briefings.recent(call.heard.in, 50)).find(
    (one) => one.id === typed || one.headline.text.toLowerCase().includes(words),
  );
  if (briefing) return whyStory(call, briefing, []);
  if (/^\d{1,2}$/.test(typed))
    throw new Trouble(
      "not-found",
      told
        ? `The last edition here has ${count(told.stories.length, "story", "stories")}. {/why} lists them.`
        : "No edition was posted here yet. {/schedule preview} shows what would come.",
    );
  await whyNot(call, typed, told);
}

export async function pressWhy(call: Press): Promise<void> {
  const id = call.heard.action.on;
  const told = await lastEdition(call, id);
  const story = told?.stories.find((one) => one.briefing.id === id);
  const briefing = story?.briefing ?? (await call.mine.briefings.ofId(id));
  if (briefing === undefined)
    throw new Trouble("not-found", "That briefing is no longer kept. {/why} shows the last edition.");
  await whyStory(call, briefing, story?.reasons ?? []);
}

/** The newest edition that was posted in the place, or the one that carried a briefing. */
async function lastEdition(call: Call, briefing?: string): Promise<Told | undefined> {
  const found: Told[] = [];
  for (const subscription of await subscriptionsHere(call))
    for (const edition of await postedEditions(call, subscription, briefing === undefined ? 1 : 20)) {
      const stories = edition.kind === "stories" ? edition.stories : [];
      if (briefing === undefined || stories.some((story) => story.briefing.id === briefing))
        found.push({ edition, stories, subscription });
    }
  return found.sort((a, b) => b.edition.slot - a.edition.slot)[0];
}

async function whyStory(call: Call, briefing: Briefing, reasons: readonly string[]): Promise<void> {
  const copies = briefing.sources.filter((source) => source.copyOf !== undefined).length;
  const outlets = new Set(briefing.sources.map((source) => source.outlet)).size;
  const copied = copies > 0 ? `, ${copies} of them ${copies === 1 ? "a copy" : "copies"} of another` : "";
  const merged =
    briefing.sources.length === 1
      ? `Made from one report, by ${briefing.sources[0].outlet || "the text given"}.`
      : `Merged from ${count(briefing.sources.length, "report")} of ${count(outlets, "outlet")}${copied}.`;
  const lines: Text[] = [
    [{ bold: brief(briefing.headline.text, 150) }],
    [reasons.length > 0 ? `Chosen because: ${reasons.join("; ")}.` : "Briefed because someone asked for it."],
    [merged],
    [
      briefing.writer.name === "embedded" ? "Written without a model." : `Written by ${briefing.writer.name}.`,
      ...(briefing.writer.fellBack ? [` ${briefing.writer.fellBack}`] : []),
    ],
  ];
  const rows: Row[] = briefing.leftOut
    .slice(0, 8)
    .map((left) => ({ lines: [[{ quiet: `${left.why}: ` }, brief(left.text, 160)]], buttons: [] }));
  const more = briefing.leftOut.length - rows.length;
  if (rows.length > 0) lines.push([`Left out or refused${more > 0 ? ` (${more} more not shown)` : ""}:`]);
  await call.say(
    notice("plain", lines, {
      title: "Why this story",
      rows,
      buttons: [{ label: "Evidence", action: { act: "evidence", on: briefing.id } }],
    }),
  );
}

async function overview(call: Call, told: Told | undefined): Promise<void> {
  if (told === undefined)
    throw new Trouble(
      "not-found",
      "No edition was posted here yet. Type {/schedule preview} to see what would go out now.",
    );
  const { edition, stories, subscription } = told;
  const rows = stories.map((story, index) => ({
    lines: [
      [`${index + 1}. `, { bold: brief(story.briefing.headline.text, 120) }],
      [{ quiet: story.reasons.join("; ") || "new" }],
    ],
    buttons: [{ label: "Why", action: { act: "why", on: story.briefing.id } } as const],
  }));
  const waiting = await gather(call.tools, subscription, { now: call.now, lastSlot: edition.slot });
  const none =
    edition.kind === "quiet-day"
      ? ["It had nothing new to tell."]
      : edition.kind === "not-made"
        ? [`It could not be made: ${edition.why} ${edition.remedy}`]
        : [];
  await call.say(
    notice(
      "plain",
      [
        [`${edition.title}, `, at(edition.slot, edition.zone)],
        ...none,
        `Since then: ${count(waiting.articles, "article")} looked at, ` +
          `${count(waiting.candidates.length, "story", "stories")} with something new.`,
      ],
      {
        title: "The last edition here",
        rows,
      },
    ),
  );
}

/** A story that was not told: where it stood when it was left out, as far as can be said now. */
async function whyNot(call: Call, typed: string, told: Told | undefined): Promise<void> {
  const [subscription] = told ? [told.subscription] : await subscriptionsHere(call);
  if (subscription === undefined || subscription.feeds.length === 0)
    throw new Trouble("not-found", "Nothing is followed here yet. Type {/follow} with a feed or a site.");
  const gathered = await gather(call.tools, subscription, { now: call.now, lastSlot: undefined });
  const words = typed.toLowerCase();
  const fits = (titles: readonly string[]) => titles.some((title) => title.toLowerCase().includes(words));
  const rank = gathered.candidates.findIndex(({ ranked }) =>
    fits(ranked.story.articles.map((article) => article.title)),
  );
  const candidate = gathered.candidates[rank];
  if (candidate) {
    const { story, reasons } = candidate.ranked;
    await call.say(
      notice(
        "plain",
        [
          [{ bold: brief(story.articles[0].title, 150) }],
          `It was fetched from ${count(story.articles.length, "report")} and stands at place ${rank + 1} of ` +
            `${gathered.candidates.length}; an edition holds ${subscription.stories}.`,
          reasons.length > 0 ? `For it: ${reasons.join("; ")}.` : "Nothing speaks for it beyond being new.",
        ],
        { title: "Why not this story" },
      ),
    );
    return;
  }
  const passed = gathered.passedOver.find((story) => fits(story.articles.map((article) => article.title)));
  const found = passed ?? undefined;
  const line = found
    ? "It was fetched and had nothing new: it was told before, or is older than the last edition."
    : `No feed followed here brought a story with "${brief(typed)}" in its title in the last days, or a topic ` +
      "of this place excludes it. {/topics} and {/sources list} show both.";
  await call.say(
    notice("plain", [...(found ? [[{ bold: brief(found.articles[0].title, 150) }]] : []), line], {
      title: "Why not this story",
    }),
  );
}

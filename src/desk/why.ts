// /why: what was fetched, merged, chosen, shortened or left out, and for which reason.
import type { Briefing } from "../news/briefing.ts";
import type { Edition, EditionStory } from "../news/edition.ts";
import { leftOutWords } from "../news/left-out.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Row, Text } from "../news/talk.ts";
import { gather } from "../publishing/gather.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press } from "./call.ts";
import { postedEditions } from "./lastresult.ts";
import { at, clipped, notice } from "./notices.ts";
import { briefingFor } from "./opening.ts";
import { allHere, subscriptionsHere } from "./subscriptions.ts";

type Told = {
  readonly edition: Edition;
  readonly stories: readonly EditionStory[];
  readonly subscription: Subscription;
};

export async function runWhy(call: CommandCall): Promise<void> {
  const typed = call.heard.inputs.story?.trim() ?? "";
  const told = await lastEdition(call);
  if (typed === "") return overview(call, told);
  const isNumber = /^\d{1,2}$/.test(typed);
  const numbered = isNumber ? told?.stories[Number(typed) - 1] : undefined;
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
  if (isNumber)
    throw new Trouble(
      "not-found",
      told ? worded("why.edition-stories", { stories: told.stories.length }) : worded("why.no-edition"),
    );
  await whyNot(call, typed, told);
}

export async function pressWhy(call: Press): Promise<void> {
  const id = call.heard.action.on;
  const told = await lastEdition(call, id);
  const story = told?.stories.find((one) => one.briefing.id === id);
  const briefing = story?.briefing ?? (await briefingFor(call, id));
  if (briefing === undefined) throw new Trouble("not-found", worded("why.gone"));
  await whyStory(call, briefing, story?.reasons ?? []);
}

/** The newest edition that was posted in the place, or the one that carried a briefing. */
async function lastEdition(call: Call, briefing?: string): Promise<Told | undefined> {
  const found: Told[] = [];
  for (const subscription of await (briefing === undefined ? subscriptionsHere : allHere)(call))
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
  const { tongue } = call;
  const counts = { reports: briefing.sources.length, outlets };
  const merged =
    briefing.sources.length === 1
      ? tongue.say("why.made-from", { outlet: briefing.sources[0].outlet || tongue.say("why.text-given") })
      : copies > 0
        ? tongue.say("why.merged-copies", { ...counts, copies })
        : tongue.say("why.merged", counts);
  const { name, fellBack } = briefing.writer;
  const lines: Text[] = [
    [{ bold: clipped(briefing.headline.text, 150) }],
    [reasons.length > 0 ? tongue.say("why.because", { reasons: reasons.join("; ") }) : tongue.say("why.asked-for")],
    [merged],
    [
      name === "embedded" ? tongue.say("why.without-model") : tongue.say("why.with-model", { model: name }),
      ...(fellBack ? [` ${tongue.again(fellBack)}`] : []),
    ],
  ];
  const rows: Row[] = briefing.leftOut.slice(0, 8).map(({ text, why }) => ({
    lines: [[{ quiet: tongue.say("why.left-out-because", { why: leftOutWords(why, tongue) }) }], [clipped(text, 160)]],
    buttons: [],
  }));
  const more = briefing.leftOut.length - rows.length;
  if (more > 0) lines.push([tongue.say("why.left-out-shown", { shown: rows.length, more })]);
  await call.say(
    notice("plain", lines, {
      title: tongue.say("why.this"),
      rows,
      buttons: [{ label: tongue.say("button.evidence"), action: { act: "evidence", on: briefing.id } }],
    }),
  );
}

async function overview(call: Call, told: Told | undefined): Promise<void> {
  if (told === undefined) throw new Trouble("not-found", worded("why.no-edition-type"));
  const { tongue } = call;
  const { edition, stories, subscription } = told;
  const rows = stories.map((story, index) => ({
    lines: [
      [`${index + 1}. `, { bold: clipped(story.briefing.headline.text, 120) }],
      [{ quiet: story.reasons.join("; ") || tongue.say("why.new") }],
    ],
    buttons: [{ label: tongue.say("button.why-short"), action: { act: "why", on: story.briefing.id } } as const],
  }));
  const waiting = await gather(call.tools, subscription, { now: call.now, lastSlot: edition.slot });
  const none =
    edition.kind === "quiet-day"
      ? [tongue.say("why.nothing-new")]
      : edition.kind === "not-made"
        ? [tongue.say("why.not-made", { why: edition.why, remedy: edition.remedy })]
        : [];
  await call.say(
    notice(
      "plain",
      [
        tongue.text("why.edition-at", { title: edition.title, time: at(edition.slot, edition.zone) }),
        ...none,
        tongue.say("why.article-counts", { articles: waiting.articles, stories: waiting.candidates.length }),
      ],
      {
        title: tongue.say("why.last-edition"),
        rows,
      },
    ),
  );
}

/** A story that was not told: where it stood when it was left out, as far as can be said now. */
async function whyNot(call: Call, typed: string, told: Told | undefined): Promise<void> {
  const [subscription] = told ? [told.subscription] : await subscriptionsHere(call);
  if (subscription === undefined || subscription.feeds.length === 0)
    throw new Trouble("not-found", worded("unfollow.nothing"));
  const { tongue } = call;
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
          [{ bold: clipped(story.articles[0].title, 150) }],
          tongue.say("why.rank", {
            reports: story.articles.length,
            place: rank + 1,
            candidates: gathered.candidates.length,
            stories: subscription.stories,
          }),
          reasons.length > 0
            ? tongue.say("why.for-it", { reasons: reasons.join("; ") })
            : tongue.say("why.nothing-for-it"),
        ],
        { title: tongue.say("why.not-this") },
      ),
    );
    return;
  }
  const passed = gathered.passedOver.find((story) => fits(story.articles.map((article) => article.title)));
  const line = passed ? tongue.say("why.not-new") : tongue.say("why.excluded", { typed: clipped(typed) });
  await call.say(
    notice("plain", [...(passed ? [[{ bold: clipped(passed.articles[0].title, 150) }]] : []), line], {
      title: tongue.say("why.not-this"),
    }),
  );
}

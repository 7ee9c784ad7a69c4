// How an edition reads on Discord: an overview in ordinary words, so that a notification shows them, then its stories.
import type { Edition, EditionStory } from "../../src/news/edition.ts";
import { tongueOf } from "../../src/news/shown.ts";
import { spoken } from "../../src/news/spoken.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { overviewLine } from "../../src/writing/condense/overview.ts";
import { briefingButtons, briefingPassages, claimText, headlineLink } from "./briefing.ts";
import { boldMarkdown, literal } from "./escape.ts";
import { limits } from "./limits.ts";
import { type ButtonComponent, buttonComponent, clip, type Message } from "./message.ts";
import { contentMessage, fillContent, fillSheets, type Paragraph } from "./parts.ts";
import { accents, type CommandIds, instant, textLines } from "./words.ts";

/** `under`: index of the message in whose thread this one belongs. */
export type EditionMessage = { readonly message: Message; readonly under?: number };

type Stories = Extract<Edition, { readonly kind: "stories" }>;

export function editionMessages(edition: Edition, preview: boolean, ids: CommandIds): readonly EditionMessage[] {
  if (edition.kind !== "stories") return [{ message: contentMessage(lineOf(edition, ids), [manage(edition)]) }];
  if (preview) return previewMessages(edition);
  const [first, ...others] = edition.stories;
  return others.length === 0 ? alone(edition, first) : together(edition);
}

/** Thread and forum post are named by it. */
export function editionName(edition: Edition): string {
  const parts = { day: "numeric", month: "long", year: "numeric" } as const;
  const day = tongueFor(edition.language).date(edition.slot, edition.zone, parts);
  return clip(`${edition.title} · ${day}`, limits.threadName);
}

function lineOf(edition: Exclude<Edition, Stories>, ids: CommandIds): string {
  const tongue = tongueFor(edition.language);
  const none =
    edition.kind === "quiet-day"
      ? literal(edition.why ?? tongue.say("edition.quiet", { feeds: edition.checkedFeeds }))
      : tongue.say("edition.not-made", {
          why: literal(edition.why),
          remedy: textLines(spoken(edition.remedy), ids).join(" "),
        });
  const next =
    edition.nextSlot === undefined
      ? []
      : [tongue.say("edition.next-sentence", { time: instant(edition.nextSlot, "relative") })];
  return `**${literal(edition.title)}** · ${instant(edition.slot, "date")}\n${[none, ...next].join(" ")}`;
}

const manage = (edition: Edition): ButtonComponent =>
  buttonComponent(tongueFor(edition.language).say("button.manage"), { act: "manage", on: edition.subscription });

const ask = (edition: Edition): ButtonComponent =>
  buttonComponent(tongueFor(edition.language).say("button.ask"), { act: "ask", on: edition.id });

function opening(edition: Stories): string {
  const tongue = tongueFor(edition.language);
  const fresh = edition.stories.filter((story) => story.since.kind === "new").length;
  return [
    `**${literal(edition.title)}**`,
    instant(edition.slot, "date"),
    tongue.say("edition.stories", { stories: edition.stories.length }),
    ...(fresh > 0 && fresh < edition.stories.length ? [tongue.say("edition.fresh", { fresh })] : []),
    ...(edition.late ? [tongue.say("edition.late-due", { time: instant(edition.slot, "time") })] : []),
  ].join(" · ");
}

function closing(edition: Stories): string {
  const tongue = tongueFor(edition.language);
  const next =
    edition.nextSlot === undefined ? [] : [tongue.say("edition.next", { time: instant(edition.nextSlot, "relative") })];
  const about = literal(edition.about);
  return `-# ${[...(about === "" ? [] : [about]), ...next, tongue.say("edition.checked-quiet")].join(" · ")}`;
}

/** One line under the headline: what changed, or the lead in one clause. The story itself says all. */
function underline({ briefing, since }: EditionStory): string {
  if (since.kind === "changed" && since.words.length <= 160)
    return tongueOf(briefing).say("edition.changed-to", { words: literal(since.words) });
  return literal(overviewLine(briefing.lead.text, briefing.language));
}

function storyLine(story: EditionStory, index: number): string {
  const under = underline(story);
  const developing =
    story.since.kind === "developing" ? ` · ${tongueOf(story.briefing).say("edition.developing")}` : "";
  return `${index + 1}. **${headlineLink(story.briefing)}**${developing}${under === "" ? "" : `\n   ${under}`}`;
}

const storiesInMessage = 20;

function together(edition: Stories): readonly EditionMessage[] {
  const overview: EditionMessage[] = [];
  const { stories } = edition;
  for (const page of overviewPages(edition)) {
    const buttons = edition.layout === "buttons" ? page.stories.map((number) => openStory(edition, number)) : [];
    const last = page.stories.at(-1) === stories.length || page.stories.length === 0;
    const own = last || buttons.length === 0 ? [ask(edition), manage(edition)] : [];
    overview.push({ message: contentMessage(page.content, buttons, own) });
  }
  if (edition.layout === "buttons") return overview;
  return [...overview, ...stories.flatMap((story) => storyMessages(story).map((message) => ({ message, under: 0 })))];
}

const openStory = (edition: Stories, number: number): ButtonComponent =>
  buttonComponent(tongueFor(edition.language).say("button.story", { number }), {
    act: "open",
    on: edition.id,
    n: number,
  });

/** Story lines never tear from their page's buttons: a page closes before the line that would not fit. */
function overviewPages(edition: Stories): readonly { readonly content: string; readonly stories: readonly number[] }[] {
  const pages: { content: string; stories: number[] }[] = [];
  let lines = [opening(edition)];
  let stories: number[] = [];
  const close = () => {
    const contents = fillContent(lines);
    for (const [index, content] of contents.entries())
      pages.push({ content, stories: index === contents.length - 1 ? stories : [] });
    lines = [];
    stories = [];
  };
  for (const [index, story] of edition.stories.entries()) {
    const line = storyLine(story, index);
    const full = fillContent([...lines, ...line.split("\n")]).length > 1 && stories.length > 0;
    if (full || stories.length === storiesInMessage) close();
    lines.push(...line.split("\n"));
    stories.push(index + 1);
  }
  if (fillContent([...lines, closing(edition)]).length > fillContent(lines).length && stories.length > 1) {
    const torn = stories.pop();
    const from = lines.findLastIndex((line) => line.startsWith(`${torn}. `));
    const moved = lines.splice(from);
    close();
    lines = moved;
    stories = torn === undefined ? [] : [torn];
  }
  lines.push(closing(edition));
  close();
  return pages;
}

function storyMessages(story: EditionStory): readonly Message[] {
  return fillSheets(storyPassages(story), {
    accent: accents.house,
    last: briefingButtons(story.briefing, { posted: true }),
    others: [evidence(story)],
  });
}

const evidence = (story: EditionStory): ButtonComponent =>
  buttonComponent(tongueOf(story.briefing).say("button.evidence"), { act: "evidence", on: story.briefing.id });

/** A change shows both sides before anything else. */
function storyPassages({ briefing, since }: EditionStory): readonly Paragraph[] {
  if (since.kind !== "changed") return briefingPassages(briefing);
  const [heading, ...rest] = briefingPassages(briefing);
  const tongue = tongueOf(briefing);
  const change = [
    `${boldMarkdown(tongue.say("edition.changed"))} ${literal(since.words)}`,
    `- ${tongue.say("edition.was", { words: claimText(since.was) })}`,
    `- ${tongue.say("edition.now-is", { words: claimText(since.now) })}`,
  ];
  return [...(heading ? [heading] : []), { lines: change }, ...rest];
}

/** A single story is read in the notification itself: headline, lead and bullets as ordinary words, the rest below. */
function alone(edition: Stories, story: EditionStory): readonly EditionMessage[] {
  const passages = storyPassages(story).map((passage) => passage.lines);
  const lines = [
    opening(edition),
    ...passages.flatMap((each, index) => (index < 2 ? each : ["", ...each])),
    closing(edition),
  ];
  const [first = "", ...rest] = fillContent(lines);
  const message = contentMessage(first, briefingButtons(story.briefing, { posted: true }), [manage(edition)]);
  if (rest.length === 0) return [{ message }];
  const after = fillSheets([{ lines: rest.flatMap((page) => page.split("\n")) }], {
    accent: accents.house,
    last: [evidence(story)],
    others: [evidence(story)],
  });
  return [
    { message },
    ...after.map((below) => ({ message: below, ...(edition.layout === "thread" ? { under: 0 } : {}) })),
  ];
}

/** Asked for by someone who looks: sections with a button beside each story. */
function previewMessages(edition: Stories): readonly EditionMessage[] {
  const passages: Paragraph[] = [
    { lines: [opening(edition)] },
    ...edition.stories.map((story, index) => ({
      lines: storyLine(story, index).split("\n"),
      beside: buttonComponent(tongueFor(edition.language).say("button.open"), {
        act: "open",
        on: edition.id,
        n: index + 1,
      }),
    })),
    { lines: [closing(edition)] },
  ];
  return fillSheets(passages, { last: [manage(edition)], others: [] }).map((message) => ({ message }));
}

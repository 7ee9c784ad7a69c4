// How an edition reads on Discord: an overview in ordinary words, which a notification shows, then its stories as its
// layout has them.
import { ComponentType } from "discord.js";
import { encodeAction } from "../../src/news/action.ts";
import type { Edition, EditionStory, StoriesEdition } from "../../src/news/edition.ts";
import { hasUnderline, titleShown, tongueOf } from "../../src/news/shown.ts";
import { spoken } from "../../src/news/spoken.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { overviewLine } from "../../src/writing/condense/overview.ts";
import {
  askEdition,
  type EditionMessage,
  editionClosing,
  editionName,
  editionOpening,
  manageEdition,
} from "./around.ts";
import { headlineLink, lineText } from "./briefing.ts";
import { attached } from "./drawings.ts";
import { literal } from "./escape.ts";
import { limits } from "./limits.ts";
import { buttonComponent, clip, type SelectComponent } from "./message.ts";
import { contentMessage, fillContent, fillSheets, type Paragraph } from "./parts.ts";
import { withPing } from "./ping.ts";
import { withRead } from "./read.ts";
import { storiesBelow, storyAlone, storyPosts } from "./stories.ts";
import { type CommandIds, instant, textLines } from "./words.ts";

export function editionMessages(
  edition: Edition,
  preview: boolean,
  ids: CommandIds,
  read?: string,
): readonly EditionMessage[] {
  const name = editionName(edition);
  if (edition.kind !== "stories")
    return [{ message: contentMessage(lineOf(edition, ids), [manageEdition(edition)]), name }];
  if (preview) return previewMessages(edition);
  return withPing(edition, readable(laidOut(edition), edition, read));
}

/** Where each story is a message of its own each leads to its own part of the page, else what closes the overview. */
function readable(
  messages: readonly EditionMessage[],
  edition: StoriesEdition,
  read: string | undefined,
): readonly EditionMessage[] {
  const roots = messages.filter(({ under }) => under === undefined);
  const leads = edition.layout === "posts" ? roots : roots.slice(-1);
  return messages.map((each) => {
    const story = leads.indexOf(each);
    if (read === undefined || story < 0) return each;
    const address = edition.layout === "posts" ? `${read}#story-${story + 1}` : read;
    return { ...each, message: withRead(each.message, address, tongueFor(edition.language)) };
  });
}

function laidOut(edition: StoriesEdition): readonly EditionMessage[] {
  if (edition.layout === "posts") return storyPosts(edition);
  const [first, ...others] = edition.stories;
  if (others.length === 0 && edition.layout !== "headlines") return storyAlone(edition, first);
  return edition.layout === "thread" ? [...overview(edition), ...storiesBelow(edition)] : overview(edition);
}

function lineOf(edition: Exclude<Edition, StoriesEdition>, ids: CommandIds): string {
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

/** One line under the headline: what changed, or the lead in one clause. The story itself says all. */
function underline({ briefing, since }: EditionStory): string {
  if (since.kind === "changed" && since.words.length <= 160)
    return tongueOf(briefing).say("edition.changed-to", { words: literal(since.words) });
  if (!hasUnderline(briefing)) return "";
  const words = literal(overviewLine(briefing.lead.text, briefing.language));
  return lineText(briefing.lead, briefing, "", "\n   ", words);
}

/** Its number and headline; beneath it, where the layout has room for one, its line. */
function storyLines(story: EditionStory, index: number, layout: Edition["layout"]): readonly string[] {
  const under = layout === "headlines" ? "" : underline(story);
  const developing =
    story.since.kind === "developing" ? ` · ${tongueOf(story.briefing).say("edition.developing")}` : "";
  const headline = `${index + 1}. **${headlineLink(story.briefing)}**${developing}`;
  return [headline, ...(under === "" ? [] : [`   ${under}`])];
}

/** More would be a menu that nobody reads to its end; Discord takes 25. */
const storiesInMessage = 20;

function overview(edition: StoriesEdition): readonly EditionMessage[] {
  const name = editionName(edition);
  const pages = overviewPages(edition);
  return pages.map(({ content, stories }, index) => {
    const menu = edition.layout === "thread" || stories.length === 0 ? [] : [storyMenu(edition, stories)];
    const own = index === pages.length - 1 || menu.length === 0 ? [askEdition(edition), manageEdition(edition)] : [];
    const drawn = edition.layout === "buttons" ? stories.find((one) => edition.stories[one - 1]?.drawing) : undefined;
    const message = contentMessage(`${content}${drawn === undefined ? "" : drawnBelow(edition, drawn)}`, menu, own);
    return { ...attached(message, edition.stories[(drawn ?? 0) - 1]?.drawing), name };
  });
}

/** A picture stands beneath all of the words: which story it is of. The line fits into what filling leaves. */
const drawnBelow = ({ language }: StoriesEdition, number: number): string =>
  `\n-# ${tongueFor(language).say("edition.drawn-below", { number })}`;

/** The stories of a page by their headlines: what is chosen opens for who chose it. */
function storyMenu(edition: StoriesEdition, numbers: readonly number[]): SelectComponent {
  const labelled = (number: number): string => {
    const story = edition.stories[number - 1];
    return clip(`${number}. ${story === undefined ? "" : titleShown(story.briefing)}`, limits.optionText);
  };
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeAction({ act: "open", on: edition.id }),
    placeholder: clip(tongueFor(edition.language).say("edition.read-story"), limits.selectPlaceholder),
    options: numbers.map((number) => ({ label: labelled(number), value: String(number) })),
  };
}

/** Story lines never tear from their page's menu: a page closes before the line that would not fit. */
function overviewPages(
  edition: StoriesEdition,
): readonly { readonly content: string; readonly stories: readonly number[] }[] {
  const pages: { content: string; stories: number[] }[] = [];
  let lines = [editionOpening(edition)];
  let stories: number[] = [];
  const close = () => {
    const contents = fillContent(lines);
    for (const [index, content] of contents.entries())
      pages.push({ content, stories: index === contents.length - 1 ? stories : [] });
    lines = [];
    stories = [];
  };
  for (const [index, story] of edition.stories.entries()) {
    const added = storyLines(story, index, edition.layout);
    const full = fillContent([...lines, ...added]).length > 1 && stories.length > 0;
    if (full || stories.length === storiesInMessage) close();
    lines.push(...added);
    stories.push(index + 1);
  }
  if (fillContent([...lines, editionClosing(edition)]).length > fillContent(lines).length && stories.length > 1) {
    const torn = stories.pop();
    const from = lines.findLastIndex((line) => line.startsWith(`${torn}. `));
    const moved = lines.splice(from);
    close();
    lines = moved;
    stories = torn === undefined ? [] : [torn];
  }
  lines.push(editionClosing(edition));
  close();
  return pages;
}

/** Asked for by someone who looks: sections with a button beside each story. */
function previewMessages(edition: StoriesEdition): readonly EditionMessage[] {
  const passages: Paragraph[] = [
    { lines: [editionOpening(edition)] },
    ...edition.stories.map((story, index) => ({
      lines: storyLines(story, index, "buttons"),
      beside: buttonComponent(tongueFor(edition.language).say("button.open"), {
        act: "open",
        on: edition.id,
        n: index + 1,
      }),
    })),
    { lines: [editionClosing(edition)] },
  ];
  const name = editionName(edition);
  return fillSheets(passages, { last: [manageEdition(edition)], others: [] }).map((message) => ({ message, name }));
}

// How an edition's stories read on Discord where they stand in full: beneath an overview, alone, or each by itself.
import { type EditionStory, linesBeneath, type StoriesEdition, saysNow } from "../../src/news/edition.ts";
import { titleShown, tongueOf } from "../../src/news/shown.ts";
import {
  type EditionMessage,
  editionClosing,
  editionName,
  editionOpening,
  followedOpening,
  manageEdition,
  stopFollowing,
} from "./around.ts";
import { briefingButtons, briefingPassages, claimText, followButton } from "./briefing.ts";
import { attached } from "./drawings.ts";
import { boldMarkdown, literal } from "./escape.ts";
import { limits } from "./limits.ts";
import { type ButtonComponent, buttonComponent, clip } from "./message.ts";
import { contentMessage, fillContent, fillSheets, type Paragraph } from "./parts.ts";
import { accents } from "./words.ts";

/**
 * In the overview's thread. What is drawn of a story has a message beneath it: one of ordinary words takes another
 * picture when it is amended, and a gallery takes none (see `attached`).
 */
export const storiesBelow = (edition: StoriesEdition): readonly EditionMessage[] =>
  edition.stories.flatMap((story) =>
    fillSheets(storyPassages(story), {
      accent: accents.house,
      last: [
        ...briefingButtons(story.briefing, { posted: true, before: story.since.kind !== "new" }),
        followButton(story.briefing),
      ],
      others: [evidence(story)],
    })
      .map((message): Pick<EditionMessage, "message" | "drawing"> => ({ message }))
      .concat(story.drawing ? [attached(contentMessage("", [evidence(story)]), story.drawing)] : [])
      .map((each) => ({ ...each, under: 0, name: editionName(edition) })),
  );

/** The only story of an edition, whose title and next time stand around it. */
export const storyAlone = (edition: StoriesEdition, story: EditionStory): readonly EditionMessage[] =>
  inWords(edition, story, {
    name: editionName(edition),
    before: [editionOpening(edition)],
    after: [editionClosing(edition)],
    restUnder: edition.layout === "thread" ? 0 : undefined,
  });

/** Each story a message or forum post of its own, named by its headline; the last one says when the next ones come. */
export function storyPosts(edition: StoriesEdition): readonly EditionMessage[] {
  const posts: EditionMessage[] = [];
  for (const [index, story] of edition.stories.entries()) {
    const { briefing, topics = [] } = story;
    const [first, ...rest] = inWords(edition, story, {
      name: clip(titleShown(briefing), limits.threadName),
      before: edition.followed ? [followedOpening(edition, edition.followed.why)] : [],
      after: index === edition.stories.length - 1 && !edition.followed ? [editionClosing(edition)] : [],
      restUnder: posts.length,
    });
    if (first === undefined) continue;
    const words = `${briefing.headline.text} . ${briefing.lead.text}`;
    posts.push({ ...first, tagged: { words, topics } }, ...rest);
  }
  return posts;
}

type Around = {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** In whose thread what does not fit goes; into the channel where absent. */
  readonly restUnder: number | undefined;
};

/** A story is read in the notification itself: headline, lead and bullets as ordinary words, the rest below. */
function inWords(edition: StoriesEdition, story: EditionStory, around: Around): readonly EditionMessage[] {
  const { name, before, after, restUnder } = around;
  // Ordinary words hold no picture, and then no credit for one.
  const { picture: _, drawing, ...bare } = story;
  const passages = storyPassages(bare, edition.followed !== undefined).map((passage) => passage.lines);
  const lines = [...before, ...passages.flatMap((each, index) => (index < 2 ? each : ["", ...each])), ...after];
  const [first = "", ...rest] = fillContent(lines);
  const followed = edition.followed !== undefined;
  const buttons = briefingButtons(story.briefing, { posted: true, before: story.since.kind !== "new", followed });
  const message = followed
    ? contentMessage(first, [...buttons, stopFollowing(edition)])
    : contentMessage(first, buttons, [followButton(story.briefing), manageEdition(edition)]);
  const shown = { ...attached(message, drawing), name };
  if (rest.length === 0) return [shown];
  const below = fillSheets([{ lines: rest.flatMap((page) => page.split("\n")) }], {
    accent: accents.house,
    last: [evidence(story)],
    others: [evidence(story)],
  });
  const under = restUnder === undefined ? {} : { under: restUnder };
  return [shown, ...below.map((each) => ({ message: each, name, ...under }))];
}

const evidence = (story: EditionStory): ButtonComponent =>
  buttonComponent(tongueOf(story.briefing).say("button.evidence"), { act: "evidence", on: story.briefing.id });

/** A change shows both sides before anything else; `isSaid`, where its words stand over the story already. */
function storyPassages({ briefing, since, picture }: EditionStory, isSaid = false): readonly Paragraph[] {
  const [heading, ...told] = briefingPassages(briefing, picture && { picture });
  if (since.kind !== "changed") return [...(heading ? [heading] : []), ...told];
  const tongue = tongueOf(briefing);
  const change = [
    ...(isSaid ? [] : [`${boldMarkdown(tongue.say("edition.changed"))} ${literal(since.words)}`]),
    `- ${tongue.say("edition.was", { words: claimText(since.was) })}`,
    ...(saysNow(since, linesBeneath(briefing))
      ? []
      : [`- ${tongue.say("edition.now-is", { words: claimText(since.now) })}`]),
  ];
  return [...(heading ? [heading] : []), { lines: change }, ...told];
}

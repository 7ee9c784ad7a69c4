// How an edition looks in Slack: an overview with a line a story or headlines alone, and the stories beneath it or in
// its place, as its layout has them.

import {
  type Edition,
  type EditionStory,
  linesBeneath,
  type Since,
  type StoriesEdition,
  saysNow,
} from "../../src/news/edition.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { hasUnderline, inOneLine, tongueOf } from "../../src/news/shown.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Part } from "../../src/ports/platform.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { overviewLine } from "../../src/writing/condense/overview.ts";
import { actions, divider, header, type Quiet } from "./blocks.ts";
import { briefingChunks, lineNodes } from "./briefing.ts";
import { plainLine } from "./escape.ts";
import { type CommandWords, nodesOf } from "./notice.ts";
import { type Chunk, drawnBeneath, messages, only, quietly, rich, together } from "./parts.ts";
import { withRead } from "./read.ts";
import { linkText, type RichGroup, words } from "./richtext.ts";
import { marks, sourceNodes } from "./sources.ts";

/**
 * Overview first; with the "thread" layout each story follows as parts under the first, with "posts" the stories stand
 * alone.
 */
export function editionParts(edition: Edition, preview: boolean, typed: CommandWords, read?: string): readonly Part[] {
  const chunks = overviewChunks(edition, preview, typed);
  const overview = messages(withRead(chunks, read, tongueFor(edition.language)), summary(edition));
  if (edition.kind !== "stories") return overview;
  if (edition.layout === "posts" && !preview) return storyParts(edition, read);
  if (edition.layout !== "thread") return overview;
  return [...overview, ...storyParts(edition).map((part) => ({ ...part, under: 0 }))];
}

/** What is new about a story stands in the overview; without one, over the story itself. */
const storyParts = (edition: StoriesEdition, read?: string): readonly Part[] =>
  edition.stories.flatMap(({ briefing, since, drawing }, at) => {
    const all = edition.layout === "posts" ? sinceGroups(since, tongueOf(briefing), linesBeneath(briefing)) : [];
    // Why the post of a followed story came says the change already.
    const groups = edition.followed ? all.filter(({ kind }) => kind === "quote") : all;
    const chunks = withRead(
      briefingChunks(briefing, {
        subscription: edition.subscription,
        zone: edition.zone,
        before: since.kind !== "new",
        followed: edition.followed !== undefined,
        ...(drawing && { drawing }),
      }),
      read && `${read}#story-${at + 1}`,
      tongueOf(briefing),
    );
    const opening = edition.followed ? [quietly(`${edition.title} · ${edition.followed.why}`)] : [];
    const said = edition.followed ? `${edition.title} · ${edition.followed.why}` : inOneLine(briefing);
    return messages([...opening, ...(groups.length > 0 ? [rich(...groups)] : []), ...chunks], plainLine(said));
  });

function summary(edition: Edition): string {
  const { title } = edition;
  const tongue = tongueFor(edition.language);
  if (edition.kind === "quiet-day")
    return edition.why === undefined
      ? tongue.say("edition.quiet-summary", { title, feeds: edition.checkedFeeds })
      : tongue.say("edition.headlines", { title, headlines: edition.why });
  if (edition.kind === "not-made") return tongue.say("edition.not-made-summary", { title, why: edition.why });
  const headlines = edition.stories.map((story) => plainLine(story.briefing.headline.text)).join("; ");
  return tongue.say("edition.headlines", { title, headlines });
}

function overviewChunks(edition: Edition, preview: boolean, typed: CommandWords): readonly Chunk[] {
  const tongue = tongueFor(edition.language);
  const day = tongue.date(edition.slot, edition.zone, { weekday: "long", day: "numeric", month: "long" });
  const title = tongue.say("edition.title-of-day", { title: edition.title, day });
  const opening = [
    only([header(title)], title),
    quietly(...openingLine(edition)),
    ...(preview ? [quietly(tongue.say("edition.preview"))] : []),
  ];
  if (edition.kind === "quiet-day")
    return [
      together([
        ...opening,
        rich({
          kind: "words",
          nodes: [words(edition.why ?? tongue.say("edition.quiet-all", { feeds: edition.checkedFeeds }))],
        }),
      ]),
      closing(edition),
    ];
  if (edition.kind === "not-made")
    return [
      together([
        ...opening,
        rich({
          kind: "words",
          nodes: [
            words(`${edition.why} `),
            ...spoken(edition.remedy).flatMap((piece) => nodesOf(piece, typed, tongue)),
          ],
        }),
      ]),
      closing(edition),
    ];
  return [
    together(opening),
    ...edition.stories.map((story, index) => storyChunk(story, index + 1, edition)),
    closing(edition),
  ];
}

function openingLine(edition: Edition): readonly Quiet[] {
  const tongue = tongueFor(edition.language);
  const time = { at: edition.slot, as: "date-time", zone: edition.zone, tongue } as const;
  const late = edition.late ? dotted(tongue.text("edition.late-was-due", { time })) : [];
  if (edition.kind !== "stories") return [edition.about, ...late];
  const stories = edition.stories.length;
  const fresh = edition.stories.filter((story) => story.since.kind === "new").length;
  const counted =
    fresh < stories
      ? tongue.say("edition.stories-fresh", { stories, fresh })
      : tongue.say("edition.stories", { stories });
  return [counted, `· ${edition.about}`, ...late];
}

/** Pieces stand apart in a quiet line as they are: the dot goes into the first. */
const dotted = ([first = "", ...rest]: readonly Quiet[]): readonly Quiet[] =>
  typeof first === "string" ? [`· ${first}`, ...rest] : ["·", first, ...rest];

function storyChunk({ briefing, since, drawing }: EditionStory, number: number, edition: Edition): Chunk {
  const numbers = numberedClaims(briefing);
  const mark = marks(briefing.sources);
  const main = briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
  const overview = overviewLine(briefing.lead.text, briefing.language);
  const lead: RichGroup = {
    kind: "words",
    nodes: [
      words(`${number}. `, { bold: true }),
      ...linkText(main.url, plainLine(briefing.headline.text), { bold: true }),
      ...(edition.layout === "headlines" || !hasUnderline(briefing)
        ? []
        : [
            words("\n"),
            ...lineNodes(
              briefing.lead,
              mark(numbers.lead, briefing.lead.citations[0]),
              briefing,
              edition.zone,
              overview,
            ),
          ]),
    ],
  };
  const beside = edition.layout === "headlines" ? [] : [briefing.lead.text];
  const on = briefing.id;
  const tongue = tongueOf(briefing);
  return together([
    rich(lead, ...sinceGroups(since, tongue, beside), { kind: "words", nodes: sourceNodes(briefing.sources, tongue) }),
    ...(drawing && edition.layout === "buttons" ? [drawnBeneath(drawing)] : []),
    only([
      ...actions(
        [
          {
            label: tongue.say(edition.layout === "thread" ? "button.read-here" : "button.open"),
            action: { act: "open", on: edition.id, n: number },
          },
          { label: tongue.say("button.evidence"), action: { act: "evidence", on } },
        ],
        [
          { label: tongue.say("button.ask-about-this"), action: { act: "ask", on } },
          { label: tongue.say("button.follow-story"), action: { act: "follow-story", on } },
          { label: tongue.say("button.less"), action: { act: "less", on } },
          { label: tongue.say("button.why-story"), action: { act: "why", on } },
        ],
        `${number}. ${briefing.headline.text}`,
      ),
      divider,
    ]),
  ]);
}

/** A change shows both sides in the sources' words; the newer one not twice, where it is among the lines beside it. */
export function sinceGroups(since: Since, tongue: Tongue, beside: readonly string[]): readonly RichGroup[] {
  if (since.kind === "new") return [];
  if (since.kind === "developing")
    return [{ kind: "words", nodes: [words(tongue.say("edition.developing-long"), { italic: true })] }];
  return [
    { kind: "words", nodes: [words(tongue.say("edition.changed-since"), { bold: true }), words(since.words)] },
    { kind: "quote", nodes: [words(tongue.say("edition.before"), { italic: true }), words(since.was.text)] },
    ...(saysNow(since, beside)
      ? []
      : [
          {
            kind: "quote",
            nodes: [words(tongue.say("edition.now"), { italic: true }), words(since.now.text)],
          } as const,
        ]),
  ];
}

function closing(edition: Edition): Chunk {
  const on = edition.subscription;
  const tongue = tongueFor(edition.language);
  const { nextSlot, zone } = edition;
  const time = nextSlot === undefined ? undefined : ({ at: nextSlot, as: "date-time", zone, tongue } as const);
  const next = time === undefined ? [] : dotted(tongue.text("edition.next-at", { time }));
  return together([
    only(
      actions([
        ...(edition.kind === "stories"
          ? [{ label: tongue.say("button.ask-edition"), action: { act: "ask", on: edition.id } as const }]
          : []),
        { label: tongue.say("button.preview-next"), action: { act: "preview", on } },
        { label: tongue.say("button.manage"), action: { act: "manage", on } },
      ]),
    ),
    quietly(tongue.say("edition.checked"), ...next),
  ]);
}

// How an edition looks in Slack: an overview with a line a story, and the stories beneath it when they go into its
// thread.

import type { Edition, EditionStory, Since } from "../../src/news/edition.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { inOneLine } from "../../src/news/shown.ts";
import { spoken } from "../../src/news/spoken.ts";
import type { Part } from "../../src/ports/platform.ts";
import { overviewLine } from "../../src/writing/condense/overview.ts";
import { actions, divider, header, type Quiet } from "./blocks.ts";
import { briefingChunks, marks, sourceNodes } from "./briefing.ts";
import { plainLine } from "./escape.ts";
import { type CommandWords, nodesOf } from "./notice.ts";
import { type Chunk, messages, only, quietly, rich, together } from "./parts.ts";
import { linkText, type RichGroup, words } from "./richtext.ts";

/** Overview first; with the "thread" layout each story follows as parts under the first. */
export function editionParts(edition: Edition, preview: boolean, typed: CommandWords): readonly Part[] {
  const overview = messages(overviewChunks(edition, preview, typed), summary(edition));
  if (edition.kind !== "stories" || edition.layout !== "thread") return overview;
  const stories = edition.stories.flatMap((story) =>
    messages(
      briefingChunks(story.briefing, { subscription: edition.subscription, zone: edition.zone }),
      plainLine(inOneLine(story.briefing)),
    ),
  );
  return [...overview, ...stories.map((part) => ({ ...part, under: 0 }))];
}

function summary(edition: Edition): string {
  if (edition.kind === "quiet-day")
    return `${edition.title}: a quiet day. Nothing new in ${feedsIn(edition.checkedFeeds)}.`;
  if (edition.kind === "not-made") return `${edition.title} could not be made. ${edition.why}`;
  return `${edition.title}: ${edition.stories.map((story) => plainLine(story.briefing.headline.text)).join("; ")}`;
}

const feedsIn = (count: number): string => `${count} ${count === 1 ? "feed" : "feeds"}`;

function overviewChunks(edition: Edition, preview: boolean, typed: CommandWords): readonly Chunk[] {
  const title = `${edition.title}, ${dayOf(edition)}`;
  const opening = [
    only([header(title)], title),
    quietly(...openingLine(edition)),
    ...(preview ? [quietly("A preview: only you see this, and nothing was posted.")] : []),
  ];
  if (edition.kind === "quiet-day")
    return [
      together([
        ...opening,
        rich({
          kind: "words",
          nodes: [words(`A quiet day: nothing new in ${feedsIn(edition.checkedFeeds)}. Everything was checked.`)],
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
          nodes: [words(`${edition.why} `), ...spoken(edition.remedy).flatMap((piece) => nodesOf(piece, typed))],
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

const dayOf = (edition: Edition): string =>
  new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: edition.zone }).format(
    edition.slot,
  );

function openingLine(edition: Edition): readonly Quiet[] {
  const late = edition.late ? "· late: it was due" : "";
  const due: readonly Quiet[] = edition.late ? [{ at: edition.slot, as: "date-time", zone: edition.zone }] : [];
  if (edition.kind !== "stories") return [edition.about, late, ...due];
  const total = edition.stories.length;
  const fresh = edition.stories.filter((story) => story.since.kind === "new").length;
  const known = fresh < total ? `, ${fresh} new since last time` : "";
  return [`${total} ${total === 1 ? "story" : "stories"}${known}`, `· ${edition.about}`, late, ...due];
}

function storyChunk({ briefing, since }: EditionStory, number: number, edition: Edition): Chunk {
  const numbers = numberedClaims(briefing);
  const mark = marks(briefing.sources);
  const main = briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
  const lead: RichGroup = {
    kind: "words",
    nodes: [
      words(`${number}. `, { bold: true }),
      ...linkText(main.url, plainLine(briefing.headline.text), { bold: true }),
      words("\n"),
      words(overviewLine(briefing.lead.text, briefing.language)),
      ...mark(numbers.lead, briefing.lead.citations[0]),
    ],
  };
  const on = briefing.id;
  return together([
    rich(lead, ...sinceGroups(since), { kind: "words", nodes: sourceNodes(briefing.sources) }),
    only([
      ...actions(
        [
          {
            label: edition.layout === "thread" ? "Read here" : "Open",
            action: { act: "open", on: edition.id, n: number },
          },
          { label: "Evidence", action: { act: "evidence", on } },
        ],
        [
          { label: "Ask about this", action: { act: "ask", on } },
          { label: "Less like this", action: { act: "less", on } },
          { label: "Why this story", action: { act: "why", on } },
        ],
      ),
      divider,
    ]),
  ]);
}

/** A change shows both sides in the sources' words. */
export function sinceGroups(since: Since): readonly RichGroup[] {
  if (since.kind === "new") return [];
  if (since.kind === "developing")
    return [{ kind: "words", nodes: [words("Developing: you have seen the beginning of this.", { italic: true })] }];
  return [
    { kind: "words", nodes: [words("Changed since last time: ", { bold: true }), words(since.words)] },
    { kind: "quote", nodes: [words("Before: ", { italic: true }), words(since.was.text)] },
    { kind: "quote", nodes: [words("Now: ", { italic: true }), words(since.now.text)] },
  ];
}

function closing(edition: Edition): Chunk {
  const on = edition.subscription;
  const next: readonly Quiet[] =
    edition.nextSlot === undefined ? [] : ["· Next:", { at: edition.nextSlot, as: "date-time", zone: edition.zone }];
  return together([
    only(
      actions([
        ...(edition.kind === "stories"
          ? [{ label: "Ask about this edition", action: { act: "ask", on: edition.id } as const }]
          : []),
        { label: "Preview next", action: { act: "preview", on } },
        { label: "Manage", action: { act: "manage", on } },
      ]),
    ),
    quietly("Every line is checked against its source", ...next),
  ]);
}

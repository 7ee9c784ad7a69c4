// Lede's own page for a person: what needs attention first, next slots, sources, cost, the last editions, and what to
// do next.
import type { Feed } from "../news/feed.ts";
import { type Place, placeKey } from "../news/place.ts";
import type { Button, Row, Text } from "../news/talk.ts";
import { slotAfter } from "../publishing/agenda.ts";
import { whenWords } from "../publishing/schedule.ts";
import type { Call, Press } from "./call.ts";
import { lastResult, postedEditions } from "./lastresult.ts";
import { at, brief, changeButton, count, firstSteps, nextLine, notice, previewButton } from "./notices.ts";
import { listPage } from "./paging.ts";
import { type SeenSchedule, schedulesSeen } from "./seen.ts";
import { feedsAt, healthLine, isFailing, listSources, sourcesOnPage } from "./sources.ts";
import { costLine } from "./spending.ts";
import { feedsOf } from "./subscriptions.ts";

const day = 24 * 3_600_000;
/** A page of a Slack App Home holds a hundred blocks: a schedule takes four at most. */
const schedulesOnPage = 15;
const editionsShown = 3;
const failuresShown = 5;

export async function turn(call: Press): Promise<void> {
  const { on, n = 1 } = call.heard.action;
  if (on === "here") return listSources(call, n);
  return on === "sources" ? sourcesPage(call, n) : home(call, n);
}

/** `page` of the schedules, from 1. */
export async function home(call: Call, page: number): Promise<void> {
  const { seen, unsure } = await schedulesSeen(call);
  if (seen.length === 0) {
    await call.say(
      notice(
        "plain",
        [
          "Nothing is scheduled yet. Try a briefing now, add a source, or set a schedule.",
          ...unsureLine(unsure),
          trust,
        ],
        { title: "Your briefings", buttons: firstSteps },
      ),
    );
    return;
  }
  const stopped = seen.filter(({ subscription }) => subscription.state === "disabled");
  const listed = listPage(
    [...stopped, ...seen.filter((one) => !stopped.includes(one))],
    page,
    schedulesOnPage,
    "schedules",
  );
  const feeds = await feedsAt(call, feedsOf(seen.map(({ subscription }) => subscription)));
  const failing = feeds.filter(isFailing);
  const troubled = stopped.length + failing.length > 0;
  const rows = [
    ...(listed.page === 1 ? failing.slice(0, failuresShown).map((feed) => feedRow(call, feed)) : []),
    ...(await Promise.all(listed.items.map((one) => scheduleRow(call, one)))),
    ...(listed.page === 1 ? await lastEditions(call, seen) : []),
  ];
  const all: Button = { label: "All sources", action: { act: "turn", on: "sources", n: 1 } };
  await call.say(
    notice(
      troubled ? "problem" : "plain",
      [
        `${count(feeds.length, "source")} followed` +
          `${failing.length > 0 ? `, ${failing.length} not answering` : ", all well"}.`,
        ...(listed.pages > 1 ? [`${seen.length} schedules: page ${listed.page} of ${listed.pages}.`] : []),
        await costLine(
          call,
          listed.items.map(({ subscription }) => subscription.place),
        ),
        ...(await trustLines(call)),
        ...unsureLine(unsure),
        trust,
      ],
      {
        title: troubled ? "Your briefings: something needs you" : "Your briefings",
        rows,
        buttons: [...listed.buttons, ...(feeds.length > 0 ? [all] : []), ...doing],
      },
    ),
  );
}

const trust: Text = [
  {
    quiet:
      "Every line Lede posts is checked against its source, by rules and a small learned checker; it can " +
      "still be wrong. Evidence shows the sentence.",
  },
];

const doing: readonly Button[] = [
  { label: "Add a schedule", action: { act: "edit", on: "" }, tone: "main" },
  { label: "Add a source", action: { act: "add-source", on: "" } },
  { label: "Help", action: { act: "help", on: "" } },
];

const unsureLine = (unsure: readonly Place[]): readonly string[] =>
  unsure.length === 0
    ? []
    : [
        `It could not be told just now whether you are in ${count(unsure.length, "channel")}, so what others set up ` +
          "there is not shown. Open this page again in a minute.",
      ];

/** Every source of what the person sees, those that do not answer first, each with the channels that read it. */
async function sourcesPage(call: Call, wanted: number): Promise<void> {
  const { seen } = await schedulesSeen(call);
  const feeds = await feedsAt(call, feedsOf(seen.map(({ subscription }) => subscription)));
  const ordered = [...feeds.filter(isFailing), ...feeds.filter((feed) => !isFailing(feed))];
  const { items, page, pages, buttons } = listPage(ordered, wanted, sourcesOnPage, "sources");
  await call.say(
    notice("plain", pages > 1 ? [`Page ${page} of ${pages}.`] : [], {
      title: `Your sources: ${count(feeds.length, "feed")}`,
      rows: items.map((feed) => feedRow(call, feed, readersOf(feed, seen))),
      buttons: [...buttons, { label: "Back to schedules", action: { act: "turn", on: "schedules", n: 1 } }],
    }),
  );
}

const readersOf = ({ url }: Feed, seen: readonly SeenSchedule[]): readonly Place[] => [
  ...new Map(
    seen
      .filter(({ subscription }) => subscription.feeds.includes(url))
      .map(({ subscription: { place } }) => [placeKey(place), place]),
  ).values(),
];

const feedRow = (call: Call, feed: Feed, readers: readonly Place[] = []): Row => ({
  lines: [
    [
      { bold: brief(feed.title || feed.url) },
      ...readers.flatMap((place, index) => [index === 0 ? " in " : ", ", { place }]),
    ],
    healthLine(call, feed),
  ],
  buttons: [],
});

async function scheduleRow(call: Call, { subscription, mayChange }: SeenSchedule): Promise<Row> {
  const { id, place, state } = subscription;
  const head = [{ bold: state === "disabled" ? `Stopped: ${whenWords(subscription)}` : whenWords(subscription) }];
  const today = slotAfter(subscription, call.now);
  const none =
    state === "active" && today !== undefined && today > call.now + day
      ? [[{ quiet: "Nothing due in the next 24 hours." }]]
      : [];
  const rest =
    state === "active"
      ? ({ label: "Pause", action: { act: "pause", on: id } } as const)
      : ({ label: "Resume", action: { act: "resume", on: id } } as const);
  const last = await lastResult(call, subscription);
  return {
    lines: [[...head, " in ", { place }], nextLine(subscription, call.now), ...(last ? [last.line] : []), ...none],
    buttons: mayChange
      ? [
          ...(last?.buttons ?? []),
          changeButton(id),
          previewButton(id),
          rest,
          { label: "Remove", action: { act: "ask-removal", on: id }, tone: "danger" },
        ]
      : [previewButton(id)],
  };
}

/** Of what the person can read where it stands, and that was posted. */
async function lastEditions(call: Call, seen: readonly SeenSchedule[]): Promise<readonly Row[]> {
  const theirs = seen.filter(({ reads }) => reads).slice(0, schedulesOnPage);
  const posted = theirs.map(({ subscription }) => postedEditions(call, subscription, editionsShown));
  const recent = (await Promise.all(posted)).flat();
  return recent
    .sort((a, b) => b.slot - a.slot)
    .slice(0, editionsShown)
    .map((edition) => {
      const told = edition.kind === "stories" ? count(edition.stories.length, "story", "stories") : "nothing new";
      return {
        lines: [[`${edition.title}, `, at(edition.slot, edition.zone), ` in `, { place: edition.place }, `: ${told}`]],
        buttons:
          edition.kind === "stories" ? [{ label: "Open", action: { act: "open", on: edition.id, n: 1 } } as const] : [],
      };
    });
}

const trustLines = async ({ tools }: Call): Promise<readonly Text[]> =>
  tools.model === undefined ? [] : [[await tools.model.trust()]];

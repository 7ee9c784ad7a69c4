// Lede's own page for a person: what needs attention first, next slots, sources, cost, the last editions, and what to
// do next.
import { type Feed, isFailing } from "../news/feed.ts";
import { type Place, placeKey } from "../news/place.ts";
import type { Button, Row, Text } from "../news/talk.ts";
import { slotAfter } from "../publishing/agenda.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import type { Call, Press } from "./call.ts";
import { feedsKept } from "./feeds.ts";
import { followedRow } from "./followedlist.ts";
import { lastResult, postedEditions } from "./lastresult.ts";
import { at, changeButton, clipped, firstSteps, nextLine, notice, previewButton } from "./notices.ts";
import { listPage } from "./paging.ts";
import { list as listSchedules } from "./schedulelist.ts";
import { type SeenSchedule, schedulesSeen } from "./seen.ts";
import { healthLine, listSources, sourcesOnPage } from "./sources.ts";
import { costLine } from "./spending.ts";
import { feedsOf, isFollowed } from "./subscriptions.ts";

const day = 24 * 3_600_000;
/** A page of a Slack App Home holds a hundred blocks: a schedule takes six at most. */
const schedulesOnPage = 10;
const editionsShown = 3;
const failuresShown = 5;

export async function turn(call: Press): Promise<void> {
  const { on, n = 1 } = call.heard.action;
  if (on === "here") return listSources(call, n);
  if (on === "schedules-here") return listSchedules(call, n);
  return on === "sources" ? sourcesPage(call, n) : home(call, n);
}

/** `page` of the schedules, from 1. */
export async function home(call: Call, page: number): Promise<void> {
  const { tongue } = call;
  const { seen, unsure } = await schedulesSeen(call);
  if (seen.length === 0) {
    await call.say(
      notice("plain", [tongue.say("home.empty"), ...unsureLine(call, unsure), checked(call)], {
        title: tongue.say("home.title"),
        buttons: firstSteps(tongue),
      }),
    );
    return;
  }
  const stopped = seen.filter(({ subscription }) => subscription.state === "disabled");
  const listed = listPage(
    [...stopped, ...seen.filter((one) => !stopped.includes(one))],
    page,
    schedulesOnPage,
    "schedules",
    tongue,
  );
  const feeds = await feedsKept(call, feedsOf(seen.map(({ subscription }) => subscription)));
  const failing = feeds.filter(isFailing);
  const troubled = stopped.length + failing.length > 0;
  const rows = [
    ...(listed.page === 1 ? failing.slice(0, failuresShown).map((feed) => feedRow(call, feed)) : []),
    ...(await Promise.all(listed.items.map((one) => scheduleRow(call, one)))),
    ...(listed.page === 1 ? await lastEditions(call, seen) : []),
  ];
  const all: Button = { label: tongue.say("button.all-sources"), action: { act: "turn", on: "sources", n: 1 } };
  await call.say(
    notice(
      troubled ? "problem" : "plain",
      [
        feeds.length === 0
          ? tongue.say("unfollow.none-left")
          : failing.length > 0
            ? tongue.say("home.failing", { sources: feeds.length, failing: failing.length })
            : tongue.say("home.well", { sources: feeds.length }),
        ...(listed.pages > 1
          ? [tongue.say("home.page", { schedules: seen.length, page: listed.page, pages: listed.pages })]
          : []),
        await costLine(
          call,
          listed.items.map(({ subscription }) => subscription.place),
        ),
        ...(await trustLines(call)),
        ...unsureLine(call, unsure),
        checked(call),
      ],
      {
        title: tongue.say(troubled ? "home.title-attention" : "home.title"),
        rows,
        buttons: [...listed.buttons, ...(feeds.length > 0 ? [all] : []), ...doing(call)],
      },
    ),
  );
}

const checked = ({ tongue }: Call): Text => [{ quiet: tongue.say("home.checked") }];

const doing = ({ tongue }: Call): readonly Button[] => [
  { label: tongue.say("button.add-schedule"), action: { act: "edit", on: "" }, tone: "main" },
  { label: tongue.say("button.add-source"), action: { act: "add-source", on: "" } },
  { label: tongue.say("button.help"), action: { act: "help", on: "" } },
];

const unsureLine = ({ tongue }: Call, unsure: readonly Place[]): readonly string[] =>
  unsure.length === 0 ? [] : [tongue.say("home.unsure", { places: unsure.length })];

/** Every source of what the person sees, those that do not answer first, each with the channels that read it. */
async function sourcesPage(call: Call, wanted: number): Promise<void> {
  const { tongue } = call;
  const { seen } = await schedulesSeen(call);
  const feeds = await feedsKept(call, feedsOf(seen.map(({ subscription }) => subscription)));
  const ordered = [...feeds.filter(isFailing), ...feeds.filter((feed) => !isFailing(feed))];
  const { items, page, pages, buttons } = listPage(ordered, wanted, sourcesOnPage, "sources", tongue);
  await call.say(
    notice("plain", pages > 1 ? [tongue.say("followed.page-of", { page, pages })] : [], {
      title: tongue.say("home.sources", { feeds: feeds.length }),
      rows: items.map((feed) => feedRow(call, feed, readersOf(feed, seen))),
      buttons: [
        ...buttons,
        { label: tongue.say("button.back-to-schedules"), action: { act: "turn", on: "schedules", n: 1 } },
      ],
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
      { bold: clipped(feed.title || feed.url) },
      ...readers.flatMap((place, index) => [index === 0 ? " · " : ", ", { place }]),
    ],
    healthLine(call, feed),
  ],
  buttons: [],
});

async function scheduleRow(call: Call, { subscription, mayChange }: SeenSchedule): Promise<Row> {
  const { id, place, state } = subscription;
  const { tongue } = call;
  if (isFollowed(subscription)) return followedRow(call, subscription, mayChange);
  const when = whenWords(subscription, tongue);
  const head = { bold: state === "disabled" ? tongue.say("home.stopped-when", { when }) : when };
  const today = slotAfter(subscription, call.now);
  const none =
    state === "active" && today !== undefined && today > call.now + day
      ? [[{ quiet: tongue.say("home.nothing-due") }]]
      : [];
  const rest =
    state === "active"
      ? ({ label: tongue.say("button.pause"), action: { act: "pause", on: id } } as const)
      : ({ label: tongue.say("button.resume"), action: { act: "resume", on: id } } as const);
  const last = await lastResult(call, subscription);
  return {
    lines: [
      tongue.text("home.when-in", { when: head, place: { place } }),
      nextLine(subscription, call.now, tongue),
      ...(last ? [last.line] : []),
      ...none,
    ],
    buttons: mayChange
      ? [
          ...(last?.buttons ?? []),
          changeButton(id, tongue),
          previewButton(id, tongue),
          rest,
          { label: tongue.say("button.remove"), action: { act: "ask-removal", on: id }, tone: "danger" },
        ]
      : [previewButton(id, tongue)],
  };
}

/** Of what the person can read where it stands, and that was posted. */
async function lastEditions(call: Call, seen: readonly SeenSchedule[]): Promise<readonly Row[]> {
  const { tongue } = call;
  const theirs = seen.filter(({ reads }) => reads).slice(0, schedulesOnPage);
  const posted = theirs.map(({ subscription }) => postedEditions(call, subscription, editionsShown));
  const recent = (await Promise.all(posted)).flat();
  return recent
    .sort((a, b) => b.slot - a.slot)
    .slice(0, editionsShown)
    .map((edition) => {
      const told =
        edition.kind === "stories"
          ? tongue.say("edition.stories", { stories: edition.stories.length })
          : tongue.say("home.nothing-new");
      const [time, place] = [at(edition.slot, edition.zone), { place: edition.place }];
      return {
        lines: [tongue.text("home.edition", { title: edition.title, time, place, told })],
        buttons:
          edition.kind === "stories"
            ? [{ label: tongue.say("button.open"), action: { act: "open", on: edition.id, n: 1 } } as const]
            : [],
      };
    });
}

const trustLines = async ({ tools, tongue }: Call): Promise<readonly Text[]> =>
  tools.model === undefined ? [] : [[tongue.told(await tools.model.trust())]];

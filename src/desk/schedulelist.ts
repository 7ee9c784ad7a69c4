// /schedule list: each schedule with its next time, how its last edition went, and what can be done about it.
import { type Place, type Reach, samePlace } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Row } from "../news/talk.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import type { Call } from "./call.ts";
import { followedRow } from "./followedlist.ts";
import { lastResult } from "./lastresult.ts";
import { layoutButton } from "./layout.ts";
import { changeButton, nextLine, notice, previewButton } from "./notices.ts";
import { listPage } from "./paging.ts";
import { schedulesSeen } from "./seen.ts";
import { allHere, isFollowed, subscriptionsHere } from "./subscriptions.ts";

/** A Slack modal holds 98 blocks beside its own: a schedule takes six at most. */
const schedulesOnPage = 10;

export async function reachIn(call: Call, place: Place): Promise<Reach> {
  const platform = call.tools.platform(place.platform);
  if (platform === undefined) return { state: "open" };
  return platform.reach(place, call.signal).catch((thrown: unknown): Reach => {
    call.tools.log.error("reach-unknown", thrown, { place });
    return { state: "open" };
  });
}

/**
 * The schedules of this place, `wanted` of their pages, each with the number that the command knows it by; and behind
 * them, for who may manage it, those of other channels that they may change.
 */
export async function list(call: Call, wanted = 1): Promise<void> {
  const here = await subscriptionsHere(call);
  const followed = (await allHere(call)).filter((one) => isFollowed(one) && one.state === "active");
  const all = [...here, ...followed, ...(await elsewhere(call))];
  if (all.length === 0) {
    await call.say(
      notice("plain", [call.tongue.say("schedule.none")], {
        buttons: call.heard.by.mayManage
          ? [{ label: call.tongue.say("button.add-schedule"), action: { act: "edit", on: "" }, tone: "main" }]
          : [],
      }),
    );
    return;
  }
  const { tongue } = call;
  const { items, page, pages, before, buttons } = listPage(all, wanted, schedulesOnPage, "schedules-here", tongue);
  const numberOf = (index: number) => (index < here.length ? index + 1 : undefined);
  const add = { label: tongue.say("button.add-schedule"), action: { act: "edit", on: "" } } as const;
  await call.say(
    notice("plain", pages > 1 ? [tongue.say("followed.page-of", { page, pages })] : [], {
      title: tongue.say(all.length > here.length + followed.length ? "schedule.here-and-elsewhere" : "schedule.here"),
      rows: await Promise.all(items.map((one, index) => scheduleRow(call, one, numberOf(before + index)))),
      buttons: [...buttons, ...(call.heard.by.mayManage ? [add] : [])],
    }),
  );
}

async function elsewhere(call: Call): Promise<readonly Subscription[]> {
  if (!call.heard.by.mayManage) return [];
  const { seen } = await schedulesSeen(call);
  return seen
    .filter(({ subscription, mayChange }) => mayChange && !samePlace(subscription.place, call.heard.in))
    .map(({ subscription }) => subscription);
}

/** Without a number where the command knows none: there its channel is named. */
export async function scheduleRow(call: Call, subscription: Subscription, number?: number): Promise<Row> {
  const { id, state, topics, feeds } = subscription;
  const { tongue } = call;
  if (isFollowed(subscription)) return followedRow(call, subscription, call.heard.by.mayManage);
  const about = topics.length > 0 ? topics.join(", ") : tongue.say("counted.feeds", { feeds: feeds.length });
  const reach = state === "paused" ? ({ state: "open" } as const) : await reachIn(call, subscription.place);
  const last = await lastResult(call, subscription);
  const words =
    "words" in reach
      ? [[{ bold: tongue.sentences([tongue.say("schedule.cannot-post"), ""]) }, tongue.told(reach.words)]]
      : [];
  const buttons = [
    changeButton(id, call.tongue),
    layoutButton(id, call.tongue),
    previewButton(id, call.tongue),
    state === "active"
      ? ({ label: tongue.say("button.pause"), action: { act: "pause", on: id } } as const)
      : ({ label: tongue.say("button.resume"), action: { act: "resume", on: id } } as const),
    { label: tongue.say("button.remove"), action: { act: "ask-removal", on: id }, tone: "danger" } as const,
  ];
  return {
    lines: [
      [
        ...(number === undefined ? [{ place: subscription.place }, ": "] : [`${number}. `]),
        { bold: whenWords(subscription, tongue) },
        ` · ${about}`,
      ],
      nextLine(subscription, call.now, call.tongue),
      ...(last ? [last.line] : []),
      ...words,
    ],
    buttons: call.heard.by.mayManage ? [...(last?.buttons ?? []), ...buttons] : [previewButton(id, call.tongue)],
  };
}

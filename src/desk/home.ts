// Lede's own page for a person: what needs attention first, next slots, sources, cost, the last editions, and what to
// do next.
import type { Subscription } from "../news/subscription.ts";
import type { Button, Row, Text } from "../news/talk.ts";
import { slotAfter } from "../publishing/agenda.ts";
import { whenWords } from "../publishing/schedule.ts";
import type { Call } from "./call.ts";
import { lastResult, postedEditions } from "./lastresult.ts";
import { at, brief, changeButton, firstSteps, nextLine, notice, previewButton } from "./notices.ts";
import { healthWords } from "./sources.ts";
import { feedsOf } from "./subscriptions.ts";

const day = 24 * 3_600_000;
const mostSchedules = 20;
const editionsShown = 3;

export async function home(call: Call): Promise<void> {
  const { mine, heard, tools, tongue } = call;
  const subscriptions = (await mine.subscriptions.all()).filter(
    (one) => one.owner === heard.by.id || one.place.address === heard.in.address,
  );
  const quiet = [
    {
      quiet: tongue.say("home.checked"),
    },
  ];
  if (subscriptions.length === 0) {
    await call.say(
      notice("plain", [tongue.say("home.empty"), quiet], {
        title: tongue.say("home.title"),
        buttons: firstSteps(call.tongue),
      }),
    );
    return;
  }
  const feeds = await Promise.all(feedsOf(subscriptions).map(async (url) => tools.store.feeds.ofUrl(url)));
  const failing = feeds.filter((feed) => feed !== undefined && (feed.failures > 0 || feed.stopped === true));
  const attention: Row[] = [
    ...subscriptions
      .filter((one) => one.state === "disabled")
      .map((one) => ({
        lines: [
          tongue.text(one.disabledBecause ? "home.stopped-because" : "home.stopped", {
            when: { bold: tongue.say("home.stopped-when", { when: whenWords(one, tongue) }) },
            place: { place: one.place },
            why: tongue.again(one.disabledBecause ?? ""),
          }),
        ],
        buttons: [
          changeButton(one.id, call.tongue),
          { label: tongue.say("button.resume"), action: { act: "resume", on: one.id } } as const,
        ],
      })),
    ...failing.slice(0, 5).map((feed) => ({
      lines: [[{ bold: brief(feed?.title || feed?.url || "") }, " · ", feed ? healthWords(feed, tongue) : ""]],
      buttons: [],
    })),
  ];
  const rows = [
    ...attention,
    ...(await Promise.all(
      subscriptions
        .filter((one) => one.state !== "disabled")
        .slice(0, mostSchedules)
        .map((one) => row(one, call)),
    )),
    ...(await lastEditions(call, subscriptions)),
  ];
  const buttons: Button[] = [
    { label: tongue.say("button.add-schedule"), action: { act: "edit", on: "" }, tone: "main" },
    { label: tongue.say("button.add-source"), action: { act: "add-source", on: "" } },
    { label: tongue.say("button.help"), action: { act: "help", on: "" } },
  ];
  await call.say(
    notice(
      attention.length > 0 ? "problem" : "plain",
      [
        failing.length > 0
          ? tongue.say("home.failing", { sources: feeds.length, failing: failing.length })
          : tongue.say("home.well", { sources: feeds.length }),
        await costLine(call),
        ...(await trustLines(call)),
        quiet,
      ],
      { title: tongue.say(attention.length > 0 ? "home.title-attention" : "home.title"), rows, buttons },
    ),
  );
}

async function row(subscription: Subscription, call: Call): Promise<Row> {
  const { id, place } = subscription;
  const { tongue } = call;
  const today = slotAfter(subscription, call.now);
  const none =
    subscription.state === "active" && today !== undefined && today > call.now + day
      ? [[{ quiet: tongue.say("home.nothing-due") }]]
      : [];
  const rest =
    subscription.state === "active"
      ? ({ label: tongue.say("button.pause"), action: { act: "pause", on: id } } as const)
      : ({ label: tongue.say("button.resume"), action: { act: "resume", on: id } } as const);
  const last = await lastResult(call, subscription);
  return {
    lines: [
      tongue.text("home.when-in", { when: { bold: whenWords(subscription, tongue) }, place: { place } }),
      nextLine(subscription, call.now, call.tongue),
      ...(last ? [last.line] : []),
      ...none,
    ],
    buttons: [
      changeButton(id, call.tongue),
      previewButton(id, call.tongue),
      rest,
      { label: tongue.say("button.remove"), action: { act: "ask-removal", on: id }, tone: "danger" },
    ],
  };
}

async function lastEditions(call: Call, subscriptions: readonly Subscription[]): Promise<readonly Row[]> {
  const { tongue } = call;
  const recent = (
    await Promise.all(subscriptions.slice(0, mostSchedules).map((one) => postedEditions(call, one, editionsShown)))
  ).flat();
  return recent
    .sort((a, b) => b.slot - a.slot)
    .slice(0, editionsShown)
    .map((edition) => {
      const told =
        edition.kind === "stories"
          ? tongue.say("edition.stories", { stories: edition.stories.length })
          : tongue.say("home.nothing-new");
      return {
        lines: [
          tongue.text("home.edition", {
            title: edition.title,
            time: at(edition.slot, edition.zone),
            place: { place: edition.place },
            told,
          }),
        ],
        buttons:
          edition.kind === "stories"
            ? [{ label: tongue.say("button.open"), action: { act: "open", on: edition.id, n: 1 } } as const]
            : [],
      };
    });
}

const trustLines = async ({ tools }: Call): Promise<readonly Text[]> =>
  tools.model === undefined ? [] : [[await tools.model.trust()]];

/** No model, the month's cost against the cap, or that today's is used up: said plainly. */
async function costLine(call: Call): Promise<Text> {
  const { tongue } = call;
  const { model } = call.tools;
  if (model === undefined) return [tongue.say("home.no-model")];
  const cap = Math.min(model.dailyBudget, model.placeBudget ?? model.dailyBudget);
  const today = new Date(call.now).toISOString().slice(0, 10);
  const days = Array.from(
    { length: Number(today.slice(8)) },
    (_, n) => `${today.slice(0, 8)}${String(n + 1).padStart(2, "0")}`,
  );
  const spent = await Promise.all(days.map((one) => call.mine.costs.spent(`place:${call.heard.in.address}`, one)));
  const month = spent.reduce((sum, one) => sum + one, 0);
  const over = (spent.at(-1) ?? 0) >= cap;
  const line = tongue.say("home.budget", { model: model.name, spent: month.toFixed(2), cap: cap.toFixed(2) });
  return [line, over ? ` ${tongue.say("home.budget-used")}` : ""];
}

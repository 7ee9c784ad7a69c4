// Lede's own page for a person: what needs attention first, next slots, sources, cost, the last editions, and what to
// do next.
import type { Subscription } from "../news/subscription.ts";
import type { Button, Row, Text } from "../news/talk.ts";
import { slotAfter } from "../publishing/agenda.ts";
import { whenWords } from "../publishing/schedule.ts";
import type { Call } from "./call.ts";
import { lastResult, postedEditions } from "./lastresult.ts";
import { at, brief, changeButton, count, firstSteps, nextLine, notice, previewButton } from "./notices.ts";
import { healthWords } from "./sources.ts";
import { feedsOf } from "./subscriptions.ts";

const day = 24 * 3_600_000;
const mostSchedules = 20;
const editionsShown = 3;

export async function home(call: Call): Promise<void> {
  const { mine, heard, tools } = call;
  const subscriptions = (await mine.subscriptions.all()).filter(
    (one) => one.owner === heard.by.id || one.place.address === heard.in.address,
  );
  const quiet = [
    {
      quiet:
        "Every line Lede posts is checked against its source, by rules and a small learned checker; it can " +
        "still be wrong. Evidence shows the sentence.",
    },
  ];
  if (subscriptions.length === 0) {
    await call.say(
      notice("plain", ["Nothing is scheduled yet. Try a briefing now, add a source, or set a schedule.", quiet], {
        title: "Your briefings",
        buttons: firstSteps,
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
          [{ bold: `Stopped: ${whenWords(one)}` }, " in ", { place: one.place }, `. ${one.disabledBecause ?? ""}`],
        ],
        buttons: [changeButton(one.id), { label: "Resume", action: { act: "resume", on: one.id } } as const],
      })),
    ...failing.slice(0, 5).map((feed) => ({
      lines: [[{ bold: brief(feed?.title || feed?.url || "") }, " · ", feed ? healthWords(feed) : ""]],
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
    { label: "Add a schedule", action: { act: "edit", on: "" }, tone: "main" },
    { label: "Add a source", action: { act: "add-source", on: "" } },
    { label: "Help", action: { act: "help", on: "" } },
  ];
  await call.say(
    notice(
      attention.length > 0 ? "problem" : "plain",
      [
        `${count(feeds.length, "source")} ` +
          `followed${failing.length > 0 ? `, ${failing.length} not answering` : ", all well"}.`,
        await costLine(call),
        ...(await trustLines(call)),
        quiet,
      ],
      { title: attention.length > 0 ? "Your briefings: something needs you" : "Your briefings", rows, buttons },
    ),
  );
}

async function row(subscription: Subscription, call: Call): Promise<Row> {
  const { id, place } = subscription;
  const today = slotAfter(subscription, call.now);
  const none =
    subscription.state === "active" && today !== undefined && today > call.now + day
      ? [[{ quiet: "Nothing due in the next 24 hours." }]]
      : [];
  const rest =
    subscription.state === "active"
      ? ({ label: "Pause", action: { act: "pause", on: id } } as const)
      : ({ label: "Resume", action: { act: "resume", on: id } } as const);
  const last = await lastResult(call, subscription);
  return {
    lines: [
      [{ bold: whenWords(subscription) }, " in ", { place }],
      nextLine(subscription, call.now),
      ...(last ? [last.line] : []),
      ...none,
    ],
    buttons: [
      changeButton(id),
      previewButton(id),
      rest,
      { label: "Remove", action: { act: "ask-removal", on: id }, tone: "danger" },
    ],
  };
}

async function lastEditions(call: Call, subscriptions: readonly Subscription[]): Promise<readonly Row[]> {
  const recent = (
    await Promise.all(subscriptions.slice(0, mostSchedules).map((one) => postedEditions(call, one, editionsShown)))
  ).flat();
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

/** No model, the month's cost against the cap, or that today's is used up: said plainly. */
async function costLine(call: Call): Promise<Text> {
  const { model } = call.tools;
  if (model === undefined)
    return ["No language model is configured: briefings are written without one and cost nothing."];
  const cap = Math.min(model.dailyBudget, model.placeBudget ?? model.dailyBudget);
  const today = new Date(call.now).toISOString().slice(0, 10);
  const days = Array.from(
    { length: Number(today.slice(8)) },
    (_, n) => `${today.slice(0, 8)}${String(n + 1).padStart(2, "0")}`,
  );
  const spent = await Promise.all(days.map((one) => call.mine.costs.spent(`place:${call.heard.in.address}`, one)));
  const month = spent.reduce((sum, one) => sum + one, 0);
  const over = (spent.at(-1) ?? 0) >= cap;
  return [
    `${model.name}: ${month.toFixed(2)} USD this month here, at most ${cap.toFixed(2)} a day.`,
    over ? " Today's budget is used up: briefings are written without the model until tomorrow." : "",
  ];
}

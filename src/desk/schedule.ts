// /schedule: when briefings are posted here; every change says the next slot and can be undone and previewed.
import type { Place, Reach } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Inputs, Row, Text } from "../news/talk.ts";
import { atOnce, slotAfter } from "../publishing/agenda.ts";
import { compose } from "../publishing/compile.ts";
import { Trouble } from "../trouble.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { changeButton, command, nextLine, notice, previewButton, undoButton, whenWords } from "./notices.ts";
import { readScheduleForm, scheduleForm } from "./scheduleform.ts";
import {
  change,
  keep,
  kepts,
  newSubscription,
  rescheduled,
  sameplace,
  subscriptionNamed,
  subscriptionsHere,
} from "./subscriptions.ts";

export async function runSchedule(call: CommandCall): Promise<void> {
  const { verb = "list", which = "" } = call.heard.inputs;
  if (verb === "add") return save(call, "", call.heard.inputs);
  if (verb === "edit") {
    const subscription = await subscriptionNamed(call, which);
    await call.say({ audience: "asker", kind: "form", form: scheduleForm(subscription, false) });
    return;
  }
  if (verb === "pause") return pauseOrResume(call, await subscriptionNamed(call, which));
  if (verb === "remove") return remove(call, await subscriptionNamed(call, which));
  if (verb === "preview") return preview(call, await subscriptionNamed(call, which));
  await list(call);
}

export const submitSchedule = (call: Submit): Promise<void> => save(call, call.heard.on, call.heard.inputs);

/** A new one when `on` is "". What cannot be read goes back with every problem, and a button that opens it again. */
async function save(call: Call, on: string, inputs: Inputs): Promise<void> {
  const before = on === "" ? await newSubscription(call) : await subscriptionNamed(call, on);
  const read = readScheduleForm(inputs, before);
  if ("problems" in read) {
    const token = await keep(call, { on, inputs });
    await call.say(
      notice("problem", Object.values(read.problems), {
        fieldProblems: read.problems,
        buttons: [{ label: "Edit again", action: { act: "again", on: token }, tone: "main" }],
      }),
    );
    return;
  }
  const { typed } = read;
  const place: Place = typed.where === undefined ? before.place : { ...before.place, address: typed.where };
  const reach = await reachOf(call, place);
  if (reach.state === "gone") throw new Trouble("gone", "That channel is gone. Choose another one.");
  const others = (await call.mine.subscriptions.all()).filter((one) => sameplace(one.place, place) && one.id !== on);
  // Following something made a schedule nobody asked for: the first one asked for takes its place.
  const made = on === "" ? others.find((one) => one.provisional) : undefined;
  const { provisional: _, ...kept } = made ?? before;
  const edited: Subscription = {
    ...kept,
    place,
    topics: typed.topics,
    length: typed.length,
    schedule: { when: typed.when, zone: typed.zone },
  };
  const twin = others.find((one) => one.id !== made?.id && tellsTheSame(one, edited, call.now));
  if (twin) {
    const lines = [
      `There is such a schedule already: ${whenWords(twin)}. Nothing was changed.`,
      nextLine(twin, call.now),
    ];
    await call.say(notice("plain", lines, { buttons: [changeButton(twin.id), previewButton(twin.id)] }));
    return;
  }
  const saved = made || on !== "" ? await rescheduled(call, made ?? before, edited) : edited;
  const token = await change(call, { save: [saved] });
  call.tools.log.info(on === "" && !made ? "schedule-added" : "schedule-changed", { subscription: saved.id });
  const where = sameplace(saved.place, call.heard.in) ? "." : ", in the channel you chose.";
  const instead = made ? [`It takes the place of the usual ${whenWords(made)}.`] : [];
  await call.say(
    notice("done", [`${whenWords(saved)}${where}`, ...instead, nextLine(saved, call.now), ...warnings(saved, reach)], {
      buttons: [undoButton(token), previewButton(saved.id), changeButton(saved.id)],
    }),
  );
}

/** The same stories at the same moments: nobody wants each of them twice. */
function tellsTheSame(one: Subscription, other: Subscription, now: number): boolean {
  const slots = (of: Subscription) => {
    const found: (number | undefined)[] = [now];
    for (let n = 0; n < 10; n++) found.push(slotAfter({ ...of, doneThrough: 0 }, found.at(-1) ?? 0));
    return String(found);
  };
  const reads = (of: Subscription) => JSON.stringify([[...of.feeds].sort(), [...of.topics].sort()]);
  return one.state === "active" && reads(one) === reads(other) && slots(one) === slots(other);
}

function warnings(subscription: Subscription, reach: Reach): Text[] {
  const lines: Text[] = [];
  if (reach.state === "not-invited" || reach.state === "not-allowed")
    lines.push([{ bold: "Lede cannot post there yet. " }, reach.words]);
  if (subscription.feeds.length === 0)
    lines.push(["It has nothing to read yet. Type ", command("follow"), " with a feed, a site or a starter pack."]);
  return lines;
}

async function reachOf(call: Call, place: Place): Promise<Reach> {
  const platform = call.tools.platform(place.platform);
  if (platform === undefined) return { state: "open" };
  return platform.reach(place, call.signal).catch((thrown: unknown): Reach => {
    call.tools.log.error("reach-unknown", thrown, { place });
    return { state: "open" };
  });
}

export async function list(call: Call): Promise<void> {
  const here = await subscriptionsHere(call);
  if (here.length === 0) {
    await call.say(
      notice(
        "plain",
        ["No briefings are scheduled here. Type {/schedule add: weekdays at 08:00}, or press the button."],
        {
          buttons: call.heard.by.mayManage
            ? [{ label: "Add a schedule", action: { act: "edit", on: "" }, tone: "main" }]
            : [],
        },
      ),
    );
    return;
  }
  await call.say(
    notice("plain", [], {
      title: "Schedules here",
      rows: await Promise.all(here.map((one, index) => row(call, one, index + 1))),
      buttons: call.heard.by.mayManage ? [{ label: "Add a schedule", action: { act: "edit", on: "" } }] : [],
    }),
  );
}

async function row(call: Call, subscription: Subscription, number: number): Promise<Row> {
  const { id, state, topics, feeds } = subscription;
  const about = topics.length > 0 ? topics.join(", ") : `${feeds.length} ${feeds.length === 1 ? "feed" : "feeds"}`;
  const reach = state === "paused" ? ({ state: "open" } as const) : await reachOf(call, subscription.place);
  const words = "words" in reach ? [[{ bold: "Cannot post: " }, reach.words]] : [];
  const buttons = [
    changeButton(id),
    previewButton(id),
    state === "active"
      ? ({ label: "Pause", action: { act: "pause", on: id } } as const)
      : ({ label: "Resume", action: { act: "resume", on: id } } as const),
    { label: "Remove", action: { act: "ask-removal", on: id }, tone: "danger" } as const,
  ];
  return {
    lines: [
      [`${number}. `, { bold: whenWords(subscription) }, ` · ${about}`],
      nextLine(subscription, call.now),
      ...words,
    ],
    buttons: call.heard.by.mayManage ? buttons : [previewButton(id)],
  };
}

async function pauseOrResume(
  call: Call,
  subscription: Subscription,
  wanted = subscription.state === "active" ? "paused" : "active",
): Promise<void> {
  const { disabledBecause: _, ...rest } = subscription;
  const state = wanted === "paused" ? "paused" : "active";
  // What was missed while it rested stays missed: it goes on with the next slot.
  const saved: Subscription = {
    ...rest,
    state,
    ...(state === "active" ? { doneThrough: Math.max(subscription.doneThrough, call.now) } : {}),
  };
  const token = await change(call, { save: [saved] });
  const words = state === "paused" ? `Paused: ${whenWords(saved)}.` : `Resumed: ${whenWords(saved)}.`;
  await call.say(
    notice("done", [words, ...(state === "active" ? [nextLine(saved, call.now)] : [])], {
      buttons: [undoButton(token)],
    }),
  );
}

async function remove(call: Call, subscription: Subscription): Promise<void> {
  const token = await change(call, { remove: [subscription.id] });
  call.tools.log.info("schedule-removed", { subscription: subscription.id });
  await call.say(notice("done", [`Removed: ${whenWords(subscription)}.`], { buttons: [undoButton(token)] }));
}

async function preview(call: Call, subscription: Subscription): Promise<void> {
  await call.say({ audience: "asker", kind: "progress", doing: "Making what would go out now" });
  const slot = slotAfter(subscription, call.now) ?? call.now;
  const appointment = atOnce(subscription, slot);
  const edition = await compose(call.tools, subscription, appointment, call.now, call.signal, "briefing");
  if (edition.kind === "stories")
    for (const story of edition.stories) await call.mine.briefings.save(story.briefing, call.heard.in);
  await call.say({ audience: "asker", kind: "edition", edition, preview: true });
}

/** Every button of a schedule, by its act. */
export async function pressSchedule(call: Press): Promise<void> {
  const { act, on } = call.heard.action;
  if (act === "again") {
    const kept = await kepts<{ on: string; inputs: Inputs }>(call, on);
    const before = kept && kept.on !== "" ? await subscriptionNamed(call, kept.on) : await newSubscription(call);
    const form = scheduleForm(before, (kept?.on ?? "") === "", kept?.inputs);
    await call.say({ audience: "asker", kind: "form", form });
    return;
  }
  if (act === "edit") {
    const subscription = on === "" ? await newSubscription(call) : await subscriptionNamed(call, on);
    await call.say({ audience: "asker", kind: "form", form: scheduleForm(subscription, on === "") });
    return;
  }
  if (act === "manage" && on === "") return list(call);
  const subscription = await subscriptionNamed(call, on);
  if (act === "manage") {
    await call.say(notice("plain", [], { title: "This schedule", rows: [await row(call, subscription, 1)] }));
    return;
  }
  if (act === "preview") return preview(call, subscription);
  if (act === "pause") return pauseOrResume(call, subscription, "paused");
  if (act === "resume") return pauseOrResume(call, subscription, "active");
  if (act === "remove-schedule") return remove(call, subscription);
  await call.say(
    notice("plain", [`Remove ${whenWords(subscription)}? Its editions stay in the channel.`], {
      buttons: [
        { label: "Remove", action: { act: "remove-schedule", on }, tone: "danger" },
        { label: "Keep", action: { act: "manage", on } },
      ],
    }),
  );
}

// /schedule: when briefings are posted here; every change says the next slot and can be undone and previewed.
import type { Place, Reach } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Inputs, Text } from "../news/talk.ts";
import { atOnce, slotAfter } from "../publishing/agenda.ts";
import { compose } from "../publishing/compile.ts";
import { whenWords } from "../publishing/schedule.ts";
import { Trouble } from "../trouble.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { changeButton, command, nextLine, notice, previewButton, undoButton } from "./notices.ts";
import { readScheduleForm, scheduleForm } from "./scheduleform.ts";
import { list, reachIn, scheduleRow } from "./schedulelist.ts";
import {
  change,
  keep,
  keepingSources,
  kepts,
  newSubscription,
  rescheduled,
  sameplace,
  subscriptionNamed,
} from "./subscriptions.ts";

export async function runSchedule(call: CommandCall): Promise<void> {
  const { verb = "list", which = "" } = call.heard.inputs;
  if (verb === "add") return save(call, "", call.heard.inputs);
  if (verb === "edit") {
    const subscription = await subscriptionNamed(call, which);
    await call.say({ audience: "asker", kind: "form", form: scheduleForm(subscription, false) });
    return;
  }
  if (verb === "pause") return rest(call, await subscriptionNamed(call, which), "paused");
  if (verb === "resume") return rest(call, await subscriptionNamed(call, which), "active");
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
  const place = placeNamed(call, typed.where, before.place);
  const reach = await reachIn(call, place);
  if (reach.state === "gone") throw new Trouble("gone", "That channel is gone. Choose another one.");
  const others = (await call.mine.subscriptions.all()).filter((one) => sameplace(one.place, place) && one.id !== on);
  // Following something made a schedule nobody asked for: the first one asked for takes its place.
  const made = on === "" ? others.find((one) => one.provisional) : undefined;
  const { provisional: _, disabledBecause: __, ...kept } = made ?? before;
  const edited: Subscription = {
    ...kept,
    // One that was stopped goes on: what stopped it is what was changed.
    state: kept.state === "disabled" ? "active" : kept.state,
    place,
    topics: typed.topics,
    length: typed.length,
    schedule: { when: typed.when, zone: typed.zone },
  };
  const twin = others.find((one) => one.id !== made?.id && tellsTheSame(one, edited, call.now));
  if (twin) {
    const lines = [
      ["There is such a schedule already: ", { bold: whenWords(twin) }, " in ", { place }, ". Nothing was changed."],
      nextLine(twin, call.now),
    ];
    await call.say(notice("plain", lines, { buttons: [changeButton(twin.id), previewButton(twin.id)] }));
    return;
  }
  const saved = made || on !== "" ? await rescheduled(call, made ?? before, edited) : edited;
  const moved = !sameplace(saved.place, before.place) && on !== "";
  const token = await change(call, { save: [saved], ...(moved ? await keepingSources(call, before) : {}) });
  call.tools.log.info(on === "" && !made ? "schedule-added" : "schedule-changed", { subscription: saved.id });
  const said: Text = [{ bold: whenWords(saved) }, " in ", { place: saved.place }, "."];
  const instead = made ? [`It takes the place of the usual ${whenWords(made)}.`] : [];
  await call.say(
    notice("done", [said, ...instead, nextLine(saved, call.now), ...warnings(saved, reach)], {
      buttons: [undoButton(token), previewButton(saved.id), changeButton(saved.id)],
    }),
  );
}

/** Where it is to post. An id can be forged: a place is only what the platform vouches for. Throws `not-allowed`. */
function placeNamed({ heard }: Call, where: string | undefined, now: Place): Place {
  if (where === undefined || where === now.address) return now;
  if (where === heard.in.address) return heard.in;
  const { named } = heard;
  if (named?.address === where && named.platform === heard.in.platform && named.tenant === heard.in.tenant)
    return named;
  throw new Trouble(
    "not-allowed",
    "Lede posts only where you may post yourself, in a channel of the place you ask in. Go there and ask again, or " +
      "choose another channel.",
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

/** Whoever else did the same before: paused is paused. */
async function rest(call: Call, subscription: Subscription, state: "paused" | "active"): Promise<void> {
  const { disabledBecause: _, ...kept } = subscription;
  const which: Text = [{ bold: whenWords(subscription) }, " in ", { place: subscription.place }, "."];
  const word = state === "paused" ? "Paused" : "Resumed";
  if (subscription.state === state) {
    const already = state === "paused" ? "It is paused already: " : "It is not paused: ";
    return void (await call.say(notice("plain", [[already, ...which], nextLine(subscription, call.now)])));
  }
  // What was missed while it rested stays missed: it goes on with the next slot.
  const saved: Subscription = {
    ...kept,
    state,
    ...(state === "active" ? { doneThrough: Math.max(subscription.doneThrough, call.now) } : {}),
  };
  const token = await change(call, { save: [saved] });
  await call.say(
    notice("done", [[`${word}: `, ...which], ...(state === "active" ? [nextLine(saved, call.now)] : [])], {
      buttons: [undoButton(token)],
    }),
  );
}

async function remove(call: Call, subscription: Subscription): Promise<void> {
  const { place, feeds, id } = subscription;
  const keeping = await keepingSources(call, subscription);
  const token = await change(call, { remove: [id], ...keeping });
  call.tools.log.info("schedule-removed", { subscription: id });
  const removed: Text = ["Removed: ", { bold: whenWords(subscription) }, " in ", { place }, "."];
  await call.say(notice("done", [removed, staysLine(feeds.length)], { buttons: [undoButton(token)] }));
}

const staysLine = (feeds: number): Text =>
  feeds === 0
    ? ["Its editions stay in the channel."]
    : [
        `Its editions stay in the channel, and ${feeds === 1 ? "the source stays" : `the ${feeds} sources stay`} ` +
          "followed: ",
        command("sources", "list"),
        ".",
      ];

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
    await call.say(notice("plain", [], { title: "This schedule", rows: [await scheduleRow(call, subscription, 1)] }));
    return;
  }
  if (act === "preview") return preview(call, subscription);
  if (act === "pause") return rest(call, subscription, "paused");
  if (act === "resume") return rest(call, subscription, "active");
  if (act === "remove-schedule") return remove(call, subscription);
  await call.say(
    notice(
      "plain",
      [
        [`Remove ${whenWords(subscription)} in `, { place: subscription.place }, "?"],
        staysLine(subscription.feeds.length),
      ],
      {
        buttons: [
          { label: "Remove", action: { act: "remove-schedule", on }, tone: "danger" },
          { label: "Keep", action: { act: "manage", on } },
        ],
      },
    ),
  );
}

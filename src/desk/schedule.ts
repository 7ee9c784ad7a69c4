// /schedule: when briefings are posted here; every change says the next slot and can be undone and previewed.
import { type Place, type Reach, samePlace } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Inputs, Text } from "../news/talk.ts";
import { atOnce, slotAfter } from "../publishing/agenda.ts";
import { compose } from "../publishing/compile.ts";
import { eitherDay, whenWords } from "../publishing/when/schedule.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { askLayout, layoutButton } from "./layout.ts";
import { changeButton, nextLine, notice, previewButton, thenLine, undoButton } from "./notices.ts";
import { readScheduleForm, scheduleForm } from "./scheduleform.ts";
import { list, reachIn, scheduleRow } from "./schedulelist.ts";
import {
  change,
  keep,
  keepingSources,
  kepts,
  newSubscription,
  rescheduled,
  schedulesAt,
  subscriptionNamed,
} from "./subscriptions.ts";
import { sayTwin, tellsTheSame } from "./twins.ts";

export async function runSchedule(call: CommandCall): Promise<void> {
  const { verb = "list", which = "" } = call.heard.inputs;
  if (verb === "add") return save(call, "", call.heard.inputs);
  if (verb === "edit") {
    const subscription = await subscriptionNamed(call, which);
    await call.say({ audience: "asker", kind: "form", form: scheduleForm(subscription, false, call.tongue) });
    return;
  }
  if (verb === "layout") return askLayout(call, which);
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
  const read = readScheduleForm(inputs, before, call.tongue, call.now);
  if ("problems" in read) {
    const token = await keep(call, "form", { on, inputs });
    await call.say(
      notice("problem", Object.values(read.problems), {
        fieldProblems: read.problems,
        buttons: [{ label: call.tongue.say("button.edit-again"), action: { act: "again", on: token }, tone: "main" }],
      }),
    );
    return;
  }
  const { typed } = read;
  const place = placeVouched(call, typed.where, before.place);
  const reach = await reachIn(call, place);
  if (reach.state === "gone") throw new Trouble("gone", worded("schedule.channel-gone"));
  const others = (await schedulesAt(call, place)).filter((one) => one.id !== on);
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
  if (twin) return sayTwin(call, twin);
  const saved = made || on !== "" ? await rescheduled(call, made ?? before, edited) : edited;
  const moved = !samePlace(saved.place, before.place) && on !== "";
  const token = await change(call, { save: [saved], ...(moved ? await keepingSources(call, before) : {}) });
  call.tools.log.info(on === "" && !made ? "schedule-added" : "schedule-changed", { subscription: saved.id });
  const said: Text = call.tongue.text("schedule.saved", {
    when: { bold: whenWords(saved, call.tongue) },
    place: { place: saved.place },
  });
  const instead = made ? [call.tongue.say("schedule.instead", { when: whenWords(made, call.tongue) })] : [];
  await call.say(
    notice("done", [said, ...instead, ...nextLines(saved, call), ...warnings(saved, reach, call.tongue)], {
      buttons: [
        undoButton(token, call.tongue),
        previewButton(saved.id, call.tongue),
        changeButton(saved.id, call.tongue),
        layoutButton(saved.id, call.tongue),
      ],
    }),
  );
}

/** The next three times of what was just set: whoever meant another day sees it here. */
function nextLines(saved: Subscription, { now, tongue }: Call): readonly Text[] {
  const then = saved.state === "active" ? thenLine(saved, now, tongue) : undefined;
  const either = eitherDay(saved.schedule.when) ? [[tongue.say("cron.either-day")]] : [];
  return [nextLine(saved, now, tongue), ...(then ? [then] : []), ...either];
}

/** Where it is to post. An id can be forged: a place is only what the platform vouches for. Throws `not-allowed`. */
export function placeVouched({ heard }: Call, where: string | undefined, now: Place): Place {
  if (where === undefined || where === now.address) return now;
  if (where === heard.in.address) return heard.in;
  const { named } = heard;
  if (named?.address === where && named.platform === heard.in.platform && named.tenant === heard.in.tenant)
    return named;
  throw new Trouble("not-allowed", worded("schedule.channel-not-yours"));
}

export function warnings(subscription: Subscription, reach: Reach, tongue: Tongue): Text[] {
  const lines: Text[] = [];
  if (reach.state === "not-invited" || reach.state === "not-allowed")
    lines.push([{ bold: tongue.sentences([tongue.say("schedule.no-reach"), ""]) }, tongue.told(reach.words)]);
  if (reach.state === "open" && reach.note) lines.push([tongue.retell(reach.note)]);
  if (subscription.feeds.length === 0) lines.push([tongue.say("schedule.nothing-to-read")]);
  return lines;
}

/** Whoever else did the same before: paused is paused. */
async function rest(call: Call, subscription: Subscription, state: "paused" | "active"): Promise<void> {
  const { disabledBecause: _, ...kept } = subscription;
  const { tongue } = call;
  const which = { when: { bold: whenWords(subscription, tongue) }, place: { place: subscription.place } } as const;
  if (subscription.state === state) {
    const already = tongue.text(state === "paused" ? "schedule.already-paused" : "schedule.not-paused", which);
    return void (await call.say(notice("plain", [already, nextLine(subscription, call.now, tongue)])));
  }
  // What was missed while it rested stays missed: it goes on with the next slot.
  const saved: Subscription = {
    ...kept,
    state,
    ...(state === "active" ? { doneThrough: Math.max(subscription.doneThrough, call.now) } : {}),
  };
  const token = await change(call, { save: [saved] });
  await call.say(
    notice(
      "done",
      [
        tongue.text(state === "paused" ? "schedule.paused" : "schedule.resumed", which),
        ...(state === "active" ? [nextLine(saved, call.now, call.tongue)] : []),
      ],
      {
        buttons: [undoButton(token, call.tongue)],
      },
    ),
  );
}

async function remove(call: Call, subscription: Subscription): Promise<void> {
  const { place, feeds, id } = subscription;
  const keeping = await keepingSources(call, subscription);
  const token = await change(call, { remove: [id], ...keeping });
  call.tools.log.info("schedule-removed", { subscription: id });
  const removed = call.tongue.text("schedule.removed", {
    when: { bold: whenWords(subscription, call.tongue) },
    place: { place },
  });
  await call.say(
    notice("done", [removed, staysLine(feeds.length, call.tongue)], { buttons: [undoButton(token, call.tongue)] }),
  );
}

const staysLine = (feeds: number, tongue: Tongue): string =>
  feeds === 0 ? tongue.say("schedule.stays") : tongue.say("schedule.stays-followed", { feeds });

async function preview(call: Call, subscription: Subscription): Promise<void> {
  await call.say({ audience: "asker", kind: "progress", doing: call.tongue.say("schedule.making") });
  await previewOf(call, subscription);
}

export async function previewOf(call: Call, subscription: Subscription): Promise<void> {
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
    const kept = await kepts<{ on: string; inputs: Inputs }>(call, "form", on);
    const before = kept && kept.on !== "" ? await subscriptionNamed(call, kept.on) : await newSubscription(call);
    const form = scheduleForm(before, (kept?.on ?? "") === "", call.tongue, kept?.inputs);
    await call.say({ audience: "asker", kind: "form", form });
    return;
  }
  if (act === "edit") {
    const subscription = on === "" ? await newSubscription(call) : await subscriptionNamed(call, on);
    await call.say({ audience: "asker", kind: "form", form: scheduleForm(subscription, on === "", call.tongue) });
    return;
  }
  if (act === "manage" && on === "") return list(call);
  const subscription = await subscriptionNamed(call, on);
  if (act === "manage") {
    await call.say(
      notice("plain", [], {
        title: call.tongue.say("schedule.this"),
        rows: [await scheduleRow(call, subscription, 1)],
      }),
    );
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
        call.tongue.text("schedule.remove-it", {
          when: whenWords(subscription, call.tongue),
          place: { place: subscription.place },
        }),
        staysLine(subscription.feeds.length, call.tongue),
      ],
      {
        buttons: [
          { label: call.tongue.say("button.remove"), action: { act: "remove-schedule", on }, tone: "danger" },
          { label: call.tongue.say("button.keep"), action: { act: "manage", on } },
        ],
      },
    ),
  );
}

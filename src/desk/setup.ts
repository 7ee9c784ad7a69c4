// /setup: where, what, when and how long, chosen in one message that is changed in place; nothing happens before Done.
import { placeKey } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Text } from "../news/talk.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Call, CommandCall, Press, Submit } from "./call.ts";
import { keepFeeds } from "./feeds.ts";
import { mostFeeds } from "./follow.ts";
import { changeButton, nextLine, notice, previewButton, undoButton } from "./notices.ts";
import { readMany } from "./readnow.ts";
import { placeVouched, previewOf, warnings } from "./schedule.ts";
import { reachIn } from "./schedulelist.ts";
import {
  draftHere,
  dropDraft,
  feedsOfDraft,
  keepDraft,
  newDraft,
  type SetupDraft,
  subscriptionOf,
} from "./setupdraft.ts";
import { readSetupForm, setupForm } from "./setupform.ts";
import { type Step, setupPanel, setupSteps } from "./setuppanel.ts";
import { change, schedulesAt, settingsAt } from "./subscriptions.ts";
import { sayTwin, tellsTheSame } from "./twins.ts";

/** Begins, or goes on where it was left. */
export async function runSetup(call: CommandCall | Press): Promise<void> {
  const draft = (await draftHere(call)) ?? (await newDraft(call));
  await show(call, draft);
}

export async function pressSetup(call: Press): Promise<void> {
  const { on } = call.heard.action;
  if (on === "") return runSetup(call);
  if (on === "cancel") {
    await dropDraft(call);
    return void (await call.say(notice("plain", [call.tongue.say("setup.cancelled")])));
  }
  const draft = await draftHere(call);
  if (draft === undefined) return over(call);
  await show(call, isStep(on) ? setupSteps[on].choose(draft, call.heard.chosen ?? [], call) : draft);
}

const isStep = (on: string): on is Step => Object.hasOwn(setupSteps, on);

async function show(call: Call, draft: SetupDraft, problems: readonly string[] = []): Promise<void> {
  await keepDraft(call, draft);
  await call.say(await setupPanel(call, draft, problems));
}

const over = async ({ say, tongue }: Call): Promise<void> =>
  void (await say(notice("plain", [tongue.say("setup.over")])));

export async function pressSetupForm(call: Press): Promise<void> {
  const draft = (await draftHere(call)) ?? (await newDraft(call));
  await keepDraft(call, draft);
  await call.say({ audience: "asker", kind: "form", form: setupForm(call, draft) });
}

export async function submitSetup(call: Submit): Promise<void> {
  const draft = (await draftHere(call)) ?? (await newDraft(call));
  const { inputs } = call.heard;
  const where = inputs.where?.trim() ? placeVouched(call, inputs.where.trim(), draft.where) : draft.where;
  const { draft: read, problems } = await readSetupForm(call, { ...draft, where }, inputs);
  await show(call, read, problems);
}

/** Feeds that nobody reads yet have nothing kept: some of them are read while the person waits. */
const readForPreview = 10;

export async function pressSetupPreview(call: Press): Promise<void> {
  const draft = await draftHere(call);
  if (draft === undefined) return over(call);
  const subscription = await subscriptionOf(call, draft);
  await call.say({ audience: "asker", kind: "progress", doing: call.tongue.say("schedule.making") });
  await readMany(call, subscription.feeds.slice(0, readForPreview));
  // What was read just now came after the press.
  await previewOf({ ...call, now: call.tools.clock.now() }, subscription);
}

export async function pressSetupDone(call: Press): Promise<void> {
  const { tongue } = call;
  const draft = await draftHere(call);
  if (draft === undefined) return over(call);
  const saved = await subscriptionOf(call, draft);
  if (saved.feeds.length === 0) return show(call, draft, [tongue.say("setup.choose-first")]);
  if (saved.feeds.length > mostFeeds)
    throw new Trouble("bad-input", worded("follow.too-many", { most: mostFeeds, feeds: saved.feeds.length }));
  const reach = await reachIn(call, saved.place);
  if (reach.state === "gone")
    return show(call, { ...draft, where: call.heard.in }, [tongue.say("schedule.channel-gone")]);
  const others = await schedulesAt(call, saved.place);
  const twin = others.find((one) => tellsTheSame(one, saved, call.now));
  if (twin) return sayTwin(call, twin);
  await keepFeeds(call, feedsOfDraft(call, draft));
  const token = await settle(call, saved, others);
  await dropDraft(call);
  call.tools.log.info("set-up", { subscription: saved.id, feeds: saved.feeds.length, place: placeKey(saved.place) });
  const said: Text = tongue.text("schedule.saved", {
    when: { bold: whenWords(saved, tongue) },
    place: { place: saved.place },
  });
  const feeds = [tongue.say("setup.done-feeds", { feeds: saved.feeds.length })];
  await call.say(
    notice("done", [said, feeds, nextLine(saved, call.now, tongue), ...warnings(saved, reach, tongue)], {
      buttons: [undoButton(token, tongue), previewButton(saved.id, tongue), changeButton(saved.id, tongue)],
    }),
  );
}

/** Gives what undoes it. One that following made, and nobody asked for, makes room; the place learns its zone. */
async function settle(call: Call, saved: Subscription, others: readonly Subscription[]): Promise<string> {
  const settings = await settingsAt(call, saved.place);
  const { zone } = saved.schedule;
  return change(call, {
    save: [saved],
    remove: others.filter(({ provisional }) => provisional).map(({ id }) => id),
    ...(settings.zone === undefined ? { settings: { ...settings, zone }, settingsOf: saved.place } : {}),
  });
}

// How a schedule's editions look and whom they ping: a form for it, and what was chosen checked and kept.

import { layouts } from "../news/layout.ts";
import { samePlace } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, Form, FormField, Inputs } from "../news/talk.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue, WholeKey } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, Press, Submit } from "./call.ts";
import { nextLine, notice, previewButton, undoButton } from "./notices.ts";
import { change, subscriptionNamed } from "./subscriptions.ts";
import { topicWords, typedTopics } from "./topics.ts";

export const layoutButton = (id: string, tongue: Tongue): Button => ({
  label: tongue.say("button.layout"),
  action: { act: "layout", on: id },
});

export const pressLayout = (call: Press): Promise<void> => askLayout(call, call.heard.action.on);

/** Throws what `subscriptionNamed` throws. */
export async function askLayout(call: Call, which: string): Promise<void> {
  const subscription = await subscriptionNamed(call, which);
  const { pictures, drawings } = call.tools.platform(subscription.place.platform) ?? {};
  const shown = pictures ? "pictures.shown" : drawings && "pictures.drawn";
  const fields = [
    looks(subscription, call.tongue),
    ...(shown ? [picturing(subscription, shown, call.tongue)] : []),
    ...((await hasRoles(call, subscription)) ? alerts(subscription, call.tongue) : []),
  ];
  const form: Form = {
    name: "layout",
    title: call.tongue.say("form.layout"),
    submit: call.tongue.say("button.save"),
    on: subscription.id,
    fields,
  };
  await call.say({ audience: "asker", kind: "form", form });
}

const looks = ({ layout }: Subscription, tongue: Tongue): FormField => ({
  name: "layout",
  label: tongue.say("form.layout"),
  required: true,
  kind: "one-of",
  options: layouts.map((value) => ({ value, label: tongue.say(`layout.${value}`) })),
  value: layout,
});

const alerts = ({ alert }: Subscription, tongue: Tongue): readonly FormField[] => [
  {
    name: "role",
    label: tongue.say("form.alert"),
    hint: tongue.say("form.alert-hint"),
    required: false,
    kind: "role",
    ...(alert && { value: alert.role }),
  },
  {
    name: "about",
    label: tongue.say("form.alert-topics"),
    hint: tongue.say("form.alert-topics-hint"),
    required: false,
    kind: "line",
    max: 500,
    value: topicWords(alert?.topics ?? []),
  },
];

const picturing = ({ pictures }: Subscription, shown: WholeKey, tongue: Tongue): FormField => ({
  name: "pictures",
  label: tongue.say("form.pictures"),
  required: true,
  kind: "one-of",
  options: [
    { value: "shown", label: tongue.say(shown) },
    { value: "none", label: tongue.say("pictures.none") },
  ],
  value: pictures ?? "shown",
});

/** Nobody is pinged in direct messages, nor where a platform has no roles. */
async function hasRoles({ tools, heard, signal }: Call, { place }: Subscription): Promise<boolean> {
  const platform = tools.platform(place.platform);
  if (platform?.pings === undefined) return false;
  const direct = await platform.direct(heard.by.id, place.tenant, signal);
  return direct === undefined || !samePlace(direct, place);
}

/** Throws Trouble `bad-input`, and what `subscriptionNamed` and the platform throw. */
export async function submitLayout(call: Submit): Promise<void> {
  const { on, inputs } = call.heard;
  const before = await subscriptionNamed(call, on);
  const layout = layouts.find((one) => one === (inputs.layout ?? before.layout));
  if (layout === undefined) throw new Trouble("bad-input", worded("schedule.choose-layout"));
  const alert = (await hasRoles(call, before)) ? alertIn(inputs) : before.alert;
  const refused = alert && (await whyNot(call, before, alert.role));
  if (refused) {
    const again = layoutButton(before.id, call.tongue);
    return void (await call.say(notice("problem", [call.tongue.say(refused)], { buttons: [again] })));
  }
  const { alert: _, pictures: was, ...kept } = before;
  const none = (inputs.pictures ?? was) === "none";
  const saved: Subscription = { ...kept, layout, ...(alert && { alert }), ...(none && { pictures: "none" }) };
  const token = await change(call, { save: [saved] });
  call.tools.log.info("schedule-laid-out", { subscription: saved.id, layout, pings: alert !== undefined });
  const { tongue } = call;
  const said = tongue.text("schedule.looks", {
    when: { bold: whenWords(saved, tongue) },
    place: { place: saved.place },
    layout: tongue.say(`layout.${layout}`),
  });
  await call.say(
    notice("done", [said, ...alertLine(saved, tongue), nextLine(saved, call.now, tongue)], {
      buttons: [undoButton(token, tongue), previewButton(saved.id, tongue)],
    }),
  );
}

/** An empty field takes the role away. */
const alertIn = ({ role = "", about = "" }: Inputs): Subscription["alert"] =>
  role === "" ? undefined : { role, topics: typedTopics(about) };

const refusals = {
  "not-mentionable": "alert.not-mentionable",
  "no-role": "alert.no-role",
  everybody: "alert.everybody",
} as const satisfies Record<string, WholeKey>;

/** As the server's rights are now: one that cannot be pinged would be shown and notify nobody. */
async function whyNot({ tools, signal }: Call, { place }: Subscription, role: string): Promise<WholeKey | undefined> {
  const answer = (await tools.platform(place.platform)?.pings?.(role, place, signal)) ?? "no-role";
  return answer === "yes" ? undefined : refusals[answer];
}

const alertLine = ({ alert }: Subscription, tongue: Tongue): readonly string[] =>
  alert === undefined
    ? []
    : [
        alert.topics.length === 0
          ? tongue.say("alert.always")
          : tongue.say("alert.topics", { topics: tongue.list(alert.topics) }),
      ];

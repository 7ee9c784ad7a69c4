// How a schedule's editions look: a form for it, and what was chosen kept.
import { layouts } from "../news/layout.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, Form } from "../news/talk.ts";
import { whenWords } from "../publishing/schedule.ts";
import { Trouble } from "../trouble.ts";
import type { Tongue } from "../words/tongue.ts";
import { worded } from "../words/worded.ts";
import type { Call, Press, Submit } from "./call.ts";
import { nextLine, notice, previewButton, undoButton } from "./notices.ts";
import { change, subscriptionNamed } from "./subscriptions.ts";

export const layoutButton = (id: string, tongue: Tongue): Button => ({
  label: tongue.say("button.layout"),
  action: { act: "layout", on: id },
});

export const pressLayout = (call: Press): Promise<void> => askLayout(call, call.heard.action.on);

/** Throws what `subscriptionNamed` throws. */
export async function askLayout(call: Call, which: string): Promise<void> {
  const subscription = await subscriptionNamed(call, which);
  await call.say({ audience: "asker", kind: "form", form: layoutForm(subscription, call.tongue) });
}

const layoutForm = ({ id, layout }: Subscription, tongue: Tongue): Form => ({
  name: "layout",
  title: tongue.say("form.layout"),
  submit: tongue.say("button.save"),
  on: id,
  fields: [
    {
      name: "layout",
      label: tongue.say("form.layout"),
      required: true,
      kind: "one-of",
      options: layouts.map((value) => ({ value, label: tongue.say(`layout.${value}`) })),
      value: layout,
    },
  ],
});

/** Throws Trouble `bad-input`, and what `subscriptionNamed` throws. */
export async function submitLayout(call: Submit): Promise<void> {
  const { on, inputs } = call.heard;
  const before = await subscriptionNamed(call, on);
  const layout = layouts.find((one) => one === (inputs.layout ?? before.layout));
  if (layout === undefined) throw new Trouble("bad-input", worded("schedule.choose-layout"));
  const saved: Subscription = { ...before, layout };
  const token = await change(call, { save: [saved] });
  call.tools.log.info("schedule-laid-out", { subscription: saved.id, layout });
  const looks = call.tongue.text("schedule.looks", {
    when: { bold: whenWords(saved, call.tongue) },
    place: { place: saved.place },
    layout: call.tongue.say(`layout.${layout}`),
  });
  await call.say(
    notice("done", [looks, nextLine(saved, call.now, call.tongue)], {
      buttons: [undoButton(token, call.tongue), previewButton(saved.id, call.tongue)],
    }),
  );
}

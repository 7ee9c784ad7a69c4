// Two schedules that would tell a place the same at the same moments: nobody wants each story twice.
import type { Subscription } from "../news/subscription.ts";
import { slotAfter } from "../publishing/agenda.ts";
import { whenWords } from "../publishing/when/schedule.ts";
import type { Call } from "./call.ts";
import { changeButton, nextLine, notice, previewButton } from "./notices.ts";

/** By the next ten slots of both. */
export function tellsTheSame(one: Subscription, other: Subscription, now: number): boolean {
  const slots = (of: Subscription) => {
    const found: (number | undefined)[] = [now];
    for (let n = 0; n < 10; n++) found.push(slotAfter({ ...of, doneThrough: 0 }, found.at(-1) ?? 0));
    return String(found);
  };
  const reads = (of: Subscription) => JSON.stringify([[...of.feeds].sort(), [...of.topics].sort()]);
  return one.state === "active" && reads(one) === reads(other) && slots(one) === slots(other);
}

export async function sayTwin(call: Call, twin: Subscription): Promise<void> {
  const which = { when: { bold: whenWords(twin, call.tongue) }, place: { place: twin.place } } as const;
  const lines = [call.tongue.text("schedule.twin", which), nextLine(twin, call.now, call.tongue)];
  await call.say(
    notice("plain", lines, { buttons: [changeButton(twin.id, call.tongue), previewButton(twin.id, call.tongue)] }),
  );
}

// Which slot a subscription gets next, after an edit, a pause or an outage.
import type { Instant } from "../news/article.ts";
import type { Edition } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Store } from "../ports/store.ts";
import { afterQuietHours, postsAt } from "./quiet.ts";
import { localDay, startOfDay } from "./walltime.ts";
import { nextSlots } from "./when/schedule.ts";

const hour = 3_600_000;
/** Later than this a slot is not made up for: its stories go into the next edition. */
export const foldsAfter = 6 * hour;
/** More than this and the edition says that it is late. */
const lateAfter = hour / 4;

export const isLate = (postsAt: Instant, now: Instant): boolean => now - postsAt > lateAfter;

/** Undefined when the schedule cannot be read any more: such a subscription harms no other. */
export function slotAfter(subscription: Subscription, after: Instant): Instant | undefined {
  try {
    return nextSlots(subscription.schedule, Math.max(after, subscription.doneThrough), 1)[0];
  } catch {
    return undefined;
  }
}

/**
 * When something is posted next: the next slot, or the end of the quiet hours that it falls into; a slot that quiet
 * hours hold back until later today counts too. Undefined when nothing is.
 */
export function nextPosting(subscription: Subscription, now: Instant): Instant | undefined {
  let slot = slotAfter(subscription, now - 24 * hour);
  while (slot !== undefined && afterQuietHours(subscription, slot) <= now) slot = slotAfter(subscription, slot);
  return slot === undefined ? undefined : afterQuietHours(subscription, slot);
}

/** What is decided of a slot once, and then carried along: when its edition leaves, and which slot comes after it. */
export type Appointment = { readonly slot: Instant; readonly postsAt: Instant; readonly nextSlot?: Instant };

export function appointmentAt(slot: Instant, postsAt: Instant, nextSlot: Instant | undefined): Appointment {
  return nextSlot === undefined ? { slot, postsAt } : { slot, postsAt, nextSlot };
}

/** As it was decided when the edition was made. */
export const appointmentOf = ({ slot, postsAt = slot, nextSlot }: Edition): Appointment =>
  appointmentAt(slot, postsAt, nextSlot);

/** For an edition that leaves out of schedule, or is only looked at. */
export const atOnce = (subscription: Subscription, slot: Instant): Appointment =>
  appointmentAt(slot, slot, slotAfter(subscription, slot));

/** None for a subscription that is not active. */
export const nextSlot = (subscription: Subscription, after: Instant): Instant | undefined =>
  subscription.state === "active" ? slotAfter(subscription, after) : undefined;

/** Writes down the next slot after `after`; a subscription that is not active has none. Gives it back. */
export async function plan(store: Store, subscription: Subscription, after: Instant): Promise<Instant | undefined> {
  const slot = nextSlot(subscription, after);
  await store.agenda.plan(subscription.place.tenant, subscription.id, slot);
  return slot;
}

/**
 * After an outage only the newest missed slot is made up for, and none that is older than six hours; the same for slots
 * that quiet hours hold back until the next one has come. `now` may lie before the slot.
 */
export function appoint(
  subscription: Subscription,
  planned: Instant,
  now: Instant,
): Appointment | "edited-away" | "too-late" {
  let slot = planned;
  for (;;) {
    const at = postsAt(subscription, slot);
    const next = slotAfter(subscription, slot);
    if (next === undefined || next > Math.max(now, at)) {
      if (now - at > foldsAfter) return "too-late";
      const isSlot = slot !== planned || slotAfter(subscription, planned - 1) === planned;
      return isSlot ? appointmentAt(slot, at, next) : "edited-away";
    }
    slot = next;
  }
}

/**
 * What an edited schedule may still give today: as many editions as it has slots a day, those already posted counted,
 * so that moving a daily briefing from 08:00 to 09:00 at half past eight gives no second one. `posted` are slots.
 */
export function doneThroughAfterEdit(edited: Subscription, posted: readonly Instant[], now: Instant): Instant {
  const { zone } = edited.schedule;
  const today = localDay(now, zone);
  const [start, end] = [startOfDay(today, zone), startOfDay(today + 1, zone)];
  const slots: Instant[] = [];
  for (let slot = slotAfter({ ...edited, doneThrough: 0 }, start - 1); slot !== undefined && slot < end; ) {
    slots.push(slot);
    slot = slotAfter({ ...edited, doneThrough: 0 }, slot);
  }
  const had = posted.filter((slot) => slot >= start && slot < end && slot <= now).length;
  const coming = slots.filter((slot) => slot > now);
  const allowed = Math.max(0, Math.min(coming.length, slots.length - had));
  return coming[coming.length - allowed - 1] ?? now;
}

// When an edition leaves: at its slot, a little later where that was asked for, and never inside quiet hours.
import type { Instant } from "../news/article.ts";
import { editionId } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import { jitterOf } from "./split.ts";
import { dayLength, instantOf, localOf, minutesOf } from "./walltime.ts";

const minute = 60_000;

export function postsAt(subscription: Subscription, slot: Instant): Instant {
  if (subscription.jitterSeconds === 0) return afterQuietHours(subscription, slot);
  const delay = Math.floor(jitterOf(editionId(subscription.id, slot)) * subscription.jitterSeconds) * 1000;
  return afterQuietHours(subscription, slot + delay);
}

/** The same instant, or the end of the quiet hours it falls into. Hours may span midnight. */
export function afterQuietHours(subscription: Subscription, at: Instant): Instant {
  const { quietHours, schedule } = subscription;
  const from = minutesOf(quietHours?.from ?? "");
  const to = minutesOf(quietHours?.to ?? "");
  if (from === undefined || to === undefined || from === to) return at;
  const local = localOf(at, schedule.zone);
  const day = Math.floor(local / dayLength) * dayLength;
  const time = (local - day) / minute;
  const quiet = from < to ? time >= from && time < to : time >= from || time < to;
  if (!quiet) return at;
  const end = day + to * minute + (from > to && time >= from ? dayLength : 0);
  return Math.max(at, instantOf(end, schedule.zone));
}

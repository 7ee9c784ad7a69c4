// An edition as messages of the outbox: rendered once, each with an idempotency key that all processes make alike.
import type { Instant } from "../news/article.ts";
import { digestOf } from "../news/content-id.ts";
import type { Edition, EditionId } from "../news/edition.ts";
import type { Tenant } from "../news/place.ts";
import type { Subscription, SubscriptionId } from "../news/subscription.ts";
import type { Pages } from "../ports/pages.ts";
import type { Part, Platform } from "../ports/platform.ts";
import type { Store } from "../ports/store.ts";
import { Trouble } from "../trouble.ts";
import { endOfStory } from "./story-ended.ts";

/**
 * Rendered once and saved: a retry posts these very bytes. Throws Trouble `bug` for parts that could not be posted in
 * order.
 */
export function partsOf(edition: Edition, platform: Platform, pages?: Pages): readonly Part[] {
  const { id, place, slot, postsAt: at = slot } = edition;
  const read = pages && edition.kind === "stories" && { read: pages.addressOf({ kind: "edition", id, place, at }) };
  const parts = platform.render(
    edition.kind === "quiet-day" && edition.ended
      ? endOfStory(edition, edition.ended)
      : { audience: "everyone", kind: "edition", edition, ...read },
  );
  const wrong = parts.findIndex((part, index) => part.under !== undefined && !(part.under >= 0 && part.under < index));
  if (wrong >= 0) throw new Trouble("bug", undefined, { cause: `part ${wrong} stands under a part that comes later` });
  return savedParts(parts);
}

/** Of which there is no message: a quiet day where silence was asked for; a reason that was told already. */
export async function isSilent(
  { store }: { readonly store: Store },
  subscription: Subscription,
  edition: Edition,
): Promise<boolean> {
  // Nobody waits for a look at a story: what it could not read the next one reads.
  if (subscription.story && edition.kind === "not-made") return true;
  if (edition.kind === "quiet-day") return subscription.quietDay === "silence" && edition.ended === undefined;
  if (edition.kind !== "not-made") return false;
  // Made anew after its time was slept through, it was saved before and told to nobody.
  const recent = await store.of(edition.place.tenant).editions.recent(subscription.id, 2);
  const last = recent.find(({ id }) => id !== edition.id);
  return last?.kind === "not-made" && last.why === edition.why;
}

/** As a store gives them back: whatever a platform made is compared with these. */
export const savedParts = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => JSON.parse(JSON.stringify(part)) as Part);

/**
 * An idempotency key of 24 characters: Discord's nonce holds 25. The same edition and part give the same key in every
 * process, for ever.
 */
export const partKey = (tenant: Tenant, edition: EditionId, part: number): string =>
  digestOf(`${tenant}\n${edition}\n${part}`, 24);

/** A share in [0, 1) for a slot's jitter: after a crash the delay is the same. */
export const jitterOf = (edition: EditionId): number => Number.parseInt(digestOf(edition, 8), 16) / 2 ** 32;

/** An edition's id taken apart. */
export function readEditionId(
  id: EditionId,
): { readonly subscription: SubscriptionId; readonly slot: Instant } | undefined {
  const at = id.lastIndexOf("@");
  const slot = Number(id.slice(at + 1));
  return at > 0 && Number.isSafeInteger(slot) ? { subscription: id.slice(0, at), slot } : undefined;
}

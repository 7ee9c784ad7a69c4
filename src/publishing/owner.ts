// Telling whoever set a subscription up what went wrong and what fixes it: once, through the same ledger as editions.
import type { EditionId } from "../news/edition.ts";
import { toldOf } from "../news/ledger.ts";
import type { Place } from "../news/place.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, Said, Text } from "../news/talk.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Platform } from "../ports/platform.ts";
import type { Store } from "../ports/store.ts";
import { asTrouble } from "../trouble.ts";
import { pointingTo } from "./afar.ts";
import { type DeliverTools, deliver } from "./deliver.ts";

export type OwnerTools = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly platform: (name: string) => Platform | undefined;
};

/** Whoever tells holds the lease on the edition it is about: nobody else tells the same at the same time. */
export type TellTools = OwnerTools & Pick<DeliverTools, "mayPost" | "givesUpAt">;

export type ToOwner = {
  /** The matter: the same one is told once. */
  readonly about: string;
  readonly lines: readonly Text[];
  readonly buttons: readonly Button[];
};

export type OwnerTold =
  /** "untold": nobody can be told; /schedule list shows it. */
  { readonly state: "told" | "untold" | "lost" } | { readonly state: "later"; readonly at: number };

const asksAgainAfter = 30_000;

/** Throws Trouble `storage-failed` and `aborted`: done again, it goes on where it was. */
export async function tellOwner(
  tools: TellTools,
  subscription: Subscription,
  { about, lines, buttons }: ToOwner,
  signal: AbortSignal,
): Promise<OwnerTold> {
  const { store, clock, log, givesUpAt } = tools;
  const { place, owner, id, language } = subscription;
  const platform = tools.platform(place.platform);
  const { deliveries } = store.of(place.tenant);
  // Where even a search cannot tell, it is said once more: to one person, twice is better than never.
  const ledgers: readonly [EditionId, EditionId] = [`${toldOf(id)}${about}`, `${toldOf(id)}${about}:again`];
  const untold = (why: unknown): OwnerTold => {
    log.error("owner-untold", why, { subscription: id, about });
    return { state: "untold" };
  };
  if (platform === undefined) return untold(`${place.platform} is not running here`);
  let direct: Place | undefined;
  try {
    direct = await platform.direct(owner, place.tenant, signal);
  } catch (thrown) {
    const trouble = asTrouble(thrown);
    if (trouble.kind === "aborted" && signal.aborted) throw trouble;
    const at = clock.now() + Math.max(trouble.retryAfterMs ?? 0, asksAgainAfter);
    return trouble.retry && at < givesUpAt ? { state: "later", at } : untold(trouble);
  }
  if (direct === undefined) return untold("there is no direct message to this person");
  const afar = await pointingTo(store, place, direct, clock.now());
  const said: Said = {
    audience: "asker",
    ...(language === "source" ? {} : { language }),
    kind: "notice",
    tone: "problem",
    lines,
    buttons: buttons.map((button) => ({ ...button, action: { ...button.action, on: afar(button.action.on) } })),
  };
  const parts = platform.render(said);
  const before = [...(await deliveries.of(ledgers[0])), ...(await deliveries.of(ledgers[1]))];
  if (before.filter(({ state }) => state === "posted").length >= parts.length) return { state: "told" };
  if (before.some(({ state }) => state === "failed")) return { state: "untold" };
  let unsure = 0;
  for (const ledger of ledgers) {
    const outcome = await deliver({ ...tools, platform, deliveries }, ledger, parts, direct, signal);
    if (outcome.state === "lost" || outcome.state === "later") return outcome;
    if (outcome.state === "failed") return untold(outcome.trouble);
    unsure = outcome.unsure;
    if (unsure === 0) break;
  }
  if (unsure > 0) return untold("the answers to two messages were lost, and neither was found");
  log.warn("owner-told", { subscription: id, about });
  return { state: "told" };
}

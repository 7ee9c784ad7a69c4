// How a schedule's last edition went: posted, late, on its way, refused and why; and whether it is kept to be posted.
import type { Delivery, Edition } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Button, Text } from "../news/talk.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Call } from "./call.ts";
import { at } from "./notices.ts";

export type LastResult = {
  readonly edition: Edition;
  readonly line: Text;
  readonly wrong: boolean;
  readonly buttons: readonly Button[];
};

const looksBack = 5;

/** A followed story is looked at every hour: what it told may lie a week back. */
export const mostLooks = 24 * 8;

/** Of the newest edition whose time has come. Undefined when there was none yet: one that is only ready is none. */
export async function lastResult(call: Call, { id }: Subscription): Promise<LastResult | undefined> {
  for (const edition of await call.mine.editions.recent(id, looksBack)) {
    if ((edition.postsAt ?? edition.slot) > call.now) continue;
    return resultOf(edition, await call.mine.deliveries.of(edition.id), call);
  }
  return undefined;
}

/** Editions that readers have seen something of, newest first. */
export async function postedEditions(
  call: Call,
  { id, story }: Subscription,
  most: number,
): Promise<readonly Edition[]> {
  const posted: Edition[] = [];
  for (const edition of await call.mine.editions.recent(id, story ? mostLooks : most + looksBack)) {
    // Nearly every look at a story is silent.
    if (story && edition.kind !== "stories") continue;
    const deliveries = await call.mine.deliveries.of(edition.id);
    if (deliveries.some(({ state }) => state === "posted" || state === "unsure")) posted.push(edition);
  }
  return posted.slice(0, most);
}

/** So long a message may be looked for before anybody has to hear of it. */
const untoldFor = 10 * 60_000;

function resultOf(edition: Edition, deliveries: readonly Delivery[], { tongue, now }: Call): LastResult {
  const { slot, zone } = edition;
  const said = (words: string, wrong: boolean): LastResult => ({
    edition,
    wrong,
    line: [wrong ? { bold: words } : words, " (", at(slot, zone), ")"],
    buttons: wrong ? [{ label: tongue.say("button.post-now"), action: { act: "post-now", on: edition.id } }] : [],
  });
  const failed = deliveries.find(({ state }) => state === "failed");
  if (failed?.why) return said(tongue.say("last.not-posted-because", { why: tongue.again(failed.why) }), true);
  if (failed) return said(tongue.say("last.not-posted"), true);
  if (deliveries.some(({ state }) => state === "unsure")) return said(tongue.say("last.unsure"), true);
  if (deliveries.length === 0) return said(notMade(edition, tongue) ?? tongue.say("last.nothing"), false);
  if (deliveries.some(({ state, doubtSince = now }) => state === "posting" && now - doubtSince > untoldFor))
    return said(tongue.say("last.looked-for"), false);
  if (deliveries.some(({ state }) => state !== "posted")) return said(tongue.say("last.on-its-way"), false);
  return said(notMade(edition, tongue) ?? tongue.say(edition.late ? "last.late" : "last.posted"), false);
}

/** Told or not: what says why there was no edition is none. */
function notMade(edition: Edition, tongue: Tongue): string | undefined {
  if (edition.kind !== "not-made") return undefined;
  const { unreadFeeds: feeds } = edition;
  return feeds === undefined ? tongue.say("last.not-made") : tongue.say("last.not-made-unread", { feeds });
}

// Post it now: what a schedule owes its channel, posted because somebody who may asks, and what came of it.

import type { Edition } from "../news/edition.ts";
import { samePlace } from "../news/place.ts";
import type { Text } from "../news/talk.ts";
import { postAgain, type Reposted } from "../publishing/again.ts";
import { readEditionId } from "../publishing/split.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import type { Press } from "./call.ts";
import { lastResult } from "./lastresult.ts";
import { notice } from "./notices.ts";
import { subscriptionNamed } from "./subscriptions.ts";

export async function postNow(call: Press): Promise<void> {
  const { tools, heard, mine, signal } = call;
  const { on } = heard.action;
  await checkMayPost(call);
  await call.say({ audience: "asker", kind: "progress", doing: call.tongue.say("post-now.doing") });
  // A name of its own: several processes answer presses.
  const holder = `desk-${tools.ids.next()}`;
  const came = await postAgain({ ...tools, holder }, heard.in.tenant, on, signal);
  tools.log.info("post-now", { edition: on, came });
  const edition = (await mine.editions.ofId(on))?.edition;
  const [tone, key] = outcomes[came];
  const line = call.tongue.text(key, { place: { place: edition?.place ?? heard.in } });
  await call.say(notice(tone, [line, ...(came === "failed" ? await why(call, edition) : [])]));
}

/**
 * An id can be forged: what stands, or is to stand, in this place is posted from it, and from elsewhere only by whoever
 * may change that schedule now. Throws Trouble `not-found`, and what `subscriptionNamed` throws.
 */
async function checkMayPost(call: Press): Promise<void> {
  const { mine, heard } = call;
  const { on } = heard.action;
  const edition = (await mine.editions.ofId(on))?.edition;
  const id = edition?.subscription ?? readEditionId(on)?.subscription;
  const subscription = id === undefined ? undefined : await mine.subscriptions.ofId(id);
  const places = [edition, subscription].flatMap((one) => one?.place ?? []);
  if (places.length === 0 || places.some((place) => samePlace(place, heard.in))) return;
  if (subscription === undefined) throw new Trouble("not-found", worded("desk.too-old"));
  await subscriptionNamed(call, subscription.id);
}

const outcomes = {
  posted: ["done", "post-now.posted"],
  silent: ["done", "post-now.silent"],
  there: ["plain", "post-now.there"],
  newer: ["plain", "post-now.newer"],
  taken: ["plain", "post-now.busy"],
  waiting: ["plain", "post-now.waiting"],
  lost: ["plain", "post-now.busy"],
  dropped: ["plain", "post-now.dropped"],
  failed: ["problem", "post-now.failed"],
} as const satisfies Readonly<Record<Reposted, readonly ["done" | "plain" | "problem", string]>>;

async function why(call: Press, edition: Edition | undefined): Promise<Text[]> {
  const subscription = edition && (await call.mine.subscriptions.ofId(edition.subscription));
  const last = subscription && (await lastResult(call, subscription));
  return last ? [last.line] : [];
}

// Post it now: what a schedule owes its channel, posted because somebody who may asks, and what came of it.
import type { Edition } from "../news/edition.ts";
import type { Text } from "../news/talk.ts";
import { postAgain, type Reposted } from "../publishing/again.ts";
import { readEditionId } from "../publishing/split.ts";
import { Trouble } from "../trouble.ts";
import type { Press } from "./call.ts";
import { lastResult } from "./lastresult.ts";
import { notice } from "./notices.ts";
import { sameplace, subscriptionsHere } from "./subscriptions.ts";

export async function postNow(call: Press): Promise<void> {
  const { tools, heard, mine, signal } = call;
  const { on } = heard.action;
  await checkOfHere(call);
  await call.say({ audience: "asker", kind: "progress", doing: "Posting it" });
  // A name of its own: several processes answer presses.
  const holder = `desk-${tools.ids.next()}`;
  const came = await postAgain({ ...tools, holder }, heard.in.tenant, on, signal);
  tools.log.info("post-now", { edition: on, came });
  const edition = (await mine.editions.ofId(on))?.edition;
  const where: Text = [{ place: edition?.place ?? heard.in }];
  const [tone, words] = outcomes[came];
  await call.say(notice(tone, [[...where, ": ", words], ...(came === "failed" ? await why(call, edition) : [])]));
}

/** An id can be forged: only what stands, or is to stand, in this place is posted from it. Throws `not-found`. */
async function checkOfHere({ mine, heard }: Press): Promise<void> {
  const { on } = heard.action;
  const edition = (await mine.editions.ofId(on))?.edition;
  const id = edition?.subscription ?? readEditionId(on)?.subscription;
  const subscription = id === undefined ? undefined : await mine.subscriptions.ofId(id);
  const places = [edition, subscription].flatMap((one) => one?.place ?? []);
  if (places.length === 0 || places.some((place) => sameplace(place, heard.in))) return;
  throw new Trouble("not-found", "That belongs to another channel. Go there: {/schedule list}.");
}

const outcomes: Readonly<Record<Reposted, readonly ["done" | "plain" | "problem", string]>> = {
  posted: ["done", "posted."],
  silent: ["done", "there was nothing to tell, and nothing was posted, as asked for quiet days."],
  there: ["plain", "it stands there already. Nothing was posted twice."],
  newer: ["plain", "a newer edition was posted since, with the stories that this one missed."],
  taken: ["plain", "it is being posted just now."],
  waiting: ["plain", "it is on its way: the other side asks to wait. {/schedule list} shows how it goes."],
  lost: ["plain", "it is being posted just now."],
  dropped: ["plain", "its schedule is paused or stopped. Resume it first."],
  failed: ["problem", "it could not be posted again."],
};

async function why(call: Press, edition: Edition | undefined): Promise<Text[]> {
  const subscription = (await subscriptionsHere(call)).find(({ id }) => id === edition?.subscription);
  const last = subscription && (await lastResult(call, subscription));
  return last ? [last.line] : [];
}

// A briefing that was said to everyone: what its outlets change of it later is taken back in its messages, as in an
// edition.
import type { Briefing } from "../news/briefing.ts";
import { sayingId } from "../news/ledger.ts";
import type { SaidAs } from "../news/talk.ts";
import type { SaidBriefing } from "../ports/watches.ts";
import { standsOn } from "../publishing/watch-plan.ts";
import type { Call } from "./call.ts";
import { settingsHere } from "./subscriptions.ts";

/** Where nothing of it can be amended it is not watched. What is struck in it as it is said is not told again. */
export async function watchSaid(
  call: Call,
  briefing: Briefing,
  said: SaidBriefing["said"],
  { message: root, posted: [first, ...rest] = [] }: SaidAs,
): Promise<void> {
  const { heard, mine, tools } = call;
  const at = tools.clock.now();
  const on = standsOn([briefing], at);
  if (root === undefined || first === undefined || on.articles.length === 0) return;
  const { zone = tools.zone } = await settingsHere(call);
  const { id, corrections = [] } = briefing;
  const where = { id: sayingId(heard.in, first), place: heard.in, root, messages: [first, ...rest] as const };
  await mine.sayings.begin({ ...where, zone, briefing: id, said, corrections }, on, at);
}

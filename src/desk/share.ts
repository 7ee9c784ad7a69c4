// Share: a story that one person opened, put into the channel with their name, once in each channel.
import type { BriefingId } from "../news/briefing.ts";
import { plannedAnew } from "../news/edition.ts";
import { sharedIn } from "../news/ledger.ts";
import type { Place } from "../news/place.ts";
import { deliver } from "../publishing/deliver.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";
import { openedAt, readingAt } from "./brief.ts";
import type { Press } from "./call.ts";
import { notice } from "./notices.ts";
import { briefingsHere } from "./opening.ts";
import { watchSaid } from "./watched.ts";

/** The rows of the ledger: with them a story stands in a channel once, whoever shares it and whatever gets lost. */
const sharing = (id: BriefingId, place: Place): string => `${sharedIn(place)}${id}`;

/** Throws Trouble `not-allowed`, `not-found`, `not-configured`, `unknown-outcome`, and what posting met. */
export async function share(call: Press): Promise<void> {
  const { heard, mine, tools, now, signal } = call;
  // Only what stands here: what somebody reads elsewhere is not for everybody here.
  const [briefing] = await briefingsHere(call, heard.action.on);
  if (briefing === undefined) throw new Trouble("not-found", worded("brief.gone"));
  if (!heard.by.mayPost) throw new Trouble("not-allowed", worded("story.share-not-yours"));
  const place = heard.in;
  const platform = tools.platform(place.platform);
  if (platform === undefined) throw new Trouble("not-configured");
  const say = async (tone: "done" | "plain", key: "story.shared" | "story.shared-before" | "story.shared-just-now") =>
    void (await call.say(notice(tone, [call.tongue.text(key, { place: { place } })])));
  const ledger = sharing(briefing.id, place);
  const before = await mine.deliveries.of(ledger);
  if (before.some(({ state }) => state === "posted" || state === "unsure")) return say("plain", "story.shared-before");
  // Two who press at once are told apart by the try that both would make.
  const tries = Math.max(0, ...before.map(({ attempts }) => attempts));
  if (!(await tools.store.once.first(`${place.tenant}:${ledger}:${tries}`, now)))
    return say("plain", "story.shared-just-now");
  for (const row of before) if (row.state === "failed") await mine.deliveries.record(plannedAnew(row));
  const sharedBy = heard.by.name;
  const said = { kind: "briefing", audience: "everyone", ...readingAt(call, briefing, place), sharedBy } as const;
  const held = { platform, deliveries: mine.deliveries, mayPost: async () => true, givesUpAt: now };
  const outcome = await deliver({ ...tools, ...held }, ledger, platform.render({ ...said, briefing }), place, signal);
  if (outcome.state === "failed") throw outcome.trouble;
  if (outcome.state !== "delivered" || outcome.unsure > 0) throw new Trouble("unknown-outcome");
  const posted = outcome.messages.filter((message) => message !== undefined);
  const [message] = posted;
  if (message !== undefined) {
    await openedAt(call, briefing, message);
    await watchSaid(call, briefing, said, { message, posted });
  }
  tools.log.info("story-shared", { briefing: briefing.id, tenant: place.tenant });
  await say("done", "story.shared");
}

// Lede is added somewhere, or taken away: one private note to who did it, and nothing to anybody else.
import { comeBack, leave } from "../publishing/leaving.ts";
import type { Call } from "./call.ts";
import { firstSteps, notice } from "./notices.ts";

export async function joined(call: Call): Promise<void> {
  const { tools, heard, mine, now } = call;
  const again = await comeBack(tools.store, heard.in.tenant, now);
  const kept = (await mine.subscriptions.all()).length > 0;
  tools.log.info("tenant-joined", { tenant: heard.in.tenant, again });
  const { tongue } = call;
  const lines = kept ? [tongue.say("joined.again")] : [tongue.say("joined.new"), tongue.say("joined.set-up")];
  await call.say(notice("plain", lines, { buttons: kept ? [] : firstSteps(tongue).slice(0, 1) }));
}

export async function left({ tools, heard, now }: Call): Promise<void> {
  await leave(tools.store, heard.in.tenant, now);
  tools.log.info("tenant-left", { tenant: heard.in.tenant });
}

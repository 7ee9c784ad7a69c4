// Lede is added somewhere, or taken away: one private note to who did it, and nothing to anybody else.
import { comeBack, leave } from "../publishing/leaving.ts";
import type { Call } from "./call.ts";
import { firstSteps, notice } from "./notices.ts";

export async function joined(call: Call): Promise<void> {
  const { tools, heard, mine, now } = call;
  const again = await comeBack(tools.store, heard.in.tenant, now);
  const kept = (await mine.subscriptions.all()).length > 0;
  tools.log.info("tenant-joined", { tenant: heard.in.tenant, again });
  const line = call.tongue.say(kept ? "joined.again" : "joined.new");
  await call.say(notice("plain", [line], { buttons: firstSteps(call.tongue) }));
}

export async function left({ tools, heard, now }: Call): Promise<void> {
  await leave(tools.store, heard.in.tenant, now);
  tools.log.info("tenant-left", { tenant: heard.in.tenant });
}

// Slack says many things twice (retries, message and app_mention twins): each is heard once, across processes where
// there is a store.
import type { Clock } from "../../src/ports/clock.ts";
import type { Once } from "../../src/ports/store.ts";

const most = 20_000;

export type HeardOnce = (key: string) => Promise<boolean>;

export function hearOnce(clock: Clock, once?: Once): HeardOnce {
  const seen = new Set<string>();
  return async (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    if (seen.size > most) for (const old of seen) if (seen.delete(old) && seen.size <= most / 2) break;
    // "slack-heard:" keeps apart from the desk's own use of the same key.
    return once === undefined || (await once.first(`slack-heard:${key}`, clock.now()));
  };
}

// A busy moment at Slack is sat out: a call that may be made again is, a few times and soon.
import type { Clock } from "../../src/ports/clock.ts";
import { asTrouble } from "../../src/trouble.ts";

const mostTries = 3;
const stepMs = 500;
/** Somebody looks at the screen meanwhile. */
const longestWaitMs = 5_000;

/** Only for what does no harm when it is done twice. Throws what the last try throws. */
export async function patiently<T>(clock: Clock, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (thrown) {
      const { retry, kind, retryAfterMs = tries * stepMs } = asTrouble(thrown);
      const again = (retry || kind === "unknown-outcome") && tries < mostTries && retryAfterMs <= longestWaitMs;
      if (!again) throw thrown;
      await clock.sleep(retryAfterMs, never);
    }
  }
}

const never = new AbortController().signal;

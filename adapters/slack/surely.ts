// A message somebody waits for: sent again while it surely did not arrive, looked for first when nobody knows.
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Part } from "../../src/ports/platform.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import type { Post } from "./post.ts";

/** So many sends, as for somebody who still looks at the screen. */
const mostSends = 4;
/** A longer wait is not sat out: the person is told. */
const longestWaitMs = 60_000;
/** How long a message may take to show up after its answer was lost, and to show up late. As for an edition. */
const looksAfterMs = [5_000, 20_000];
const awayMs = 2_000;

/** Throws the Trouble of the last send; `unknown-outcome` where nobody can tell whether it arrived. */
export async function postSurely(
  { post, clock }: { readonly post: Post; readonly clock: Clock },
  part: Part,
  to: Place,
  wish: { readonly key: string; readonly under?: MessageId; readonly signal: AbortSignal },
): Promise<MessageId> {
  for (let sends = 1; ; sends++) {
    try {
      return await post.post(part, to, { ...wish, soon: true });
    } catch (thrown) {
      const trouble = asTrouble(thrown);
      if (trouble.kind === "unknown-outcome") {
        const found = await look(trouble);
        if (found !== undefined) return found;
        if (sends >= mostSends) throw new Trouble("unavailable", undefined, { cause: trouble });
      } else {
        const wait = trouble.kind === "unavailable" ? awayMs * sends : (trouble.retryAfterMs ?? awayMs);
        if (!trouble.retry || wait > longestWaitMs || sends >= mostSends) throw trouble;
        await clock.sleep(wait, wish.signal);
      }
    }
  }

  /** Undefined when it is not there and may be sent again. */
  async function look(doubt: Trouble): Promise<MessageId | undefined> {
    let told = false;
    for (const wait of looksAfterMs) {
      await clock.sleep(wait, wish.signal);
      const found = await post.find(wish.key, to, wish.signal).catch((thrown: unknown) => {
        if (asTrouble(thrown).kind === "aborted") throw thrown;
        return "cannot-tell" as const;
      });
      if (found !== "absent" && found !== "cannot-tell") return found;
      told = found === "absent";
    }
    if (!told) throw doubt;
    return undefined;
  }
}

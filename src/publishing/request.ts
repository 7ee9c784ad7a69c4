// One request to a platform: written down as begun when it leaves, and given up after its own deadline.
import type { MessageId, Place } from "../news/place.ts";
import type { Clock } from "../ports/clock.ts";
import type { Part, Platform, PostWish } from "../ports/platform.ts";
import { Trouble } from "../trouble.ts";
import { postDeadline } from "./lease.ts";

/**
 * A request from its turn on: written down as begun when it leaves, and not before, so that who dies in a line of posts
 * leaves no doubt about those behind. `may` writes it down, and says whether it may still leave.
 */
export function beginning(may: () => Promise<boolean>) {
  let state: "waiting" | "begun" | "forbidden" = "waiting";
  return {
    begins: async () => {
      const allowed = await may();
      state = allowed ? "begun" : "forbidden";
      if (!allowed) throw new Trouble("aborted");
    },
    is: () => state,
  };
}

/** One request, with a deadline of its own that the lease covers. */
export async function post(
  { platform, clock }: { readonly platform: Platform; readonly clock: Clock },
  part: Part,
  to: Place,
  { under, ...wish }: { readonly under: MessageId | undefined } & Pick<PostWish, "key" | "begins">,
): Promise<MessageId> {
  const [deadline, answered] = [new AbortController(), new AbortController()];
  clock.sleep(postDeadline, answered.signal).then(
    () => deadline.abort(),
    () => {},
  );
  try {
    return await platform.post(part, to, { ...wish, ...(under ? { under } : {}), signal: deadline.signal });
  } finally {
    answered.abort();
  }
}

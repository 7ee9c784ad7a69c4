// The door before the search for changes with a model: the same tellings are searched once, whoever is told of them.
import type { Briefing } from "../news/briefing.ts";
import type { FoundChange } from "../news/change.ts";
import { idOf } from "../news/content-id.ts";
import type { Place } from "../news/place.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import { asTrouble } from "../trouble.ts";
import { withFound } from "../unfolding/found.ts";
import { Shared } from "./done-once.ts";
import type { Newsroom } from "./newsroom.ts";

type Find = (
  told: readonly Briefing[],
  now: Briefing,
  place: Place,
  signal: AbortSignal,
) => Promise<readonly FoundChange[] | undefined>;

const minute = 60_000;
/** Changes, six of a story at most. */
const room = 3_000;

/** `find` is absent where no model is. What fails leaves the briefing as it is. Throws Trouble `aborted` alone. */
export function findsOnce(
  find: Find | undefined,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Newsroom["changed"] {
  if (find === undefined) return (_, now) => now;
  const shared = new Shared<readonly FoundChange[] | undefined>(room, (found) => (found?.length ?? 0) + 1);
  return async (told, now, place, signal) => {
    // As long as its failures pass: what was found is kept behind this door.
    const key = idOf([told.map(({ id }) => id), now.id, Math.floor(clock.now() / minute)], 24);
    try {
      return withFound(now, await shared.of(key, () => find(told, now, place, signal), signal), told);
    } catch (thrown) {
      const { kind } = asTrouble(thrown);
      if (signal.aborted) throw thrown;
      log.warn("changes-unfound", { kind });
      return now;
    }
  };
}

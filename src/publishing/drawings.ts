// What is drawn of a story that a place is told again, and how long its words wait for that: not long.
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Draw } from "../ports/platform.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import type { Newsroom } from "./newsroom.ts";

/** A drawing costs a worker a third of a second; behind others' work it may have to wait for its turn. */
const longestMs = 3_000;

/** What platforms are opened with: a drawing of the newsroom's, in time or not at all. What is left out is logged. */
export const drawnInTime =
  (newsroom: Pick<Newsroom, "draw">, { clock, log }: { readonly clock: Clock; readonly log: Log }): Draw =>
  async (drawing, signal) => {
    const over = new AbortController();
    const ending = AbortSignal.any([signal, over.signal]);
    const late = clock.sleep(longestMs, ending).then(() => Promise.reject(new Trouble("timed-out")));
    late.catch(() => {});
    try {
      return await Promise.race([newsroom.draw(drawing, ending), late]);
    } catch (thrown) {
      log.warn("drawing-left-out", { why: asTrouble(thrown).kind });
      return undefined;
    } finally {
      over.abort();
    }
  };

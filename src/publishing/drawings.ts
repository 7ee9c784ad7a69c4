// What is drawn of a story that a place is told again, and how long its words wait for that: not long.
import type { BriefingId } from "../news/briefing.ts";
import type { Drawing } from "../news/drawing.ts";
import type { Remembered } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Draw, Platform } from "../ports/platform.ts";
import type { TenantStore } from "../ports/store.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import { drawingOf } from "../unfolding/drawn.ts";
import type { Telling } from "../unfolding/tellings.ts";
import type { Newsroom } from "./newsroom.ts";

/** Headlines alone are for those who want no more. */
export const isDrawn = (platform: Platform | undefined, { layout, pictures }: Subscription): boolean =>
  platform?.drawings === true && layout !== "headlines" && pictures !== "none";

/** Told twice, the change is said in words. */
const fewestTellings = 3;

/** How a place was told a story before a briefing of it, oldest first. Throws Trouble `storage-failed`. */
export async function tellingsBefore(
  { briefings }: Pick<TenantStore, "briefings">,
  { before = [], briefing, at }: Remembered,
  now: BriefingId,
): Promise<readonly Telling[]> {
  const all = [...before, { briefing, at }];
  const since = all.findIndex((telling) => telling.briefing === now);
  const told = await Promise.all(
    (since < 0 ? all : all.slice(0, since)).map(async (telling) => ({
      at: telling.at,
      briefing: await briefings.ofId(telling.briefing),
    })),
  );
  return told.flatMap(({ briefing, at }) => (briefing === undefined ? [] : [{ briefing, at }]));
}

/** Undefined where there is nothing to draw. */
export const drawingAfter = (earlier: readonly Telling[], now: Telling, zone: string): Drawing | undefined =>
  earlier.length + 1 < fewestTellings ? undefined : drawingOf([...earlier, now], zone);

/** A drawing costs a worker a tenth of a second; behind others' work it may have to wait for its turn. */
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

// What is drawn of a story that a place is told again, and how long its words wait for that: not long.
import type { Instant } from "../news/article.ts";
import type { BriefingId } from "../news/briefing.ts";
import type { Claim } from "../news/claim.ts";
import { correctionOf } from "../news/corrected.ts";
import type { Drawing, FigureStep, TimelineStep } from "../news/drawing.ts";
import type { Remembered } from "../news/edition.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Draw, Platform } from "../ports/platform.ts";
import type { TenantStore } from "../ports/store.ts";
import { asTrouble, Trouble } from "../trouble.ts";
import { drawingOf } from "../unfolding/drawn.ts";
import { movesOf } from "../unfolding/moves.ts";
import { type Telling, timelineOf } from "../unfolding/tellings.ts";
import type { Newsroom } from "./newsroom.ts";

/** Headlines alone are for those who want no more. */
export const isDrawn = (platform: Platform | undefined, { layout, pictures }: Subscription): boolean =>
  platform?.drawings === true && layout !== "headlines" && pictures !== "none";

/**
 * What no schedule posts, such as a followed story or what somebody asks for: as the schedules of its place, `here`,
 * have it.
 */
export function isDrawnIn(platform: Platform | undefined, here: readonly Subscription[]): boolean {
  const schedules = here.filter(({ story }) => story === undefined);
  const isOff = schedules.length > 0 && schedules.every(({ pictures }) => pictures === "none");
  return platform?.drawings === true && !isOff;
}

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

/** `tellings` are of one story, oldest first. Undefined where there is nothing to draw. */
export const drawingOfTold = (tellings: readonly Telling[], zone: string): Drawing | undefined =>
  tellings.length < fewestTellings ? undefined : drawingOf(tellings, zone);

/**
 * What stands somewhere already, drawn again after an outlet took back some of it: that is struck, even where too
 * little stands beside it to be drawn at first.
 */
export function drawingStruck(posted: Drawing, tellings: readonly Telling[], zone: string): Drawing {
  const again = drawingOfTold(tellings, zone);
  if (again !== undefined) return again;
  const struck = new Set(posted.kind === "figure" ? movesTakenBack(tellings) : changesTakenBack(tellings));
  const isStruck = (step: FigureStep | TimelineStep): boolean =>
    struck.has(stepKey(step.at, "value" in step ? step.value : step.words));
  const strike = <S extends FigureStep | TimelineStep>(step: S) => {
    const { corrected: _, ...stands } = step;
    return isStruck(step) ? { ...stands, corrected: true as const } : stands;
  };
  if (posted.kind === "figure") {
    const [first, ...rest] = posted.steps;
    return { ...posted, steps: [strike(first), ...rest.map(strike)] };
  }
  const [first, ...rest] = posted.steps;
  return { ...posted, steps: [strike(first), ...rest.map(strike)] };
}

const stepKey = (at: Instant, shows: string | number): string => `${at} ${shows}`;

const movesTakenBack = (tellings: readonly Telling[]): readonly string[] =>
  movesOf(tellings)
    .flat()
    .filter(({ measure, telling }) => isTakenBack(telling, measure.line.side()?.claim))
    .map(({ on, measure }) => stepKey(on, measure.quantity.value));

const changesTakenBack = (tellings: readonly Telling[]): readonly string[] =>
  timelineOf(tellings)
    .filter(({ now, toldAt }) =>
      isTakenBack(
        tellings.find(({ at }) => at === toldAt),
        now.claim,
      ),
    )
    .map(({ now, words }) => stepKey(now.at, words));

const isTakenBack = (telling: Telling | undefined, claim: Claim | undefined): boolean =>
  telling !== undefined && claim !== undefined && correctionOf(telling.briefing, claim) !== undefined;

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

// Which work goes on beneath which message, so that a press on Stop ends that work and nothing else.
import type { Tenant } from "../../src/news/place.ts";
import type { SlackSpot } from "./spot.ts";

export type Stops = {
  begin(spot: SlackSpot): { readonly signal: AbortSignal; end(): void };
  /** Aborts what works beneath this message; true when there was something. */
  stop(tenant: Tenant, channel: string, thread: string): boolean;
};

/**
 * The end of listening aborts everything; one listener does, as thousands of joined signals would cost more than they
 * do.
 */
export function openStops(over: AbortSignal): Stops {
  const working = new Map<string, Set<AbortController>>();
  over.addEventListener("abort", () => {
    for (const controllers of working.values()) for (const controller of controllers) controller.abort();
  });
  return {
    begin: (spot) => {
      const key = `${spot.tenant}/${spot.channel}/${spot.thread ?? ""}`;
      const controller = new AbortController();
      if (over.aborted) controller.abort();
      const others = working.get(key) ?? new Set();
      working.set(key, others.add(controller));
      return {
        signal: controller.signal,
        end: () => {
          others.delete(controller);
          if (others.size === 0) working.delete(key);
        },
      };
    },
    stop: (tenant, channel, thread) => {
      const found = working.get(`${tenant}/${channel}/${thread}`);
      for (const controller of found ?? []) controller.abort();
      return found !== undefined;
    },
  };
}

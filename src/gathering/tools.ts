// What gathering needs of the world.
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Sandbox } from "../ports/sandbox.ts";
import type { Store } from "../ports/store.ts";
import type { Web } from "../ports/web.ts";

export type FetchTools = { readonly web: Web; readonly sandbox: Sandbox; readonly signal: AbortSignal };

export type PollTools = FetchTools & {
  readonly store: Pick<Store, "articles" | "feeds">;
  readonly clock: Clock;
  readonly log: Log;
};

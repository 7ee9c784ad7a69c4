// What gathering needs of the world.
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Sandbox } from "../ports/sandbox.ts";
import type { Store } from "../ports/store.ts";
import type { Web } from "../ports/web.ts";

export type FetchTools = { readonly web: Web; readonly sandbox: Sandbox; readonly signal: AbortSignal };

/** For stories: what their sites say on other pages is no part of them. */
export type StoryTools = FetchTools & { readonly store: Pick<Store, "sites">; readonly clock: Clock };

export type PollTools = StoryTools & {
  readonly store: Pick<Store, "articles" | "feeds" | "sites">;
  readonly log: Log;
};

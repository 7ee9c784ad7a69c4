// "Lede is reading 4 articles": a status beneath a thread while work lasts, renewed before Slack lets it fall off.
import type { Clock } from "../../src/ports/clock.ts";
import { plainLine } from "./escape.ts";
import { limits } from "./limits.ts";
import type { SlackSpot } from "./spot.ts";
import type { Workspace } from "./workspaces.ts";

export type Status = {
  show(doing: string): void;
  /** A message came, which clears the status by itself. */
  done(): void;
  /** Nothing came: the status is taken away. */
  clear(): Promise<void>;
};

export function openStatus(
  tools: { readonly clock: Clock },
  workspace: Workspace,
  spot: SlackSpot,
  signal: AbortSignal,
): Status {
  let renewing: AbortController | undefined;
  let doing: string | undefined;
  let over = false;
  /** A status is a courtesy: that it cannot be shown (a scope, an old workspace) stops nothing. */
  const send = (words: string) =>
    workspace.client.assistant.threads
      .setStatus({ channel_id: spot.channel, thread_ts: spot.thread ?? "", status: words })
      .then(() => {})
      .catch(() => {});
  const renew = async (stop: AbortSignal) => {
    const ends = AbortSignal.any([stop, signal]);
    while (!ends.aborted && doing !== undefined) {
      await send(doing);
      await tools.clock.sleep((limits.statusMs * 3) / 4, ends).catch(() => {});
    }
  };
  return {
    show: (words) => {
      if (over) return;
      const before = doing;
      doing = `is ${plainLine(words).replace(/^./, (letter) => letter.toLowerCase())}`;
      if (before !== undefined) return void send(doing);
      renewing = new AbortController();
      void renew(renewing.signal);
    },
    done: () => {
      doing = undefined;
      over = true;
      renewing?.abort();
    },
    clear: async () => {
      const shown = doing !== undefined;
      doing = undefined;
      over = true;
      renewing?.abort();
      if (shown && spot.thread !== undefined) await send("");
    },
  };
}

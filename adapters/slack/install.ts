// How a workspace adds Lede over OAuth: a state that is used once, by the browser it was made for, within ten minutes.
import { createHash } from "node:crypto";
import type { Installation, InstallURLOptions, StateStore } from "@slack/bolt";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { tenantOf } from "./place.ts";
import { seal, unseal } from "./seal.ts";

const stateMs = 10 * 60_000;
const prefix = "slack-oauth-state:";

/**
 * The store holds a hash of the state, so a dump opens no door. Bolt compares the state with the browser's cookie
 * first.
 */
export function onceOnlyStates(tools: {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly key: string;
}): StateStore {
  const { secrets, clock, ids, key } = tools;
  return {
    generateStateParam: async (options) => {
      const state = `${ids.next()}${ids.next()}${ids.next()}`;
      const name = nameOf(state);
      await secrets.put(name, seal(JSON.stringify(options), name, key), clock.now() + stateMs);
      return state;
    },
    verifyStateParam: async (_now, state) => {
      const name = nameOf(state);
      const kept = await secrets.take(name, clock.now());
      if (kept === undefined)
        throw new Trouble("not-allowed", "This installation link was used already or is too old.");
      return JSON.parse(unseal(kept, name, key)) as InstallURLOptions;
    },
  };
}

const nameOf = (state: string): string => prefix + createHash("sha256").update(state).digest("hex");

/** Who installed, and where a note to them goes. */
export const installerOf = (installation: Installation): { readonly tenant: Tenant; readonly user: string } => ({
  tenant: tenantOf(installation.team?.id, installation.enterprise?.id, installation.isEnterpriseInstall === true),
  user: installation.user.id,
});

const page = (title: string, words: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font:16px/1.5 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem">
<h1 style="font-size:1.3rem">${title}</h1><p>${words}</p></body></html>`;

export const installedPage = page(
  "Lede is installed",
  "You can close this page. In Slack, type <code>/brief</code> with a link in any channel, or open Lede's Home tab.",
);

/** No cause is shown: whoever sees this page may be anyone. */
export const refusedPage = page(
  "Lede was not installed",
  "This link was used already, is older than ten minutes, or was opened in another browser. <a " +
    "href='/slack/install'>Start again</a>.",
);

export const startPage = (url: string): string =>
  page(
    "Add Lede to Slack",
    "Lede briefs news in your channels, and every line shows the sentence it stands on. It reads articles with a " +
      `computer: check what matters.\n<br><br><a href="${url.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" ` +
      'style="background:#4a154b;color:#fff;padding:.6rem 1rem;border-radius:.3rem;text-decoration:none">' +
      "Add to Slack</a>",
  );

// How a workspace adds Lede over OAuth: a state that is used once, by the browser it was made for, within ten minutes.
import { createHash } from "node:crypto";
import type { Installation, InstallURLOptions, StateStore } from "@slack/bolt";
import type { Tenant } from "../../src/news/place.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ids } from "../../src/ports/ids.ts";
import type { Secrets } from "../../src/ports/store.ts";
import { Trouble } from "../../src/trouble.ts";
import { scopes } from "./manifest.ts";
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

/** Cancel was pressed on Slack's own page: nothing went wrong. */
export const cancelledPage = page(
  "Lede was not added",
  "You pressed Cancel, so nothing was installed and nothing is kept. <a href='/slack/install'>Add Lede after all</a>.",
);

export type InstallWords = {
  readonly privacy: string | undefined;
  readonly support: string | undefined;
  readonly retentionDays: number;
};

/**
 * What Slack's guidelines ask of a landing page: what the app does, what it reads and why, who answers for it, and
 * that a computer writes (https://docs.slack.dev/slack-marketplace/slack-marketplace-app-guidelines-and-requirements).
 */
export const startPage =
  ({ privacy, support, retentionDays }: InstallWords) =>
  (url: string): string =>
    page(
      "Add Lede to Slack",
      "Lede briefs news in your channels, and every line shows the sentence it stands on. It reads articles with a " +
        "computer and can be wrong: check what matters.</p>\n" +
        `<p>${linkTo(url, "Add to Slack", button)}</p>\n` +
        `<h2 style="font-size:1.1rem">What it may do, and why</h2>\n<ul>${purposes}</ul>\n` +
        '<h2 style="font-size:1.1rem">What it keeps</h2>\n' +
        "<p>What you type to it and messages in threads of its own briefings are read; other messages are not kept. " +
        `The full text of articles is kept for ${retentionDays} days, then only the cited sentences. Removing Lede ` +
        "deletes everything of your workspace within a day.</p>\n" +
        `<p>${[privacy && linkTo(privacy, "Privacy policy"), support && linkTo(support, "Help and support")]
          .filter(Boolean)
          .join(" · ")}`,
    );

const button = "background:#4a154b;color:#fff;padding:.6rem 1rem;border-radius:.3rem;text-decoration:none";

const purposes = Object.entries(scopes)
  .map(([scope, why]) => `<li><code>${scope}</code>: ${why}</li>`)
  .join("");

const linkTo = (url: string, words: string, style?: string): string =>
  `<a href="${url.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"${style ? ` style="${style}"` : ""}>${words}</a>`;

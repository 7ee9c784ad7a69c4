// The pages for browsers of those who add Lede to Slack, in the first language of theirs that Lede speaks.
import type { Tongue } from "../../src/words/tongue.ts";
import { scopes } from "./manifest.ts";

const page = (tongue: Tongue, title: string, words: string): string =>
  `<!doctype html><html lang="${tongue.language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font:16px/1.5 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem">
<h1 style="font-size:1.3rem">${title}</h1><p>${words}</p></body></html>`;

export const installedPage = (tongue: Tongue): string =>
  page(tongue, tongue.say("install.done-title"), tongue.say("install.done", { command: "<code>/brief</code>" }));

/** No cause is shown: whoever sees this page may be anyone. */
export const refusedPage = (tongue: Tongue): string =>
  page(tongue, tongue.say("install.refused-title"), withWayBack(tongue, "install.refused", "install.start-again"));

/** Cancel was pressed on Slack's own page: nothing went wrong. */
export const cancelledPage = (tongue: Tongue): string =>
  page(tongue, tongue.say("install.cancelled-title"), withWayBack(tongue, "install.cancelled", "install.after-all"));

const withWayBack = (
  tongue: Tongue,
  why: "install.refused" | "install.cancelled",
  again: "install.start-again" | "install.after-all",
): string => tongue.sentences([tongue.say(why), linkTo("/slack/install", tongue.say(again))]);

export type InstallWords = {
  readonly privacy: string | undefined;
  readonly support: string | undefined;
  readonly retentionDays: number;
};

/**
 * What Slack's guidelines ask of a landing page: what the app does, what it reads and why, who answers for it, and
 * that a computer writes (https://docs.slack.dev/slack-marketplace/slack-marketplace-app-guidelines-and-requirements).
 */
export function startPage({ privacy, support, retentionDays }: InstallWords, url: string, tongue: Tongue): string {
  const heading = (words: string) => `<h2 style="font-size:1.1rem">${words}</h2>`;
  const links = [
    privacy && linkTo(privacy, tongue.say("install.privacy")),
    support && linkTo(support, tongue.say("install.support")),
  ];
  const purposes = Object.entries(scopes).map(([scope, why]) => `<li><code>${scope}</code>: ${tongue.say(why)}</li>`);
  return page(
    tongue,
    tongue.say("install.title"),
    [
      `${tongue.say("install.what")}</p>`,
      `<p>${linkTo(url, tongue.say("install.button"), button)}</p>`,
      heading(tongue.say("install.may")),
      `<ul>${purposes.join("")}</ul>`,
      heading(tongue.say("install.keeps")),
      `<p>${tongue.say("install.kept", { days: retentionDays })}</p>`,
      `<p>${links.filter(Boolean).join(" · ")}`,
    ].join("\n"),
  );
}

const button = "background:#4a154b;color:#fff;padding:.6rem 1rem;border-radius:.3rem;text-decoration:none";

const linkTo = (url: string, words: string, style?: string): string =>
  `<a href="${url.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"${style ? ` style="${style}"` : ""}>${words}</a>`;

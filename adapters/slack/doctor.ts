// Is Slack set up right? One row a check, each with what to do about it.

import { webApi } from "@slack/bolt";
import type { Config } from "../../src/config.ts";
import { calling, clientOptions, refusal } from "./client.ts";
import { createAppLink, scopes } from "./manifest.ts";

export type CheckRow = { readonly what: string; readonly ok: boolean; readonly words: string };

const quietLog = { info: () => {}, warn: () => {}, error: () => {}, with: () => quietLog };

/** Asks Slack about the tokens of the settings; without any, says how to get them. No secret is in the rows. */
export async function checkSlack(config: Config, signal: AbortSignal): Promise<readonly CheckRow[]> {
  const rows: CheckRow[] = [];
  if (config.SLACK_BOT_TOKEN === undefined && config.SLACK_SIGNING_SECRET === undefined)
    return [{ what: "Slack", ok: true, words: setUp }];
  const options = clientOptions(config.SLACK_API_URL, quietLog);
  if (config.SLACK_BOT_TOKEN !== undefined) rows.push(...(await checkBot(config.SLACK_BOT_TOKEN, options)));
  if (config.SLACK_APP_TOKEN !== undefined && !signal.aborted)
    rows.push(await checkSocket(config.SLACK_APP_TOKEN, options));
  if (config.SLACK_SIGNING_SECRET !== undefined) rows.push(...checkHttp(config));
  return rows;
}

const setUp = "not set up: lede doctor --slack gives the link that makes the app (docs/slack.md)";

export const createLink = (config: Config): string =>
  createAppLink({
    shortCommands: config.SLACK_SHORT_COMMANDS,
    many: config.SLACK_CLIENT_ID !== undefined,
    ...(config.SLACK_APP_TOKEN === undefined ? {} : { socket: true }),
    ...(config.SLACK_PUBLIC_URL === undefined ? {} : { publicUrl: config.SLACK_PUBLIC_URL }),
  });

type Options = ReturnType<typeof clientOptions>;

async function checkBot(token: string, options: Options): Promise<readonly CheckRow[]> {
  try {
    const answer = await calling(() => new webApi.WebClient(token, options).auth.test());
    const granted = new Set(answer.response_metadata?.scopes ?? []);
    const missing = Object.keys(scopes).filter((scope) => !granted.has(scope));
    return [
      { what: "Slack bot token", ok: true, words: `speaks as ${answer.user ?? "?"} in ${answer.team ?? "?"}` },
      granted.size === 0
        ? { what: "Slack scopes", ok: true, words: "Slack did not say which are granted" }
        : missing.length === 0
          ? { what: "Slack scopes", ok: true, words: "all granted" }
          : {
              what: "Slack scopes",
              ok: false,
              words: `missing ${missing.join(", ")}: add them under OAuth & Permissions and reinstall the app`,
            },
    ];
  } catch (thrown) {
    const why = refusal(thrown) ?? "Slack could not be reached";
    return [
      { what: "Slack bot token", ok: false, words: `${why}: copy SLACK_BOT_TOKEN again from OAuth & Permissions` },
    ];
  }
}

async function checkSocket(token: string, options: Options): Promise<CheckRow> {
  const what = "Slack Socket Mode";
  try {
    await calling(() => new webApi.WebClient(token, options).apps.connections.open());
    return { what, ok: true, words: "a connection can be opened" };
  } catch (thrown) {
    const why = refusal(thrown) ?? "Slack could not be reached";
    return { what, ok: false, words: `${why}: make an app-level token with connections:write under Basic Information` };
  }
}

function checkHttp(config: Config): readonly CheckRow[] {
  const what = "Slack over HTTP";
  if (config.SLACK_PUBLIC_URL === undefined)
    return [{ what, ok: false, words: "SLACK_PUBLIC_URL is missing: Slack must know where to reach this process" }];
  const installs = config.SLACK_CLIENT_ID !== undefined;
  const words = installs ? `installs at ${config.SLACK_PUBLIC_URL}/slack/install` : "one workspace, by its bot token";
  return [{ what, ok: installs || config.SLACK_BOT_TOKEN !== undefined, words }];
}

// Setting Slack up for the first time: the app made from a link, its two tokens, and the channels Lede is in.
import { webApi } from "@slack/bolt";
import type { SettingUp, Typed } from "../../src/ports/setting-up.ts";
import { Trouble } from "../../src/trouble.ts";
import { calling, clientOptions, refusal } from "./client.ts";
import { scopes } from "./manifest.ts";
import { slackPlace, tenantOf } from "./place.ts";

const quietLog = { info: () => {}, warn: () => {}, error: () => {}, with: () => quietLog };

/** `createLink` opens Slack's form with everything filled in. */
export function slackSettingUp(createLink: string): SettingUp {
  const clientOf = (typed: Typed, setting: string) =>
    new webApi.WebClient(typed[setting], clientOptions(typed.SLACK_API_URL, quietLog));
  return {
    title: "Slack",
    tokens: [
      {
        setting: "SLACK_APP_TOKEN",
        called: "app-level token (xapp-...)",
        guide: {
          link: createLink,
          presses: [
            "choose your workspace, Next, Create",
            "Basic Information, App-Level Tokens: Generate Token and Scopes, add connections:write, Generate, Copy",
          ],
        },
      },
      {
        setting: "SLACK_BOT_TOKEN",
        called: "bot token (xoxb-...)",
        guide: {
          link: "https://api.slack.com/apps",
          presses: ["your app, Install App: Install to Workspace, Allow", "copy the Bot User OAuth Token"],
        },
      },
    ],
    async try(setting, typed) {
      try {
        const client = clientOf(typed, setting);
        if (setting === "SLACK_APP_TOKEN") {
          await calling(() => client.apps.connections.open());
          return { ok: true, words: "accepted: a connection can be opened" };
        }
        const answer = await calling(() => client.auth.test());
        const granted = answer.response_metadata?.scopes ?? [];
        const missing = granted.length === 0 ? [] : Object.keys(scopes).filter((scope) => !granted.includes(scope));
        return missing.length === 0
          ? { ok: true, words: `accepted: it speaks as ${answer.user ?? "?"} in ${answer.team ?? "?"}` }
          : { ok: false, words: `it may not ${missing.join(", ")}: make the app from the link, and install it again` };
      } catch (thrown) {
        const why = refusal(thrown);
        const words =
          why === undefined ? "Slack cannot be reached just now" : `Slack does not accept it (${why}): copy it again`;
        return { ok: false, words };
      }
    },
    invite: async () => ({
      link: "https://app.slack.com/client",
      presses: ["open the channel that shall have it, and type there: /invite @Lede"],
    }),
    // https://docs.slack.dev/reference/methods/users.conversations
    async places(typed) {
      const client = clientOf(typed, "SLACK_BOT_TOKEN");
      try {
        const { team_id, enterprise_id, is_enterprise_install } = await calling(() => client.auth.test());
        const tenant = tenantOf(team_id, enterprise_id, is_enterprise_install === true);
        const types = "public_channel,private_channel";
        const { channels = [] } = await calling(() =>
          client.users.conversations({ types, exclude_archived: true, limit: 200 }),
        );
        return channels.flatMap(({ id, name }) => (id ? [{ name: `#${name}`, place: slackPlace(tenant, id) }] : []));
      } catch (thrown) {
        throw new Trouble(
          "unavailable",
          `Slack does not say which channels Lede is in (${refusal(thrown) ?? "no answer"}).`,
        );
      }
    },
  };
}

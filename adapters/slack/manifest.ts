// The app as Slack must know it, made from the desk's table: manifest.yaml is this, and a link creates the app from it.
import { stringify } from "yaml";
import { commands } from "../../src/desk/commands.ts";
import { tongueFor, type WholeKey } from "../../src/words/tongue.ts";
import { eventsPath } from "./gateway.ts";
import { shortNames } from "./notice.ts";
import { shortcutIds } from "./shortcuts.ts";
import { steps } from "./steps.ts";

/** What each scope is for, by its words: shown by the page that installs, and asked of Slack. */
export const scopes = {
  "app_mentions:read": "scope.mentions",
  "assistant:write": "scope.assistant",
  "channels:history": "scope.history-public",
  "channels:read": "scope.members",
  "chat:write": "scope.posts",
  commands: "scope.commands",
  "files:read": "scope.files-read",
  "files:write": "scope.files-write",
  "groups:history": "scope.history-private",
  "groups:read": "scope.members",
  "im:history": "scope.direct-history",
  "im:read": "scope.direct-read",
  "im:write": "scope.direct-write",
  "metadata.message:read": "scope.metadata",
  "reactions:write": "scope.reactions",
  "usergroups:read": "scope.user-groups",
  "users:read": "scope.people",
} as const satisfies Readonly<Record<string, WholeKey>>;

export const botEvents = [
  "agent_session_stopped",
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "channel_id_changed",
  "member_joined_channel",
  "message.channels",
  "message.groups",
  "message.im",
  "tokens_revoked",
] as const;

/** Each is something Lede does when it is said to it. */
export const suggestedPrompts = [
  { title: "Brief an article", message: "brief https://en.wikinews.org/wiki/Main_Page" },
  { title: "Follow a site", message: "follow https://en.wikinews.org" },
  { title: "A briefing every weekday", message: "schedule add weekdays at 08:00" },
  { title: "What can you do?", message: "help" },
] as const;

type SlashCommand = {
  readonly command: string;
  readonly description: string;
  readonly usage_hint: string;
  readonly should_escape: boolean;
  readonly url?: string;
};

function slashCommands(short: boolean, url: string | undefined): readonly SlashCommand[] {
  const where = url === undefined ? {} : { url };
  const rows = short ? shortNames.map((name) => [name, commands[name]] as const) : [];
  return [
    {
      command: "/lede",
      description: "Everything Lede can do: /lede help",
      usage_hint: Object.keys(commands).join(" | "),
      should_escape: true,
      ...where,
    },
    ...rows.map(([name, row]) => ({
      command: `/${name}`,
      description: tongueFor("en").say(row.says),
      usage_hint: row.example,
      should_escape: true,
      ...where,
    })),
  ];
}

export type ManifestWish = {
  /** Where Slack reaches us over HTTP; without it, Socket Mode. */
  readonly publicUrl?: string;
  readonly shortCommands: boolean;
  /** Events come over Socket Mode all the same: only browsers that install Lede come to the address. */
  readonly socket?: boolean;
  /** Any workspace may install it: Slack lists and distributes no app that has steps. */
  readonly many?: boolean;
};

export function manifest(wish: ManifestWish): Readonly<Record<string, unknown>> {
  const { publicUrl, shortCommands, many = false } = wish;
  const socket = wish.socket ?? publicUrl === undefined;
  const url = publicUrl === undefined || socket ? undefined : `${publicUrl.replace(/\/$/, "")}${eventsPath}`;
  const where = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: "Lede",
      description: "News briefings whose every line is checked against the sentence it came from",
      long_description: `${about} ${notice}`,
      background_color: "#2f3b4c",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Lede", always_online: true },
      agent_view: {
        agent_description:
          "Briefs articles and answers questions about them, each line with the sentence it stands on.",
        suggested_prompts: suggestedPrompts.map((prompt) => ({ ...prompt })),
      },
      shortcuts: [
        {
          name: "Brief a link",
          type: "global",
          callback_id: shortcutIds.anywhere,
          description: "Briefs an article you give it",
        },
        {
          name: "Brief this",
          type: "message",
          callback_id: shortcutIds.message,
          description: "Briefs what a message links to",
        },
      ],
      slash_commands: slashCommands(shortCommands, url),
    },
    oauth_config: {
      ...(publicUrl === undefined ? {} : { redirect_urls: [`${publicUrl.replace(/\/$/, "")}/slack/oauth_redirect`] }),
      scopes: { bot: Object.keys(scopes) },
    },
    settings: {
      event_subscriptions: { ...where, bot_events: [...botEvents, ...(many ? [] : ["function_executed"])] },
      interactivity: { is_enabled: true, ...where, ...(url === undefined ? {} : { message_menu_options_url: url }) },
      // Steps show in Workflow Builder only of an app that an organisation may install.
      org_deploy_enabled: true,
      socket_mode_enabled: socket,
      token_rotation_enabled: false,
      ...(many ? {} : { function_runtime: "remote" }),
    },
    ...(many ? {} : { functions: { ...steps } }),
  };
}

const about =
  "Lede condenses articles into short briefings: what happened, who, and the figures. Every line is checked " +
  "against the sentence it came from, and that sentence is one tap away. It posts on a schedule, follows your " +
  "feeds, and answers questions beneath its briefings from the same sources, or says that they do not say.";
const notice =
  "Briefings are made by a computer from the articles named under them. A checked line says what its source " +
  "says, which is not always true: open the source where it matters.";

const head =
  "# Made from src/desk/commands.ts by adapters/slack/manifest.ts. Create the app from it: " +
  "https://api.slack.com/apps?new_app=1\n";

export const manifestYaml = (wish: ManifestWish): string =>
  head + stringify(manifest(wish), { lineWidth: 0, aliasDuplicateObjects: false });

/**
 * Opens Slack's form with everything filled in:
 * https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests
 */
export const createAppLink = (wish: ManifestWish): string =>
  `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest(wish)))}`;

// What the operator's doctor asks about Discord: is the token good, are the intents on, who may reach us, with which
// link.
import { ApplicationFlags } from "discord.js";
import type { Config } from "../../src/config.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { apiOf } from "./gateway.ts";
import { invite, missing } from "./permissions.ts";
import { commandsPath, wantedCommands, wantedInstalls } from "./register.ts";
import { openWire, plainTrouble } from "./wire.ts";

export type CheckRow = { readonly what: string; readonly ok: boolean; readonly words: string };

export type DiscordSettings = Pick<
  Config,
  "DISCORD_TOKEN" | "DISCORD_API_URL" | "DISCORD_GUILD" | "DISCORD_MESSAGE_CONTENT"
>;

/** https://docs.discord.com/developers/resources/application#application-object-application-flags */
const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
const messageContent = GatewayMessageContent | GatewayMessageContentLimited;

type Server = { readonly name: string; readonly permissions: string };

type Application = {
  readonly id: string;
  readonly name: string;
  readonly flags?: number;
  readonly bot_public?: boolean;
  readonly approximate_guild_count?: number;
  readonly integration_types_config?: Readonly<
    Record<string, { readonly oauth2_install_params?: { readonly scopes: string[]; readonly permissions: string } }>
  >;
};

function installRow({ integration_types_config: set = {} }: Application): CheckRow {
  const ok = Object.entries(wantedInstalls).every(([type, { oauth2_install_params: wanted }]) => {
    const { scopes = [], permissions } = set[type]?.oauth2_install_params ?? {};
    return wanted.scopes.every((scope) => scopes.includes(scope)) && Number(permissions) === wanted.permissions;
  });
  const words = ok
    ? "adds Lede to servers and to people"
    : "is not set up: start Lede, which sets it and tries until it is";
  return { what: "Add App", ok, words };
}

/** Asks and changes nothing. */
export async function checkDiscord(
  config: DiscordSettings,
  signal: AbortSignal,
  clock: Clock,
): Promise<readonly CheckRow[]> {
  if (config.DISCORD_TOKEN === undefined)
    return [{ what: "Discord", ok: true, words: "not set up: set DISCORD_TOKEN to turn it on (docs/discord.md)" }];
  const wire = openWire({ token: config.DISCORD_TOKEN, api: apiOf(config) }, clock);
  try {
    if (signal.aborted) throw new Trouble("aborted");
    const app = (await wire.send("GET", "/applications/@me")).body as Application;
    const rows: CheckRow[] = [{ what: "Discord token", ok: true, words: `accepted, the app is "${app.name}"` }];
    const link = invite(app.id);
    rows.push({ what: "Invite link", ok: true, words: `${link.link} (asks for ${link.permissions.join(", ")})` });
    const portal = `https://discord.com/developers/applications/${app.id}/bot`;
    if (config.DISCORD_MESSAGE_CONTENT) {
      const on = ((app.flags ?? 0) & messageContent) !== 0;
      rows.push({
        what: "Message Content intent",
        ok: on,
        words: on ? "on" : `off: turn it on at ${portal}, or set DISCORD_MESSAGE_CONTENT=no`,
      });
    } else
      rows.push({
        what: "Message Content intent",
        ok: true,
        words: "not used: mentions, replies, buttons and /ask ask questions",
      });
    const servers = app.approximate_guild_count ?? 0;
    rows.push({
      what: "Servers",
      ok: servers > 0,
      words: servers > 0 ? `in ${servers}` : "in none yet: open the invite link",
    });
    rows.push(await commandsRow(), installRow(app));
    if (servers > 0) rows.push(...(await permissionRows()));
    if (config.DISCORD_GUILD !== undefined) rows.push(await guildRow(config.DISCORD_GUILD));
    return rows;

    async function commandsRow(): Promise<CheckRow> {
      const { body } = await wire.send("GET", commandsPath(app.id, config.DISCORD_GUILD));
      const there = new Set((body as readonly { readonly name: string }[]).map(({ name }) => name));
      const wanted = wantedCommands();
      const standing = wanted.filter(({ name }) => there.has(name)).length;
      const words = `${standing} of ${wanted.length} stand`;
      const ok = standing === wanted.length;
      return {
        what: "Commands",
        ok,
        words: ok ? words : `${words}: start Lede, which sets them and tries until they do`,
      };
    }

    /** Of a server as a whole; what one channel denies is told when someone subscribes there. */
    async function permissionRows(): Promise<CheckRow[]> {
      const { body } = await wire.send("GET", "/users/@me/guilds?limit=200");
      const lacking = (body as readonly Server[]).flatMap((server) => {
        const words = missing(BigInt(server.permissions), "text");
        return words.length > 0
          ? [
              {
                what: `Permissions in "${server.name}"`,
                ok: false,
                words: `Lede lacks ${words.join(", ")}: open the invite link again for that server`,
              },
            ]
          : [];
      });
      return lacking.length > 0 ? lacking : [{ what: "Permissions", ok: true, words: "enough in every server" }];
    }

    async function guildRow(guild: string): Promise<CheckRow> {
      return wire.send("GET", `/guilds/${guild}`).then(
        ({ body }) => ({ what: "DISCORD_GUILD", ok: true, words: `Lede is in "${(body as Application).name}"` }),
        () => ({
          what: "DISCORD_GUILD",
          ok: false,
          words: "Lede is not in that server: open the invite link, or unset it",
        }),
      );
    }
  } catch (thrown) {
    const trouble = asTrouble(plainTrouble(thrown));
    const words =
      trouble.kind === "bad-credentials"
        ? "DISCORD_TOKEN is not accepted: make a new one at https://discord.com/developers/applications > your " +
          "app > Bot > Reset Token"
        : `${trouble.message} ${trouble.remedy}`;
    return [{ what: "Discord token", ok: false, words }];
  } finally {
    await wire.close();
  }
}

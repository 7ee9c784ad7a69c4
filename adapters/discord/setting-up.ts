// Setting Discord up for the first time: where the token is got, whether it holds, and the channels Lede may post in.
import { ApplicationFlags, ChannelType } from "discord.js";
import type { Clock } from "../../src/ports/clock.ts";
import type { SettingUp, Typed } from "../../src/ports/setting-up.ts";
import { asTrouble } from "../../src/trouble.ts";
import { apiOf } from "./gateway.ts";
import { invite } from "./permissions.ts";
import { channelPlace } from "./place.ts";
import { idIn, objectIn } from "./told.ts";
import { openWire, plainTrouble, type Wire } from "./wire.ts";

/** Limited: as long as a bot is in fewer than a hundred servers. */
const contentFlags = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

export function discordSettingUp(clock: Clock): SettingUp {
  const asking = async <T>(typed: Typed, ask: (wire: Wire) => Promise<T>): Promise<T> => {
    const { DISCORD_TOKEN: token = "", DISCORD_API_URL: url } = typed;
    const wire = openWire({ token, api: apiOf({ DISCORD_API_URL: url }) }, clock);
    try {
      return await ask(wire);
    } catch (thrown) {
      throw asTrouble(plainTrouble(thrown));
    } finally {
      await wire.close();
    }
  };
  const listOf = async (wire: Wire, path: string) => {
    const { body } = await wire.send("GET", path);
    return (Array.isArray(body) ? body : []).map(objectIn);
  };
  return {
    title: "Discord",
    tokens: [
      {
        setting: "DISCORD_TOKEN",
        called: "bot token",
        guide: {
          link: "https://discord.com/developers/applications",
          presses: [
            "New Application, name it Lede, Create",
            "left, Bot: Reset Token, then Copy",
            "there too, if you like: Message Content Intent on, to hear plain messages in a briefing's thread",
          ],
        },
      },
    ],
    async try(_, typed) {
      try {
        const app = await asking(typed, async (wire) => objectIn((await wire.send("GET", "/applications/@me")).body));
        const content = (Number(app.flags ?? 0) & contentFlags) !== 0;
        const found = { DISCORD_MESSAGE_CONTENT: content ? "yes" : "no" };
        const intent = content ? "on" : "off, and not needed";
        return { ok: true, words: `accepted: the app is "${app.name}"; Message Content intent ${intent}`, found };
      } catch (thrown) {
        const { kind, message } = asTrouble(thrown);
        const words =
          kind === "bad-credentials" ? "Discord does not accept this token: Reset Token, and copy it" : message;
        return { ok: false, words };
      }
    },
    async invite(typed) {
      const { id } = await asking(typed, async (wire) => objectIn((await wire.send("GET", "/applications/@me")).body));
      return { link: invite(idIn(id) ?? "").link, presses: ["choose your server, Authorize"] };
    },
    // https://docs.discord.com/developers/resources/guild#get-guild-channels
    places: (typed) =>
      asking(typed, async (wire) => {
        const found: { name: string; place: ReturnType<typeof channelPlace> }[] = [];
        for (const server of await listOf(wire, "/users/@me/guilds?limit=200")) {
          const guild = idIn(server.id) ?? "";
          for (const { id, type, name } of await listOf(wire, `/guilds/${guild}/channels`))
            if (type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement)
              found.push({ name: `#${name} in ${server.name}`, place: channelPlace(guild, idIn(id) ?? "") });
        }
        return found;
      }),
  };
}

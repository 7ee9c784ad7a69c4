// Who someone is to us: their name, whether they may change things where they speak, and whether we may speak there.
import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import { type Command, commands } from "../../src/desk/commands.ts";
import type { CommandName, Person } from "../../src/news/talk.ts";
import { tidy } from "./escape.ts";
import { mayWrite } from "./permissions.ts";
import { roomKind } from "./rooms.ts";
import { bitsIn } from "./told.ts";

/** May our bot speak where this was said? Where only the person installed Lede it can answer and nothing else. */
export function isMember(interaction: APIInteraction): boolean {
  if (interaction.guild_id === undefined) return interaction.context === InteractionContextType.BotDM;
  return interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] === interaction.guild_id;
}

/** Undefined where Discord names nobody. */
export function personOf(interaction: APIInteraction): Person | undefined {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) return undefined;
  const name = tidy(interaction.member?.nick ?? user.global_name ?? user.username);
  const rights = bitsIn(interaction.member?.permissions);
  return {
    id: user.id,
    name,
    mayManage:
      !isMember(interaction) || interaction.guild_id === undefined || (rights & PermissionFlagsBits.ManageGuild) !== 0n,
    ...(mayPostIn(interaction, rights) ? { mayPost: true } : {}),
  };
}

/** `rights` are those where it comes from. What is said in a thread of ours may be posted in the channel around it. */
function mayPostIn(interaction: APIInteraction, rights: bigint): boolean {
  const type = interaction.channel?.type;
  if (interaction.guild_id === undefined || !isMember(interaction) || type === undefined) return false;
  return mayWrite(rights, "text") && mayWrite(rights, roomKind(type));
}

/** Who may use a managing command is decided in Server Settings > Integrations: Discord asked before we hear of it. */
export function allowed(interaction: APIInteraction, by: Person, command: CommandName): Person {
  const row: Command = commands[command];
  return row.manages && interaction.guild_id !== undefined ? { ...by, mayManage: true } : by;
}

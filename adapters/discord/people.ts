// Who someone is to us: their name, whether they may change things where they speak, and whether we may speak there.
import { type APIInteraction, ApplicationIntegrationType, InteractionContextType } from "discord.js";
import { type Command, commands } from "../../src/desk/commands.ts";
import type { Place } from "../../src/news/place.ts";
import type { CommandName, Person } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { tidy } from "./escape.ts";
import { mayWrite } from "./permissions.ts";
import { destinationOf } from "./place.ts";
import { roomKind } from "./rooms.ts";
import { plainTrouble, type Wire } from "./wire.ts";

/** May our bot speak where this was said? Where only the person installed Lede it can answer and nothing else. */
export function isMember(interaction: APIInteraction): boolean {
  if (interaction.guild_id === undefined) return interaction.context === InteractionContextType.BotDM;
  return interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] === interaction.guild_id;
}

const manageGuild = 1n << 5n;
const administrator = 1n << 3n;

/** Undefined where Discord names nobody. */
export function personOf(interaction: APIInteraction): Person | undefined {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) return undefined;
  const name = tidy(interaction.member?.nick ?? user.global_name ?? user.username);
  const rights = BigInt(interaction.member?.permissions ?? 0);
  return {
    id: user.id,
    name,
    mayManage: !isMember(interaction) || interaction.guild_id === undefined || (rights & manageGuild) !== 0n,
    ...(mayPostIn(interaction, rights) ? { mayPost: true } : {}),
  };
}

/** `rights` are those where it comes from. What is said in a thread of ours may be posted in the channel around it. */
function mayPostIn(interaction: APIInteraction, rights: bigint): boolean {
  const type = interaction.channel?.type;
  if (interaction.guild_id === undefined || !isMember(interaction) || type === undefined) return false;
  return mayWrite(rights, "text") && mayWrite(rights, roomKind(type));
}

type Role = { readonly id: string; readonly permissions: string };

/** By the server's own roles as they are now: its owner, administrators, and those who may manage it. */
export async function manages(person: string, place: Place, wire: Wire): Promise<boolean> {
  const destination = destinationOf(place);
  if (destination.kind === "person") return destination.person === person;
  const { guild } = destination;
  try {
    const { roles } = (await wire.send("GET", `/guilds/${guild}/members/${person}`)).body as {
      readonly roles: readonly string[];
    };
    const server = (await wire.send("GET", `/guilds/${guild}`)).body as {
      readonly owner_id: string;
      readonly roles: readonly Role[];
    };
    // The role that everybody has carries the server's own id.
    const held = server.roles.filter(({ id }) => id === guild || roles.includes(id));
    const rights = held.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
    return server.owner_id === person || (rights & (manageGuild | administrator)) !== 0n;
  } catch (thrown) {
    const trouble = plainTrouble(thrown);
    if (trouble instanceof Trouble && (trouble.kind === "gone" || trouble.kind === "not-allowed")) return false;
    throw trouble;
  }
}

/** Who may use a managing command is decided in Server Settings > Integrations: Discord asked before we hear of it. */
export function allowed(interaction: APIInteraction, by: Person, command: CommandName): Person {
  const row: Command = commands[command];
  return row.manages && interaction.guild_id !== undefined ? { ...by, mayManage: true } : by;
}

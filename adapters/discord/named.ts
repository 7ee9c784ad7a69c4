// Which other channel somebody may name: one that Discord's own client let them pick, in their server, where they may
// post themselves.
import type { APIInteraction, APIInteractionDataResolved } from "discord.js";
import type { Place } from "../../src/news/place.ts";
import { isMember } from "./people.ts";
import { mayWrite } from "./permissions.ts";
import { channelPlace } from "./place.ts";
import { roomKind } from "./rooms.ts";
import { bitsIn } from "./told.ts";

/**
 * Nothing for an id that was not picked, in direct messages, or where the asker may not post. What was picked stands in
 * `resolved.channels` with the rights of whoever picked it:
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export function named(
  interaction: APIInteraction,
  resolved: APIInteractionDataResolved | undefined,
  id: unknown,
): { readonly named?: Place } {
  const { guild_id: guild } = interaction;
  if (typeof id !== "string" || guild === undefined || !isMember(interaction)) return {};
  const channels = resolved?.channels ?? {};
  const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
  if (channel === undefined || channel.id !== id) return {};
  // The published fields of a partial channel do not hold its server; where Discord tells it, it counts.
  const { guild_id: its = guild } = channel as { readonly guild_id?: string };
  if (its !== guild || !mayWrite(bitsIn(channel.permissions), roomKind(channel.type))) return {};
  return { named: channelPlace(guild, id) };
}

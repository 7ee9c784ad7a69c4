// Buttons and menus heard: what one means is in its id, with what was chosen as its number, and the message it hangs on
// is what the press is about.
import type { APIMessage, APIMessageComponentInteraction } from "discord.js";
import { type Action, decodeAction } from "../../src/news/action.ts";
import type { MessageId } from "../../src/news/place.ts";
import type { Circumstances, Memory, Understood } from "./circumstances.ts";
import { unmarked } from "./marker.ts";
import { flags } from "./message.ts";
import { named } from "./named.ts";
import { chosenIn } from "./pickers.ts";
import { discordMessageId } from "./place.ts";

/** Undefined for an old or a forged one. */
export function pressHeard(
  interaction: APIMessageComponentInteraction,
  { about, root }: Circumstances,
  memory: Memory,
): Understood | undefined {
  const { data, message } = interaction;
  const chosen = chosenIn(interaction);
  const action = withStory(decodeAction(unmarked(data.custom_id)), chosen?.[0]);
  if (action === undefined) return undefined;
  const also =
    chosen === undefined
      ? {}
      : { chosen, ...named(interaction, "resolved" in data ? data.resolved : undefined, chosen[0]) };
  return { heard: { ...about, ...also, kind: "press", action, under: root ?? messageAt(message, memory) } };
}

/** Which story of an edition opens was chosen by its number. Undefined for what no menu of ours offers. */
function withStory(action: Action | undefined, chosen: string | undefined): Action | undefined {
  if (action?.act !== "open" || chosen === undefined) return action;
  return /^\d{1,6}$/.test(chosen) ? { ...action, n: Number(chosen) } : undefined;
}

/** The message of a press, or what a private message of ours was the answer to. */
export function messageAt(message: APIMessage, memory: Memory): MessageId {
  if ((Number(message.flags ?? 0) & flags.ephemeral) === 0) return discordMessageId(message.channel_id, message.id);
  const pressed = message.interaction_metadata as { readonly interacted_message_id?: string } | undefined;
  return (
    memory.originOf(message.id) ?? discordMessageId(message.channel_id, pressed?.interacted_message_id ?? message.id)
  );
}

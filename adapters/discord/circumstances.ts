// What every interaction tells whatever its kind: who spoke, where, and beneath which message of ours.
import type { APIInteraction } from "discord.js";
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Heard } from "../../src/news/talk.ts";
import type { Upload } from "./files.ts";
import { isMember, personOf } from "./people.ts";
import { channelPlace, discordMessageId, personPlace } from "./place.ts";
import { isThread } from "./shapes.ts";

export type Understood = { readonly heard: Heard; readonly upload?: Upload };

/** What an interaction itself does not tell. */
export type Memory = {
  /** Did Lede make this thread? */
  readonly isOurs: (thread: string) => boolean;
  /** What a private message of ours was the answer to: no thread can hang on a message that only one person sees. */
  readonly originOf: (message: string) => MessageId | undefined;
};

export type Circumstances = {
  readonly about: Pick<Heard, "key" | "by" | "in" | "locale">;
  /** The root of the thread of ours it was said in. */
  readonly root?: MessageId;
};

/** Undefined where Discord names nobody, as in its pings. */
export function circumstancesOf(interaction: APIInteraction, memory: Memory): Circumstances | undefined {
  const by = personOf(interaction);
  if (by === undefined || !("locale" in interaction)) return undefined;
  const { place, ...root } = placeOf(interaction, by.id, memory.isOurs);
  return { about: { key: `discord-${interaction.id}`, by, in: place, locale: interaction.locale }, ...root };
}

/** Our own threads are no places: what is said in them is said beneath their root, in the channel around them. */
function placeOf(
  interaction: APIInteraction,
  person: string,
  isOurs: (thread: string) => boolean,
): { readonly place: Place; readonly root?: MessageId } {
  const channel = interaction.channel;
  if (!isMember(interaction) || interaction.guild_id === undefined || channel === undefined)
    return { place: personPlace(person) };
  const { parent_id: parent } = channel as { readonly parent_id?: string | null };
  if (isThread(channel) && parent && isOurs(channel.id))
    return { place: channelPlace(interaction.guild_id, parent), root: discordMessageId(parent, channel.id) };
  return { place: channelPlace(interaction.guild_id, channel.id) };
}

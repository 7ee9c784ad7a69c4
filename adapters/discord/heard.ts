// What an interaction of Discord means in the newsroom's words, read from its JSON alone: who, where and what kind.
import { type APIInteraction, ChannelType, InteractionType } from "discord.js";
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Heard } from "../../src/news/talk.ts";
import { commandHeard, typingHeard } from "./commands.ts";
import type { Upload } from "./files.ts";
import { isMember, personOf } from "./people.ts";
import { channelPlace, messageId, personPlace } from "./place.ts";
import { pressHeard } from "./presses.ts";
import { submitHeard } from "./submits.ts";

export type Understood = { readonly heard: Heard; readonly upload?: Upload };

/** What an interaction itself does not tell. */
export type Memory = {
  /** Did Lede make this thread? */
  readonly isOurs: (thread: string) => boolean;
  /** What a private message of ours was the answer to: no thread can hang on a message that only one person sees. */
  readonly originOf: (message: string) => MessageId | undefined;
};

/** What every interaction has: who said it, where, and the root of the thread of ours it was said in. */
export type Circumstances = {
  readonly about: Pick<Heard, "key" | "by" | "in" | "locale">;
  readonly root?: MessageId;
};

/** Undefined for what is none of ours: another app's command that shares our token, an old button. */
export function understand(interaction: APIInteraction, memory: Memory): Understood | undefined {
  const by = personOf(interaction);
  if (by === undefined || interaction.type === InteractionType.Ping) return undefined;
  const { place, ...root } = placeOf(interaction, by.id, memory.isOurs);
  const said = { about: { key: `discord-${interaction.id}`, by, in: place, locale: interaction.locale }, ...root };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandHeard(interaction, said);
    case InteractionType.ApplicationCommandAutocomplete:
      return typingHeard(interaction, said);
    case InteractionType.MessageComponent:
      return pressHeard(interaction, said, memory);
    case InteractionType.ModalSubmit:
      return submitHeard(interaction, said, memory);
    default:
      return undefined;
  }
}

const threadTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

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
  if (channel.type !== undefined && threadTypes.has(channel.type) && parent && isOurs(channel.id))
    return { place: channelPlace(interaction.guild_id, parent), root: messageId(parent, channel.id) };
  return { place: channelPlace(interaction.guild_id, channel.id) };
}

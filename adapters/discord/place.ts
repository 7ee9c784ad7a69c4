// What our addresses mean on Discord: a server's channel, or a person's direct messages; and how a message is named.
import type { MessageId, Place } from "../../src/news/place.ts";

export const platformName = "discord";

export type Destination =
  | { readonly kind: "channel"; readonly guild: string; readonly channel: string }
  | { readonly kind: "person"; readonly person: string };

export const channelPlace = (guild: string, channel: string): Place => ({
  platform: platformName,
  tenant: guild,
  address: channel,
});

/** Direct messages, and every place where only the person installed Lede: what they keep there is theirs alone. */
export const personPlace = (person: string): Place => ({
  platform: platformName,
  tenant: `person-${person}`,
  address: `person-${person}`,
});

export function destinationOf(place: Place): Destination {
  const person = /^person-(\d+)$/.exec(place.address)?.[1];
  return person === undefined
    ? { kind: "channel", guild: place.tenant, channel: place.address }
    : { kind: "person", person };
}

/** A thread made from a message has the message's id, so the thread's root is `messageId(parent, thread)`. */
export const discordMessageId = (channel: string, message: string): MessageId => `${channel}/${message}`;

export function ofMessageId(id: MessageId): { readonly channel: string; readonly message: string } {
  const [channel = "", message = ""] = id.split("/");
  return { channel, message };
}

// How an edition pings one role that its schedule names: by a line of ours, and by an allowance for that role alone.
import type { Edition } from "../../src/news/edition.ts";
import type { EditionMessage } from "./around.ts";
import type { Message } from "./message.ts";

/**
 * One message of the edition pings: the one that holds the story it is for. Every other names nobody, and words from
 * outside never do. https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function withPing(edition: Edition, messages: readonly EditionMessage[]): readonly EditionMessage[] {
  const { alert } = edition;
  if (alert === undefined || !/^\d{1,20}$/.test(alert.role)) return messages;
  const posts = messages.filter(({ tagged }) => tagged !== undefined);
  const target = posts[alert.story] ?? messages[0];
  return messages.map((one) => (one === target ? { ...one, message: pinging(one.message, alert.role) } : one));
}

/** Behind the words: a notification begins with the news. The line fits into what filling leaves of Discord's limit. */
const pinging = (message: Message, role: string): Message => ({
  ...message,
  content: `${message.content ?? ""}\n-# <@&${role}>`,
  allowed_mentions: { parse: [], roles: [role] },
});

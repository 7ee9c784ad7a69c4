// When a message in a channel is a question to us, and what it asks: in a briefing's thread, by mention, by reply, in
// direct messages.
import type { GatewayMessageCreateDispatchData } from "discord.js";
import type { MessageId } from "../../src/news/place.ts";
import type { Heard } from "../../src/news/talk.ts";
import { tidy } from "./escape.ts";
import { channelPlace, messageId, personPlace } from "./place.ts";
import type { Room } from "./rooms.ts";

/** `beneath`: answer in that message's thread; absent: answer in place. */
export type Asked = { readonly heard: Heard; readonly beneath?: MessageId };

const plainMessage = 0;
const reply = 19;

/** Undefined for talk among people, other bots, and messages whose words the Message Content intent hides from us. */
export function askedIn(
  message: GatewayMessageCreateDispatchData,
  room: Room | undefined,
  bot: string,
): Asked | undefined {
  if (message.author.bot || message.webhook_id || (message.type !== plainMessage && message.type !== reply))
    return undefined;
  const mentioned = message.mentions.some((user) => user.id === bot);
  const direct = message.guild_id === undefined;
  const ourThread = room?.kind === "thread" && room.owner === bot && room.parent !== undefined;
  const toUs = message.referenced_message?.author.id === bot;
  if (!direct && !mentioned && !toUs) {
    const amongPeople = message.mentions.length > 0 || message.referenced_message != null;
    if (!ourThread || amongPeople) return undefined;
  }
  const words = wordsOf(message, bot);
  if (words === "" && !mentioned && !direct) return undefined;
  const root = ourThread ? messageId(room.parent ?? "", message.channel_id) : undefined;
  const repliedTo =
    toUs && message.referenced_message ? messageId(message.channel_id, message.referenced_message.id) : undefined;
  const under = root ?? repliedTo;
  const about = {
    key: `discord-${message.id}`,
    by: {
      id: message.author.id,
      name: tidy(message.member?.nick ?? message.author.global_name ?? message.author.username),
      mayManage: direct,
    },
    in: direct
      ? personPlace(message.author.id)
      : channelPlace(message.guild_id ?? "", ourThread ? (room.parent ?? "") : message.channel_id),
    locale: "en",
  };
  if (words === "") return { heard: { ...about, kind: "command", command: "help", inputs: {} } };
  const inPlace = direct || room?.kind !== "text" || repliedTo === undefined || !isBriefing(message);
  return {
    heard: { ...about, kind: "question", text: words, ...(under === undefined ? {} : { under }) },
    ...(inPlace ? {} : { beneath: repliedTo }),
  };
}

/** The message replied to offers evidence and more: a thread gathers what is asked about it. */
function isBriefing(message: GatewayMessageCreateDispatchData): boolean {
  return /"custom_id":"[lw]:/.test(JSON.stringify(message.referenced_message?.components ?? []));
}

/** Mentions of us go, mentions of others become their names. */
function wordsOf(message: GatewayMessageCreateDispatchData, bot: string): string {
  const names = new Map(message.mentions.map((user) => [user.id, user.global_name ?? user.username]));
  return tidy(
    message.content.replace(/<@!?(\d+)>/g, (_, id) => (id === bot ? "" : names.has(id) ? `@${names.get(id)}` : "")),
  );
}

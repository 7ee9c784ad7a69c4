// Which messages in a channel reach the desk, and whom they were said to: in our threads, by mention, by reply, in
// direct messages.
import { type GatewayMessageCreateDispatchData, MessageType } from "discord.js";
import { type ActName, decodeAction } from "../../src/news/action.ts";
import type { MessageId, Place } from "../../src/news/place.ts";
import type { Heard, Person, Toward } from "../../src/news/talk.ts";
import { tidy } from "./escape.ts";
import { unmarked } from "./marker.ts";
import { channelPlace, discordMessageId, personPlace } from "./place.ts";
import type { Room } from "./rooms.ts";
import { listIn, textIn } from "./told.ts";

/** `beneath`: answer in that message's thread; absent: answer in place. */
export type QuestionAsked = { readonly heard: Heard; readonly beneath?: MessageId };

type Message = GatewayMessageCreateDispatchData;

/** Undefined for talk elsewhere, other bots, and messages whose words the Message Content intent hides from us. */
export function askedIn(message: Message, room: Room | undefined, bot: string): QuestionAsked | undefined {
  if (!isFromPerson(message)) return undefined;
  const mentioned = message.mentions.some((user) => user.id === bot);
  const direct = message.guild_id === undefined;
  const thread = ourThread(room, bot);
  const repliedTo = message.referenced_message?.author.id === bot ? message.referenced_message : undefined;
  const toUs = direct || mentioned || repliedTo !== undefined;
  const words = wordsOf(message, bot);
  if (!isHeard(toUs, thread !== undefined, words !== "" || mentioned || direct)) return undefined;
  const about = { key: `discord-${message.id}`, by: writerOf(message), in: placeOf(message, thread), locale: "" };
  const told = commandIn(words, toUs && repliedTo === undefined);
  if (told !== undefined) return { heard: { ...about, ...told } };
  const reply = repliedTo && discordMessageId(message.channel_id, repliedTo.id);
  const under = thread === undefined ? reply : discordMessageId(thread.parent, message.channel_id);
  const inPlace = direct || room?.kind !== "text" || reply === undefined || !isBriefing(message);
  return {
    heard: {
      ...about,
      kind: "question",
      text: words,
      ...(under === undefined ? {} : { under }),
      ...(toUs ? {} : { toward: towardIn(message) }),
    },
    ...(inPlace ? {} : { beneath: reply }),
  };
}

/** "brief https://...", or a link by itself: said to us it wants a briefing, as on Slack; it asks nothing. */
const linksAlone = (words: string, toUs: boolean): string | undefined =>
  (toUs ? words.trim() : "").match(/^(?:\/?brief\s+)?(https?:\/\/\S+(?:\s+https?:\/\/\S+)*)$/i)?.[1];

/** "recap", "recap week", "recap port strike", as on Slack; more words ask something. */
const recapAlone = /^\/?recap(?: +(\S+(?: +\S+)?))?$/i;

const isHeard = (toUs: boolean, inThread: boolean, says: boolean): boolean => (toUs || inThread) && says;

type Told = Pick<Extract<Heard, { kind: "command" }>, "kind" | "command" | "inputs">;
const commandIn = (words: string, alone: boolean): Told | undefined => {
  if (words === "") return { kind: "command", command: "help", inputs: {} };
  const what = linksAlone(words, alone);
  if (what !== undefined) return { kind: "command", command: "brief", inputs: { what } };
  const recap = alone ? recapAlone.exec(words.trim()) : null;
  return recap ? { kind: "command", command: "recap", inputs: recap[1] ? { what: recap[1] } : {} } : undefined;
};

const towardIn = (message: Message): Toward =>
  message.mentions.length > 0 ||
  message.mention_roles.length > 0 ||
  message.mention_everyone ||
  message.referenced_message != null
    ? "somebody-else"
    : "room";

const isFromPerson = (message: Message): boolean =>
  !message.author.bot &&
  !message.webhook_id &&
  (message.type === MessageType.Default || message.type === MessageType.Reply);

/** The channel around a thread that Lede made; undefined anywhere else. */
function ourThread(room: Room | undefined, bot: string): { readonly parent: string } | undefined {
  if (room?.kind !== "thread" || room.owner !== bot || room.parent === undefined) return undefined;
  return { parent: room.parent };
}

const writerOf = ({ author, member, guild_id }: Message): Person => ({
  id: author.id,
  name: tidy(member?.nick ?? author.global_name ?? author.username),
  mayManage: guild_id === undefined,
});

const placeOf = (message: Message, thread: { readonly parent: string } | undefined): Place =>
  message.guild_id === undefined
    ? personPlace(message.author.id)
    : channelPlace(message.guild_id, thread?.parent ?? message.channel_id);

/** The message replied to offers less of it, or why it was chosen: a thread gathers what is asked about it. */
const isBriefing = (message: Message): boolean =>
  actsIn(message.referenced_message?.components).some((act) => act === "less" || act === "why");

const actsIn = (components: unknown): readonly (ActName | undefined)[] =>
  listIn(components).flatMap(({ custom_id, components: inner, accessory }) => [
    decodeAction(unmarked(textIn(custom_id) ?? ""))?.act,
    ...actsIn(inner),
    ...actsIn([accessory]),
  ]);

/** Mentions of us go, mentions of others become their names. */
function wordsOf(message: Message, bot: string): string {
  const names = new Map(message.mentions.map((user) => [user.id, user.global_name ?? user.username]));
  return tidy(
    message.content.replace(/<@!?(\d+)>/g, (_, id) => (id === bot ? "" : names.has(id) ? `@${names.get(id)}` : "")),
  );
}

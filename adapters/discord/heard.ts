// What an interaction of Discord means in the newsroom's words, read from its JSON alone.
import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessage,
  ApplicationCommandType,
  InteractionType,
} from "discord.js";
import { type Command, commands } from "../../src/desk/commands.ts";
import { decodeAction } from "../../src/news/action.ts";
import type { MessageId, Place } from "../../src/news/place.ts";
import type { CommandName, Field, Heard, Inputs, Person } from "../../src/news/talk.ts";
import { tidy } from "./escape.ts";
import { formIn, inputsOf, type Submitted } from "./form.ts";
import { unmarked } from "./marker.ts";
import { flags } from "./message.ts";
import { channelPlace, discordMessageId, personPlace } from "./place.ts";
import { briefThis } from "./register.ts";

/** An uploaded file whose text is still to be fetched into `file` and `fileName`. */
export type Upload = { readonly url: string; readonly name: string; readonly size: number };

export type Understood = { readonly heard: Heard; readonly upload?: Upload };

/** What an interaction itself does not tell. */
export type Memory = {
  /** Did Lede make this thread? */
  readonly isOurs: (thread: string) => boolean;
  /** What a private message of ours was the answer to: no thread can hang on a message that only one person sees. */
  readonly originOf: (message: string) => MessageId | undefined;
};

type About = Pick<Heard, "key" | "by" | "in" | "locale">;
type Of<T extends InteractionType> = Extract<APIInteraction, { readonly type: T }>;

/** Undefined for what is none of ours: another app's command that shares our token, an old button. */
export function understandInteraction(interaction: APIInteraction, memory: Memory): Understood | undefined {
  const by = personOf(interaction);
  if (by === undefined || interaction.type === InteractionType.Ping) return undefined;
  const where = placeOf(interaction, by.id, memory.isOurs);
  const about = { key: `discord-${interaction.id}`, by, in: where.place, locale: interaction.locale };
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commanded(interaction, about, where.root);
    case InteractionType.MessageComponent:
      return pressed(interaction, about, where.root ?? messageAt(interaction.message, memory));
    case InteractionType.ApplicationCommandAutocomplete:
      return suggested(interaction, about);
    case InteractionType.ModalSubmit:
      return submitted(
        interaction,
        about,
        where.root ?? (interaction.message ? messageAt(interaction.message, memory) : undefined),
      );
    default:
      return undefined;
  }
}

function commanded(
  interaction: Of<InteractionType.ApplicationCommand>,
  about: About,
  root: MessageId | undefined,
): Understood | undefined {
  const { data } = interaction;
  const under = root === undefined ? {} : { under: root };
  if (data.type === ApplicationCommandType.Message && data.name === briefThis) {
    const message = data.resolved.messages[data.target_id];
    const inputs = { what: message === undefined ? "" : linksOrWords(message) };
    return { heard: { ...about, ...under, kind: "command", command: "brief", inputs } };
  }
  if (data.type !== ApplicationCommandType.ChatInput || !isCommand(data.name)) return undefined;
  const { verb, options } = verbOf(data.options as readonly Option[] | undefined);
  const inputs = { ...(verb === undefined ? {} : { verb }), ...values(options) };
  const upload = uploadOf(options, data.resolved);
  const by = allowed(interaction, about.by, data.name);
  return {
    heard: { ...about, by, ...under, kind: "command", command: data.name, inputs },
    ...(upload ? { upload } : {}),
  };
}

function pressed(
  interaction: Of<InteractionType.MessageComponent>,
  about: About,
  under: MessageId,
): Understood | undefined {
  const action = decodeAction(unmarked(interaction.data.custom_id));
  return action === undefined ? undefined : { heard: { ...about, kind: "press", action, under } };
}

function suggested({ data }: Of<InteractionType.ApplicationCommandAutocomplete>, about: About): Understood | undefined {
  if (!isCommand(data.name)) return undefined;
  const { verb, options } = verbOf(data.options as readonly Option[] | undefined);
  const typing = options.find((option) => option.focused);
  const field = fieldOf(data.name, verb, typing?.name);
  if (typing === undefined || field === undefined) return undefined;
  return { heard: { ...about, kind: "suggest", command: data.name, field, typed: String(typing.value) } };
}

function submitted(
  { data }: Of<InteractionType.ModalSubmit>,
  about: About,
  root: MessageId | undefined,
): Understood | undefined {
  const form = formIn(data.custom_id);
  if (form === undefined) return undefined;
  const components = data.components as readonly Submitted[];
  const inputs = { ...inputsOf(components) };
  const upload = uploadIn(components, inputs, data.resolved);
  const under = root === undefined ? {} : { under: root };
  return { heard: { ...about, ...form, kind: "submit", inputs, ...under }, ...(upload ? { upload } : {}) };
}

function messageAt(message: APIMessage, memory: Memory): MessageId {
  if ((Number(message.flags ?? 0) & flags.ephemeral) === 0) return discordMessageId(message.channel_id, message.id);
  const pressed = message.interaction_metadata as { readonly interacted_message_id?: string } | undefined;
  return (
    memory.originOf(message.id) ?? discordMessageId(message.channel_id, pressed?.interacted_message_id ?? message.id)
  );
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** May our bot speak where this was said? Where only the person installed Lede it can answer and nothing else. */
export function isMember(interaction: APIInteraction): boolean {
  const owner = interaction.authorizing_integration_owners?.["0"];
  return interaction.guild_id === undefined ? interaction.context === 1 : owner === interaction.guild_id;
}

const manageGuild = 1n << 5n;

function personOf(interaction: APIInteraction): Person | undefined {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) return undefined;
  const name = tidy(interaction.member?.nick ?? user.global_name ?? user.username);
  const rights = BigInt(interaction.member?.permissions ?? 0);
  return {
    id: user.id,
    name,
    mayManage: !isMember(interaction) || interaction.guild_id === undefined || (rights & manageGuild) !== 0n,
  };
}

/**
 * Who may use a managing command is decided in Server Settings > Integrations: Discord has asked before we hear of it.
 */
function allowed(interaction: APIInteraction, by: Person, command: CommandName): Person {
  const row: Command = commands[command];
  return row.manages && interaction.guild_id !== undefined ? { ...by, mayManage: true } : by;
}

/** Our own threads are no places: what is said in them is said beneath their root, in the channel around them. */
function placeOf(
  interaction: APIInteraction,
  person: string,
  isOurs: (thread: string) => boolean,
): { place: Place; root?: MessageId } {
  const channel = interaction.channel;
  if (!isMember(interaction) || interaction.guild_id === undefined || channel === undefined)
    return { place: personPlace(person) };
  const thread = channel as { readonly parent_id?: string | null };
  const inThread = channel.type === 10 || channel.type === 11 || channel.type === 12;
  if (inThread && thread.parent_id && isOurs(channel.id))
    return {
      place: channelPlace(interaction.guild_id, thread.parent_id),
      root: discordMessageId(thread.parent_id, channel.id),
    };
  return { place: channelPlace(interaction.guild_id, channel.id) };
}

type Option = APIApplicationCommandInteractionDataBasicOption & {
  readonly focused?: boolean;
  readonly options?: readonly Option[];
};

function verbOf(options: readonly Option[] = []): { readonly verb?: string; readonly options: readonly Option[] } {
  const [first] = options;
  return first !== undefined && (first.type as number) === 1
    ? { verb: first.name, options: first.options ?? [] }
    : { options };
}

function values(options: readonly Option[]): Inputs {
  return Object.fromEntries(options.map((option) => [option.name, String(option.value)]));
}

function fieldOf(command: CommandName, verb: string | undefined, input: string | undefined): Field | undefined {
  const row: Command = commands[command];
  const inputs = row.verbs?.find((one) => one.name === verb)?.inputs ?? row.inputs;
  return inputs.find((one) => one.name === input)?.field;
}

const attachmentOption = 11;

function uploadOf(options: readonly Option[], resolved: APIInteractionDataResolved | undefined): Upload | undefined {
  const option = options.find((one) => (one.type as number) === attachmentOption);
  return option === undefined ? undefined : attachment(String(option.value), resolved);
}

/** The uploaded file's id gives way to its text. */
function uploadIn(
  components: readonly Submitted[],
  inputs: Record<string, string>,
  resolved: APIInteractionDataResolved | undefined,
): Upload | undefined {
  const field = components.find(({ component }) => component?.type === 19)?.component;
  const id = field?.values?.[0];
  if (field === undefined || id === undefined) return undefined;
  delete inputs[field.custom_id];
  return attachment(id, resolved);
}

function attachment(id: string, resolved: APIInteractionDataResolved | undefined): Upload | undefined {
  const found = resolved?.attachments?.[id];
  return found === undefined ? undefined : { url: found.url, name: found.filename, size: found.size };
}

/** Links of a message, else its words: both are what "Brief this" can brief. */
function linksOrWords(message: Pick<APIMessage, "content" | "embeds">): string {
  const inText = message.content.match(/https?:\/\/[^\s<>()[\]]+/g) ?? [];
  const inEmbeds = (message.embeds ?? []).flatMap((embed) => embed.url ?? []);
  const links = [...new Set([...inText, ...inEmbeds])];
  return links.length > 0 ? links.join(" ") : message.content;
}

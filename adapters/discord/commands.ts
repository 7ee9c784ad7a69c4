// Commands heard: a slash command with its inputs, "Brief this" on a message, and what is being typed into a field.
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord.js";
import { type Command, commands } from "../../src/desk/commands.ts";
import type { CommandName, Field, Heard, Inputs } from "../../src/news/talk.ts";
import type { Circumstances, Understood } from "./circumstances.ts";
import { attachmentOf } from "./files.ts";
import { named } from "./named.ts";
import { allowed } from "./people.ts";
import { briefThis } from "./register.ts";

/** Undefined for another app's command that shares our token. */
export function commandHeard(
  interaction: APIApplicationCommandInteraction,
  said: Circumstances,
): Understood | undefined {
  const { data } = interaction;
  const under = said.root === undefined ? {} : { under: said.root };
  if (data.type === ApplicationCommandType.Message && data.name === briefThis) {
    const message = data.resolved.messages[data.target_id];
    const inputs = { what: message === undefined ? "" : linksOrWords(message) };
    return { heard: { ...said.about, ...under, kind: "command", command: "brief", inputs } };
  }
  if (data.type !== ApplicationCommandType.ChatInput || !isCommand(data.name)) return undefined;
  const { verb, options } = verbOf(data.options as readonly Option[] | undefined);
  const inputs = { ...(verb === undefined ? {} : { verb }), ...valuesOf(options) };
  const file = options.find((option) => (option.type as number) === ApplicationCommandOptionType.Attachment);
  const upload = file && attachmentOf(String(file.value), data.resolved);
  const by = allowed(interaction, said.about.by, data.name);
  const picked = options.find((option) => (option.type as number) === ApplicationCommandOptionType.Channel)?.value;
  const also = { ...under, ...named(interaction, data.resolved, picked) };
  const heard: Heard = { ...said.about, by, ...also, kind: "command", command: data.name, inputs };
  return { heard, ...(upload ? { upload } : {}) };
}

export function typingHeard(
  { data }: APIApplicationCommandAutocompleteInteraction,
  { about }: Circumstances,
): Understood | undefined {
  if (!isCommand(data.name)) return undefined;
  const { verb, options } = verbOf(data.options as readonly Option[] | undefined);
  const typing = options.find((option) => option.focused);
  const field = fieldOf(data.name, verb, typing?.name);
  if (typing === undefined || field === undefined) return undefined;
  return { heard: { ...about, kind: "suggest", command: data.name, field, typed: String(typing.value) } };
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

type Option = APIApplicationCommandInteractionDataBasicOption & {
  readonly focused?: boolean;
  readonly options?: readonly Option[];
};

function verbOf(options: readonly Option[] = []): { readonly verb?: string; readonly options: readonly Option[] } {
  const [first] = options;
  return first !== undefined && (first.type as number) === ApplicationCommandOptionType.Subcommand
    ? { verb: first.name, options: first.options ?? [] }
    : { options };
}

function valuesOf(options: readonly Option[]): Inputs {
  return Object.fromEntries(options.map((option) => [option.name, String(option.value)]));
}

function fieldOf(command: CommandName, verb: string | undefined, input: string | undefined): Field | undefined {
  const row: Command = commands[command];
  const inputs = row.verbs?.find((one) => one.name === verb)?.inputs ?? row.inputs;
  return inputs.find((one) => one.name === input)?.field;
}

/** Links of a message, else its words: both are what "Brief this" can brief. */
function linksOrWords(message: Pick<APIMessage, "content" | "embeds">): string {
  const inText = message.content.match(/https?:\/\/[^\s<>()[\]]+/g) ?? [];
  const inEmbeds = (message.embeds ?? []).flatMap((embed) => embed.url ?? []);
  const links = [...new Set([...inText, ...inEmbeds])];
  return links.length > 0 ? links.join(" ") : message.content;
}

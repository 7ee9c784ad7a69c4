// How the desk's table of commands becomes Discord's, and how only what changed is sent.
import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { type Command, commands, type Input } from "../../src/desk/commands.ts";
import type { CommandName } from "../../src/news/talk.ts";
import { tongueFor, type WholeKey } from "../../src/words/tongue.ts";
import { channelTypes } from "./form.ts";
import { localised } from "./languages.ts";
import type { Wire } from "./wire.ts";

export const briefThis = "Brief this";

/** A description with its translations. */
const described = (says: WholeKey) => ({
  description: tongueFor("en").say(says),
  description_localizations: localised(says),
});

type Wanted = {
  readonly name: string;
  readonly type: ApplicationCommandType.ChatInput | ApplicationCommandType.Message;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly Record<string, unknown>[];
  readonly default_member_permissions: string | null;
  /** In servers, in our direct messages, in others' direct messages. */
  readonly contexts: readonly (0 | 1 | 2)[];
  /** Installed by a server or by a person. */
  readonly integration_types: readonly (0 | 1)[];
};

const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] } as const;

/** Manage Server: what Server Settings > Integrations shows until someone there decides otherwise. */
const manageServer = String(1 << 5);

export function wantedCommands(): readonly Wanted[] {
  const typed = Object.entries(commands).map(([name, command]: [string, Command]): Wanted => {
    const options = command.verbs
      ? command.verbs.map((verb) => ({
          type: ApplicationCommandOptionType.Subcommand,
          name: verb.name,
          ...described(verb.says),
          options: optionsOf(verb.inputs),
        }))
      : optionsOf(command.inputs);
    return {
      name,
      type: ApplicationCommandType.ChatInput,
      ...described(command.says),
      options,
      default_member_permissions: command.manages ? manageServer : null,
      ...everywhere,
    };
  });
  return [
    ...typed,
    {
      name: briefThis,
      type: ApplicationCommandType.Message,
      name_localizations: localised("command.brief-this"),
      default_member_permissions: null,
      ...everywhere,
    },
  ];
}

const optionTypes = {
  text: ApplicationCommandOptionType.String,
  file: ApplicationCommandOptionType.Attachment,
  choice: ApplicationCommandOptionType.String,
  place: ApplicationCommandOptionType.Channel,
} as const;

/** Discord wants required options first. */
function optionsOf(inputs: readonly Input[]): Record<string, unknown>[] {
  return inputs
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map((input) => ({
      type: optionTypes[input.kind],
      name: input.name,
      ...described(input.says),
      required: input.required ?? false,
      ...(input.choices
        ? {
            choices: input.choices.map((choice) => ({
              name: choice,
              name_localizations: localised(`length-word.${choice}`),
              value: choice,
            })),
          }
        : {}),
      ...(input.field ? { autocomplete: true } : {}),
      ...(input.kind === "place" ? { channel_types: channelTypes } : {}),
    }));
}

const ours: ReadonlySet<ApplicationCommandType> = new Set([
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.Message,
]);

type Registered = Wanted & { readonly id: string };

/** Creates, changes and removes only what differs from what Discord has; gives every command's id. */
export async function register(
  wire: Wire,
  application: string,
  guild: string | undefined,
): Promise<{ readonly ids: ReadonlyMap<CommandName, string>; readonly changed: number }> {
  const path = `/applications/${application}${guild === undefined ? "" : `/guilds/${guild}`}/commands`;
  const present = (await wire.send("GET", `${path}?with_localizations=true`)).body as readonly Registered[];
  const ids = new Map<CommandName, string>();
  let changed = 0;
  const wanted = wantedCommands();
  for (const command of wanted) {
    const had = present.find((one) => one.name === command.name && one.type === command.type);
    const same = had !== undefined && fingerprint(had) === fingerprint(command);
    const now = same ? had : ((await wire.send("POST", path, { json: command })).body as Registered);
    if (!same) changed += 1;
    if (command.type === ApplicationCommandType.ChatInput) ids.set(command.name as CommandName, now.id);
  }
  for (const old of present) {
    if (!ours.has(old.type) || wanted.some((one) => one.name === old.name && one.type === old.type)) continue;
    await wire.send("DELETE", `${path}/${old.id}`);
    changed += 1;
  }
  return { ids, changed };
}

/** Only the fields we set, absent and default alike: Discord adds its own and leaves out what is empty. */
function fingerprint(command: Wanted): string {
  const option = (one: Record<string, unknown>): unknown => [
    one.type,
    one.name,
    one.description,
    sorted(one.description_localizations as Readonly<Record<string, string>> | null | undefined),
    one.required ?? false,
    one.autocomplete ?? false,
    ((one.choices as { name: string; value: string }[] | undefined) ?? []).map((choice) => [choice.name, choice.value]),
    [...((one.channel_types as number[] | undefined) ?? [])].sort((a, b) => a - b),
    ((one.options as Record<string, unknown>[] | undefined) ?? []).map(option),
  ];
  return JSON.stringify([
    command.description ?? "",
    sorted(command.name_localizations),
    sorted(command.description_localizations),
    command.default_member_permissions ?? null,
    [...(command.contexts ?? [])].sort(),
    [...(command.integration_types ?? [])].sort(),
    (command.options ?? []).map(option),
  ]);
}

const sorted = (words: Readonly<Record<string, string>> | null | undefined): unknown =>
  Object.entries(words ?? {}).sort();

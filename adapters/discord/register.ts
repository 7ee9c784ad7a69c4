// How the desk's table of commands becomes Discord's, and how they and Add App are put into place until they stand.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import { type Command, commands, type Input } from "../../src/desk/commands.ts";
import type { CommandName } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { tongueFor, type WholeKey } from "../../src/words/tongue.ts";
import { channelTypes } from "./form.ts";
import { localised, localisedName } from "./languages.ts";
import { allPermissions } from "./permissions.ts";
import { plainTrouble, type Wire } from "./wire.ts";

export const briefThis = "Brief this";

/** A description with its translations. */
const described = (says: WholeKey) => ({
  description: tongueFor("en").say(says),
  description_localizations: localised(says),
});

/** A name with its translations. */
const called = (name: string) => ({ name, name_localizations: localisedName(name) });

type Wanted = {
  readonly name: string;
  readonly type: ApplicationCommandType.ChatInput | ApplicationCommandType.Message;
  readonly description?: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly Record<string, unknown>[];
  readonly default_member_permissions: number | null;
  readonly contexts: readonly InteractionContextType[];
  readonly integration_types: readonly ApplicationIntegrationType[];
};

/** In servers, in our direct messages, in others'; installed by a server or by a person. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const;

/** Manage Server: what Server Settings > Integrations shows until someone there decides otherwise. */
const manageServer = Number(PermissionFlagsBits.ManageGuild);

export function wantedCommands(): readonly Wanted[] {
  const typed = Object.entries(commands).map(([name, command]: [string, Command]): Wanted => {
    const options = command.verbs
      ? command.verbs.map((verb) => ({
          type: ApplicationCommandOptionType.Subcommand,
          ...called(verb.name),
          ...described(verb.says),
          options: optionsOf(verb.inputs),
        }))
      : optionsOf(command.inputs);
    return {
      ...called(name),
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
    .flatMap((input) =>
      input.kind === "group"
        ? []
        : [
            {
              type: optionTypes[input.kind],
              ...called(input.name),
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
            },
          ],
    );
}

type Registered = Wanted & { readonly id: string };

export const commandsPath = (application: string, guild: string | undefined): string =>
  `/applications/${application}${guild === undefined ? "" : `/guilds/${guild}`}/commands`;

/**
 * What is asked for where somebody presses Add App: by a server the bot with its permissions, by a person the commands.
 * https://docs.discord.com/developers/resources/application#edit-current-application
 */
export const wantedInstalls = {
  [ApplicationIntegrationType.GuildInstall]: {
    oauth2_install_params: { scopes: ["bot", "applications.commands"], permissions: Number(allPermissions) },
  },
  [ApplicationIntegrationType.UserInstall]: {
    oauth2_install_params: { scopes: ["applications.commands"], permissions: 0 },
  },
};

/**
 * Puts commands and Add App into place, one request for all commands that may be sent again whatever became of it:
 * https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
 * Each request is tried until it stands, with growing pauses; `ids` hears of the commands as soon as they do. Throws
 * Trouble `aborted` alone.
 */
export async function register(
  tools: { readonly wire: Wire; readonly clock: Clock; readonly log: Log },
  guild: string | undefined,
  ids: (found: ReadonlyMap<CommandName, string>) => void,
  signal: AbortSignal,
): Promise<void> {
  const { wire, clock, log } = tools;
  const stands = async (what: string, send: () => Promise<{ readonly body: unknown }>): Promise<unknown> => {
    for (let pause = 1_000; ; pause = Math.min(2 * pause, longestPause)) {
      if (signal.aborted) throw new Trouble("aborted");
      try {
        return (await send()).body;
      } catch (thrown) {
        const trouble = asTrouble(plainTrouble(thrown));
        log.warn("discord-set-up-again", { what, kind: trouble.kind, after: pause, why: String(trouble.cause ?? "") });
        await clock.sleep(Math.max(pause, trouble.retryAfterMs ?? 0), signal);
      }
    }
  };
  const { id } = (await stands("application", () => wire.send("GET", "/applications/@me"))) as { readonly id: string };
  const sending = { json: wantedCommands() };
  const found = await stands("commands", () => wire.send("PUT", commandsPath(id, guild), sending));
  const typed = (found as readonly Registered[]).filter(({ type }) => type === ApplicationCommandType.ChatInput);
  ids(new Map(typed.map((command) => [command.name as CommandName, command.id])));
  log.info("commands-registered", { commands: typed.length });
  const json = { integration_types_config: wantedInstalls };
  await stands("installing", () => wire.send("PATCH", "/applications/@me", { json }));
  log.info("discord-set-up");
}

const longestPause = 30_000;

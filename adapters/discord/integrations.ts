// Who may change things in a server as Server Settings > Integrations says it: for commands, their buttons and forms
// alike.
import { type APIInteraction, ApplicationCommandPermissionType, PermissionFlagsBits } from "discord.js";
import { type Command, commands } from "../../src/desk/commands.ts";
import { ruleOf } from "../../src/desk/rules.ts";
import type { ActName } from "../../src/news/action.ts";
import type { CommandName, FormName, Heard } from "../../src/news/talk.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { asTrouble, Trouble } from "../../src/trouble.ts";
import { type Worded, worded } from "../../src/words/worded.ts";
import { Recent } from "./once.ts";
import { isMember } from "./people.ts";
import { bitsIn } from "./told.ts";
import { plainTrouble, type Wire } from "./wire.ts";
import type { CommandIds } from "./words.ts";

/** https://docs.discord.com/developers/interactions/application-commands#application-command-permissions-object */
type Overwrite = { readonly id: string; readonly type: number; readonly permission: boolean };
type OfCommand = { readonly id: string; readonly permissions: readonly Overwrite[] };

/** The commands whose work a button does; one that undoes does the work of all that change something. */
const commandsOfAct: Partial<Readonly<Record<ActName, readonly CommandName[]>>> = {
  less: ["topics"],
  manage: ["schedule"],
  edit: ["schedule"],
  layout: ["schedule"],
  pause: ["schedule"],
  resume: ["schedule"],
  "ask-removal": ["schedule"],
  "remove-schedule": ["schedule"],
  "post-now": ["schedule"],
  "add-source": ["follow"],
  follow: ["follow"],
  unfollow: ["unfollow"],
  setup: ["setup"],
  "setup-form": ["setup"],
  "setup-preview": ["setup"],
  "setup-done": ["setup"],
  "take-along": ["privacy"],
  "ask-deletion": ["privacy"],
  "delete-all": ["privacy"],
  undo: ["follow", "unfollow", "topics", "settings", "schedule", "sources", "setup"],
};

const commandsOfForm: Partial<Readonly<Record<FormName, readonly CommandName[]>>> = {
  schedule: ["schedule"],
  layout: ["schedule"],
  source: ["follow"],
  settings: ["settings"],
  setup: ["setup"],
};

/** Of a command that changes things as a whole Discord asked before we heard of it. */
function commandsOf(heard: Heard): readonly CommandName[] {
  if (heard.kind === "command") return (commands[heard.command] as Command).manages ? [] : [heard.command];
  if (heard.kind === "press") return commandsOfAct[heard.action.act] ?? [];
  return heard.kind === "submit" ? (commandsOfForm[heard.form] ?? []) : [];
}

/** So long what a server decided may be remembered. */
const keptMs = 60_000;

export type Rights = <One extends Heard>(interaction: APIInteraction, heard: One) => Promise<One>;

/**
 * Gives what was heard with the right that its speaker has. Throws Trouble `not-allowed`, naming the right that is
 * missing, where it is needed.
 */
export function openRights(tools: {
  readonly wire: Wire;
  readonly clock: Clock;
  readonly log: Log;
  readonly commandIds: () => CommandIds;
}): Rights {
  const { wire, clock, log, commandIds } = tools;
  const kept = new Recent<{ readonly at: number; readonly rows: Promise<readonly OfCommand[]> }>(1_000);

  /** A bot's own token may read them; where that fails, Manage Server alone counts. */
  function decided(application: string, guild: string): Promise<readonly OfCommand[]> {
    const had = kept.get(guild);
    if (had !== undefined && clock.now() - had.at < keptMs) return had.rows;
    const path = `/applications/${application}/guilds/${guild}/commands/permissions`;
    const rows = wire.send("GET", path).then(
      ({ body }) => body as readonly OfCommand[],
      (thrown) => {
        log.warn("command-permissions-unread", { kind: asTrouble(plainTrouble(thrown)).kind });
        return [];
      },
    );
    kept.set(guild, { at: clock.now(), rows });
    return rows;
  }

  return async (interaction, heard) => {
    const { guild_id: guild, member } = interaction;
    const names = commandsOf(heard);
    if (guild === undefined || member === undefined || !isMember(interaction)) return heard;
    let { mayManage } = heard.by;
    if (names.length > 0 && (bitsIn(member.permissions) & PermissionFlagsBits.Administrator) === 0n) {
      const rows = await decided(interaction.application_id, guild);
      const verdicts = names.map((name) => {
        const row = rows.find(({ id }) => id === commandIds().get(name));
        return verdict(name, row?.permissions ?? [], { id: heard.by.id, roles: member.roles, guild });
      });
      if (verdicts.includes(true)) mayManage = true;
      else if (verdicts.every((one) => one === false)) mayManage = false;
    }
    if (ruleOf(heard).manages && !mayManage) throw new Trouble("not-allowed", wordsFor(names[0]));
    return { ...heard, by: { ...heard.by, mayManage } };
  };
}

/**
 * A person's own row stands before their roles', one role that may is enough. Everybody's row says nothing about a
 * command whose reading half is everybody's anyway.
 */
function verdict(
  name: CommandName,
  rows: readonly Overwrite[],
  who: { readonly id: string; readonly roles: readonly string[]; readonly guild: string },
): boolean | undefined {
  const row: Command = commands[name];
  const { Role, User } = ApplicationCommandPermissionType;
  const own = rows.find(({ id, type }) => type === User && id === who.id);
  if (own !== undefined) return own.permission;
  const held = rows.filter(({ id, type }) => type === Role && who.roles.includes(id));
  if (held.length > 0) return held.some(({ permission }) => permission);
  const everybody = rows.find(({ id, type }) => type === Role && id === who.guild);
  return everybody === undefined || !row.manages ? undefined : everybody.permission;
}

const wordsFor = (name: CommandName | undefined): Worded =>
  name === undefined ? worded("discord.needs-right") : worded("discord.needs-right-or", { command: `/${name}` });

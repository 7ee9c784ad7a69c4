// The parts of our pages that are made from the code: the tree, the commands, the settings.
import { settings } from "../../src/config.ts";
import { type Command, commands } from "../../src/desk/commands.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");

export const commandTable = (): string =>
  [
    "| command | what it does | who |",
    "|---|---|---|",
    ...Object.entries(commands as Readonly<Record<string, Command>>).flatMap(([name, command]) => [
      `| \`${cell(command.example)}\` | ${cell(command.says)} | ${command.manages ? "managers" : "everyone"} |`,
      ...(command.verbs ?? []).map(
        (verb) =>
          `| \`/${name} ${verb.name}\` | ${cell(verb.says)} | ${command.manages || verb.manages ? "managers" : "everyone"} |`,
      ),
    ]),
  ].join("\n");

export const settingTable = (): string =>
  [
    "| setting | default | what it is |",
    "|---|---|---|",
    ...Object.entries(settings).map(
      ([name, setting]) =>
        `| \`${name}\` | ${"usual" in setting && setting.usual ? `\`${cell(setting.usual)}\`` : ""} | ${cell(setting.says)} |`,
    ),
  ].join("\n");

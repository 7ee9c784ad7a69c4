// The parts of our pages that are made from the code: the tree, the commands, the settings.
import { settings } from "../../src/config.ts";
import { type Command, commands } from "../../src/desk/commands.ts";
import { tongueFor } from "../../src/words/tongue.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");

const row = (example: string, says: string, managers: boolean | undefined): string =>
  `| \`${cell(example)}\` | ${cell(says)} | ${managers ? "managers" : "everyone"} |`;

export const commandTable = (): string =>
  [
    "| command | what it does | who |",
    "|---|---|---|",
    ...Object.entries(commands as Readonly<Record<string, Command>>).flatMap(([name, command]) =>
      command.verbs
        ? command.verbs.map((verb) =>
            row(`/${name} ${verb.name}`, tongueFor("en").say(verb.says), command.manages || verb.manages),
          )
        : [row(`/${name} ${command.example}`.trim(), tongueFor("en").say(command.says), command.manages)],
    ),
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

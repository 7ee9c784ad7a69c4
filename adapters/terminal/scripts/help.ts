// What --help says: the commands by what people come for, or one of them with its flags and examples.
import { columns, wrap } from "../wrap.ts";
import { everywhere, letters } from "./everywhere.ts";
import type { Flag, Script } from "./script.ts";
import { loadScripts, scriptGroups } from "./table.ts";

/** Lines of the page about everything. */
export async function helpPage(width: number): Promise<readonly string[]> {
  const scripts = await loadScripts();
  const listed = Object.entries(scriptGroups).flatMap(([title, group]) => [
    "",
    title,
    ...Object.keys(group).flatMap((name) => entry(name, scripts.get(name)?.says ?? "", width)),
  ]);
  return [
    ...wrap("Lede briefs the news, every line checked against the sentence it came from.", width),
    "",
    "  lede              talk to it here, or serve what is set up of chat platforms",
    "  lede COMMAND ...  one of these; with --help: what it does, with examples",
    "                    (in a clone of the source: npm start -- COMMAND ...)",
    ...listed,
    "",
    "Flags, in any place",
    ...flagLines(everywhere, width),
    "",
    ...closing.flatMap((words) => wrap(words, width)),
  ];
}

const closing = [
  "Exit codes: 0 done; 1 could not be done; 2 asked for in a way that cannot be, or a setting is wrong.",
  "Colours only in a terminal: NO_COLOR=1 for none, FORCE_COLOR=1 for colours in a pipe too.",
  "Settings come from the environment and from .env in the folder you are in; lede doctor looks at them.",
];

/** Lines about one command. */
export function helpOf(name: string, script: Script, width: number): readonly string[] {
  const flags = Object.keys(script.flags).length === 0 ? [] : ["", "Flags", ...flagLines(script.flags, width)];
  return [
    ...wrap(script.says, width),
    ...(script.more ?? []).flatMap((words) => wrap(words, width)),
    "",
    ...script.usage.flatMap((usage) => wrap(`lede ${name} ${usage}`.trimEnd(), width, "  ", "      ")),
    ...flags,
    "",
    "Examples",
    ...script.examples.map((example) => `  ${example}`),
  ];
}

const flagLines = (flags: Readonly<Record<string, Flag>>, width: number): string[] =>
  Object.entries(flags).flatMap(([name, flag]) => {
    const letter = Object.keys(letters).find((one) => flags === everywhere && letters[one] === name);
    const value = flag.of === undefined ? flag.takes : flag.of.join("|");
    const typed = [letter === undefined ? "" : `-${letter}, `, `--${name}`, value === undefined ? "" : ` ${value}`];
    return entry(typed.join(""), flag.says, width);
  });

/** A name, and words beside it; beneath it where the name is long. */
function entry(name: string, says: string, width: number): string[] {
  const room = 18;
  const beside = `  ${name}${" ".repeat(Math.max(2, room - 2 - columns(name)))}`;
  return columns(name) > room - 3
    ? [`  ${name}`, ...wrap(says, width, " ".repeat(room))]
    : wrap(says, width, beside, " ".repeat(room));
}

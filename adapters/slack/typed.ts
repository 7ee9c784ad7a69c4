// What a person typed after a slash command, as the desk's inputs: verbs, "name: value" pairs, and the rest for the
// first input.
import { type Command, commands, type Input } from "../../src/desk/commands.ts";
import { verbMeant } from "../../src/desk/verbs.ts";
import type { CommandName, Inputs } from "../../src/news/talk.ts";

export type TypedCommand = { readonly command: CommandName; readonly inputs: Inputs; readonly empty: boolean };

const names = Object.keys(commands) as CommandName[];

/** `slash` is "/brief" or "/lede"; an unknown word after /lede is help's business. */
export function readTyped(slash: string, text: string): TypedCommand {
  const words = unwrap(text).trim();
  const own = names.find((name) => slash === `/${name}`);
  if (own !== undefined) return { ...inputsOf(own, words), command: own };
  const [, first = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(words) ?? [];
  const named = names.find((name) => name === first.toLowerCase());
  if (named === undefined) return { command: "help", inputs: {}, empty: words === "" };
  return { ...inputsOf(named, rest.trim()), command: named };
}

function inputsOf(command: CommandName, words: string): Omit<TypedCommand, "command"> {
  const row: Command = commands[command];
  const [, first = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(words) ?? [];
  const verb = verbMeant(row.verbs, first);
  const inputs = readInputs(verb?.inputs ?? row.inputs, verb ? rest.trim() : words);
  return { inputs: verb ? { verb: verb.name, ...inputs } : inputs, empty: words === "" };
}

function readInputs(rows: readonly Input[], words: string): Record<string, string> {
  const open = rows.find((row) => row.kind === "text") ?? rows[0];
  const known = rows.map((row) => row.name).join("|");
  const inputs: Record<string, string> = {};
  if (words === "" || open === undefined) return inputs;
  // A name counts only at the start of a word, and not as the beginning of an address ("what://").
  const pieces = known === "" ? [words] : words.split(new RegExp(`(?:^|\\s)(${known}):(?!//)\\s*`, "i"));
  const before = pieces[0]?.trim() ?? "";
  if (before !== "") inputs[open.name] = before;
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at]?.toLowerCase() ?? "";
    const value = pieces[at + 1]?.trim() ?? "";
    if (value !== "") inputs[name] = value;
  }
  return inputs;
}

/** Slack's escapes undone: `<https://a|b>`, `<#C1|news>`, `<@U1|ann>`, `<!here>`, a group's and the three entities. */
export function unwrap(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, inner: string, shown?: string) => {
      if (inner.startsWith("#")) return inner.slice(1);
      if (inner.startsWith("@")) return `@${shown ?? inner.slice(1)}`;
      // A group's handle where it is shown, its id where not: https://docs.slack.dev/messaging/formatting-message-text
      if (inner.startsWith("!subteam^")) return shown === undefined ? inner.slice(9) : `@${shown.replace(/^@/, "")}`;
      if (inner.startsWith("!")) return `@${shown ?? inner.slice(1).split("^")[0]}`;
      return inner.replace(/^mailto:/, "");
    })
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

/** Addresses in a message, in order, once each. */
export function addressesIn(text: string): readonly string[] {
  return [
    ...new Set([...unwrap(text).matchAll(/https?:\/\/[^\s<>|"]+/g)].map(([url]) => url.replace(/[.,;:)]+$/, ""))),
  ];
}

/** What someone says to Lede may be a command without its slash: "brief https://...", "help", a link alone. */
export function readTalk(text: string): TypedCommand | undefined {
  const words = text.trim().replace(/^\/?(?:lede\s+)?\/?/i, "");
  const [first = "", second = "", , more] = words.toLowerCase().split(/\s+/);
  if (/^https?:\/\/\S+(?:\s+https?:\/\/\S+)*$/.test(words)) return readTyped("/brief", words);
  const named = names.find((name) => name === first);
  if (named === undefined) return undefined;
  const row: Command = commands[named];
  const plainlyMeant =
    second === ""
      ? named !== "why" && named !== "ask" && named !== "brief"
      : /^https?:\/\//.test(second) || verbMeant(row.verbs, second) !== undefined || (named === "recap" && !more);
  return plainlyMeant ? readTyped("/lede", words) : undefined;
}

// What a person typed, as what was heard: a command with its inputs, a press of something just offered, or a question.

import { verbMeant } from "../../src/desk/verbs.ts";
import type { Action } from "../../src/news/action.ts";
import type { CommandName, Inputs } from "../../src/news/talk.ts";

export type TypedLine =
  | { readonly kind: "command"; readonly command: CommandName; readonly inputs: Inputs }
  | { readonly kind: "unknown"; readonly word: string }
  | { readonly kind: "press"; readonly action: Action }
  /** One number, of what was said last that has it or of the briefing; without a number all of the briefing's. */
  | { readonly kind: "proof"; readonly number: number | undefined; readonly of: "last" | "briefing" }
  /** A letter that nothing on the screen has. */
  | { readonly kind: "unoffered"; readonly letter: string }
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "leave" }
  | { readonly kind: "nothing" };

/** The part of a row of the command table that decides how a line is read. */
export type CommandShape = {
  readonly inputs: readonly { readonly name: string; readonly kind: string; readonly choices?: readonly string[] }[];
  readonly verbs?: readonly { readonly name: string; readonly inputs: CommandShape["inputs"] }[];
};

/** Shorter than this, what was pasted is a question. */
const textFrom = 200;

/** Does the line begin with the name of a command? */
export const isCommand = (line: string, commands: Readonly<Record<string, CommandShape>>): boolean =>
  Object.hasOwn(commands, (/^\s*\/(\S+)/.exec(line)?.[1] ?? "").toLowerCase());

/** `offered` tells the action of a letter or of a button's words, in small letters. */
export function readTypedLine(
  line: string,
  commands: Readonly<Record<string, CommandShape>>,
  offered: (typed: string) => Action | undefined,
): TypedLine {
  const text = line.trim();
  // A dot ends a pasted text: one dot too many is no question.
  if (text === "" || text === ".") return { kind: "nothing" };
  if (/^\/?(quit|exit|bye)$/i.test(text)) return { kind: "leave" };
  const proof = /^(?:(line|point)\s+|evidence\s+)?\[?(\d{1,6})\]?$/i.exec(text);
  if (proof) return { kind: "proof", number: Number(proof[2]), of: proof[1] ? "briefing" : "last" };
  const letters = text.toLowerCase().replace(/^\((\w+)\)$/, "$1");
  const action = offered(letters);
  if (action) return { kind: "press", action };
  if (/^evidence$/i.test(text)) return { kind: "proof", number: undefined, of: "briefing" };
  if (/^[a-z]$/.test(letters)) return { kind: "unoffered", letter: letters };
  // Nobody asks a question that long over several lines: it is an article.
  if (!text.startsWith("/"))
    return text.includes("\n") && text.length >= textFrom
      ? { kind: "command", command: "brief", inputs: { what: text } }
      : { kind: "question", text: text.replace(/\s*\n\s*/g, " ") };
  const [, word = "", rest = ""] = /^\/(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const shape = isCommand(text, commands) ? commands[word.toLowerCase()] : undefined;
  if (shape === undefined) return { kind: "unknown", word };
  return { kind: "command", command: word.toLowerCase() as CommandName, inputs: readInputs(rest, shape) };
}

/** `name: value` pairs for inputs after the first; everything before the first pair is the first input. */
export function readInputs(rest: string, shape: CommandShape): Inputs {
  const inputs: Record<string, string> = {};
  let given = rest.trim();
  let expected = shape.inputs;
  if (shape.verbs) {
    const [verb = "", ...others] = given.split(/\s+/);
    const meant = verbMeant(shape.verbs, verb === "" ? "list" : verb);
    const row = meant ?? shape.verbs[0];
    if (row === undefined) return inputs;
    inputs.verb = row.name;
    given = meant ? others.join(" ") : given;
    expected = row.inputs;
  }
  const names = expected.map((input) => input.name);
  const pair = new RegExp(`(?:^|\\s)(${names.join("|") || "\\b\\B"}):\\s*`, "gi");
  // Several lines are a pasted text, and what looks like a pair in it is the text's own.
  const found = given.includes("\n") ? [] : [...given.matchAll(pair)];
  const first = given.slice(0, found[0]?.index ?? given.length).trim();
  const main = expected.find((input) => input.kind !== "file" || expected.length === 1);
  if (first !== "" && main) inputs[main.name] = first;
  for (const [at, match] of found.entries()) {
    const name = (match[1] ?? "").toLowerCase();
    inputs[name] = given.slice(match.index + match[0].length, found[at + 1]?.index ?? given.length).trim();
  }
  return inputs;
}

// The modal that asks for what a slash command cannot carry: the command's own fields from the desk's table, sent on as
// the command.
import { type Command, commands, type Input } from "../../src/desk/commands.ts";
import type { CommandName, FormField } from "../../src/news/talk.ts";
import { formView, type SaidForm } from "./notice.ts";
import type { TypedCommand } from "./typed.ts";

export const commandForm = "command:";

/**
 * Some words must come from somewhere: a required input is missing, or a command that is nothing without them came
 * bare.
 */
export function mustAsk({ command, inputs, empty }: TypedCommand): boolean {
  const fields = inputsOf(command, inputs.verb);
  if (fields.some((field) => field.required && inputs[field.name] === undefined)) return true;
  const bare = Object.keys(inputs).every((name) => name === "verb");
  return (command === "brief" && empty) || (command === "schedule" && inputs.verb === "add" && bare);
}

const inputsOf = (command: CommandName, verb: string | undefined): readonly Input[] => {
  const row: Command = commands[command];
  return row.verbs?.find((candidate) => candidate.name === verb)?.inputs ?? row.inputs;
};

/** `zone` is the person's own, offered as it is. */
export function commandView({ command, inputs }: TypedCommand, zone?: string) {
  const verb = inputs.verb;
  const form: SaidForm = {
    name: "brief",
    title: titles[command] ?? "Lede",
    submit: submits[command] ?? "Send",
    on: "",
    fields: inputsOf(command, verb).map((input) =>
      fieldOf(input, inputs[input.name] ?? (input.name === "zone" ? zone : undefined)),
    ),
  };
  return { ...formView(form), callback_id: `${commandForm}${command}:${verb ?? ""}` };
}

const titles: Readonly<Partial<Record<CommandName, string>>> = {
  brief: "Brief",
  ask: "Ask",
  follow: "Follow",
  unfollow: "Stop following",
  sources: "Sources",
  schedule: "Schedule",
};

const submits: Readonly<Partial<Record<CommandName, string>>> = {
  brief: "Brief",
  ask: "Ask",
  follow: "Follow",
  schedule: "Save",
};

/** Which command a submitted view stands for. */
export function commandOfView(callback: string): { readonly command: CommandName; readonly verb: string } | undefined {
  if (!callback.startsWith(commandForm)) return undefined;
  const [name = "", verb = ""] = callback.slice(commandForm.length).split(":");
  return name in commands ? { command: name as CommandName, verb } : undefined;
}

function fieldOf(input: Input, value: string | undefined): FormField {
  const named = {
    name: input.name,
    label: labels[input.name] ?? capital(input.name),
    hint: input.says,
    required: input.required === true || (input.kind === "text" && input.name === "when"),
    ...(value === undefined ? {} : { value }),
  };
  if (input.kind === "file") return { ...named, kind: "file" };
  if (input.kind === "place") return { ...named, kind: "place" };
  if (input.kind === "choice")
    return {
      ...named,
      kind: "one-of",
      options: (input.choices ?? []).map((choice) => ({ value: choice, label: capital(choice) })),
    };
  if (input.field !== undefined) return { ...named, kind: "suggested", field: input.field };
  return long.has(input.name) ? { ...named, kind: "paragraph", max: 3_000 } : { ...named, kind: "line", max: 500 };
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

const labels: Readonly<Record<string, string>> = { zone: "Time zone", quiet: "Quiet hours", which: "Which schedule" };

const long = new Set(["what", "question"]);

// The modal that asks for what a slash command cannot carry: the command's own fields from the desk's table, sent on as
// the command.
import { type Command, commands, type Input } from "../../src/desk/commands.ts";
import type { CommandName, FormField } from "../../src/news/talk.ts";
import type { Tongue, WholeKey } from "../../src/words/tongue.ts";
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
export function commandView({ command, inputs }: TypedCommand, tongue: Tongue, zone?: string) {
  const verb = inputs.verb;
  const form: SaidForm = {
    name: "brief",
    title: titles[command] ? tongue.say(titles[command]) : "Lede",
    submit: tongue.say(submits[command] ?? "button.send"),
    on: "",
    fields: inputsOf(command, verb).map((input) =>
      fieldOf(input, tongue, inputs[input.name] ?? (input.name === "zone" ? zone : undefined)),
    ),
  };
  return { ...formView(form, tongue), callback_id: `${commandForm}${command}:${verb ?? ""}` };
}

const titles: Readonly<Partial<Record<CommandName, WholeKey>>> = {
  brief: "ask-for.brief",
  ask: "button.ask",
  follow: "button.follow",
  unfollow: "ask-for.unfollow",
  sources: "ask-for.sources",
  schedule: "ask-for.schedule",
};

const submits: Readonly<Partial<Record<CommandName, WholeKey>>> = {
  brief: "ask-for.brief",
  ask: "button.ask",
  follow: "button.follow",
  schedule: "button.save",
};

/** Which command a submitted view stands for. */
export function commandOfView(callback: string): { readonly command: CommandName; readonly verb: string } | undefined {
  if (!callback.startsWith(commandForm)) return undefined;
  const [name = "", verb = ""] = callback.slice(commandForm.length).split(":");
  return name in commands ? { command: name as CommandName, verb } : undefined;
}

function fieldOf(input: Input, tongue: Tongue, value: string | undefined): FormField {
  const named = {
    name: input.name,
    label: labels[input.name] ? tongue.say(labels[input.name] as WholeKey) : capital(input.name),
    hint: tongue.say(input.says),
    required: input.required === true || (input.kind === "text" && input.name === "when"),
    ...(value === undefined ? {} : { value }),
  };
  if (input.kind === "file") return { ...named, kind: "file" };
  if (input.kind === "place") return { ...named, kind: "place" };
  if (input.kind === "choice")
    return {
      ...named,
      kind: "one-of",
      options: (input.choices ?? []).map((choice) => ({
        value: choice,
        label: capital(tongue.say(`length-word.${choice}`)),
      })),
    };
  if (input.field !== undefined) return { ...named, kind: "suggested", field: input.field };
  return long.has(input.name) ? { ...named, kind: "paragraph", max: 3_000 } : { ...named, kind: "line", max: 500 };
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** By an input's name. */
const labels: Readonly<Record<string, WholeKey>> = {
  file: "ask-for.file",
  language: "ask-for.language",
  length: "ask-for.length",
  question: "ask-for.question",
  quiet: "ask-for.quiet",
  story: "ask-for.story",
  topics: "ask-for.topics",
  what: "ask-for.what",
  when: "ask-for.when",
  where: "ask-for.where",
  which: "ask-for.which",
  words: "ask-for.words",
  zone: "ask-for.zone",
};

const long = new Set(["what", "question"]);

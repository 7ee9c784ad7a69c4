// A form in a terminal: its fields asked one after another, each with its hint, choices by number, an empty line keeps
// what was there.
import type { Form, FormField, Inputs } from "../../src/news/talk.ts";
import { printable } from "./escape.ts";
import type { Ink } from "./ink.ts";

/** Resolves to undefined when the input ends, or a command is typed instead, before the last field. */
export async function askInTerminal(
  form: Form,
  ink: Ink,
  print: (line: string) => void,
  nextLine: () => Promise<string | undefined>,
): Promise<Inputs | undefined> {
  const inputs: Record<string, string> = {};
  for (const field of form.fields) {
    if (field.kind === "place" || field.kind === "role") continue;
    for (const line of describe(field, ink)) print(line);
    const typed = await nextLine();
    if (typed === undefined) return undefined;
    const value = typed.trim() === "" ? (field.value ?? "") : chosen(field, typed.trim());
    if (value !== "") inputs[field.name] = value;
  }
  return inputs;
}

function describe(field: FormField, ink: Ink): string[] {
  const hint = [field.hint, field.value ? `now: ${field.value}` : field.required ? "" : "may be empty"]
    .filter((part) => part)
    .join("; ");
  const options =
    field.kind === "one-of" || field.kind === "some-of"
      ? field.options.map((option, at) => `    ${at + 1}. ${printable(option.label)}`)
      : [];
  return [`  ${ink.bold(printable(field.label))}${hint === "" ? "" : ink.quiet(` (${printable(hint)})`)}`, ...options];
}

function chosen(field: FormField, typed: string): string {
  if (field.kind !== "one-of" && field.kind !== "some-of") return typed;
  const numbers = typed.split(/[\s,]+/).map((word) => field.options[Number(word) - 1]?.value ?? word);
  return field.kind === "one-of" ? (numbers[0] ?? "") : numbers.join(",");
}

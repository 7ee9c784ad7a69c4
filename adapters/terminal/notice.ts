// How a notice looks in a terminal: its words, its rows with a letter for each button, days in a column of their own.
import type { Button, Row, Said, Text } from "../../src/news/talk.ts";
import { type Tongue, tongueFor } from "../../src/words/tongue.ts";
import { printable } from "./escape.ts";
import { type Ink, showInstant, showText } from "./ink.ts";
import { columns, wrap, wrapWhole } from "./wrap.ts";

type Notice = Extract<Said, { kind: "notice" }>;

/** `letters` are those of all its buttons, in their order. */
export function showNotice(said: Notice, ink: Ink, letters: readonly string[]): string[] {
  const tongue = tongueFor(said.language);
  let next = 0;
  const press = (buttons: readonly Button[]) =>
    buttons.map((button) => ink.quiet(`(${letters[next++]}) ${printable(button.label)}`));
  return [
    ...(said.title ? [ink.bold(printable(said.title))] : []),
    ...said.lines.flatMap((line) => wrap(showText(line, ink, tongue), ink.width)),
    // A form would show these beside its fields; here they stand in the lines already, as a rule.
    ...Object.entries(said.fieldProblems ?? {})
      .filter(([, problem]) => !said.lines.some((line) => line.includes(problem)))
      .flatMap(([field, problem]) => wrap(`${field}: ${printable(problem)}`, ink.width, "  ")),
    ...showRows(said.rows ?? [], ink, tongue, press),
    ...(said.file ? ["", printable(said.file.text)] : []),
    ...(said.buttons && said.buttons.length > 0 ? ["", ...wrapWhole(press(said.buttons), ink.width)] : []),
  ];
}

type Pressing = (buttons: readonly Button[]) => readonly string[];

function showRows(rows: readonly Row[], ink: Ink, tongue: Tongue, press: Pressing): string[] {
  const dated = rows.map((row) => datedRow(row, tongue));
  if (rows.length > 0 && dated.every((row) => row !== undefined)) {
    const wide = Math.max(...dated.map(({ day }) => columns(day)));
    return [
      "",
      ...dated.flatMap(({ day, words, buttons }) => {
        const text = [showText(words, ink, tongue), ...(buttons.length > 0 ? press(buttons) : [])].join("  ");
        const first = ` ${ink.quiet(day)}${" ".repeat(wide - columns(day))}  `;
        return wrap(text, ink.width, first, " ".repeat(wide + 3));
      }),
    ];
  }
  return rows.flatMap((row) => [
    "",
    ...row.lines.flatMap((line, at) => wrap(showText(line, ink, tongue), ink.width, at === 0 ? " • " : "   ", "   ")),
    ...(row.buttons.length > 0 ? wrapWhole(press(row.buttons), ink.width, "   ") : []),
  ]);
}

/** A row of one line that begins with its day: a list of such is a timeline. */
function datedRow({ lines, buttons }: Row, tongue: Tongue) {
  const [[at, after, ...more] = [], ...others] = lines;
  if (others.length > 0 || typeof at !== "object" || !("instant" in at) || at.as === "relative") return undefined;
  if (typeof after !== "string" || !after.startsWith(": ")) return undefined;
  const words: Text = [after.slice(2), ...more];
  return { day: showInstant(at.instant, at.as, at.zone, tongue), words, buttons };
}

// A drawing in letters: what is measured with its bars, and under it who said what on which day, in columns.
import { dayWords } from "../../src/drawing/days.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import { tongueFor } from "../../src/words/tongue.ts";
import { printable } from "./escape.ts";
import type { Ink } from "./ink.ts";
import { columns, wrap } from "./wrap.ts";

export function showDrawing(drawing: Drawing, ink: Ink): string[] {
  const tongue = tongueFor(drawing.language);
  const bars = drawing.kind === "figure" ? ` ${ink.course(drawing.steps.map(({ value }) => value))}` : "";
  const told = drawing.kind === "figure" ? drawing.steps.map(({ amount }) => amount) : [];
  const wide = Math.max(...told.map((amount) => columns(printable(amount))));
  const day = dayWords(drawing);
  const days = drawing.steps.map(({ at }) => day(at));
  const first = Math.max(...days.map(columns));
  const rows = drawing.steps.flatMap(({ outlet, corrected }, at) => {
    const since = corrected ? ` (${tongue.say("drawing.corrected")})` : "";
    const who = ink.quiet(printable(`${outlet}${since}`));
    const what =
      drawing.kind === "figure"
        ? `${padded(printable(told[at] ?? ""), wide)}  ${who}`
        : `${printable(drawing.steps[at]?.words ?? "")} ${ink.quiet("·")} ${who}`;
    return wrap(what, ink.width, ` ${ink.quiet(padded(days[at] ?? "", first))}  `, " ".repeat(first + 3));
  });
  const left = drawing.left === undefined ? [] : [ink.quiet(tongue.say("drawing.left", { left: drawing.left }))];
  return [...wrap(`${ink.bold(printable(drawing.title))}${bars}`, ink.width), ...rows, ...left];
}

/** Numbers and days end in one line. */
const padded = (words: string, wide: number): string => " ".repeat(Math.max(0, wide - columns(words))) + words;

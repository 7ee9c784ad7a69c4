// What a drawing shows, in words: for whoever hears it read, and where no picture can be posted.
import { type Tongue, tongueFor } from "../words/tongue.ts";
import type { Drawing } from "./drawing.ts";

/**
 * "People killed, as it was told: 7 (AP, 1 March 2026); 9 (Reuters, 2 March 2026)." Plain words, at most `most`
 * characters: steps in the middle give way first, and it says so. Escape them where the place reads markup.
 */
export function drawingWords(drawing: Drawing, most: number): string {
  const tongue = tongueFor(drawing.language);
  const steps = stepsIn(drawing, tongue);
  for (let left = 0; left < steps.length - 1; left++) {
    const words = wordsWithout(drawing, steps, left, tongue);
    if (words.length <= most) return words;
  }
  return `${wordsWithout(drawing, steps, steps.length - 2, tongue).slice(0, most - 1)}…`;
}

function wordsWithout(drawing: Drawing, steps: readonly string[], left: number, tongue: Tongue): string {
  const from = Math.ceil((steps.length - left) / 2);
  const told = [...steps.slice(0, from), ...steps.slice(from + left)].reduce((before, step) =>
    tongue.say("drawing.steps", { before, step }),
  );
  const key = drawing.kind === "figure" ? "drawing.figure" : "drawing.timeline";
  const whole = tongue.say(key, { title: drawing.title, steps: told });
  const missing = left + (drawing.left ?? 0);
  return missing === 0 ? whole : tongue.sentences([whole, tongue.say("drawing.left", { left: missing })]);
}

function stepsIn(drawing: Drawing, tongue: Tongue): readonly string[] {
  const whats =
    drawing.kind === "figure" ? drawing.steps.map(({ amount }) => amount) : drawing.steps.map(({ words }) => words);
  return drawing.steps.map(({ at, outlet, corrected }, index) => {
    const day = tongue.date(at, drawing.zone, { day: "numeric", month: "long", year: "numeric" });
    const what = whats[index] ?? "";
    return tongue.say(corrected ? "drawing.step-corrected" : "drawing.step", { what, outlet, day });
  });
}

// What an operator is told after a restore or an import: what was passed over, and what is looked for before sending.
import type { Writable } from "node:stream";
import type { Restored } from "../../../src/publishing/restored.ts";
import { printable } from "../escape.ts";
import { writeLine } from "./lines.ts";

export async function sayRestored({ passedOver, inDoubt }: Restored, output: Writable): Promise<void> {
  if (inDoubt > 0)
    await writeLine(output, `Messages under way at that moment, looked for before they are sent: ${inDoubt}.`);
  if (passedOver.length === 0) return;
  await writeLine(output, "Schedules whose time came since then; lede publish --now posts one at once:");
  for (const id of passedOver) await writeLine(output, `  ${printable(id)}`);
}

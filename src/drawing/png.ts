// A drawing as the bytes of a PNG: painted by us, without a browser and without a font of the machine's.
import type { Drawing } from "../news/drawing.ts";
import { Trouble } from "../trouble.ts";

/** Twice the 390 points of a narrow screen, each way. Throws Trouble `refused` for what cannot be drawn. */
export function drawPng(_drawing: Drawing): Uint8Array {
  throw new Trouble("refused");
}

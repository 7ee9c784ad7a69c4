// What a drawing shows, in words: for whoever hears it read, and where no picture can be posted.
import type { Drawing } from "./drawing.ts";

/** Plain words, at most `most` characters. Escape them where the place reads markup. */
export const drawingWords = (drawing: Drawing, most: number): string => drawing.title.slice(0, most);

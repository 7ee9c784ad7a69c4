// What a place wants of a story, as the draft's prompt carries it.
import { defused } from "../../prompting/material.ts";

export type Wants = {
  /** Topics the place follows, and words it wants less of. */
  readonly follows: readonly string[];
  readonly less: readonly string[];
  /** Lines it was told of the same story before. */
  readonly told: readonly string[];
};

const longest = 80;
const mostTold = 8;

/** People of the place typed these: they are bounded, and stand in quotation marks on one line each. */
export function wantsIn({ follows, less }: Wants): string {
  const list = (words: readonly string[]): string => words.map((one) => `"${typed(one)}"`).join(", ");
  return [
    ...(follows.length > 0
      ? [`- These readers follow ${list(follows)}: of equal points take the one that touches it.`]
      : []),
    ...(less.length > 0 ? [`- They want less of ${list(less)}: a point about that comes last or not at all.`] : []),
  ].join("\n");
}

/** Stands with the material: these lines were made from articles, and are no instructions either. */
export function toldIn({ told }: Wants): string {
  if (told.length === 0) return "";
  const lines = told.slice(0, mostTold).map((line) => `- ${defused(line)}`);
  const heading = "Told to these readers before; begin with what is new since, and repeat none of it as a point:";
  return `\n${[heading, ...lines].join("\n")}`;
}

const typed = (words: string): string => defused(words.replace(/["\s]+/g, " ").trim()).slice(0, longest);

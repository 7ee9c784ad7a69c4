// What a model is shown for a question: the sentences that may answer it, numbered, and what was asked before.

import { addressed } from "../../language/addressed.ts";
import { defused } from "../../prompting/material.ts";
import { dayOf, type NumberedPlace } from "../../writing/model/passages.ts";
import type { Earlier } from "../question/followup.ts";
import type { ChosenSentences } from "../retrieval/best.ts";
import type { Material } from "../retrieval/material.ts";

export type ShownSentences = {
  readonly text: string;
  /** By the number the model cites. */
  readonly places: ReadonlyMap<number, NumberedPlace>;
};

const mostSentences = 18;

/** In the order of their articles; what gives orders is not shown to the model at all. */
export function shownFor({ ranked }: ChosenSentences, materials: readonly Material[]): ShownSentences {
  const spots = ranked
    .slice(0, mostSentences)
    .filter(({ line }) => addressed(line.text) === undefined)
    .map(({ candidate: { source, sentence }, line }) => ({ source, sentence, text: line.text }))
    .sort((one, other) => one.source - other.source || one.sentence - other.sentence);
  const lines = spots.map(({ source, text }, at) => `[${at + 1}] (${headingOf(materials[source])}) ${defused(text)}`);
  const places = new Map(spots.map(({ source, sentence }, at) => [at + 1, { source, sentence }]));
  return { text: lines.join("\n"), places };
}

/** "Yesterday" counts from the day. */
function headingOf(material: Material | undefined): string {
  const outlet = defused(material?.article.outlet ?? "") || "pasted";
  const at = material?.publishedAt;
  return at === undefined ? outlet : `${outlet}, ${dayOf(at)}`;
}

const mostTurns = 3;
const longestTurn = 200;

export const turnsIn = (earlier: readonly Earlier[]): string =>
  earlier
    .slice(-mostTurns)
    .map(({ question }) => `- ${defused(question).slice(0, longestTurn)}`)
    .join("\n") || "(nothing)";

// The lines of a briefing that a reader sees first: headline, lead and points, as text and as tokens.

import type { Token } from "../../language/token.ts";
import { tokensOf } from "../../language/tokenize.ts";
import type { Briefing } from "../briefing.ts";
import { sentenceKey } from "../claim.ts";

export type PrintedLine = {
  readonly text: string;
  readonly lower: string;
  readonly tokens: readonly Token[];
  readonly place: keyof typeof weights;
  /** The headline says most about whom a story is about, then the lead. */
  readonly weight: number;
};

const weights = { headline: 4, lead: 3, point: 1 } as const;

export function printedLines({ headline, lead, points }: Briefing): readonly PrintedLine[] {
  const line = (text: string, place: PrintedLine["place"]): PrintedLine => ({
    text,
    lower: text.toLowerCase(),
    tokens: tokensOf(text),
    place,
    weight: weights[place],
  });
  return [
    line(headline.text, "headline"),
    ...(lead.text === headline.text ? [] : [line(lead.text, "lead")]),
    ...points.map((point) => line(point.text, "point")),
  ];
}

/** "source/sentence" of every citation of these lines. */
export const citedBy = ({ lead, points }: Pick<Briefing, "lead" | "points">): ReadonlySet<string> =>
  new Set([lead, ...points].flatMap(({ citations }) => citations.map(sentenceKey)));

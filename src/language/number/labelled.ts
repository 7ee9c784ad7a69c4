// What a label rule makes: how far the label's number goes.
import type { Match } from "../rule.ts";

/** One past the label's last token. */
export type Labelled = { readonly to: number };

export const whole = ({ to }: Match): Labelled => ({ to });

/** A name's number may go on: "A330-200", "iPhone 6s". */
export function pastTail({ tokens, at }: Match): number {
  let to = at + 1;
  for (;;) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (token === undefined || token.spaced) return to;
    if (/^[-/.]$/.test(token.norm) && next !== undefined && !next.spaced) to += 2;
    else if (token.kind !== "sign" && token.norm !== "'s") to++;
    else return to;
  }
}

// How a story was told here, telling by telling: the day, what had changed by then, and the line with its sentence.
import { numberedClaims } from "../../src/news/numbering.ts";
import type { DatedChange, Telling } from "../../src/unfolding/tellings.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { evidenceOf } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import { claimLine, type LineLook } from "./lines.ts";
import { dotted, moment, type Onward } from "./words.ts";

/**
 * Each with what stands behind its lines: one for all who show lines of it, so that each sentence is shown once.
 * Sentences are counted through, behind the `last` number of their part of the page.
 */
export function looksOf(
  tellings: readonly Telling[],
  {
    part,
    last,
    zone,
    tongue,
  }: {
    readonly part: number;
    readonly last: number;
    readonly zone: string;
    readonly tongue: Tongue;
  },
): ReadonlyMap<Telling, LineLook> {
  let counted = last;
  const shown = () => ++counted;
  return new Map(
    tellings.map((telling) => {
      const { briefing } = telling;
      const numbers = numberedClaims(briefing);
      const behind = evidenceOf(briefing, numbers, { part, zone, tongue, shown });
      return [telling, { briefing, zone, tongue, numbers, behind, said: new Set() }];
    }),
  );
}

/** Oldest first; `changes` are theirs. `onward`: each day leads to what was told then. */
export const tellingItems = (
  looks: ReadonlyMap<Telling, LineLook>,
  changes: readonly DatedChange[],
  onward?: Onward,
): readonly Html[] =>
  [...looks].map(([{ briefing, at }, look]) => {
    const change = changes.find(({ toldAt }) => toldAt === at);
    const when = moment(at, look.zone, look.tongue);
    const day = onward ? html`<a href="${onward("briefing", briefing.id)}">${when}</a>` : when;
    const what = change && html`<b>${change.words}</b>`;
    return html`<p class="quiet">${dotted([day, what])}</p>
${claimLine(look, briefing.lead, look.numbers.lead)}`;
  });

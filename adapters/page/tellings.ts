// How a story was told here, telling by telling: the day, what had changed by then, and the line with its sentence.
import { numberedClaims } from "../../src/news/numbering.ts";
import { sinceLast } from "../../src/unfolding/since.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { evidenceOf } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import { claimLine, type LineLook } from "./lines.ts";
import { dotted, moment, type Onward } from "./words.ts";

/** Each with what stands behind its lines: one for all who show lines of it, so that each sentence is shown once. */
export const looksOf = (
  tellings: readonly Telling[],
  part: string,
  zone: string,
  tongue: Tongue,
): ReadonlyMap<Telling, LineLook> =>
  new Map(
    tellings.map((telling, at) => {
      const { briefing } = telling;
      const behind = evidenceOf(briefing, `${part}${at + 1}`, zone, tongue);
      return [telling, { briefing, zone, tongue, behind, said: new Set() }];
    }),
  );

/** Oldest first. `onward`: each day leads to what was told then. */
export const tellingItems = (looks: ReadonlyMap<Telling, LineLook>, onward?: Onward): readonly Html[] =>
  [...looks].map(([{ briefing, at }, look], index, all) => {
    const last = all[index - 1]?.[0].briefing;
    const since = last && sinceLast(last, briefing);
    const when = moment(at, look.zone, look.tongue);
    const day = onward ? html`<a href="${onward("briefing", briefing.id)}">${when}</a>` : when;
    const what = since?.kind === "changed" ? html`<b>${since.words}</b>` : undefined;
    return html`<p class="quiet">${dotted([day, what])}</p>
${claimLine(look, briefing.lead, numberedClaims(briefing).lead)}`;
  });

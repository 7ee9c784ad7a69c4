// A line as a page shows it: its words, struck once their outlet took them back, and the sentence behind them.
import type { Briefing } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { correctedAt, correctionOf, correctionWords } from "../../src/news/corrected.ts";
import type { Correction } from "../../src/news/correction.ts";
import type { Numbering } from "../../src/news/numbering.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import type { Behind } from "./evidence.ts";
import { type Html, html, type Put } from "./html.ts";
import { lang } from "./words.ts";

export type LineLook = {
  readonly briefing: Briefing;
  readonly zone: string;
  /** Of the words around it, as on every platform. */
  readonly tongue: Tongue;
  readonly numbers: Numbering;
  readonly behind: Behind;
  /** Corrections that were said already: several lines may stand on one sentence. */
  readonly said: Set<Correction>;
};

/** What is stated, and where it stands: its outlet may say something else by now. */
export type WhereStated = Pick<CheckedClaim, "text" | "citations">;

export const listOf = (items: readonly Html[]): Html | undefined =>
  items.length === 0 ? undefined : html`<ul>${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;

/** The text's own words and the sentence behind them; struck, once their outlet took them back, with the change. */
export function shownWords(
  look: LineLook,
  said: Put,
  stands: readonly Parameters<Behind>[0][],
  stated?: WhereStated,
): Html {
  const { behind, briefing, tongue } = look;
  const correction = stated && correctionOf(briefing, stated);
  const language = lang(briefing.language, tongue);
  const shown = correction ? html`<s>${said}</s>` : said;
  const change = correction && changed(look, correction);
  return html`<p dir="auto"${language}>${shown}</p>${change}${[...new Set(stands)].map(behind)}`;
}

function changed({ briefing, zone, said }: LineLook, correction: Correction): Html | undefined {
  if (said.has(correction)) return undefined;
  said.add(correction);
  const shown = { time: correctedAt(correction, briefing, zone), plain: (words: string) => words };
  return html`\n<p class="note" dir="auto">${correctionWords(correction, briefing, shown)}</p>`;
}

export function claimLine(look: LineLook, claim: CheckedClaim, stands: Parameters<Behind>[0]): Html {
  // Who says so is part of most claims' own words; where it is not, it is added.
  const { text, saidBy } = claim;
  return shownWords(look, saidBy && !text.includes(saidBy) ? `${text} (${saidBy})` : text, [stands], claim);
}

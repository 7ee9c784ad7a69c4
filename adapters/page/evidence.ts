// The sentence behind a line, opened without a script: each number once, afterwards a link to where it stands.
import { proofOf } from "../../src/desk/evidence.ts";
import { languageOf } from "../../src/language/detect.ts";
import type { Briefing } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { markedPieces } from "../../src/news/marked.ts";
import type { Numbered, Numbering } from "../../src/news/numbering.ts";
import type { Proof } from "../../src/news/proof.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { type Html, html } from "./html.ts";
import { dotted, lang, outletShown, outward, published } from "./words.ts";

/** What stands behind a number, or behind a line that has none; nothing behind nothing. */
export type Behind = (what: number | CheckedClaim | undefined) => Html | undefined;

/** `part` tells the stories of one page apart; `shown` gives a number as the page has it. */
export function evidenceOf(
  briefing: Briefing,
  numbers: Numbering,
  {
    part,
    zone,
    tongue,
    shown,
  }: {
    readonly part: number;
    readonly zone: string;
    readonly tongue: Tongue;
    readonly shown: (number: number) => number;
  },
): Behind {
  const told = new Map<number | string, number>();
  return (what) => {
    const entry = typeof what === "object" ? unnumbered(what) : numbers.all[(what ?? 0) - 1];
    const proof = entry && proofOf(entry, briefing);
    if (proof === undefined || proof.stands.length === 0) return undefined;
    const key = typeof what === "object" ? what.text : proof.number;
    const known = told.get(key);
    if (known !== undefined) return html` <a class="number" href="#e${part}-${known}">[${known}]</a>`;
    const here = shown(proof.number);
    told.set(key, here);
    return html`<details><summary>${tongue.say("page.evidence", { number: here })}</summary>
<div id="e${part}-${here}">${stands(proof, briefing, zone, tongue)}</div></details>`;
  };
}

/** Of a sentence that a change stands on and that was not told. */
const unnumbered = (claim: CheckedClaim): Numbered => ({
  ...{ number: 0, kind: "point", claim },
  ...{ text: claim.text, citations: claim.citations },
});

function stands(proof: Proof, briefing: Briefing, zone: string, tongue: Tongue): Html {
  const [first] = proof.stands;
  const verbatim = proof.stands.length === 1 && first?.sentence === proof.claim.text;
  const language = languageOfSource(proof, briefing);
  const changed = proof.edits.map((edit) => html`<li>${edit}</li>`);
  const edits = changed.length === 0 ? undefined : html`<ul class="quiet">${changed}</ul>`;
  return html`${verbatim ? html`<p class="quiet">${tongue.say("evidence.verbatim-quiet")}</p>` : undefined}${
    proof.translated === undefined ? undefined : html`<p class="quiet">${proof.translated}</p>`
  }${proof.stands.map(
    (stand) => html`<blockquote dir="auto"${lang(language, tongue)}>${markedPieces(stand.sentence, stand.carries).map(
      ({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text),
    )}</blockquote>
<p class="quiet">${dotted([
      outletShown(stand, tongue),
      stand.sentenceNumber < 1
        ? tongue.say("evidence.title-line")
        : tongue.say("evidence.sentence", { number: stand.sentenceNumber }),
      published(stand, zone, tongue),
      stand.link === undefined ? undefined : outward(stand.link, tongue.say("evidence.open")),
    ])}</p>
`,
  )}${edits}${proof.vouched === undefined ? undefined : html`<p class="quiet">${proof.vouched}</p>`}`;
}

/** Lines stand in their source's language, but for translated ones, whose source's is kept nowhere: its words tell. */
function languageOfSource({ claim, translated }: Proof, { language, sources }: Briefing): string {
  if (translated === undefined) return language;
  return languageOf("", sources[claim.citations[0].source]?.sentences.join(" ") ?? "");
}

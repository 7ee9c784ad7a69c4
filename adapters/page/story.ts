// A story over time as a page shows it: what is new, what changed when, every telling, how its figures moved.
import { svgOf } from "../../src/drawing/svg.ts";
import type { NonEmpty } from "../../src/news/article.ts";
import type { Briefing, Source } from "../../src/news/briefing.ts";
import type { ChangeSide } from "../../src/news/change.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { correctionOf } from "../../src/news/corrected.ts";
import type { Numbering } from "../../src/news/numbering.ts";
import { titleShown, tongueOf } from "../../src/news/shown.ts";
import { figureDrawn, measuredBy } from "../../src/unfolding/drawn.ts";
import { type Move, movesOf } from "../../src/unfolding/moves.ts";
import { type DatedChange, type Telling, timelineOf } from "../../src/unfolding/tellings.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { Html, html } from "./html.ts";
import { claimLine, type LineLook, listOf, shownWords } from "./lines.ts";
import { sourceList } from "./sources.ts";
import { looksOf, tellingItems } from "./tellings.ts";
import { dotted, lang, moment, type Onward, outletShown, reportDay } from "./words.ts";

export type StoryOverTime = { readonly tellings: NonEmpty<Telling>; readonly zone: string };

type Look = StoryOverTime & {
  readonly tongue: Tongue;
  readonly looks: ReadonlyMap<Telling, LineLook>;
};

/** Oldest first: each stands where it is read, from what is new to how it came about. */
export function storyArticle({ tellings, zone }: StoryOverTime, onward: Onward): Html {
  const newest = tellings.at(-1) ?? tellings[0];
  const { briefing } = newest;
  const tongue = tongueOf(briefing);
  const look: Look = { tellings, zone, tongue, looks: looksOf(tellings, { part: 1, last: 0, zone, tongue }) };
  const changes = timelineOf(tellings);
  const fresh = changes.filter(({ toldAt }) => toldAt === newest.at);
  const counted = tongue.text("page.told", {
    tellings: tellings.length,
    first: moment(tellings[0].at, zone, tongue),
    last: moment(newest.at, zone, tongue),
  });
  const said = ({ words }: DatedChange) => html`<p><b dir="auto"${lang(briefing.language, tongue)}>${words}</b></p>`;
  return html`<article id="story" aria-labelledby="title">
<h1 dir="auto" id="title"${lang(briefing.language, tongue)}>${titleShown(briefing)}</h1>
<p class="quiet">${counted}</p>
${fresh.length === 0 ? undefined : html`<div class="note">${fresh.map(said)}</div>`}
<div class="lead">${lineOf(look, newest, briefing.lead)}</div>
<p class="quiet"><a href="${onward("briefing", briefing.id)}">${tongue.say("page.newest")}</a></p>
${section(tongue.say("page.changes"), timeline(look, changes))}
${section(tongue.say("page.tellings"), listOf(tellingItems(look.looks, changes, onward)))}
${section(tongue.say("page.moved"), ledger(look))}
${section(tongue.say("page.taken-back"), listOf(takenBack(look)))}
${section(tongue.say("sources.title", { sources: sourcesOf(tellings).length }), sources(look))}
</article>
`;
}

const section = (title: string, inside: Html | undefined): Html | undefined =>
  inside && html`<section><h2>${title}</h2>\n${inside}</section>`;

/** `telling`: the one that the line is of. */
function lineOf({ looks }: Look, telling: Telling | undefined, claim: CheckedClaim): Html | undefined {
  const look = telling && looks.get(telling);
  return look && claimLine(look, claim, standsOn(look, claim));
}

function timeline(look: Look, changes: readonly DatedChange[]): Html | undefined {
  const { tongue, tellings } = look;
  if (changes.length === 0) return undefined;
  const items = changes.map(({ words, was, now, toldAt }) => {
    const at = tellings.findIndex((telling) => telling.at === toldAt);
    const [before, since] = [tellings[at - 1], tellings[at]];
    return html`<li><p><b dir="auto"${lang(since?.briefing.language ?? "und", tongue)}>${words}</b></p>
<ul>${side(look, tongue.say("edition.before"), was, before)}
${side(look, tongue.say("edition.now"), now, since)}</ul></li>
`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

/** Who said it on which day, and the line with its sentence. */
function side(look: Look, name: string, { claim, outlet, at }: ChangeSide, telling: Telling | undefined): Html {
  const { tongue } = look;
  const who = dotted([outletShown({ outlet }, tongue), reportDay(at, tongue)]);
  return html`<li><p class="quiet">${name} ${who}</p><div>${lineOf(look, telling, claim)}</div></li>`;
}

const claimsOf = ({ lead, points, more, disputes, headline }: Briefing): readonly CheckedClaim[] => [
  ...[lead, ...points, ...more],
  ...disputes.flatMap(({ versions }) => versions),
  headline,
];

const numbersOf = ({ lead, points, more, disputes, headline }: Numbering): readonly number[] => [
  ...[lead, ...points, ...more],
  ...disputes.flat(),
  headline,
];

/** The number of a line that was told. A change may stand on a sentence that was not. */
function standsOn({ briefing, numbers }: LineLook, claim: CheckedClaim): number | CheckedClaim {
  return numbersOf(numbers)[claimsOf(briefing).indexOf(claim)] ?? claim;
}

/** One table for each figure: what it was, who said so, and when; drawn where a drawing says more. */
function ledger(look: Look): Html | undefined {
  const moved = movesOf(look.tellings);
  if (moved.length === 0) return undefined;
  const drawing = figureDrawn(look.tellings, look.zone);
  // Whatever came from outside is characters in it.
  return html`${drawing && new Html(svgOf(drawing))}${moved.map((moves) => table(look, moves))}`;
}

function table(look: Look, moves: readonly Move[]): Html | undefined {
  const { tongue } = look;
  const last = moves.at(-1);
  if (last === undefined) return undefined;
  const heads = [tongue.say("page.day"), tongue.say("page.figure"), tongue.say("page.outlet")];
  return html`<table><caption dir="auto"${lang(last.telling.briefing.language, tongue)}>${measuredBy(last)}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${moves.map((move) => row(look, move))}</tbody></table>
`;
}

function row({ looks, tongue }: Look, { measure: { text, line }, telling, on }: Move): Html | undefined {
  const [look, claim] = [looks.get(telling), line.side()?.claim];
  if (look === undefined || claim === undefined) return undefined;
  const shown = shownWords(look, text, [standsOn(look, claim)], { ...claim, text });
  const outlet = outletShown({ outlet: line.outlet }, tongue);
  return html`<tr><td>${reportDay(on, tongue)}</td><td>${shown}</td><td>${outlet}</td></tr>\n`;
}

/** What outlets took back of it since, wherever it stood: struck where it stands above, and here once more. */
const takenBack = (look: Look): readonly Html[] =>
  [...look.looks].flatMap(([{ briefing }, known]) => {
    const corrected = claimsOf(briefing).filter((claim) => correctionOf(briefing, claim));
    return corrected.map((claim) => claimLine({ ...known, said: new Set() }, claim, standsOn(known, claim)));
  });

/** Each report once, the first that was told first. Which one copies another is said in the briefing's own list. */
const sourcesOf = (tellings: readonly Telling[]): readonly Source[] => {
  const all = tellings.flatMap(({ briefing }) => briefing.sources);
  return [...new Map(all.map(({ copyOf: _, ...source }) => [source.article, source])).values()];
};

const sources = ({ tellings, zone, tongue }: Look): Html => sourceList(sourcesOf(tellings), zone, tongue);

// A briefing as a page shows it: all of it at once, in the order in which it is read, each line with its sentence.
import type { Actor, Briefing, Dispute, Figure, Quote, Source } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { correctedAt, correctionOf, correctionWords } from "../../src/news/corrected.ts";
import type { Correction } from "../../src/news/correction.ts";
import { leftOutWords } from "../../src/news/left-out.ts";
import { type Numbering, numberedClaims } from "../../src/news/numbering.ts";
import { shownActors } from "../../src/news/screen/acting.ts";
import {
  actorWords,
  correctionsOf,
  disputeWords,
  figureWords,
  makingOf,
  quotationWords,
  speakerWords,
  titleShown,
  tongueOf,
} from "../../src/news/shown.ts";
import { sinceLast } from "../../src/unfolding/since.ts";
import type { Telling } from "../../src/unfolding/tellings.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import { type Behind, evidenceOf } from "./evidence.ts";
import { type Html, html, type Put } from "./html.ts";
import { dotted, lang, moment, outletShown, outward, published } from "./words.ts";

export type StoryLook = {
  /** Its number on the page, from 1. */
  readonly part: number;
  readonly zone: string;
  /** Of its headline: 1 where it is the page, 2 among others. */
  readonly level: 1 | 2;
  /** What is said of it before anything else. */
  readonly since?: Html | undefined;
  /** How it was told here before, oldest first. */
  readonly earlier?: readonly Telling[] | undefined;
  /** An attribute, where the page's own words are in another language than the briefing's. */
  readonly spoken?: Html | undefined;
};

type Look = StoryLook & {
  readonly briefing: Briefing;
  /** Of the words around it, as on every platform. */
  readonly tongue: Tongue;
  readonly numbers: Numbering;
  readonly behind: Behind;
  /** Corrections that were said already: several lines may stand on one sentence. */
  readonly said: Set<Correction>;
};

/** Everything that is kept of it: nothing waits behind More. */
export function briefingArticle(briefing: Briefing, around: StoryLook): Html {
  const { part, zone, since, spoken } = around;
  const tongue = tongueOf(briefing);
  const behind = evidenceOf(briefing, `${part}`, zone, tongue);
  const look: Look = { ...around, briefing, tongue, numbers: numberedClaims(briefing), behind, said: new Set() };
  const { numbers } = look;
  const { points, more, disputes } = briefing;
  const main = briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
  const origin = outward(main.url, outletShown(main, tongue));
  const overtaken = disputes.filter(({ kind }) => kind === "overtaken");
  const open = disputes.filter(({ kind }) => kind !== "overtaken");
  return html`<article id="story-${part}" aria-labelledby="title-${part}"${spoken}>
${heading(look, 0, html`${titleShown(briefing)}`, html` id="title-${part}"${lang(briefing.language, tongue)}`)}
<p class="quiet">${dotted([origin, published(main, zone, tongue), ...makingOf(briefing)])}</p>
${since}${correctionsOf(briefing, tongue).map((note) => html`<p class="note" dir="auto">${note}</p>`)}
<div class="lead">${line(look, briefing.lead, numbers.lead)}</div>
${list(points.map((claim, at) => line(look, claim, numbers.points[at])))}
${section(look, tongue.say("button.more"), list(more.map((claim, at) => line(look, claim, numbers.more[at]))))}
${section(look, tongue.say("briefing.who"), list(shownActors(briefing).map((actor) => actorItem(look, actor))))}
${section(look, tongue.say("briefing.figures"), list(briefing.figures.map((figure) => figureItem(look, figure))))}
${section(look, tongue.say("briefing.quoted"), list(briefing.quotes.map((quote) => quoteItem(look, quote))))}
${section(look, tongue.say("briefing.updated"), list(overtaken.map((dispute) => disputeItem(look, dispute))))}
${section(look, tongue.say("briefing.unclear"), list(open.map((dispute) => disputeItem(look, dispute))))}
${section(look, tongue.say("button.before"), list(tellings(look)))}
${section(look, tongue.say("briefing.left-out"), list(leftOutItems(look)))}
${section(look, tongue.say("sources.title", { sources: briefing.sources.length }), sourceList(look))}
</article>
`;
}

const heading = ({ level }: Look, below: 0 | 1, words: Html, attributes?: Html): Html =>
  level + below === 1
    ? html`<h1 dir="auto"${attributes}>${words}</h1>`
    : level + below === 2
      ? html`<h2 dir="auto"${attributes}>${words}</h2>`
      : html`<h3${attributes}>${words}</h3>`;

const section = (look: Look, title: string, inside: Html | undefined): Html | undefined =>
  inside && html`<section>${heading(look, 1, html`${title}`)}\n${inside}</section>`;

const list = (items: readonly Html[]): Html | undefined =>
  items.length === 0 ? undefined : html`<ul>${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;

type LineLook = Pick<Look, "behind" | "briefing" | "tongue" | "zone" | "said">;

/** What is stated, and where it stands: its outlet may say something else by now. */
type Stated = Pick<CheckedClaim, "text" | "citations">;

/** The text's own words and the sentence behind them; struck, once their outlet took them back, with the change. */
function words(look: LineLook, said: Put, numbers: readonly (number | undefined)[], stated?: Stated): Html {
  const { behind, briefing, tongue } = look;
  const correction = stated && correctionOf(briefing, stated);
  const language = lang(briefing.language, tongue);
  const shown = correction ? html`<s>${said}</s>` : said;
  const change = correction && changed(look, correction);
  return html`<p dir="auto"${language}>${shown}</p>${change}${[...new Set(numbers)].map(behind)}`;
}

function changed({ briefing, zone, said }: LineLook, correction: Correction): Html | undefined {
  if (said.has(correction)) return undefined;
  said.add(correction);
  const shown = { time: correctedAt(correction, briefing, zone), plain: (words: string) => words };
  return html`\n<p class="note" dir="auto">${correctionWords(correction, briefing, shown)}</p>`;
}

function line(look: LineLook, claim: CheckedClaim, number: number | undefined): Html {
  // Who says so is part of most claims' own words; where it is not, it is added.
  const { text, saidBy } = claim;
  return words(look, saidBy && !text.includes(saidBy) ? `${text} (${saidBy})` : text, [number], claim);
}

function actorItem(look: Look, actor: Actor): Html {
  const { briefing, numbers } = look;
  // A name alone states nothing: Evidence proves what is printed.
  const number = actor.role ? numbers.actors[briefing.actors.indexOf(actor)] : undefined;
  return words(look, actorWords(actor), [number]);
}

function figureItem(look: Look, figure: Figure): Html {
  const { briefing, numbers } = look;
  const said = figureWords(figure);
  const at = figure.text === "" ? -1 : said.indexOf(figure.text);
  const end = at + figure.text.length;
  const shown = at < 0 ? said : html`${said.slice(0, at)}<b>${said.slice(at, end)}</b>${said.slice(end)}`;
  const stated: Stated = { text: figure.text, citations: [figure.citation] };
  return words(look, shown, [numbers.figures[briefing.figures.indexOf(figure)]], stated);
}

function quoteItem(look: Look, quote: Quote): Html {
  const { briefing, numbers, tongue } = look;
  const speaker = speakerWords(quote, briefing, []);
  const said = quotationWords(quote.text, speaker, tongue);
  const stated: Stated = { text: quote.text, citations: [quote.citation] };
  return words(look, said, [numbers.quotes[briefing.quotes.indexOf(quote)]], stated);
}

function disputeItem(look: Look, dispute: Dispute): Html {
  const { briefing, numbers } = look;
  const sides = numbers.disputes[briefing.disputes.indexOf(dispute)] ?? [];
  return words(look, disputeWords(dispute, briefing), sides);
}

/** Telling by telling: the day, what had changed by then, and the line that was told with its sentence. */
function tellings({ earlier = [], part, zone, tongue }: Look): readonly Html[] {
  return earlier.map(({ briefing, at }, index) => {
    const last = earlier[index - 1];
    const since = last && sinceLast(last.briefing, briefing);
    const look = { briefing, tongue, zone, said: new Set<Correction>() };
    const behind = evidenceOf(briefing, `${part}-${index + 1}`, zone, tongue);
    const what = since?.kind === "changed" ? html`<b>${since.words}</b>` : undefined;
    return html`<p class="quiet">${dotted([moment(at, zone, tongue), what])}</p>
${line({ ...look, behind }, briefing.lead, 1)}`;
  });
}

const leftOutItems = ({ briefing, tongue }: Look): readonly Html[] =>
  briefing.leftOut.map(
    ({ text, why }) =>
      html`<p dir="auto"${lang(briefing.language, tongue)}>${text}</p>
<p class="quiet">${leftOutWords(why, tongue)}</p>`,
  );

function sourceList({ briefing, tongue, zone }: Look): Html {
  const { sources } = briefing;
  const outlets = new Set(sources.map(({ outlet }) => outlet)).size;
  const reports = sources.filter(({ copyOf }) => copyOf === undefined).length;
  const counted = sources.length > 1 ? tongue.say("sources.counted", { outlets, reports }) : undefined;
  return html`${list(
    sources.map((source) => {
      const title =
        source.title === "" ? undefined : html`<cite dir="auto">${outward(source.url, source.title)}</cite>`;
      const outlet = named(source, sources, tongue);
      const shown = title === undefined ? outward(source.url, outlet) : outlet;
      return html`<p>${dotted([shown, title, published(source, zone, tongue)])}</p>`;
    }),
  )}${counted && html`<p class="quiet">${counted}</p>`}`;
}

function named(source: Source, sources: Briefing["sources"], tongue: Tongue): string {
  const outlet = outletShown(source, tongue);
  if (source.copyOf === undefined) return outlet;
  const original = sources[source.copyOf]?.outlet;
  return original === undefined
    ? tongue.say("sources.copies-another", { outlet })
    : tongue.say("sources.copies", { outlet, original });
}

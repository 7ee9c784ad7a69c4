// A briefing as a page shows it: all of it at once, in the order in which it is read, each line with its sentence.
import type { Actor, Briefing, Dispute, Figure, Quote } from "../../src/news/briefing.ts";
import { leftOutWords } from "../../src/news/left-out.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
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
import { type Telling, timelineOf } from "../../src/unfolding/tellings.ts";
import { evidenceOf } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import { claimLine, type LineLook, listOf, shownWords, type WhereStated } from "./lines.ts";
import { sourceList } from "./sources.ts";
import { looksOf, tellingItems } from "./tellings.ts";
import { dotted, lang, outletShown, outward, published } from "./words.ts";

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
  /** Where all of its tellings stand. */
  readonly story?: string | undefined;
  /** An attribute, where the page's own words are in another language than the briefing's. */
  readonly spoken?: Html | undefined;
};

type Look = StoryLook & LineLook;

/** Everything that is kept of it: nothing waits behind More. */
export function briefingArticle(briefing: Briefing, around: StoryLook): Html {
  const { part, zone, since, spoken } = around;
  const tongue = tongueOf(briefing);
  const numbers = numberedClaims(briefing);
  const behind = evidenceOf(briefing, numbers, { part, zone, tongue, shown: (number) => number });
  const look: Look = { ...around, briefing, tongue, numbers, behind, said: new Set() };
  const { points, more, disputes, sources } = briefing;
  const main = briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
  const origin = outward(main.url, outletShown(main, tongue));
  const overtaken = disputes.filter(({ kind }) => kind === "overtaken");
  const open = disputes.filter(({ kind }) => kind !== "overtaken");
  return html`<article id="story-${part}" aria-labelledby="title-${part}"${spoken}>
${heading(look, 0, html`${titleShown(briefing)}`, html` id="title-${part}"${lang(briefing.language, tongue)}`)}
<p class="quiet">${dotted([origin, published(main, zone, tongue), ...makingOf(briefing)])}</p>
${since}${correctionsOf(briefing, tongue).map((note) => html`<p class="note" dir="auto">${note}</p>`)}
<div class="lead">${claimLine(look, briefing.lead, numbers.lead)}</div>
${listOf(points.map((claim, at) => claimLine(look, claim, numbers.points[at])))}
${section(look, tongue.say("button.more"), listOf(more.map((claim, at) => claimLine(look, claim, numbers.more[at]))))}
${section(look, tongue.say("briefing.who"), listOf(shownActors(briefing).map((actor) => actorItem(look, actor))))}
${section(look, tongue.say("briefing.figures"), listOf(briefing.figures.map((figure) => figureItem(look, figure))))}
${section(look, tongue.say("briefing.quoted"), listOf(briefing.quotes.map((quote) => quoteItem(look, quote))))}
${section(look, tongue.say("briefing.updated"), listOf(overtaken.map((dispute) => disputeItem(look, dispute))))}
${section(look, tongue.say("briefing.unclear"), listOf(open.map((dispute) => disputeItem(look, dispute))))}
${section(look, tongue.say("button.before"), toldBefore(look))}
${section(look, tongue.say("briefing.left-out"), listOf(leftOutItems(look)))}
${section(look, tongue.say("sources.title", { sources: sources.length }), sourceList(sources, zone, tongue))}
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

function actorItem(look: Look, actor: Actor): Html {
  const { briefing, numbers } = look;
  // A name alone states nothing: Evidence proves what is printed.
  const number = actor.role ? numbers.actors[briefing.actors.indexOf(actor)] : undefined;
  return shownWords(look, actorWords(actor), [number]);
}

function figureItem(look: Look, figure: Figure): Html {
  const { briefing, numbers } = look;
  const said = figureWords(figure);
  const at = figure.text === "" ? -1 : said.indexOf(figure.text);
  const end = at + figure.text.length;
  const shown = at < 0 ? said : html`${said.slice(0, at)}<b>${said.slice(at, end)}</b>${said.slice(end)}`;
  const stated: WhereStated = { text: figure.text, citations: [figure.citation] };
  return shownWords(look, shown, [numbers.figures[briefing.figures.indexOf(figure)]], stated);
}

function quoteItem(look: Look, quote: Quote): Html {
  const { briefing, numbers, tongue } = look;
  const speaker = speakerWords(quote, briefing, []);
  const said = quotationWords(quote.text, speaker, tongue);
  const stated: WhereStated = { text: quote.text, citations: [quote.citation] };
  return shownWords(look, said, [numbers.quotes[briefing.quotes.indexOf(quote)]], stated);
}

function disputeItem(look: Look, dispute: Dispute): Html {
  const { briefing, numbers } = look;
  const sides = numbers.disputes[briefing.disputes.indexOf(dispute)] ?? [];
  return shownWords(look, disputeWords(dispute, briefing), sides);
}

/** How it was told before, and the way to all of it. */
function toldBefore({ earlier = [], story, part, zone, tongue, numbers }: Look): Html | undefined {
  if (earlier.length === 0 && story === undefined) return undefined;
  const looks = looksOf(earlier, { part, last: numbers.all.length, zone, tongue });
  return html`${listOf(tellingItems(looks, timelineOf(earlier)))}${
    story && html`<p><a href="${story}">${tongue.say("page.story")}</a></p>`
  }`;
}

const leftOutItems = ({ briefing, tongue }: Look): readonly Html[] =>
  briefing.leftOut.map(
    ({ text, why }) =>
      html`<p dir="auto"${lang(briefing.language, tongue)}>${text}</p>
<p class="quiet">${leftOutWords(why, tongue)}</p>`,
  );

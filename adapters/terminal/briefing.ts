// How a briefing looks in a terminal: headline, quiet line, lead, numbered bullets, who, figures, quotes, what is
// unclear, sources.
import type { Actor, Briefing, Dispute, Figure, Quote } from "../../src/news/briefing.ts";
import { byOutlet } from "../../src/news/by-outlet.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { correctedAt, correctionOf, correctionWords } from "../../src/news/corrected.ts";
import { leftOutWords } from "../../src/news/left-out.ts";
import { type Numbering, numberedClaims } from "../../src/news/numbering.ts";
import { behindMore, firstScreen, hasMore } from "../../src/news/screen/first.ts";
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
import { printable } from "./escape.ts";
import { type Ink, showPublished } from "./ink.ts";
import { wrap } from "./wrap.ts";

export function showBriefing(briefing: Briefing, ink: Ink, beyond = false): string[] {
  const numbers = numberedClaims(briefing);
  const tongue = tongueOf(briefing);
  const facts = factLines(briefing, numbers, ink);
  const list = (title: string, entries: readonly string[]): string[] =>
    entries.length === 0
      ? []
      : wrap(entries.join(` ${ink.quiet("·")} `), ink.width, ink.bold(`${title} `.padEnd(10)), " ".repeat(10));
  const points = (claims: Briefing["points"], marked: readonly number[]): string[] =>
    claims.flatMap((claim, at) => [
      ...bullet(`${printable(claim.text)} ${ink.quiet(`[${marked[at] ?? 0}]`)}`, ink),
      ...changes(claim, briefing).flatMap((words) => wrap(ink.quiet(words), ink.width, "   ", "   ")),
    ]);
  if (beyond) {
    const titled = (title: string, entries: readonly string[]): string[] =>
      entries.length === 0 ? [] : ["", ink.bold(title), ...entries.flatMap((entry) => bullet(entry, ink))];
    const rest = behindMore(briefing);
    return [
      ...wrap(ink.quiet(tongue.say("briefing.more-of", { headline: printable(briefing.headline.text) })), ink.width),
      "",
      ...points(rest.points, numbers.more),
      ...(rest.actors.length > 0 ? ["", ...list(tongue.say("briefing.also"), rest.actors.map(facts.actor))] : []),
      ...titled(tongue.say("briefing.figures"), rest.figures.map(facts.figure)),
      ...titled(tongue.say("briefing.quoted"), rest.quotes.map(facts.quote)),
      ...titled(tongue.say("briefing.unclear"), rest.disputes.map(facts.dispute)),
      ...titled(
        tongue.say("briefing.left-out"),
        rest.leftOut.map(({ text, why }) => `${printable(text)} (${printable(leftOutWords(why, tongue))})`),
      ),
      ...(hasMore(briefing) ? [] : [ink.quiet(tongue.say("briefing.seen-all"))]),
    ];
  }
  const source = briefing.sources[0];
  const first = firstScreen(briefing);
  const ledger = [
    ...list(tongue.say("briefing.who"), first.actors.map(facts.actor)),
    ...list(tongue.say("briefing.figures"), first.figures.map(facts.figure)),
    ...list(tongue.say("briefing.quoted"), first.quotes.map(facts.quote)),
    ...list(tongue.say("briefing.updated"), first.updates.map(facts.dispute)),
    ...list(tongue.say("briefing.unclear"), first.disputes.map(facts.dispute)),
    ...list(tongue.say("sources.title", { sources: briefing.sources.length }), sourcesOf(briefing)),
  ];
  return [
    ...wrap(ink.bold(printable(titleShown(briefing))), ink.width),
    ...(source.url ? [ink.quiet(printable(source.url))] : []),
    ...wrap(ink.quiet(quietLine(briefing, ink)), ink.width),
    "",
    ...correctionsOf(briefing, tongue).flatMap((note) => [...wrap(printable(note), ink.width), ""]),
    ...wrap(`${printable(briefing.lead.text)} ${ink.quiet(`[${numbers.lead}]`)}`, ink.width),
    ...changes(briefing.lead, briefing).flatMap((words) => wrap(ink.quiet(words), ink.width)),
    "",
    ...points(briefing.points, numbers.points),
    ...(ledger.length > 0 ? ["", ...ledger] : []),
  ];
}

/** What the outlet of a line says by now, where it changed that. */
function changes(claim: CheckedClaim, briefing: Briefing): readonly string[] {
  const correction = correctionOf(briefing, claim);
  if (correction === undefined) return [];
  return [correctionWords(correction, briefing, { time: correctedAt(correction, briefing), plain: printable })];
}

const bullet = (text: string, ink: Ink): string[] => wrap(text, ink.width, " • ", "   ");

function factLines(briefing: Briefing, numbers: Numbering, ink: Ink) {
  const mark = (number: number | undefined): string => (number === undefined ? "" : ` ${ink.quiet(`[${number}]`)}`);
  const shown = firstScreen(briefing).actors;
  return {
    /** A name alone needs no number of its own; a role is a statement, and has one. */
    actor: (actor: Actor): string =>
      printable(actorWords(actor)) + (actor.role ? mark(numbers.actors[briefing.actors.indexOf(actor)]) : ""),
    figure: (figure: Figure): string =>
      printable(figureWords(figure)) + mark(numbers.figures[briefing.figures.indexOf(figure)]),
    quote: (quote: Quote): string => {
      const speaker = speakerWords(quote, briefing, shown);
      const said = quotationWords(printable(quote.text), speaker && printable(speaker), tongueOf(briefing));
      return said + mark(numbers.quotes[briefing.quotes.indexOf(quote)]);
    },
    dispute: (dispute: Dispute): string =>
      printable(disputeWords(dispute, briefing)) +
      [...new Set(numbers.disputes[briefing.disputes.indexOf(dispute)])].map(mark).join(""),
  };
}

function quietLine(briefing: Briefing, ink: Ink): string {
  const source = briefing.sources[0];
  return [
    printable(source.outlet),
    showPublished(source, ink, tongueOf(briefing)),
    ...makingOf(briefing).map(printable),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function sourcesOf(briefing: Briefing): string[] {
  if (briefing.sources.length < 2) return [];
  const tongue = tongueOf(briefing);
  const reports = briefing.sources.filter((source) => source.copyOf === undefined).length;
  const named = byOutlet(briefing.sources, tongue);
  const names = named.map(({ outlet, reports }) => {
    const name = outlet || tongue.say("briefing.pasted");
    if (reports.length > 1) return printable(`${name} (${reports.map(({ shown }) => shown).join(", ")})`);
    const { copyOf } = reports[0].source;
    if (copyOf === undefined) return printable(name);
    const original = briefing.sources[copyOf]?.outlet;
    return printable(
      original === undefined
        ? tongue.say("sources.copies-another", { outlet: name })
        : tongue.say("sources.copies", { outlet: name, original }),
    );
  });
  return [...names, tongue.say("sources.counted", { outlets: named.length, reports })];
}

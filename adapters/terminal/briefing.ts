// How a briefing looks in a terminal: headline, quiet line, lead, numbered bullets, who, figures, quotes, what is
// unclear, sources.
import type { Briefing } from "../../src/news/briefing.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { actorWords, figureWords, makingOf, shownActors } from "../../src/news/shown.ts";
import { printable } from "./escape.ts";
import { type Ink, showInstant } from "./ink.ts";
import { wrap } from "./wrap.ts";

export function showBriefing(briefing: Briefing, ink: Ink, beyond = false): string[] {
  const numbers = numberedClaims(briefing);
  const mark = (number: number) => ink.quiet(`[${number}]`);
  const source = briefing.sources[0];
  const bullets = beyond ? briefing.more : briefing.points;
  const bulletNumbers = beyond ? numbers.more : numbers.points;
  const list = (title: string, entries: readonly string[]): string[] =>
    entries.length === 0
      ? []
      : wrap(entries.join(` ${ink.quiet("·")} `), ink.width, ink.bold(title.padEnd(10)), " ".repeat(10));
  const opening = beyond
    ? wrap(ink.quiet(`More of: ${printable(briefing.headline.text)}`), ink.width)
    : [
        ...wrap(ink.bold(printable(briefing.headline.text)), ink.width),
        ...(source.url ? [ink.quiet(printable(source.url))] : []),
        ...wrap(ink.quiet(quietLine(briefing, ink)), ink.width),
        "",
        ...wrap(`${printable(briefing.lead.text)} ${mark(numbers.lead)}`, ink.width),
      ];
  const ledger = beyond
    ? []
    : [
        ...list(
          "Who",
          shownActors(briefing).map((actor) => printable(actorWords(actor))),
        ),
        ...list(
          "Figures",
          briefing.figures.map((figure, at) => `${printable(figureWords(figure))} ${mark(numbers.figures[at] ?? 0)}`),
        ),
        ...list(
          "Quoted",
          briefing.quotes.map(
            (quote, at) =>
              `“${printable(quote.text)}” (${printable(quote.speaker ?? "speaker not stated")}) ` +
              `${mark(numbers.quotes[at] ?? 0)}`,
          ),
        ),
        ...list(
          "Unclear",
          briefing.disputes.map(
            (dispute, at) => `${printable(dispute.about)} ${[...new Set(numbers.disputes[at])].map(mark).join(" ")}`,
          ),
        ),
        ...list("Sources", sourcesOf(briefing)),
      ];
  return [
    ...opening,
    "",
    ...bullets.flatMap((claim, at) =>
      wrap(`${printable(claim.text)} ${mark(bulletNumbers[at] ?? 0)}`, ink.width, " • ", "   "),
    ),
    ...(bullets.length === 0 && beyond ? [ink.quiet("There is nothing beyond what you have seen.")] : []),
    ...(ledger.length > 0 ? ["", ...ledger] : []),
  ];
}

function quietLine(briefing: Briefing, ink: Ink): string {
  const source = briefing.sources[0];
  return [
    printable(source.outlet),
    source.publishedAt === undefined ? "" : showInstant(source.publishedAt, "date", ink.zone),
    ...makingOf(briefing).map(printable),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function sourcesOf(briefing: Briefing): string[] {
  if (briefing.sources.length < 2) return [];
  const originals = briefing.sources.filter((source) => source.copyOf === undefined).length;
  const names = briefing.sources.map((source) =>
    printable(
      source.copyOf === undefined
        ? source.outlet
        : `${source.outlet} (copies ${briefing.sources[source.copyOf]?.outlet ?? "another"})`,
    ),
  );
  return [
    ...names,
    `${briefing.sources.length} outlets, ${originals} original ${originals === 1 ? "report" : "reports"}`,
  ];
}

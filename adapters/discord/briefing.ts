// How a briefing reads on Discord: headline, lead, bullets with their numbers, who, figures, quotes, what is unclear,
// sources.
import { count } from "../../src/desk/notices.ts";
import type { Action } from "../../src/news/action.ts";
import type { Actor, Briefing, Figure, Source } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { actorWords, figureWords, makingOf, shownActors } from "../../src/news/shown.ts";
import { boldMarkdown, hostShown, linkMarkdown, literal, tidy } from "./escape.ts";
import { type ButtonComponent, buttonComponent } from "./message.ts";
import type { Paragraph } from "./parts.ts";
import { instant, numbered } from "./words.ts";

/** `beyond`: what the chosen length left out, behind More. `first` adds the one hint about the numbers. */
export function briefingPassages(
  briefing: Briefing,
  wish: { readonly first?: boolean; readonly beyond?: boolean; readonly above?: readonly string[] } = {},
): readonly Paragraph[] {
  const numbers = numberedClaims(briefing);
  const bullet = (claim: CheckedClaim, number: number | undefined): string => `- ${claimText(claim)}${mark(number)}`;
  const heading = [...(wish.above ?? []), headlineOf(briefing), quietLine(briefing)];
  if (wish.beyond)
    return [
      { lines: heading },
      {
        lines:
          briefing.more.length > 0
            ? briefing.more.map((claim, index) => bullet(claim, numbers.more[index]))
            : ["Nothing more of this story passed the check."],
      },
    ];
  return [
    { lines: heading },
    { lines: [`${claimText(briefing.lead)}${mark(numbers.lead)}`] },
    ...passage(briefing.points.map((claim, index) => bullet(claim, numbers.points[index]))),
    ...passage(factLines(briefing, numbers), true),
    ...passage(
      briefing.disputes.map((dispute, index) => {
        const versions = dispute.versions.map(
          (claim, side) => claimText(claim) + mark(numbers.disputes[index]?.[side]),
        );
        return `**Unclear** ${dispute.about === "" ? "" : `${literal(dispute.about)}: `}${versions.join(" · ")}`;
      }),
    ),
    { lines: [sourceLine(briefing), ...(wish.first ? [hint] : [])] },
  ];
}

export function briefingButtons(
  briefing: Briefing,
  wish: { readonly posted?: boolean; readonly beyond?: boolean },
): ButtonComponent[] {
  const on = (act: Action["act"]): Action => ({ act, on: briefing.id });
  return [
    buttonComponent("Evidence", on("evidence"), 1),
    buttonComponent("Ask a follow-up", on("ask")),
    ...(briefing.more.length > 0 && !wish.beyond ? [buttonComponent("More", on("more"))] : []),
    buttonComponent("Less like this", on("less")),
    ...(wish.posted ? [buttonComponent("Why this", on("why"))] : []),
  ];
}

export const headlineLink = (briefing: Briefing): string => linkMarkdown(briefing.headline.text, leading(briefing).url);

const headlineOf = (briefing: Briefing): string => `## ${headlineLink(briefing)}`;

const hint = "-# Tap Evidence to see the sentence behind each [number].";

const mark = (number: number | undefined): string => (number === undefined ? "" : numbered(number));

/** Who says so is part of most claims' own words; where it is not, it is added, never guessed. */
export function claimText(claim: Pick<CheckedClaim, "text" | "saidBy">): string {
  const said = claim.saidBy;
  return said && !tidy(claim.text).includes(tidy(said))
    ? `${literal(claim.text)} (${literal(said)})`
    : literal(claim.text);
}

/** The source the headline stands on. */
export function leading(briefing: Briefing): Source {
  return briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
}

function quietLine(briefing: Briefing): string {
  const source = leading(briefing);
  return `-# ${[
    outletOf(source),
    ...(source.publishedAt === undefined ? [] : [instant(source.publishedAt)]),
    ...makingOf(briefing).map(literal),
  ].join(" · ")}`;
}

export const outletOf = (source: Pick<Source, "outlet">): string => literal(source.outlet) || "Pasted text";

function factLines(briefing: Briefing, numbers: ReturnType<typeof numberedClaims>): string[] {
  const lines: string[] = [];
  const actors = shownActors(briefing).map((actor) => actorText(actor, numbers.actors[briefing.actors.indexOf(actor)]));
  if (actors.length > 0) lines.push(`**Who** ${actors.join(" · ")}`);
  const figures = briefing.figures.map((figure, index) => figureText(figure) + mark(numbers.figures[index]));
  if (figures.length === 1) lines.push(`**Figures** ${figures[0]}`);
  if (figures.length > 1) lines.push("**Figures**", ...figures.map((figure) => `- ${figure}`));
  const quotes = briefing.quotes.map(
    ({ text, speaker }, index) =>
      `“${literal(text)}”${speaker ? ` (${literal(speaker)})` : ""}${mark(numbers.quotes[index])}`,
  );
  if (quotes.length === 1) lines.push(`**Quoted** ${quotes[0]}`);
  if (quotes.length > 1) lines.push("**Quoted**", ...quotes.map((quote) => `- ${quote}`));
  return lines;
}

/** A name alone needs no number of its own; a role is a statement, and has one. */
const actorText = (actor: Actor, number: number | undefined): string =>
  literal(actorWords(actor)) + (actor.role ? mark(number) : "");

/** The number stands out from the words around it. */
export function figureText(figure: Figure): string {
  const words = figureWords(figure);
  const at = words.indexOf(figure.text);
  if (figure.text === "" || at < 0) return literal(words);
  const [before, after] = [words.slice(0, at), words.slice(at + figure.text.length)];
  return [literal(before), boldMarkdown(figure.text), literal(after)].filter((each) => each !== "").join(" ");
}

function sourceLine(briefing: Briefing): string {
  const links = briefing.sources.map((source) =>
    source.url === undefined ? outletOf(source) : linkMarkdown(source.outlet || hostShown(source.url), source.url),
  );
  const outlets = new Set(briefing.sources.map((source) => source.outlet)).size;
  const originals = briefing.sources.filter((source) => source.copyOf === undefined).length;
  const tally =
    briefing.sources.length === 1 ? "" : ` · ${count(outlets, "outlet")}, ${count(originals, "original report")}`;
  return `-# ${briefing.sources.length === 1 ? "Source" : "Sources"}: ${links.join(", ")}${tally}`;
}

function passage(lines: readonly string[], rule?: true): Paragraph[] {
  return lines.length === 0 ? [] : [{ lines, ...(rule ? { rule } : {}) }];
}

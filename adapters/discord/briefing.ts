// How a briefing reads on Discord: headline, lead, bullets with their numbers, who, figures, quotes, what is unclear,
// sources.
import { count } from "../../src/desk/notices.ts";
import type { Action } from "../../src/news/action.ts";
import type { Actor, Briefing, Dispute, Figure, LeftOut, Quote, Source } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { behindMore, firstScreen, hasMore } from "../../src/news/screen/first.ts";
import { actorWords, figureWords, makingOf, speakerWords, titleShown } from "../../src/news/shown.ts";
import { boldMarkdown, hostShown, linkMarkdown, literal, tidy } from "./escape.ts";
import { type ButtonComponent, buttonComponent } from "./message.ts";
import type { Paragraph } from "./parts.ts";
import { numbered, published } from "./words.ts";

/** `beyond`: what the chosen length left out, behind More. `first` adds the one hint about the numbers. */
export function briefingPassages(
  briefing: Briefing,
  wish: { readonly first?: boolean; readonly beyond?: boolean; readonly above?: readonly string[] } = {},
): readonly Paragraph[] {
  const numbers = numberedClaims(briefing);
  const bullet = (claim: CheckedClaim, number: number | undefined): string => `- ${claimText(claim)}${mark(number)}`;
  const heading = [...(wish.above ?? []), headlineOf(briefing), quietLine(briefing)];
  const facts = factLines(briefing, numbers);
  if (wish.beyond) {
    const rest = behindMore(briefing);
    const sections = [
      ...passage(rest.points.map((claim, index) => bullet(claim, numbers.more[index]))),
      ...passage(inOneLine("Also in it", rest.actors.map(facts.actor)), true),
      ...passage(titled("Figures", rest.figures.map(facts.figure))),
      ...passage(titled("Quoted", rest.quotes.map(facts.quote))),
      ...passage(titled("Unclear", rest.disputes.map(facts.dispute))),
      ...passage(titled("Left out", rest.leftOut.map(leftOutText))),
    ];
    const none: Paragraph = { lines: ["Nothing more of this story passed the check."] };
    return [{ lines: heading }, ...(sections.length > 0 ? sections : [none])];
  }
  const first = firstScreen(briefing);
  const beside = [
    ...inOneLine("Who", first.actors.map(facts.actor)),
    ...inOneLine("Figures", first.figures.map(facts.figure)),
    ...inOneLine("Quoted", first.quotes.map(facts.quote)),
    ...titled("Unclear", first.disputes.map(facts.dispute)),
  ];
  // Few blocks: Discord sets a gap between any two, and a standard briefing is to fit a phone's screen.
  return [
    { lines: heading },
    {
      lines: [
        `${claimText(briefing.lead)}${mark(numbers.lead)}`,
        ...briefing.points.map((claim, index) => bullet(claim, numbers.points[index])),
      ],
    },
    { lines: [...beside, sourceLine(briefing), ...(wish.first ? [hint] : [])], rule: true },
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
    ...(hasMore(briefing) && !wish.beyond ? [buttonComponent("More", on("more"))] : []),
    buttonComponent("Less like this", on("less")),
    ...(wish.posted ? [buttonComponent("Why this", on("why"))] : []),
  ];
}

export const headlineLink = (briefing: Briefing): string => linkMarkdown(briefing.headline.text, leading(briefing).url);

const headlineOf = (briefing: Briefing): string => `### ${linkMarkdown(titleShown(briefing), leading(briefing).url)}`;

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
  return `-# ${[outletOf(source), ...published(source, "date-time"), ...makingOf(briefing).map(literal)].join(" · ")}`;
}

export const outletOf = (source: Pick<Source, "outlet">): string => literal(source.outlet) || "Pasted text";

/** Short facts run on, as a reader's eye does. */
const inOneLine = (title: string, facts: readonly string[]): string[] =>
  facts.length === 0 ? [] : [`**${title}** ${facts.join(" · ")}`];

/** One fact goes beside its title, several below it. */
const titled = (title: string, facts: readonly string[]): string[] =>
  facts.length < 2 ? inOneLine(title, facts) : [`**${title}**`, ...facts.map((fact) => `- ${fact}`)];

function factLines(briefing: Briefing, numbers: ReturnType<typeof numberedClaims>) {
  const shown = firstScreen(briefing).actors;
  return {
    /** A name alone needs no number of its own; a role is a statement, and has one. */
    actor: (actor: Actor): string =>
      literal(actorWords(actor)) + (actor.role ? mark(numbers.actors[briefing.actors.indexOf(actor)]) : ""),
    figure: (figure: Figure): string => figureText(figure) + mark(numbers.figures[briefing.figures.indexOf(figure)]),
    quote: (quote: Quote): string => {
      const speaker = speakerWords(quote, briefing, shown);
      const said = `“${literal(quote.text)}”${speaker ? ` (${literal(speaker)})` : ""}`;
      return said + mark(numbers.quotes[briefing.quotes.indexOf(quote)]);
    },
    /** The sides are a number away. */
    dispute: (dispute: Dispute): string =>
      literal(dispute.about) + (numbers.disputes[briefing.disputes.indexOf(dispute)] ?? []).map(mark).join(""),
  };
}

const leftOutText = ({ text, why }: LeftOut): string => `${literal(text)} (${literal(why)})`;

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

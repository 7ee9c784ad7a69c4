// How a briefing reads on Discord: headline, lead, bullets with their numbers, who, figures, quotes, what is unclear,
// sources.
import { ButtonStyle, ComponentType } from "discord.js";
import type { Action } from "../../src/news/action.ts";
import type { Actor, Briefing, Dispute, Figure, LeftOut, Quote, Source } from "../../src/news/briefing.ts";
import { byOutlet, type OutletSources } from "../../src/news/by-outlet.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { correctionOf, correctionWords } from "../../src/news/corrected.ts";
import { leftOutWords } from "../../src/news/left-out.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import type { Picture } from "../../src/news/picture.ts";
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
import type { Tongue } from "../../src/words/tongue.ts";
import { boldMarkdown, hostShown, linkMarkdown, literal, tidy } from "./escape.ts";
import { limits } from "./limits.ts";
import { type ButtonComponent, buttonComponent, clip, type Thumbnail } from "./message.ts";
import type { Paragraph } from "./parts.ts";
import { dayOrTime, instant, numbered } from "./words.ts";

/** `beyond`: what the chosen length left out, behind More. `first` adds the one hint about the numbers. */
export function briefingPassages(
  briefing: Briefing,
  wish: {
    readonly first?: boolean;
    readonly beyond?: boolean;
    readonly sharedBy?: string;
    readonly picture?: Picture;
  } = {},
): readonly Paragraph[] {
  const numbers = numberedClaims(briefing);
  const tongue = tongueOf(briefing);
  const bullet = (claim: CheckedClaim, number: number | undefined): string =>
    `- ${lineText(claim, briefing, mark(number), "\n  ")}`;
  const shared =
    wish.sharedBy === undefined ? [] : [tongue.say("briefing.shared-by", { name: literal(wish.sharedBy) })];
  const { picture } = wish;
  const credit =
    picture?.credit === undefined ? [] : [tongue.say("briefing.picture-by", { name: literal(picture.credit) })];
  const quiet = credit.map((line) => `-# ${line}`);
  const heading = [...shared.map((line) => `-# ${line}`), headlineOf(briefing), quietLine(briefing), ...quiet];
  const facts = factLines(briefing, numbers);
  if (wish.beyond) {
    const rest = behindMore(briefing);
    const sections = [
      ...passage(rest.points.map((claim, index) => bullet(claim, numbers.more[index]))),
      ...passage(inOneLine(tongue.say("briefing.also"), rest.actors.map(facts.actor)), true),
      ...passage(titled(tongue.say("briefing.figures"), rest.figures.map(facts.figure))),
      ...passage(titled(tongue.say("briefing.quoted"), rest.quotes.map(facts.quote))),
      ...passage(titled(tongue.say("briefing.unclear"), rest.disputes.map(facts.dispute))),
      ...passage(
        titled(
          tongue.say("briefing.left-out"),
          rest.leftOut.map((one) => leftOutText(one, tongue)),
        ),
      ),
    ];
    const none: Paragraph = { lines: [tongue.say("briefing.nothing-more")] };
    return [{ lines: heading }, ...(sections.length > 0 ? sections : [none])];
  }
  const first = firstScreen(briefing);
  const beside = [
    ...inOneLine(tongue.say("briefing.who"), first.actors.map(facts.actor)),
    ...inOneLine(tongue.say("briefing.figures"), first.figures.map(facts.figure)),
    ...inOneLine(tongue.say("briefing.quoted"), first.quotes.map(facts.quote)),
    ...titled(tongue.say("briefing.updated"), first.updates.map(facts.dispute)),
    ...titled(tongue.say("briefing.unclear"), first.disputes.map(facts.dispute)),
  ];
  // Few blocks: Discord sets a gap between any two, and a standard briefing is to fit a phone's screen.
  return [
    { lines: heading, ...(picture && { beside: thumbnail(picture) }) },
    {
      lines: [
        ...correctionsOf(briefing, tongue).map(literal),
        lineText(briefing.lead, briefing, mark(numbers.lead), "\n"),
        ...briefing.points.map((claim, index) => bullet(claim, numbers.points[index])),
      ],
    },
    {
      lines: [...beside, sourceLine(briefing), ...(wish.first ? [`-# ${tongue.say("briefing.hint-evidence")}`] : [])],
      rule: true,
    },
  ];
}

/** Discord fetches it and shows its own copy; readers' addresses do not reach the outlet. */
const thumbnail = ({ url, alt }: Picture): Thumbnail => ({
  type: ComponentType.Thumbnail,
  media: { url },
  ...(alt === undefined ? {} : { description: clip(alt, limits.altText) }),
});

export function briefingButtons(
  briefing: Briefing,
  wish: {
    readonly posted?: boolean;
    readonly beyond?: boolean;
    readonly before?: boolean;
    readonly followed?: boolean;
    readonly share?: true;
  },
): ButtonComponent[] {
  const tongue = tongueOf(briefing);
  const on = (act: Action["act"]): Action => ({ act, on: briefing.id });
  return [
    buttonComponent(tongue.say("button.evidence"), on("evidence"), ButtonStyle.Primary),
    buttonComponent(tongue.say("button.ask-follow-up"), on("ask")),
    ...(hasMore(briefing) && !wish.beyond ? [buttonComponent(tongue.say("button.more"), on("more"))] : []),
    // A followed story's message says why it came, and has another button against it.
    ...(wish.followed ? [] : [buttonComponent(tongue.say("button.less"), on("less"))]),
    ...(wish.posted && !wish.followed ? [buttonComponent(tongue.say("button.why"), on("why"))] : []),
    ...(wish.before ? [buttonComponent(tongue.say("button.before"), on("before"))] : []),
    ...(wish.posted ? [] : [followButton(briefing)]),
    ...(wish.share ? [buttonComponent(tongue.say("button.share"), on("share"))] : []),
  ];
}

export const followButton = (briefing: Briefing): ButtonComponent =>
  buttonComponent(tongueOf(briefing).say("button.follow-story"), { act: "follow-story", on: briefing.id });

export const headlineLink = (briefing: Briefing): string => linkMarkdown(briefing.headline.text, leading(briefing).url);

const headlineOf = (briefing: Briefing): string => `### ${linkMarkdown(titleShown(briefing), leading(briefing).url)}`;

const mark = (number: number | undefined): string => (number === undefined ? "" : numbered(number));

/** Who says so is part of most claims' own words; where it is not, it is added, never guessed. */
export function claimText(claim: Pick<CheckedClaim, "text" | "saidBy">): string {
  const said = claim.saidBy;
  return said && !tidy(claim.text).includes(tidy(said))
    ? `${literal(claim.text)} (${literal(said)})`
    : literal(claim.text);
}

/** A line with its number; struck, and what was changed beneath it, where its outlet says something else by now. */
export function lineText(
  claim: CheckedClaim,
  briefing: Briefing,
  number: string,
  beneath: string,
  text?: string,
): string {
  const words = text ?? claimText(claim);
  const correction = correctionOf(briefing, claim);
  if (correction === undefined) return `${words}${number}`;
  const time = instant(correction.seenAt, "date-time");
  return `~~${words}~~${number}${beneath}${correctionWords(correction, briefing, { time, plain: literal })}`;
}

/** The source the headline stands on. */
export function leading(briefing: Briefing): Source {
  return briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
}

function quietLine(briefing: Briefing): string {
  const source = leading(briefing);
  const when = dayOrTime(source, "date-time", tongueOf(briefing));
  return `-# ${[outletOf(source, tongueOf(briefing)), ...when, ...makingOf(briefing).map(literal)].join(" · ")}`;
}

export const outletOf = ({ outlet }: Pick<Source, "outlet">, tongue: Tongue): string =>
  literal(outlet) || tongue.say("briefing.pasted");

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
      const said = quotationWords(literal(quote.text), speaker && literal(speaker), tongueOf(briefing));
      return said + mark(numbers.quotes[briefing.quotes.indexOf(quote)]);
    },
    /** The sides are a number away. */
    dispute: (dispute: Dispute): string =>
      literal(disputeWords(dispute, briefing)) +
      (numbers.disputes[briefing.disputes.indexOf(dispute)] ?? []).map(mark).join(""),
  };
}

const leftOutText = ({ text, why }: LeftOut, tongue: Tongue): string =>
  `${literal(text)} (${literal(leftOutWords(why, tongue))})`;

/** The number stands out from the words around it. */
export function figureText(figure: Figure): string {
  const words = figureWords(figure);
  const at = words.indexOf(figure.text);
  if (figure.text === "" || at < 0) return literal(words);
  const [before, after] = [words.slice(0, at), words.slice(at + figure.text.length)];
  return [literal(before), boldMarkdown(figure.text), literal(after)].filter((each) => each !== "").join(" ");
}

function sourceLine(briefing: Briefing): string {
  const tongue = tongueOf(briefing);
  const named = byOutlet(briefing.sources, tongue);
  const reports = briefing.sources.filter((source) => source.copyOf === undefined).length;
  const tally =
    briefing.sources.length === 1 ? "" : ` · ${tongue.say("sources.counted", { outlets: named.length, reports })}`;
  const links = named.map((one) => outletLinks(one, tongue)).join(", ");
  return `-# ${tongue.say("sources.title", { sources: briefing.sources.length })}: ${links}${tally}`;
}

/** One report behind the outlet's name, several behind their days. */
function outletLinks({ outlet, reports }: OutletSources<Source>, tongue: Tongue): string {
  const [{ source }] = reports;
  const name = outlet || (source.url === undefined ? tongue.say("briefing.pasted") : hostShown(source.url));
  const linked = (words: string, url: string | undefined) =>
    url === undefined ? literal(words) : linkMarkdown(words, url);
  if (reports.length === 1) return linked(name, source.url);
  return `${literal(name)} (${reports.map((one) => linked(one.shown, one.source.url)).join(", ")})`;
}

function passage(lines: readonly string[], rule?: true): Paragraph[] {
  return lines.length === 0 ? [] : [{ lines, ...(rule ? { rule } : {}) }];
}

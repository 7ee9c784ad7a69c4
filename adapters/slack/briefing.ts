// How a briefing looks in Slack: headline, quiet line, lead, points, who, figures, a quotation, what is unclear,
// sources, buttons; and what stands behind More.
import type { Actor, Briefing, Dispute, Figure, LeftOut, Quote, Source } from "../../src/news/briefing.ts";
import type { CheckedClaim } from "../../src/news/claim.ts";
import { correctionTold } from "../../src/news/corrected.ts";
import type { Drawing } from "../../src/news/drawing.ts";
import { leftOutWords } from "../../src/news/left-out.ts";
import { type Numbering, numberedClaims } from "../../src/news/numbering.ts";
import { behindMore, firstScreen } from "../../src/news/screen/first.ts";
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
  writtenDay,
} from "../../src/news/shown.ts";
import type { Tongue } from "../../src/words/tongue.ts";
import type { Quiet } from "./blocks.ts";
import { type ButtonsLook, briefingActions } from "./briefing-buttons.ts";
import { plainLine } from "./escape.ts";
import { type Chunk, drawnBeneath, quietly, rich, together } from "./parts.ts";
import { boldText, linkText, type RichElement, type RichGroup, words } from "./richtext.ts";
import { type Mark, marks, sourceNodes } from "./sources.ts";

export type BriefingLook = ButtonsLook & {
  /** The quiet line about tapping a number, shown once to a place. */
  readonly first?: boolean;
  readonly zone?: string;
  /** Of its story, beneath the lead that says the newest of it. */
  readonly drawing?: Drawing;
};

/** Chunks in reading order; the last holds the buttons. */
export function briefingChunks(briefing: Briefing, look: BriefingLook = {}): readonly Chunk[] {
  const numbers = numberedClaims(briefing);
  const mark = marks(briefing.sources);
  const tongue = tongueOf(briefing);
  const main = briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
  const heading = [
    rich({ kind: "words", nodes: linkText(main.url, plainLine(titleShown(briefing)), { bold: true }) }),
    quietly(...quietLine(briefing, main, look.zone ?? "UTC")),
  ];
  const bullets = (claims: readonly CheckedClaim[], marked: readonly number[]): readonly Chunk[] =>
    fold(
      claims.length === 0
        ? []
        : [
            {
              kind: "bullets",
              items: claims.map((claim, at) =>
                lineNodes(claim, mark(marked[at], claim.citations[0]), briefing, look.zone),
              ),
            },
          ],
    );
  const facts = factLines(briefing, numbers, mark);
  const sources = rich({ kind: "words", nodes: sourceNodes(briefing.sources, tongue) });
  if (look.beyond) {
    const rest = behindMore(briefing);
    return [
      together(heading),
      ...bullets(rest.points, numbers.more),
      ...fold(inOneLine(tongue.say("briefing.also"), rest.actors.map(facts.actor))),
      ...fold(titled(tongue.say("briefing.figures"), rest.figures.map(facts.figure))),
      ...fold(titled(tongue.say("briefing.quoted"), rest.quotes.map(facts.quote))),
      ...fold(titled(tongue.say("briefing.unclear"), rest.disputes.map(facts.dispute))),
      ...fold(
        titled(
          tongue.say("briefing.left-out"),
          rest.leftOut.map((one) => leftOutNodes(one, tongue)),
        ),
      ),
      sources,
      briefingActions(briefing, look),
    ];
  }
  const lead = lineNodes(briefing.lead, mark(numbers.lead, briefing.lead.citations[0]), briefing, look.zone);
  const first = firstScreen(briefing);
  return [
    together([
      ...heading,
      ...correctionsOf(briefing, tongue).map((note) => rich({ kind: "words", nodes: [words(note)] })),
      rich({ kind: "words", nodes: lead }),
      ...(look.drawing ? [drawnBeneath(look.drawing)] : []),
    ]),
    ...bullets(briefing.points, numbers.points),
    ...fold([
      ...inOneLine(tongue.say("briefing.who"), first.actors.map(facts.actor)),
      ...inOneLine(tongue.say("briefing.figures"), first.figures.map(facts.figure)),
      ...inOneLine(tongue.say("briefing.quoted"), first.quotes.map(facts.quote)),
      ...titled(tongue.say("briefing.updated"), first.updates.map(facts.dispute)),
      ...titled(tongue.say("briefing.unclear"), first.disputes.map(facts.dispute)),
    ]),
    sources,
    ...(look.first ? [quietly(tongue.say("briefing.hint-number"))] : []),
    briefingActions(briefing, look),
  ];
}

/** A line with its number; struck, and what was changed beneath it, where its outlet says something else by now. */
export function lineNodes(
  claim: CheckedClaim,
  number: readonly RichElement[],
  briefing: Briefing,
  zone?: string,
  text = claim.text,
): readonly RichElement[] {
  const changed = correctionTold(briefing, claim, zone);
  if (changed === undefined) return [words(text), ...number];
  return [words(text, { strike: true }), ...number, words("\n"), words(changed, { italic: true })];
}

function quietLine(briefing: Briefing, main: Source, zone: string): readonly Quiet[] {
  const rest = makingOf(briefing).join(" · ");
  const tongue = tongueOf(briefing);
  const outlet = main.outlet || tongue.say("briefing.pasted");
  if (main.publishedAt === undefined) return [`${outlet} · ${rest}`];
  if (main.dayOnly) return [`${outlet} · ${writtenDay(main.publishedAt, tongue)} · ${rest}`];
  return [`${outlet} ·`, { at: main.publishedAt, as: "date-time", zone, tongue }, `· ${rest}`];
}

const fold = (groups: readonly RichGroup[]): readonly Chunk[] => (groups.length > 0 ? [rich(...groups)] : []);

/** One line goes beside its title, several below it. */
function titled(title: string, lines: readonly (readonly RichElement[])[]): readonly RichGroup[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [{ kind: "words", nodes: [boldText(title), words("  "), ...first] }];
  return [
    { kind: "words", nodes: [boldText(title)] },
    { kind: "bullets", items: lines },
  ];
}

/** Short facts run on, as a reader's eye does. */
function inOneLine(title: string, facts: readonly (readonly RichElement[])[]): readonly RichGroup[] {
  const nodes = facts.flatMap((fact, at) => [words(at === 0 ? "  " : " · "), ...fact]);
  return nodes.length === 0 ? [] : [{ kind: "words", nodes: [boldText(title), ...nodes] }];
}

function factLines(briefing: Briefing, numbers: Numbering, mark: Mark) {
  const shown = firstScreen(briefing).actors;
  return {
    /** A name alone needs no number of its own; a role is a statement, and has one. */
    actor: (actor: Actor): readonly RichElement[] => [
      words(actorWords(actor)),
      ...(actor.role ? mark(numbers.actors[briefing.actors.indexOf(actor)], actor.citations[0]) : []),
    ],
    figure: (figure: Figure): readonly RichElement[] => [
      ...figureNodes(figure),
      ...mark(numbers.figures[briefing.figures.indexOf(figure)], figure.citation),
    ],
    quote: (quote: Quote): readonly RichElement[] => {
      const speaker = speakerWords(quote, briefing, shown);
      return [
        words(quotationWords(quote.text, speaker, tongueOf(briefing))),
        ...mark(numbers.quotes[briefing.quotes.indexOf(quote)], quote.citation),
      ];
    },
    /** The sides are a number away. */
    dispute: (dispute: Dispute): readonly RichElement[] => [
      words(disputeWords(dispute, briefing)),
      ...dispute.versions.flatMap((claim, side) =>
        mark(numbers.disputes[briefing.disputes.indexOf(dispute)]?.[side], claim.citations[0]),
      ),
    ],
  };
}

/** The number itself is what the eye looks for. */
function figureNodes(figure: Figure): readonly RichElement[] {
  const said = figureWords(figure);
  const at = said.indexOf(figure.text);
  const end = at + figure.text.length;
  if (at < 0) return [words(said)];
  return [words(said.slice(0, at)), boldText(said.slice(at, end)), words(said.slice(end))].filter(
    (node) => !("text" in node) || node.text !== "",
  );
}

const leftOutNodes = ({ text, why }: LeftOut, tongue: Tongue): readonly RichElement[] => [
  words(`${text} (${leftOutWords(why, tongue)})`),
];

// How a briefing looks in Slack: headline, quiet line, lead, bullets, who, figures, quotes, what is unclear, sources,
// buttons.
import type { Briefing, Figure, Quote, Source } from "../../src/news/briefing.ts";
import type { CheckedClaim, Citation } from "../../src/news/claim.ts";
import { type Numbering, numberedClaims } from "../../src/news/numbering.ts";
import { actorWords, figureWords, makingOf, shownActors } from "../../src/news/shown.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import { actions, type Quiet } from "./blocks.ts";
import { plainLine } from "./escape.ts";
import { type Chunk, only, quietly, rich, together } from "./parts.ts";
import { boldText, linkText, type RichElement, type RichGroup, words } from "./richtext.ts";

export type BriefingLook = {
  /** The quiet line about tapping a number, shown once to a place. */
  readonly first?: boolean;
  /** The points beyond the chosen length too. */
  readonly beyond?: boolean;
  /** Scheduled posts say why they came and where to change it. */
  readonly subscription?: string;
  readonly zone?: string;
};

/** Chunks in reading order; the last holds the buttons. */
export function briefingChunks(briefing: Briefing, look: BriefingLook = {}): readonly Chunk[] {
  const numbers = numberedClaims(briefing);
  const mark = marks(briefing.sources);
  const main = briefing.sources[briefing.headline.citations[0].source] ?? briefing.sources[0];
  const items = (claims: readonly CheckedClaim[], marked: readonly number[]): readonly (readonly RichElement[])[] =>
    claims.map((claim, index) => [words(claim.text), ...mark(marked[index], claim.citations[0])]);
  const bullets = look.beyond ? items(briefing.more, numbers.more) : items(briefing.points, numbers.points);
  const heading = [
    rich({ kind: "words", nodes: linkText(main.url, plainLine(briefing.headline.text), { bold: true }) }),
    quietly(...quietLine(briefing, main, look.zone ?? "UTC")),
  ];
  const list = bullets.length > 0 ? [rich({ kind: "bullets", items: bullets })] : [];
  const sources = rich({ kind: "words", nodes: sourceNodes(briefing.sources) });
  if (look.beyond) return [together(heading), ...list, sources, briefingButtons(briefing, look)];
  const lead = [words(briefing.lead.text), ...mark(numbers.lead, briefing.lead.citations[0])];
  return [
    together([...heading, rich({ kind: "words", nodes: lead })]),
    ...list,
    ...fold(whoGroups(briefing, numbers.actors, mark)),
    ...fold(figureGroups(briefing.figures, numbers.figures, mark)),
    ...fold(quoteGroups(briefing.quotes, numbers.quotes, mark)),
    ...fold(disputeGroups(briefing, numbers, mark)),
    sources,
    ...(look.first ? [quietly("Tap a number such as [1] to see the sentence it stands on.")] : []),
    briefingButtons(briefing, look),
  ];
}

/** The number as a link to the very sentence; plain where there is no page. */
export type Mark = (number: number | undefined, citation: Citation) => readonly RichElement[];

export function marks(sources: readonly Source[]): Mark {
  return (number, citation) => {
    const source = sources[citation.source];
    const sentence = citation.sentence < 0 ? source?.title : source?.sentences[citation.sentence];
    const url = source?.url && (sentence ? linkToSentence(source.url, sentence) : source.url);
    return number === undefined ? [] : [words(" "), ...linkText(url, `[${number}]`)];
  };
}

function quietLine(briefing: Briefing, main: Source, zone: string): readonly Quiet[] {
  const rest = makingOf(briefing).join(" · ");
  const outlet = main.outlet || "Pasted text";
  if (main.publishedAt === undefined) return [`${outlet} · ${rest}`];
  return [`${outlet} ·`, { at: main.publishedAt, as: "date-time", zone }, `· ${rest}`];
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

function whoGroups(briefing: Briefing, numbers: readonly number[], mark: Mark): readonly RichGroup[] {
  const nodes = shownActors(briefing).flatMap((actor, index): readonly RichElement[] => [
    words(index === 0 ? "  " : " · "),
    words(actorWords(actor)),
    ...(actor.role ? mark(numbers[briefing.actors.indexOf(actor)], actor.citations[0]) : []),
  ]);
  return nodes.length === 0 ? [] : [{ kind: "words", nodes: [boldText("Who"), ...nodes] }];
}

function figureGroups(figures: readonly Figure[], numbers: readonly number[], mark: Mark): readonly RichGroup[] {
  return titled(
    "Figures",
    figures.map((figure, index) => [...figureNodes(figure), ...mark(numbers[index], figure.citation)]),
  );
}

/** The number itself is what the eye looks for. */
function figureNodes(figure: Figure): readonly RichElement[] {
  const said = figureWords(figure);
  const end = said.indexOf(figure.text) + figure.text.length;
  return said.includes(figure.text) ? [boldText(said.slice(0, end)), words(said.slice(end))] : [words(said)];
}

function quoteGroups(quotes: readonly Quote[], numbers: readonly number[], mark: Mark): readonly RichGroup[] {
  return titled(
    "Quoted",
    quotes.map((quote, index) => [
      words(`“${quote.text}”`),
      words(quote.speaker ? ` (${quote.speaker})` : ""),
      ...mark(numbers[index], quote.citation),
    ]),
  );
}

/** A side that stands above already is named by its number alone. */
function disputeGroups(briefing: Briefing, numbers: Numbering, mark: Mark): readonly RichGroup[] {
  const above = new Set([numbers.lead, ...numbers.points]);
  return titled(
    "Unclear",
    briefing.disputes.map((dispute, index) => {
      const sides = dispute.versions.map((claim, side) => {
        const number = numbers.disputes[index]?.[side];
        const repeats = number !== undefined && above.has(number) && numbers.all[number - 1]?.text === claim.text;
        return [...(repeats ? [] : [words(` ${claim.text}`)]), ...mark(number, claim.citations[0])];
      });
      const about = dispute.about === "" ? [] : [words(dispute.about)];
      return [
        ...about,
        ...sides.flatMap((side, at) => (at === 0 && about.length === 0 ? side : [words(" ·"), ...side])),
      ];
    }),
  );
}

/** "Sources: Wikinews, Reuters · 2 outlets, 1 original report" */
export function sourceNodes(sources: readonly Source[]): readonly RichElement[] {
  const copies = sources.filter((source) => source.copyOf !== undefined).length;
  const originals = sources.length - copies;
  const outlets = new Set(sources.map((source) => source.outlet)).size;
  const counts =
    sources.length > 1
      ? ` · ${outlets} ${outlets === 1 ? "outlet" : "outlets"}, ${originals} original ` +
        `${originals === 1 ? "report" : "reports"}`
      : "";
  return [
    boldText(sources.length === 1 ? "Source" : "Sources"),
    ...sources.flatMap((source, index): readonly RichElement[] => [
      words(index === 0 ? "  " : ", "),
      ...linkText(source.url, plainLine(source.outlet) || "Pasted text"),
    ]),
    words(counts),
  ];
}

function briefingButtons(briefing: Briefing, look: BriefingLook): Chunk {
  const on = briefing.id;
  return only(
    actions(
      [
        { label: "Evidence", action: { act: "evidence", on } },
        { label: "Ask a follow-up", action: { act: "ask", on } },
        ...(briefing.more.length > 0 && !look.beyond ? [{ label: "More", action: { act: "more", on } as const }] : []),
      ],
      [
        { label: "Less like this", action: { act: "less", on } },
        { label: "Why this story", action: { act: "why", on } },
        ...(look.subscription === undefined
          ? []
          : [{ label: "Manage", action: { act: "manage", on: look.subscription } as const }]),
      ],
    ),
  );
}

// How a briefing looks in Slack: headline, quiet line, lead, bullets, who, figures, quotes, what is unclear, sources, buttons.
import type { Actor, Briefing, Dispute, Figure, Quote, Source } from "../../src/news/briefing.ts";
import type { Citation } from "../../src/news/claim.ts";
import { numberedClaims } from "../../src/news/numbering.ts";
import { linkToSentence } from "../../src/news/sourcelink.ts";
import { actions, type Quiet } from "./blocks.ts";
import { type Chunk, only, quietly, rich, together } from "./chunks.ts";
import { plainLine } from "./escape.ts";
import { bold, type Group, link, type Node, words } from "./richtext.ts";

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
  const points = briefing.points.map((claim, index) => [
    words(claim.text),
    ...mark(numbers.points[index], claim.citations[0]),
  ]);
  const more = briefing.more.map((claim, index) => [
    words(claim.text),
    ...mark(numbers.more[index], claim.citations[0]),
  ]);
  const bullets = look.beyond ? [...points, ...more] : points;
  return [
    together([
      rich({ kind: "words", nodes: link(main.url, plainLine(briefing.headline.text), { bold: true }) }),
      quietly(...quietLine(briefing, main, look.zone ?? "UTC")),
      rich({
        kind: "words",
        nodes: [words(briefing.lead.text), ...mark(numbers.lead, briefing.lead.citations[0])],
      }),
    ]),
    ...(bullets.length > 0 ? [rich({ kind: "bullets", items: bullets })] : []),
    ...fold(whoGroups(briefing.actors, numbers.actors, mark)),
    ...fold(figureGroups(briefing.figures, numbers.figures, mark)),
    ...fold(quoteGroups(briefing.quotes, numbers.quotes, mark)),
    ...fold(disputeGroups(briefing.disputes, numbers.disputes, mark)),
    rich({ kind: "words", nodes: sourceNodes(briefing.sources) }),
    ...(look.first ? [quietly("Tap a number such as [1] to see the sentence it stands on.")] : []),
    briefingButtons(briefing, look),
  ];
}

/** The number as a link to the very sentence; plain where there is no page. */
export type Mark = (number: number | undefined, citation: Citation) => readonly Node[];

export function marks(sources: readonly Source[]): Mark {
  return (number, citation) => {
    const source = sources[citation.source];
    const sentence = citation.sentence < 0 ? source?.title : source?.sentences[citation.sentence];
    const url = source?.url && (sentence ? linkToSentence(source.url, sentence) : source.url);
    return number === undefined ? [] : [words(" "), ...link(url, `[${number}]`)];
  };
}

function quietLine(briefing: Briefing, main: Source, zone: string): readonly Quiet[] {
  const minutes = `${Math.max(1, Math.round(briefing.readMinutes))} min read`;
  const rest = `${minutes} · ${writtenBy(briefing)}`;
  const excerpt = main.completeness === "excerpt" ? " · from an excerpt of the article" : "";
  const outlet = main.outlet || "Pasted text";
  if (main.publishedAt === undefined) return [`${outlet} · ${rest}${excerpt}`];
  return [`${outlet} ·`, { at: main.publishedAt, as: "date-time", zone }, `· ${rest}${excerpt}`];
}

export function writtenBy({ writer }: Pick<Briefing, "writer">): string {
  const who = writer.name === "embedded" ? "written without a model" : `written by ${writer.name}`;
  return writer.fellBack ? `${who} (${writer.fellBack})` : who;
}

const fold = (groups: readonly Group[]): readonly Chunk[] => (groups.length > 0 ? [rich(...groups)] : []);

const titled = (title: string, lines: readonly (readonly Node[])[]): readonly Group[] =>
  lines.length === 0
    ? []
    : [
        { kind: "words", nodes: [bold(title)] },
        { kind: "bullets", items: lines },
      ];

function whoGroups(actors: readonly Actor[], numbers: readonly number[], mark: Mark): readonly Group[] {
  const nodes = actors.flatMap((actor, index): readonly Node[] => [
    words(index === 0 ? "  " : " · "),
    words(actor.name),
    ...(actor.role ? [words(`, ${actor.role}`), ...mark(numbers[index], actor.citations[0])] : []),
  ]);
  return nodes.length === 0 ? [] : [{ kind: "words", nodes: [bold("Who"), ...nodes] }];
}

function figureGroups(figures: readonly Figure[], numbers: readonly number[], mark: Mark): readonly Group[] {
  return titled(
    "Figures",
    figures.map((figure, index) => [
      bold(figure.text),
      words(figureTail(figure)),
      ...mark(numbers[index], figure.citation),
    ]),
  );
}

/** What the figure measures, who says so and as of when; without repeating words the figure's own text ends with. */
export function figureTail(figure: Figure): string {
  const measures = figure.measures.trim();
  let said = figure.text.toLowerCase().includes(measures.toLowerCase()) ? "" : measures;
  const parts = said.split(" ");
  for (let length = parts.length - 1; length > 0; length--) {
    const start = parts.slice(0, length).join(" ").toLowerCase();
    if (figure.text.toLowerCase().endsWith(start)) {
      said = parts.slice(length).join(" ");
      break;
    }
  }
  const tail = said === "" ? "" : ` ${said}`;
  const by = figure.saidBy ? ` (${figure.saidBy})` : "";
  return `${tail}${by}${figure.asOf ? `, ${figure.asOf}` : ""}`;
}

function quoteGroups(quotes: readonly Quote[], numbers: readonly number[], mark: Mark): readonly Group[] {
  return titled(
    "Quoted",
    quotes.map((quote, index) => [
      words(`“${quote.text}”`),
      words(quote.speaker ? ` (${quote.speaker})` : ""),
      ...mark(numbers[index], quote.citation),
    ]),
  );
}

function disputeGroups(
  disputes: readonly Dispute[],
  numbers: readonly (readonly number[])[],
  mark: Mark,
): readonly Group[] {
  return titled(
    "Unclear",
    disputes.map((dispute, index) => [
      words(`${dispute.about}: `, { italic: true }),
      ...dispute.versions.flatMap((claim, side): readonly Node[] => [
        words(side === 0 ? claim.text : ` · ${claim.text}`),
        ...mark(numbers[index]?.[side], claim.citations[0]),
      ]),
    ]),
  );
}

/** "Sources: Wikinews, Reuters · 2 outlets, 1 original report" */
export function sourceNodes(sources: readonly Source[]): readonly Node[] {
  const copies = sources.filter((source) => source.copyOf !== undefined).length;
  const originals = sources.length - copies;
  const outlets = new Set(sources.map((source) => source.outlet)).size;
  const counts =
    sources.length > 1
      ? ` · ${outlets} ${outlets === 1 ? "outlet" : "outlets"}, ${originals} original ${originals === 1 ? "report" : "reports"}`
      : "";
  return [
    bold(sources.length === 1 ? "Source" : "Sources"),
    ...sources.flatMap((source, index): readonly Node[] => [
      words(index === 0 ? "  " : ", "),
      ...link(source.url, plainLine(source.outlet) || "Pasted text"),
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

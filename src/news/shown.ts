// How an actor, a figure and a quotation's speaker read, and how a briefing was made: the same on every platform.

import { type Tongue, tongueFor } from "../words/tongue.ts";
import type { Instant } from "./article.ts";
import type { Actor, Briefing, Dispute, Figure, Quote, Writer } from "./briefing.ts";
import { judgesOf, linesInOtherWords } from "./in-other-words.ts";
import { pieceKind } from "./piece-kind.ts";

export const actorWords = (actor: Actor): string => (actor.role ? `${actor.name}, ${actor.role}` : actor.name);

/** "18 May 2015", wherever it is read: the day of a source that gave no time, which is kept in UTC. */
export const writtenDay = (at: Instant, tongue: Tongue): string =>
  tongue.date(at, "UTC", { day: "numeric", month: "long", year: "numeric" });

/** What stands over a briefing, also over one of a text without a title. */
export const titleShown = (briefing: Briefing): string =>
  isUntitled(briefing)
    ? briefing.sources[0].outlet || tongueFor(briefing.language).say("briefing.pasted")
    : briefing.headline.text;

/** Its headline is its lead, which is not said twice. */
const isUntitled = ({ headline, lead }: Briefing): boolean => headline.text === lead.text;

/** Whether an overview's line has anything to say beneath its headline: what its outlet changed, it has. */
export const hasUnderline = (briefing: Briefing): boolean =>
  !isUntitled(briefing) || briefing.corrections !== undefined;

/** Headline and lead in one line, for a notification. */
export const inOneLine = ({ headline, lead }: Briefing): string =>
  headline.text === lead.text ? lead.text : `${headline.text.replace(/[.\s]+$/, "")}. ${lead.text}`;

/** Who said it with the text's own role, for a reader who meets him here: "Tony Woodley, general secretary". */
export function speakerWords({ speaker }: Quote, briefing: Briefing, shown: readonly Actor[]): string | undefined {
  const isHe = ({ name, aliases }: Actor): boolean => name === speaker || aliases.includes(speaker ?? "");
  const actor = shown.some(isHe) ? undefined : briefing.actors.find(isHe);
  return actor?.kind === "person" ? actorWords(actor) : speaker;
}

/** In quotation marks, with who said it. What stands between them is escaped before, by whoever shows it. */
export const quotationWords = (words: string, speaker: string | undefined, tongue: Tongue): string =>
  speaker ? tongue.say("briefing.quotation-by", { words, speaker }) : tongue.say("briefing.quotation", { words });

/** What outlets disagree about; of an overtaken count both, the older with its day: "13 dead, was 7 (2 March)". */
export function disputeWords({ about, before, versions }: Dispute, briefing: Briefing): string {
  const at = versions[1]?.citations[0].source ?? 0;
  const published = briefing.sources[at]?.publishedAt;
  if (before === undefined || published === undefined) return about;
  const tongue = tongueFor(briefing.language);
  const day = tongue.date(published, "UTC", { day: "numeric", month: "long" });
  return tongue.say("briefing.was", { now: about, before, day });
}

/** "over 220,000 people killed (United Nations estimates)": words of the text only, none twice. */
export function figureWords(figure: Pick<Figure, "text" | "measures" | "hedge" | "saidBy" | "asOf">): string {
  const words = joined(figure.text, figure.measures);
  const hedged = figure.hedge !== undefined && words.toLowerCase().includes(figure.hedge.toLowerCase());
  const hedge = figure.hedge && !hedged ? `${figure.hedge} ` : "";
  const asOf = figure.asOf && words.includes(figure.asOf) ? undefined : figure.asOf;
  // "Ford expects costs of $3 billion (Ford)"
  const saidBy = figure.saidBy && words.includes(figure.saidBy) ? undefined : figure.saidBy;
  const said = [saidBy, asOf].filter((part) => part !== undefined && part !== "").join(", ");
  return `${hedge}${words}${said === "" ? "" : ` (${said})`}`;
}

/** "sales rose 8%" holds "8%"; "over 220,000 people" and "people killed" share a word, which is said once. */
function joined(text: string, measures: string): string {
  if (measures.includes(text)) return measures;
  if (measures === "" || text.toLowerCase().includes(measures.toLowerCase())) return text;
  const [left, right] = [text.split(" "), measures.split(" ")];
  for (let shared = Math.min(left.length, right.length); shared > 0; shared--) {
    const [end, start] = [left.slice(-shared).join(" "), right.slice(0, shared).join(" ")];
    if (end.toLowerCase() === start.toLowerCase()) return [...left, ...right.slice(shared)].join(" ");
  }
  return `${text} ${measures}`;
}

/** What the editors of its sources corrected, in their own words: told before the news. Escape them. */
export const correctionsOf = ({ sources }: Briefing, tongue: Tongue): readonly string[] =>
  sources.flatMap(({ outlet, notes = [] }) =>
    notes.map((words) =>
      outlet === "" ? tongue.say("briefing.note", { words }) : tongue.say("briefing.note-by", { outlet, words }),
    ),
  );

/** In which language the words around a briefing stand: the one asked for, else its own. */
export const tongueOf = ({ askedFor, language }: Pick<Briefing, "askedFor" | "language">): Tongue =>
  tongueFor(askedFor, language);

/** "written without a model: the model is over today's budget". */
export function writtenBy({ name, fellBack }: Writer, tongue: Tongue): string {
  const made =
    name === "embedded" ? tongue.say("making.without-model") : tongue.say("making.with-model", { model: name });
  if (!fellBack) return made;
  const why = tongue.again(fellBack).replace(/[.。]$/, "");
  return tongue.say("making.fell-back", { made, why: `${why.charAt(0).toLowerCase()}${why.slice(1)}` });
}

/**
 * The quiet line's words on how a briefing was made, each to stand between dots. Escape them: a model's name is the
 * operator's, and so is its judge's.
 */
export function makingOf(briefing: Briefing): readonly string[] {
  const { writer, askedFor, sources, headline, lead } = briefing;
  const tongue = tongueOf(briefing);
  const kind = pieceKind(sources[headline.citations[0].source] ?? sources[0]);
  const own = briefing.language === "und" ? "en" : briefing.language;
  const language = tongue.nameOf(own);
  const inOtherWords = linesInOtherWords(briefing, tongue);
  const minutes = Math.max(1, Math.round(briefing.readMinutes));
  return [
    ...(kind === undefined ? [] : [tongue.say(`piece.${kind}`)]),
    tongue.say("making.minutes", { minutes }),
    ...(sources[0].completeness === "excerpt" ? [tongue.say("making.excerpt")] : []),
    writtenBy(writer, tongue),
    ...(inOtherWords === undefined || lead.translated ? [] : [inOtherWords]),
    ...(lead.translated ? [tongue.say("making.translated", { language, judges: judgesOf(lead.edits, tongue) })] : []),
    // What a reader looks for in vain, and why.
    ...(own === "en" || lead.translated
      ? []
      : [tongue.say(own === "de" ? "making.unread-people" : "making.unread", { language })]),
    ...(askedFor === undefined ? [] : [tongue.say("making.untranslated", { language: tongue.nameOf(askedFor) })]),
  ];
}

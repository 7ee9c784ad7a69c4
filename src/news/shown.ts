// How an actor, a figure and a quotation's speaker read, and how a briefing was made: the same on every platform.
import type { Actor, Briefing, Figure, Quote, Writer } from "./briefing.ts";
import { checkedBy, linesInOtherWords } from "./in-other-words.ts";
import { pieceKind } from "./piece-kind.ts";

export const actorWords = (actor: Actor): string => (actor.role ? `${actor.name}, ${actor.role}` : actor.name);

/** What stands over a briefing: of a text without a title the headline is its lead, which is not said twice. */
export const titleShown = ({ headline, lead, sources }: Briefing): string =>
  headline.text === lead.text ? sources[0].outlet || "Pasted text" : headline.text;

/** Headline and lead in one line, for a notification. */
export const inOneLine = ({ headline, lead }: Briefing): string =>
  headline.text === lead.text ? lead.text : `${headline.text.replace(/[.\s]+$/, "")}. ${lead.text}`;

/** Who said it with the text's own role, for a reader who meets him here: "Tony Woodley, general secretary". */
export function speakerWords({ speaker }: Quote, briefing: Briefing, shown: readonly Actor[]): string | undefined {
  const isHe = ({ name, aliases }: Actor): boolean => name === speaker || aliases.includes(speaker ?? "");
  const actor = shown.some(isHe) ? undefined : briefing.actors.find(isHe);
  return actor?.kind === "person" ? actorWords(actor) : speaker;
}

/** "over 220,000 people killed (United Nations estimates)": words of the text only, none twice. */
export function figureWords(figure: Pick<Figure, "text" | "measures" | "hedge" | "saidBy" | "asOf">): string {
  const words = joined(figure.text, figure.measures);
  const hedged = figure.hedge !== undefined && words.toLowerCase().includes(figure.hedge.toLowerCase());
  const hedge = figure.hedge && !hedged ? `${figure.hedge} ` : "";
  const asOf = figure.asOf && words.includes(figure.asOf) ? undefined : figure.asOf;
  const said = [figure.saidBy, asOf].filter((part) => part !== undefined && part !== "").join(", ");
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

/** "written without a model: the model is over today's budget". */
export function writtenBy({ name, fellBack }: Writer): string {
  const by = name === "embedded" ? "written without a model" : `written by ${name}`;
  return fellBack ? `${by}: ${fellBack.charAt(0).toLowerCase()}${fellBack.slice(1).replace(/\.$/, "")}` : by;
}

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const nameOf = (code: string): string => languages.of(code) ?? code;

/**
 * The quiet line's words on how a briefing was made, each to stand between dots. Escape them: a model's name is the
 * operator's, and so is its judge's.
 */
export function makingOf(briefing: Briefing): readonly string[] {
  const { writer, language, askedFor, sources, headline, lead } = briefing;
  const kind = pieceKind(sources[headline.citations[0].source] ?? sources[0]);
  const named = nameOf(language === "und" ? "en" : language);
  const inOtherWords = linesInOtherWords(briefing);
  return [
    ...(kind === undefined ? [] : [kind]),
    `${Math.max(1, Math.round(briefing.readMinutes))} min read`,
    ...(sources[0].completeness === "excerpt" ? ["from an excerpt of the article"] : []),
    writtenBy(writer),
    ...(inOtherWords === undefined || lead.translated ? [] : [inOtherWords]),
    ...(lead.translated ? [`translated into ${named}, each line ${checkedBy(lead.edits)}`] : []),
    ...(named === "English" || lead.translated ? [] : [`in ${named}: ${unread(language)}`]),
    ...(askedFor === undefined ? [] : [`not in ${nameOf(askedFor)}: a translation cannot be checked word for word`]),
  ];
}

/** What a reader looks for in vain, and why. */
const unread = (language: string): string =>
  language === "de"
    ? "people and their roles are read in English texts only"
    : "people and roles are read in English texts only, speakers and what figures count in English and German only";

// Which of a briefing's actors a reader is shown, how a figure reads aloud, and how a briefing was made: the same on
// every platform.
import type { Actor, Briefing, Figure, Writer } from "./briefing.ts";

/** More than this is a list nobody reads; the briefing itself keeps all. */
const most = 10;

/**
 * People and organisations; a place did nothing and said nothing. Those with a role first, else in the briefing's
 * order.
 */
export function shownActors(briefing: Briefing): readonly Actor[] {
  const acting = briefing.actors.filter((actor) => actor.kind !== "place");
  const known = acting.filter((actor) => actor.role !== undefined);
  return [...known, ...acting.filter((actor) => actor.role === undefined)].slice(0, most);
}

export const actorWords = (actor: Actor): string => (actor.role ? `${actor.name}, ${actor.role}` : actor.name);

/** "over 220,000 people killed (United Nations estimates)": words of the text only, none twice. */
export function figureWords(figure: Figure): string {
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

/** "written without a model: the budget is used up". */
export function writtenBy({ name, fellBack }: Writer): string {
  const by = name === "embedded" ? "written without a model" : `written by ${name}`;
  return fellBack ? `${by}: ${fellBack}` : by;
}

const languageName = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/**
 * The quiet line's words on how a briefing was made, each to stand between dots. Escape them: a model's name is the
 * operator's.
 */
export function makingOf(briefing: Briefing): readonly string[] {
  const { writer, language, sources, lead } = briefing;
  const named = languageName.of(language === "und" ? "en" : language) ?? language;
  return [
    `${Math.max(1, Math.round(briefing.readMinutes))} min read`,
    ...(sources[0].completeness === "excerpt" ? ["from an excerpt of the article"] : []),
    writtenBy(writer),
    ...(lead.edits.some((edit) => edit.rule === "translation")
      ? ["translated: figures, names and quotes are checked"]
      : []),
    ...(named === "English" ? [] : [`in ${named}: ${unread(language)}`]),
  ];
}

/** What a reader looks for in vain, and why. */
const unread = (language: string): string =>
  language === "de"
    ? "people and their roles are read in English texts only"
    : "people and roles are read in English texts only, speakers and what figures count in English and German only";

// English verbs by which somebody says something: their forms, what each form may do, and what the speaker vouches for.
import verbs from "./speech-verbs.words.json" with { type: "json" };

/**
 * One verb a line of the list: its forms, each with what it may do, and after " = " its class.
 *
 * The class is for checking. Within a class a writer may swap one verb for another, since the speaker vouches for the
 * same thing in the same way; across classes never ("said" claims nothing about truth, "admitted" and "confirmed" do).
 * A verb without a class may not be swapped.
 *
 * After the slash stand, for reading:
 *   s  a name before it speaks, and figures in its clause are that speaker's: "Smith estimates that 40 people ..."
 *   q  a quotation may begin or end near it: 'Smith said the plan was "..."'
 *   h  it also does other things: a quotation must hang right on it ('"...," Smith laughed')
 *   a  it may stand after a quotation and before its speaker: '"...", said Smith'
 *   c  of an "s": only with a clause ("agreed that"); with an object it does something else ("found a wallet")
 *   n  it is a plural noun or an adjective too ("his tweets"): a verb only right after a name or a pronoun
 * and for checking:
 *   o  it is a noun too, or does something to an object ("which state", "wrote 70 books"): it may not be left out alone
 *
 * The usual new verb is a line "opines/q opined/qa opining/q"; one that does other things too has h for q.
 */
type Mark = "s" | "q" | "h" | "a" | "c" | "n" | "o";

const classOf = new Map<string, string>();
const formsWith: Readonly<Record<Mark, Set<string>>> = {
  s: new Set(),
  q: new Set(),
  h: new Set(),
  a: new Set(),
  c: new Set(),
  n: new Set(),
  o: new Set(),
};

for (const line of verbs) {
  const [forms = "", name = ""] = line.split(" = ");
  for (const each of forms.split(" ")) {
    const [form = "", marks = ""] = each.split("/");
    if (name !== "") classOf.set(form, name);
    for (const mark of marks) formsWith[mark as Mark].add(form);
  }
}

/** The class of a reporting verb, or undefined. All of these take a word in small letters. */
export const reportingClass = (norm: string): string | undefined => classOf.get(norm);

/** It is also a noun or takes an object ("which state", "her remarks", "wrote 70 books"). */
export const mayNotReport = (norm: string): boolean => formsWith.o.has(norm);

export const isSpeaking = (lower: string): boolean => formsWith.s.has(lower);
export const isQuoting = (lower: string): boolean => formsWith.q.has(lower);
/** Also laughing, sighing and whatever else may carry a quotation that hangs right on it. */
export const mayQuote = (lower: string): boolean => formsWith.q.has(lower) || formsWith.h.has(lower);
export const isSpeechAfterQuote = (lower: string): boolean => formsWith.a.has(lower);
export const needsClause = (lower: string): boolean => formsWith.c.has(lower);
export const mayBeNoun = (lower: string): boolean => formsWith.n.has(lower);

// What a comma or a reporting verb decides where it stands, so that it may not go, come or be another.
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { Word } from "../line.ts";

type Words = readonly Word[];

export const isQuote = ({ norm }: Word): boolean => norm === '"' || norm === "'";

const parting = new Set([",", ":", ";"]);
const joints = new Set("and or but".split(" "));

/**
 * A comma decides what is said: "the mayor, said Reed, lied", "No, survivors were found", "the men, who fled, died". It
 * only parts beside another mark, at either end, in a list before its last member, and before what was said.
 */
export function binds(all: Words, at: number): boolean {
  if (!parting.has(all[at]?.norm ?? "")) return false;
  const [before, next] = [all[at - 1], all[at + 1]];
  if (before === undefined || next === undefined || before.kind === "sign" || next.kind === "sign") return false;
  if (all[at]?.norm === "," && joints.has(next.norm)) return false;
  return !(next.norm === "that" && reportingClass(before.norm) !== undefined);
}

/** Where a piece ended that went or was another, the comma that closed it may go too. */
export const withComma = (all: Words, end: number): readonly number[] =>
  all[end]?.norm === "," ? [end, end + 1] : [end];

/** These may stand before a sentence's subject, and make no name with it. */
export const fronted: ReadonlySet<string> = new Set(
  `when while after before as since until once on in at by for from under over during following amid despite with
  without among between through throughout across because of due like unlike except besides`.split(/\s+/),
);

const clauseOpeners = new Set("that he she it they we you i there".split(" "));
const alwaysReport = new Set("say says said saying".split(" "));
const finite = new Set("is are was were has have had will would can could may might must".split(" "));

/** "Reed admitted that", and not "Reed admitted 500 refugees": a thing said, and not one done to an object. */
export function reportsAt(all: Words, at: number): boolean {
  const [verb, next] = [all[at] as Word, all[at + 1]];
  const before = all[at - 1];
  // "banners that said": what says it; "That said, it has to change" is an idiom.
  const isRelative = before?.norm === "that" && at > 1 && alwaysReport.has(verb.norm);
  if (before !== undefined && determiners.has(before.norm) && !isRelative) return false;
  if (next === undefined || next.kind === "sign" || clauseOpeners.has(next.norm)) return true;
  // "stated Reed left", "the panel stated was the least"; "stated aims" are none.
  if (verb.norm === "stated" && (next.capital || finite.has(next.norm))) return true;
  return alwaysReport.has(verb.norm) || (before !== undefined && (before.norm === "," || isQuote(before)));
}
const determiners = new Set("a an the this that these those his her its their".split(" "));

// Words a sentence can lose without changing what it says: a dateline, a leading connective, one between commas.
import type { Edit } from "../news/claim.ts";

/** A sentence as it would be printed. `from` is where its own words begin in the source sentence. */
export type Shortened = { readonly text: string; readonly from: number; readonly edits: readonly Edit[] };

const connectives = [
  "However",
  "Meanwhile",
  "But",
  "And",
  "Also",
  "Moreover",
  "Furthermore",
  "Additionally",
  "In addition",
  "Still",
  "Yet",
  "Nevertheless",
  "Nonetheless",
  "Indeed",
  "In fact",
  "At the same time",
  "Separately",
].join("|");
const connective = new RegExp(`^(?:${connectives}),?\\s+(?=\\S)`);

const place = "\\p{Lu}[\\p{L}.'’ -]{1,30}(?:, \\p{L}[\\p{L}.'’ ]{1,30}){0,2}";
const shouted = "\\p{Lu}[\\p{Lu}.'’ -]{2,30}(?:, [\\p{L}. ]{2,30}){0,2}";
const agency = "\\(\\p{Lu}[\\p{L}. ]{1,30}\\)";
const dash = "[—–-]{1,2}";
const statement = "(?=[\"“‘']?[\\p{Lu}\\d])";
/** A place, or a place with its country, and the agency in brackets; or the agency alone; or capitals before a dash. */
const datelines = [
  new RegExp(`^(?:${place}\\s*)?${agency}\\s*(?:${dash}\\s*)?${statement}`, "u"),
  new RegExp(`^${shouted}\\s*${dash}\\s+${statement}`, "u"),
];
const inner = /, (?:however|meanwhile|moreover|furthermore|nevertheless|nonetheless), /;

export function shorten(sentence: string): Shortened {
  const edits: Edit[] = [];
  let from = 0;
  const dateline = datelines.map((form) => form.exec(sentence)?.[0]).find((words) => words !== undefined);
  if (dateline !== undefined && dateline.length < 70) {
    edits.push({ rule: "dateline", from: dateline, to: "" });
    from = dateline.length;
  }
  const lead = connective.exec(sentence.slice(from))?.[0];
  let text = sentence.slice(from);
  if (lead !== undefined) {
    edits.push({ rule: "connective", from: lead, to: "" });
    from += lead.length;
    text = capital(sentence.slice(from));
  }
  const middle = inner.exec(text)?.[0];
  if (middle !== undefined) {
    edits.push({ rule: "connective", from: middle, to: " " });
    text = text.replace(inner, " ");
  }
  return { text, from, edits };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

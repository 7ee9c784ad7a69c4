// Which words a sentence can lose without changing what it says: a leading connective, a dateline, a connective between commas.
import type { Edit } from "../news/claim.ts";

/** A sentence as it would be printed. `from` is where its own words begin in the source sentence. */
export type Shortened = { readonly text: string; readonly from: number; readonly edits: readonly Edit[] };

const connective =
  /^(?:However|Meanwhile|But|And|Also|Moreover|Furthermore|Additionally|In addition|Still|Yet|Nevertheless|Nonetheless|Indeed|In fact|At the same time|Separately),?\s+(?=\S)/;
/** A place, or a place with its country, and the agency in brackets; or the agency alone; or capitals before a dash. */
const datelines = [
  /^(?:\p{Lu}[\p{L}.'’ -]{1,30}(?:, \p{L}[\p{L}.'’ ]{1,30}){0,2}\s*)?\(\p{Lu}[\p{L}. ]{1,30}\)\s*(?:[—–-]{1,2}\s*)?(?=["“‘']?[\p{Lu}\d])/u,
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [\p{L}. ]{2,30}){0,2}\s*[—–-]{1,2}\s+(?=["“‘']?[\p{Lu}\d])/u,
];
const inner = /, (?:however|meanwhile|moreover|furthermore|nevertheless|nonetheless), /;

export function shorten(sentence: string): Shortened {
  const edits: Edit[] = [];
  let from = 0;
  const place = datelines.map((dateline) => dateline.exec(sentence)?.[0]).find((words) => words !== undefined);
  if (place !== undefined && place.length < 70) {
    edits.push({ rule: "dateline", from: place, to: "" });
    from = place.length;
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

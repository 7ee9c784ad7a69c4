// The lemma of a word with its tag: suffix rules and exceptions that training/syntax learned from the treebanks.
import table from "./lemmas.table.json" with { type: "json" };

/** How many letters go from the end, and what comes instead. */
type Change = readonly (number | string)[];

const tables: { readonly rules: Record<string, Change>; readonly exceptions: Record<string, Change> } = table;
const rules = new Map(Object.entries(tables.rules));
const exceptions = new Map(Object.entries(tables.exceptions));
const longestEnding = 5;

/** In small letters; `xpos` is a Penn Treebank tag. A word that no rule knows is its own lemma. */
export function lemmaOf(form: string, xpos: string): string {
  const word = form.toLowerCase();
  const [gone, instead] = changeOf(word, xpos);
  return word.slice(0, word.length - Number(gone)) + instead;
}

function changeOf(word: string, xpos: string): Change {
  const exception = exceptions.get(`${xpos} ${word}`);
  if (exception !== undefined) return exception;
  for (let length = Math.min(longestEnding, word.length); length >= 0; length--) {
    const rule = rules.get(`${xpos} ${word.slice(word.length - length)}`);
    if (rule !== undefined) return rule;
  }
  return [0, ""];
}

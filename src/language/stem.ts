// Which forms of a word are one word: plural and singular, the tenses of a verb, a country and its people.
import irregularForms from "./en/irregular.words.json" with { type: "json" };
import peoplesOfCountries from "./en/peoples.words.json" with { type: "json" };

const irregular: ReadonlyMap<string, string> = byForm(irregularForms);

const kept = new Map<string, string>();

/** Bounded memory: a word list of a few thousand words is what articles use. */
export function stem(norm: string): string {
  const known = kept.get(norm);
  if (known !== undefined) return known;
  const found = irregular.get(norm) ?? cut(norm);
  if (kept.size > 20_000) kept.clear();
  kept.set(norm, found);
  return found;
}

/** "rates" and "rate", "parties" and "party"; nothing else of a word is cut, so that "food" is not "foodie". */
export function singular(norm: string): string {
  if (norm.length < 4) return norm;
  if (norm.endsWith("ies")) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(norm)) return norm.slice(0, -2);
  return norm.endsWith("s") && !/(?:ss|us|is)$/.test(norm) ? norm.slice(0, -1) : norm;
}

function cut(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = singular(word);
  if (root.length > 5 && root.endsWith("ing")) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith("ied")) root = `${root.slice(0, -3)}y`;
  else if (root.length > 4 && root.endsWith("ed")) root = undouble(root.slice(0, -2));
  if (root.length > 5 && root.endsWith("ly")) root = root.slice(0, -2);
  for (const tail of ["ation", "ition", "ment", "ness", "ion", "er", "or", "al"])
    if (root.length > tail.length + 4 && root.endsWith(tail)) {
      root = root.slice(0, -tail.length);
      break;
    }
  return root.length > 3 && root.endsWith("e") ? root.slice(0, -1) : root;
}

const undouble = (root: string): string => (/([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root);

const peoples: ReadonlyMap<string, string> = byForm(peoplesOfCountries);

/** The stem, with a people under its country: what two texts share when they mean the same. */
export const meaning = (norm: string): string => peoples.get(norm) ?? stem(norm);

function byForm(rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(rows).flatMap(([word, forms]) => forms.map((form): [string, string] => [form, word])));
}

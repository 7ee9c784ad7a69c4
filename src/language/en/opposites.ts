// English words that turn a statement round when one stands for the other: only what is never the same.
import { stem } from "../stem.ts";
import rows from "./opposites.words.json" with { type: "json" };

type Against = ReadonlyMap<string, ReadonlySet<string>>;

/** A word and what its endings leave of it: one that "lost" and "lose" have in common, or "cancelling" and "cancel". */
function rootsOf(word: string): readonly string[] {
  const root = stem(word);
  return [...new Set([word, root, stem(root), root.replace(/ll$/, "l")])];
}

/** The first word of a line against each of the others, either way round. */
function tableOf(lines: readonly string[]): Against {
  const table = new Map<string, Set<string>>();
  const put = (one: readonly string[], other: readonly string[]): void => {
    for (const root of one) table.set(root, new Set([...(table.get(root) ?? []), ...other]));
  };
  for (const line of lines) {
    const [first = [], ...others] = line.split(" ").map(rootsOf);
    for (const other of others) {
      // "employer" and "employee" are no opposites of "employ".
      const [mine, theirs] = [first.filter((root) => !other.includes(root)), other.filter((r) => !first.includes(r))];
      put(mine, theirs);
      put(theirs, mine);
    }
  }
  return table;
}

/** Made when first asked: of a thousand words' roots, and a briefing without a model asks for none. */
const tables: Partial<Record<keyof typeof rows, Against>> = {};

const meet = (name: keyof typeof rows, one: string, other: string): boolean => {
  tables[name] ??= tableOf(rows[name]);
  const table = tables[name];
  const theirs = rootsOf(other);
  return rootsOf(one).some((root) => theirs.some((each) => table.get(root)?.has(each) === true));
};

/** Opposite also when the sides change places: what one sells the other buys. In small letters, in any form. */
export const areConverse = (one: string, other: string): boolean => meet("converses", one, other);

/** In small letters, in any form, or stems. */
export const areOpposite = (one: string, other: string): boolean =>
  meet("opposites", one, other) || areConverse(one, other);

/** Prefixes that deny the rest of a word, where the rest is the other word. */
const prefixes = ["un", "in", "im", "il", "ir", "dis", "non"];

/** As `areOpposite`, and "paid" against "unpaid". */
export function turnsRound(one: string, other: string): boolean {
  if (areOpposite(one, other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && prefixes.some((prefix) => long === prefix + short);
}

// Which names are an outlet's: those known, and those that hold a word that newspapers and stations call themselves by.
import { wordSet } from "../word-set.ts";
import outlets from "./outlets.words.json" with { type: "json" };

const known: ReadonlySet<string> = new Set(outlets);

/** "the Albuquerque Journal", "ABC Radio", "Daily Mail Australia" */
const outletWords = wordSet(
  `chronicle courier daily gazette globe herald journal live magazine mirror newspaper news post press radio star
  standard sunday telegraph times today tribune tv`,
);

export function isOutlet(name: string): boolean {
  const words = name.toLowerCase().replace(/^the /, "").split(" ");
  return known.has(words.join(" ")) || known.has(name.toLowerCase()) || words.some((word) => outletWords.has(word));
}

// Whether the clauses of two numbers say one thing: by their words, names apart.
import { wordSet } from "../language/word-set.ts";
import type { SomeLine } from "./lines.ts";
import { type Measure, wordsFrom } from "./measure.ts";

type Counted = Measure<SomeLine>;

/** One of the clauses says all that the other does, names apart. */
export function tellsOne(was: Counted, now: Counted): boolean {
  const shared = [...was.about].filter((stem) => now.about.has(stem));
  const isNamed = (stem: string): boolean => was.names.has(stem) || now.names.has(stem);
  const [left = [], right = []] = [was, now].map(({ about }) =>
    [...about].filter((stem) => !shared.includes(stem) && !isNamed(stem)),
  );
  const isCounted = was.noun !== "";
  if (isMovedTo(now) && isCounted && right.length === 0) return true;
  if (shared.length < (isCounted || isBare(was) || isBare(now) ? 1 : 2)) return false;
  if (shared.length / Math.min(was.about.size, now.about.size) < leastShared) return false;
  // What has no counted noun is named by what its clause begins with: the offer's price is not the share's.
  if (!isCounted && shared.length < 3 && firstOf(was.about) !== firstOf(now.about)) return false;
  return left.length === 0 || right.length === 0;
}

export const firstOf = (words: ReadonlySet<string>): string => [...words][0] ?? "";

/** "The number of witnesses has been reduced to 38": of one that is known. */
const isMovedTo = (measure: Counted): boolean =>
  wordsFrom(measure, -1, 0)[0] === "to" && wordsFrom(measure, -4, -1).some((word) => movedTo.has(word));

const movedTo = wordSet(`climbed cut dropped fallen fell grew grown increased lowered raised reduced revised risen rose
  shrunk`);

/** "Turnout was 63 percent": one word, and it is no name. */
const isBare = ({ about, names }: Counted): boolean => about.size === 1 && names.size === 0;

/** So much of what the shorter clause says the longer one says too. */
const leastShared = 0.5;

// Whether the clauses of two numbers say one thing: by what is measured and their words, names apart.
import { byNow, moves, reaches } from "../language/en/moving.ts";
import type { SomeLine } from "./lines.ts";
import type { Measure } from "./measure.ts";
import { before } from "./said-before.ts";

type Counted = Measure<SomeLine>;

/** One of the clauses says all that the other does, names apart, or the newer says that the very thing moved. */
export function tellsOne(was: Counted, now: Counted): boolean {
  const shared = [...was.about].filter((stem) => now.about.has(stem));
  const isNamed = (stem: string): boolean => was.names.has(stem) || now.names.has(stem);
  const [left = [], right = []] = [was, now].map(({ about }) =>
    [...about].filter((stem) => !shared.includes(stem) && !isNamed(stem)),
  );
  const isCounted = was.noun !== "";
  const isMoved = isMovedTo(now);
  if (isMoved && isCounted && right.length === 0) return true;
  const things = [...was.things].filter((thing) => now.things.has(thing)).length;
  if (
    things < Math.max(was.things.size, now.things.size) &&
    !(isMoved && things === Math.min(was.things.size, now.things.size))
  )
    return false;
  if (shared.length < (isCounted || things > 0 || isBare(was) || isBare(now) ? 1 : 2)) return false;
  if (isMoved && (things > 0 || (isCounted && shared.some((stem) => !isNamed(stem))))) return true;
  if (shared.length / Math.min(was.about.size, now.about.size) < leastShared) return false;
  // What has no counted noun is named by what its clause begins with: the offer's price is not the share's.
  if (!isCounted && things === 0 && shared.length < 3 && firstOf(was.about) !== firstOf(now.about)) return false;
  return left.length === 0 || right.length === 0;
}

export const firstOf = (words: ReadonlySet<string>): string => [...words][0] ?? "";

/** "The number of witnesses has been reduced to 38", "now 12", "reaches 40": of one that is known. */
export function isMovedTo({ line: { words }, clause, at }: Counted): boolean {
  const place = clause[at]?.index ?? 0;
  const [last, from] = [before(words, place), clause[0]?.index ?? 0];
  const norm = words[last]?.norm ?? "";
  if (norm !== "to" && norm !== "at") return reaches.has(norm) && words[last - 1]?.norm !== "of";
  return words.slice(from, last).some(({ norm }) => moves.has(norm) || (byNow.has(norm) && words[last]?.norm === "at"));
}

/** "Turnout was 63 percent": one word, and it is no name. */
const isBare = ({ about, names }: Counted): boolean => about.size === 1 && names.size === 0;

/** So much of what the shorter clause says the longer one says too. */
const leastShared = 0.5;

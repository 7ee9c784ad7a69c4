// Whether the clauses of two numbers say one thing: by what is measured and their words, names apart.
import type { Word } from "../checking/line.ts";
import { byNow, movers, reaches, wereTold } from "../language/en/moving.ts";
import { wordSet } from "../language/word-set.ts";
import type { SomeMeasure } from "./measure.ts";
import { before } from "./said-before.ts";

/** What two clauses say alike, and what one of them alone does, names apart. */
type Compared = {
  readonly shared: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly isNamed: (stem: string) => boolean;
  /** So many things are measured by both. */
  readonly things: number;
};

/** One of the clauses says all that the other does, names apart, or the newer says that the very thing moved. */
export function tellsOne(was: SomeMeasure, now: SomeMeasure): boolean {
  const told = compared(was, now);
  if (isMovedTo(now) && ((was.noun !== "" && told.right.length === 0) || isGoverned(was, now))) return true;
  if (!measureOne(was, now, told)) return false;
  if (isMovedTo(now) && areMoved(was, now, told)) return true;
  return sharesEnough(was, now, told) && (told.left.length === 0 || told.right.length === 0);
}

function compared(was: SomeMeasure, now: SomeMeasure): Compared {
  const shared = [...was.about].filter((stem) => now.about.has(stem));
  const isNamed = (stem: string): boolean => was.names.has(stem) || now.names.has(stem);
  const [left = [], right = []] = [was, now].map(({ about }) =>
    [...about].filter((stem) => !shared.includes(stem) && !isNamed(stem)),
  );
  return { shared, left, right, isNamed, things: [...was.things].filter((thing) => now.things.has(thing)).length };
}

/** Neither measures something else; what says that it is the latest need not say all of what it is. */
function measureOne(was: SomeMeasure, now: SomeMeasure, { things, right }: Compared): boolean {
  const [fewest, most] = [was.things.size, now.things.size].toSorted((one, other) => one - other);
  if (things === most) return true;
  const isLatest = isMovedTo(now) || now.clause.some(({ norm }) => byNow.has(norm));
  return isLatest && things === fewest && (things > 0 || right.length === 0);
}

/** "The offer was raised to", "the number of ships that wait has grown to": what moved is in both. */
function areMoved(was: SomeMeasure, now: SomeMeasure, { things, shared, isNamed }: Compared): boolean {
  const isThing =
    was.noun !== "" ||
    physical.has(was.quantity.kind) ||
    (was.quantity.kind === "percent" && was.about.has(firstOf(now.about)));
  return things > 0 || (isThing && shared.some((stem) => !isNamed(stem)));
}

function sharesEnough(was: SomeMeasure, now: SomeMeasure, { shared, things }: Compared): boolean {
  const isKnown = was.noun !== "" || things > 0;
  if (shared.length < (isKnown || isBare(was) || isBare(now) ? 1 : 2)) return false;
  if (shared.length / Math.min(was.about.size, now.about.size) < leastShared) return false;
  // What has no counted noun is named by what its clause begins with: the offer's price is not the share's.
  const begins = firstOf(was.about) === firstOf(now.about) || (isMovedTo(now) && isBare(now));
  return isKnown || shared.length > 2 || begins;
}

export const firstOf = (words: ReadonlySet<string>): string => [...words][0] ?? "";

/** "The number of witnesses has been reduced to 38", "now 12", "reaches 40": of one that is known. */
export function isMovedTo({ line: { words }, clause, at }: SomeMeasure): boolean {
  const place = clause[at]?.index ?? 0;
  if (words.some(({ norm }, at) => (norm === "than" || norm === "as") && saysTold(words, at))) return true;
  const [last, from] = [before(words, place), clause[0]?.index ?? 0];
  const norm = words[last]?.norm ?? "";
  if (norm !== "to" && norm !== "at") return reaches.has(norm) && words[last - 1]?.norm !== "of";
  // "doubled the bail of its founder, Rex Odell, to 10 million"
  const start = words[last - 1]?.text === "," ? 0 : from;
  return words
    .slice(start, last)
    .some(({ norm }) => movers.has(norm) || (byNow.has(norm) && words[last]?.norm === "at"));
}

/** "bail of 5 million dollars", "the bail was raised to 10 million": it stands right before the older number. */
function isGoverned({ line: { words }, clause, at, about, names }: SomeMeasure, { line }: SomeMeasure): boolean {
  const of = before(words, clause[at]?.index ?? 0);
  const noun = words[of - 1]?.stem ?? "";
  if (words[of]?.norm !== "of" || !about.has(noun) || names.has(noun)) return false;
  return line.words.some(({ stem }) => stem === noun);
}

const physical: ReadonlySet<string> = new Set(["measure", "distance"]);

/** "more than the council had announced", "as much as first thought" */
function saysTold(words: readonly Word[], at: number): boolean {
  const after = words.slice(at + 1, at + 8).map(({ lower }) => lower);
  const told = after.findIndex((word) => wereTold.has(word));
  return told === 0 || after.slice(0, Math.max(0, told)).some((word) => earlier.has(word));
}

const earlier = wordSet("first had initially originally previously");

/** "Turnout was 63 percent": one word, and it is no name. */
const isBare = ({ about, names }: SomeMeasure): boolean => about.size === 1 && names.size === 0;

/** So much of what the shorter clause says the longer one says too. */
const leastShared = 0.5;

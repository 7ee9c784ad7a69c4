// Whether the clauses of two numbers say one thing: by what is measured and their words, names apart.
import type { Word } from "../checking/line.ts";
import { byNow, moves, reaches, wereTold } from "../language/en/moving.ts";
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
  const isLatest = isMoved || now.clause.some(({ norm }) => byNow.has(norm));
  const [fewest, most] = [was.things.size, now.things.size].toSorted((one, other) => one - other);
  if (things !== most && !(isLatest && things === fewest && (things > 0 || right.length === 0))) return false;
  const isThing =
    isCounted ||
    physical.has(was.quantity.kind) ||
    (was.quantity.kind === "percent" && was.about.has(firstOf(now.about)));
  if (isMoved && (things > 0 || (isThing && shared.some((stem) => !isNamed(stem))) || isGoverned(was, now)))
    return true;
  if (shared.length < (isCounted || things > 0 || isBare(was) || isBare(now) ? 1 : 2)) return false;
  if (shared.length / Math.min(was.about.size, now.about.size) < leastShared) return false;
  // What has no counted noun is named by what its clause begins with: the offer's price is not the share's.
  if (
    !isCounted &&
    things === 0 &&
    shared.length < 3 &&
    !(isMoved && isBare(now)) &&
    firstOf(was.about) !== firstOf(now.about)
  )
    return false;
  return left.length === 0 || right.length === 0;
}

export const firstOf = (words: ReadonlySet<string>): string => [...words][0] ?? "";

/** "The number of witnesses has been reduced to 38", "now 12", "reaches 40": of one that is known. */
export function isMovedTo({ line: { words }, clause, at }: Counted): boolean {
  const place = clause[at]?.index ?? 0;
  if (words.some(({ norm }, at) => (norm === "than" || norm === "as" ? saysTold(words, at) : false))) return true;
  if (words.some(({ norm }, at) => (norm === "than" || norm === "as") && saysTold(words, at))) return true;
  const [last, from] = [before(words, place), clause[0]?.index ?? 0];
  const norm = words[last]?.norm ?? "";
  if (norm !== "to" && norm !== "at") return reaches.has(norm) && words[last - 1]?.norm !== "of";
  // "doubled the bail of its founder, Rex Odell, to 10 million"
  const start = words[last - 1]?.text === "," ? 0 : from;
  return words
    .slice(start, last)
    .some(({ norm }) => moves.has(norm) || (byNow.has(norm) && words[last]?.norm === "at"));
}

/** "bail of 5 million dollars", "the bail was raised to 10 million": it stands right before the older number. */
function isGoverned({ line: { words }, clause, at }: Counted, { line }: Counted): boolean {
  const of = before(words, clause[at]?.index ?? 0);
  const noun = words[of - 1]?.stem;
  return /^(of|at|is|was)$/.test(words[of]?.norm ?? "") && line.words.some(({ stem }) => stem === noun);
}

const physical: ReadonlySet<string> = new Set(["measure", "distance"]);

/** "more than the council had announced", "as much as first thought" */
const saysTold = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 7).some(({ norm }) => wereTold.has(norm));

/** "Turnout was 63 percent": one word, and it is no name. */
const isBare = ({ about, names }: Counted): boolean => about.size === 1 && names.size === 0;

/** So much of what the shorter clause says the longer one says too. */
const leastShared = 0.5;

// Which two amounts of one measure say the same, and which say two things: rows with examples.
import type { Quantity } from "../language/number/quantity.ts";

type Amount = Quantity & { readonly value: number };

export type AmountRow = {
  readonly name: string;
  /** True: they may be one number, told twice. */
  readonly holds: (was: Amount, now: Amount) => boolean;
  /** `was -> now`, as they stand in a sentence. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** What "about", "nearly" and "more than" leave open. */
const nearby = 0.1;
/** Rounding moves a number by less. */
const rounding = 0.05;

export const sameAmounts: readonly AmountRow[] = [
  {
    name: "the same number",
    holds: (was, now) => was.value === now.value && highOf(was) === highOf(now),
    yes: ["seven people -> 7 people", "at least 7 people -> seven people", "$1.2 billion -> $1,200 million"],
    no: ["7 people -> 13 people", "62 votes to 48 -> 64 votes to 48"],
  },
  {
    name: "one within the other's range",
    holds: (was, now) =>
      [was, now].some(({ kind, high }) => high !== undefined && kind !== "vote" && kind !== "score") &&
      was.value <= highOf(now) &&
      now.value <= highOf(was),
    yes: ["between 10 and 20 people -> 13 people", "13 people -> 10 to 20 people"],
    no: ["between 10 and 20 people -> 30 people"],
  },
  {
    name: "about as many",
    holds: (was, now) => [was, now].some(isAbout) && !(isAbout(was) && isAbout(now)) && isNear(was, now),
    yes: ["about 3,000 people -> 2,987 people", "2,987 people -> some 3,000 people"],
    no: ["about 3,000 people -> about 3,200 people", "about 3,000 people -> 4,000 people"],
  },
  {
    name: "within the bound that was told",
    holds: (was, now) =>
      (isOver(was) && !isOver(now) && isRound(was) && now.value >= was.value && isNear(was, now)) ||
      (isOver(now) && !isOver(was) && isRound(now) && was.value >= now.value && isNear(was, now)) ||
      (isUnder(was) && !isUnder(now) && now.value <= was.value && isNear(was, now)) ||
      (isUnder(now) && !isUnder(was) && was.value <= now.value && isNear(was, now)),
    yes: ["more than 200 people -> 214 people", "214 people -> over 200 people", "nearly 100 people -> 97 people"],
    no: ["at least 7 people -> 13 people", "more than 200 people -> 260 people", "over 200 people -> over 210 people"],
  },
  {
    name: "rounded",
    holds: (was, now) => {
      const step = Math.max(stepOf(was), stepOf(now));
      const apart = Math.abs(was.value - now.value);
      return (
        stepOf(was) !== stepOf(now) && !(isAbout(was) && isAbout(now)) && apart < step && apart <= rounding * was.value
      );
    },
    yes: ["3,000 people -> 2,987 people", "$5.2 billion -> $5.17 billion", "$4.96 million -> $5 million"],
    no: ["20 people -> 24 people", "3,000 people -> 4,000 people", "4.1% -> 4.3%"],
  },
];

const highOf = ({ value, high }: Amount): number => high ?? value;

const isAbout = ({ hedge }: Amount): boolean => hedge?.is === "about";
const isOver = ({ hedge }: Amount): boolean => hedge?.is === "over" || hedge?.is === "atLeast";
const isUnder = ({ hedge }: Amount): boolean => hedge?.is === "under" || hedge?.is === "atMost";

const isNear = (was: Amount, now: Amount): boolean => Math.abs(was.value - now.value) <= nearby * Math.abs(was.value);

const isRound = ({ value }: Amount): boolean => value % 10 === 0;

/** The unit of its last digit: 3,000 is told to the thousand, 5.2 million to the hundred thousand, 20 to one. */
function stepOf({ value, scale }: Amount): number {
  const told = value / scale;
  const [, part = ""] = String(Number(told.toFixed(6))).split(".");
  if (part !== "") return scale * 10 ** -part.length;
  const zeros = /0*$/.exec(String(Math.abs(Math.round(told))))?.[0].length ?? 0;
  return scale * 10 ** (Math.abs(value) < 1000 ? 0 : zeros);
}

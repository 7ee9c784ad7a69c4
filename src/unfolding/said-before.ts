// What a line says itself that its number was before: "up from 40", "57 and not 72", "from 2.1 to 1.4 percent".
import type { Word } from "../checking/line.ts";
import { movers } from "../language/en/moving.ts";
import type { Quantity } from "../language/number/quantity.ts";
import { wordSet } from "../language/word-set.ts";

export type SaidRow = {
  readonly name: string;
  /** The place of the older number, asked at that of the newer one. */
  readonly was: (words: readonly Word[], at: number) => number | undefined;
  /** `line = newer < older` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** So many words at most stand between the two. */
const reach = 14;

const normAt = (words: readonly Word[], at: number): string => words[at]?.norm ?? "";

/** The nearest number behind `at`, within one sentence. */
function nextNumber(words: readonly Word[], at: number): number | undefined {
  const place = words.slice(at + 1, at + 1 + reach).findIndex(({ kind }) => kind === "number");
  return place < 0 ? undefined : at + 1 + place;
}

function lastNumber(words: readonly Word[], at: number): number | undefined {
  const place = words.slice(Math.max(0, at - reach), at).findLastIndex(({ kind }) => kind === "number");
  return place < 0 ? undefined : Math.max(0, at - reach) + place;
}

/** Small words that stand between "to" and its number. */
const hedges = wordSet("about almost around at least more nearly over roughly some than the");

/** The place before the number and its hedges. */
export function before(words: readonly Word[], at: number): number {
  let place = at - 1;
  while (hedges.has(normAt(words, place)) && !(normAt(words, place) === "at" && normAt(words, place + 1) !== "least"))
    place--;
  return place;
}

export const formerRows: readonly SaidRow[] = [
  {
    name: "from so many to so many",
    was: (words, at) => {
      const older = lastNumber(words, at);
      if (older === undefined || normAt(words, before(words, at)) !== "to") return undefined;
      return normAt(words, before(words, older)) === "from" ? older : undefined;
    },
    yes: ["The institute cut its forecast from 2.1 to 1.4 percent. = 1.4 < 2.1"],
    no: ["The institute raised 2.1 million to help 14 people. = 14 < 2.1"],
  },
  {
    name: "so many, up from so many",
    was: (words, at) => {
      const older = nextNumber(words, at);
      if (older === undefined) return undefined;
      const from = before(words, older);
      if (normAt(words, from) !== "from") return undefined;
      const between = words.slice(at + 1, from).map(({ norm }) => norm);
      const isTo = normAt(words, before(words, at)) === "to";
      return between.some((word) => ways.has(word)) || (isTo && between.length < 3) ? older : undefined;
    },
    yes: [
      "The school takes 60 pupils, up from 40. = 60 < 40",
      "The toll was raised to 13 from seven. = 13 < seven",
      "Only 12 homes (down from about 80) are dark. = 12 < 80",
    ],
    no: ["The school takes 60 pupils from 40 towns. = 60 < 40"],
  },
  {
    name: "so many and not so many",
    was: (words, at) => {
      const older = nextNumber(words, at);
      if (older === undefined) return undefined;
      const place = before(words, older);
      const [word, first] = [normAt(words, place), normAt(words, place - 1)];
      const isSaid = word === "not" || (word === "of" && first === "instead") || (word === "rather" && at < place);
      return isSaid ? older : undefined;
    },
    yes: [
      "Skyra will cut 2,800 jobs and not 4,500. = 2,800 < 4,500",
      "The rent is 750 euros a month instead of 900. = 750 < 900",
      "They pay 3 percent rather than 5. = 3 < 5",
    ],
    no: ["Skyra will cut 2,800 jobs but not close 45 shops. = 2,800 < 45"],
  },
  {
    name: "not so many but so many",
    was: (words, at) => {
      const older = lastNumber(words, at);
      if (older === undefined || normAt(words, before(words, at)) !== "but") return undefined;
      return normAt(words, before(words, older)) === "not" ? older : undefined;
    },
    yes: ["Not 21 but 19 people died. = 19 < 21"],
    no: ["Some 21 left but 19 people died. = 19 < 21"],
  },
  {
    name: "fewer than the so many",
    was: (words, at) => {
      const older = nextNumber(words, at);
      if (older === undefined || normAt(words, older - 1) !== "the" || normAt(words, older - 2) !== "than")
        return undefined;
      return compared.has(normAt(words, older - 3)) ? older : undefined;
    },
    yes: ["Skyra will cut 2,800 jobs, fewer than the 4,500 it had announced. = 2,800 < 4,500"],
    no: ["Skyra cut 2,800 jobs, later than the 45 others. = 2,800 < 45"],
  },
];

const ways = wordSet("down revised rise up increase");
const compared = wordSet("fewer less lower more higher");

/** "raised the number from 130 to 141": no range. */
export const isFromTo = (words: readonly Word[], at: number): boolean =>
  words[at]?.quantity?.high !== undefined &&
  normAt(words, at - 1) === "from" &&
  words.slice(0, at).some(({ norm }) => movers.has(norm));

/** The older number; undefined where the line names none. */
export function saidBefore(words: readonly Word[], at: number): Quantity | undefined {
  if (isFromTo(words, at)) return words[at]?.quantity;
  for (const { was } of formerRows) {
    const place = was(words, at);
    if (place !== undefined) return words[place]?.quantity;
  }
  return undefined;
}

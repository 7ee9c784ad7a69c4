// What makes an exchange of words a change of what was told: another figure, another name, a denial.
import type { Word } from "../checking/line.ts";
import { calendarName } from "../language/calendar-names.ts";
import { sensesOf } from "../language/claim-senses.ts";
import { functionWords } from "../language/en/function-words.ts";
import { turnsRound } from "../language/en/opposites.ts";
import { titles } from "../language/en/titles.ts";
import { slipsBetween } from "../language/near.ts";
import type { Quantity } from "../language/number/quantity.ts";
import { wordSet } from "../language/word-set.ts";
import type { Exchange } from "./exchanges.ts";

export type ChangeKind = "figure" | "name" | "denial";

/** The sentences that are compared, and the language of both. */
export type Both = {
  readonly was: readonly Word[];
  readonly now: readonly Word[];
  readonly language: string;
  /** Do these two, in small letters, name one and the same? */
  readonly areOneName: (one: string, other: string) => boolean;
  /** Does the word stand with a capital where no sentence begins? */
  readonly isNamed: (word: Word) => boolean;
};

export type ChangeRow = {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly holds: (exchange: Exchange, both: Both) => boolean;
  /** `was -> now` */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** More words than this that gave way are another wording, in which single words are not held against each other. */
const most = 6;

export const changeRows: readonly ChangeRow[] = [
  {
    name: "another number",
    kind: "figure",
    holds: (exchange, both) => {
      const [was, now] = [
        oftener(exchange.was, both.was, both.now, isFigure),
        oftener(exchange.now, both.now, both.was, isFigure),
      ];
      const [one, other] = [was[0], now[0]];
      return (
        one !== undefined &&
        other !== undefined &&
        isShort(exchange) &&
        !within(one, other) &&
        !agoAfter(exchange, both)
      );
    },
    yes: [
      "The fire killed 18 people. -> The fire killed 13 people.",
      "It cost $5 million to build. -> It cost $6 million to build.",
      "They left with seven boats. -> They left with nine boats.",
      "Prices rose 4 percent in May. -> Prices rose 5 percent in May.",
    ],
    no: [
      "The fire killed seven people. -> The fire killed 7 people.",
      "Some 1,200 came to the port. -> Some 1200 came to the port.",
      "About 500 came to the port. -> A total of 512 came to the port.",
      "It was seen two hours ago. -> It was seen three hours ago.",
    ],
  },
  {
    name: "another day or month",
    kind: "figure",
    holds: ({ was, now }, { language }) => {
      const [one, other] = [was, now].map((words) =>
        words.map(({ norm }) => calendarName(norm, language)).find(Boolean),
      );
      return one !== undefined && other !== undefined && one !== other && one.split(" ")[0] === other.split(" ")[0];
    },
    yes: ["The court met on Tuesday. -> The court met on Thursday."],
    no: ["The court met on Tuesday. -> The court met yesterday.", "It may rain on Monday. -> It might rain on Monday."],
  },
  {
    name: "another name",
    kind: "name",
    holds: (exchange, both) => {
      const [was, now] = [
        oftener(exchange.was, both.was, both.now, both.isNamed),
        oftener(exchange.now, both.now, both.was, both.isNamed),
      ];
      return was.length > 0 && now.length > 0 && isShort(exchange) && !isOneName(was, now, both);
    },
    yes: [
      "The ship left for Iran with grain. -> The ship left for Iraq with grain.",
      "The fire, said Anna Berg, was set. -> The fire, said Anna Lindqvist, was set.",
    ],
    no: [
      "The fire, said Anna Bergmann, was set. -> The fire, said Anna Bergman, was set.",
      "There the President met Ms Berg. -> There the Chancellor met Ms Berg.",
      "They flew from Tuesday to Friday. -> They flew from today to Friday.",
    ],
  },
  {
    name: "a denial put in or taken out",
    kind: "denial",
    holds: (exchange, { language }) => {
      const [was, now] = [exchange.was, exchange.now].map((words) =>
        words.some((_, at) => denies(words, at, language)),
      );
      const rest = [exchange.was, exchange.now].map((words) => words.filter(isMeant));
      return (
        was !== now &&
        exchange.isInside &&
        rest.every((words) => words.filter((word) => isContent(word, language)).length <= 1)
      );
    },
    yes: [
      "The bridge will open in May. -> The bridge will not open in May.",
      "The man was never charged with theft. -> The man was charged with theft.",
    ],
    no: [
      "At least 12 came. -> No fewer than 12 came.",
      "He isn't here now. -> He is not here now.",
      "He was here. -> He was here in May.",
    ],
  },
  {
    name: "the opposite word",
    kind: "denial",
    holds: ({ was, now }) => {
      const [[one, ...more], [other, ...others]] = [was.filter(isMeant), now.filter(isMeant)];
      return (
        one !== undefined && other !== undefined && !more.length && !others.length && turnsRound(one.norm, other.norm)
      );
    },
    yes: ["Prices rose in May. -> Prices fell in May.", "The court found him guilty. -> The court found him innocent."],
    no: ["Prices rose in May. -> Prices climbed in May."],
  },
];

const isShort = ({ was, now }: Exchange): boolean => was.length <= most && now.length <= most;

const isContent = ({ norm }: Word, language: string): boolean => !functionWords.has(norm) && !isDenial(norm, language);

const isMeant = ({ weight, kind }: Word): boolean => kind === "word" && weight > 0;

/** "no fewer than 12" denies nothing. */
const denies = (words: readonly Word[], at: number, language: string): boolean =>
  isDenial(words[at]?.norm ?? "", language) && words[at + 2]?.norm !== "than";

const isDenial = (norm: string, language: string): boolean => sensesOf(norm, language).includes("denied");

/** Of the words that gave way, or came, those that one side has more often than the other. */
const oftener = (
  words: readonly Word[],
  here: readonly Word[],
  there: readonly Word[],
  is: (word: Word) => boolean,
): readonly Word[] => words.filter((word) => is(word) && times(word, here) > times(word, there));

const times = ({ norm }: Word, words: readonly Word[]): number => words.filter((word) => word.norm === norm).length;

/** What a reader may have been told: no label, no clock. */
const isFigure = ({ quantity }: Word): boolean =>
  quantity !== undefined && !["label", "vague", "time", "ordinal"].includes(quantity.kind);

/** The old one already said the new one: "about 500" and 512. Two of different sorts are not compared. */
function within({ quantity: was }: Word, { quantity: now }: Word): boolean {
  if (was === undefined || now === undefined) return true;
  if (was.date !== undefined || now.date !== undefined) return (was.date === undefined) !== (now.date === undefined);
  if (was.value === undefined || now.value === undefined) return false;
  return isSameNumber(was, now) || hedgeHolds(was, now, now.value / was.value);
}

/** A misprint in the unit is no other unit, and an end of a range is its number. */
function isSameNumber(was: Quantity, now: Quantity): boolean {
  const isRange = was.high !== undefined && now.high !== undefined && was.high !== now.high;
  return was.value === now.value && !isRange && (was.unit === now.unit || was.unit === "" || now.unit === "");
}

/** Hedged alike, two numbers are two. `share` is the new one's of the old one. */
function hedgeHolds(was: Quantity, now: Quantity, share: number): boolean {
  const [before, after] = [was.hedge?.is, now.hedge?.is];
  if (before === after) return false;
  if (before === "about" || after === "about") return share > 0.9 && share < 1.1;
  return (before === "over" || before === "atLeast") && share >= 1 && share < 1.1;
}

/** "two hours ago" counts from the day of writing. */
function agoAfter({ now }: Exchange, both: Both): boolean {
  const last = now.at(-1);
  const at = last === undefined ? -1 : both.now.indexOf(last);
  return both.now[at + 1]?.norm === "ago";
}

/** What a firm may be called with or without. */
const forms = wordSet("inc incorporated corp corporation ltd limited co company plc llc gmbh ag");

function isOneName(was: readonly Word[], now: readonly Word[], { areOneName, language }: Both): boolean {
  const [one, other] = [was, now].map((words) => words.filter(({ norm }) => !titles.has(norm) && !forms.has(norm)));
  if (!one?.length || !other?.length) return true;
  if ([...one, ...other].some(({ norm }) => calendarName(norm, language) !== undefined)) return true;
  if (areOneName(one.map(({ norm }) => norm).join(" "), other.map(({ norm }) => norm).join(" "))) return true;
  const [mine, theirs] = [one.at(-1)?.lower ?? "", other.at(-1)?.lower ?? ""];
  // Long names differ by a letter where one is misspelt; "Iran" and "Iraq" are two.
  return mine.length > 5 && mine[0] === theirs[0] && slipsBetween(mine, theirs) <= 1;
}

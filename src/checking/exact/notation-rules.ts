// Two ways to write one number that may be two numbers to a reader: a claim may not put the one for the other.
import { isCrowd } from "../../language/number/two-meaning-rules.ts";
import type { Word } from "../line.ts";

/** A number edit is refused where the two texts differ in this, and nothing beside it is clear. */
export type NotationRule = {
  readonly name: string;
  readonly differs: (one: string, other: string) => boolean;
  /** Beside these words of the source, what stands before and behind the number, there is no doubt. */
  readonly clear?: (before: string, next: string) => boolean;
  /** A sentence and a claim that must not follow from it. */
  readonly yes: readonly [readonly [string, string], ...(readonly [string, string])[]];
  /** A sentence and a claim that must. */
  readonly no: readonly [readonly [string, string], ...(readonly [string, string])[]];
};

/** The one is written this way and the other that way. */
const between =
  (first: RegExp, second: RegExp): NotationRule["differs"] =>
  (one, other) =>
    (first.test(one) && second.test(other)) || (first.test(other) && second.test(one));

const plain = (text: string): string => text.replaceAll("-", " ");

export const notationRules: readonly NotationRule[] = [
  {
    name: "pounds that may be a weight",
    differs: between(/£|\bgbp\b/, /^[^£]*\d[^a-z£]*pounds?$|^[a-z -]+ pounds?$/),
    clear: (before) => /^(?:paid|pay|pays|cost|costs|costing|worth|fined)$/.test(before),
    yes: [
      ["He lost 5 pounds in a week.", "He lost £5 in a week."],
      ["Smith lost twenty pounds during the strike.", "Smith lost £20 during the strike."],
    ],
    no: [
      ["She paid 20 pounds for the coat.", "She paid £20 for the coat."],
      ["The firm made 5 million pounds.", "The firm made £5 million."],
    ],
  },
  {
    name: "hyphens that say what is counted",
    differs: (one, other) => one !== other && plain(one) === plain(other),
    yes: [
      ["Two-year-old boys were hurt in the fire.", "Two year-old boys were hurt in the fire."],
      ["Police found two year-old boys at home.", "Police found two-year-old boys at home."],
      ["Ten-day trips cost 500 crowns.", "Ten day-trips cost 500 crowns."],
      ["Twenty five-man teams left.", "Twenty-five-man teams left."],
    ],
    no: [["A two-year-old boy was hurt in the fire.", "A 2-year-old boy was hurt in the fire."]],
  },
  {
    name: "tons of one kind",
    differs: between(/\b(?:short|long|metric) ton/, /^(?!.*\b(?:short|long|metric) ).*\btons?$/),
    yes: [["The mine made 500 short tons of ore.", "The mine made 500 tons of ore."]],
    no: [["The mine made 500 metric tons of ore.", "The mine made 500 tonnes of ore."]],
  },
  {
    name: "m that may be metres or minutes, k that may be kilometres or kilograms",
    differs: between(/^[^$£€a-z]*\d ?[mk]$/, /^[^$£€a-z]*\d(?:,\d{3})+$|^[^$£€a-z]*\d{4,}$|\b(?:million|thousand)$/),
    clear: (_, next) => isCrowd(next),
    yes: [
      ["He jumped 5m on Tuesday.", "He jumped 5 million on Tuesday."],
      ["She ran the 10K.", "She ran the 10,000."],
      ["The bomb weighed 5k.", "The bomb weighed 5,000."],
    ],
    no: [
      ["The firm sold 5m cars last year.", "The firm sold 5 million cars last year."],
      ["The firm paid $5m for it.", "The firm paid $5 million for it."],
    ],
  },
];

/** Whether the number that `theirs` writes in the source may be written as `mine` does. */
export const mayWriteAs = (mine: Word, theirs: Word, source: readonly Word[], at: number): boolean =>
  notationRules.every(
    ({ differs, clear }) =>
      !differs(mine.lower, theirs.lower) || clear?.(source[at - 1]?.norm ?? "", source[at + 1]?.norm ?? "") === true,
  );

// The words of a typed schedule once more, read by a list of their own: what the first reader has to account for.
import { slipsBetween } from "../../../language/near.ts";

/** `half`: am or pm stands beside it. `open`: twelve hours later as well, as far as its own digits say. */
export type ClockSaid = {
  readonly is: "clock";
  readonly minutes: number;
  readonly half?: "am" | "pm";
  readonly open: boolean;
  /** Said as a word: of which day it is nobody knows. */
  readonly midnight?: true;
};
export type Item =
  | ClockSaid
  | { readonly is: "days"; readonly days: readonly number[] }
  | { readonly is: "part"; readonly from: number; readonly to: number }
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "nth"; readonly n: number }
  /** In minutes; of a day, a week and a month by name. */
  | { readonly is: "unit"; readonly unit: number | "day" | "week" | "month" }
  | { readonly is: "half"; readonly half: "am" | "pm" }
  | {
      readonly is:
        | "every"
        | "not"
        | "to"
        | "past"
        | "from"
        | "other"
        | "fraction"
        | "times"
        | "and"
        | "slash"
        | "break"
        | "idle"
        | "unknown";
      readonly value?: number;
    };
export type SaidItem = Item & { readonly said: string };

const hour = 60;
const days = (...of: number[]): Item => ({ is: "days", days: of });
const part = (from: number, to: number): Item => ({ is: "part", from: from * hour, to: to * hour });
const plain = (is: Exclude<Item["is"], "clock" | "days" | "part" | "number" | "nth" | "unit" | "half">): Item => ({
  is,
});

const meanings: readonly (readonly [words: string, means: Item])[] = [
  ["weekday weekdays workday workdays", days(1, 2, 3, 4, 5)],
  ["weekend weekends", days(6, 0)],
  ["mwf", days(1, 3, 5)],
  ["morning mornings", part(0, 12)],
  ["lunchtime lunchtimes", part(11, 15)],
  ["afternoon afternoons arvo arvos", part(12, 19)],
  ["evening evenings", part(16, 24)],
  ["night nights nightly", part(18, 29)],
  ["noon noons midday", { is: "clock", minutes: 12 * hour, open: false }],
  ["midnight midnights", { is: "clock", minutes: 0, open: false, midnight: true }],
  ["min mins minute minutes", { is: "unit", unit: 1 }],
  ["h hour hours hr hrs hourly", { is: "unit", unit: hour }],
  ["day days daily everyday", { is: "unit", unit: "day" }],
  ["week weeks wk wks weekly", { is: "unit", unit: "week" }],
  ["month months monthly", { is: "unit", unit: "month" }],
  ["every each all per evry", plain("every")],
  ["except excluding without save but not never no apart bar excepted minus", plain("not")],
  ["to until till through thru -", plain("to")],
  ["past after", plain("past")],
  ["from starting start beginning since between", plain("from")],
  ["and plus , & +", plain("and")],
  ["/", plain("slash")],
  [";", plain("break")],
  ["times", plain("times")],
  ["other alternate alternating", plain("other")],
  ["fortnight fortnights fortnightly", { is: "other", value: 2 }],
  ["half", { is: "fraction", value: 30 }],
  ["quarter", { is: "fraction", value: 15 }],
  ["am", { is: "half", half: "am" }],
  ["pm", { is: "half", half: "pm" }],
  ["twice", { is: "number", value: 2 }],
  ["thrice", { is: "number", value: 3 }],
  ["last end", { is: "nth", n: -1 }],
  [
    `at @ on in of for the a an that it its please kindly can could would will you lets let us me i id like want need
    post send say there give make do have get run brief briefing briefings news edition digest update great very exactly
    sharp just only uhr around about time local my our oclock o clock this once we single : . ( ) ! ? "`,
    plain("idle"),
  ],
];

const dayRows = [
  "su sun suns sunday sundays",
  "mo mon mons monday mondays",
  "tu tue tues tuesday tuesdays",
  "wed weds wednesday wednesdays",
  "th thu thur thurs thursday thursdays",
  "fr fri fris friday fridays",
  "sa sat sats saturday saturdays",
];
const small = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const teens = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const ordinals =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/);

const known: ReadonlyMap<string, Item> = new Map<string, Item>([
  ...meanings.flatMap(([words, means]) => words.split(/\s+/).map((word) => [word, means] as const)),
  ...dayRows.flatMap((words, day) => words.split(" ").map((word) => [word, days(day)] as const)),
  ...small.map((word, value) => [word, { is: "number", value }] as const),
  ...teens.map((word, at) => [word, { is: "number", value: 13 + at }] as const),
  ...tens.map((word, at) => [word, { is: "number", value: 20 + 10 * at }] as const),
  ...ordinals.map((word, at) => [word, { is: "nth", n: at + 1 }] as const),
]);

/** "2026-03-06", "8:30", "0830", "17h30", "1st", words, and each sign. */
const numbers = /\d{4}-\d\d-\d\d|\d+(?:st|nd|rd|th)\b|\d{1,2}[:.h]\d\d(?!\d)|\d+/u;
const others = /\p{L}+|[^\s\p{L}\d]/u;
const pieces = new RegExp(`${numbers.source}|${others.source}`, "gu");

/** Spellings of one word, applied in this order. */
const spellings: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/['’]/g, ""],
  [/\b([ap])\.? ?m\b\.?/g, "$1m"],
  [/(?<=\d)([ap])\b/g, "$1m"],
  [/(?<=\d{3})h\b/g, ""],
  [/(?<=\d)h\b/g, " h"],
  [/[–—]/g, "-"],
  [/\b(?:week|work|working|business|biz) day/g, "weekday"],
  [/\bweek-end/g, "weekend"],
  [/\bm ?- ?f\b/g, "monday - friday"],
  [/\bm ?\/ ?w ?\/ ?f\b/g, "mwf"],
  [/\b(?:other than|apart from|save for)\b/g, "except"],
  [/\ball day\b(?! of)/g, "§"],
  [/(?<=\p{L})-(?=\p{L}+ty\b|one\b|two\b|three\b|four\b|five\b|fifteen\b)/gu, " "],
];

export function saidItems(text: string): readonly SaidItem[] {
  const plainText = spellings.reduce(
    (words, [pattern, instead]) => words.replace(pattern, instead),
    text.toLowerCase(),
  );
  const items = (plainText.match(pieces) ?? []).map((said): SaidItem => ({ ...itemOf(said), said }));
  return items.flatMap((item, at) => compound(item, items[at - 1], items[at + 1]));
}

/** "Twenty five" is one number. */
function compound(item: SaidItem, before: SaidItem | undefined, after: SaidItem | undefined): readonly SaidItem[] {
  const isTens = (one: SaidItem | undefined) => one?.is === "number" && tens.includes(one.said);
  const isOnes = (one: SaidItem | undefined) => one?.is === "number" && small.indexOf(one.said) > 0 && one.value < 10;
  if (isTens(before) && isOnes(item)) return [];
  if (item.is !== "number" || after?.is !== "number" || !isTens(item) || !isOnes(after)) return [item];
  return [{ ...item, value: item.value + after.value, said: `${item.said} ${after.said}` }];
}

function itemOf(said: string): Item {
  const item = known.get(said) ?? bySlip(said);
  if (item !== undefined) return item;
  // The first reader takes a date as it stands.
  if (/^\d{4}-/.test(said)) return { is: "idle" };
  const nth = /^(\d+)(?:st|nd|rd|th)$/.exec(said);
  if (nth) return { is: "nth", n: Number(nth[1]) };
  const clock = /^(\d{1,2})[:.h](\d\d)$/.exec(said) ?? /^(\d{1,2})(\d\d)$/.exec(said);
  if (clock) {
    const [, hours = "", minutes = ""] = clock;
    const open = !hours.startsWith("0") && Number(hours) <= 12 && /\D/.test(said);
    return { is: "clock", minutes: Number(hours) * hour + Number(minutes), open };
  }
  return /^\d{1,2}$/.test(said) ? { is: "number", value: Number(said) } : { is: "unknown" };
}

const leastGuessed = 5;

/** A known word with one slip, where every word so near means the same. */
function bySlip(said: string): Item | undefined {
  if (said.length < leastGuessed || !/^\p{L}+$/u.test(said)) return undefined;
  const near = [...known].filter(([word]) => word.length >= leastGuessed && slipsBetween(said, word) <= 1);
  const [first] = near;
  return first !== undefined && new Set(near.map(([, means]) => JSON.stringify(means))).size === 1
    ? first[1]
    : undefined;
}

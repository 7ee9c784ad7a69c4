// A typed schedule as tokens: numbers, times, dates, and words by what they say, small slips of typing mended.

import { slipsBetween } from "../../language/near.ts";
import { Trouble } from "../../trouble.ts";
import { worded } from "../../words/worded.ts";
import { lexicon, twoInOne, type WordSense } from "./lexicon.ts";

/** A reading of the clock; `bare` is an hour alone, which borrows its half of the day from what stands beside it. */
export type Time = {
  readonly is: "time";
  readonly minutes: number;
  readonly half?: "am" | "pm";
  readonly bare: boolean;
  /** Noon and midnight, which no part of a day turns. */
  readonly fixed?: true;
};

export type WhenToken = (
  | Exclude<WordSense, { is: "number" }>
  | Time
  | { readonly is: "number"; readonly value: number; readonly spelled?: true; readonly hours?: true }
  /** In days since 1970-01-01. */
  | { readonly is: "date"; readonly day: number }
  | { readonly is: "break" }
  | { readonly is: "unknown" }
) & { readonly said: string };

type Shape = readonly [pattern: RegExp, make: (found: RegExpExecArray) => WhenToken | undefined];

const day = 86_400_000;
const half = /(?: ?([ap]m)|([ap]))?(?![a-z])/.source;

const shapes: readonly Shape[] = [
  // "Hourly at :15" is no hour.
  [/:\d+/y, ([said]) => ({ is: "unknown", said })],
  [/\s+|[.!?():"]/y, () => undefined],
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/y, ([said]) => dateOf(said)],
  [new RegExp(`(\\d{1,2})[:.h](\\d{2})(?!\\d)${half}`, "y"), ([said, ...at]) => timeOf(said, at, false)],
  [/(\d{1,2}) ([0-5]\d) ?([ap]m)\b/y, ([said, ...at]) => timeOf(said, at, false)],
  // 2026 is a year to most.
  [/202[4-9](?![\d:])/y, ([said]) => ({ is: "unknown", said })],
  [new RegExp(`([01]\\d|2[0-3])([0-5]\\d)(?![\\d:])${half}`, "y"), ([said, ...at]) => timeOf(said, at, false)],
  [/([1-9])([0-5]\d) ?([ap]m)\b/y, ([said, ...at]) => timeOf(said, at, false)],
  [/(\d{1,3})(?:st|nd|rd|th)\b/y, ([said, n]) => ({ is: "ordinal", n: Number(n), said })],
  [/(\d{1,3})( ?)(?:([ap]m)|([ap])(?! ))(?![a-z])/y, ([said, hour, , ...at]) => timeOf(said, [hour, "0", ...at], true)],
  [/(\d{1,3})h(?![a-z])/y, ([said, n]) => ({ is: "number", value: Number(n), hours: true, said })],
  [/\d{1,3}(?!\d)/y, ([said]) => ({ is: "number", value: Number(said), said })],
  [/;/y, ([said]) => ({ is: "break", said })],
  [/,/y, ([said]) => ({ is: "joint", joint: "and", said })],
  [/-/y, ([said]) => ({ is: "joint", joint: "to", said })],
  [/\p{L}+/uy, ([said]) => ({ ...(senseOf(said) ?? { is: "unknown" }), said })],
  [/[^\s]+/y, ([said]) => ({ is: "unknown", said: said.replace("§", "") })],
];

/** Throws Trouble `bad-input` for 25:00, 13pm and a date that no calendar has. */
export function whenTokens(text: string): readonly WhenToken[] {
  const plain = twoInOne.reduce((words, [pattern, instead]) => words.replace(pattern, instead), text.toLowerCase());
  const tokens: WhenToken[] = [];
  let at = 0;
  while (at < plain.length) {
    for (const [pattern, make] of shapes) {
      pattern.lastIndex = at;
      const found = pattern.exec(plain);
      if (!found) continue;
      at = pattern.lastIndex;
      const token = make(found);
      if (token && token.is !== "idle") tokens.push(token);
      break;
    }
  }
  return tokens;
}

function timeOf(said: string, at: readonly (string | undefined)[], bare: boolean): WhenToken {
  const [hours = "", minutes = "0", meridiem, letter] = at;
  const which = meridiem ?? (letter ? `${letter}m` : undefined);
  return clockTime(
    said.trim(),
    Number(hours),
    Number(minutes),
    which === "am" || which === "pm" ? which : undefined,
    bare,
  );
}

/** Throws Trouble `bad-input` where no clock shows it. */
export function clockTime(
  said: string,
  hours: number,
  minutes: number,
  half: "am" | "pm" | undefined,
  bare: boolean,
): Time & { readonly said: string } {
  const impossible = half === undefined ? hours > 23 : hours < 1 || hours > 12;
  if (impossible || minutes > 59) throw new Trouble("bad-input", worded("phrase.no-clock", { typed: said }));
  const turned = half === undefined ? hours : (hours % 12) + (half === "pm" ? 12 : 0);
  return { is: "time", minutes: turned * 60 + minutes, ...(half && { half }), bare, said };
}

function dateOf(said: string): WhenToken {
  const at = Date.parse(`${said}T00:00:00Z`);
  if (!Number.isFinite(at)) throw new Trouble("bad-input", worded("phrase.unknown-time", { typed: said }));
  return { is: "date", day: at / day, said };
}

/** Shorter words are too like each other to guess. */
const leastGuessed = 5;

/** Of a word one slip away from known ones that all say the same. */
function senseOf(word: string): WordSense | undefined {
  const known = lexicon.get(word);
  if (known || word.length < leastGuessed || word.length > 12) return known;
  const near = new Set<string>();
  let meant: WordSense | undefined;
  for (const [other, meaning] of lexicon) {
    if (other.length < leastGuessed || slipsBetween(word, other) > 1) continue;
    near.add(JSON.stringify(meaning));
    meant = meaning;
  }
  return near.size === 1 && meant?.is !== "idle" ? meant : undefined;
}

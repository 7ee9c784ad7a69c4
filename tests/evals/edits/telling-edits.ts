// Edits of publishers that change what was told: a figure, a name, a denial, a sentence taken out, a note.
import {
  type Edited,
  exchanged,
  type Original,
  type PublisherEdit,
  sentenceIn,
  swapped,
  withSentence,
} from "./edited.ts";
import table from "./edits.table.json" with { type: "json" };

export const tellingEdits: readonly PublisherEdit[] = [
  { name: "a number in digits", tells: "figure", make: digits },
  { name: "a number in words", tells: "figure", make: (original) => exchanged(original, table.numberWords) },
  { name: "a weekday", tells: "figure", make: (original) => exchanged(original, table.weekdays) },
  { name: "a month", tells: "figure", make: month },
  { name: "a place", tells: "name", make: (original) => exchanged(original, table.places) },
  { name: "a surname, everywhere", tells: "name", make: surname },
  { name: "a denial put in", tells: "denial", make: denied },
  { name: "a denial taken out", tells: "denial", make: undenied },
  { name: "the opposite word", tells: "denial", make: (original) => swapped(original, bothWays(table.opposites)) },
  { name: "the sentence taken out", tells: "gone", make: (original) => withSentence(original, "") },
  { name: "a number, and a note that says so", tells: "figure", note: true, make: noted },
];

const bothWays = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.flatMap(([from = "", to = ""]) => [
    [from, to],
    [to, from],
  ]);

/** No year, no time of day, no day of a month, no part of a name such as "A380" or "9/11". */
const number = /(?<![\w/.,:-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w/:]|[.,]\d)/g;
const dated = new RegExp(`(?:${[...table.months, "May", "December"].join("|")})\\.? $`);

function numberIn(original: Original): { readonly at: number; readonly was: string; readonly now: string } | undefined {
  const sentence = sentenceIn(original);
  for (const found of sentence.matchAll(number)) {
    const value = Number(found[0].replaceAll(",", ""));
    if (dated.test(sentence.slice(0, found.index)) || value < 2 || (value > 1500 && value < 2100)) continue;
    const now = value + Math.max(1, Math.round(value * 0.3)) + (original.turn % 2);
    const written = found[0].includes(",") ? now.toLocaleString("en-US") : String(Number(now.toFixed(1)));
    if (!original.text.includes(written)) return { at: found.index, was: found[0], now: written };
  }
  return undefined;
}

function digits(original: Original): Edited | undefined {
  const found = numberIn(original);
  if (found === undefined) return undefined;
  const sentence = sentenceIn(original);
  return withSentence(original, sentence.slice(0, found.at) + found.now + sentence.slice(found.at + found.was.length));
}

function noted(original: Original): Edited | undefined {
  const found = numberIn(original);
  const edited = digits(original);
  if (found === undefined || edited === undefined) return undefined;
  const note = `Correction: An earlier version of this article gave the number as ${found.was}. It is ${found.now}.`;
  return { text: original.turn % 2 === 0 ? `${note}\n\n${edited.text}` : `${edited.text}\n\n${note}` };
}

function month(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const from = table.months.find((name) => new RegExp(`\\b${name} \\d{1,2}\\b`).test(sentence));
  const others = table.months.filter((name) => !original.text.includes(name));
  const to = others[original.turn % Math.max(1, others.length)];
  return from && to ? withSentence(original, sentence.replace(`${from} `, `${to} `)) : undefined;
}

/** The second of two capitals in the middle of a sentence that the article says three times or more. */
function surname(original: Original): Edited | undefined {
  for (const [, name = ""] of sentenceIn(original).matchAll(/(?<=[a-z,] )[A-Z][a-z]+ ([A-Z][a-z]{3,})(?![a-z])/g)) {
    const times = original.text.split(new RegExp(`\\b${name}\\b`)).length - 1;
    const listed = [...table.places, ...table.weekdays, ...table.months].includes(name);
    const to = table.surnames[original.turn % table.surnames.length] as string;
    if (times >= 3 && !listed) return { text: original.text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), to) };
  }
  return undefined;
}

function denied(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  if (/\b(?:not|never|no|nor|neither)\b|n't/.test(sentence)) return undefined;
  const found = new RegExp(`\\b(?:${table.auxiliaries.join("|")})\\b(?! (?:not|to)\\b)`).exec(sentence);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  return withSentence(original, `${sentence.slice(0, end)} not${sentence.slice(end)}`);
}

function undenied(original: Original): Edited | undefined {
  const sentence = sentenceIn(original);
  const found = new RegExp(`\\b(${table.auxiliaries.join("|")}) not\\b`).exec(sentence);
  return found === null ? undefined : withSentence(original, sentence.replace(found[0], found[1] ?? ""));
}

// What a figure counts or measures, in the sentence's own words: the noun it counts, what follows it, or what stands before it.
import { phraseText } from "./attributions.ts";
import type { Quantity } from "./quantity.ts";
import type { Word } from "./words.ts";

export type Measured = {
  readonly unit: string;
  readonly measures: string /** One past the last word of the counted noun. */;
  readonly to: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const irregular = set(
  "people men women children police troops aircraft fish sheep series media data criteria dead injured wounded missing feet teeth mice lives wives staff personnel youth cattle deer spacecraft clergy bacteria alumni",
);
const stops = set(
  `the a an and or but nor which who whom that this these those it he she they we i you where when while because as if than then so is are was were be been being has have had will would
  can could may might must should shall do does did said says in on at by for from to with into onto over under after before during since until between among against through across about around
  near amid despite following per each every not no there here his her its their our my your also now still later earlier ago more`,
);
const links = set("of in on to for from by with at per against between among into under");
const singularEnding = /(?:ss|us|is|ous|'s)$/;

const isPlural = (lower: string): boolean =>
  irregular.has(lower) || (lower.length > 3 && lower.endsWith("s") && !singularEnding.test(lower));

/** The noun that a plain count counts: up to five words on, a plural. */
export function countedNoun(
  words: readonly Word[],
  at: number,
): { readonly unit: string; readonly from: number; readonly to: number } | undefined {
  let from = at;
  if (words[from]?.lower === "of" && words[from + 1]?.lower === "the") from += 2;
  else if (words[from]?.lower === "or" && words[from + 1]?.lower === "more") from += 2;
  else if (
    words[from]?.lower === "more" ||
    words[from]?.lower === "other" ||
    words[from]?.lower === "additional" ||
    words[from]?.lower === "fewer"
  )
    from++;
  if (words[from]?.text === "-" && !words[from]?.spaced) {
    const noun = words[from + 1];
    return noun?.kind === "word" && !noun.spaced ? { unit: noun.lower, from: from + 1, to: from + 2 } : undefined;
  }
  let noun = -1;
  for (let to = from; to < words.length && to < from + 6; to++) {
    const word = words[to] as Word;
    if (word.text === "-" && !word.spaced && to > from) continue;
    if (word.kind !== "word" || stops.has(word.lower)) {
      if (word.kind === "number" || word.lower === "’s" || word.lower === "'s") continue;
      break;
    }
    if (isPlural(word.lower) && words[to + 1]?.text !== "-") {
      noun = to;
      const next = words[to + 1];
      if (!(next?.kind === "word" && isPlural(next.lower) && !stops.has(next.lower))) break;
    } else if (noun >= 0) break;
  }
  if (noun < 0) return undefined;
  return { unit: (words[noun] as Word).lower, from, to: noun + 1 };
}

/** At most this many words describe a figure: it must fit beside it on a phone. */
const most = 9;

/** The phrase after position `at`, to the end of its clause. */
export function phraseAfter(words: readonly Word[], at: number, room = most): string {
  let to = at;
  let lastSolid = at;
  for (; to < words.length && to < at + room; to++) {
    const word = words[to] as Word;
    if (word.kind === "sign" && !(word.text === "-" && !word.spaced) && word.text !== "/" && word.text !== "&") break;
    if (word.kind === "number") break;
    if (
      links.has(word.lower) ||
      word.lower === "the" ||
      word.lower === "a" ||
      word.lower === "an" ||
      word.lower === "its" ||
      word.lower === "their" ||
      word.lower === "his" ||
      word.lower === "her"
    )
      continue;
    if (stops.has(word.lower)) break;
    lastSolid = to + 1;
  }
  return phraseText(words, at, lastSolid);
}

const changeVerbs = set(
  "rose rise rises risen fell fall falls fallen increased increase increases decreased dropped drop grew grow grown jumped climbed cut reduced raised lowered declined soared plunged surged slipped gained lost was were is are be been reached totaled totalled hit stood stands remained averaged amounted cost costs worth exceeded exceeds topped made make makes had has have hits reach up down at to by earned posted reported",
);

/** The noun phrase before position `at`: the subject of "rose 5%", the noun of "sales of $14m". */
export function phraseBefore(words: readonly Word[], at: number): string {
  let to = at;
  while (to > 0 && isFiller(words[to - 1] as Word)) to--;
  if (to === 0) return "";
  let from = to;
  while (from > 0 && from > to - 6) {
    const word = words[from - 1] as Word;
    if (word.kind === "sign" && word.text !== "-" && word.text !== "’" && word.text !== "'") break;
    if (word.kind === "number") break;
    if (
      word.kind === "word" &&
      word.lower !== "of" &&
      word.lower !== "the" &&
      word.lower !== "its" &&
      word.lower !== "for" &&
      word.lower !== "in" &&
      (stops.has(word.lower) || changeVerbs.has(word.lower))
    )
      break;
    from--;
  }
  while (
    from < to &&
    (links.has((words[from] as Word).lower) ||
      stops.has((words[from] as Word).lower) ||
      (words[from] as Word).lower === "’s" ||
      (words[from] as Word).lower === "'s")
  )
    from++;
  return phraseText(words, from, to);
}

const fillers = set(
  "of at to by from for with a an the about over around nearly almost some up more less fewer than least most as much many only just roughly approximately estimated between under below above within in on another additional further total and or worth valued",
);

function isFiller(word: Word): boolean {
  return fillers.has(word.lower) || changeVerbs.has(word.lower) || (word.kind === "word" && word.lower.endsWith("ly"));
}

/** Unit and measured thing of a quantity. `shared` is the noun of the figure before it in the same list. */
export function measured(words: readonly Word[], quantity: Quantity, shared: string): Measured {
  const { kind, to, from } = quantity;
  if (kind === "count") {
    const noun = countedNoun(words, to);
    if (noun) {
      const after = phraseAfter(words, noun.to, 5);
      return { unit: noun.unit, measures: join(phraseText(words, noun.from, noun.to), after), to: noun.to };
    }
    const after = phraseAfter(words, to, 6);
    const before = phraseBefore(words, from);
    return { unit: shared, measures: after || before, to };
  }
  const after = phraseAfter(words, to, 7);
  const before = phraseBefore(words, from);
  if (kind === "age" || kind === "score" || kind === "vote")
    return { unit: quantity.unit, measures: after || before, to };
  return { unit: quantity.unit, measures: leads(words, to) ? after : before || after, to };
}

/** "70% of Syria", "$5m in damages", "20 minute walk": what follows says more than what stands before. */
function leads(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return (
    next !== undefined &&
    next.kind === "word" &&
    (next.lower === "of" ||
      next.lower === "in" ||
      next.lower === "for" ||
      next.lower === "per" ||
      next.lower === "worth" ||
      !stops.has(next.lower))
  );
}

const join = (a: string, b: string): string => (b === "" ? a : a === "" ? b : `${a} ${b}`);

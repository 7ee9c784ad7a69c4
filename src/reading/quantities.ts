// Which figures stand in a sentence: numerals with their units, ranges, votes and scores, as word positions.
import type { FigureKind } from "../news/reading.ts";
import { afterNotFigure } from "./not-figures.ts";
import { isSmallNumber, type Numeral, readNumeral, startsNumeral } from "./numerals.ts";
import { currencyCodes, currencyOf, currencySigns, gluedUnits, onlyGlued, type Unit, units } from "./units.ts";
import type { Word } from "./words.ts";

export type Quantity = {
  /** First word of the numeral or its currency sign; one past the last word of its unit. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high?: number;
  readonly kind: FigureKind;
  /** "" for a plain count, whose noun is looked for later. */
  readonly unit: string;
};

type Reading = { readonly words: readonly Word[]; readonly commaDecimal: boolean; readonly contest: Contest };
/** What a pair such as 52-35 would be in this sentence. */
type Contest = "vote" | "score" | undefined;

const voteWords = new Set(
  "vote votes voted voting senate ballot parliament mps lawmakers congress referendum council ruled ruling decision judges jury house assembly committee senators legislators".split(
    " ",
  ),
);
const scoreWords = new Set(
  "win won wins beat beats beating defeat defeated lost loss draw drew drawn score scored scoring lead led victory thrashed match game cup league final semi-final goal goals half-time halftime aggregate sets tie tied rout innings quarterfinal semifinal championship series team striker penalty champions trailed down up hosts visitors".split(
    " ",
  ),
);
const dashes = new Set(["-", "–", "—", "‑"]);

export function quantitiesOf(words: readonly Word[], commaDecimal: boolean): Quantity[] {
  const reading: Reading = { words, commaDecimal, contest: undefined };
  let contest: Contest | null = null;
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const sign = moneyBefore(words, at);
    if (sign === undefined && !startsNumeral(word)) {
      at++;
      continue;
    }
    if (contest === null) contest = contestOf(words);
    const quantity = quantityAt({ ...reading, contest }, at, sign);
    if (typeof quantity === "number") at = quantity;
    else {
      found.push(quantity);
      at = Math.max(at + 1, quantity.to);
    }
  }
  return found;
}

function contestOf(words: readonly Word[]): Contest {
  let vote = 0;
  let score = 0;
  for (const word of words.length > 400 ? words.slice(0, 400) : words) {
    if (word.kind !== "word") continue;
    if (voteWords.has(word.lower)) vote++;
    if (scoreWords.has(word.lower)) score++;
  }
  return vote > 0 && vote >= score ? "vote" : score > 0 ? "score" : undefined;
}

type MoneySign = { readonly currency: string; readonly to: number };

const lengthWords = new Set(
  "long wide tall deep high sprint metre metres meter meters away distance approached approaches swim swam race freestyle hurdles butterfly backstroke breaststroke altitude above radius depth height length width below range ran run runner dash relay swimmer peak summit ft feet yards km".split(
    " ",
  ),
);
const crowdWords = new Set(
  "people jobs homes users viewers customers passengers visitors children workers tonnes barrels shares copies votes subscribers households cars vehicles dollars pounds euros".split(
    " ",
  ),
);

/** "600m" is metres beside feet or a word of length, and millions elsewhere; "$600m" never comes here. */
function writtenInMetres(words: readonly Word[], at: number, numeral: Numeral): boolean {
  const letter = words[numeral.next - 1];
  if (!numeral.scaled || letter?.text !== "m" || letter.spaced || numeral.next !== at + 2) return false;
  const next = words[numeral.next];
  if (next?.kind === "word" && crowdWords.has(next.lower)) return false;
  if (
    next?.text === "x" ||
    /^(?:freestyle|hurdles|butterfly|backstroke|breaststroke|relay|sprint|dash)$/.test(next?.lower ?? "")
  )
    return true;
  if (
    next?.text === "(" &&
    words[numeral.next + 1]?.kind === "number" &&
    /^(?:ft|feet|foot|yards|yd|miles|in)$/.test(words[numeral.next + 2]?.lower ?? "")
  )
    return true;
  if (words[at - 1]?.text === "(" && /^(?:ft|feet|foot|yards|miles)$/.test(words[at - 2]?.lower ?? "")) return true;
  let length = false;
  for (let near = Math.max(0, at - 6); near < numeral.next + 6 && near < words.length; near++) {
    const word = words[near] as Word;
    if (crowdWords.has(word.lower)) return false;
    if (lengthWords.has(word.lower) && near !== at - 1) length = true;
    if (near > at && word.text === "." && near >= numeral.next) break;
  }
  return length;
}

/** "$", "US$", "HK$", "EUR", "Rs." right before a number. */
function moneyBefore(words: readonly Word[], at: number): MoneySign | undefined {
  const word = words[at] as Word;
  if (word.kind === "number") return undefined;
  const next = words[at + 1];
  if (word.kind === "sign") {
    const currency = currencySigns.get(word.text);
    return currency !== undefined && next?.kind === "number" ? { currency, to: at + 1 } : undefined;
  }
  if (next === undefined) return undefined;
  if (next.kind === "sign" && words[at + 2]?.kind === "number") {
    const currency = currencySigns.get(word.lower.replaceAll(".", "") + next.text);
    if (currency !== undefined && (!next.spaced || word.lower.length <= 2)) return { currency, to: at + 2 };
    if (word.text === "Rs" && next.text === ".") return { currency: "INR", to: at + 2 };
  }
  if (next.kind !== "number") return undefined;
  const currency = currencyCodes.get(word.text);
  return currency === undefined ? undefined : { currency, to: at + 1 };
}

/** The quantity at a word, or the word to go on from. */
function quantityAt(reading: Reading, at: number, sign: MoneySign | undefined): Quantity | number {
  const { words } = reading;
  if (sign) return moneyFrom(reading, at, sign) ?? sign.to;
  const fraction = fractionAt(words, at);
  if (fraction) return fraction;
  const past = afterNotFigure(words, at);
  if (past > at) return past;
  const written = readNumeral(words, at, reading.commaDecimal);
  if (written === undefined) return at + 1;
  const first = writtenInMetres(words, at, written)
    ? { ...written, value: written.value / 1e6, next: written.next - 1, scaled: false }
    : written;
  return (
    contestAt(reading, at, first) ??
    oneInSome(reading, at, first) ??
    rangeAt(reading, at, first) ??
    compound(reading, at, first) ??
    single(reading, at, first)
  );
}

function moneyFrom(reading: Reading, at: number, sign: MoneySign): Quantity | undefined {
  const { words } = reading;
  const first = readNumeral(words, sign.to, reading.commaDecimal);
  if (first === undefined) return undefined;
  const spacedScale =
    !first.scaled && /^(?:m|bn|b|tn|k)$/.test(words[first.next]?.lower ?? "")
      ? shortScale(words[first.next] as Word)
      : 1;
  const value = first.value * spacedScale;
  const next = first.next + (spacedScale > 1 ? 1 : 0);
  // "$16 million to $28 million", "€12-20 million", "between €12 million and €20 million"
  const joint = words[next];
  const joins =
    joint !== undefined &&
    (dashes.has(joint.text) || joint.lower === "to" || (joint.lower === "and" && words[at - 1]?.lower === "between"));
  if (joins && words[at - 1]?.lower !== "from") {
    const again = words[next + 1] ? moneyBefore(words, next + 1) : undefined;
    const second = readNumeral(words, again ? again.to : next + 1, reading.commaDecimal);
    if (second && (again?.currency === sign.currency || (!again && dashes.has(joint.text))) && second.digits) {
      const low = !first.scaled && second.scaled && value < 1000 ? value * scaleOf(words, second) : value;
      if (low < second.value)
        return { from: at, to: second.next, value: low, high: second.value, kind: "money", unit: sign.currency };
    }
  }
  return { from: at, to: currencyWordAfter(words, next), value, kind: "money", unit: sign.currency };
}

const shortScale = (word: Word): number => ({ m: 1e6, bn: 1e9, b: 1e9, tn: 1e12, k: 1e3 })[word.lower] ?? 1;

/** "$5 Canadian" stays as it is; "$5 million dollars" says it twice. */
const currencyWordAfter = (words: readonly Word[], at: number): number =>
  units.get(words[at]?.lower ?? "")?.kind === "money" && /^dollars?$/.test(words[at]?.lower ?? "") ? at + 1 : at;

/** How much the scale word of a numeral multiplies: a range's low end shares it. */
function scaleOf(words: readonly Word[], numeral: Numeral): number {
  const power = Math.floor(Math.log10(numeral.value) / 3) * 3;
  return words[numeral.next - 1]?.kind === "word" && power >= 3 ? 10 ** power : 1;
}

const parts: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);

/** "two-thirds", "a third of", "half of", "half the": shares of a whole. */
function fractionAt(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at] as Word;
  if (word.kind !== "word") return undefined;
  const share = (to: number, value: number): Quantity => ({ from: at, to, value, kind: "percent", unit: "share" });
  if (word.lower === "half") {
    const next = words[at + 1]?.lower ?? "";
    if (words[at - 1]?.lower === "first" || words[at - 1]?.lower === "second" || words[at - 1]?.text === "-")
      return undefined;
    return next === "of" || next === "the" || next === "its" || next === "their" || next === "his" || next === "all"
      ? share(at + 1, 0.5)
      : undefined;
  }
  const top =
    word.lower === "a" || word.lower === "one"
      ? 1
      : word.lower === "two"
        ? 2
        : word.lower === "three"
          ? 3
          : word.lower === "four"
            ? 4
            : word.lower === "nine"
              ? 9
              : 0;
  if (top === 0) return undefined;
  const hyphen = words[at + 1]?.text === "-" ? 1 : 0;
  const part = words[at + 1 + hyphen];
  if (part?.kind !== "word") return undefined;
  const bottom = parts.get(top > 1 ? part.lower.replace(/s$/, "") : part.lower);
  if (bottom === undefined || (top > 1 && !part.lower.endsWith("s")) || top >= bottom) return undefined;
  const to = at + 2 + hyphen;
  if (top === 1 && hyphen === 0) {
    // "a third man", "a quarter century", "a half million" are none.
    const after = words[to]?.lower ?? ".";
    if (after !== "of" && !(word.lower === "one" && words[to]?.kind !== "word")) return undefined;
    if (words[to + 1]?.lower === "a" && /^(?:million|billion|century)$/.test(words[to + 2]?.lower ?? ""))
      return undefined;
  }
  return share(to, Number((top / bottom).toFixed(4)));
}

/** "one in three", "nine out of 10" */
function oneInSome(reading: Reading, at: number, first: Numeral): Quantity | undefined {
  const { words } = reading;
  let to = first.next;
  if (words[to]?.lower === "out" && words[to + 1]?.lower === "of") to += 2;
  else if (words[to]?.lower === "in" && (words[to + 1]?.kind === "number" || isSmallNumber(words[to + 1]?.lower ?? "")))
    to += 1;
  else return undefined;
  const second = readNumeral(words, to, reading.commaDecimal);
  if (
    second === undefined ||
    first.value > 99 ||
    second.value <= first.value ||
    first.value < 1 ||
    second.value > 1e6 ||
    !Number.isInteger(first.value)
  )
    return undefined;
  // "three in 2015" and "two in 10 days" are not shares.
  const after = words[second.next];
  if (
    words[first.next]?.lower === "in" &&
    ((second.value > 1000 && second.digits) || units.get(after?.lower ?? "")?.kind === "duration")
  )
    return undefined;
  if (afterNotFigure(words, to) > to) return undefined;
  return {
    from: at,
    to: second.next,
    value: Number((first.value / second.value).toFixed(4)),
    kind: "percent",
    unit: "share",
  };
}

/** "52-35", "3-1", "by 52 votes to 48" */
function contestAt(reading: Reading, at: number, first: Numeral): Quantity | undefined {
  const { words, contest } = reading;
  const joint = words[first.next];
  if (joint === undefined || !first.digits || first.scaled) return undefined;
  if (
    words[first.next]?.lower === "votes" &&
    (words[first.next + 1]?.lower === "to" || words[first.next + 1]?.lower === "against")
  ) {
    const second = readNumeral(words, first.next + 2, reading.commaDecimal);
    if (second)
      return { from: at, to: second.next, value: first.value, high: second.value, kind: "vote", unit: "vote" };
  }
  const dash = dashes.has(joint.text) && !joint.spaced;
  const worded = joint.lower === "to" && contest === "vote";
  if ((!dash && !worded) || !Number.isInteger(first.value) || first.value > 999) return undefined;
  const second = words[first.next + 1];
  if (second?.kind !== "number" || (dash && second.spaced)) return undefined;
  const other = Number(second.text);
  const to = first.next + 2;
  const after = words[to];
  if (
    !Number.isInteger(other) ||
    other > 999 ||
    (after && !after.spaced && (after.kind === "word" || after.text === "%"))
  )
    return undefined;
  const counted =
    after?.kind === "word" &&
    (units.has(after.lower) ||
      /^(?:per|percent|people|million|billion|thousand|year|day|man|minute|strong)$/.test(after.lower));
  const rising = first.value < other;
  if (rising && (counted || (contest === undefined && plural.test(after?.lower ?? "")))) return undefined;
  if (contest === undefined && rising) return undefined;
  if (after && dashes.has(after.text) && !after.spaced && contest !== "score") return undefined;
  if (worded && rising && plural.test(after?.lower ?? "")) return undefined;
  const kind = contest ?? (first.value > 20 ? "vote" : "score");
  return { from: at, to, value: first.value, high: other, kind, unit: kind === "vote" ? "vote" : "score" };
}

const plural = /[^s]s$|^(?:people|men|women|children)$/;

/** "10-12 people", "40 to 50 questions", "between three and seven percent", "from 10 to 15 people" */
function rangeAt(reading: Reading, at: number, first: Numeral): Quantity | undefined {
  const { words } = reading;
  const lead = words[at - 1]?.lower;
  // "between 3 percent and 7 percent": the low end may carry its unit.
  const own = unitAt(words, first.next);
  let joint = first.next;
  let joinedUnit: Unit | undefined;
  if (own && lead === "between") {
    joint = own.to;
    joinedUnit = own.unit;
  }
  const sign = words[joint];
  if (sign === undefined) return undefined;
  const dash = dashes.has(sign.text);
  const worded = sign.lower === "to" || sign.lower === "or" || (sign.lower === "and" && lead === "between");
  if (!dash && !worded) return undefined;
  if (dash && sign.spaced !== (words[joint + 1]?.spaced ?? false)) return undefined;
  const start = words[joint + 1];
  if (start === undefined || !startsNumeral(start) || start.lower === "a") return undefined;
  if (
    afterNotFigure(words, joint + 1) > joint + 1 &&
    !(dash && start.kind === "number" && !/^(?:st|nd|rd|th)$/.test(words[joint + 2]?.lower ?? ""))
  )
    return undefined;
  const second = readNumeral(words, joint + 1, reading.commaDecimal);
  if (second === undefined) return undefined;
  const unit = unitAt(words, second.next);
  if (sign.lower === "or" && !(second.value - first.value === 1 || unit)) return undefined;
  if (lead === "from" && worded && (changed(words, at) || (own && unit))) return undefined;
  const scale = !first.scaled && second.scaled && first.value < 1000 ? scaleOf(words, second) : 1;
  const value = first.value * scale;
  if (value >= second.value) return undefined;
  const is = unit?.unit ?? joinedUnit;
  const factor = is?.factor ?? 1;
  const to = unit?.to ?? second.next;
  return {
    from: at,
    to: aged(words, to),
    value: value * factor,
    high: second.value * factor,
    kind: aged(words, to) > to ? "age" : (is?.kind ?? "count"),
    unit: is?.unit ?? "",
  };
}

const changeWords = new Set(
  "rose rise rises rising risen fell fall falls falling fallen up down increased increase increases increasing decreased dropped drop drops grew grow grown jumped climbed cut reduced raised raise raising lowered went gone slipped declined soared plunged surged expanded shrank doubled tripled moved improved widened narrowed".split(
    " ",
  ),
);

/** "rose from 3 to 5 percent" gives two figures, not a range. */
function changed(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) if (changeWords.has((words[i] as Word).lower)) return true;
  return false;
}

/** "6ft 4in", "two years and three months", "thirteen dollars and forty-five cents": the larger unit leads. */
function compound(reading: Reading, at: number, first: Numeral): Quantity | undefined {
  const { words } = reading;
  const unit = unitAt(words, first.next);
  if (unit === undefined || first.scaled) return undefined;
  let to = unit.to;
  if (words[to]?.lower === "and" || (words[to]?.text === "," && unit.unit.kind === "duration")) to++;
  const start = words[to];
  if (start === undefined || !startsNumeral(start) || start.lower === "a") return undefined;
  const second = readNumeral(words, to, reading.commaDecimal);
  const lesser = second && unitAt(words, second.next);
  if (!second || !lesser) return undefined;
  const ratio = lesserParts.get(`${unit.unit.unit}>${lesser.unit.factor ? "cent" : lesser.unit.unit}`);
  if (ratio === undefined || second.value >= ratio) return undefined;
  const end = aged(words, lesser.to);
  return {
    from: at,
    to: end,
    value: Number((first.value + second.value / ratio).toFixed(4)),
    kind: end > lesser.to ? "age" : unit.unit.kind,
    unit: unit.unit.unit,
  };
}

const lesserParts: ReadonlyMap<string, number> = new Map([
  ["foot>inch", 12],
  ["year>month", 12],
  ["hour>minute", 60],
  ["minute>second", 60],
  ["pound>ounce", 16],
  ["stone>pound", 14],
  ["USD>cent", 100],
  ["EUR>cent", 100],
  ["GBP>cent", 100],
]);

function single(reading: Reading, at: number, first: Numeral): Quantity | number {
  const { words } = reading;
  const unit = unitAt(words, first.next);
  const negative =
    at > 0 &&
    (words[at - 1]?.text === "-" || words[at - 1]?.text === "−") &&
    !(words[at] as Word).spaced &&
    (at === 1 || words[at - 1]?.spaced) &&
    (words[at - 1] as Word).spaced;
  const value = negative && unit && unit.unit.kind !== "duration" ? -first.value : first.value;
  const from = value < 0 ? at - 1 : at;
  if (unit) {
    const end = unit.unit.kind === "duration" ? aged(words, unit.to) : unit.to;
    const amount = unit.unit.factor ? Number((value * unit.unit.factor).toFixed(6)) : value;
    return { from, to: end, value: amount, kind: end > unit.to ? "age" : unit.unit.kind, unit: unit.unit.unit };
  }
  if (isAge(words, at, first)) return { from: at, to: first.next, value, kind: "age", unit: "year" };
  return { from: at, to: first.next, value, kind: "count", unit: "" };
}

/** "year-old", "years old", "years of age": the index after it, or `at` when it is no age. */
function aged(words: readonly Word[], at: number): number {
  let to = at;
  if (words[to]?.text === "-" && !words[to]?.spaced) to++;
  if (/^olds?$/.test(words[to]?.lower ?? "")) return to + 1;
  if (words[at]?.lower === "of" && words[at + 1]?.lower === "age") return at + 2;
  return at;
}

/** "aged 55", "age 17", "age of 56", "Smith, 42, said", "when she was five" */
function isAge(words: readonly Word[], at: number, numeral: Numeral): boolean {
  if (numeral.scaled || numeral.value > 120 || !Number.isInteger(numeral.value)) return false;
  const before = words[at - 1];
  const next = words[numeral.next];
  if (before === undefined) return false;
  if (before.lower === "aged" || before.lower === "age" || before.lower === "ages") return true;
  if (before.lower === "of" && words[at - 2]?.lower === "age") return true;
  if (
    before.lower === "turned" &&
    (next === undefined || next.kind === "sign" || next.lower === "in" || next.lower === "on")
  )
    return true;
  const closed = next === undefined || next.kind === "sign";
  if (
    before.text === "," &&
    words[at - 2]?.capital &&
    next !== undefined &&
    (next.text === "," || next.text === "." || next.text === ")") &&
    numeral.digits &&
    numeral.value > 3
  )
    return !months.has(words[at - 2]?.lower ?? "");
  if (
    before.text === "(" &&
    next?.text === ")" &&
    words[at - 2]?.capital &&
    numeral.digits &&
    numeral.value > 9 &&
    numeral.value < 110
  )
    return words[at - 3]?.capital === true;
  if ((before.lower === "was" || before.lower === "is") && /^(?:she|he)$/.test(words[at - 2]?.lower ?? "") && closed)
    return true;
  return false;
}

const months = new Set(
  "january february march april may june july august september october november december".split(" "),
);

/** The unit that begins at a word: up to three words, possibly after a hyphen. */
function unitAt(words: readonly Word[], at: number): { readonly unit: Unit; readonly to: number } | undefined {
  let from = at;
  if (words[from] && dashes.has((words[from] as Word).text) && !words[from]?.spaced) from++;
  const word = words[from];
  if (word === undefined || (from > at && word.spaced)) return undefined;
  if (word.kind === "sign") {
    if (word.text === "°" || word.text === "º") return degrees(words, from);
    const unit = word.text === "%" || word.text === "％" ? units.get("%") : undefined;
    if (unit)
      return words[from + 1]?.lower === "points"
        ? { unit: units.get("percentage points") as Unit, to: from + 2 }
        : { unit, to: from + 1 };
    const currency = currencySigns.get(word.text);
    return currency && words[from + 1]?.kind !== "number"
      ? { unit: { kind: "money", unit: currency }, to: from + 1 }
      : undefined;
  }
  if (word.kind !== "word") return undefined;
  const code = currencyCodes.get(word.text);
  if (code && words[from + 1]?.kind !== "number") return { unit: { kind: "money", unit: code }, to: from + 1 };
  return wordUnit(words, from, at);
}

function wordUnit(
  words: readonly Word[],
  from: number,
  at: number,
): { readonly unit: Unit; readonly to: number } | undefined {
  const word = words[from] as Word;
  const second = words[from + 1];
  const hyphen = second?.text === "-" && !second.spaced ? 1 : 0;
  const later = words[from + 1 + hyphen];
  if (later?.kind === "word") {
    const pair = `${word.lower} ${later.lower}`;
    const third = words[from + 2 + hyphen];
    const triple = third?.kind === "word" ? units.get(`${pair} ${third.lower}`) : undefined;
    if (triple) return { unit: triple, to: from + 3 + hyphen };
    const both = units.get(pair);
    if (both) return { unit: both, to: from + 2 + hyphen };
    const money = units.get(later.lower);
    if (money?.kind === "money" && money.factor === undefined && hyphen === 0) {
      const named = currencyOf.get(`${word.lower} ${later.lower.replace(/s$/, "")}`);
      if (named) return { unit: { kind: "money", unit: named }, to: from + 2 };
      const country = third?.kind === "word" ? undefined : undefined;
      if (country) return country;
    }
    if ((word.lower === "hong" || word.lower === "new" || word.lower === "sri") && third?.kind === "word") {
      const named = currencyOf.get(`${later.lower} ${third.lower.replace(/s$/, "")}`);
      if (named) return { unit: { kind: "money", unit: named }, to: from + 3 };
    }
  }
  if (later?.text === "/" || second?.text === "/") {
    const speed = units.get(`${word.lower}/${words[from + 2]?.lower ?? ""}`);
    if (speed) return { unit: speed, to: from + 3 };
  }
  const touching = !word.spaced && from === at;
  if (touching && gluedUnits.has(word.lower)) return { unit: gluedUnits.get(word.lower) as Unit, to: from + 1 };
  const unit = units.get(word.lower);
  if (unit === undefined || (onlyGlued.has(word.lower) && !touching)) return undefined;
  // "two seconds" is time, "two second homes" is not; "5 marks" of an exam stays a count.
  if (unit.kind === "duration" && word.lower === "second" && from === at && later?.kind === "word" && word.spaced)
    return undefined;
  if (unit.kind === "money" && word.lower === "real") return undefined;
  return { unit, to: from + 1 };
}

function degrees(words: readonly Word[], at: number): { readonly unit: Unit; readonly to: number } {
  const letter = words[at + 1]?.lower;
  const unit = units.get(`°${letter ?? ""}`);
  return unit ? { unit, to: at + 2 } : { unit: units.get("degree") as Unit, to: at + 1 };
}

// What one number of a line counts or measures, and whether another line's number is of the very same thing.
import type { Word } from "../checking/line.ts";
import { calendarName } from "../language/calendar-names.ts";
import type { Fate } from "../language/en/fates.ts";
import { countedAs, thingLed, thingNamed } from "../language/en/measured.ts";
import { byNow, foretells, movers, reaches } from "../language/en/moving.ts";
import { fatesOf } from "../language/more/fates.ts";
import type { Quantity } from "../language/number/quantity.ts";
import { isStopWord } from "../language/stop-words.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";
import { anybody, clauseAround, countedAfter, isLastOf, isStray, numberOf, openerOf } from "./clause.ts";
import type { SomeLine, ToldLine } from "./lines.ts";
import { before, isFromTo } from "./said-before.ts";

export type Measure<L extends SomeLine = ToldLine> = {
  readonly line: L;
  readonly quantity: Quantity & { readonly value: number };
  /** With its hedge, and with what is counted where that stands behind it: "at least seven people". */
  readonly text: string;
  /** Without what is counted: "at least seven". */
  readonly amount: string;
  /** Of people; absent where nothing became of them. */
  readonly fate?: Fate;
  /** The counted noun's stem, "" for people in general. */
  readonly noun: string;
  /** Stems of what else its clause says; what is measured under one name, in whatever words. */
  readonly about: ReadonlySet<string>;
  /** Of `about`: what is measured. */
  readonly things: ReadonlySet<string>;
  readonly isVictims: boolean;
  readonly names: ReadonlySet<string>;
  /** Weekdays and months. */
  readonly days: ReadonlySet<string>;
  /** All words of the clause, and which of them is the number. */
  readonly clause: readonly Word[];
  readonly at: number;
};

/** As the rows see it: of any line, told or not. */
export type SomeMeasure = Measure<SomeLine>;

/** An age says who; of days only what a line says they were before is held against another number. */
const measured: ReadonlySet<string> = new Set(
  "count money percent share vote score measure distance multiple duration".split(" "),
);

/** Numbers that count nothing of the story are left out. */
export function measuresIn<L extends SomeLine>(line: L): readonly Measure<L>[] {
  return line.words.flatMap((word): readonly Measure<L>[] => {
    const { quantity } = word;
    if (quantity?.value === undefined || isStray(line.words, word.index)) return [];
    const value = { ...quantity, value: quantity.value, ...(isSum(line.words, word) && { kind: "money" as const }) };
    if (isFromTo(line.words, word.index)) return [upperOf(measureAt(line, value, word))];
    if (quantity.kind === "ordinal" && isLastOf(line.words, word.index)) return [lastOf(measureAt(line, value, word))];
    return measured.has(value.kind) ? [measureAt(line, value, word)] : [];
  });
}

/** "profit of 225 million": of which money another line says. */
const isSum = (words: readonly Word[], { quantity, index }: Word): boolean =>
  quantity?.kind === "count" &&
  quantity.scale >= 1_000_000 &&
  countedAfter(words, index, "en").length === 0 &&
  clauseAround(words, index).some(({ norm }) => thingNamed(norm, "money") !== undefined);

/** "from 130 to 141": it is 141 now. */
const upperOf = <L extends SomeLine>(measure: Measure<L>): Measure<L> => {
  const { high, ...quantity } = measure.quantity;
  const [text, amount] = [measure.text, measure.amount].map((words) => words.replace(/^.*? to /, ""));
  return {
    ...measure,
    quantity: { ...quantity, value: high ?? quantity.value },
    text: text ?? "",
    amount: amount ?? "",
  };
};

/** "a fourteenth victim": there are so many dead. */
const lastOf = <L extends SomeLine>(measure: Measure<L>): Measure<L> => {
  const { quantity } = measure;
  const amount = String(quantity.value);
  return { ...measure, quantity: { ...quantity, kind: "count" }, text: amount, amount, fate: "dead", noun: "" };
};

function measureAt<L extends SomeLine>(
  line: L,
  quantity: Quantity & { readonly value: number },
  word: Word,
): Measure<L> {
  const { text, language } = line;
  const clause = clauseAround(line.words, word.index);
  const fate = fateAt(line, quantity);
  const isWhole = quantity.kind === "count" && Number.isInteger(quantity.value);
  const counted = isWhole ? countedAfter(line.words, word.index, language) : [];
  const behind = counted.at(-1);
  // "10,000 job cuts": jobs are counted.
  const named = counted.findLast(({ norm }) => thingNamed(norm, "count") === undefined) ?? behind;
  const noun = named ?? (isWhole ? numberOf(line.words, word.index) : undefined);
  const start = hedgeStart(text, quantity);
  const spoken = clause.filter(({ kind, index }) => kind === "word" && index !== word.index);
  const small = line.words[before(line.words, word.index)]?.norm ?? "";
  const led = thingLed(small, quantity.kind);
  const thingOf = ({ norm }: Word): string | undefined => thingNamed(norm, quantity.kind);
  const content = spoken.filter(
    (word) =>
      thingOf(word) !== undefined ||
      (!isStopWord({ kind: "word", norm: word.norm }, language) && !unsaid.has(word.norm) && word.stem !== noun?.stem),
  );
  return {
    line,
    quantity,
    text:
      behind === undefined && noun
        ? `${text.slice(start, quantity.end)} ${noun.text}`
        : text.slice(start, behind?.end ?? quantity.end),
    amount: text.slice(start, quantity.end),
    ...(fate === undefined ? {} : { fate }),
    noun: noun === undefined || anybody.has(noun.norm) ? "" : nounOf(noun),
    about: new Set([
      ...(led ? [led] : []),
      ...content.flatMap(
        (word) => thingOf(word) ?? (calendarName(word.norm, language) === undefined ? [word.stem] : []),
      ),
    ]),
    things: new Set([...content.flatMap((word) => thingOf(word) ?? []), ...(led ? [led] : [])]),
    isVictims: noun !== undefined && victims.has(noun.norm),
    names: new Set([...openerOf(line.words, clause), ...spoken].filter(line.isName).map(({ stem }) => stem)),
    days: new Set(spoken.flatMap(({ norm }) => calendarName(norm, language) ?? [])),
    clause,
    at: clause.findIndex(({ index }) => index === word.index),
  };
}

/** Asked at the number's first word, and at its last: "forty-three". */
function fateAt({ text, language }: SomeLine, { from, to }: Quantity): Fate | undefined {
  const fates = fatesOf(language);
  const whole = cut(text);
  return fates?.ask(whole, from) ?? (to > from + 1 ? fates?.ask(whole, to - 1) : undefined);
}

const victims = wordSet("bodies casualties victims");
const nounOf = ({ stem }: Word): string => countedAs(stem);

/** They say that a number moved, when, or who expects it, and not of what. */
const unsaid: ReadonlySet<string> = new Set([
  ...[...movers, ...reaches, ...byNow, ...foretells],
  ...wordSet(`said says say told according reported report reports officials police authorities ministry people so
    least around estimated confirmed plan plans planned announce announces announced thought first will would only get
    gets give have has had been receive receives value values day days week month year noon midday midnight today
    morning afternoon evening night steigt stieg gestiegen erreicht liegt lag sank gesunken monte monté atteint baissé
    sube subió`),
]);

/** "at least", where it stands right before. */
function hedgeStart(text: string, { hedge, start, from }: Quantity): number {
  if (hedge === undefined || hedge.is === "evidential" || hedge.to > from) return start;
  return cut(text).tokens[hedge.from]?.start ?? start;
}

/** Words of the line in small letters, by places counted from the number: negative before it. */
export function wordsFrom({ line, clause, at }: Measure<SomeLine>, from: number, to: number): readonly string[] {
  const place = clause[at]?.index ?? 0;
  return line.words.slice(Math.max(0, place + from), Math.max(0, place + to)).map(({ norm }) => norm);
}

// Decoys that change a number or a date: another figure, two exchanged, another weekday, day, month or year.
import { monthNames, weekdayNames } from "../../language/en/calendar.ts";
import { quantitiesOf } from "../../language/number/quantities.ts";
import type { Quantity } from "../../language/number/quantity.ts";
import { quotedTokens } from "../../language/quotation.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Change, DecoyRow, TrueLine } from "./decoy.ts";

const figureKinds: ReadonlySet<string> = new Set(
  "count money percent age duration distance measure multiple".split(" "),
);

/** Words that make a weekday part of a name, or say that it is every one. */
const namedDays = wordSet("black bloody good palm easter ash super cyber holy every each most");

/** A figure of one number token, said without a bound: of "over 700", "over 400" would be true as well. */
type Figure = { readonly quantity: Quantity; readonly number: Token };

function figuresOf({ cut: whole, language }: TrueLine): readonly Figure[] {
  const quoted = quotedTokens(whole.tokens);
  return quantitiesOf(whole, language).flatMap((quantity) => {
    const tokens = whole.tokens.slice(quantity.from, quantity.to);
    const [number, second] = tokens.filter(({ kind, lower }) => kind === "number" || moreWords[lower] !== undefined);
    const plain = figureKinds.has(quantity.kind) && quantity.exact && quantity.high === undefined;
    if (isRangeEnd(whole.tokens, quantity)) return [];
    if (!plain || number === undefined || second !== undefined || quoted[quantity.from]) return [];
    return [{ quantity, number }];
  });
}

/** "$50 to 60 million": an end of a range that was not read as one. */
function isRangeEnd(tokens: readonly Token[], { from, to }: Quantity): boolean {
  const joins = (at: number): boolean => /^(?:to|-|—|and)$/.test(tokens[at]?.norm ?? "");
  return joins(to) || (joins(from - 1) && tokens[from - 2]?.kind === "number");
}

/** A larger number for a small one in words: fewer than five may be true where it was five. */
const moreWords: Readonly<Record<string, string>> = {
  two: "four",
  three: "five",
  four: "six",
  five: "seven",
  six: "nine",
  seven: "nine",
  eight: "eleven",
  nine: "eleven",
  ten: "twelve",
  eleven: "fourteen",
  twelve: "fifteen",
  twenty: "thirty",
  thirty: "forty",
};

/** The number a step higher, digit for digit, or its first two digits exchanged. Undefined for a lone 0, 1 or 9. */
function higher({ text, lower }: Token, step: number): string | undefined {
  if (moreWords[lower] !== undefined) return step === 1 ? moreWords[lower] : undefined;
  const first = Number(text[0]);
  if (/^\d$/.test(text)) return first > 1 && first + step < 10 ? String(first + step) : undefined;
  if (!/^[1-9]\d*(?:[.,]\d+)*$/.test(text)) return undefined;
  return first + step < 10 ? `${first + step}${text.slice(1)}` : undefined;
}

const valuesOf = ({ sources, cited, language }: TrueLine): ReadonlySet<number> => {
  const texts = [...cited, ...sources.flatMap(({ reading }) => reading.sentences.map(({ text }) => text))];
  return new Set(texts.flatMap((text) => quantitiesOf(cut(text), language).flatMap(({ value }) => value ?? [])));
};

function anotherFigure(line: TrueLine): readonly (readonly Change[])[] {
  const known = valuesOf(line);
  return figuresOf(line).flatMap(({ quantity, number }) => {
    for (const step of [2, 1, 3]) {
      const put = higher(number, step);
      if (put === undefined) continue;
      const made = quantitiesOf(
        cut(line.cut.text.slice(0, number.start) + put + line.cut.text.slice(number.end)),
        line.language,
      );
      const value = made.find(({ from }) => from === quantity.from)?.value;
      const tooMuch = quantity.unit === "%" && (value ?? 0) > 100;
      if (value !== undefined && !known.has(value) && !tooMuch) return [[asWritten(number, put)]];
    }
    return [];
  });
}

const asWritten = ({ start, end, capital }: Token, put: string): Change => ({
  start,
  end,
  put: capital ? put.charAt(0).toUpperCase() + put.slice(1) : put,
});

const most = 20;

function exchangedFigures(line: TrueLine): readonly (readonly Change[])[] {
  const figures = figuresOf(line);
  return figures.flatMap((one, at) => {
    const other = figures[at + 1];
    if (other === undefined || one.quantity.kind !== other.quantity.kind) return [];
    const [low = 0, high = 0] = [one.quantity.value ?? 0, other.quantity.value ?? 0].toSorted((a, b) => a - b);
    const between = line.cut.tokens.slice(one.quantity.to, other.quantity.from);
    const before = line.cut.tokens[one.quantity.from - 1]?.norm ?? "";
    const apart =
      between.filter(({ kind }) => kind === "word").length > 1 && !/^(?:of|out)$/.test(between[0]?.norm ?? "");
    if (!apart || low === high || high > low * most || /^(?:between|from)$/.test(before)) return [];
    // "2.7 million" and "300": exchanged without their scales they would say something of another size.
    if (one.quantity.scale !== other.quantity.scale) return [];
    return [[asWritten(one.number, other.number.text), asWritten(other.number, one.number.text)]];
  });
}

const everyWord = ({ sources, cited }: TrueLine): string =>
  [
    ...cited,
    ...sources.flatMap(({ article, reading }) => [article.title, ...reading.sentences.map(({ text }) => text)]),
  ]
    .join(" ")
    .toLowerCase();

/** The next name of the list that the story does not hold, so that no other sentence makes it true. */
function absent(names: readonly string[], after: string, story: string): string | undefined {
  const at = names.indexOf(after.toLowerCase());
  for (let step = 2; step < names.length; step++) {
    const name = names[(at + step) % names.length] ?? "";
    if (!story.includes(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  }
  return undefined;
}

function anotherWeekday(line: TrueLine): readonly (readonly Change[])[] {
  const { tokens } = line.cut;
  const quoted = quotedTokens(tokens);
  return tokens.flatMap((token, at) => {
    if (!token.capital || quoted[at] || !(weekdayNames as readonly string[]).includes(token.lower)) return [];
    const next = tokens[at + 1];
    const partOfName = next?.capital === true && !isMonth(next.lower);
    if (partOfName || namedDays.has(tokens[at - 1]?.norm ?? "")) return [];
    const put = absent(weekdayNames, token.lower, everyWord(line));
    return put === undefined ? [] : [[{ start: token.start, end: token.end, put }]];
  });
}

const isMonth = (lower: string): boolean => (monthNames as readonly string[]).includes(lower);

/** Each token of a date or year that `put` answers with other words. */
const inDates =
  (put: (token: Token, date: NonNullable<Quantity["date"]>, line: TrueLine) => string | undefined) =>
  (line: TrueLine): readonly (readonly Change[])[] => {
    const quoted = quotedTokens(line.cut.tokens);
    return quantitiesOf(line.cut, line.language).flatMap(({ date, from, to }) => {
      if (date === undefined || date.last !== undefined || date.decade || quoted[from]) return [];
      return line.cut.tokens.slice(from, to).flatMap((token) => {
        const made = put(token, date, line);
        return made === undefined ? [] : [[{ start: token.start, end: token.end, put: made }]];
      });
    });
  };

const anotherMonth = inDates((token, _, line) =>
  token.capital && isMonth(token.lower) ? absent(monthNames, token.lower, everyWord(line)) : undefined,
);

const anotherYear = inDates((token, { year }, line) => {
  if (year === undefined || token.text !== String(year)) return undefined;
  const put = String(year - (year % 10 < 3 ? 3 : 2));
  return everyWord(line).includes(put) ? undefined : put;
});

const anotherDay = inDates((token, { day, month }) => {
  if (day === undefined || month === undefined || Number(token.text) !== day) return undefined;
  return String(day > 14 ? day - 6 : day + 7);
});

export const numberRows: readonly DecoyRow[] = [
  {
    name: "another figure",
    kind: "figure",
    changes: anotherFigure,
    yes: [
      ["The bank lost $3 million.", "The bank lost $5 million."],
      ["Sales fell 8% in May.", "Sales fell 9% in May."],
      ["Two men were hurt.", "Four men were hurt."],
      ["Reed, 21, left.", "Reed, 41, left."],
    ],
    no: [
      "Over 700 people were saved.",
      "About 40 people were hurt.",
      "He was born in 1962.",
      "She won one medal.",
      "It costs $50 to 60 million.",
      ["The bank lost $3 million.", "The bank lost $3 million. It lost $5 million, $4 million and $6 million before."],
    ],
  },
  {
    name: "two figures exchanged",
    kind: "figure",
    changes: exchangedFigures,
    yes: [["The blast killed 8 soldiers and wounded 14 others.", "The blast killed 14 soldiers and wounded 8 others."]],
    no: ["Between 5 people and about 9 people left.", "It took 5 of the 9 seats.", "They lost 3 and 5 men."],
  },
  {
    name: "another weekday",
    kind: "date",
    language: "en",
    changes: anotherWeekday,
    yes: [["He was arrested on Tuesday.", "He was arrested on Thursday."]],
    no: ["Shops open on Black Friday.", "The Sunday Times reported it.", "They meet every Monday."],
  },
  {
    name: "another month",
    kind: "date",
    language: "en",
    changes: anotherMonth,
    yes: [["It opened on 3 May 2011.", "It opened on 3 July 2011."]],
    no: ["Ann May opened it.", "It may open."],
  },
  {
    name: "another year",
    kind: "date",
    changes: anotherYear,
    yes: [["It opened in 2008.", "It opened in 2006."]],
    no: [
      "The 1980s were warm.",
      "The 2014-15 season was long.",
      ["It opened in 2008.", "It opened in 2008, not in 2006."],
    ],
  },
  {
    name: "another day of the month",
    kind: "date",
    changes: anotherDay,
    yes: [["It opened on 3 May 2011.", "It opened on 10 May 2011."]],
    no: ["It opened in May 2011.", "It runs from 3-5 May."],
  },
];

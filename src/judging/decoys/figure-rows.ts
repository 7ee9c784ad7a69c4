// Decoys that change a figure: a higher number than the story has anywhere, or two of the line exchanged.
import { quantitiesOf } from "../../language/number/quantities.ts";
import type { Quantity } from "../../language/number/quantity.ts";
import { quotedTokens } from "../../language/quotation.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { Alteration, DecoyRow, TrueLine } from "./decoy.ts";

const figureKinds: ReadonlySet<string> = new Set(
  "count money percent age duration distance measure multiple".split(" "),
);

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

function anotherFigure(line: TrueLine): readonly (readonly Alteration[])[] {
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

const asWritten = ({ start, end, capital }: Token, put: string): Alteration => ({
  start,
  end,
  put: capital ? put.charAt(0).toUpperCase() + put.slice(1) : put,
});

const most = 20;

function exchangedFigures(line: TrueLine): readonly (readonly Alteration[])[] {
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

export const figureDecoys: readonly DecoyRow[] = [
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
];

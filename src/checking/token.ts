// What one token of checking is: a word, a mark or a number, by the norm that decides whether two say the same.

/** `norm` decides equality: two tokens with one norm say the same. Numbers, dates and clock times of any format share a norm. */
export type Token = {
  readonly norm: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  /** Only for numbers. */
  readonly value?: number;
  readonly unit?: NumberUnit;
};

/** What kind of number: a plain one, an amount of a currency ("$"), a share, a place in an order, a calendar date, a clock time. */
export type NumberUnit = "plain" | "money" | "percent" | "ordinal" | "date" | "time" | "year";

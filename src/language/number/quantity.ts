// What one number of a text is: its place, kind, value, unit and hedge, and the key that says which other one
// states the same.
import type { CalendarDate } from "../date/calendar.ts";
import type { Cut, Token } from "../token.ts";
import type { HedgeClass, UnitKind, Vocabulary } from "../vocabulary.ts";

/**
 * "share" is a fraction of a whole (value 0 to 1), "vague" a number that is not said or cannot be read for sure,
 * "label" a number
 * that names ("Article 5", "+44 20 7946 0958"). Ordinals, dates, times, years, vague ones and labels are no figures.
 */
export type QuantityKind =
  | UnitKind
  | "count"
  | "share"
  | "age"
  | "score"
  | "ordinal"
  | "date"
  | "time"
  | "year"
  | "vague"
  | "label";

export type Hedge = {
  /** Token positions, end exclusive; before or after the number, or, for evidentials, further in front. */
  readonly from: number;
  readonly to: number;
  readonly is: HedgeClass;
};

export type Quantity = {
  /** Tokens, end exclusive: with sign, currency and unit, without the hedge. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 code units into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  /**
   * Expanded and signed: "7.6 million" is 7600000, "minus 40" is -40, "50p" is 0.5 GBP, "one in three" is 0.3333.
   * Absent where
   * it cannot be read for sure, and of dates, times and labels.
   */
  readonly value?: number;
  /** The upper end of a range; of a vote or score the other side's number. */
  readonly high?: number;
  /** "%", "percentage point", an ISO 4217 code, an English singular name ("metre"), "share", "vote", "score", or "". */
  readonly unit: string;
  /** What a scale word multiplied it by; 1 without one. */
  readonly scale: number;
  readonly date?: CalendarDate;
  readonly hedge?: Hedge;
  /** A value is read and no hedge says that it is only about, over or under the true one. */
  readonly exact: boolean;
  /**
   * Two quantities with one key state the same number of the same unit in the same sense; hedges in words are not
   * part of it.
   */
  readonly key: string;
};

/** A quantity while it is being read: without place in the characters, hedge and key. */
export type NumberFound = Pick<Quantity, "from" | "to" | "kind" | "unit"> &
  Partial<Pick<Quantity, "value" | "high" | "date" | "scale">> & {
    /** What tells apart those without a value: a label's letters, a time of day. */
    readonly name?: string;
  };

/** What a pair such as 52-35 would be in this sentence. */
export type Contest = "vote" | "score" | undefined;

export type NumberPassage = {
  readonly cut: Cut;
  readonly tokens: readonly Token[];
  readonly words: Vocabulary;
  readonly contest: Contest;
};

export const dashes: ReadonlySet<string> = new Set(["-", "—"]);

export const plural = /[^s]s$|^(?:people|men|women|children)$/;

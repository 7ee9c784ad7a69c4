// What one run of day words says, before it is a rule.
import type { Unit } from "./lexicon.ts";
import type { DayRule, Nth } from "./shape.ts";

/** What one run of day words says; what it does not say is absent. */
export type Days = {
  readonly week?: readonly number[];
  readonly month?: readonly number[];
  readonly nth?: readonly Nth[];
  readonly every?: NonNullable<DayRule["every"]>;
  readonly since?: number;
  readonly except?: readonly number[];
  /** Says how often and not on which days: "daily", "weekly", "monthly". */
  readonly rhythm?: "daily" | "weekly" | "monthly";
  /** "of the month" was said: a first Monday is one of each month. */
  readonly ofMonth?: true;
  /** How many there are to be: "twice a week", "three times a day". */
  readonly count?: { readonly n: number; readonly unit: Unit };
};

export type FoundDays = { readonly days: Days; readonly length: number };

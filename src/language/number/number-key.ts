// The key of a quantity: two with one key state the same number of the same unit in the same sense.
import { dateKey } from "../date/calendar.ts";
import type { Token } from "../token.ts";
import { tidied } from "./digits.ts";
import type { NumberFound, Quantity } from "./quantity.ts";

/** "#500", "#40..50", "USD 5000000000", "%3", "#25th", "@2015-12-15", "T20:45": see quantity.ts. */
export function numberKey(found: NumberFound, tokens: readonly Token[]): string {
  const { kind, unit, value, high, date, name } = found;
  if (date) return dateKey(date);
  if (kind === "time") return name ?? "";
  if (value === undefined)
    return `"${
      name ??
      tokens
        .slice(found.from, found.to)
        .map(({ norm }) => norm)
        .join(" ")
    }"`;
  const number = `${tidied(value)}${high === undefined ? "" : `..${tidied(high)}`}`;
  if (kind === "ordinal") return `#${number}th`;
  if (kind === "age") return `age ${number} ${unit}`;
  if (unit === "%") return `%${number}`;
  if (unit === "percentage point") return `pp ${number}`;
  if (kind === "share") return `%${tidied(100 * value)}`;
  return unit === "" ? `#${number}` : `${unit} ${number}`;
}

/** The same number, and hedged in the same sense: "about 500" is "some 500", and neither is "500" or "over 500". */
export const sameNumber = (one: Quantity, other: Quantity): boolean =>
  one.key === other.key && one.hedge?.is === other.hedge?.is;

// The key of a quantity: two with one key state the same number of the same unit in the same sense.
import { dateKey } from "../date/calendar.ts";
import type { Token } from "../token.ts";
import { tidy } from "./digits.ts";
import type { Found } from "./quantity.ts";

/** Signs that bound the number as part of its notation. */
const bounds: ReadonlySet<string> = new Set(["<", ">", "≤", "≥", "±"]);

/** "#500", "#40..50", "USD 5000000000", "%3", "#25th", "@2015-12-15", "T20:45", "<5": see quantity.ts. */
export function keyOf(found: Found, tokens: readonly Token[]): string {
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
  const bound = bounds.has(tokens[found.from]?.norm ?? "") ? (tokens[found.from] as Token).norm : "";
  const number = `${bound}${tidy(value)}${high === undefined ? "" : `..${tidy(high)}`}`;
  if (kind === "ordinal") return `#${number}th`;
  if (kind === "age") return `age ${number}`;
  if (kind === "percent") return unit === "%" ? `%${number}` : `pp ${number}`;
  if (kind === "share") return `share ${number}`;
  return unit === "" ? `#${number}` : `${unit} ${number}`;
}

// How many there are to be: "once a week", "twice daily", "3 times per day", "once a fortnight".
import { worded } from "../../words/worded.ts";
import { isJoint } from "./joints.ts";
import type { Unit } from "./lexicon.ts";
import type { FoundDays } from "./said-days.ts";
import type { WhenToken } from "./tokens.ts";
import { Unclear } from "./unclear.ts";

/** "once a week", "twice a day", "3 times per day". */
export function counted(tokens: readonly WhenToken[], at: number): FoundDays | undefined {
  const token = tokens[at];
  const n = isJoint(token, "once") ? 1 : token?.is === "number" ? token.value : undefined;
  let next = at + 1;
  if (isJoint(tokens[next], "times")) next += 1;
  else if (n !== 1 && token?.said !== "twice" && token?.said !== "thrice") return undefined;
  // "Once every two days" is "every two days".
  if (isJoint(tokens[next], "each")) next += 1;
  const unit = unitOf(tokens[next]);
  if (n === 1 && unit === "fortnight")
    return { days: { every: { count: 2, unit: "weeks" }, rhythm: "weekly" }, length: next + 1 - at };
  if (n === undefined || unit === undefined || !["day", "week", "month"].includes(unit))
    return isJoint(token, "once") ? once(tokens) : undefined;
  const rhythm = unit === "day" ? "daily" : unit === "week" ? "weekly" : "monthly";
  return { days: { count: { n, unit }, rhythm, ...(unit === "month" && { ofMonth: true }) }, length: next + 1 - at };
}

/** "Once, on Monday at 9" is no schedule; "once on Mondays, once on Fridays, each week" is. */
function once(tokens: readonly WhenToken[]): FoundDays {
  const repeats = tokens.some((token) => token.is === "often" || isJoint(token, "each"));
  if (!repeats) throw new Unclear(worded("phrase.once-only"));
  return { days: {}, length: 1 };
}

/** "twice daily" as "twice a day". */
function unitOf(token: WhenToken | undefined): Unit | undefined {
  if (token?.is === "unit") return token.unit;
  if (token?.is !== "often") return undefined;
  return token.often === "daily"
    ? "day"
    : token.often === "weekly"
      ? "week"
      : token.often === "monthly"
        ? "month"
        : undefined;
}

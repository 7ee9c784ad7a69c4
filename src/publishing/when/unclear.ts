// Why a phrase is refused, with two schedules close to it that would be taken.
import { Trouble } from "../../trouble.ts";
import { type Worded, worded } from "../../words/worded.ts";
import { timeWords } from "../walltime.ts";
import type { WhenToken } from "./tokens.ts";

/**
 * Thrown by the readers of this room. `instead`: phrases, or times for the days that were said; one that ends in "at"
 * gets the time that was said.
 */
export class Unclear extends Error {
  readonly why: Worded;
  readonly instead: readonly (string | number)[];
  constructor(why: Worded, instead: readonly (string | number)[] = []) {
    super(why.key);
    [this.why, this.instead] = [why, instead];
  }
}

const names = ["Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays"];

/** Trouble `bad-input`: the reason, and two phrases: `close` ones, else made of what was understood. */
export function refused({ why, instead }: Unclear, tokens: readonly WhenToken[], nearest: readonly string[]): Trouble {
  const days = daysSaid(tokens);
  const times = timesSaid(tokens);
  const [time = 480] = times;
  const close = [
    ...nearest,
    ...instead.map((one) => typedAs(one, days, time)),
    ...times.map((one) => `${days} at ${timeWords(one)}`),
    `${days} at ${timeWords(time)}`,
    `${days === "Weekdays" ? "Every day" : "Weekdays"} at ${timeWords(time)}`,
  ];
  const [one = "", two = ""] = [...new Set(close)];
  return new Trouble("bad-input", [why, worded("phrase.suggest", { one, two })]);
}

function typedAs(one: string | number, days: string, time: number): string {
  if (typeof one === "number") return `${days} at ${timeWords(one)}`;
  return one.endsWith(" at") ? `${one} ${timeWords(time)}` : one;
}

function daysSaid(tokens: readonly WhenToken[]): string {
  const said = tokens.flatMap((token) => (token.is === "days" ? [token] : []));
  const week = [...new Set(said.flatMap(({ days }) => days))];
  if (week.length === 0) return "Every day";
  if (week.length === 5 && said.some(({ group }) => group)) return "Weekdays";
  return week.length > 2 ? "Weekdays" : week.map((day) => names[day]).join(" and ");
}

const timesSaid = (tokens: readonly WhenToken[]): readonly number[] =>
  tokens.flatMap((token, index) => {
    if (token.is === "time" || token.is === "clock") return [token.minutes];
    const beside = tokens[index + 1];
    const counts = beside?.is === "unit" || (beside?.is === "joint" && beside.joint === "times");
    return token.is === "number" && token.value < 24 && !counts ? [token.value * 60] : [];
  });

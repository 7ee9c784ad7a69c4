// Which words the rules about pointing back speak of by class: verbs, times, peoples.
import { calendarWords } from "../../language/en/calendar.ts";
import english from "../../language/en/reference.words.json" with { type: "json" };
import type { WordClasses } from "../../language/rule.ts";

const verbal: ReadonlySet<string> = new Set(english.verbal);
const times: ReadonlySet<string> = new Set([...english.timeWords, ...calendarWords.split(" ")]);
export const isVerbal = (norm: string): boolean => verbal.has(norm) || /..ed$|.ly$/.test(norm);

export const pointingClasses: WordClasses = {
  word: ({ kind }) => kind === "word",
  small: ({ kind, capital }) => kind === "word" && !capital,
  any: ({ kind }) => kind !== "sign",
  notComma: ({ norm }) => norm !== ",",
  gerund: ({ kind, norm }) => kind === "word" && /.ing$/.test(norm),
  past: ({ kind, norm }) => kind === "word" && norm.endsWith("ed"),
  people: ({ capital, norm }) => capital && /(?:ian|ean|ese|ish|an|ch|ss|er)$/.test(norm),
  verbal: ({ norm }) => isVerbal(norm) && !norm.endsWith("s"),
  time: ({ norm }) => times.has(norm),
  span: ({ norm }) => spans.has(norm),
  roughly: ({ norm }) => roughly.has(norm),
  auxiliary: ({ norm }) => auxiliaries.has(norm),
};
const spans: ReadonlySet<string> = new Set(
  ["second", "minute", "hour", "day", "week", "month", "year", "decade"].flatMap((span) => [span, `${span}s`]),
);
const roughly: ReadonlySet<string> = new Set(
  "some about just only nearly almost approximately roughly over".split(" "),
);
const auxiliaries: ReadonlySet<string> = new Set(
  "is was does did has had will would can could may might means makes made".split(" "),
);

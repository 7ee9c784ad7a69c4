// How a line opens that is furniture of an English page and not the story: rows, each with the reason given to people.
import { monthShortNames, weekdayNames } from "../../language/en/calendar.ts";
import { ruleSet, type WordClasses } from "../../language/rule.ts";
import { wordSet } from "../../language/word-set.ts";
import { creditRows } from "./boilerplate-credits.ts";
import { noticeRows } from "./boilerplate-notices.ts";
import { promptRows } from "./boilerplate-prompts.ts";

const offices = wordSet("editor editors reporter author newsroom us");
const published = wordSet("published appeared updated republished syndicated generated adapted translated");
const gifts = wordSet("support donation donations gift gifts contribution contributions");
const makings = wordSet("generated made read written translated summarised summarized created condensed");
const reporters = wordSet("columnist correspondent critic editor journalist reporter writer");
const startsOfDays: readonly string[] = [...monthShortNames, ...weekdayNames.map((day) => day.slice(0, 3))];

const classes: WordClasses = {
  any: () => true,
  notStop: ({ norm }) => norm !== ".",
  office: ({ norm }) => offices.has(norm),
  day: ({ kind, norm }) =>
    kind === "number" ||
    startsOfDays.some((start) => norm.startsWith(start)) ||
    norm === "today" ||
    norm === "yesterday",
  published: ({ norm }) => published.has(norm),
  gift: ({ norm }) => gifts.has(norm),
  made: ({ norm }) => makings.has(norm),
  heading: ({ kind, capital }) => kind === "word" && capital,
  plain: ({ kind, text }) => kind === "word" || text === "-" || text === "'s",
  work: ({ kind }) => kind === "word",
  reporter: ({ norm }) => reporters.has(norm),
  outlet: ({ kind, capital }) => kind === "word" && capital,
  address: ({ kind }) => kind === "address",
  mark: ({ norm }) => norm === ":" || norm === "|" || norm === '"' || norm === ">",
};

/** Asked at the first word of a short line. Ordered: the commonest first. */
export const boilerplateRules = ruleSet([...promptRows, ...creditRows, ...noticeRows], classes);

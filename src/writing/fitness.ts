// Which sentences are statements at all, whoever wrote them: no question, no scrap, nothing without end, nothing that
// speaks to someone.

import { addressed } from "../language/addressed.ts";
import { isMonthName, weekdayNames } from "../language/en/calendar.ts";
import { quantitiesOf } from "../language/number/quantities.ts";
import { ruleSet, type TokenRule } from "../language/rule.ts";
import { cut } from "../language/tokenize.ts";
import { wordSet } from "../language/word-set.ts";

const shows = wordSet("addresses attends gestures listens poses sits speaks stands walks waves");
const weekdays: ReadonlySet<string> = new Set(weekdayNames);
const reporters = wordSet("reporter reporters correspondent correspondents journalists columnist");
const counts = wordSet("the two three four several some many other local");
const crowds = wordSet(
  "people residents women men police officers firefighters crews mourners protesters demonstrators",
);
const gathers = wordSet("hug embrace walk stand gather wait look sit watch pray react march work pose mourn arrive");

const asides: readonly TokenRule<string>[] = [
  {
    name: "what a picture shows",
    pattern: [
      "> is|are|was|were? pictured|seen|shown here|above|below|left|right",
      "> is|are holding|wearing|displaying a|an|the? copy|sign|placard|banner|poster|photo|photograph|portrait|trophy",
      "> is|are holding up a|an",
      "> poses|pose for a photo|photograph|picture|portrait",
    ],
    make: () => "It describes a picture.",
    yes: ["Lind {is holding a copy} of the book.", "The ferry {is pictured here} in May.", "Lind {poses for a photo}."],
    no: ["Turku is holding three sailors.", "The ferry was seen off Turku.", "Lind held a copy of the book."],
  },
  {
    name: "what a picture shows, with its day",
    pattern: [
      "{name} ,? > {shows} {any}*20 {month} #? ,? #1900-2100",
      "> can|could be seen {any}*16 {month} #? ,? #1900-2100",
    ],
    make: () => "It describes a picture.",
    yes: [
      "Anna Lind {speaks during a news conference in Turku in May 2020}.",
      "The harbour {can be seen beyond the houses on May 8, 2022}.",
    ],
    no: [
      "The patrol lost seven stands in one night in May 2020.",
      "Anna Lind spoke in Turku in May 2020.",
      "Lind speaks for the harbour.",
    ],
  },
  {
    name: "what a page or a programme says of itself",
    pattern: [
      "> on|of this page !of",
      "> is created|produced|written by a|our team of journalists|editors|reporters|producers",
      "> please note",
      "> thank you for using|watching|reading|listening",
    ],
    make: () => "It speaks of the page it stands on.",
    yes: [
      "Comment at the bottom {of this page}.",
      "News Hour {is created by a team of journalists} in Turku.",
      "{Please note} that there may be a delay.",
    ],
    no: ["Lind tore out this page.", "The boat was created by a team of sailors."],
  },
  {
    name: "what it points to",
    pattern: [
      "^ —|-? here 's|is|are what|how|where|when|why|who|everything|all|a|an|some|the|more|{name}",
      "^ below|following is|are a|the|some",
      "^ find out who|what|how|why|where|when|if|whether|more",
      "^ meet {name}+3 ,",
    ],
    make: () => "It points to what follows.",
    yes: [
      "{Here's what} to know of the ferry.",
      "{— Here's Anna} Lind on the ferry.",
      "{Below are the} names.",
      "{Find out who} sails round the globe.",
      "{Meet Anna Lind,} one of the sailors.",
    ],
    no: ["Here the ferry turned back.", "Below the deck are the engines.", "Officials meet Anna Lind, the envoy."],
  },
  {
    name: "a reporter at work",
    pattern: "^ !{count} {name}+3 {word}? {reporters} {name}*3 attended|visited|interviewed|spoke|explains|examines",
    make: () => "It tells how the report was made.",
    yes: ["{Coast Post foreign correspondent Anna Lind interviewed} the minister in Turku."],
    no: ["Norbank reporters were jailed.", "Two reporters visited the camp."],
  },
  {
    name: "whom to call",
    pattern: "^ anyone|anybody|witnesses {any}*14 asked|urged|encouraged|should|can|may to? contact|call|phone|email",
    make: () => "It tells readers whom to call.",
    yes: ["{Anyone with news of the ferry is asked to call} the police."],
    no: ["Anyone may be asked for papers.", "Witnesses called the police."],
  },
  {
    name: "a crowd in a picture, with its day",
    pattern: [
      "^ {crowd} {gathers} near|outside|at|in|during|for|after|along|as|by|to|past {any}*24 {day} .",
      "^ {crowd} {gathers} near|outside|at|in|during|for|after|along|as|by|to|past {any}*24 {month} # .",
    ],
    make: () => "It describes a picture.",
    yes: ["{People hug near the harbour on Saturday.}", "{Firefighters work at the harbour on May 8.}"],
    no: ["People met near the harbour on Saturday.", "Residents work at the harbour."],
  },
];

export const pageAsideRules = ruleSet(asides, {
  any: () => true,
  word: ({ kind }) => kind === "word",
  count: ({ norm }) => counts.has(norm),
  reporters: ({ norm }) => reporters.has(norm),
  crowd: ({ norm }) => crowds.has(norm),
  gathers: ({ norm }) => gathers.has(norm),
  day: ({ norm, capital }) => capital && weekdays.has(norm),
  shows: ({ norm }) => shows.has(norm),
  name: ({ kind, capital }) => kind === "word" && capital,
  month: ({ norm, capital }) => capital && isMonthName(norm),
});

/** Why it is no bullet; undefined for a statement. */
export function unfit(text: string): string | undefined {
  if (text.length > 600) return "It is too long for a bullet.";
  if (!/[.!?…]["'”’)\]]*$/.test(text)) return "It is not a whole sentence.";
  if (text.includes("?") && /\?["'”’)\]]*$|\?\s/.test(text.replace(/["“][^"”]*["”]/g, ""))) return "It is a question.";
  // A line that opens with a small letter or sets its label off is a piece of a list; "eBay" is a name.
  if (/^(?:\p{Ll}(?!\p{Lu})|.{1,24} : )/u.test(text)) return "It is a piece of a list.";
  if (isShort(text)) return "It is too short to say anything.";
  return asideOf(text) ?? addressed(text);
}

/** What is quoted is not the page's. */
function asideOf(text: string): string | undefined {
  const whole = cut(text.replace(/["“][^"”]*["”]?/g, " "));
  for (let at = 0; at < whole.tokens.length; at++) {
    const why = pageAsideRules.ask(whole, at);
    if (why !== undefined) return why;
  }
  return undefined;
}

const fewestWords = 4;

/** "Turnout was 64 percent.": a number with its unit says as much as a word. */
function isShort(text: string): boolean {
  let words = 0;
  const whole = cut(text);
  for (const { kind, norm } of whole.tokens)
    if (kind === "word" && norm.length > 1 && ++words === fewestWords) return false;
  return words < fewestWords - 1 || !quantitiesOf(whole, "en").some(({ unit, kind }) => unit !== "" && kind !== "age");
}

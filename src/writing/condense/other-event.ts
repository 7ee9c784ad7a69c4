// Which sentences tell on of another event than the article's own: shown without the one that opens it, a reader would
// take them for the article's ("Earlier this week, another ferry sank. All 11 aboard died.").
import { calendarWords } from "../../language/en/calendar.ts";
import { ruleSet, type TokenRule } from "../../language/rule.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NameMention, Reading } from "../../news/reading.ts";

const others: readonly TokenRule<true>[] = [
  {
    name: "a newcomer at another time",
    pattern: [
      "^ early|earlier|later|late this|that|last {span} ,? {newcomer}",
      "^ last {span}|{calendar} ,? {newcomer}",
      "^ in|on|since early|mid|late? {calendar} #? ,? #1900-2100? ,? {newcomer}",
      "^ in early|mid|late? #1900-2100 ,? {newcomer}",
      "^ {any}*3 {span} ago|earlier|before ,? {newcomer}",
      "^ in the {any}*2 {span} ,? {newcomer}",
    ],
    make: () => true,
    yes: [
      "{Earlier this week, an} army helicopter crashed off Turku.",
      "{Last month a} ferry sank off Bergen.",
      "{In March 2014, two} ferries sank off Bergen.",
      "{Two years ago, another} ferry sank off Bergen.",
    ],
    no: [
      "Earlier this week, the ferry left Turku.",
      "Last month Norbank bought a ferry.",
      "A ferry sank last month.",
      "In Turku a ferry sank.",
    ],
  },
  {
    name: "another of its kind",
    pattern: [
      "^ in a|an|another separate|unrelated|similar|earlier|previous|different? {event}",
      "^ in another {any}",
      "^ separately ,",
      "^ elsewhere ,|in|on",
      "^ a separate|similar|unrelated {event}",
    ],
    make: () => true,
    yes: [
      "{In a separate incident}, a bus burned in Turku.",
      "{Elsewhere,} a bus burned.",
      "{A similar crash} killed nine in May.",
    ],
    no: ["In a statement, Lind denied it.", "A similar number left.", "Lind lives elsewhere."],
  },
];

const spans = wordSet("day days decade decades month months summer week weeks weekend winter year years");
const calendar = wordSet(`${calendarWords} spring summer autumn fall winter`);
const newcomers = wordSet("a an another one two three four five six seven eight nine ten several");
const events = wordSet(
  "accident attack blast case collision crash disaster event explosion fire incident raid shooting",
);

export const otherEventRules = ruleSet(others, {
  any: ({ kind }) => kind !== "sign",
  span: ({ norm }) => spans.has(norm),
  calendar: ({ norm, capital }) => capital && calendar.has(norm),
  newcomer: ({ norm, kind }) => newcomers.has(norm) || kind === "number",
  event: ({ norm }) => events.has(norm),
});

/** No report follows another event further than this without a name to say so. */
const tellsOn = 3;

/** Indexes of sentences. English. `title` is the article's headline, whose names are its own event's too. */
export function toldOfAnotherEvent(
  { sentences, language }: Pick<Reading, "sentences" | "language">,
  names: ReadonlyMap<number, readonly NameMention[]>,
  title: string,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (language !== "en" && language !== "und") return found;
  const own = new Set(title.split(/[^\p{L}\p{N}]+/u));
  let left = 0;
  for (const [index, { text }] of sentences.entries()) {
    const here = (names.get(index) ?? []).flatMap(({ text }) => text.split(" ").at(-1) ?? []);
    const opens = index > 0 && otherEventRules.ask(cut(text), 0) !== undefined;
    left = opens ? tellsOn : here.some((name) => own.has(name)) ? 0 : left;
    if (!opens && left > 0) {
      found.add(index);
      left--;
    }
    // What another event names is not the article's.
    if (!opens && left === 0 && !found.has(index)) for (const name of here) own.add(name);
  }
  return found;
}

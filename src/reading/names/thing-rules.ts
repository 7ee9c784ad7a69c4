// What is mended in things taken for people: companies of two surnames, streets and buildings, events, letters, verbs.

import lists from "../../language/en/names.words.json" with { type: "json" };
import type { TaggerSentence } from "./context.ts";
import { type FoundName, type NameRule, nameText } from "./found-names.ts";
import { lexiconBits } from "./lexicon.ts";

const streets: ReadonlySet<string> = new Set(lists.streets);
const events: ReadonlySet<string> = new Set(lists.events);
const buildings: ReadonlySet<string> = new Set([...lists.bodies, ...lists.buildings, ...lists.businesses]);
/** What no person is called: "Brock Homes". */
const firmEnds: ReadonlySet<string> = new Set(lists.firmEnds);
const partyMembers: ReadonlySet<string> = new Set(lists.partyMembers);
/** Words and acronyms of things, and of what people are. */
const things: ReadonlySet<string> = new Set(lists.things);
const initials: ReadonlySet<string> = new Set(lists.initials);
const placeWords: ReadonlySet<string> = new Set(["at", "in", "near", "on"]);
const legalForms: ReadonlySet<string> = new Set(lists.legalForms);

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";

/** One capitalised word on either side of "&", and no more: "Ant McPartlin & Declan Donnelly" are two. */
function joinPartners(sentence: TaggerSentence, found: FoundName[]): void {
  const { words } = sentence;
  for (let at = words.length - 2; at > 0; at--) {
    if (words[at]?.text !== "&" || !words[at - 1]?.capital || !words[at + 1]?.capital) continue;
    const [left, right] = [endingAt(found, at), beginningAt(found, at + 1)];
    if ((left?.to ?? 0) - (left?.from ?? 0) > 1 || (right?.to ?? 0) - (right?.from ?? 0) > 1) continue;
    if (left === undefined && right === undefined) continue;
    const first = found.findIndex(({ to }) => to >= at);
    const kept = found.filter((name) => name !== left && name !== right);
    kept.splice(Math.max(0, first), 0, { from: at - 1, to: at + 2, kind: "organisation" });
    found.splice(0, found.length, ...kept);
  }
}

const endingAt = (found: readonly FoundName[], end: number): FoundName | undefined =>
  found.find(({ to }) => to === end);
const beginningAt = (found: readonly FoundName[], begin: number): FoundName | undefined =>
  found.find(({ from }) => from === begin);

/** "Tom Street" and "Ann Hall" are people. */
const hasFirstName = ({ words, places }: TaggerSentence, { from, to }: FoundName): boolean =>
  to - from === 2 &&
  (places[from] ?? 0) === 0 &&
  ((words[from]?.known ?? 0) & lexiconBits.first) !== 0 &&
  ((words[to - 1]?.known ?? 0) & lexiconBits.surname) !== 0;

/** "AP McCoy", "JK Rowling" */
function joinInitials({ words }: TaggerSentence, found: FoundName[]): void {
  for (let n = found.length - 1; n >= 0; n--) {
    const name = found[n] as FoundName;
    const before = words[name.from - 1];
    const own = name.to - name.from === 1 && ((words[name.from]?.known ?? 0) & lexiconBits.surname) !== 0;
    if (!own || !before?.allCaps || !initials.has(before.lower) || name.kind === "place") continue;
    if (found[n - 1]?.to === name.from) found.splice(n - 1, 1);
    name.from--;
    name.kind = "person";
  }
}

function kindOfThing(sentence: TaggerSentence, name: FoundName): FoundName["kind"] | undefined {
  if (name.to - name.from < 2) return undefined;
  const last = lowerAt(sentence, name.to - 1);
  if (streets.has(last) && placeWords.has(lowerAt(sentence, name.from - 1))) return "place";
  if (firmEnds.has(last)) return "organisation";
  if (hasFirstName(sentence, name)) return undefined;
  if (streets.has(last)) return "place";
  if (buildings.has(last)) return "organisation";
  if (partyMembers.has(last)) return "organisation";
  return events.has(last) ? "other" : undefined;
}

const havens: ReadonlySet<string> = new Set(["cape", "fort", "mount", "port"]);

/** "Port Vernon": a haven, a fort or a mount with a first name or a surname behind it is nobody. */
function nameHavens({ words, style }: TaggerSentence, found: FoundName[]): void {
  for (const [n, name] of found.entries()) {
    const own = name.to - name.from === 2 && havens.has(words[name.from]?.lower ?? "");
    if (own && name.kind === "person") name.kind = "place";
    const before = words[name.from - 1];
    const cut = name.to - name.from === 1 && name.kind !== "organisation" && style !== 1;
    if (!cut || !before?.capital || !havens.has(before.lower) || (found[n - 1]?.to ?? 0) >= name.from) continue;
    name.from--;
    name.kind = "place";
  }
}

/** Where a contraction cuts a name: "Herbert wasn't". */
function verbIn({ tokens }: TaggerSentence, { from, to }: FoundName): number {
  for (let i = from + 1; i <= to; i++) if (tokens[i]?.norm === "not" && tokens[i]?.spaced === false) return i - 1;
  return -1;
}

function isNoName(sentence: TaggerSentence, { from, to, kind }: FoundName): boolean {
  const text = nameText(sentence, from, to).replace(" .", ".");
  if (kind === "other") return false;
  const lower = text.toLowerCase();
  if (legalForms.has(lower) || things.has(lower.replace(".", ""))) return true;
  return /^\p{L}\.?$/u.test(text) || (kind === "person" && /^\p{L}*\d/u.test(text));
}

export const thingRules: readonly NameRule[] = [
  {
    name: "initials and a surname are a person",
    mend: (sentence, found) => joinInitials(sentence, found),
    yes: [["{AP|organisation} {McCoy|organisation} won.", "{AP McCoy|person} won."]],
    no: ["{AP|organisation} said so.", "{UN|organisation} {Baker|person} left.", "{McCoy|person} won."],
  },
  {
    name: "two surnames and an ampersand are a company",
    mend: (sentence, found) => joinPartners(sentence, found),
    yes: [
      ["{Johnson|person} & {Johnson|person} rose.", "{Johnson & Johnson|organisation} rose."],
      ["Marks & {Spencer|person} fell.", "{Marks & Spencer|organisation} fell."],
    ],
    no: ["{Ant Reed|person} & {Dec Lee|person} sang.", "R & D fell.", "{Ant|person} and {Dec|person} sang."],
  },
  {
    name: "what is called a port, a fort, a cape or a mount",
    mend: nameHavens,
    yes: [
      ["He left {Port Vernon|person}.", "He left {Port Vernon|place}."],
      ["Fort {Stanley|person} was hit.", "{Fort Stanley|place} was hit."],
    ],
    no: ["{Port Vale|organisation} won.", "{Tom Fort|person} left.", "The port {Vernon|person} left."],
  },
  {
    name: "streets, buildings and events are nobody",
    mend(sentence, found) {
      for (const name of found) if (name.kind === "person") name.kind = kindOfThing(sentence, name) ?? name.kind;
    },
    yes: [
      ["He lives in {Victor Avenue|person}.", "He lives in {Victor Avenue|place}."],
      ["The {York Street|person} bridge fell.", "The {York Street|place} bridge fell."],
      ["He lives in {Edgar Street|person}.", "He lives in {Edgar Street|place}."],
      ["{Ulster Unionists|person} won.", "{Ulster Unionists|organisation} won."],
      ["{Brock Homes|person} won.", "{Brock Homes|organisation} won."],
      ["He liked {The Tom Reed Show|person}.", "He liked {The Tom Reed Show|other}."],
      ["{Hatfield Colliery|person} closed.", "{Hatfield Colliery|organisation} closed."],
      ["{Koch Industries|person} rose.", "{Koch Industries|organisation} rose."],
      ["The {Clinton Foundation|person} gave.", "The {Clinton Foundation|organisation} gave."],
      ["They won two {Champions Leagues|person}.", "They won two {Champions Leagues|other}."],
    ],
    no: ["{Tom Hall|person} left.", "{Ann Lane|person} left.", "{Ann Church|person} left.", "{Cup|person} left."],
  },
  {
    name: "a name ends before its verb",
    mend(sentence, found) {
      for (const name of found) {
        const at = verbIn(sentence, name);
        if (at > name.from) name.to = Math.min(name.to, at);
      }
    },
    yes: [["{Herbert was|person}n't here.", "{Herbert|person} wasn't here."]],
    no: ["{Herbert Cant|person} left.", "{Tom Reed|person} did not."],
  },
  {
    name: "a letter, a number, a legal form and a thing are no names",
    mend(sentence, found) {
      for (let n = found.length - 1; n >= 0; n--) if (isNoName(sentence, found[n] as FoundName)) found.splice(n, 1);
    },
    yes: [
      ["{Z.|person}, a man, left.", "Z., a man, left."],
      ["The {INC.|organisation} left.", "The INC. left."],
      ["The {VR|organisation} tool fell.", "The VR tool fell."],
      ["It cost {Rs.|person} 500.", "It cost Rs. 500."],
      ["He told {U123|person} so.", "He told U123 so."],
    ],
    no: ["{Z. Lee|person} left.", "{3M|organisation} fell.", "{Acme Inc.|organisation} fell."],
  },
];

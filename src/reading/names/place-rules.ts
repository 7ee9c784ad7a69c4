// What is mended in places: a dateline's town, a land of several words taken for a body, "Ohio-based" before a firm.

import { isMonthName } from "../../language/en/calendar.ts";
import type { TaggerSentence } from "./context.ts";
import { type DocumentEvidence, type FoundName, isStrange, type NameRule, put } from "./found-names.ts";

const lowerAt = ({ words }: TaggerSentence, i: number): string => words[i]?.lower ?? "";
const dashes: ReadonlySet<string> = new Set(["-", "--", "–", "—"]);

/** Furthest a date, or an agency in brackets, stands behind a dateline's town. */
const furthest = 7;

/** "BONN, Dec 7 -", "PARIS (AP) -", "IRVINE, Calif. (Reuters) -": what stands between the town and the dash. */
function isDateline({ tokens, words }: TaggerSentence, from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + furthest); i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (dashes.has(token.text) && token.spaced) return i > from;
    if (token.text === ")" && words[i + 1]?.capital) return true;
    const belongs = token.kind !== "word" || words[i]?.capital || isMonthName(token.norm);
    if (!belongs) return false;
  }
  return false;
}

/** How many words open the sentence in capitals, up to the mark behind them; 0 for no town. */
function townEnd({ words }: TaggerSentence): number {
  let to = 0;
  while (words[to]?.allCaps && to < 4) to++;
  const mark = words[to]?.lower ?? "";
  return to > 0 && (mark === "," || mark === "(" || dashes.has(mark)) ? to : 0;
}

function nameTown(sentence: TaggerSentence, found: FoundName[]): void {
  if (sentence.style === 1) return;
  const to = townEnd(sentence);
  const opening = found[0];
  const isKnown = (sentence.places[0] ?? 0) > 0 && ((sentence.places[to - 1] ?? 0) > 4 || to === 1);
  if (to === 0 || !(isKnown || opening?.from === 0) || !isDateline(sentence, to)) return;
  if (dashes.has(lowerAt(sentence, to)) && !isKnown) return;
  if (opening?.from === 0 && opening.to === to) opening.kind = "place";
  else put(found, { from: 0, to, kind: "place" });
}

/** "West Bank", "Russian Federation": all of the name is one phrase of the gazetteer, a country's or a region's. */
function isLand({ places, words }: TaggerSentence, { from, to }: FoundName): boolean {
  const kind = places[from] ?? 0;
  if (to - from < 2 || (kind !== 1 && kind !== 4) || words[to]?.capital) return false;
  for (let i = from + 1; i < to; i++) if (places[i] !== kind + 4) return false;
  return (places[to] ?? 0) <= 4;
}

const waters: ReadonlySet<string> = new Set(["cape", "lake", "mount", "river"]);

/** "River Orr", where nothing else was seen in it. */
function nameWaters(sentence: TaggerSentence, found: FoundName[], { sightings }: DocumentEvidence): void {
  const { words } = sentence;
  for (let i = 0; sentence.style !== 1 && i < words.length - 1; i++) {
    if (!waters.has(lowerAt(sentence, i)) || !words[i]?.capital || words[i + 2]?.capital) continue;
    if (words[i - 1]?.capital && i > 1) continue;
    const isFree = !found.some(({ from, to }) => from < i + 2 && to > i);
    if (isFree && isStrange(words[i + 1], sightings)) put(found, { from: i, to: i + 2, kind: "place" });
  }
}

const councils: ReadonlySet<string> = new Set(["borough", "council", "councillors", "harbour", "residents"]);

/** "Vernon council voted": a town's, whoever else is called so. */
function nameCouncils({ words }: TaggerSentence, found: FoundName[]): void {
  for (const name of found) {
    const governs = councils.has(words[name.to]?.lower ?? "") && words[name.to]?.capital === false;
    if (governs && name.kind === "person" && name.to - name.from === 1) name.kind = "place";
  }
}

const ofVessels: ReadonlySet<string> = new Set(
  "sank sink sinks sunk sinking capsized capsizes capsizing anchored moored drifted drifting wrecked aground".split(
    " ",
  ),
);

/** "sank off Lerwick": what a vessel comes to grief off. */
function nameShores(sentence: TaggerSentence, found: FoundName[]): void {
  for (const name of found) {
    const isOff = lowerAt(sentence, name.from - 1) === "off" && ofVessels.has(lowerAt(sentence, name.from - 2));
    if (isOff && name.to - name.from === 1 && name.kind === "person") name.kind = "place";
  }
}

export const placeNameRules: readonly NameRule[] = [
  {
    name: "a dateline opens with a place",
    mend: nameTown,
    yes: [
      ["{BONN|organisation}, Dec 7 (Reuters) - It rose.", "{BONN|place}, Dec 7 (Reuters) - It rose."],
      ["{QWXA ZORB|person}, Maine (AP) - It rose again.", "{QWXA ZORB|place}, Maine (AP) - It rose again."],
      ["LONDON (AP) — It rose again on Monday.", "{LONDON|place} (AP) — It rose again on Monday."],
    ],
    no: [
      "{IBM|organisation}, the firm, fell.",
      "{NATO|organisation} - it is said - fell.",
      "{BMW|organisation}, which fell on Monday, rose.",
    ],
  },
  {
    name: "a land of several words is no body",
    mend(sentence, found) {
      for (const name of found) if (name.kind === "organisation" && isLand(sentence, name)) name.kind = "place";
    },
    yes: [["He left the {West Bank|organisation} again.", "He left the {West Bank|place} again."]],
    no: ["The {Bank of England|organisation} fell.", "{Russia|organisation} won.", "{New York|place} won."],
  },
  {
    name: "what is called a river, a lake, a cape or a mount",
    mend: nameWaters,
    yes: [["The River Orr rose.", "The {River Orr|place} rose."]],
    no: ["{River Phoenix|person} sang.", "The river Orr rose.", "The Lake District Park closed.", "Mount it there."],
  },
  {
    name: "who has a council is a town",
    mend: nameCouncils,
    yes: [["{Ellery|person} council met.", "{Ellery|place} council met."]],
    no: ["{Ann Ellery|person} council met.", "{Ellery|person} met.", "{Ellery|person} Council met."],
  },
  {
    name: "what a vessel sinks off is a place",
    mend: nameShores,
    yes: [["The ferry sank off {Lerwick|person}.", "The ferry sank off {Lerwick|place}."]],
    no: ["He took the ball off {Reed|person}.", "It sank off the coast near {Ann Reed|person}."],
  },
  {
    name: "what a firm is based in is no part of its name",
    mend({ compounds, places, words }, found) {
      for (let n = found.length - 1; n >= 0; n--) {
        const name = found[n] as FoundName;
        let based = name.from + 1;
        while (based < name.to && words[based]?.lower !== "based") based++;
        if (based >= name.to - 1 || compounds.part[based] !== 3) continue;
        const isPlace = (places[name.from] ?? 0) > 0;
        found.splice(n, 1, { ...name, from: based + 1 });
        if (isPlace) found.splice(n, 0, { from: name.from, to: based - 1, kind: "place" });
      }
    },
    yes: [["{Ohio-based KeyCorp|organisation} rose.", "{Ohio|place}-based {KeyCorp|organisation} rose."]],
    no: ["{Based|organisation} rose.", "{Ohio|place}-based firms rose."],
  },
];

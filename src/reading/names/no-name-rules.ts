// Dates, peoples and measures that were taken for names, and regions written as one word.

import { isMonthName, weekdayNames } from "../../language/en/calendar.ts";
import lists from "../../language/en/names.words.json" with { type: "json" };
import type { TaggerSentence } from "./context.ts";
import type { FoundName, NameRule } from "./found-names.ts";
import type { KnownWord } from "./known-word.ts";
import { lexiconBits } from "./lexicon.ts";

const regions: ReadonlySet<string> = new Set(lists.regions);
const weekdays: ReadonlySet<string> = new Set([...weekdayNames, ...lists.shortWeekdays]);
/** Also names of persons and other things: a month only where a date is. */
const ambiguous: ReadonlySet<string> = new Set(lists.ambiguousMonths);
const beforeMonths: ReadonlySet<string> = new Set(lists.beforeMonths);

/** "mar" is the one short form that the tokenizer does not spell out. */
const isMonth = (norm: string): boolean => isMonthName(norm) || norm === "mar";

/** "in May", "May 7", "7 May": not Theresa May. */
export function isMonthAt({ tokens }: TaggerSentence, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !isMonth(token.norm)) return false;
  const beside = tokens[i - 1]?.kind === "number" || tokens[i + 1]?.kind === "number";
  return beside || beforeMonths.has(tokens[i - 1]?.lower ?? "");
}

function isDate(sentence: TaggerSentence, { from, to }: FoundName): boolean {
  for (let i = from; i < to; i++) {
    const { lower = "", norm = "", kind = "sign" } = sentence.tokens[i] ?? {};
    if (kind === "number" || lower === "," || weekdays.has(lower)) continue;
    if (!isMonth(norm) || (ambiguous.has(lower.replace(".", "")) && !isMonthAt(sentence, i))) return false;
  }
  return true;
}

const insideNames: ReadonlySet<string> = new Set(lists.insideNames);

/** The last word in small letters that no name holds, with a capital on either side; -1 for none. */
function partingWord({ words, compounds }: TaggerSentence, { from, to }: FoundName): number {
  for (let i = to - 2; i > from; i--) {
    const word = words[i];
    if (word === undefined || !word.letters || word.anyCapital || word.lower.length < 4) continue;
    if (insideNames.has(word.lower) || compounds.of[i]) continue;
    if (words[i - 1]?.capital && words[i + 1]?.capital) return i;
  }
  return -1;
}

export const noNameRules: readonly NameRule[] = [
  {
    name: "a date is no name",
    mend(sentence, found) {
      for (let n = found.length - 1; n >= 0; n--) {
        const name = found[n];
        if (name !== undefined && isDate(sentence, name)) found.splice(n, 1);
      }
    },
    yes: [
      [
        "{BEIJING|place}, {Dec|place} 7 ({Reuters|organisation}) - It rose.",
        "{BEIJING|place}, Dec 7 ({Reuters|organisation}) - It rose.",
      ],
      ["He said in {May|person} that he would.", "He said in May that he would."],
      ["It rained on {Sunday|place}.", "It rained on Sunday."],
    ],
    no: [
      "{Theresa May|person} left.",
      "{May|person} left.",
      "{Jan|person} met {Jan Vertonghen|person}.",
      "{April|person} sang.",
    ],
  },
  {
    name: "a people and a standard are no places and no organisations",
    mend({ words }, found) {
      for (let n = found.length - 1; n >= 0; n--) {
        const { from, to, kind } = found[n] ?? { from: 0, to: 0, kind: "other" };
        const nation = ((words[to - 1]?.known ?? 0) & lexiconBits.nationality) !== 0;
        const people = nation && (kind === "place" || (kind === "organisation" && to - from === 1));
        const standard = to - from === 2 && /^\d{1,2}$/.test(words[from]?.text ?? "") && words[to - 1]?.text === "G";
        if (people || standard) found.splice(n, 1);
      }
    },
    yes: [
      ["{South Korean|place} President {Moon|person} left.", "South Korean President {Moon|person} left."],
      ["The {5G|organisation} network fell.", "The 5G network fell."],
      ["A {Ghanaian|organisation} rebel left.", "A Ghanaian rebel left."],
    ],
    no: ["{South Korea|place} left.", "The {3M|organisation} plant closed.", "{Korean Air|organisation} rose."],
  },
  {
    name: "two regions written as one word are a place",
    mend({ words, places, compounds }, found) {
      const region = (i: number): boolean => (places[i] ?? 0) > 0 || regions.has(words[i]?.lower ?? "");
      for (const name of found) {
        const { from, to } = name;
        const pair = to - from === 3 && compounds.part[from] === 1 && compounds.part[from + 1] === 2;
        if (pair && region(from) && region(to - 1) && !words[to]?.capital) name.kind = "place";
      }
    },
    yes: [["The {Asia-Pacific|organisation} region grew.", "The {Asia-Pacific|place} region grew."]],
    no: [
      "The {Asia-Pacific|organisation} Summit opened.",
      "{Smith-Jones|person} left.",
      "{Rolls-Royce|organisation} fell.",
    ],
  },
  {
    name: "a word in small letters parts a name",
    mend(sentence, found) {
      for (let n = found.length - 1; n >= 0; n--) {
        const name = found[n];
        const at = name === undefined ? -1 : partingWord(sentence, name);
        if (name === undefined || at < 0) continue;
        const person = ((sentence.words[at + 1]?.known ?? 0) & lexiconBits.first) !== 0 && name.to - at === 3;
        found.splice(n + 1, 0, { from: at + 1, to: name.to, kind: person ? "person" : name.kind });
        const people = ((sentence.words[at - 1]?.known ?? 0) & lexiconBits.nationality) !== 0;
        if (people) found.splice(n, 1);
        else name.to = at;
      }
    },
    yes: [
      ["{Welsh international Gareth Bale|place} scored.", "Welsh international {Gareth Bale|person} scored."],
      ["{Tory backbencher David Davis|person} left.", "{Tory|person} backbencher {David Davis|person} left."],
    ],
    no: [
      "{Bank of England|organisation} rates rose.",
      "{Ursula von der Leyen|person} left.",
      "{Moon Jae-in|person} left.",
      "{Rio de Janeiro|place} is full.",
    ],
  },
  {
    name: "a person's name ends with a capital",
    mend({ words, compounds, style }, found) {
      for (const name of found) {
        if (name.kind !== "person" || style !== 0 || !words[name.from]?.capital) continue;
        while (name.to - name.from > 1 && isSmall(words[name.to - 1]) && !compounds.of[name.to - 1]) name.to--;
      }
    },
    yes: [["Then {Lula wept|person} and left.", "Then {Lula|person} wept and left."]],
    no: ["Then {Moon Jae-in|person} left.", "Then {Tom Reed Jr.|person} left.", "Then {al-Sisi|person} left."],
  },
];

/** "Jr." and "3rd" have no small letters of their own, or a capital. */
const isSmall = (word: KnownWord | undefined): boolean => word?.letters === true && !word.anyCapital;

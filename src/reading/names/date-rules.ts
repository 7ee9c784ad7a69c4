// Months and weekdays that were taken for names.
import type { TaggerSentence } from "./context.ts";
import type { FoundName, NameRule } from "./found-names.ts";
import lists from "./name-words.table.json" with { type: "json" };

const months: ReadonlySet<string> = new Set(lists.months);
const weekdays: ReadonlySet<string> = new Set(lists.weekdays);
/** Also names of persons and other things: a month only where a date is. */
const ambiguous: ReadonlySet<string> = new Set(lists.ambiguousMonths);
const beforeMonths: ReadonlySet<string> = new Set(lists.beforeMonths);

/** "in May", "May 7", "7 May": not Theresa May. */
export function isMonthAt({ tokens }: TaggerSentence, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !(months.has(token.norm) || months.has(token.lower))) return false;
  const beside = tokens[i - 1]?.kind === "number" || tokens[i + 1]?.kind === "number";
  return beside || beforeMonths.has(tokens[i - 1]?.lower ?? "");
}

function isDate(sentence: TaggerSentence, { from, to }: FoundName): boolean {
  for (let i = from; i < to; i++) {
    const { lower = "", norm = "", kind = "sign" } = sentence.tokens[i] ?? {};
    if (kind === "number" || lower === "," || weekdays.has(lower)) continue;
    if (!months.has(norm) || (ambiguous.has(lower.replace(".", "")) && !isMonthAt(sentence, i))) return false;
  }
  return true;
}

export const dateRules: readonly NameRule[] = [
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
];

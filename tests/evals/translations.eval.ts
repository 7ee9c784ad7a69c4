// Evaluation: lines put into German and Spanish: what is kept of true ones, and what of false ones careless judges let out.
import { accepting, always, never, type Temper } from "../judging/recorded-judges.ts";
import {
  falsely,
  type Language,
  type Row as Line,
  readerWith,
  rows,
  type Telling,
  translated,
  truly,
} from "../judging/translations.ts";
import type { Part } from "./drawer.ts";
import { type Evaluation, isShown, type Row } from "./harness.ts";

const languages = { de: "German", es: "Spanish" } as const;
const stories = [...Map.groupBy(rows, ({ article }) => article).values()];

type Counted = { readonly of: number; readonly posted: number };

/** Lines of one story share their calls; those of this part are counted. */
async function counted(
  language: Language,
  told: Telling,
  tempers: readonly Temper[],
  part: Part,
  say: (line: string) => void,
): Promise<Counted> {
  const sum = { of: 0, posted: 0 };
  for (const { judges, answers } of tempers.map(readerWith))
    for (const story of stories) {
      const ours = (row: Line): boolean => part.has(row.line);
      if (!story.some(ours)) continue;
      const { rulings, measured } = await translated(story, language, told, judges, answers);
      for (const [at, row] of story.entries()) {
        if (!ours(row)) continue;
        const ruling = rulings[at];
        const isPosted = ruling?.claim !== undefined;
        sum.of++;
        if (isPosted) sum.posted++;
        if (isPosted !== (told === truly))
          say(`${told(row, language)} (${measured.missed} of ${measured.decoys} missed) ${ruling?.reasons[0]?.words}`);
      }
    }
  return sum;
}

const hurried: readonly Temper[] = Array.from({ length: 8 }, (_, seed) => ({ accepts: accepting(0.3, seed) }));

const trials = [
  { what: "true lines kept", told: truly, tempers: [{ accepts: never }], bar: ">= 85%" },
  { what: "false lines posted, an honest judge", told: falsely, tempers: [{ accepts: never }], bar: "<= 2%" },
  { what: "false lines posted, a hurried judge that accepts 30%", told: falsely, tempers: hurried, bar: "<= 1%" },
  { what: "false lines posted, a judge that accepts all", told: falsely, tempers: [{ accepts: always }], bar: "0" },
] as const;

export const evaluation: Evaluation = {
  says: "lines translated into German and Spanish, by recorded judges (--show)",
  needs: [],
  async run(_folder, args, part) {
    const say = (line: string): void => {
      if (isShown(args, part)) console.log(line);
    };
    const found: Row[] = [];
    for (const [language, name] of Object.entries(languages) as [Language, string][])
      for (const { what, told, tempers, bar } of trials) {
        const { of, posted } = await counted(language, told, tempers, part, say);
        const figure = posted / Math.max(1, of);
        found.push({ what: `${name}: ${what}`, figure, unit: "%", bar, note: `${posted} of ${of}` });
      }
    return found;
  },
};

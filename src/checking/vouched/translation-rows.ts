// What of a claim in another language than its source's tables hold: days, months, countries, and names as written.
import { calendarName } from "../../language/calendar-names.ts";
import { placeNamed } from "../../language/country-names.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { type Clash, pairWords, type View, type VouchedRow } from "./view.ts";

export const isTranslated = (claim: Passage, { sentence }: Placed): boolean =>
  claim.language !== sentence.language && !(isEnglish(claim.language) && isEnglish(sentence.language));

type Named = (word: string, language: string) => string | undefined;

/** What words of a passage name, by a table; of a number its month. */
const namedBy = (named: Named, passage: Passage, pieces: readonly number[]): ReadonlyMap<string, string> =>
  new Map(
    pieces.flatMap((at): [string, string][] => {
      const { norm, text, quantity } = passage.word(at);
      const found = named(norm, passage.language) ?? named(text.replace(/-.*$/, ""), passage.language);
      const month = quantity?.date?.month;
      if (found === undefined && month !== undefined && named === calendarName) return [[`month ${month}`, text]];
      return found === undefined ? [] : [[found, text]];
    }),
  );

/** The claim names one and the source's words another of the same kind. */
const otherThan =
  (named: Named, kindOf: (found: string) => string) =>
  ({ claim, placed }: View): readonly Clash[] =>
    placed.flatMap((each) => {
      if (!isTranslated(claim, each)) return [];
      const theirs = namedBy(named, each.sentence, each.source);
      return [...namedBy(named, claim, each.claim)].flatMap(([found, text]): Clash[] => {
        const rivals = [...theirs].filter(([other]) => kindOf(other) === kindOf(found));
        const [rival] = rivals;
        if (rival === undefined || theirs.has(found)) return [];
        return [{ claim: text, source: rival[1], words: `The source says "${rival[1]}" there, not "${text}".` }];
      });
    });

const isName = (passage: Passage, at: number): boolean => {
  const { kind, capital, text } = passage.word(at);
  return kind === "word" && (capital || /\p{Lu}/u.test(text)) && passage.isContent(at);
};

/** A name that stands in the cited sentences, and not in the words that the judge shows for it. */
function strayNames({ claim, placed, sentences, sameName }: View): readonly Clash[] {
  return placed.flatMap((each) => {
    if (!isTranslated(claim, each)) return [];
    const says = (passage: Passage, there: number, text: string): boolean =>
      passage.word(there).norm === text.toLowerCase() || sameName(passage.word(there).text, text);
    return each.claim.flatMap((at): Clash[] => {
      if (!isName(claim, at) || each.source.some((there) => says(each.sentence, there, claim.word(at).text))) return [];
      const { text } = claim.word(at);
      const elsewhere = sentences.some((passage) =>
        passage.all.some((word, there) => word.text === text && there > 0 && isName(passage, there)),
      );
      const words = `The source has "${text}" elsewhere, not in the words shown for it.`;
      return elsewhere ? [{ ...pairWords(each), claim: text, words }] : [];
    });
  });
}

export const translationRows: readonly VouchedRow[] = [
  {
    name: "another day or month in translation",
    kind: "figure",
    claimLanguage: "de",
    weight: "veto",
    find: otherThan(calendarName, (found) => found.slice(0, 3)),
    yes: [["Das Werk {schließt am Montag und bleibt dann zu}.", "The plant {closes on Tuesday}."]],
    no: [["Das Werk {schließt am Montag und bleibt dann zu}.", "The plant {closes on Monday}."]],
  },
  {
    name: "another country or city in translation",
    kind: "name",
    claimLanguage: "de",
    weight: "veto",
    find: otherThan(placeNamed, () => "place"),
    yes: [["Das Werk {in Frankreich wird nicht mehr gebraucht}.", "The plant {in Germany is no longer needed}."]],
    no: [
      ["Das Werk {in Frankreich wird nicht mehr gebraucht}.", "The plant {in France is no longer needed}."],
      ["Die {deutsche Regierung hat das nicht gewollt}.", "The {German government did not want it}."],
    ],
  },
  {
    name: "a name from other words in translation",
    kind: "name",
    claimLanguage: "de",
    weight: "veto",
    find: strayNames,
    yes: [
      [
        "{1:Harlan hat} {2:Reed} {3:auf Schadenersatz verklagt und nicht gewonnen}.",
        "{1:Reed} {3:sued} {2:Harlan for damages and did not win}.",
      ],
    ],
    no: [
      [
        "{1:Reed hat} {2:Harlan} {3:auf Schadenersatz verklagt und nicht gewonnen}.",
        "{1:Reed} {3:sued} {2:Harlan for damages and did not win}.",
      ],
    ],
  },
];

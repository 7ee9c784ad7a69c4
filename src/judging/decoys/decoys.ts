// Which known lies stand beside the lines of one call: the table of changes over true lines, their kinds spread.
import { citedSentences } from "../../checking/check.ts";
import { type CitedSentence, outright } from "../../checking/exact/outright.ts";
import { preparedClaim } from "../../checking/prepared-claim.ts";
import { cut } from "../../language/tokenize.ts";
import type { CheckedClaim } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import type { Chance } from "../chance.ts";
import { dateDecoys } from "./date-rows.ts";
import { type Alteration, changed, type Decoy, type DecoyRow, type TrueLine } from "./decoy.ts";
import { degreeDecoys } from "./degree-rows.ts";
import { denialDecoys } from "./denial-rows.ts";
import { figureDecoys } from "./figure-rows.ts";
import { germanDecoys } from "./german-rows.ts";
import { nameDecoys } from "./name-rows.ts";
import { oppositeDecoys } from "./opposite-rows.ts";
import { spanishDecoys } from "./spanish-rows.ts";

export const decoyRows: readonly DecoyRow[] = [
  ...figureDecoys,
  ...dateDecoys,
  ...nameDecoys,
  ...oppositeDecoys,
  ...denialDecoys,
  ...degreeDecoys,
  ...germanDecoys,
  ...spanishDecoys,
];

/**
 * Every lie the table makes of a true line. None that lock one would prove: what the story says somewhere is no lie.
 */
export function decoysOf(claim: CheckedClaim, sources: readonly ReadArticle[]): readonly Decoy[] {
  const cited = citedSentences(claim, sources) ?? [];
  const line = trueLine(claim, cited, sources);
  return decoyRows.flatMap((row) => {
    if (row.language !== undefined && row.language !== line.language) return [];
    return row.changes(line).flatMap((changes) => {
      const decoy = decoyFrom(claim, changes, row);
      return outright(preparedClaim(decoy.text, line.language), cited) ? [] : [decoy];
    });
  });
}

function trueLine(claim: CheckedClaim, cited: readonly CitedSentence[], sources: readonly ReadArticle[]): TrueLine {
  return {
    cut: cut(claim.text),
    // Where it could not be told, English is tried, as reading does.
    language: languageOf(cited),
    cited: cited.map(({ text }) => text),
    sources,
  };
}

function languageOf([first]: readonly CitedSentence[]): string {
  const language = first?.source.reading.language ?? "und";
  return language === "und" ? "en" : language;
}

function decoyFrom({ text, citations }: CheckedClaim, changes: readonly Alteration[], { kind }: DecoyRow): Decoy {
  const at = (words: (change: Alteration) => string): string => changes.map(words).filter(Boolean).join(" ");
  return {
    kind,
    text: changed(text, changes),
    citations,
    wrong: at(({ start, end, put }) => (put === "" ? around(text, start, end) : put)),
    right: at(({ start, end }) => text.slice(start, end)),
  };
}

/** The words on both sides of a gap. */
function around(text: string, start: number, end: number): string {
  const { tokens } = cut(text);
  const before = tokens.findLast((token) => token.end <= start && token.kind === "word")?.text ?? "";
  const after = tokens.find((token) => token.start >= end && token.kind === "word")?.text ?? "";
  return `${before} ${after}`.trim();
}

/** Of one line no more, or the call would be about that line. */
const mostOfOneLine = 3;

/** So many decoys, of as many lines and kinds as there are; fewer where the lines give no more. */
export function chooseDecoys(
  lines: readonly CheckedClaim[],
  sources: readonly ReadArticle[],
  wanted: number,
  chance: Chance,
): readonly Decoy[] {
  const rows = chance.shuffled(lines).map((line) => ({ made: chance.shuffled(decoysOf(line, sources)) }));
  const chosen: Decoy[] = [];
  const count = (decoys: readonly Decoy[], { kind }: Decoy): number =>
    decoys.filter((decoy) => decoy.kind === kind).length;
  const all = rows.flatMap(({ made }) => made);
  /** The kind used least goes first; of two, the one that fewer lines can give. */
  const first = (one: Decoy, other: Decoy): number =>
    count(chosen, one) - count(chosen, other) || count(all, one) - count(all, other);
  for (let round = 0; round < mostOfOneLine; round++)
    for (const { made } of rows) {
      if (chosen.length >= wanted) return chosen;
      const [next] = made.filter((decoy) => !chosen.includes(decoy)).toSorted(first);
      if (next !== undefined) chosen.push(next);
    }
  return chosen;
}

// Where a mark and what stands around it say more than the mark: rows that keep a sentence together or end it.
import { opensSentence } from "./stops.ts";
import { wordSet } from "./word-set.ts";

export type SentenceRow = {
  readonly name: string;
  /** Over what the sentence so far ends with, its mark and what closes behind it included. */
  readonly behind: RegExp;
  /** Over what follows. */
  readonly ahead: RegExp;
  /** What the patterns alone cannot say, of what `behind` took in its first group. */
  readonly where?: (taken: string, ahead: string) => boolean;
  readonly ends: boolean;
  /** "|" stands at the place that is asked about. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

/** Names that are written with a mark, wherever they stand. */
const marked = wordSet("yahoo jeopardy yum joomla kahoot wham");
/** "For example", "that is" and their kin, in the languages that shorten them. */
const explaining = wordSet("e.g eg i.e cf viz z.b d.h bzw vgl p.ex p.ej bijv t.ex");
const companyForms = wordSet("inc corp ltd llc plc gmbh ag co group holdings brands media entertainment");
const nextWord = (ahead: string): string => /[\p{L}'’]+/u.exec(ahead)?.[0].toLowerCase() ?? "";

export const sentenceRows: readonly SentenceRow[] = [
  {
    name: "an abbreviation that explains: what it explains follows",
    behind: /(?:^|[\s(["“‘«„—–-])(\p{L}{1,4}(?:\. ?\p{L}{1,2})?)\.$/u,
    ahead: /^/,
    where: (taken) => explaining.has(taken.toLowerCase().replace(" ", "")),
    ends: false,
    yes: ['in television shows (e.g.| "The Office")', "some songs, e.g.| Was it a Dream?", "z. B.| Die Zeit"],
    no: ["He ate an egg.| The mayor left.", "by George.| It rained."],
  },
  {
    name: "a name with its own mark",
    behind: /(?:^|[\s("“])(\p{Lu}\p{L}+)[!?]$/u,
    ahead: /^ \p{Lu}/u,
    where: (taken, ahead) => marked.has(taken.toLowerCase()) && !opensSentence(nextWord(ahead)),
    ends: false,
    yes: ["He works for Yahoo!| Japan in Tokyo.", "Shares in Yum!| Brands fell."],
    no: ["He works for Yahoo!| The firm grew.", "He shouted Stop!| Japan won."],
  },
  {
    name: "a company's name with its own mark",
    behind: /\p{Lu}[\p{L}&]+[!?]$/u,
    ahead: /^ \p{Lu}/u,
    where: (_, ahead) => companyForms.has(nextWord(ahead)),
    ends: false,
    yes: ["Shares in Guess?| Inc fell on Monday.", "The owner of Kahoot!| Group sold it."],
    no: ["Did he sue Acme?| Incidents grew.", "Who left?| Group talks began."],
  },
  {
    name: "a number or letter that counts what follows",
    behind: /^[\s"“(*-]*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z])\.$/,
    ahead: /^ /,
    ends: false,
    yes: ["1.| The mayor resigned.", "4.1.| Limits of the study", "a.| Open the lid."],
    no: ["It was 1.| The mayor resigned.", "2008.| The mayor resigned."],
  },
  {
    name: "what somebody says, in Japanese: the saying follows",
    behind: /[。！？][」』]$/,
    ahead: /^(?:と|って|など|という|、)/,
    ends: false,
    yes: ["市長は「行く。」|と述べた。"],
    no: ["市長は「行く。」|翌日、辞任した。"],
  },
  {
    name: "a name with its own mark, in Japanese: a particle follows",
    behind: /[。！]$/,
    ahead: /^[のを]/,
    ends: false,
    yes: ["モーニング娘。|の公演", "ヤフー！|を買収した。"],
    no: ["市長が辞任した。|翌日、選挙があった。"],
  },
];

const lookBehind = 80;
const lookAhead = 40;

/** Whether a sentence that began at `from` ends at `at`; undefined where no row says so. Linear in the rows. */
export function rowSays(text: string, from: number, at: number): boolean | undefined {
  const behind = text.slice(Math.max(from, at - lookBehind), at);
  const ahead = text.slice(at, at + lookAhead);
  return sentenceRows.find((row) => rowFits(row, behind, ahead))?.ends;
}

export function rowFits(row: SentenceRow, behind: string, ahead: string): boolean {
  const found = row.behind.exec(behind);
  return found !== null && row.ahead.test(ahead) && (row.where?.(found[1] ?? "", ahead) ?? true);
}

// Which figures a reader needs beside the lines: at most three, not printed yet, each a statement that stands alone.
import { leaningPhraseRules } from "../../language/en/leaning-phrase-rules.ts";
import { stem as stemOf } from "../../language/stem.ts";
import { contentStems } from "../../language/stop-words.ts";
import { isFiniteVerb, subjectOfVerb } from "../../language/syntax/finite-verbs.ts";
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Briefing, Figure } from "../briefing.ts";
import { pieceKind } from "../piece-kind.ts";
import { isWholeGiver } from "./giver-rules.ts";
import { type PrintedLine, printedLines } from "./printed.ts";
import { isWhole } from "./whole-clause.ts";

const most = 3;
/** A smaller count is news only of people who came to harm. */
const smallCount = 10;

const times = wordSet("second minute hour day week month quarter year decade century age");
const measures = wordSet("metre centimetre millimetre kilometre foot inch yard mile square acre hectare");
const harm = wordSet(
  `dead die died dies killed killing deaths death injured injuring injuries wounded hurt missing arrested detained
  drowned hostages rescued`,
);

/** Shared with every story, these do not show that a figure is about this one. */
const everywhere: ReadonlySet<string> = new Set(
  [
    ...wordSet("city company country day group million number part people person report state time week world year"),
  ].map((word) => stemOf(word)),
);

/** In the briefing's order of weight; figures whose label is no statement stand behind More. */
export function neededFigures(briefing: Briefing): readonly Figure[] {
  const lines = printedLines(briefing);
  const stems = new Set(lines.flatMap(({ tokens }) => tokens.map((token) => token.stem)));
  const topic = new Set(lines.slice(0, 2).flatMap(({ text }) => contentStems(text)));
  const isAbout = (label: string): boolean => contentStems(label).some((one) => topic.has(one) && !everywhere.has(one));
  const shown: Figure[] = [];
  for (const figure of briefing.figures) {
    if (shown.length === most) break;
    const { measures: label, saidBy, citation } = figure;
    const source = briefing.sources[citation.source];
    const sentence = source?.sentences[citation.sentence];
    // What a fact check refutes, an opinion argues and a live page has outdated is no figure of the news.
    if (sentence === undefined || (source && pieceKind(source) !== undefined)) continue;
    if (!isNews(figure) || isPrinted(figure, lines) || isHarmTold(figure, lines) || !isAbout(label)) continue;
    if (!isWhole(figure, sentence) || isOfThen(figure, briefing, lines)) continue;
    if (saidBy !== undefined && !(isSomebody(saidBy, stems) && isWholeGiver(saidBy, sentence))) continue;
    if (isClear(label, stems) && isOfStory(figure, stems)) shown.push(figure);
  }
  return shown;
}

/** Dead of another time, or told in a line already: another count beside it is an older one, or a part. */
function isHarmTold({ measures: label, asOf }: Figure, lines: readonly PrintedLine[]): boolean {
  const counted = cut(label).tokens.filter(({ norm }) => harm.has(norm));
  if (counted.length === 0 || asOf !== undefined) return counted.length > 0;
  const stems = new Set(counted.map((token) => token.stem));
  return lines.some(({ tokens }) => tokens.some((token) => stems.has(token.stem)));
}

const year = /\b(?:1[5-9]|20)\d\d\b/g;
/** Sentences before a figure whose year is the figure's. */
const near = 2;

/** The past year that the sentences before are about, and neither the figure nor a line names: it is of back then. */
function isOfThen(
  { measures: label, asOf = "", citation }: Figure,
  { sources }: Briefing,
  lines: readonly PrintedLine[],
): boolean {
  const sentences = sources[citation.source]?.sentences ?? [];
  const now = Math.max(...yearsIn(sentences));
  const isTold = (one: number): boolean => lines.some(({ text }) => text.includes(String(one)));
  const own = yearsIn([label, asOf]);
  if (own.length > 0) return own.every((one) => one + history < now && !isTold(one));
  const before = yearsIn(sentences.slice(Math.max(0, citation.sentence - near), citation.sentence + 1));
  return before.some((one) => one < now && !isTold(one));
}

/** Years after which a figure is history. */
const history = 3;

const yearsIn = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text) => (text.match(year) ?? []).map(Number));

function isNews({ unit, value, measures: label }: Figure): boolean {
  const of = unit.toLowerCase().split(" ").at(-1) ?? "";
  if (times.has(of) || times.has(of.replace(/s$/, "")) || measures.has(of) || unit === "") return false;
  if (/^[A-Z]{3}$|^%$/.test(unit)) return true;
  return value >= smallCount || cut(label).tokens.some(({ norm }) => harm.has(norm));
}

/** The number stands in a line already, in digits or in words, whatever stands around it. */
function isPrinted({ text, value, measures: label }: Figure, lines: readonly PrintedLine[]): boolean {
  // "two dozen" of "two dozen people"
  const number = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, "") ?? text.toLowerCase().replace(/(?<= .*) \S+$/, "");
  return lines.some(
    ({ lower, tokens }) =>
      tokens.some((token) => token.norm === number || token.text === number || Number(token.text) === value) ||
      lower.includes(text.toLowerCase()) ||
      (number.includes(" ") && lower.includes(number)) ||
      (label !== "" && lower.includes(label.toLowerCase())),
  );
}

/**
 * Somebody or something, and what it does: the number counts who does it ("40 roads were closed"), or the lines have
 * spoken of him. Jefferson bought his hill for 20 shillings, and a coal mine's story is not about that.
 */
function isOfStory({ text, measures: label }: Figure, printed: ReadonlySet<string>): boolean {
  const words = cut(label);
  const tree = sentenceTree(words);
  if (tree === undefined) return false;
  const verb = tree.forms.findIndex(
    (_, word) => isFiniteVerb(tree, word) && (subjectOfVerb(tree, word).subject ?? word) < word,
  );
  if (verb < 0) return false;
  const ahead = words.tokens.slice(0, verb);
  if (ahead.some(({ end }) => end > label.indexOf(text))) return true;
  return ahead.some(({ stem, norm }) => printed.has(stem) && contentStems(norm).length > 0);
}

/** "the firm" may be any of those that a story tells of; "union officials" and a name are somebody. */
const isSomebody = (saidBy: string, printed: ReadonlySet<string>): boolean =>
  isClear(saidBy, printed) && (!/^(?:the|a|an) /i.test(saidBy) || / \p{Lu}/u.test(saidBy));

/** `printed`: stems of the lines a reader has seen; "the firm" is known where a line says "firm". */
function isClear(words: string, printed: ReadonlySet<string>): boolean {
  const whole = cut(words);
  return whole.tokens.every((token, at) => {
    if (leaningPhraseRules.ask(whole, at)) return false;
    const next = whole.tokens[at + 1];
    if (token.norm !== "the" || next?.kind !== "word" || next.capital) return true;
    // A noun phrase goes on to its last word: "the four French sites" is known by "sites".
    const phrase = whole.tokens.slice(at + 1, at + 4).filter(({ kind }) => kind === "word");
    return phrase.some(({ stem, capital }) => capital || printed.has(stem));
  });
}

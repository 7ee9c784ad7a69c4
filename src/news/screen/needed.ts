// Which figures a reader needs beside the lines: at most three, not printed yet, each a statement that stands alone.
import { leaningPhraseRules } from "../../language/en/leaning-phrase-rules.ts";
import { isSpeaking } from "../../language/en/speech-verbs.ts";
import { contentStems } from "../../language/stop-words.ts";
import { isFiniteVerb, subjectOfVerb } from "../../language/syntax/finite-verbs.ts";
import { sentenceTree } from "../../language/syntax/sentence-tree.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import type { Briefing, Figure } from "../briefing.ts";
import { type PrintedLine, printedLines } from "./printed.ts";

const most = 3;
/** One line of a phone and a half. */
const longest = 16;
/** A smaller count is news only of people who came to harm. */
const smallCount = 10;

const times = wordSet("second minute hour day week month quarter year decade century age");
const measures = wordSet("metre centimetre millimetre kilometre foot inch yard mile square acre hectare");
const harm = wordSet(
  `dead die died dies killed killing deaths death injured injuring injuries wounded hurt missing arrested detained
  drowned hostages rescued`,
);

/** In the briefing's order of weight; figures whose label is no statement stand behind More. */
export function neededFigures(briefing: Briefing): readonly Figure[] {
  const lines = printedLines(briefing);
  const stems = new Set(lines.flatMap(({ tokens }) => tokens.map(({ stem }) => stem)));
  const topic = new Set(lines.slice(0, 2).flatMap(({ text }) => contentStems(text)));
  const shown: Figure[] = [];
  for (const figure of briefing.figures) {
    if (shown.length === most) break;
    const { measures: label, saidBy } = figure;
    if (!isNews(figure) || isPrinted(figure, lines) || !isWhole(figure, briefing)) continue;
    if (!contentStems(label).some((stem) => topic.has(stem))) continue;
    if (isClear(label, stems) && isClause(label) && (saidBy === undefined || isSomebody(saidBy, stems)))
      shown.push(figure);
  }
  return shown;
}

function isNews({ unit, value, measures: label }: Figure): boolean {
  const of = unit.toLowerCase().split(" ").at(-1) ?? "";
  if (times.has(of) || times.has(of.replace(/s$/, "")) || measures.has(of) || unit === "") return false;
  if (/^[A-Z]{3}$|^%$/.test(unit)) return true;
  return value >= smallCount || cut(label).tokens.some(({ norm }) => harm.has(norm));
}

/** The number stands in a line already, in digits or in words, whatever stands around it. */
function isPrinted({ text, value, measures: label }: Figure, lines: readonly PrintedLine[]): boolean {
  const number = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, "") ?? text.toLowerCase();
  return lines.some(
    ({ lower, tokens }) =>
      tokens.some((token) => token.norm === number || token.text === number || Number(token.text) === value) ||
      lower.includes(text.toLowerCase()) ||
      (label !== "" && lower.includes(label.toLowerCase())),
  );
}

const opens = wordSet("that and but as while because whereas although said says where when");
const closes = wordSet("after as before during in on since when while amid because");
/** "On Sunday, " may be left out, and "in 1997, " is shown beside the figure; "for each dollar spent, " may not. */
const mostAhead = 5;
const light = wordSet("also earlier last meanwhile on still today yesterday");
/** "..., the paper reported, down from 19%" */
const toldAside = /, [^,]* (?:said|says|reported|reports),/;
const days = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/**
 * The label is its sentence from where a clause begins to where one ends: "36% of graduates have jobs" is not what
 * "36% of graduates have jobs that pay $45,000" says.
 */
function isWhole({ text, measures: label, asOf, citation }: Figure, { sources }: Briefing): boolean {
  const sentence = sources[citation.source]?.sentences[citation.sentence] ?? "";
  const at = sentence.indexOf(label);
  if (label === "" || at < 0 || !label.includes(text) || label.split(" ").length > longest) return false;
  const ahead = cut(sentence.slice(0, at)).tokens;
  const after = cut(sentence.slice(at + label.length)).tokens[0];
  if (isSpeaking(cut(label).tokens.at(-1)?.lower ?? "") || toldAside.test(label)) return false;
  const ends = after === undefined || after.kind === "sign" || closes.has(after.norm) || days.test(after.text);
  return ends && isFree(ahead, asOf !== undefined);
}

/** The clause hangs on nothing before it; `dated`: the time it was cut from is shown with it. */
function isFree(ahead: readonly Token[], dated: boolean): boolean {
  const before = ahead.at(-1);
  if (before?.norm === ",") return ahead.length <= mostAhead && (dated || light.has(ahead[0]?.norm ?? ""));
  return before === undefined || before.kind === "sign" || opens.has(before.norm);
}

/** Somebody or something, and what it does. */
function isClause(label: string): boolean {
  const tree = sentenceTree(cut(label));
  if (tree === undefined) return false;
  for (let word = 0; word < tree.forms.length; word++)
    if (isFiniteVerb(tree, word) && (subjectOfVerb(tree, word).subject ?? word) < word) return true;
  return false;
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

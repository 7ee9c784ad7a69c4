// The deeds that an English line tells of: foretold, done, left undone or denied, by the small words around the verb.
import type { Word } from "../checking/line.ts";
import { rootOf } from "../language/en/courses.ts";
import { functionWords } from "../language/en/function-words.ts";
import irregularForms from "../language/en/irregular.words.json" with { type: "json" };
import { wordSet } from "../language/word-set.ts";
import type { SomeLine, ToldLine } from "./lines.ts";

export type DeedStanding = "ahead" | "possible" | "done" | "undone" | "denied";

export type Deed = {
  /** Its stem, with a small word that goes with it: "call-off". */
  readonly verb: string;
  readonly standing: DeedStanding;
  /** Places among the line's words, with the small words before it; the end is exclusive. */
  readonly from: number;
  readonly to: number;
};

/** What of a line two lines are compared by. */
export type LineRead<L extends SomeLine = ToldLine> = {
  readonly line: L;
  readonly deeds: readonly Deed[];
  /** Stems of the words that say something. */
  readonly content: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
};

export function readLine<L extends SomeLine>(line: L): LineRead<L> {
  const spoken = line.words.filter(isMeant);
  return {
    line,
    deeds: line.language === "en" || line.language === "und" ? deedsIn(line) : [],
    content: new Set(spoken.map((word) => rootOf(word.norm))),
    names: new Set(spoken.filter(line.isName).map((word) => rootOf(word.norm))),
  };
}

const isMeant = ({ kind, norm }: Word): boolean => kind === "word" && !functionWords.has(norm) && !idle.has(norm);

const idle = wordSet(`say says said told according report reports reported reportedly monday tuesday wednesday thursday
  friday saturday sunday today yesterday tomorrow week year month day new now still is people time first last
  january february march april june july august september october november december after all`);

const may = wordSet(
  "may might could whether threaten threatens threatened considering consider mulls alleged allegedly",
);
const will = wordSet("will would shall wo must should");
const before = wordSet("to");
const denying = wordSet("deny denies denied denying");
const nots = wordSet("not no never n't without nor neither");
/** "pulled out of talks to direct": what follows is not to be. */
const dropping = wordSet("pulled walked withdrew withdrawn abandoned dropped scrapped cancelled");
export const helpers = wordSet(
  "be been being is are was were has have had to will would may might could shall should must not never",
);
const small = wordSet("off out down away back up over");
/** Before a number or a noun these are no helpers. */
const besides = wordSet("also then soon now already finally later officially reportedly not never no longer");

/** Every word that may be a verb, by what stands up to four words before it in its clause. */
function deedsIn({ words, isName }: SomeLine): readonly Deed[] {
  if (words.at(-1)?.text === "?") return [];
  return words.flatMap((word, at): readonly Deed[] => {
    if (word.kind !== "word" || functionWords.has(word.norm) || word.quoted || isName(word)) return [];
    const next = words[at + 1];
    const hasSmall = next !== undefined && small.has(next.norm);
    const to = hasSmall ? at + 2 : at + 1;
    const from = startOf(words, at);
    const clause = clauseBefore(words, at);
    const standing = standingOf(word, words.slice(from, at), clause);
    const root = rootOf(word.norm);
    const verbs = hasSmall ? [root, `${root}-${next.norm}`] : [root];
    return verbs.map((verb) => ({ verb, standing, from, to: verb === root ? at + 1 : to }));
  });
}

/** Back over helpers and what may stand among them. */
function startOf(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && (helpers.has(words[from - 1]?.norm ?? "") || besides.has(words[from - 1]?.norm ?? ""))) from--;
  return from;
}

const isStop = ({ kind, norm, text }: Word): boolean =>
  (kind === "sign" && !/^['’-]$/.test(text)) || norm === "after" || norm === "while" || norm === "but";

/** Seven words are a clause's reach. */
function clauseBefore(words: readonly Word[], at: number): readonly Word[] {
  const reach = words.slice(Math.max(0, at - 7), at);
  return reach.slice(reach.findLastIndex(isStop) + 1);
}

function standingOf(word: Word, helping: readonly Word[], clause: readonly Word[]): DeedStanding {
  const norms = helping.map(({ norm }) => norm);
  const all = clause.map(({ norm }) => norm);
  if (all.some((norm) => denying.has(norm)) || /^no plans? to$/.test(all.slice(-3).join(" "))) return "denied";
  if (all.some((norm) => dropping.has(norm))) return "undone";
  if (norms.some((norm) => nots.has(norm)) || all.slice(-2).some((norm) => norm === "no")) return "undone";
  if (norms.join(" ").endsWith("to have")) return "done";
  if (norms.some((norm) => may.has(norm)) || all.some((norm) => may.has(norm))) return "possible";
  if (norms.some((norm) => will.has(norm) || before.has(norm)) || isBase(word, norms, all)) return "ahead";
  return "done";
}

const foretelling = wordSet(`asked call calls called demand demands threatens threatened want wanted urges expects
    expected set due scheduled likely planned plans plan ready poised close hopes hope
    wants
  intends aims vows pledged promises negotiating negotiations talks decide seek seeking call urged`);

/** "close to signing", "plans strike": what stands behind such a word is not done yet. */
const isBase = (word: Word, helping: readonly string[], clause: readonly string[]): boolean =>
  clause.slice(-4).some((norm) => foretelling.has(norm)) && !/ed$/.test(word.norm) && helping.length === 0;

/** "may" or "will" stands before it, or "to" behind a word that foretells: not what somebody came to do. */
export function isForetold({ line: { words } }: LineRead<SomeLine>, { from, standing }: Deed): boolean {
  const first = words[from]?.norm ?? "";
  if ((standing !== "ahead" && standing !== "possible") || !helpers.has(first)) return false;
  if (first !== "to") return true;
  const before = words.slice(Math.max(0, from - 4), from).map(({ norm }) => norm);
  if (before.some((norm) => nots.has(norm))) return false;
  return isTitle(words) || before.some((norm) => foretelling.has(norm) || may.has(norm));
}

/** By its form or a helper: "bribes" and "crash" are nobody's deeds, and what is denied of them is something else. */
export const isVerb = ({ line: { words } }: LineRead<SomeLine>, { from, to }: Deed): boolean =>
  words.slice(from, to).some(({ norm }) => helpers.has(norm) || pasts.has(norm) || /(?:ed|ing)$/.test(norm));

/** "denied arson", "denies the talks": it is itself what is denied. */
export const isWhatIsDenied = ({ line: { words } }: LineRead<SomeLine>, { from }: Deed): boolean =>
  words.slice(Math.max(0, from - 2), from).some(({ norm }) => denying.has(norm));

/** In the form of what was done: the past, or of a title the present, if nothing in it is of tomorrow. */
export const isToldDone = ({ line: { words } }: LineRead<SomeLine>, { from, to, standing }: Deed): boolean => {
  const norm = words.slice(from, to).find((word) => !helpers.has(word.norm) && !besides.has(word.norm))?.norm ?? "";
  if (standing !== "done" || isInPassing(words, from) || words[from]?.norm === "to") return false;
  if (clauseBefore(words, from).some((word) => nots.has(word.norm))) return false;
  if (/ed$/.test(norm) || pasts.has(norm)) return true;
  if (["of", "more", "fewer"].includes(words[to]?.norm ?? "") || words.some((word) => coming.has(word.norm)))
    return false;
  return /[^s]s$/.test(norm) && isTitle(words) && !isInCapitals(words);
};

/** "who was convicted", "when it was called off", "had been", "in 2019": told beside what the line is about. */
const isInPassing = (words: readonly Word[], from: number): boolean =>
  words.some(({ norm, quantity }) => quantity?.kind === "year" || ago.has(norm)) ||
  words[from]?.norm === "had" ||
  words.slice(Math.max(0, from - 3), from).some(({ norm }) => beside.has(norm));

const ago = wordSet("last ago earlier previously");
const beside = wordSet("when since who which whom");

const coming = wordSet("tomorrow next soon later week");
const pasts: ReadonlySet<string> = new Set([
  ...wordSet("cut guilty hit put quit withdrawn withdrew execution death"),
  ...Object.values(irregularForms).flatMap((forms) => forms.filter((form) => !/(?:s|ing)$/.test(form))),
]);

const isTitle = (words: readonly Word[]): boolean => words.at(-1)?.text !== ".";

/** In a title of capitals nobody knows a verb from a noun in the plural. */
function isInCapitals(words: readonly Word[]): boolean {
  const spoken = words.filter(({ kind, text }) => kind === "word" && text.length > 3);
  return spoken.filter(({ capital }) => capital).length > 0.7 * spoken.length;
}

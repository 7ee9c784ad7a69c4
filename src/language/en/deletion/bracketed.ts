// What stands between brackets or between two dashes and only adds to what stands before it.
import type { Token } from "../../token.ts";
import { cut } from "../../tokenize.ts";
import { wordSet } from "../../word-set.ts";
import { functionWords } from "../function-words.ts";
import { isCountry, isState } from "../regions.ts";
import { datelineEnd } from "./dateline.ts";
import { readSentence, type Stretch } from "./read-sentence.ts";

const isDash = ({ norm, text, spaced }: Token, next: Token | undefined): boolean =>
  norm === "—" || text === "–" || text === "--" || (text === "-" && spaced && next?.spaced === true);

const longest = 25;

/** These limit what stands before them: of whom, when, where, on whose behalf, all but whom. */
const limits = wordSet(
  `or and of in on at for from with without within under over above below before after since until during by as per
  minus plus except aged about around then now so via through between against among across half second third first`,
);
/** "$5 ($50 with tax)": another amount, and not the same one told in another unit. */
const apart = wordSet("with without on after before per plus");
/** "20 men (two were women)": of the number before it. */
const parts = wordSet(
  `half some most many all both each none others one two three four five six seven eight nine ten several few dozens
  hundreds thousands part nearly almost`,
);
/** What is said of what stands before it may undo it. */
const takesUp = wordSet("it him them this");
const kinds = wordSet("kind kinds type types sort sorts variety version portion part parts half only ones one");
const generations = wordSet("jr jr. sr sr. ii iii iv elder younger senior junior");
/** Where somebody stands in a picture. */
const labels = wordSet("left right centre center pictured above below top bottom");

/** What stands between the marks, what stands before them, and whether a number is beside them. */
type Held = {
  readonly before: Token;
  readonly first: Token;
  readonly inside: readonly Token[];
  readonly isCounted: boolean;
};

/** In this order; the first that decides says whether it only adds. */
const decisions: readonly ((held: Held) => boolean | undefined)[] = [
  // "Reed (Jr.)"
  ({ first }) => (generations.has(first.norm) ? false : undefined),
  // "(US$78 million)": the same in another unit, or another amount
  ({ first, inside, isCounted }) => {
    const isAmount = inside.slice(0, 2).some(({ kind, norm }) => kind === "number" || norm === "$");
    if (!isAmount || limits.has(first.norm)) return undefined;
    return !isTerm(inside) && !(isCounted && inside.some(({ norm }) => apart.has(norm)));
  },
  // "(a court has banned it)", "(the online kind)"
  ({ inside }) =>
    inside.slice(1).some(({ norm }) => takesUp.has(norm)) || kinds.has(inside.at(-1)?.norm ?? "") ? false : undefined,
  // "Movimento 5 Stelle (M5S)", "Meyers (on the right)"
  ({ before, inside }) =>
    before.capital && !isRegion(inside) && (isShortForm(inside) || isPlaceInPicture(inside)) ? true : undefined,
  ({ first, inside }) => (inside.length === 2 && first.norm === "pun" ? true : undefined),
  // "the (former) mayor"
  ({ before }) => (before.kind === "word" && !before.capital && functionWords.has(before.norm) ? false : undefined),
  ({ inside }) => (notes.has(inside.at(-1)?.norm ?? "") || isStatement(inside) ? true : undefined),
  // "$5 (Canadian)", "Victoria (Australia)"
  ({ inside, isCounted }) => (isCounted || isRegion(inside) ? false : undefined),
  ({ first, inside }) => (inside.length === 1 ? first.capital || labels.has(first.norm) : undefined),
  // "citizens (over 60)"; "of whom one fled" is a clause of its own
  ({ first, inside }) => !limits.has(first.norm) || /^wh(?:om|ich)$/.test(inside[1]?.norm ?? ""),
];

/** What stands between the marks says more of what stands before it, and does not limit it. */
function onlyAdds(tokens: readonly Token[], left: number, right: number): boolean {
  const inside = tokens.slice(left + 1, right);
  const [before, first] = [tokens[left - 1], inside[0]];
  if (before === undefined || first === undefined) return false;
  const isCounted = before.kind === "number" || tokens[left - 2]?.kind === "number";
  const held = { before, first, inside, isCounted };
  for (const decide of decisions) {
    const adds = decide(held);
    if (adds !== undefined) return adds;
  }
  return false;
}

const longestTerm = 40;

/** "President Reed (1990-1995)": a term of office, and not the years of a life. */
function isTerm(inside: readonly Token[]): boolean {
  const [from, to] = inside.filter(({ text }) => /^[12]\d{3}$/.test(text)).map(({ text }) => Number(text));
  return from !== undefined && to !== undefined && to - from < longestTerm;
}

/** What a writer says of the picture or of the own words. */
const notes = wordSet("pictured photographed illustrated intended");

const isShortForm = ([only, ...others]: readonly Token[]): boolean =>
  only !== undefined && others.length === 0 && /^\p{Lu}[\p{Lu}\d]*\p{Lu}$/u.test(only.text);

/** "(on the left)" behind a name; "parties (on the left)" says which. */
const isPlaceInPicture = (inside: readonly Token[]): boolean =>
  /^(?:on the (?:far )?(?:left|right)|(?:far|second|third) (?:left|right))$/.test(
    inside.map(({ norm }) => norm).join(" "),
  );

/** "(India ranks 114th)" is a sentence of its own: it limits nothing, and no number before it counts it. */
function isStatement(inside: readonly Token[]): boolean {
  const first = inside[0] as Token;
  if (inside.length < 3 || first.kind !== "word" || limits.has(first.norm) || parts.has(first.norm)) return false;
  const sentence = readSentence(cut(`${inside.map(({ text }) => text).join(" ")}.`));
  if (sentence === undefined || !sentence.isStatement) return false;
  const subject = sentence.subjectOf(sentence.root);
  return subject !== undefined && subject < sentence.root && !sentence.points(subject);
}

/** "Victoria (Australia)", "the Free Church (U.S.A.)": which one it is. */
function isRegion(inside: readonly Token[]): boolean {
  const name = inside.map(({ text }) => text).join(" ");
  return isCountry(name) || isState(name);
}

export function bracketPairs(tokens: readonly Token[]): readonly Stretch[] {
  return tokens.flatMap((token, at) => {
    if (token.text !== "(" || at === 0 || !token.spaced) return [];
    const to = tokens.findIndex((each, index) => index > at && /^[()]$/.test(each.text));
    const close = tokens[to];
    const after = tokens[to + 1];
    if (close?.text !== ")" || to - at > longest || to === at + 1) return [];
    if (after !== undefined && !after.spaced && after.kind !== "sign") return [];
    if (!onlyAdds(tokens, at, to)) return [];
    return [{ start: (tokens[at - 1] as Token).end, end: close.end }];
  });
}

/** Two dashes and no third, each with the same on both sides. */
export function dashPairs(tokens: readonly Token[]): readonly Stretch[] {
  const begin = datelineEnd(tokens);
  const places = tokens.flatMap((token, at) => (at >= begin && isDash(token, tokens[at + 1]) ? [at] : []));
  const [left = -1, right = -1, third] = places;
  if (left < 1 || right < 0 || third !== undefined || right - left < 2 || right - left > longest) return [];
  if (!onlyAdds(tokens, left, right)) return [];
  // "– as police had guessed –" gives it to somebody.
  if (tokens[left + 1]?.norm === "as" || right === tokens.length - 1 || isRange(tokens, left) || isRange(tokens, right))
    return [];
  // ", based in Orrin – Cisco –": the first dash closes what a comma opened.
  const last = tokens.slice(0, left).findLastIndex(({ norm }) => norm === ",");
  if (last > 0 && last < left && /^(?:based|who|which)$/.test(tokens[last + 1]?.norm ?? "")) return [];
  return [{ start: (tokens[left - 1] as Token).end, end: (tokens[right] as Token).end }];
}

const isRange = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === "number" && tokens[at + 1]?.kind === "number";

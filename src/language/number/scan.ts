// Which quantities stand in a text, read from left to right.
import type { Cut, Token } from "../token.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { aged, isAge } from "./ages.ts";
import { compound, dimensions } from "./compounds.ts";
import { contestAt, contestOf } from "./contests.ts";
import { vulgar } from "./digits.ts";
import { moneyBefore, moneyFrom } from "./money.ts";
import { noFigureAt } from "./no-figure.ts";
import { type Numeral, readNumeral } from "./numerals.ts";
import type { Contest, NumberFound, NumberPassage } from "./quantity.ts";
import { rangeAt } from "./ranges.ts";
import { oneInSome, shareAt, unitOfWhole } from "./shares.ts";
import { signed } from "./signed.ts";
import { compoundValue } from "./spelled.ts";
import { stretchAt } from "./stretches.ts";
import { twoMeaningRulesOf } from "./two-meanings.ts";
import { unitAt } from "./unit-after.ts";
import { vagueAt } from "./vague.ts";

/** In the order of the text; they do not overlap. Linear. */
export function scan(cut: Cut, words: Vocabulary): NumberFound[] {
  const { tokens } = cut;
  const found: NumberFound[] = [];
  let contest: Contest | null = null;
  for (let at = 0; at < tokens.length; ) {
    if (!mayStart(tokens, at, words)) {
      at++;
      continue;
    }
    if (contest === null) contest = contestOf(tokens);
    const quantity = quantityAt({ cut, tokens, words, contest }, at);
    if (quantity === undefined) at++;
    else {
      found.push(quantity);
      at = Math.max(at + 1, quantity.to);
    }
  }
  return found;
}

/** Asked of every token, so it looks words up and no more. */
function mayStart(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  const { kind, norm, text } = tokens[at] as Token;
  if (kind === "number") return true;
  if (kind === "sign") return vulgar.has(text) || moneyBefore(tokens, at) !== undefined;
  if (kind === "address") return false;
  if (words.articles.has(norm) && moneyBefore(tokens, at) === undefined)
    return startsAfterArticle(tokens[at + 1], words);
  return (
    words.starts.has(norm) ||
    moneyBefore(tokens, at) !== undefined ||
    (norm.charCodeAt(0) === 120 && timesPrefix.test(norm)) ||
    (words.onesFirst && (compoundValue(norm, words) !== undefined || joinedAt(tokens, at, words) !== undefined))
  );
}

/** "x3"; "x86" is a kind of processor. */
const timesPrefix = /^x(?!64$|86$)\d{1,3}$/;

/** "a million", "a third", "an hour", "a couple of": nothing else after an article is a number. */
const startsAfterArticle = (next: Token | undefined, words: Vocabulary): boolean =>
  next !== undefined &&
  (words.scales.has(next.norm) ||
    words.parts.has(next.norm) ||
    words.units.has(next.norm) ||
    next.norm === "-" ||
    next.norm === "couple");

function quantityAt(passage: NumberPassage, at: number): NumberFound | undefined {
  const { cut, tokens, words } = passage;
  const sign = moneyBefore(tokens, at);
  if (sign) {
    const money = moneyFrom(passage, at, sign);
    return money ? signed(tokens, money, words) : unread(sign.to, at, "money", sign.currency);
  }
  return (
    hyphenedAt(tokens, at, words) ??
    foldAt(tokens, at, words) ??
    joinedAt(tokens, at, words) ??
    stretchAt(passage, at) ??
    (startsScaledPart(tokens, at, words) ? undefined : shareAt(passage, at)) ??
    noFigureAt(cut, at, words) ??
    vagueAt(tokens, at, words) ??
    numberAt(passage, at)
  );
}

const unread = (last: number, from: number, kind: NumberFound["kind"], unit: string): NumberFound => ({
  from,
  to: last + 1,
  kind,
  unit,
});

/** "a quarter of a million" is a number and no share. */
function startsScaledPart(tokens: readonly Token[], at: number, words: Vocabulary): boolean {
  if (tokens[at]?.kind !== "word") return false;
  const numeral = readNumeral(tokens, at, words);
  return numeral !== undefined && numeral.scale > 1;
}

function numberAt(passage: NumberPassage, at: number): NumberFound | undefined {
  const { tokens, words } = passage;
  const token = tokens[at] as Token;
  const first = isPowered(tokens[at + 1]) ? undefined : readNumeral(tokens, at, words);
  if (first === undefined)
    return token.kind === "number" ? { from: at, to: at + 1, kind: "vague", unit: "", name: token.text } : undefined;
  const metres = metresAt(passage, at, first);
  if (metres) return metres;
  return (
    contestAt(passage, at, first) ??
    oneInSome(passage, at, first) ??
    rangeAt(passage, at, first) ??
    dimensions(passage, at, first) ??
    compound(passage, at, first) ??
    single(passage, at, first)
  );
}

/** "10⁶" */
const isPowered = (next: Token | undefined): boolean => next?.spaced === false && /^[⁰¹²³⁴-⁹]/.test(next.text);

/** "600m": metres, millions, or not said. */
function metresAt({ cut, tokens, words }: NumberPassage, at: number, first: Numeral): NumberFound | undefined {
  const letter = tokens[at + 1];
  if (!first.digits || letter?.text !== "m" || letter.spaced || first.next !== at + 2) return undefined;
  const means = twoMeaningRulesOf(words).metres.ask(cut, at);
  if (means === "million") return undefined;
  if (means === "metre")
    return {
      from: at,
      to: at + 2,
      value: Number((first.value / 1e6).toPrecision(12)),
      kind: "distance",
      unit: "metre",
    };
  return { from: at, to: at + 2, kind: "vague", unit: "", name: `${(tokens[at] as Token).text}m` };
}

function single(passage: NumberPassage, at: number, first: Numeral): NumberFound {
  const { cut, tokens, words } = passage;
  const { scale } = first;
  const after =
    unitAt(tokens, first.next, words) ?? (first.value < 1 ? unitOfWhole(tokens, first.next, words) : undefined);
  if (after === undefined) {
    const kind = isAge(cut, at, first, words) ? "age" : "count";
    const bare: NumberFound = {
      from: at,
      to: first.next,
      value: first.value,
      scale,
      kind,
      unit: kind === "age" ? "year" : "",
    };
    return kind === "age" ? bare : signed(tokens, bare, words);
  }
  const { unit, to } = meant(passage, at, after);
  // "5mg/kg": so much of it for each of something.
  if (unit.kind === "measure" && tokens[to]?.text === "/" && !tokens[to]?.spaced)
    return { from: at, to, kind: "vague", unit: "" };
  const end = unit.kind === "duration" ? aged(tokens, to, words) : to;
  const value = unit.factor ? Number((first.value * unit.factor).toFixed(6)) : first.value;
  return signed(
    tokens,
    { from: at, to: end, value, scale, kind: end > to ? "age" : unit.kind, unit: unit.unit },
    words,
  );
}

/** Pounds that weigh, and cents or degrees. */
function meant({ cut, words }: NumberPassage, at: number, after: NonNullable<ReturnType<typeof unitAt>>): typeof after {
  const { unit, to } = after;
  if (unit.unit === "GBP" && unit.factor === undefined && twoMeaningRulesOf(words).pounds.ask(cut, at) === "weight")
    return { unit: { kind: "measure", unit: "pound" }, to };
  if (unit.unit === "celsius" && twoMeaningRulesOf(words).cents.ask(cut, at) === "cent")
    return { unit: { kind: "money", unit: "USD", factor: 0.01 }, to };
  return after;
}

/** "drei- bis viermal", "Drei- bis Sechsjährige": the unit is said once, at the end of the second word. */
function hyphenedAt(tokens: readonly Token[], at: number, words: Vocabulary): NumberFound | undefined {
  const hyphen = tokens[at + 1];
  if (hyphen?.norm !== "-" || hyphen.spaced || !words.rangeWords.has(tokens[at + 2]?.norm ?? "")) return undefined;
  if (tokens[at + 3] === undefined) return undefined;
  const high = foldAt(tokens, at + 3, words) ?? joinedAt(tokens, at + 3, words);
  const first = high && readNumeral(tokens, at, words);
  if (first === undefined || high?.value === undefined || first.value >= high.value) return undefined;
  return { ...high, from: at, value: first.value, high: high.value };
}

/** "vierjährige", "dreistündiger": a number word and its unit in one. */
function joinedAt(tokens: readonly Token[], at: number, words: Vocabulary): NumberFound | undefined {
  const { norm } = tokens[at] as Token;
  for (const [ending, unit] of words.joinedUnits) {
    const place = norm.indexOf(ending);
    if (place < 3) continue;
    const stem = norm.slice(0, place);
    const value = words.small.get(stem) ?? words.tens.get(stem) ?? compoundValue(stem, words);
    if (value !== undefined) return { from: at, to: at + 1, value, kind: "duration", unit };
  }
  return undefined;
}

/** "fivefold", "x3" */
function foldAt(tokens: readonly Token[], at: number, words: Vocabulary): NumberFound | undefined {
  const { norm } = tokens[at] as Token;
  const times = timesPrefix.test(norm) ? Number(norm.slice(1)) : words.folds.get(norm);
  return times === undefined ? undefined : { from: at, to: at + 1, value: times, kind: "multiple", unit: "times" };
}

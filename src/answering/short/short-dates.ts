// Which words of a sentence answer "when", and which calendar day "Tuesday" means in an article of a known day.
import { quantitiesOf } from "../../language/number/quantities.ts";
import type { Quantity } from "../../language/number/quantity.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { Instant } from "../../news/article.ts";
import { patternOf } from "../question/pattern.ts";
import type { QuestionDetails } from "../question/question-details.ts";
import { type SentenceWords, sentenceWords } from "../sentence-words.ts";
import { dayInFull, weekdayIn } from "../weekdays.ts";
import { shortWords } from "./short-words.ts";
import type { ShortSpan } from "./spans.ts";
import { whenRules } from "./when-rules.ts";

const compiled = whenRules.map((rule) => ({ rule, pattern: patternOf(rule.pattern, shortWords) }));

/** Prepositions that no answer needs: "2007", not "in 2007". */
const bare: ReadonlySet<string> = new Set(["at", "during", "from", "in", "of", "on"]);
/** What belongs to a date before it: "through late Tuesday, March 3". */
const leads = patternOf("^ {dateLead}|in|of|during? the? early|late|mid? {weekday}? $", shortWords);
const longestLead = 4;

export type SaysWhen = { readonly first: number; readonly end: number; readonly rule: string; readonly fits: number };

/** Word numbers; calendar dates first, then the rules in their order. */
export function datesIn(text: string, words: SentenceWords): SaysWhen[] {
  const { tokens } = words;
  const found = calendarDates(text, words);
  for (const { rule, pattern } of compiled)
    for (const range of pattern.all(tokens)) {
      const first = range.first + (bare.has(tokens[range.first]?.norm ?? "") ? 1 : 0);
      const taken = found.some((one) => one.first < range.end && first < one.end);
      if (!taken) found.push({ first, end: range.end, rule: rule.name, fits: rule.fits });
    }
  return found;
}

/** Days, months with their year, years and times of day, each with the words that lead to it. */
function calendarDates(text: string, { tokens }: SentenceWords): SaysWhen[] {
  return quantitiesOf(cut(text), "en").flatMap((quantity): SaysWhen[] => {
    const fits = exactness(quantity);
    const at = tokens.findIndex((token) => token.start >= quantity.start);
    const end = tokens.findLastIndex((token) => token.end <= quantity.end) + 1;
    if (fits === undefined || at < 0 || end <= at) return [];
    let first = at;
    for (let length = 1; length <= Math.min(longestLead, at); length++)
      if (leads.find(tokens.slice(at - length, at))) first = at - length;
    if (bare.has(tokens[first]?.norm ?? "")) first++;
    return [{ first, end, rule: quantity.kind, fits }];
  });
}

/** How exactly it says when, 0..1; undefined for what is no date. */
function exactness({ kind, date }: Quantity): number | undefined {
  if (kind === "time") return 0.6;
  if (kind === "year") return 0.85;
  return kind === "date" ? (date?.month === undefined ? 0.85 : 1) : undefined;
}

/** Stretches that say when. `tense` and `bound`: what the question asks for. */
export function dateSpans(
  text: string,
  words: SentenceWords,
  { tense, bound }: Pick<QuestionDetails, "tense" | "bound"> = {},
  publishedAt?: Instant,
): ShortSpan[] {
  const year = publishedAt === undefined ? undefined : new Date(publishedAt).getUTCFullYear();
  return datesIn(text, words).map(({ first, end, fits }) => {
    const told = tense === undefined ? 1 : tenseFits(tense, words.tokens, { first, end }, year);
    const ofEvent = words.tokens[first - 1]?.norm === "of" && isEvent(words.tokens[first - 2]) ? ofEventWorth : 1;
    const worth = told * ofEvent * (bound !== undefined && isOtherEnd(bound, words.tokens, first) ? otherEnd : 1);
    return { start: words.tokens[first]?.start ?? 0, end: words.tokens[end - 1]?.end ?? 0, fits: fits * worth };
  });
}

/** In "before the flood of 2019" it is the flood that is dated. */
const isEvent = (noun: Token | undefined): boolean => noun !== undefined && !partsOfTime.has(noun.norm);
const partsOfTime: ReadonlySet<string> = new Set(
  "autumn beginning day days end fall half middle month morning quarter spring start summer weeks winter".split(" "),
);
const ofEventWorth = 0.6;
const otherEnd = 0.3;
const opening: ReadonlySet<string> = new Set(["between", "from", "since"]);
const starting: ReadonlySet<string> = new Set(["began", "begun", "founded", "launched", "opened", "started"]);
const closing: ReadonlySet<string> = new Set(["through", "till", "to", "until"]);

/** "From May to June": June is not when it starts. "Delayed to June" may be. */
function isOtherEnd(bound: "end" | "start", tokens: readonly Token[], first: number): boolean {
  const leads = (set: ReadonlySet<string>, from: number): boolean =>
    tokens.slice(Math.max(0, from), first + 1).some(({ norm }) => set.has(norm));
  if (bound === "end") return leads(opening, first - 1) || leads(starting, first - 2);
  return leads(closing, first - 1) && leads(opening, first - longestStart);
}
const longestStart = 6;

const over: ReadonlySet<string> = new Set(["ago", "earlier", "last", "past", "previous", "since", "yesterday"]);
const yet: ReadonlySet<string> = new Set(["coming", "next", "tomorrow", "within"]);
const ahead = patternOf([
  "will|would|plan|plans|planned|expected|scheduled|until|by|next|from|shall",
  "to be",
  "is|are due",
  "going|set to",
  "may|should be",
]);

/** "When will" is not answered by last month, nor "when did" by next week. */
function tenseFits(
  tense: NonNullable<QuestionDetails["tense"]>,
  tokens: readonly Token[],
  { first, end }: Pick<SaysWhen, "first" | "end">,
  year: number | undefined,
): number {
  const words = tokens.slice(first, end);
  const has = (set: ReadonlySet<string>): boolean => words.some(({ norm }) => set.has(norm));
  const stated = Number(words.find(({ kind, text }) => kind === "number" && text.length === 4)?.text ?? year ?? 0);
  if (tense === "past") return stated > (year ?? stated) || has(yet) ? 0.4 : 1;
  if (isWhenTold(tokens, first) && !words.some(({ norm }) => norm === "for")) return 0.3;
  if (stated < (year ?? stated) || has(over)) return 0.2;
  return ahead.find(tokens) === undefined ? 1 : 1.15;
}

/** "Announced Monday": when it was told, not when it will be. */
function isWhenTold(tokens: readonly Token[], first: number): boolean {
  const verb = tokens[tokens[first - 1]?.norm === "on" ? first - 2 : first - 1]?.norm ?? "";
  return verb === "told" || shortWords.reporting.has(verb);
}

/**
 * The day in full ("Tuesday 15 December 2015") where a relative one is sure; undefined for an absolute date or an
 * unsure one.
 */
export function dayMeant(given: string, sentence: string, publishedAt: Instant | undefined): string | undefined {
  const { tokens } = sentenceWords(given);
  if (publishedAt === undefined || tokens.some(({ kind }) => kind === "number")) return undefined;
  const published = Temporal.Instant.fromEpochMilliseconds(publishedAt).toZonedDateTimeISO("UTC").toPlainDate();
  const has = (...norms: readonly string[]): boolean => tokens.some(({ norm }) => norms.includes(norm));
  if (has("yesterday")) return dayInFull(published.subtract({ days: 1 }));
  if (has("today", "tonight")) return dayInFull(published);
  if (has("tomorrow")) return dayInFull(published.add({ days: 1 }));
  const wanted = weekdayIn(tokens);
  if (wanted === undefined || has("last", "next")) return undefined;
  const back = (published.dayOfWeek - wanted + 7) % 7;
  const future = back !== 0 && ahead.find(sentenceWords(sentence).tokens) !== undefined;
  return dayInFull(future ? published.add({ days: 7 - back }) : published.subtract({ days: back }));
}

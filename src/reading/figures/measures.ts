// What a figure counts or measures, in the sentence's own words: the noun it counts, what follows it, or what stands before it.

import { calendarWords } from "../../language/en/calendar.ts";
import type { Token } from "../../language/token.ts";
import { vocabularyOf } from "../../language/vocabularies.ts";
import type { FigureKind } from "../../news/reading.ts";
import { isSpeaking } from "../quotes/verbs.ts";
import { phraseText } from "../quotes/voices.ts";

/** A figure's tokens, end exclusive, with its unit. */
export type Measurable = {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly unit: string;
};

export type Measured = {
  readonly unit: string;
  readonly measures: string;
  /** One past the last word of the counted noun. */
  readonly to: number;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const irregular = set(
  "people men women children police troops aircraft fish sheep series media data criteria feet teeth mice lives wives staff personnel youth cattle deer spacecraft clergy bacteria alumni airliner",
);
/** People by what happened to them: "five wounded" are five of those counted before. */
const fates = set("dead injured wounded missing killed hurt arrested detained");
const stops = set(
  `the a an and or but nor which who whom that this these those it he she they we i you where when while because as if than then so is are was were be been being has have had will would
  can could may might must should shall do does did said says in on at by for from to with into onto over under after before during since until between among against through across about around
  near amid despite following per each every not no there here his her its their our my your also now still later earlier ago more stands remains says makes takes gives shows includes means lies
  needs wants holds costs comes goes gets keeps leaves follows starts begins ends runs apiece respectively already overall`,
);
const links = set("of in on to for from by with at per against between among into under");
const articles = set("the a an its their his her");
const singularEnding = /(?:ss|us|is|ous|'s)$/;

const isPlural = (lower: string): boolean =>
  irregular.has(lower) || (lower.length > 3 && lower.endsWith("s") && !singularEnding.test(lower));

/** The noun that a plain count counts: up to six words on, a plural. */
export function countedNoun(
  words: readonly Token[],
  at: number,
): { readonly unit: string; readonly from: number; readonly to: number } | undefined {
  let from = at;
  if (words[from]?.lower === "of" && articles.has(words[from + 1]?.lower ?? "")) from += 2;
  else if (words[from]?.lower === "or" && words[from + 1]?.lower === "more") from += 2;
  else if (/^(?:more|other|additional|fewer|further)$/.test(words[from]?.lower ?? "")) from++;
  if (words[from]?.text === "-" && !words[from]?.spaced) {
    const noun = words[from + 1];
    const crowd = words[from + 2];
    // "2,000-strong crowd", "1,200-plus stores"
    if (/^(?:strong|plus|odd)$/.test(noun?.lower ?? "") && crowd?.kind === "word")
      return { unit: crowd.lower, from: from + 2, to: from + 3 };
    if (/^(?:strong|plus|odd)$/.test(noun?.lower ?? "")) return undefined;
    return noun?.kind === "word" && !noun.spaced ? { unit: noun.lower, from: from + 1, to: from + 2 } : undefined;
  }
  let noun = -1;
  for (let to = from; to < words.length && to < from + 6; to++) {
    const word = words[to] as Token;
    if (word.text === "-" && !word.spaced && to > from) continue;
    if (word.kind !== "word" || stops.has(word.lower)) {
      if (word.kind === "number" || word.lower === "’s" || word.lower === "'s") continue;
      break;
    }
    if (isPlural(word.lower) && words[to + 1]?.text !== "-") {
      noun = to;
      const next = words[to + 1];
      if (!(next?.kind === "word" && isPlural(next.lower) && !stops.has(next.lower))) break;
    } else if (noun >= 0) break;
  }
  return noun < 0 ? undefined : { unit: (words[noun] as Token).lower, from, to: noun + 1 };
}

/** The phrase after position `at`, to the end of its clause; at most `room` words, it must fit beside the figure on a phone. */
function phraseAfter(words: readonly Token[], at: number, room: number): string {
  let to = at;
  let lastSolid = at;
  for (; to < words.length && to < at + room; to++) {
    const word = words[to] as Token;
    if (word.kind === "sign" && !(word.text === "-" && !word.spaced) && word.text !== "/" && word.text !== "&") break;
    if (word.kind === "number") break;
    if (links.has(word.lower) || articles.has(word.lower)) continue;
    if (stops.has(word.lower)) break;
    lastSolid = to + 1;
  }
  return phraseText(words, at, lastSolid);
}

const helping = set("was were is are be been being has have had still also now reported confirmed believed feared");

/** What the sentence says of those counted: "missing" in "two are missing". "" where nothing helping stands there. */
function predicateAfter(words: readonly Token[], at: number): string {
  if (!/^(?:was|were|is|are|has|have|had)$/.test(words[at]?.lower ?? "")) return "";
  let from = at;
  while (helping.has(words[from]?.lower ?? "")) from++;
  const first = words[from];
  if (first?.kind !== "word" || stops.has(first.lower) || changeVerbs.has(first.lower)) return "";
  return phraseAfter(words, from, 4);
}

const changeVerbs = set(
  `rose rise rises risen fell fall falls fallen increased increase increases decreased dropped drop grew grow grown jumped climbed climbs cut cuts reduced raised raise lowered declined decline soared plunged surged slipped tumbled
  tripled doubled halved slowed widened narrowed shrank shrink gained gain lost lose losing gaining falling rising was were is are be been reached reach reaching totaled totalled hit stood stands remained averaged amounted cost costs worth exceeded exceeds
  topped made make makes had has have reaches up down at to by earned posted reported turned aged start starts started put closed closes finished ended improved paid pay values valued works would will could may might can contracted brings bring generates imports imported borrowed`,
);
const fillers = set(
  "of at to by from for with a an the about over around nearly almost some up more less fewer than least most as much many only just roughly approximately estimated between under below above within in on another additional further extra total and or worth valued minus next past last",
);

const isFiller = (word: Token): boolean =>
  fillers.has(word.lower) || changeVerbs.has(word.lower) || (word.kind === "word" && word.lower.endsWith("ly"));

const english = vocabularyOf("en");
const isUnitWord = (lower: string): boolean => english.units.has(lower) || english.scales.has(lower);

/** The noun phrase right before position `at`: the subject of "rose 5%", the noun of "sales of $14m". */
function phraseBefore(words: readonly Token[], at: number): string {
  let to = at;
  while (
    to > 0 &&
    isFiller(words[to - 1] as Token) &&
    !(words[to]?.lower === "of" && nounsToo.has((words[to - 1] as Token).lower))
  )
    to--;
  let from = to;
  while (from > 0 && from > to - 6) {
    const word = words[from - 1] as Token;
    if (word.kind === "sign" && !(word.text === "-" && !word.spaced) && word.text !== "’" && word.text !== "'") break;
    // The unit of the figure before this one is no subject: "rose 17 percent to $56bn".
    if (
      word.kind === "number" ||
      (isUnitWord(word.lower) && /\d$/.test((words[from - 2] as Token | undefined)?.text ?? ""))
    )
      return "";
    if (word.kind === "word" && !joins.has(word.lower) && (stops.has(word.lower) || changeVerbs.has(word.lower))) break;
    from--;
  }
  return trimmed(words, from, to);
}

/** "at a cost of": here a noun. */
const nounsToo = set("cost rise fall drop increase decrease cut value values total");
const joins = set("of the its for in their his her");

function trimmed(words: readonly Token[], start: number, end: number): string {
  let from = start;
  let to = end;
  while (
    from < to &&
    (isFiller(words[from] as Token) ||
      stops.has((words[from] as Token).lower) ||
      /^['’]s$/.test((words[from] as Token).lower))
  )
    from++;
  while (from < to && (links.has((words[to - 1] as Token).lower) || articles.has((words[to - 1] as Token).lower))) to--;
  return phraseText(words, from, to);
}

/** The subject of the sentence: what "fell from 5% to 3%" and ", up 14 percent" are said of. An opening phrase with its comma is passed over. */
function subject(words: readonly Token[], before: number): string {
  let from = 0;
  // "The minister said the programme would cost": the clause after the saying.
  for (let at = Math.min(before, 60) - 1; at > 0; at--) {
    if (!isSpeaking((words[at] as Token).lower) || (words[at] as Token).capital) continue;
    from = words[at + 1]?.lower === "that" ? at + 2 : at + 1;
    break;
  }
  while (from < before && (words[from] as Token).kind === "sign") from++;
  if (
    links.has((words[from] as Token | undefined)?.lower ?? "") ||
    /^(?:after|before|during|since|while|when|as)$/.test(words[from]?.lower ?? "")
  ) {
    let comma = from;
    while (comma < before && (words[comma] as Token).text !== ",") comma++;
    if (comma < before) from = comma + 1;
  }
  let to = from;
  while (to < before && to < from + 8) {
    const word = words[to] as Token;
    if (word.kind === "sign" && !(word.text === "-" && !word.spaced) && word.text !== "’") break;
    if (
      to > from &&
      word.kind === "word" &&
      !joins.has(word.lower) &&
      (stops.has(word.lower) || changeVerbs.has(word.lower)) &&
      !(links.has(word.lower) && !["by", "at", "from"].includes(word.lower))
    )
      break;
    to++;
  }
  return trimmed(words, from, to);
}

/** "in March", "on Monday", "from a year": when, not what. */
const times = `${calendarWords} year month week day quarter today overnight lower higher worldwide yesterday average end finish top time`;
const whenOnly = new RegExp(
  `^(?:in|on|from|by|since|at|for|last|this|next|today|overnight|lower|higher|later)?\\s?` +
    `(?:(?:the|a|an|last|this|next|early|late) )?(?:${times.replaceAll(" ", "|")}|early trading|year on year)\\b`,
  "i",
);

/** Unit and measured thing of a quantity. `shared` is the noun of the figure before it in the same list. */
export function measured(words: readonly Token[], quantity: Measurable, shared: string): Measured {
  const { kind, to, from } = quantity;
  if (kind !== "count") return { unit: quantity.unit, measures: around(words, from, to, kind), to };
  const noun = countedNoun(words, to);
  if (noun && !(shared !== "" && fates.has(noun.unit)))
    return {
      unit: noun.unit,
      measures: join(
        phraseText(words, noun.from, noun.to),
        phraseAfter(words, noun.to, 5) || predicateAfter(words, noun.to),
      ),
      to: noun.to,
    };
  return { unit: shared, measures: around(words, from, to, kind), to };
}

function around(words: readonly Token[], from: number, to: number, kind: FigureKind): string {
  // "three years after they were overrun": the event the time is counted from.
  if (kind === "duration" && /^(?:after|since|before|until)$/.test(words[to]?.lower ?? ""))
    return clauseAfter(words, to);
  const predicate = kind === "count" ? predicateAfter(words, to) : "";
  if (predicate !== "") return predicate;
  const after = phraseAfter(words, to, 7);
  const before = phraseBefore(words, from);
  const said = before !== "" ? before : subject(words, from);
  if (after === "" || whenOnly.test(after)) return said;
  const next = words[to] as Token;
  if (next.lower === "of" || next.lower === "worth") return after;
  // "$52 million contract", "20 minute walk"
  if (!links.has(next.lower))
    return kind === "percent" || kind === "score" || kind === "vote" ? join(said, after) : after;
  return before === "" && kind === "count" ? after : join(said, after);
}

function clauseAfter(words: readonly Token[], at: number): string {
  let to = at;
  while (
    to < words.length &&
    to < at + 9 &&
    ((words[to] as Token).kind !== "sign" || (words[to] as Token).text === "-")
  )
    to++;
  return phraseText(words, at, to);
}

const join = (a: string, b: string): string => (b === "" ? a : a === "" ? b : `${a} ${b}`);

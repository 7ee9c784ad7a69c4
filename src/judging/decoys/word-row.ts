// How a decoy is made by words alone: a pattern over tokens, and what is put in place of the word that it finds.

import { quotedTokens } from "../../language/quotation.ts";
import { ruleSet, type TokenRule, type WordClasses } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { wordSet } from "../../language/word-set.ts";
import type { NonEmpty } from "../../news/article.ts";
import type { Alteration, DecoyExample, DecoyKind, DecoyRow, TrueLine } from "./decoy.ts";

/**
 * `pattern` as in language/rule.ts; `{put}` is each word that `puts` names. What is replaced is the item named "x", or
 * all from the place asked on.
 */
export type WordRow = {
  readonly name: string;
  readonly kind: DecoyKind;
  /** English where absent. */
  readonly language?: string;
  readonly pattern: string | readonly string[];
  /** By the word found, in its norm; or one for all. "" takes the word away, "+not" adds a word behind it. */
  readonly puts: string | Readonly<Record<string, string>>;
  readonly yes: NonEmpty<DecoyExample>;
  readonly no: DecoyRow["no"];
};

/** Nobody in particular: of "a man was hurt" the denial may be true of another man. */
const unspecific = wordSet(
  `a an some many several most few any each every all both half dozens hundreds thousands millions another other
  others`,
);
/** Said under a condition or asked, a statement is not made. */
const open = wordSet("if whether unless how why what");
const panels = wordSet(
  "court judge committee parliament panel jury congress magistrates tribunal senate cameras inquiry",
);
const superlatives = wordSet("first last best worst");

export const wordClasses: WordClasses = {
  word: ({ kind }) => kind === "word",
  small: ({ kind, capital }) => kind === "word" && !capital,
  capital: ({ capital }) => capital,
  plural: ({ lower, kind, capital }) => kind === "word" && !capital && /[^s]s$|^(?:people|men|women)$/.test(lower),
  amount: ({ kind, text }) => kind === "number" || /^[$£€]$/.test(text),
  // "In May": the month.
  maybe: ({ lower, capital }) => !capital && (lower === "may" || lower === "might"),
  panel: ({ lower }) => panels.has(lower),
  // "not unable": two denials, which nobody writes.
  negative: ({ lower }) => /^(?:un|im|il|dis)[a-z]{3}/.test(lower),
  gerund: ({ lower }) => lower.length > 4 && lower.endsWith("ing"),
  superlative: ({ lower }) => superlatives.has(lower) || lower.endsWith("est"),
  be: ({ lower }) => /^(?:was|were|is|are|will|would|could|must|should)$/.test(lower),
  participle: ({ lower }) => lower.length > 4 && /(?:ed|en|wn)$/.test(lower),
  // "wo" of "won't" is no word of its own.
  auxiliary: ({ norm, lower }) =>
    norm === lower && /^(?:was|were|is|are|has|have|had|will|would|could|must|should)$/.test(norm),
};

export function wordRow({ name, kind, language = "en", pattern, puts, yes, no }: WordRow): DecoyRow {
  const keys = typeof puts === "string" ? "" : Object.keys(puts).join("|");
  const lines = typeof pattern === "string" ? [pattern] : pattern;
  const rule: TokenRule<Alteration> = {
    name,
    pattern: lines.map((line) => line.replace("{put}", keys)),
    make: ({ tokens, at, to, slots }) => {
      const first = slots.get("x") ?? (tokens[at] as Token);
      const last = slots.get("x") ?? (tokens[to - 1] as Token);
      const put = typeof puts === "string" ? puts : puts[first.norm];
      if (put === undefined) return undefined;
      const added = put.startsWith("+") ? `${first.text} ${put.slice(1)}` : put;
      return { start: first.start, end: last.end, put: asWritten(added, first) };
    },
    yes: [yes[0][0]],
    no: [typeof no[0] === "string" ? no[0] : no[0][0]],
  };
  const set = ruleSet([rule], wordClasses);
  return {
    name,
    kind,
    language,
    yes,
    no,
    changes: ({ cut }: TrueLine) => {
      const quoted = quotedTokens(cut.tokens);
      return cut.tokens.flatMap((_, at) => {
        const change = quoted[at] || isOpen(cut.tokens, at) ? undefined : set.ask(cut, at);
        return change === undefined ? [] : [[change]];
      });
    },
  };
}

const asWritten = (put: string, { capital }: Token): string =>
  capital ? put.charAt(0).toUpperCase() + put.slice(1) : put;

/** The row without the changes that a look at the whole line forbids. */
export const onlyWhere = (row: DecoyRow, holds: (line: TrueLine, at: number) => boolean): DecoyRow => ({
  ...row,
  changes: (line) =>
    row.changes(line).filter(([change]) =>
      holds(
        line,
        line.cut.tokens.findIndex(({ start }) => start === change?.start),
      ),
    ),
});

/** Only where the story does not hold what is put in. */
export const unlessTold = (row: DecoyRow, puts: Readonly<Record<string, string>>): DecoyRow =>
  onlyWhere(row, ({ cut: { tokens }, cited, sources }: TrueLine, at) => {
    const put = puts[tokens[at]?.norm ?? ""] ?? "";
    const texts = [...cited, ...sources.flatMap(({ reading }) => reading.sentences.map(({ text }) => text))];
    return !texts.some((text) => text.includes(put));
  });

/** Each for the one after the next, in a ring. */
export const ring = (names: string): Readonly<Record<string, string>> => {
  const all = names.split(" ");
  return Object.fromEntries(all.map((name, at) => [name.toLowerCase(), all[(at + 2) % all.length] ?? ""]));
};

/** Whether the words before a place make no statement of what stands there. */
const isOpen = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ norm }) => open.has(norm));

/** Whether the words before a place speak of nobody in particular. */
export const isUnspecific = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).some(({ norm, kind }) => unspecific.has(norm) || kind === "number" || spelledNumber.test(norm));

const spelledNumber = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|nobody)$/;

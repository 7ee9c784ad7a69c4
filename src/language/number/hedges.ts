// Words that say how sure a number is: approximators, bounds and evidentials, before or after it.
import { type RuleSet, ruleSet, type WordClass } from "../rule.ts";
import type { Cut, Token } from "../token.ts";
import type { HedgeClass, Vocabulary } from "../vocabulary.ts";
import { wordSet } from "../word-set.ts";
import { classesOf } from "./classes.ts";
import { type NoHedge, noHedgeRules } from "./hedge-rules.ts";
import type { Hedge } from "./quantity.ts";

const compiled = new WeakMap<Vocabulary, RuleSet<NoHedge>>();

const lasting = wordSet(`
  for than lasted last lasts lasting took take takes after spent been just well of in aged is was by within`);
const turns = /^(?:revolv|cent(?:er|r)|built|gather|turn|rall)/;

export function noHedgeRulesOf(words: Vocabulary): RuleSet<NoHedge> {
  const known = compiled.get(words);
  if (known) return known;
  const street: WordClass = (token) => token.capital && token.norm === "street";
  const made = ruleSet(noHedgeRules, {
    ...classesOf(words),
    street,
    lasting: ({ norm }) => lasting.has(norm),
    turns: ({ norm }) => turns.test(norm),
  });
  compiled.set(words, made);
  return made;
}

/** The hedge of the quantity that stands at [from, to): before it, else after it, else an evidential of its clause. */
export function hedgeOf(cut: Cut, from: number, to: number, words: Vocabulary): Hedge | undefined {
  if (words.hedges.size === 0) return undefined;
  const own = cut.tokens[from] as Token;
  const bound = own.kind === "sign" ? words.hedges.get(own.norm) : undefined;
  if (bound) return { from, to: from + 1, is: bound };
  return (
    hedgeBefore(cut, from, words) ?? hedgeAfter(cut.tokens, to, words) ?? evidentialBefore(cut.tokens, from, words)
  );
}

/** The longest hedge right before `at`; an article or "the next" may stand between. */
function hedgeBefore(cut: Cut, at: number, words: Vocabulary): Hedge | undefined {
  const { tokens } = cut;
  let to = at;
  while (
    /^(?:next|past|last|nächsten)$/.test(tokens[to - 1]?.norm ?? "") &&
    /^(?:the|den)$/.test(tokens[to - 2]?.norm ?? "")
  )
    to -= 2;
  const found = longest(tokens, to, words);
  const over = /^(?:a|an|the|another)$/.test(tokens[to - 1]?.norm ?? "") ? longest(tokens, to - 1, words) : undefined;
  const hedge = found ?? over;
  return hedge && noHedgeRulesOf(words).ask(cut, at) ? undefined : hedge;
}

function longest(tokens: readonly Token[], to: number, words: Vocabulary): Hedge | undefined {
  let phrase = "";
  let found: Hedge | undefined;
  for (let from = to - 1; from >= 0 && from >= to - words.longestHedge; from--) {
    const { norm } = tokens[from] as Token;
    if (!words.hedgeWords.has(norm)) break;
    phrase = phrase === "" ? norm : `${norm} ${phrase}`;
    const is = words.hedges.get(phrase);
    if (is) found = { from, to, is };
  }
  return found;
}

/** "or more", "or so", "at most", "+", right after the number. */
function hedgeAfter(tokens: readonly Token[], at: number, words: Vocabulary): Hedge | undefined {
  for (const [phrase, is] of words.hedgesAfter) {
    if (!phrase.every((word, i) => tokens[at + i]?.norm === word)) continue;
    // "at least" before another number is that number's; a lone "plus" or "+" must touch.
    const beyond = tokens[at + phrase.length];
    if (phrase[0] === "at" && beyond !== undefined && beyond.kind !== "sign") return undefined;
    if (phrase.length === 1 && tokens[at]?.spaced) return undefined;
    return { from: at, to: at + phrase.length, is };
  }
  // "40-plus", "500-odd"
  const tail = tokens[at]?.norm === "-" && !tokens[at + 1]?.spaced ? glued.get(tokens[at + 1]?.norm ?? "") : undefined;
  return tail && { from: at + 1, to: at + 2, is: tail };
}

const glued: ReadonlyMap<string, HedgeClass> = new Map([
  ["plus", "atLeast"],
  ["odd", "about"],
  ["ish", "about"],
]);

const moneySigns: ReadonlySet<string> = new Set(["$", "€", "£"]);

/** "reportedly saved 200 more", "will allegedly pay $5m": said of the whole clause. */
function evidentialBefore(tokens: readonly Token[], at: number, words: Vocabulary): Hedge | undefined {
  for (let from = at - 1; from >= 0 && from > at - 7; from--) {
    const token = tokens[from] as Token;
    if (token.kind === "sign" && !moneySigns.has(token.text)) return undefined;
    if (words.hedges.get(token.norm) === "evidential") return { from, to: from + 1, is: "evidential" };
  }
  return undefined;
}

// Rules as rows: a pattern over tokens, what it makes, examples it must match and counterexamples it must not; and
// their runner.
import type { Spelling } from "./spelling.ts";
import type { Cut, Token } from "./token.ts";

/**
 * `pattern` is a line of items between blanks. `>` marks the place the rule is asked at: items before it are matched
 * leftwards. An item is a word in its `norm`, a sign, a `{class}`, `#` (a number) or `#1-31` (a plain number in that
 * range); `a|b` is either. `^` in front is the first token of all, `$` behind everything the end of the last.
 * `~x` touches what stands before it, `_x` does not; `x?` may be absent, `x*` may repeat, `x*4` up to four times, `x+4`
 * once to four times; `!x` must not come next and `&x` must, neither is taken; `top=x` keeps the token of x under the
 * name "top". Optional items are taken where the rest still fits.
 */
export type TokenRule<Made> = {
  readonly name: string;
  /** Sentence flags (token.ts) without which the rule cannot match. */
  readonly needs?: number;
  readonly pattern: string | readonly string[];
  readonly make: (found: Match) => Made | undefined;
  /** Texts it must match; braces stand around the tokens from the place it is asked at to the last one it takes. */
  readonly yes: readonly [string, ...string[]];
  /** Texts it must match nowhere. */
  readonly no: readonly [string, ...string[]];
};

/** Token positions: first and one past the last of all that matched; `at` is the place asked. */
export type Match = {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly slots: ReadonlyMap<string, Token>;
};

export type WordClass = (token: Token) => boolean;
export type WordClasses = Readonly<Record<string, WordClass>>;

type Item = {
  readonly is: WordClass;
  readonly look: "" | "!" | "&";
  readonly touch: "" | "~" | "_";
  readonly count: "" | "?" | "*";
  readonly slot: string;
  /** Of a repeated item that is absent, how many of its repetitions are absent with it. */
  readonly rest?: number;
};
type Pattern = { readonly left: readonly Item[]; readonly right: readonly Item[] };

export type Traced<Made> = { readonly rule: string; readonly match: Match; readonly made: Made };

/** Rules in the order they are tried: the first that makes something wins. */
export type RuleSet<Made> = {
  readonly rules: readonly TokenRule<Made>[];
  /** Linear in the rules; each looks at no more than its own pattern's length around `at`. */
  readonly ask: (cut: Cut, at: number) => Made | undefined;
  /** Which rule answers, for tests and for people who want to know why; `only` asks a single one. */
  readonly trace: (cut: Cut, at: number, only?: string) => Traced<Made> | undefined;
};

type Candidate<Made> = { readonly rule: TokenRule<Made>; readonly needs: number; readonly pattern: Pattern };

/** More spellings than a few articles have; the table starts anew after them. */
const mostSpellings = 8_000;

export function ruleSet<Made>(rules: readonly TokenRule<Made>[], classes: WordClasses): RuleSet<Made> {
  const all = rules.flatMap((rule): Candidate<Made>[] => {
    const lines = typeof rule.pattern === "string" ? [rule.pattern] : rule.pattern;
    return lines.map((line) => ({ rule, needs: rule.needs ?? 0, pattern: patternOf(line, classes, rule.name) }));
  });
  const bySpelling = new Map<Spelling, readonly Candidate<Made>[]>();
  /** Apart from the look-up below: that one is asked of every token, and a closure in it would be made each time. */
  const learn = (token: Token): readonly Candidate<Made>[] => {
    const fitting = all.filter(({ pattern }) => headFits(pattern.right[0], token));
    if (bySpelling.size >= mostSpellings) bySpelling.clear();
    bySpelling.set(token.spelling, fitting);
    return fitting;
  };
  /** The patterns whose first item the token fits: a hundred are asked once a spelling instead of once a token. */
  const candidatesOf = (token: Token): readonly Candidate<Made>[] => bySpelling.get(token.spelling) ?? learn(token);
  const trace = (cut: Cut, at: number, only?: string): Traced<Made> | undefined => {
    const candidates = candidatesOf(cut.tokens[at] as Token);
    for (let index = 0; index < candidates.length; index++) {
      const { rule, needs, pattern } = candidates[index] as Candidate<Made>;
      if ((cut.has & needs) !== needs || (only !== undefined && rule.name !== only)) continue;
      const match = matchAt(pattern, cut.tokens, at);
      const made = match && rule.make(match);
      if (match && made !== undefined) return { made, rule: rule.name, match };
    }
    return undefined;
  };
  return { rules, ask: (cut, at) => trace(cut, at)?.made, trace };
}

/** Word classes of a first item look at the spelling alone. */
const headFits = (item: Item | undefined, token: Token): boolean =>
  item === undefined || item.look !== "" || item.count !== "" || item.is(token);

function patternOf(line: string, classes: WordClasses, rule: string): Pattern {
  const items = line.split(" ").filter((each) => each !== "");
  const place = items.includes(">") ? items.indexOf(">") : items[0] === "^" ? 0.5 : -1;
  const read = (text: string): readonly Item[] => itemsOf(text, classes, rule);
  return {
    left: items
      .slice(0, Math.max(0, Math.ceil(place)))
      .reverse()
      .flatMap(read),
    right: items.slice(Math.floor(place) + 1).flatMap(read),
  };
}

const anything: WordClass = () => true;

/** One item, or as many as it may repeat. */
function itemsOf(text: string, classes: WordClasses, rule: string): readonly Item[] {
  if (text === "^" || text === "$") return [{ is: anything, look: "!", touch: "", count: "", slot: "" }];
  const [, once = text, sign, most = "1"] = /^(.+)([*+])(\d+)$/.exec(text) ?? [];
  const item = itemOf(once, classes, rule);
  if (sign === undefined) return [item];
  return Array.from({ length: Number(most) }, (_, at) =>
    sign === "+" && at === 0 ? item : { ...item, count: "?", rest: Number(most) - at - 1 },
  );
}

function itemOf(text: string, classes: WordClasses, rule: string): Item {
  const parts = /^(?:(\w+)=)?([!&]?)([~_]?)(.+?)([?*]?)$/u.exec(text);
  const [, slot = "", look = "", touch = "", core = "", count = ""] = parts ?? [];
  const words = core.split("|");
  const tests = words.map((each) => testOf(each, classes, rule));
  const [only] = tests;
  const is = tests.length === 1 && only ? only : anyOf(words, tests);
  return { is, look: look as Item["look"], touch: touch as Item["touch"], count: count as Item["count"], slot };
}

/** Asked of every token of every sentence: it makes nothing. */
function anyOf(words: readonly string[], tests: readonly WordClass[]): WordClass {
  if (words.every((word) => !/^[{#]/.test(word))) {
    const norms = new Set(words);
    return ({ norm }) => norms.has(norm);
  }
  return (token) => {
    for (let at = 0; at < tests.length; at++) if (tests[at]?.(token)) return true;
    return false;
  };
}

function testOf(core: string, classes: WordClasses, rule: string): WordClass {
  const named = /^\{(\w+)\}$/.exec(core)?.[1];
  if (named !== undefined) {
    const known = classes[named];
    if (known === undefined) throw new Error(`rule "${rule}" asks for {${named}}, which is no word class`);
    return known;
  }
  if (core === "#") return (token) => token.kind === "number";
  const range = /^#(\d+)-(\d+)$/.exec(core);
  if (!range) return (token) => token.norm === core;
  const [low, high] = [Number(range[1]), Number(range[2])];
  return (token) =>
    token.kind === "number" && /^\d+$/.test(token.text) && Number(token.text) >= low && Number(token.text) <= high;
}

/** Most patterns fail at their first item: that is asked before anything is made. */
const mayFit = (item: Item | undefined, token: Token | undefined): boolean =>
  item === undefined ||
  item.look !== "" ||
  item.count !== "" ||
  (token !== undefined && touches(item, token) && item.is(token));

function matchAt(pattern: Pattern, tokens: readonly Token[], at: number): Match | undefined {
  if (!mayFit(pattern.right[0], tokens[at]) || !mayFit(pattern.left[0], tokens[at - 1])) return undefined;
  // Clearing an empty map makes a new table all the same.
  if (taken.size > 0) taken.clear();
  const to = walk(pattern.right, 0, tokens, at, 1);
  if (to < 0) return undefined;
  const before = walk(pattern.left, 0, tokens, at - 1, -1);
  return before < -1
    ? undefined
    : { tokens, from: before + 1, at, to, slots: taken.size === 0 ? noSlots : new Map(taken) };
}

/** The named tokens of the pattern that is being matched; one pattern is matched at a time. */
const taken = new Map<string, Token>();
const noSlots: ReadonlyMap<string, Token> = new Map();

const failed = -2;

/**
 * Where the items from `item` on end, going by `step`, or `failed`. Greedy, with a way back from what may be absent.
 */
function walk(items: readonly Item[], item: number, tokens: readonly Token[], at: number, step: 1 | -1): number {
  const want = items[item];
  if (want === undefined) return at;
  const token = tokens[at];
  const fits = token !== undefined && touches(want, token) && want.is(token);
  if (want.look !== "") return fits === (want.look === "!") ? failed : walk(items, item + 1, tokens, at, step);
  if (fits) {
    const rest = walk(items, want.count === "*" ? item : item + 1, tokens, at + step, step);
    if (rest !== failed) {
      if (want.slot !== "") taken.set(want.slot, token);
      return rest;
    }
  }
  return want.count === "" ? failed : walk(items, item + 1 + (want.rest ?? 0), tokens, at, step);
}

const touches = (item: Item, token: Token): boolean => item.touch === "" || token.spaced === (item.touch === "_");

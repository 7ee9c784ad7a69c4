// A pattern over the words of a sentence, written as one line: "how many|much {!auxiliary}*3 people $".
import type { Token } from "../../language/token.ts";

/**
 * One line, its parts between spaces:
 * `how` a word by its norm, `how|what` one of several, `{place}` a word of a named set, `{!place}` one outside it;
 * `<any>`, `<word>`, `<number>`, `<capital>` one token of that class;
 * `*3` after a part: none to three times, `+3`: one to three times; `...8`: at most eight tokens of any kind;
 * `[a b]` may be absent, `(a b / c)` one of several sequences; `^` the first word, `$` the last;
 * `>` the range begins here: what stands before it is looked at and left out.
 */
export type WordPattern = {
  /** The first place, from left to right, where it fits. */
  find(words: readonly Token[], from?: number): WordRange | undefined;
  /** All of them, none inside another. */
  all(words: readonly Token[]): readonly WordRange[];
};

/** Word numbers, end exclusive. */
export type WordRange = { readonly first: number; readonly end: number };
/** A set of norms, or what tells a token of the set. */
export type WordSets = Readonly<Record<string, ReadonlySet<string> | ((token: Token) => boolean)>>;

/** Gives the end of what fits from `at` on, -1 for nothing; `next` has the last word. */
type Step = (words: readonly Token[], at: number, next: (at: number) => number) => number;

const classes: Readonly<Record<string, (token: Token) => boolean>> = {
  any: () => true,
  word: (token) => token.kind === "word",
  number: (token) => token.kind === "number",
  capital: (token) => token.capital,
};

/** Throws a plain Error for a line that is no pattern: rules are compiled when the program starts. */
export function patternOf(line: string, sets: WordSets = {}): WordPattern {
  const parts: string[] = line.match(/[[\]()]|[^\s[\]()]+/g) ?? [];
  let begins = -1;
  const begin: Step = (_, at, next) => {
    const end = next(at);
    if (end >= 0) begins = at;
    return end;
  };
  const step = sequence(parts, sets, begin);
  if (parts.length > 0) throw new Error(`a bracket too many: ${line}`);
  const anchored = line.startsWith("^");
  const find = (words: readonly Token[], from = 0): WordRange | undefined => {
    const last = anchored ? 0 : words.length;
    for (let at = from; at <= last; at++) {
      begins = at;
      const end = step(words, at, (then) => then);
      if (end >= 0) return { first: begins, end };
    }
    return undefined;
  };
  return {
    find,
    all(words) {
      const found: WordRange[] = [];
      for (let range = find(words); range; range = find(words, Math.max(range.end, range.first + 1))) found.push(range);
      return found;
    },
  };
}

/** Takes its parts from the front of `parts` and leaves the bracket that closes it. */
function sequence(parts: string[], sets: WordSets, begin: Step): Step {
  const steps: Step[] = [];
  while (parts.length > 0 && !/^(?:\)|\]|\/)$/.test(parts[0] as string)) steps.push(stepOf(parts, sets, begin));
  return (words, at, next) => {
    const from = (index: number, place: number): number => {
      const step = steps[index];
      return step === undefined ? next(place) : step(words, place, (then) => from(index + 1, then));
    };
    return from(0, at);
  };
}

function stepOf(parts: string[], sets: WordSets, begin: Step): Step {
  const part = parts.shift() as string;
  if (part === ">") return begin;
  if (part === "^") return (_, at, next) => (at === 0 ? next(at) : -1);
  if (part === "$") return (words, at, next) => (at === words.length ? next(at) : -1);
  if (part === "(" || part === "[") return either(parts, part === "[", sets, begin);
  const gap = /^\.\.\.(\d+)$/.exec(part)?.[1];
  if (gap !== undefined) return repeated(() => true, 0, Number(gap));
  const [, word = part, sign, most] = /^(.+?)(?:([*+])(\d+))?$/.exec(part) ?? [];
  return repeated(fitting(word, sets), sign === "*" ? 0 : 1, most === undefined ? 1 : Number(most));
}

function either(parts: string[], optional: boolean, sets: WordSets, begin: Step): Step {
  const branches: Step[] = [];
  let mark: string | undefined = "/";
  for (; mark === "/"; mark = parts.shift()) branches.push(sequence(parts, sets, begin));
  if (mark !== (optional ? "]" : ")")) throw new Error("a bracket is not closed");
  if (optional) branches.push((_, at, next) => next(at));
  return (words, at, next) => {
    for (const branch of branches) {
      const end = branch(words, at, next);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** As many as fit, then fewer. */
function repeated(fits: (token: Token) => boolean, least: number, most: number): Step {
  return (words, at, next) => {
    let count = 0;
    while (count < most && at + count < words.length && fits(words[at + count] as Token)) count++;
    for (; count >= least; count--) {
      const end = next(at + count);
      if (end >= 0) return end;
    }
    return -1;
  };
}

function fitting(part: string, sets: WordSets): (token: Token) => boolean {
  if (part.includes("|")) {
    const all = part.split("|").map((one) => fitting(one, sets));
    return (token) => all.some((fits) => fits(token));
  }
  const named = /^\{(!?)(.+)\}$/.exec(part);
  if (named !== null) {
    const set = sets[named[2] as string];
    if (set === undefined) throw new Error(`no set of words is called ${named[2]}`);
    const has = typeof set === "function" ? set : (token: Token) => set.has(token.norm);
    return named[1] === "!" ? (token) => !has(token) : has;
  }
  if (!part.startsWith("<")) return ({ norm }) => norm === part;
  const known = classes[part.slice(1, -1)];
  if (known === undefined) throw new Error(`no class of words is called ${part}`);
  return known;
}

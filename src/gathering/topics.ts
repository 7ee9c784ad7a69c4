// What a topic means: plain words or a boolean phrase, and whether a text is about it.
import { singular } from "../language/stem.ts";
import { tokensOf } from "../language/tokenize.ts";
import { Trouble } from "../trouble.ts";
import { worded } from "../words/worded.ts";

/** True for a text, given as its words in the singular, in order with a space before, between and behind. */
type Test = (stems: string) => boolean;

export type Topic = {
  /** As typed, without the leading "-". */
  readonly words: string;
  /** A leading "-": stories about it are left out. */
  readonly excludes: boolean;
  readonly matches: Test;
};

/**
 * `climate`, `interest rates` (both words), `"interest rates"` (side by side), `climate AND (tax OR law) NOT football`;
 * AND, OR and NOT in capitals. Words match in the singular and plural. Throws Trouble `bad-input` with what to change.
 */
export function parseTopic(text: string): Topic {
  const trimmed = text.trim();
  const excludes = /^[-–−]\s*\S/.test(trimmed);
  const words = excludes ? trimmed.slice(1).trim() : trimmed;
  const tokens = words.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? [];
  const rest = [...tokens];
  const matches = anyOf(rest, words);
  if (rest.length > 0) throw new Trouble("bad-input", worded("topics.bracket-more", { topic: words }));
  return { words, excludes, matches };
}

/** Topics that cannot be read are taken as plain words: an old subscription must not stop for a bracket. */
export function readTopics(topics: readonly string[]): readonly Topic[] {
  return topics.flatMap((text) => {
    try {
      return [parseTopic(text)];
    } catch {
      const plain = text.replace(/[()"]|\b(?:AND|OR|NOT)\b/g, " ").trim();
      return plain === "" ? [] : [parseTopic(plain)];
    }
  });
}

/** A text as topics see it: its words in the singular, without signs and possessive endings. */
export function topicText(text: string): string {
  const words = tokensOf(text).filter(({ kind, norm }) => kind !== "sign" && !norm.startsWith("'"));
  return ` ${words.map(({ norm }) => singular(norm)).join(" ")} `;
}

function anyOf(tokens: string[], whole: string): Test {
  const tests = [allOf(tokens, whole)];
  while (tokens[0] === "OR") {
    tokens.shift();
    tests.push(allOf(tokens, whole));
  }
  return tests.length === 1 ? (tests[0] as Test) : (stems) => tests.some((test) => test(stems));
}

/** Side by side means all of them. */
function allOf(tokens: string[], whole: string): Test {
  const tests: Test[] = [];
  while (tokens.length > 0 && tokens[0] !== ")" && tokens[0] !== "OR") {
    if (tokens[0] === "AND") {
      tokens.shift();
      continue;
    }
    tests.push(one(tokens, whole));
  }
  if (tests.length === 0) throw new Trouble("bad-input", worded("topics.empty-side", { topic: whole }));
  return (stems) => tests.every((test) => test(stems));
}

function one(tokens: string[], whole: string): Test {
  const token = tokens.shift() ?? "";
  if (token === "NOT" || token === "-") {
    if (tokens.length === 0) throw new Trouble("bad-input", worded("topics.ends-in-not", { topic: whole }));
    const inner = one(tokens, whole);
    return (stems) => !inner(stems);
  }
  if (token === "(") {
    const inner = anyOf(tokens, whole);
    if (tokens.shift() !== ")") throw new Trouble("bad-input", worded("topics.bracket-open", { topic: whole }));
    return inner;
  }
  if (/^[-–−]./.test(token)) {
    const inner = one([token.slice(1)], whole);
    return (stems) => !inner(stems);
  }
  const phrase = topicText(token.replace(/"/g, ""));
  // Punctuation alone asks for nothing.
  return phrase.trim() === "" ? () => true : (stems) => stems.includes(phrase);
}

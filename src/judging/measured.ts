// How a judge did on what was known: decoys it had to refuse by their changed words, true copies it had to accept.
import { tokensOf } from "../language/tokenize.ts";
import type { Decoy } from "./decoys/decoy.ts";
import type { JudgedItem } from "./reply.ts";
import type { JudgeSheet } from "./sheet.ts";

export type Measured = {
  readonly decoys: number;
  /** Accepted, refused for words that are right, or not answered. */
  readonly missed: number;
  readonly copies: number;
  /** True and refused, or not answered. */
  readonly refusedCopies: number;
};

export function measureJudge({ byLetter }: JudgeSheet, items: ReadonlyMap<string, JudgedItem>): Measured {
  const counts = { decoys: 0, missed: 0, copies: 0, refusedCopies: 0 };
  for (const [letter, stated] of byLetter) {
    const item = items.get(letter);
    if (stated.is === "decoy") {
      counts.decoys++;
      if (item === undefined || item.supported || !isNamed(stated.claim, item.wrong)) counts.missed++;
    } else if (stated.is === "copy") {
      counts.copies++;
      if (item === undefined || !item.supported) counts.refusedCopies++;
    }
  }
  return counts;
}

/** Words. Whoever calls most of a sentence wrong names everything in it. */
const mostNamed = 10;
const mostOfStatement = 0.7;
const idle: ReadonlySet<string> = new Set(["a", "an", "the", "of", "to", "in"]);

/** Whether a refusal says which words are false, or what stands there in truth. */
export function isNamed({ text, wrong, right }: Decoy, named: JudgedItem["wrong"]): boolean {
  const said = wordsOf(named.map(({ c }) => c).join(" "));
  const instead = wordsOf(named.map(({ s }) => s).join(" "));
  const most = Math.min(mostNamed, wordsOf(text).length * mostOfStatement);
  if (said.length > most || instead.length > mostNamed * 2) return false;
  const meets = (words: readonly string[], other: readonly string[]): boolean =>
    words.some((word) => other.includes(word));
  return meets(said, wordsOf(wrong)) || meets(instead, wordsOf(right));
}

function wordsOf(text: string): readonly string[] {
  const words = tokensOf(text).filter(({ kind }) => kind !== "sign");
  const telling = words.filter(({ norm }) => !idle.has(norm));
  return (telling.length > 0 ? telling : words).map(({ stem }) => stem);
}

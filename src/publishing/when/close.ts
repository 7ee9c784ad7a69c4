// Schedules close to a phrase that cannot be read: without the words that nobody knows, or parted otherwise.
import { tongueFor } from "../../words/tongue.ts";
import { wordsOf } from "./saying.ts";
import type { ParsedSchedule } from "./shape.ts";
import type { WhenToken } from "./tokens.ts";
import { Unclear } from "./unclear.ts";

type Reader = (tokens: readonly WhenToken[]) => ParsedSchedule;

/** What each change would be read as, in our own words; only ever offered. */
export function closeTo(tokens: readonly WhenToken[], read: Reader): readonly string[] {
  return [knownOnly(tokens), ...partedAtCommas(knownOnly(tokens))].flatMap((changed) => {
    try {
      const words = changed.length > 0 ? wordsOf(read(changed), tongueFor("en")) : undefined;
      return words === undefined ? [] : [words];
    } catch (thrown) {
      if (thrown instanceof Unclear) return [];
      throw thrown;
    }
  });
}

const knownOnly = (tokens: readonly WhenToken[]): readonly WhenToken[] =>
  tokens.filter(
    (token) =>
      !["unknown", "roughly", "once-only"].includes(token.is) && !(token.is === "joint" && token.joint === "once"),
  );

/** "At 8 on Mondays, Tuesdays at 9": each comma or "and" as the end of a schedule. */
const partedAtCommas = (tokens: readonly WhenToken[]): readonly (readonly WhenToken[])[] =>
  tokens.flatMap((token, at) =>
    token.is === "joint" && token.joint === "and" ? [tokens.with(at, { is: "break", said: ";" })] : [],
  );

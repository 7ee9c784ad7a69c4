// Judges of changes: they know the quiz's key, as none does, and of any other pair what a test tells them.
import { knownPairs } from "../../src/judging/changes/known.ts";
import { shownPair } from "../../src/judging/changes/pair.ts";
import type { ModelRequest } from "../../src/ports/model.ts";

/** A refusal with its fault, and with words of the lines where they are not the whole of them. */
type Refused = { readonly wrong: string; readonly older?: string; readonly newer?: string };

/** What a judge says of a pair that is not of the quiz. */
export type Knows = (pair: AskedPair) => "change" | "no change" | "silent" | "own words" | Refused;

export type AskedPair = {
  readonly letter: string;
  readonly shown: string;
  readonly older: string;
  readonly newer: string;
  readonly note: string;
};

const pattern = /^([A-Z]+)\. (before \(.*?\): (.*)\n {3}newer \(.*?\): (.*)\n {3}note: (.*))$/gm;

/** Empty for what is asked of a writer. */
export const pairsIn = ({ prompt }: Pick<ModelRequest, "prompt">): readonly AskedPair[] =>
  [...(prompt.split("\nBEGIN MATERIAL\n")[1] ?? "").matchAll(pattern)].map(
    ([, letter = "", shown = "", older = "", newer = "", note = ""]) => ({ letter, shown, older, newer, note }),
  );

const truths = new Map(knownPairs().map((pair) => [shownPair(pair), pair.isTrue]));

/** Right about the quiz, but for one that `isStamping`. */
export const reading =
  (knows: Knows = () => "no change", { isStamping = false } = {}) =>
  (request: Pick<ModelRequest, "prompt">): string => {
    const items = pairsIn(request).flatMap((pair) => {
      const truth = truths.get(pair.shown);
      const says = truth === undefined ? knows(pair) : truth || isStamping ? "change" : "no change";
      if (says === "silent") return [];
      if (typeof says === "object")
        return [{ id: pair.letter, older: pair.older, newer: pair.newer, ...says, verdict: "no change" }];
      const isChange = says !== "no change";
      const older = says === "own words" ? "they were lost and gone" : pair.older;
      const wrong = isChange ? "" : "same";
      return [{ id: pair.letter, older, newer: pair.newer, wrong, verdict: isChange ? "change" : "no change" }];
    });
    return JSON.stringify({ items });
  };

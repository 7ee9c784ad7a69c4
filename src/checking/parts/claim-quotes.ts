// Whether what a claim puts between quotation marks is verbatim in its sources, and said there by the same speaker.
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { Reason } from "../../news/claim.ts";
import type { Line, Word } from "../line.ts";
import { isName, type Prepared } from "../prepared.ts";

export type QuoteHeld = {
  readonly text: string;
  /** The sentence where it stands word for word, or undefined. */
  readonly sentence: number | undefined;
  /**
   * The name the claim gives as speaker, when it gives one, and whether that name stands beside the quote in the
   * source.
   */
  readonly speaker: string | undefined;
  readonly speakerStands: boolean;
};

export function quotesOf(claim: Line, article: Prepared): readonly QuoteHeld[] {
  return claim.quotations.map((words) => {
    const sentence = sentenceOf(words, article);
    const speakers = speakersOf(claim, words, (word) => isName(word, article));
    const stands =
      speakers.length === 0 || sentence === undefined || speakers.some((word) => near(word, sentence, article));
    return {
      text: claim.text.slice(words[0]?.start, words.at(-1)?.end),
      sentence,
      speaker: speakers.at(-1)?.text,
      speakerStands: stands,
    };
  });
}

/** A quote may run over several sentences of the source: it is looked for in each and across their joints. */
function sentenceOf(words: readonly Word[], article: Prepared): number | undefined {
  const first = words[0];
  if (first === undefined) return undefined;
  for (const start of article.byStem.get(first.stem) ?? []) {
    const line = article.lines[start.sentence] as Line;
    const rest = [
      ...line.all.slice(start.index),
      ...(article.lines[start.sentence + 1]?.all ?? []),
      ...(article.lines[start.sentence + 2]?.all ?? []),
    ];
    let at = 0;
    for (const word of rest) {
      if (word.kind === "sign") continue;
      if (at === words.length || !verbatim(word, words[at] as Word)) break;
      at++;
    }
    if (at === words.length) return start.sentence;
  }
  return undefined;
}

const verbatim = (a: Word, b: Word): boolean => a.norm === b.norm && (a.kind !== "number" || a.lower === b.lower);

/**
 * Names outside the quotation within six words of a reporting verb, or all names outside when there is a reporting verb
 * at all.
 */
function speakersOf(claim: Line, quote: readonly Word[], isNamed: (word: Word) => boolean): readonly Word[] {
  const verbs = claim.all.filter((word) => !word.quoted && reportingClass(word.norm) !== undefined);
  if (verbs.length === 0) return [];
  const from = quote[0]?.index ?? 0;
  const closest = verbs.reduce((best, verb) =>
    Math.abs(verb.index - from) < Math.abs(best.index - from) ? verb : best,
  );
  return claim.all.filter((word) => !word.quoted && Math.abs(word.index - closest.index) <= 6 && isNamed(word));
}

const near = (speaker: Word, sentence: number, article: Prepared): boolean =>
  (article.byStem.get(speaker.stem) ?? []).some((word) => Math.abs(word.sentence - sentence) <= 2);

export function quoteReasons(found: readonly QuoteHeld[]): readonly Reason[] {
  return found.flatMap(({ text, sentence, speaker, speakerStands }): Reason[] => {
    if (sentence === undefined)
      return [
        {
          kind: "quote",
          claim: text,
          source: "",
          words: "The words between quotation marks are not in the sources word for word.",
        },
      ];
    if (!speakerStands && speaker)
      return [
        {
          kind: "attribution",
          claim: speaker,
          source: "",
          words: `The source does not give these words to ${speaker}.`,
        },
      ];
    return [];
  });
}

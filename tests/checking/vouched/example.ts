// An example of a row made a view: braces stand around the words of a pair, the same number on both sides.
import { passageOf } from "../../../src/checking/vouched/passage.ts";
import { placePairs } from "../../../src/checking/vouched/placed.ts";
import { sameNameIn } from "../../../src/checking/vouched/same-name.ts";
import type { Example, View } from "../../../src/checking/vouched/view.ts";

type Marked = { readonly text: string; readonly parts: ReadonlyMap<number, string> };

const braces = /\{(?:(\d):)?([^{}]*)\}/g;

/** Parts without a number count from 1 in their order; those of one number are one part with a gap in it. */
function marked(text: string, from: number): Marked {
  const parts = new Map<number, string>();
  let next = from;
  for (const [, number, words = ""] of text.matchAll(braces)) {
    const key = number === undefined ? ++next : Number(number);
    parts.set(key, parts.has(key) ? `${parts.get(key)} ... ${words}` : words);
  }
  return { text: text.replaceAll(braces, "$2"), parts };
}

/** One pair of the whole texts where the claim has no braces. Throws where a pair has one side only. */
export function viewOf([claimText, ...sourceTexts]: Example, language = "en", claimLanguage = language): View {
  const claim = marked(claimText, 0);
  let from = 0;
  const sources = sourceTexts.map((text) => {
    const made = marked(text, from);
    from += [...made.parts.keys()].length;
    return made;
  });
  const pairs =
    claim.parts.size === 0
      ? [{ claim: claim.text, source: sources[0]?.text ?? "", citation: 0 }]
      : [...claim.parts].map(([number, words]) => {
          const citation = sources.findIndex(({ parts }) => parts.has(number));
          if (citation < 0) throw new Error(`no source words ${number} for "${claimText}"`);
          return { claim: words, source: sources[citation]?.parts.get(number) ?? "", citation };
        });
  const sentences = sources.map(({ text }) => passageOf(text, language));
  const passage = passageOf(claim.text, claimLanguage);
  const { placed, unplaced } = placePairs(passage, pairs, sentences);
  if (unplaced.length > 0) throw new Error(`not placed: ${JSON.stringify(unplaced)} in "${claimText}"`);
  return { claim: passage, placed, sentences, sameName: sameNameIn([]), speakers: new Map() };
}

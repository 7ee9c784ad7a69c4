// Sentences by which editors correct or explain their own article: what they withdraw is no part of the story.
import { type RuleSet, ruleSet } from "../../language/rule.ts";
import { cut } from "../../language/tokenize.ts";
import type { DroppedLine, Sentence } from "../../news/reading.ts";
import { alone, correctionClasses, correctionRows, type Note } from "./correction-rows.ts";
import { houseClasses, houseRows } from "./house-rows.ts";

/** Asked at the first word of a sentence. */
export const correctionRules: RuleSet<Note> = ruleSet([...correctionRows, ...houseRows(alone)], {
  ...correctionClasses,
  ...houseClasses,
});

/** A star before a note points to it from the text. */
const noteIn = (sentence: string): Note | undefined => correctionRules.ask(cut(sentence.replace(/^[*†] ?/, "")), 0);

/** Whether a line is such a sentence, with or without a mark at its end. */
export const isNote = (line: string): boolean => noteIn(line) !== undefined;

const why = { correction: "a correction or note by the editors", house: "what the outlet says of itself" } as const;

/** The editors' notes among what was left out of a reading, whole, in the order of the page. */
export const editorsNotes = (dropped: readonly DroppedLine[]): readonly string[] =>
  dropped.filter((line) => line.why === why.correction).map(({ text }) => text);

/** Most notes are as long as this many sentences: one that opens a text of more is not taken for all of it. */
const longestNote = 4;

/**
 * The sentences of the story, and the notes left out with the reason. A text that is nothing but a note is kept: it
 * is what somebody wants read.
 */
export function withoutCorrections(sentences: readonly Sentence[]): {
  readonly story: readonly Sentence[];
  readonly dropped: readonly DroppedLine[];
} {
  const noted = new Map<Sentence, DroppedLine>();
  for (const [at, sentence] of sentences.entries()) {
    const note = noteIn(sentence.text);
    if (note === undefined) continue;
    const rest = note.reach === "opens" ? restOf(sentences, at) : [];
    const text = [sentence, ...rest].map((each) => each.text).join(" ");
    noted.set(sentence, { text, why: note.corrects ? why.correction : why.house });
    for (const each of rest) noted.set(each, nothing);
  }
  if (noted.size === 0 || noted.size === sentences.length) return { story: sentences, dropped: [] };
  return {
    story: sentences.filter((each) => !noted.has(each)),
    dropped: [...noted.values()].filter((line) => line !== nothing),
  };
}

/** A sentence of a note that was told with its first. */
const nothing: DroppedLine = { text: "", why: why.correction };

/** What follows a label in its paragraph, unless that is the article itself. */
function restOf(sentences: readonly Sentence[], at: number): readonly Sentence[] {
  const { paragraph } = sentences[at] as Sentence;
  const rest = sentences.slice(at + 1).filter((each) => each.paragraph === paragraph);
  const opensText = at === 0 && rest.length === sentences.length - 1;
  return opensText || rest.length > longestNote ? [] : rest;
}

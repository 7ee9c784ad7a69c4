// One cited sentence made ready for lock one: its words, what may be left out, the orders in which it says the same.
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { antecedentOf } from "../../reading/standalone/coreference.ts";
import { lineOf, type Word } from "../line.ts";
import { datelineEnd } from "./dateline.ts";
import { type Drop, dropsOf } from "./drops.ts";
import { type Forms, formsOf } from "./forms.ts";
import { speakerFirst } from "./views.ts";

/** `all` may be in another order than the text (`views.ts`); texts are sliced by each word's own place. */
export type Ground = {
  readonly text: string;
  readonly all: readonly Word[];
  readonly drops: ReadonlyMap<number, readonly Drop[]>;
  readonly forms: Forms;
  /** The actor a pronoun of this sentence means, when that is sure. */
  readonly antecedent: number | undefined;
  readonly reported: boolean;
};

const kept = new WeakMap<ReadArticle, Map<number, readonly [Ground, ...Ground[]]>>();
const none: ReadonlyMap<number, readonly Drop[]> = new Map();

/** The text of a cited sentence; -1 is the title. Undefined when there is no such sentence. */
export const sentenceText = (source: ReadArticle | undefined, sentence: number): string | undefined =>
  sentence === -1 ? source?.article.title : source?.reading.sentences[sentence]?.text;

/** The sentence as it stands first, then its other orders. Computed once an article. */
export function groundsOf(source: ReadArticle, sentence: number): readonly [Ground, ...Ground[]] {
  let known = kept.get(source);
  if (known === undefined) {
    known = new Map();
    kept.set(source, known);
  }
  const before = known.get(sentence);
  if (before) return before;
  const text = sentenceText(source, sentence) ?? "";
  const { all } = lineOf(text, source.reading.language, sentence);
  const reported = all.some(({ norm }) => reportingClass(norm) !== undefined);
  const antecedent = sentence < 0 ? undefined : antecedentOf(source.reading, sentence)?.actor;
  const plain: Ground = {
    text,
    all,
    drops: dropsOf(all, datelineEnd(all)),
    forms: formsOf(source),
    antecedent,
    reported,
  };
  const turned = reported ? speakerFirst(all) : undefined;
  const grounds: readonly [Ground, ...Ground[]] = turned === undefined ? [plain] : [plain, turn(plain, turned)];
  known.set(sentence, grounds);
  return grounds;
}

/**
 * In another order the places of words change: what may be left out is found again, without the text's own dateline.
 */
const turn = (plain: Ground, all: readonly Word[]): Ground => ({
  ...plain,
  all,
  drops: all.length > 300 ? none : dropsOf(all, 0),
});

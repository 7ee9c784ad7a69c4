// One cited sentence made ready for lock one: its words, what may be left out, the orders in which it says the same.
import { genderOfFirstName, genderOfNoun } from "../../language/en/gender.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { gendersOf, mayMean, surname } from "../../reading/actors/agreement.ts";
import { antecedentOf } from "../../reading/standalone/coreference.ts";
import { lineOf, type Word } from "../line.ts";
import { type Drop, dropsOf } from "./drops.ts";
import { type Forms, formsOf } from "./forms.ts";
import { speakerFirst } from "./views.ts";

/** `all` may be in another order than the text (`views.ts`); texts are sliced by each word's own place. */
export type Ground = {
  readonly source: ReadArticle;
  readonly sentence: number;
  readonly text: string;
  readonly all: readonly Word[];
  /** By their first word. A tree may have to be read for them: asked for when a claim is not the sentence itself. */
  readonly drops: () => ReadonlyMap<number, readonly Drop[]>;
  readonly forms: Forms;
  /** The actor a pronoun of this sentence means, when that is sure. */
  readonly antecedent: number | undefined;
  readonly reported: boolean;
  /** Whether the courtesy title at this place may go: "Mrs Reed" is not the Reed whom the article calls Tom. */
  readonly mayLoseTitle: (at: number) => boolean;
};

const kept = new WeakMap<ReadArticle, Map<number, readonly [Ground, ...Ground[]]>>();

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
    source,
    sentence,
    text,
    all,
    drops: once(() => dropsOf(text, all, source.reading.language)),
    forms: formsOf(source),
    antecedent,
    reported,
    mayLoseTitle: (at) => isOnlyBearer(source, all[at]?.norm ?? "", all[at + 1]),
  };
  const turned = reported ? speakerFirst(all) : undefined;
  const grounds: readonly [Ground, ...Ground[]] =
    turned === undefined ? [plain] : [plain, turn(plain, turned, source.reading.language)];
  known.set(sentence, grounds);
  return grounds;
}

/** In another order the places of words change: what may be left out is looked up again. */
const turn = (plain: Ground, all: readonly Word[], language: string): Ground => ({
  ...plain,
  all,
  drops: once(() => dropsOf(plain.text, all, language)),
  mayLoseTitle: (at) => plain.mayLoseTitle(all[at]?.index ?? -1),
});

/** Everybody of this name in the article may have this title, and none has one of the other gender. */
function isOnlyBearer({ reading }: ReadArticle, title: string, name: Word | undefined): boolean {
  const gender = genderOfNoun(title.replace(".", ""));
  if (name === undefined || gender === undefined) return false;
  const own = reading.names.filter(({ text }) => surname(text) === name.lower || text.toLowerCase() === name.lower);
  const pronoun = gender === "female" ? "she" : "he";
  const genders = gendersOf(reading.sentences, [reading.names]);
  return own.every(({ text, at }) => {
    const before = reading.sentences[at.sentence]?.text.slice(0, at.start).trimEnd().split(" ").at(-1) ?? "";
    const shown =
      genderOfNoun(before.toLowerCase().replace(".", "")) ?? genderOfFirstName(text.split(" ")[0]?.toLowerCase() ?? "");
    return shown === undefined ? mayMean(genders, pronoun, text) : shown === gender;
  });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

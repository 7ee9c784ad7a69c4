// One cited sentence made ready for checking: its tokens, what may be left out of it, and the orders in which it says the same.
import type { ReadArticle } from "../../news/reading.ts";
import { antecedentOf } from "../../reading/standalone/coreference.ts";
import { type Token, tokens } from "../tokens.ts";
import { reportingClass } from "../words.ts";
import type { Ground } from "./align.ts";
import { type Drop, dropsOf } from "./drops.ts";
import { formsOf } from "./forms.ts";
import { quotedTokens, speakerFirst } from "./views.ts";

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
  const all = tokens(text);
  const quoted = quotedTokens(all);
  const rest = {
    forms: formsOf(source),
    antecedent: sentence < 0 ? undefined : antecedentOf(source.reading, sentence)?.actor,
    reported: all.some((token) => reportingClass(token.norm) !== undefined),
  };
  const plain: Ground = { text, all, quoted, drops: dropsOf(text, all, quoted), ...rest };
  const turned = rest.reported ? speakerFirst(all) : undefined;
  const grounds: readonly [Ground, ...Ground[]] = turned === undefined ? [plain] : [plain, turn(plain, turned)];
  known.set(sentence, grounds);
  return grounds;
}

/** In another order the places of tokens change: what may be left out is found again, without the text's own dateline. */
function turn(plain: Ground, all: readonly Token[]): Ground {
  const marks = new Map(plain.all.map((token, index) => [token, plain.quoted[index] === true]));
  const quoted = all.map((token) => marks.get(token) === true);
  return { ...plain, all, quoted, drops: all.length > 300 ? none : dropsOf("", all, quoted) };
}

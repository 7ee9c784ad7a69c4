// What a note of the editors says was wrong in their article, where the article's sentence may still stand as it was.
import { type Line, lineOf, type Word } from "../checking/line.ts";
import { wordSet } from "../language/word-set.ts";

/** Behind these a note says what stood there before: in English, German and French. */
const formerly = wordSet(
  `earlier previous previously original originally initially incorrectly wrongly mistakenly erroneously misstated
  früheren frühere ursprünglich zunächst fälschlich fälschlicherweise irrtümlich
  précédente initialement erronée erronément`,
);

/** So far behind such a word its figure or name stands. */
const furthest = 24;

/**
 * The words of the sentence that the note withdraws, verbatim: the first figure behind a word for how it was, or where
 * there is none the first name of two words. What a note says is right is not withdrawn. Linear.
 */
export function withdrawnIn(note: string, sentence: string, language: string): string | undefined {
  const said = lineOf(note, language);
  const from = said.all.findIndex(({ norm }) => formerly.has(norm));
  if (from < 0) return undefined;
  const behind = said.all.slice(from + 1, from + furthest);
  const line = lineOf(sentence, language);
  const figure = behind.find(isFigure);
  if (figure !== undefined) return line.all.find((word) => isFigure(word) && isSame(word, figure))?.text;
  const name = behind.findIndex((word, at) => isName(word) && behind[at + 1] !== undefined && isName(behind[at + 1]));
  const [first, last] = name < 0 ? [] : behind.slice(name, name + 2);
  return first && last && stand(line, first, last) ? `${first.text} ${last.text}` : undefined;
}

const isFigure = ({ quantity }: Word): boolean =>
  quantity !== undefined && !["label", "vague", "time", "ordinal"].includes(quantity.kind);

/** However hedged: notes leave that away. */
const isSame = ({ quantity: one }: Word, { quantity: other }: Word): boolean =>
  one !== undefined && other !== undefined && one.key === other.key;

const isName = (word: Word | undefined): boolean => word?.kind === "word" && word.capital && word.index > 0;

const stand = ({ all }: Line, first: Word, last: Word): boolean =>
  all.some(({ norm }, at) => norm === first.norm && all[at + 1]?.norm === last.norm);

// What refuses a claim before any judge is asked: figures, names and quotations that its sources do not have.
import { functionWords } from "../../language/en/function-words.ts";
import type { Claim, Reason } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { sentenceText } from "../exact/ground.ts";
import { speakerReasons } from "../parts/declared-speaker.ts";
import { derive } from "../parts/figure-arithmetic.ts";
import { speechOf } from "../parts/speech.ts";
import { preparedClaim } from "../prepared-claim.ts";
import { figureStands } from "./figure-stands.ts";
import type { Finding } from "./pair.ts";
import { isEnglish, type Passage, passageOf } from "./passage.ts";
import { placesIn } from "./region-rows.ts";
import { sameNameIn } from "./same-name.ts";

/** `sentences` are those the claim cites, `claim` is read in its own language. */
export function freeFindings(
  { text, saidBy, citations }: Claim,
  claim: Passage,
  sentences: readonly Passage[],
  sources: readonly ReadArticle[],
): readonly Finding[] {
  const own = [...new Set(citations.flatMap(({ source }) => sources[source] ?? []))];
  const cited = citations.flatMap(({ source: index, sentence }) => {
    const source = sources[index];
    return source === undefined ? [] : [{ source, sentence, text: sentenceText(source, sentence) ?? "" }];
  });
  return [
    ...strangeFigures(claim, sentences).map(veto("a figure the cited sentences do not give")),
    ...strangeLabels(claim, sentences, own).map(veto("a figure the cited sentences do not give")),
    ...strangeNames(claim, own).map(veto("a name the sources do not have")),
    ...alteredQuotations(text, claim.language, own).map(veto("a quotation the sources do not have")),
    ...(saidBy === undefined ? [] : speakerReasons(saidBy, cited).map(veto("another speaker"))),
  ];
}

const veto =
  (check: string) =>
  (reason: Reason): Finding => ({ check, weight: "veto", reason });

function strangeFigures(claim: Passage, sentences: readonly Passage[]): readonly Reason[] {
  const theirs = sentences.flatMap(({ all }) => all.filter(({ quantity }) => quantity !== undefined));
  return claim.all.flatMap((own, at): Reason[] => {
    const { quantity, text } = own;
    if (quantity === undefined || !claim.isFigure(at) || quantity.kind === "ordinal" || quantity.kind === "vague")
      return [];
    if (sentences.some((each) => figureStands(own, each, [...each.all.keys()])) || derive(own, theirs)) return [];
    // "two models" for two that are named, "both" for two.
    if (quantity.kind === "count" && (quantity.value ?? 0) <= fewNamed) return [];
    return [{ kind: "figure", claim: text, source: "", words: `The cited sentences do not give ${text}.` }];
  });
}

const fewNamed = 6;

/** "number 13", "Flight 447": the number of a name, which the sources must have behind the same word. */
function strangeLabels(
  claim: Passage,
  sentences: readonly Passage[],
  sources: readonly ReadArticle[],
): readonly Reason[] {
  const lines = [...sentences, ...sources.flatMap(linesOf)];
  return claim.all.flatMap((word, at): Reason[] => {
    if (word.quantity === undefined || claim.isFigure(at) || word.text === "one") return [];
    const stands = lines.some(({ all }) =>
      all.some(
        (other, there) =>
          other.quantity?.value === word.quantity?.value &&
          (all[there - 1]?.stem === claim.all[at - 1]?.stem || sentences.some((each) => each.all.includes(other))),
      ),
    );
    return stands
      ? []
      : [{ kind: "figure", claim: word.text, source: "", words: `The sources do not have "${word.text}".` }];
  });
}

const linesOf = ({ article, reading }: ReadArticle): readonly Passage[] =>
  [article.title, ...reading.sentences.map(({ text }) => text)].map((text) => passageOf(text, reading.language));

/** A word with a capital inside a sentence that no source has, in no form: outside English a noun has one too. */
function strangeNames(claim: Passage, sources: readonly ReadArticle[]): readonly Reason[] {
  if (!isEnglish(claim.language)) return [];
  const lines = sources.flatMap(linesOf);
  const places = new Set(lines.flatMap((line) => placesIn(line, [...line.all.keys()]).map(({ region }) => region)));
  const own = new Map(placesIn(claim, [...claim.all.keys()]).map(({ at, region }) => [at, region]));
  const known = new Set(lines.flatMap(({ all }) => all.flatMap(({ norm, stem }) => [norm, stem])));
  const sameName = sameNameIn(sources);
  return claim.all.flatMap((word, at): Reason[] => {
    if (at === 0 || word.kind !== "word" || !word.capital || functionWords.has(word.norm)) return [];
    // "Britain" for "the United Kingdom"
    if (own.get(at) !== undefined && places.has(own.get(at))) return [];
    if (claim.all[at - 1]?.kind === "sign" || known.has(word.norm) || known.has(word.stem)) return [];
    if ([...known].some((other) => isDerived(word.norm, other))) return [];
    if (lines.some(({ all }) => all.some(({ text, capital }) => capital && sameName(word.text, text)))) return [];
    return [{ kind: "name", claim: word.text, source: "", words: `The sources do not name ${word.text}.` }];
  });
}

/** "Scientologist" of "Scientology". */
function isDerived(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= shortestRoot && shared >= Math.max(one.length, other.length) - longestEnding;
}

const shortestRoot = 5;
const longestEnding = 4;

function alteredQuotations(text: string, language: string, sources: readonly ReadArticle[]): readonly Reason[] {
  const speeches = sources.map((source) => speechOf(preparedClaim(text, language), source));
  const wrong = speeches.length > 0 && speeches.every(({ state }) => state === "altered" || state === "moved");
  return wrong ? (speeches[0]?.reasons ?? []) : [];
}

// A list put together from several sentences: every name that fills the asked place, each with the sentence it has.
import type { ShortAnswer } from "../news/answer.ts";
import type { ReadArticle } from "../news/reading.ts";
import type { AnswerType } from "./question/answer-types.ts";
import { doesWhatIsAsked } from "./retrieval/best.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Material } from "./retrieval/material.ts";
import type { Query } from "./retrieval/query.ts";
import { isShown } from "./short/gates.ts";
import { fitsRegion } from "./short/regions.ts";

const mostItems = 8;
const asksForAll: ReadonlySet<string> = new Set(["list", "name", "give"]);
const named: ReadonlySet<AnswerType> = new Set(["person", "organisation", "place", "name", "thing"]);

/** Fewer than two are no list: undefined. None twice. */
export function itemsOf(
  { question, own, terms }: Query,
  ranked: readonly Considered[],
  materials: readonly Material[],
): readonly ShortAnswer[] | undefined {
  const { wants, head, says } = question;
  if (!named.has(wants) || !(says.list || head?.norm.endsWith("s"))) return undefined;
  const more = terms.slice(0, own).some(({ stem, norm }) => stem !== head?.stem && !asksForAll.has(norm));
  const found = more ? fromSentences(wants, ranked) : says.list ? fromLedger(wants, head?.norm, materials) : [];
  const items = found.filter((one, at) => found.findIndex((other) => holds(other.text, one.text)) === at);
  return items.length < 2 ? undefined : items.slice(0, mostItems);
}

const holds = (long: string, short: string): boolean => long.toLowerCase().includes(short.toLowerCase());

/** Each sentence that does what is asked has its own. */
const fromSentences = (wants: AnswerType, ranked: readonly Considered[]): ShortAnswer[] =>
  ranked.flatMap((one) => {
    const { short, meeting, candidate } = one;
    if (!short || candidate.sentence < 0 || !doesWhatIsAsked(one) || !isShown(wants, short, meeting)) return [];
    const { source, sentence } = candidate;
    return [{ text: short.text, citation: { source, sentence, start: short.start, end: short.end } }];
  });

/** All of the kind that the articles name, where each is named first. */
const fromLedger = (wants: AnswerType, head: string | undefined, materials: readonly Material[]): ShortAnswer[] =>
  materials.flatMap((material, source) =>
    actorsIn(material.reading()).flatMap(({ kind, name, mentions }) => {
      const at = mentions.find(({ sentence }) => sentence >= 0);
      if (at === undefined || kind !== wants || (kind === "place" && fitsRegion(head, name) < 1)) return [];
      return [{ text: name, citation: { source, sentence: at.sentence, start: at.start, end: at.end } }];
    }),
  );

const actorsIn = ({ reading }: ReadArticle) => reading.actors;

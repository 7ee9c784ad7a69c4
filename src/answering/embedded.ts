// The answerer that needs nothing: question and articles in, an answer of checked sentences out, or the plain word that they do not say.
import type { Answer, Passage } from "../news/answer.ts";
import type { Instant } from "../news/article.ts";
import type { ReadArticle } from "../news/reading.ts";
import { claimsAt, isNonEmpty, sourceOf } from "./claims.ts";
import { type Material, materialRead } from "./material.ts";
import { understand } from "./question.ts";
import { askedOf, covered, Matcher, rank } from "./rank.ts";

/** One exchange before this one. */
export type Earlier = { readonly question: string; readonly answer?: Answer };

export type Asking = {
  readonly materials: readonly Material[];
  readonly earlier: readonly Earlier[];
  readonly now: Instant;
  readonly id: string;
};

const considered = 12;

export function answerFrom(question: string, { materials, id, now }: Asking): Answer {
  const asked = askedOf(understand(question));
  const found = rank(materials, asked, new Matcher(asked.terms), considered);
  const best = found[0];
  const made = { id, question, writer: { name: "embedded" }, at: now, sources: materials.map(sourceOf) } as const;
  const nearest = found.slice(0, 3).map(({ source, sentence }): Passage => {
    return { source, sentence, text: materials[source]?.sentences[sentence]?.text ?? "" };
  });
  const claims = best && covered(asked, best.within) > 0.5 ? claimsAt(found, materials, 3) : [];
  if (!isNonEmpty(claims)) return { ...made, kind: "abstained", nearest };
  return { ...made, kind: "answered", claims, nearest: [] };
}

/** Pure, for articles that were read already. */
export const answerEmbedded = (
  question: string,
  from: {
    readonly articles: readonly ReadArticle[];
    readonly earlier?: readonly Earlier[];
    readonly now: Instant;
    readonly id?: string;
  },
): Answer =>
  answerFrom(question, {
    materials: from.articles.map(materialRead),
    earlier: from.earlier ?? [],
    now: from.now,
    id: from.id ?? "answer",
  });

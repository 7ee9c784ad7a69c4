// The answerer without a model: question and articles in, checked sentences or the plain word that they do not say.
import type { Answer, ShortAnswer } from "../news/answer.ts";
import type { Instant, NonEmpty } from "../news/article.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { claimAt, claimsAt, isNonEmpty, sourceOf } from "./claims.ts";
import { closestOf } from "./closest.ts";
import { comparisonOf } from "./compare.ts";
import { sidesOf } from "./disputed.ts";
import { holdsAsked } from "./holds-asked.ts";
import { itemsOf } from "./lists.ts";
import { type Newest, newestOf } from "./newest.ts";
import { type Earlier, resolve } from "./question/followup.ts";
import { askedMessage } from "./question/message.ts";
import {
  type AnswerWeights,
  addingOf,
  answerWeights,
  type ChosenSentences,
  chooseSentences,
  shownOf,
} from "./retrieval/best.ts";
import { openingsSince, sinceWhen } from "./retrieval/changed.ts";
import type { Material } from "./retrieval/material.ts";
import { isShown } from "./short/gates.ts";
import { dayMeant } from "./short/short-dates.ts";
import { decidedBy } from "./yesno/decided.ts";

export type Asking = {
  readonly materials: readonly Material[];
  readonly earlier: readonly Earlier[];
  readonly now: Instant;
  readonly id: string;
};

const mostClaims = 3;

/** Pure: what is asked in words, outside of any place. `by` is for training and evaluations. */
export function answerFrom(
  text: string,
  { materials, earlier, now, id }: Asking,
  by: AnswerWeights = answerWeights,
): Answer {
  const made = { id, question: text, writer: { name: "embedded" }, at: now } as const;
  const { declined, asks } = askedMessage(text);
  if (declined !== undefined) return { ...made, kind: "declined", words: declined, sources: [] };
  return answerEmbedded(chooseSentences(resolve(asks, earlier), materials, by), materials, made, by.threshold);
}

/**
 * Pure: for a question that is understood, with the sentences that may answer it chosen. Below `threshold` it
 * abstains.
 */
export function answerEmbedded(
  choice: ChosenSentences,
  materials: readonly Material[],
  made: Pick<Answer, "id" | "question" | "writer" | "at">,
  threshold: number = answerWeights.threshold,
): Answer {
  const { asked, ranked, sure } = choice;
  const sources = materials.map(sourceOf);
  const abstained = (): Answer => unanswered(choice, materials, { ...made, sources });
  if (asked.question.wants === "change") {
    const since = openingsSince(sinceWhen(made.at, asked.question.says.since), materials);
    const openings = claimsAt(since, materials, mostClaims);
    return isNonEmpty(openings) ? { ...made, sources, kind: "answered", claims: openings } : abstained();
  }
  const { compare } = asked.question.says;
  const comparison = compare && comparisonOf(asked.question, materials);
  if (comparison) {
    const claims = claimsAt(comparison.sides, materials, 2);
    const short = { text: comparison.text, citation: comparison.sides[0] };
    if (isNonEmpty(claims)) return { ...made, sources, kind: "answered", short, claims };
  }
  if (compare) return abstained();
  const listed = listAnswer(choice, materials);
  if (listed && (sure >= threshold || asked.question.says.list))
    return { ...made, sources, kind: "answered", ...listed };
  const decided = decidedBy(asked.question, ranked, materials);
  const deciding = decided && claimAt(decided.by, materials);
  if (decided && deciding) return { ...made, sources, kind: "answered", decided: decided.verdict, claims: [deciding] };
  if (sure < threshold || ranked[0] === undefined || !holdsAsked(asked, ranked[0])) return abstained();
  const updated = newestOf(asked, ranked, materials);
  if (updated === undefined) {
    const sides = sidesOf(asked, ranked, materials);
    const [one, other] = sides ? claimsAt(sides, materials, 2) : [];
    if (one && other) return { ...made, sources, kind: "disputed", claims: [one, other] };
  }
  const first = updated?.newest ?? ranked[0];
  const others = updated ? [updated.older] : ranked;
  const shown = [...(first ? [first] : []), ...others.filter((one) => one !== first)];
  const claims = claimsAt(updated ? shownOf(shown) : addingOf(shown), materials, mostClaims);
  if (!isNonEmpty(claims)) return abstained();
  const short = shortOf(claims[0], choice, materials, updated);
  const most = short === undefined ? mostClaims : updated ? 2 : 1;
  const [claim, ...more] = claims.slice(0, most);
  return { ...made, sources, kind: "answered", ...(short ? { short } : {}), claims: [claim ?? claims[0], ...more] };
}

/** Every item with the claim that cites its sentence; an item whose sentence the gate refuses is left out. */
function listAnswer(
  { asked, ranked }: ChosenSentences,
  materials: readonly Material[],
): { readonly items: NonEmpty<ShortAnswer>; readonly claims: NonEmpty<CheckedClaim> } | undefined {
  const found = itemsOf(asked, ranked, materials) ?? [];
  const claims = claimsAt(
    found.map(({ citation }) => citation),
    materials,
    mostItems,
  );
  const items = found.filter(({ citation }) =>
    claims.some((claim) =>
      claim.citations.some((one) => one.source === citation.source && one.sentence === citation.sentence),
    ),
  );
  return isNonEmpty(items) && items.length > 1 && isNonEmpty(claims) ? { items, claims } : undefined;
}

const mostItems = 8;

/** Not sure, with the one passage that comes close; or nothing at all. */
export function unanswered(
  choice: ChosenSentences,
  materials: readonly Material[],
  made: Omit<Answer, "kind">,
): Answer {
  const closest = closestOf(choice, materials);
  return closest ? { ...made, kind: "unsure", claims: [closest] } : { ...made, kind: "abstained" };
}

/** The short answer of the sentence that the first claim is made of, where the claim still holds it verbatim. */
function shortOf(
  first: CheckedClaim,
  { ranked, asked }: ChosenSentences,
  materials: readonly Material[],
  updated: Newest | undefined,
): ShortAnswer | undefined {
  const cited = first.citations.at(-1);
  const from = ranked.find(
    (one) => one.candidate.source === cited?.source && one.candidate.sentence === cited.sentence,
  );
  const short = from?.short;
  const shown =
    from !== undefined && (from === updated?.newest || (short && isShown(asked.question.wants, short, from.meeting)));
  if (!shown || !short || !first.text.includes(short.text)) return undefined;
  const { source, sentence } = from.candidate;
  const day =
    asked.question.wants === "date"
      ? dayMeant(short.text, from.line.text, materials[source]?.article.publishedAt)
      : undefined;
  const earlier = updated && `earlier: ${updated.older.short.text}, ${updated.olderDay}`;
  const notes = [day, earlier].filter((note) => note !== undefined);
  return {
    text: notes.length === 0 ? short.text : `${short.text} [${notes.join("; ")}]`,
    citation: { source, sentence, start: short.start, end: short.end },
  };
}

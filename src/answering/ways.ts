// The ways in which sentences become an answer, in the order they are tried: changed, compared, listed, decided,
// counted, told.
import type { Answer, ShortAnswer } from "../news/answer.ts";
import type { Instant, NonEmpty } from "../news/article.ts";
import type { CheckedClaim } from "../news/claim.ts";
import { claimAt, claimsAt, isNonEmpty } from "./claims.ts";
import { comparisonOf } from "./compare.ts";
import { sidesOf } from "./disputed.ts";
import { fatedOf } from "./fated.ts";
import { holdsAsked } from "./holds-asked.ts";
import { itemsOf } from "./lists.ts";
import { type Newest, newestOf } from "./newest.ts";
import { addingOf, type ChosenSentences, shownOf } from "./retrieval/best.ts";
import { openingsSince, sinceWhen } from "./retrieval/changed.ts";
import type { Material } from "./retrieval/material.ts";
import { isShown } from "./short/gates.ts";
import { dayMeant } from "./short/short-dates.ts";
import { decidedBy } from "./yesno/decided.ts";

export type Chosen = {
  readonly choice: ChosenSentences;
  readonly materials: readonly Material[];
  readonly at: Instant;
  readonly threshold: number;
};

type Kind<Name extends Answer["kind"]> = Extract<Answer, { readonly kind: Name }>;
type Part = "kind" | "claims" | "short" | "items" | "decided";
export type AnswerPart = Pick<Kind<"answered">, Part> | Pick<Kind<"disputed">, "kind" | "claims">;

/** "nothing": this is what was asked for, and it is not there. Undefined: another way may answer. */
type Way = (chosen: Chosen) => AnswerPart | "nothing" | undefined;

const mostClaims = 3;
const mostItems = 8;

const changed: Way = ({ choice, materials, at }) => {
  const { wants, says } = choice.asked.question;
  if (wants !== "change") return undefined;
  const claims = claimsAt(openingsSince(sinceWhen(at, says.since), materials), materials, mostClaims);
  return isNonEmpty(claims) ? { kind: "answered", claims } : "nothing";
};

const compared: Way = ({ choice, materials }) => {
  const { question } = choice.asked;
  if (question.says.compare === undefined) return undefined;
  const comparison = comparisonOf(question, materials);
  const claims = comparison ? claimsAt(comparison.sides, materials, 2) : [];
  if (comparison === undefined || !isNonEmpty(claims)) return "nothing";
  return { kind: "answered", short: { text: comparison.text, citation: comparison.sides[0] }, claims };
};

const listed: Way = ({ choice, materials, threshold }) => {
  if (choice.sure < threshold && !choice.asked.question.says.list) return undefined;
  const found = listOf(choice, materials);
  return found && { kind: "answered", ...found };
};

const decided: Way = ({ choice, materials }) => {
  const found = decidedBy(choice.asked.question, choice.ranked, materials);
  const claim = found && claimAt(found.by, materials);
  return claim && { kind: "answered", decided: found.verdict, claims: [claim] };
};

/** Where no sentence is sure to answer in the question's words. */
const counted: Way = ({ choice, materials, threshold }) => {
  const { asked, ranked, sure } = choice;
  const [best] = ranked;
  if (best === undefined || (sure >= threshold && holdsAsked(asked, best))) return undefined;
  const found = fatedOf(asked, ranked, materials);
  const claim = found && claimAt(found.by, materials);
  if (found === undefined || claim === undefined || !claim.text.includes(found.short.text)) return undefined;
  return { kind: "answered", short: found.short, claims: [claim] };
};

const told: Way = ({ choice, materials, threshold }) => {
  const { asked, ranked, sure } = choice;
  const best = ranked[0];
  if (best === undefined || sure < threshold || !holdsAsked(asked, best)) return "nothing";
  const newest = newestOf(asked, ranked, materials);
  // Where the newest report cannot be shown, nothing is newer than what is.
  const updated = newest && claimAt(newest.newest.candidate, materials) ? newest : undefined;
  const sides = updated ? undefined : sidesOf(asked, ranked, materials);
  const [one, other] = sides ? claimsAt(sides, materials, 2) : [];
  if (one && other) return { kind: "disputed", claims: [one, other] };
  const spots = updated ? shownOf([updated.newest, updated.older]) : addingOf(ranked);
  const [first, ...more] = claimsAt(spots, materials, mostClaims);
  if (first === undefined) return "nothing";
  const short = shortOf(first, choice, materials, updated);
  // Below a short answer stands the sentence it stands in, and the older report where there is one.
  if (short) return { kind: "answered", short, claims: [first, ...(updated ? more : [])] };
  return { kind: "answered", claims: [first, ...more] };
};

export const ways: readonly Way[] = [changed, compared, listed, decided, counted, told];

/** Every item with the claim that cites its sentence; an item whose sentence the gate refuses is left out. */
function listOf(
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

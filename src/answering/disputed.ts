// When an answer has two sides: sentences that contest each other, or outlets with different figures for one thing.
import type { SentencePlace } from "./claims.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Material } from "./retrieval/material.ts";
import type { Query } from "./retrieval/query.ts";
import { asksFigure } from "./short/short-figures.ts";

/** The sentences of both sides, the better answer first; undefined when nothing contests it. */
export function sidesOf(
  asked: Query,
  ranked: readonly Considered[],
  materials: readonly Material[],
): readonly SentencePlace[] | undefined {
  const best = ranked[0];
  return best && (contested(best, ranked, materials) ?? figuresApart(asked, ranked, materials));
}

/** Only a dispute that both of its sides speak of in the question's words. */
function contested(
  best: Considered,
  ranked: readonly Considered[],
  materials: readonly Material[],
): readonly SentencePlace[] | undefined {
  const { source, sentence } = best.candidate;
  const reading = materials[source]?.reading().reading;
  for (const dispute of reading?.disputes ?? []) {
    if (dispute.kind === "unit-mismatch" || !dispute.at.some((span) => span.sentence === sentence)) continue;
    const other = dispute.at.find((span) => span.sentence !== sentence && span.sentence >= 0);
    const considered = ranked
      .slice(0, nearEnough)
      .some((one) => one.candidate.source === source && one.candidate.sentence === other?.sentence);
    if (other && considered) return [best.candidate, { source, sentence: other.sentence }];
  }
  return undefined;
}

const nearEnough = 5;
/** Both must speak of nearly everything asked about. */
const leastCovered = 0.75;
const leastNear = 0.5;
const sameTime = 18 * 60 * 60 * 1000;

/** Two outlets of one day, one measure, two values. An older figure is not a side: it is old. */
function figuresApart(
  asked: Query,
  ranked: readonly Considered[],
  materials: readonly Material[],
): readonly SentencePlace[] | undefined {
  if (!asksFigure(asked.question.wants)) return undefined;
  const able = ranked.slice(0, nearEnough).flatMap((one) => {
    const material = materials[one.candidate.source] as Material;
    const sure = one.short && one.short.near >= leastNear && one.candidate.covered.within >= leastCovered;
    const figure = material
      .reading()
      .reading.figures.find(
        (found) => found.at.sentence === one.candidate.sentence && found.at.start === one.short?.start,
      );
    return sure && figure ? [{ one, figure, material }] : [];
  });
  const first = able[0];
  if (first === undefined || first.one !== ranked[0]) return undefined;
  const other = able.find(
    ({ figure, material }) =>
      material.article.outlet !== first.material.article.outlet &&
      figure.kind === first.figure.kind &&
      figure.unit === first.figure.unit &&
      Math.abs(figure.value - first.figure.value) > 0.01 * Math.abs(first.figure.value) &&
      Math.abs((material.publishedAt ?? 0) - (first.material.publishedAt ?? 0)) <= sameTime,
  );
  return other && [first.one.candidate, other.one.candidate];
}

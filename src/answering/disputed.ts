// When an answer has two sides: outlets with different figures for one thing.
import type { SentencePlace } from "./claims.ts";
import type { Considered } from "./retrieval/fit.ts";
import type { Material } from "./retrieval/material.ts";
import type { Query } from "./retrieval/query.ts";
import { asksFigure } from "./short/short-figures.ts";

/**
 * Two outlets of one day, one measure, two values: the sentences of both sides, the better answer first; undefined when
 * nothing contests it. An older figure is not a side: it is old.
 */
export function sidesOf(
  asked: Query,
  ranked: readonly Considered[],
  materials: readonly Material[],
): readonly SentencePlace[] | undefined {
  if (!asksFigure(asked.question.wants)) return undefined;
  const able = ranked.slice(0, nearEnough).flatMap((one) => {
    const material = materials[one.candidate.source] as Material;
    const sure = one.short && one.short.near >= leastNear && one.candidate.covered.within >= leastCovered;
    const figure = sure && material.figures(one.candidate.sentence).find(({ at }) => at.start === one.short?.start);
    return figure ? [{ one, figure, material }] : [];
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

const nearEnough = 5;
/** Both must speak of nearly everything asked about. */
const leastCovered = 0.75;
const leastNear = 0.5;
const sameTime = 18 * 60 * 60 * 1000;

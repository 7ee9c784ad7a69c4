// English words by which a line says itself that a number moved, and which way.
import { wordSet } from "../word-set.ts";

const rises = `climb climbed climbing climbs double doubled doubles doubling expanded extend extended extends gain
  gained gains grew grow growing grown grows improve improved improves increase increased increases
  increasing jump jumped jumps lift lifted lifts raise raised raises raising rise risen rises rising
  rose soar soared soars spread spreads surge surged surges sweeten sweetened swelled swollen triple
  tripled up widen widened widens`;
const falls = `corrected cut cuts cutting decline declined declines dip dipped dips down drop dropped drops ease eased
  fall fallen falling falls fell halve halved lower lowered lowering lowers narrow narrowed narrows pared reduce reduced
  reduces reducing scaled shrank shrink shrinking shrinks shrunk sank shaved sink sinks slashed slid slumped sunk trim
  trimmed trims`;
const otherwise = `adjusted bring bringing brings brought changed correct correcting corrects downgraded put puts revise
  revised revises take taken takes taking took updated upgraded`;

/** A verb of motion; "to" and a number behind it say where the number has come to. */
export const movers = wordSet(`${rises} ${falls} ${otherwise}`);
export const lowers = wordSet(`${falls} fewer instead less only remain remains remaining revised still`);
/** An earlier count was wrong. */
export const corrects = wordSet("corrected correcting corrects down fewer lowered reduced revised revises");
/** That a number is the latest of several. */
export const byNow = wordSet(`currently end final finally far latest meanwhile now stands still total`);
/** It has come to so many. */
export const reaches = wordSet(
  "hit hits number numbers reach reached reaches stand stands stood total totals totalled",
);
/** Nobody has counted yet. */
export const foretells = wordSet(`expect expected expecting expects feared forecast forecasts foresees predict predicted
  predicts projected`);
/** "more than it had announced": an earlier number was told. */
export const wereTold = wordSet(`announced demanded estimated expected feared known planned pledged promised reported
  said stated thought threatened`);

/** Behind them stands what a number is held against. */
export const comparing = wordSet("than as");

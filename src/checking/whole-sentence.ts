// A sentence of a briefing's source as it stands, brought through the gate: what no line of it cites yet.
import type { Source } from "../news/briefing.ts";
import { type CheckedClaim, wholeSentence } from "../news/claim.ts";
import { checkClaim } from "./check.ts";
import { articleAgain } from "./reopen.ts";

/** `source` and `sentence` are indices; undefined where nothing stands there, as after the retention time. */
export function sentenceAsClaim(
  sources: readonly Source[],
  source: number,
  sentence: number,
): CheckedClaim | undefined {
  const text = sources[source]?.sentences[sentence];
  if (text === undefined || text === "") return undefined;
  return checkClaim(
    { text, citations: [wholeSentence(source, sentence, text)] },
    sources.map((one) => articleAgain(one, false)),
  ).claim;
}

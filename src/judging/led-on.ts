// A translated line with its pairs led on, through the checked line, to the sentences that the line stands on.
import { checkVouched } from "../checking/check.ts";
import type { Verdict } from "../checking/verdict.ts";
import type { Pair } from "../checking/vouched/pair.ts";
import { vouchingIn } from "../checking/vouched/vouched.ts";
import { tokensOf } from "../language/tokenize.ts";
import type { CheckedClaim, Claim } from "../news/claim.ts";
import type { ReadArticle } from "../news/reading.ts";

/** The pairs with the line led on to the sentences that the line stands on, and held against those by code. */
export function onSources(
  { text, edits, translated }: CheckedClaim,
  line: CheckedClaim,
  by: string,
  sources: readonly ReadArticle[],
): Verdict {
  const pairs = (vouchingIn(edits) ?? []).map((pair) => ledOn(pair, line, sources));
  const claim: Claim = {
    text,
    citations: line.citations,
    ...(translated && { translated }),
    ...(line.saidBy !== undefined && { saidBy: line.saidBy }),
  };
  return checkVouched(claim, { by, pairs }, sources);
}

/** Words of the line as they stand in its sentence; where a judge carried them over, the sentence's words for them. */
function ledOn(pair: Pair, line: CheckedClaim, sources: readonly ReadArticle[]): Pair {
  const texts = line.citations.map(({ source, sentence }) => {
    const { article, reading } = sources[source] ?? {};
    return (sentence === -1 ? article?.title : reading?.sentences[sentence]?.text) ?? "";
  });
  const whole = texts.findIndex((text) => text.includes(pair.source));
  if (whole >= 0) return { ...pair, citation: whole };
  const own = wordSetOf(pair.source);
  const carried = (vouchingIn(line.edits) ?? []).filter(({ claim }) =>
    tokensOf(claim).some(({ norm }) => own.has(norm)),
  );
  const [first] = carried;
  if (first !== undefined) {
    const there = carried.filter(({ citation }) => citation === first.citation);
    const inOrder = there.toSorted((one, other) => placeIn(texts, one) - placeIn(texts, other));
    return { ...pair, source: inOrder.map(({ source }) => source).join(" ... "), citation: first.citation };
  }
  for (const [citation, text] of texts.entries()) {
    const stretches = stretchesIn(pair.source, text);
    if (stretches !== undefined) return { ...pair, source: stretches, citation };
  }
  // A name stands in the line for a pronoun: the sentence whole, of which the line says less.
  return { ...pair, source: texts[0] ?? "", citation: 0 };
}

/** Of a line that was shortened: the words as they stand in the sentence, in their order, with gaps. */
function stretchesIn(words: string, text: string): string | undefined {
  const there = tokensOf(text);
  const runs: { start: number; end: number }[] = [];
  let from = 0;
  for (const { norm, kind } of tokensOf(words)) {
    if (kind === "sign") continue;
    const at = there.findIndex((token, place) => place >= from && token.norm === norm);
    const found = there[at];
    if (found === undefined) return undefined;
    const last = runs.at(-1);
    if (last !== undefined && at === from) last.end = found.end;
    else runs.push({ start: found.start, end: found.end });
    from = at + 1;
  }
  return runs.length === 0 ? undefined : runs.map(({ start, end }) => text.slice(start, end)).join(" ... ");
}

const wordSetOf = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text).flatMap(({ norm, kind }) => (kind === "sign" ? [] : [norm])));

const placeIn = (texts: readonly string[], { source, citation }: Pair): number =>
  (texts[citation] ?? "").indexOf(source.split(" ... ")[0] ?? "");

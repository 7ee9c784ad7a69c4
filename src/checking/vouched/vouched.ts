// What code holds against a claim in other words: before a judge is asked, and against the pairs that a judge shows.
import { languageOf } from "../../language/detect.ts";
import { type Claim, type Edit, type Reason, statementOf } from "../../news/claim.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { sentenceText } from "../exact/ground.ts";
import { findingsIn } from "./findings.ts";
import { freeFindings } from "./free.ts";
import type { Finding, Pair, Vouching } from "./pair.ts";
import { type Passage, passageOf } from "./passage.ts";
import { bareWords, placePairs, type Unplaced } from "./placed.ts";
import { sameNameIn } from "./same-name.ts";

/**
 * Against the claim alone, before a judge is paid: vetoes only. Pure; never throws. A citation that points nowhere is a
 * veto as well. A few milliseconds at most.
 */
export function vetoesOf(claim: Claim, sources: readonly ReadArticle[]): readonly Finding[] {
  const sentences = citedPassages(claim, sources);
  if (sentences === undefined) return [outside(claim)];
  return freeFindings(claim, passageOf(statementOf(claim), claimLanguage(claim, sentences)), sentences, sources);
}

/** Against the pairs: vetoes and doubts. `pair.citation` counts into the claim's citations. Pure; never throws. */
export function findingsOn(claim: Claim, pairs: readonly Pair[], sources: readonly ReadArticle[]): readonly Finding[] {
  const sentences = citedPassages(claim, sources);
  if (sentences === undefined) return [outside(claim)];
  const passage = passageOf(statementOf(claim), claimLanguage(claim, sentences));
  const { placed, unplaced } = placePairs(passage, pairs, sentences);
  const bare = bareWords(passage, placed);
  const view = {
    claim: passage,
    placed: placed.toSorted((one, other) => Math.min(...one.claim) - Math.min(...other.claim)),
    sentences,
    sameName: sameNameIn(sources),
    speakers: speakersIn(claim, sentences, sources),
  };
  return [
    ...unplaced.map(
      (each): Finding => ({ check: "words that do not stand there", weight: "veto", reason: notThere(each) }),
    ),
    ...bare.map((at): Finding => {
      const word = passage.word(at).text;
      const words = `No words of the source were shown for "${word}".`;
      return {
        check: "words that no pair carries",
        weight: "veto",
        reason: { kind: "coverage", claim: word, source: "", words },
      };
    }),
    ...findingsIn(view),
  ];
}

/** The pairs as edits of the rule "vouched": `from` stands in the sentence of that citation and carries `to`. */
export const vouchedEdits = ({ by, pairs }: Vouching): readonly Edit[] =>
  pairs.map(({ claim, source, citation }) => ({ rule: "vouched", from: source, to: claim, vouched: { by, citation } }));

/** The judge's work as it was stored; undefined where an edit of the claim is of another rule. */
export function vouchingIn(edits: readonly Edit[]): readonly Pair[] | undefined {
  const pairs = edits.flatMap(({ rule, from, to, vouched }) =>
    rule === "vouched" && vouched !== undefined ? [{ claim: to, source: from, citation: vouched.citation }] : [],
  );
  return pairs.length > 0 && pairs.length === edits.length ? pairs : undefined;
}

const outside = ({ text }: Claim): Finding => ({
  check: "a citation that points nowhere",
  weight: "veto",
  reason: { kind: "coverage", claim: text, source: "", words: "A citation points outside its source." },
});

const notThere = ({ pair, side }: Unplaced): Reason => ({
  kind: "coverage",
  claim: pair.claim,
  source: pair.source,
  words:
    side === "claim"
      ? `The claim does not have the words "${pair.claim}".`
      : `The cited sentence does not have the words "${pair.source}".`,
});

/** One a citation, in their order; undefined where one points nowhere. */
function citedPassages({ citations }: Claim, sources: readonly ReadArticle[]): readonly Passage[] | undefined {
  const found: Passage[] = [];
  for (const { source, sentence } of citations) {
    const text = sentenceText(sources[source], sentence);
    if (text === undefined || text === "") return undefined;
    found.push(passageOf(text, sources[source]?.reading.language ?? "und"));
  }
  return found;
}

function speakersIn(
  { citations }: Claim,
  sentences: readonly Passage[],
  sources: readonly ReadArticle[],
): ReadonlyMap<Passage, readonly string[]> {
  return new Map(
    citations.map(({ source, sentence }, at) => {
      const quotes = sources[source]?.reading.quotes ?? [];
      const through = quotes.filter((quote) => quote.at.sentence <= sentence && quote.lastSentence >= sentence);
      return [sentences[at] as Passage, through.flatMap(({ speaker }) => speaker ?? [])];
    }),
  );
}

/** A short claim does not always show its language: then it is its source's. */
function claimLanguage(claim: Claim, sentences: readonly Passage[]): string {
  if (claim.translated !== undefined) return claim.translated.language;
  const found = languageOf("", statementOf(claim));
  return found === "und" ? (sentences[0]?.language ?? "und") : found;
}

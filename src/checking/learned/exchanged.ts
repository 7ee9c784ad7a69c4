// Whether a sentence of a claim says that B did to A what its source says that A did to B.
import { type ExchangedRoles, exchangedRoles } from "../../language/syntax/exchanged-roles.ts";
import { cut } from "../../language/tokenize.ts";
import type { Reason } from "../../news/claim.ts";
import type { Line } from "../line.ts";
import type { Prepared } from "../prepared.ts";
import type { Alignment } from "./pairs.ts";

/** Nothing where another sentence of the evidence says it as the claim does, and unless every tree is sure. */
export function exchangeReasons(
  line: Line,
  pairs: readonly Alignment[],
  article: Prepared,
  evidence: readonly number[],
): readonly Reason[] {
  const found: ExchangedRoles[] = [];
  const sentences = evidence.filter((sentence) => mayBeExchanged(line, pairs, article, sentence));
  for (const sentence of sentences) {
    const exchanged = exchangedRoles(cut(line.text), cut(article.lines[sentence]?.text ?? ""), article.language);
    if (exchanged === "alike") return [];
    if (exchanged !== undefined) found.push(exchanged);
  }
  return found.slice(0, 1).map(({ verb, subject, object, words }) => ({
    kind: "roles",
    claim: line.text,
    source: `${subject} ${verb} ${object}`,
    words,
  }));
}

/** Trees are costly: they are asked only where words change their order or one side has a passive's "by". */
function mayBeExchanged(line: Line, pairs: readonly Alignment[], article: Prepared, sentence: number): boolean {
  const other = article.lines[sentence];
  if (other === undefined) return false;
  const stems = new Set(other.content.map(({ stem }) => stem));
  const shared = pairs.filter(({ word }) => stems.has(word.stem));
  if (shared.length < fewestShared) return false;
  const hasBy = ({ all }: Line): boolean => all.some(({ norm }) => norm === "by");
  if (hasBy(line) !== hasBy(other)) return true;
  const places = shared.map(({ word }) => other.content.findIndex(({ stem }) => stem === word.stem));
  return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0));
}

/** The verb and its two sides. */
const fewestShared = 3;

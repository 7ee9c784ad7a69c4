// Whether a sentence decides a yes-or-no question: it must say the same of the same, or the opposite of it.
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import type { QuestionFrame } from "../roles/frame.ts";
import { stemOf, stemsOf } from "../roles/frame.ts";
import { type Likeness, sameVerb } from "../roles/meeting.ts";
import { type VerbParts, verbPartsOf } from "../roles/verb-parts.ts";
import { areOpposite } from "./antonyms.ts";
import { type Decided, numbersIn, verdictOf } from "./decide.ts";
import { sayingOf } from "./standing-facts.ts";

/** Of those the question names, so much must stand in the sentence; a name may stand in the one before. */
const leastShared = 0.99;

/**
 * `beside`: stems of the sentence before and of the title, where a name may stand for which the sentence says "he".
 * Undefined where the sentence says nothing of what is asked.
 */
export function verdict(
  frame: QuestionFrame,
  sentence: string,
  beside: ReadonlySet<string>,
  like: Likeness,
): Decided | undefined {
  const [asking, telling] = [sentenceTree(cut(frame.text)), sentenceTree(cut(sentence))];
  if (asking === undefined || telling === undefined || frame.verb === undefined) return undefined;
  const own = verbPartsOf(asking).find((parts) => stemOf(asking, parts.verb) === frame.verb);
  if (own === undefined) return undefined;
  const asked = sayingOf(asking, own);
  for (const parts of verbPartsOf(telling)) {
    const stem = stemOf(telling, parts.verb);
    const opposite = areOpposite(frame.verb, stem);
    if (!opposite && like(frame.verb, stem) < sameVerb) continue;
    const numbers = numbersApart(asking, own, telling, parts);
    if (!speaksOfSame(frame, telling, parts, beside, like, numbers)) continue;
    const said = sayingOf(telling, parts);
    return verdictOf({ asked, said, opposite, numberApart: numbers.length > 0 });
  }
  return undefined;
}

/** Everything the question names stands in the sentence, who does it where it does it. */
function speaksOfSame(
  frame: QuestionFrame,
  tree: SentenceTree,
  parts: VerbParts,
  beside: ReadonlySet<string>,
  like: Likeness,
  numbers: readonly string[],
): boolean {
  const all = stemsOf(tree, tree.forms.keys().toArray());
  const pronoun = parts.subject.length === 1 && tree.tag(parts.subject[0] ?? -1) === "PRP";
  const named = [...frame.subject, ...frame.object, ...frame.circumstances].filter((stem) => !numbers.includes(stem));
  const there = named.filter((stem) => all.some((one) => like(stem, one) >= sameVerb) || (pronoun && beside.has(stem)));
  if (named.length > 0 && there.length / named.length < leastShared) return false;
  const actors = stemsOf(tree, [...parts.subject, ...(frame.object.length === 0 ? parts.object : [])]);
  return (
    pronoun ||
    frame.subject.length === 0 ||
    actors.length === 0 ||
    frame.subject.some((stem) => actors.some((one) => like(stem, one) >= sameVerb))
  );
}

/** Numbers that the question names and the sentence has not, where it has others of as many digits. */
function numbersApart(asking: SentenceTree, own: VerbParts, telling: SentenceTree, parts: VerbParts): string[] {
  const said = numbersIn(telling, telling.under(parts.verb));
  return numbersIn(asking, asking.under(own.verb)).filter(
    (number) => !said.includes(number) && said.some((other) => other.length === number.length),
  );
}

// Whether a sentence decides a yes-or-no question: it must say the same of the same, or the opposite of it.
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { describedBy } from "../roles/described.ts";
import type { QuestionFrame } from "../roles/frame.ts";
import { stemOf, stemsOf } from "../roles/frame.ts";
import { type Likeness, sameVerb } from "../roles/meeting.ts";
import { sayingOf } from "../roles/saying.ts";
import { type VerbParts, verbPartsOf } from "../roles/verb-parts.ts";
import { areOpposite } from "./antonyms.ts";
import { type Decided, numbersIn, verdictOf } from "./decide.ts";

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
  const { verb, saying: asked } = frame;
  if (asking === undefined || telling === undefined || verb === undefined || asked === undefined) return undefined;
  for (const parts of verbPartsOf(telling)) {
    const stem = stemOf(telling, parts.verb);
    const opposite = areOpposite(verb, stem);
    if (!opposite && like(verb, stem) < sameVerb) continue;
    const numbers = numbersApart(asking, telling, parts);
    if (!speaksOfSame(frame, telling, parts, beside, like, numbers)) continue;
    const said = sayingOf(telling, parts);
    return verdictOf({ asked, said, opposite, numberApart: numbers.length > 0 });
  }
  const described = isDescribed(frame, telling, like);
  return described ? { verdict: "yes", rule: "so" } : undefined;
}

/** "Is Ann Bright the mayor?" by "Mayor Ann Bright said". */
function isDescribed(
  { verb, subject, object, circumstances }: QuestionFrame,
  tree: SentenceTree,
  like: Likeness,
): boolean {
  if (verb === undefined || subject.length === 0 || circumstances.length > 0) return false;
  return tree.forms.some((_, word) => {
    if (!/^NN/.test(tree.tag(word)) || stemOf(tree, word) !== verb) return false;
    const own = stemsOf(tree, tree.under(word));
    return (
      object.every((stem) => own.some((one) => like(stem, one) >= sameVerb)) &&
      describedBy(tree, word).some((words) => {
        const named = stemsOf(tree, words);
        return subject.every((stem) => named.includes(stem));
      })
    );
  });
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
  // "Has not yet approved it": what it is stands in the sentence before.
  const pronoun = [...parts.subject, ...parts.object].some(
    (word) => tree.tag(word) === "PRP" || tree.form(word) === "one",
  );
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
function numbersApart(asking: SentenceTree, telling: SentenceTree, parts: VerbParts): string[] {
  const said = numbersIn(telling, telling.under(parts.verb));
  return numbersIn(asking, asking.forms.keys().toArray()).filter(
    (number) => !said.includes(number) && said.some((other) => other.length === number.length),
  );
}

// Whether a sentence decides a yes-or-no question: it must say the same of the same, or the opposite of it.

import { areOpposite } from "../../language/en/opposites.ts";
import { meaning, stem } from "../../language/stem.ts";
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import { describedBy } from "../roles/described.ts";
import type { QuestionFrame } from "../roles/frame.ts";
import { type StemLikeness, sameVerb } from "../roles/meeting.ts";
import { sayingOf } from "../roles/saying.ts";
import { stemOf, stemsOf } from "../roles/stems.ts";
import { type VerbParts, verbPartsOf } from "../roles/verb-parts.ts";
import { sentenceWords } from "../sentence-words.ts";
import { type Decided, numbersIn, verdictOf } from "./decide.ts";

/**
 * `beside`: stems of the sentence before and of the title, where a name may stand for which the sentence says "he".
 * Undefined where the sentence says nothing of what is asked.
 */
export function verdict(
  frame: QuestionFrame,
  sentence: string,
  beside: ReadonlySet<string>,
  like: StemLikeness,
): Decided | undefined {
  const [asking, telling] = [sentenceTree(cut(frame.text)), sentenceTree(cut(sentence))];
  const { verb, saying: asked } = frame;
  if (asking === undefined || telling === undefined || verb === undefined || asked === undefined) return undefined;
  for (const parts of verbPartsOf(telling)) {
    const other = stemOf(telling, parts.verb);
    const opposite = areOpposite(verb, other);
    if (isOfAnybody(frame) ? !isOneDeed(verb, other) : !opposite && like(verb, other) < sameVerb) continue;
    const numbers = numbersApart(asking, telling, parts);
    if (!speaksOfSame(frame, telling, parts, beside, like, numbers, verb === other)) continue;
    const said = sayingOf(telling, parts);
    // "Built in 1921": what was done once says nothing of whether it will be undone.
    if (opposite && asked.time === "ahead" && (said.time === "done" || telling.label(parts.verb) === "acl")) continue;
    return verdictOf({ asked, said, opposite, numberApart: numbers.length > 0 });
  }
  const described = isDescribed(frame, telling, like);
  return described ? { verdict: "yes", rule: "so" } : undefined;
}

/** "Was anyone charged?": nothing but the verb says of what it asks, and no word like it will do. */
const isOfAnybody = ({ subject, object, circumstances }: QuestionFrame): boolean =>
  subject.length + object.length + circumstances.length === 0;

/** Whatever else they mean, they mean one thing of people: "charged" is no "led", and "left" is not "resigned". */
const deeds = ["die death dead kill perish drown", "hurt injure wound"].map(
  (words) => new Set(words.split(" ").map((word) => meaning(word))),
);
const isOneDeed = (one: string, other: string): boolean =>
  one === other || deeds.some((words) => words.has(one) && words.has(other));

/** "Is Ann Bright the mayor?" by "Mayor Ann Bright said". */
function isDescribed(
  { verb, subject, object, circumstances }: QuestionFrame,
  tree: SentenceTree,
  like: StemLikeness,
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

/** Everything the question names stands in the sentence, who does it where it does it; or a pronoun stands for it. */
function speaksOfSame(
  frame: QuestionFrame,
  tree: SentenceTree,
  parts: VerbParts,
  beside: ReadonlySet<string>,
  like: StemLikeness,
  numbers: readonly string[],
  isSameWord: boolean,
): boolean {
  const isPronoun = (word: number): boolean =>
    tree.tag(word) === "PRP" || tree.form(word) === "one" || isGeneric(tree, word);
  const meets = (words: readonly number[], stands: boolean) => {
    const stems = stemsOf(tree, words);
    return (asked: string): boolean =>
      numbers.includes(asked) || stems.some((one) => like(asked, one) >= sameVerb) || (stands && beside.has(asked));
  };
  const acts = parts.subject.some(isPronoun);
  // "Did the union agree?" is not decided by what was set up in the European Union: only by what the union did.
  const doers = parts.subject.length > 0 || isSameWord ? parts.subject : parts.object;
  const either = isSameWord && frame.object.length === 0 ? [...parts.subject, ...parts.object] : doers;
  // A participle's doer may stand nowhere: then the sentence does not say that somebody else does it.
  const anywhere = tree.forms.keys().toArray();
  const actors = isSameWord && stemsOf(tree, either).length === 0 && !acts ? anywhere : either;
  const rest = anywhere.filter((word) => !parts.subject.includes(word));
  const [acting, there] = [meets(actors, acts), meets(anywhere, rest.some(isPronoun) || acts)];
  // "Was Norland beaten?" is not decided by whom Norland beat.
  const isDoneTo = tree.isVerb(parts.verb) && parts.subject.length > 0 && parts.object.length > 0;
  const undergoing = isDoneTo ? meets(rest, [...parts.object, ...parts.circumstances].some(isPronoun)) : there;
  const names = namesIn(frame.text);
  return (
    frame.subject.every((one) => (names.has(one) ? acting(one) : there(one))) &&
    (frame.subject.length === 0 || frame.subject.some(acting)) &&
    frame.object.every(undergoing) &&
    frame.circumstances.every(there)
  );
}

/** "The company" stands for one that was named. */
const isGeneric = (tree: SentenceTree, word: number): boolean =>
  generic.has(tree.form(word)) && tree.on(word, "det").some((det) => /^(?:the|this)$/.test(tree.form(det)));
const generic = wordSet(
  "agency airline bank club company country firm government group jet man party plane ship team union woman",
);

/** What the name of one is not the name of another; a people's adjective ("Russian markets") narrows as others do. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set(
    sentenceWords(text).tokens.flatMap(({ capital, norm, stem: own }, at) =>
      capital && at > 0 && meaning(norm) === stem(norm) ? [own] : [],
    ),
  );

/** Numbers that the question names and the sentence has not, where it has others of as many digits. */
function numbersApart(asking: SentenceTree, telling: SentenceTree, parts: VerbParts): string[] {
  const said = numbersIn(telling, telling.under(parts.verb));
  return numbersIn(asking, asking.forms.keys().toArray()).filter(
    (number) => !said.includes(number) && said.some((other) => other.length === number.length),
  );
}

// How a sentence meets a question's verb and its roles, and which of its words stand where the question asks.

import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";
import { questionWords } from "../question/word-sets.ts";
import { sentenceWords } from "../sentence-words.ts";
import { isAgainst, isContrast } from "./contrary.ts";
import { describedBy } from "./described.ts";
import type { QuestionFrame } from "./frame.ts";
import { sayingOf } from "./saying.ts";
import { stemOf } from "./stems.ts";
import { type VerbParts, verbPartsOf } from "./verb-parts.ts";

type Stretch = { readonly start: number; readonly end: number };

export type RolesMet = {
  /** How well its verb stands for the question's, 0..1; of a description, how much of it is there. */
  readonly verb: number;
  /** The share of those the question names who have the same part in the sentence, 0..1; 1 where it names none. */
  readonly roles: number;
  /** Somebody else has the part of one that the question names. */
  readonly apart: boolean;
  /** It says the contrary: "voted for it" of who voted against it, "the old port" of the new one. */
  readonly contrary: boolean;
  /** What stands where the question asks; none where no verb or description is met. */
  readonly fills: readonly Stretch[];
  /** Words of the tree among which "where" and "when" stand: those under the verb that is met; none where none is. */
  readonly clause: readonly number[];
  readonly tree: SentenceTree;
};

/** How well one stem stands for another, 0..1. */
export type StemLikeness = (asked: string, stem: string) => number;

/** From here on a verb stands for the question's. */
export const sameVerb = 0.7;

export function meetingOf(frame: QuestionFrame, tree: SentenceTree, like: StemLikeness): RolesMet {
  const nothingMet: RolesMet = {
    verb: 0,
    roles: 0,
    apart: false,
    contrary: isContrast(frame, tree),
    fills: [],
    clause: [],
    tree,
  };
  if (frame.asks === "description") return { ...nothingMet, ...meetDescription(frame, tree, like) };
  const all = verbPartsOf(tree).map((parts) => meetVerb(frame, tree, parts, like));
  // A verb that the tree takes for a noun is there all the same; who does it is then not known.
  const spoken =
    frame.verb === undefined
      ? 0
      : shareOf(
          [frame.verb],
          tree.forms.map((_, word) => stemOf(tree, word)),
          like,
        );
  const unread = meetAgent(frame, tree, like) ?? { verb: spoken * unreadWorth };
  return all.reduce((best, one) => (worth(one) > worth(best) ? one : best), { ...nothingMet, ...unread });
}

const worth = ({ verb, roles, apart }: RolesMet): number => verb + roles * (verb > 0 ? 1 : 0.5) - (apart ? 0.6 : 0);

function meetVerb(frame: QuestionFrame, tree: SentenceTree, parts: VerbParts, like: StemLikeness): RolesMet {
  const verb = frame.verb === undefined ? neutral : like(frame.verb, stemOf(tree, parts.verb));
  const held = heldRoles(frame, tree, parts, like);
  const named = frame.subject.length + frame.object.length + frame.circumstances.length > 0;
  const met = verb >= sameVerb || (frame.verb === undefined && named && held.roles > 0 && !held.apart);
  const clause = met ? clauseOf(frame, tree, parts, like) : [];
  const other = frame.verb !== undefined && frame.verb !== stemOf(tree, parts.verb);
  const fills = met ? fillsOf(frame, parts, clause, other).flatMap(stretchOf(tree)) : [];
  const contrary = isContrast(frame, tree) || (verb >= sameVerb && isAgainst(frame, sayingOf(tree, parts)));
  return { verb, ...held, contrary, fills, clause, tree };
}

/** Where and when may hang on any word of the clause but on who does it; of a thing alone, on the thing. */
function clauseOf(frame: QuestionFrame, tree: SentenceTree, parts: VerbParts, like: StemLikeness): readonly number[] {
  const under = tree.under(parts.verb);
  if (frame.verb !== undefined) return under.filter((word) => !parts.subject.includes(word));
  const holdsAll = (words: readonly number[]): boolean =>
    shareOf(
      frame.subject,
      words.map((word) => stemOf(tree, word)),
      like,
    ) >= mostOfThem;
  const anchors = tree.forms.flatMap((_, word) =>
    frame.subject.some((asked) => like(asked, stemOf(tree, word)) >= 1) && holdsAll(tree.under(word))
      ? tree.under(word)
      : [],
  );
  return [...new Set([...under, ...anchors])].sort((one, other) => one - other);
}

const mostOfThem = 0.75;
/** A question whose verb says nothing is neither met nor missed by one. */
const neutral = 0.5;
const unreadWorth = 0.6;
/** What is named stands in the sentence, elsewhere than in its part. */
const elsewhere = 0.5;
/** So many words before the verb. */
const right = 3;
/** "He" may be the one named. */
const pronounWorth = 0.5;

function heldRoles(
  frame: QuestionFrame,
  tree: SentenceTree,
  parts: VerbParts,
  like: StemLikeness,
): Pick<RolesMet, "roles" | "apart"> {
  const everywhere = tree.forms.map((_, word) => stemOf(tree, word));
  const shares: number[] = [];
  let apart = false;
  const ask = (stems: readonly string[], words: readonly number[], strict: boolean): void => {
    if (stems.length === 0) return;
    const own = [...words.map((word) => everywhere[word] ?? ""), ...initialsOf(tree, words)];
    const here = shareOf(stems, own, like);
    const pronoun = words.length === 1 && tree.tag(words[0] ?? -1) === "PRP" ? pronounWorth : 0;
    shares.push(Math.max(here, pronoun, shareOf(stems, everywhere, like) * elsewhere));
    // "The Beatles' label Apple Corps lost": who stands right before the verb has its part, whatever the tree says.
    const before = everywhere.slice(Math.max(0, parts.verb - right), parts.verb);
    const close = strict && stems.some((stem) => before.includes(stem));
    const other =
      words.some((word) => /^NNP/.test(tree.tag(word))) ||
      (stems === frame.subject && isOtherThing(frame, tree, words));
    if (strict && !close && here === 0 && pronoun === 0 && other) apart = true;
  };
  // "When will the plant close?" is answered by "GM will close the plant".
  const either = frame.object.length === 0 && frame.asks !== "object";
  ask(frame.subject, either ? [...parts.subject, ...parts.object] : parts.subject, true);
  ask(frame.object, parts.object, true);
  ask(frame.circumstances, parts.circumstances, false);
  const roles = shares.length === 0 ? 1 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return { roles, apart };
}

/** "The bakery employs 38" is not said of "Kern Mode"; "the company" and "its chief" may be. */
function isOtherThing({ text, subject }: QuestionFrame, tree: SentenceTree, words: readonly number[]): boolean {
  const top = words.find((word) => !words.includes(tree.head(word)));
  if (top === undefined || !/^NNS?$/.test(tree.tag(top)) || standsFor.has(tree.form(top))) return false;
  const named = sentenceWords(text).tokens.flatMap(({ capital, stem }, at) => (capital && at > 0 ? [stem] : []));
  return subject.every((stem) => named.includes(stem)) && tree.on(top, "nmod:poss").length === 0;
}
const stand = wordSet(
  `airliner automaker boss boy browser builder business carmaker chain child couple daughter father firm flight girl
  giant group jet maker move mother pair plane programme project retailer ruling son side store study team teenager
  vessel`,
);
const standsFor: ReadonlySet<string> = new Set([...questionWords.organisation, ...questionWords.person, ...stand]);

/** "The European Harbour Council" is asked for as "the EHC". */
function initialsOf(tree: SentenceTree, words: readonly number[]): readonly string[] {
  const names = words.filter((word) => /^NNP/.test(tree.tag(word)));
  // In "the US car maker General Motors" each name that stands apart has its own.
  const runs: number[][] = [];
  for (const word of names) {
    if (runs.at(-1)?.at(-1) === word - 1) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  const initials = (run: readonly number[]): string => run.map((word) => tree.form(word)[0] ?? "").join("");
  return [names, ...runs].filter((run) => run.length > 1).map(initials);
}

function shareOf(stems: readonly string[], words: readonly string[], like: StemLikeness): number {
  if (stems.length === 0) return 0;
  const met = stems.map((stem) => words.reduce((best, word) => Math.max(best, like(stem, word)), 0));
  return met.reduce((sum, one) => sum + one, 0) / stems.length;
}

const doneTo = /\b(?:h(?:er|im)|it|me|them|us|you)\b/i;

function fillsOf(
  frame: QuestionFrame,
  { subject, object }: VerbParts,
  clause: readonly number[],
  other: boolean,
): readonly (readonly number[])[] {
  if (frame.asks === "circumstance") return [clause];
  if (frame.asks === "object") return [object];
  if (frame.asks !== "subject") return [];
  // "Who died?" is answered by "the storm killed two men" with the men; who killed them is not.
  const isDoneTo = frame.object.length > 0 || doneTo.test(frame.text);
  if (isDoneTo) return [subject];
  const suffers = subject.length === 0 || (other && object.length > 0);
  return suffers ? [object] : [subject];
}

const stretchOf =
  (tree: SentenceTree) =>
  (words: readonly number[]): Stretch[] =>
    words.length === 0 ? [] : [tree.stretch(words.toSorted((one, other) => one - other))];

/** "Its owner, Ann Bright" of who owns it: the noun of who does it, and who is so described. */
function meetAgent(frame: QuestionFrame, tree: SentenceTree, like: StemLikeness): Partial<RolesMet> | undefined {
  const { verb, object } = frame;
  if (frame.asks !== "subject" || verb === undefined || object.length === 0) return undefined;
  const stems = tree.forms.map((_, word) => stemOf(tree, word));
  const roles = shareOf(object, stems, like);
  const agents = stems.flatMap((stem, word) =>
    /^NN$/.test(tree.tag(word)) && isAgent(tree.form(word)) && like(verb, stem) >= sameVerb ? [word] : [],
  );
  const fills = agents.flatMap((agent) => describedBy(tree, agent)).flatMap(stretchOf(tree));
  return roles < mostOfThem || fills.length === 0 ? undefined : { verb: sameVerb, roles, fills };
}
const isAgent = (form: string): boolean => questionWords.person.has(form) || /(?:[eo]r|man|woman)$/.test(form);

/** "Mary Barra, the new chief executive": the description's own words, and who is so described. */
function meetDescription(frame: QuestionFrame, tree: SentenceTree, like: StemLikeness): Partial<RolesMet> {
  const stems = tree.forms.map((_, word) => stemOf(tree, word));
  const verb = shareOf(frame.subject, stems, like);
  if (verb < sameVerb) return { verb, roles: verb };
  const anchors = stems.flatMap((stem, word) =>
    /^(?:NN|JJ)/.test(tree.tag(word)) && frame.subject.some((asked) => like(asked, stem) >= 1) ? [word] : [],
  );
  const fills = anchors.flatMap((anchor) => describedBy(tree, anchor)).flatMap(stretchOf(tree));
  return { verb, roles: verb, fills };
}

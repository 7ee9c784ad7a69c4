// Whether a claim says in words of its own what limits its source's: "might" for "may", "would" for "expects to".
import type { Sense } from "../../language/claim-sense.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import { stem } from "../../language/stem.ts";
import { wordSet } from "../../language/word-set.ts";
import { over } from "./over.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import type { View } from "./view.ts";

/** A piece of a sentence that limits words of a pair. */
export type SpanLimit = { readonly at: number; readonly senses: readonly Sense[]; readonly placed: Placed };

export const limiting: readonly Sense[] = [
  "possible",
  "likely",
  "seems",
  "claimed",
  "believed",
  "planned",
  "conditional",
  "part",
  "former",
  "only",
];

/** Senses that may stand for one another in a claim: all of them leave it open whether it is so. */
export const openSenses: readonly Sense[] = [
  "possible",
  "likely",
  "seems",
  "claimed",
  "believed",
  "planned",
  "conditional",
];
const ahead = /^(?:will|would|'ll|shall|wird|werden|würde|due|wants?|should)$/;

/** Groups of words for a part: one of a group stands for the others. */
const parts: readonly (readonly string[])[] = [
  "some several certain few".split(" "),
  "many numerous several".split(" "),
  "most mainly mostly largely majority chiefly primarily".split(" "),
  "part partial partly partially parts portion".split(" "),
  "nearly almost virtually".split(" "),
];

export function isCarried({ claim }: View, limit: SpanLimit): boolean {
  const word = limit.placed.sentence.word(limit.at);
  const isSame = (at: number): boolean =>
    claim.senses(at).length > 0 && (claim.word(at).stem === word.stem || claim.word(at).norm === word.norm);
  if (claim.all.some((_, at) => isSame(at))) return true;
  return carriers.some(
    ([senses, carries]) => limit.senses.some((one) => senses.includes(one)) && carries(claim, limit),
  );
}

const has = (claim: Passage, sense: Sense): boolean => claim.all.some((_, at) => claim.has(at, sense));

/** For limits of these senses, what else in a claim says as much. */
const carriers: readonly (readonly [readonly Sense[], (claim: Passage, limit: SpanLimit) => boolean])[] = [
  [openSenses, (claim, { placed, senses }) => limitsIn(claim, placed.claim, opensAs(senses))],
  [["conditional"], (claim) => claim.all.some(({ norm }) => /^(?:would|could|might|'d)$/.test(norm))],
  [openSenses, (claim) => /\b(?:in danger of|at risk of|risks?)\b/.test(claim.text)],
  // "doubt that it can" is "may not be able to".
  [openSenses, (claim) => claim.all.some(({ stem }) => stem === "doubt")],
  [limiting, (claim, limit) => isPurposeLimit(limit) && isPurpose(claim, limit.placed.claim)],
  [["believed"], (claim) => /\b(?:took|taken|mistook|mistaken)\b/.test(claim.text)],
  [["claimed", "believed"], (claim) => has(claim, "claimed") || has(claim, "believed")],
  [["claimed", "believed"], (claim) => claim.all.some(({ norm }) => isSaying(norm) || opinions.has(norm))],
  [["claimed", "believed"], (claim) => /\bby (?:his|her|its|their) (?:own )?account\b/i.test(claim.text)],
  [["planned"], (claim, { senses }) => senses.length === 1 && claim.all.some(({ norm }) => ahead.test(norm))],
  // "expects to cut" is "would cut", and "will cut" says more.
  [["likely", "planned"], (claim) => claim.all.some(({ norm }) => /^(?:would|'d)$/.test(norm))],
  // "so that they could live nearer" is "to live nearer".
  [["possible"], (claim, { placed, at }) => isOfPurpose(placed.sentence, at) && /\b(?:to|so|for)\b/.test(claim.text)],
  // "the offer is 50 million"
  [["planned"], (claim) => claim.all.some(({ norm }) => /^(?:bids?|tenders?)$/.test(norm))],
  // "is expected to be hard" is "sees a hard one coming".
  [["likely"], (claim) => claim.all.some(({ norm }) => opinions.has(norm))],
  // "we consider it wrong" says what is thought, as "said" does.
  [["planned"], (claim, limit) => isOpinion(limit) && claim.all.some(({ norm }) => isSaying(norm))],
  // "Vizepräsident", "vicepresidente"
  [["former"], (claim) => claim.all.some(({ norm }) => /^(?:vize|vice|ex)\p{L}/u.test(norm))],
  [["former"], (claim) => has(claim, "former") || /\b(?:used to|once|no longer)\b/.test(claim.text)],
  [
    ["only"],
    (claim) =>
      has(claim, "only") ||
      /\b(?:just|alone|sole|but|except)\b|\b(?:no other|(?:nobody|no one) else)\b/.test(claim.text),
  ],
  [["part"], (claim, limit) => isPartCarried(claim, limit, has(claim, "part"))],
];

/** An "if" leaves open what depends on it, and no "could" as well. */
const opensAs = (senses: readonly Sense[]): readonly Sense[] =>
  senses.includes("conditional") ? openSenses : openSenses.filter((sense) => sense !== "conditional");

/** "could" under a "so": a purpose. */
const isOfPurpose = ({ tree, node }: Passage, at: number): boolean =>
  tree?.on(tree.head(node(at)), "mark", "advmod").some((word) => tree.form(word) === "so") === true;

/** "consider" with a statement: no plan to be weighed. */
const isOpinion = ({ placed: { sentence }, at }: SpanLimit): boolean =>
  sentence.word(at).stem === stem("consider") && (sentence.tree?.on(sentence.node(at), "ccomp").length ?? 0) > 0;

const opinions = wordSet("sees saw see regards regarded considers considered calls called calling views viewed finds");

function isPartCarried(claim: Passage, { at, placed }: SpanLimit, hasPart: boolean): boolean {
  if (!isEnglish(claim.language) || !isEnglish(placed.sentence.language)) return hasPart;
  const group = parts.filter((each) => each.includes(placed.sentence.word(at).norm)).flat();
  return claim.all.some(({ norm }) => group.includes(norm));
}

/** A plan or a wish, and "hopefully". */
const isPurposeLimit = ({ placed: { sentence }, at, senses }: SpanLimit): boolean =>
  isNoun(sentence, at) || sentence.upos(at) === "ADV" || senses.every((sense) => sense === "planned");

/** "a package to spur growth" is as much of a plan as "a plan to spur growth". */
const isPurpose = (claim: Passage, pieces: readonly number[]): boolean =>
  pieces.some((at) => claim.tree?.tag(claim.node(at)) === "VB" && claim.all[at - 1]?.norm === "to");

/** Among the words, or over one of them. */
const limitsIn = (passage: Passage, pieces: readonly number[], senses: readonly Sense[]): boolean =>
  pieces.some(
    (at) =>
      (passage.has(at, ...senses) && !isNoun(passage, at)) ||
      over(passage, at).some((each) => each.senses.some((one) => senses.includes(one))),
  );

/** "The plan includes it" plans nothing. */
const isNoun = (passage: Passage, at: number): boolean => passage.upos(at) === "NOUN";

const isSaying = (norm: string): boolean =>
  reportingClass(norm) !== undefined ||
  norm === "according" ||
  norm === "laut" ||
  norm === "según" ||
  norm === "zufolge";

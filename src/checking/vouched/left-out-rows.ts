// What stands over or beside the source's words and the claim leaves out: "may", "some", "former", "only", a rank.

import type { Sense } from "../../language/claim-sense.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import { over } from "./over.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import type { Clash, View, VouchedRow } from "./view.ts";

/** A piece of a sentence that limits words of a pair. */
type Limit = { readonly at: number; readonly senses: readonly Sense[]; readonly placed: Placed };

const limiting: readonly Sense[] = [
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

function limitsOn(view: View): readonly Limit[] {
  const found: Limit[] = [];
  const seen = new Map<Passage, Set<number>>();
  for (const placed of view.placed) {
    const { sentence } = placed;
    const known = seen.get(sentence) ?? new Set<number>();
    seen.set(sentence, known);
    const add = (at: number, senses: readonly Sense[]): void => {
      const limits = senses.filter((sense) => limiting.includes(sense));
      if (limits.length === 0 || known.has(at) || sentence.isHedge(at) || isDegree(sentence, at)) return;
      known.add(at);
      found.push({ at, senses: limits, placed });
    };
    for (const at of placed.source) {
      // "a stimulus plan" is one; "a plan to close it" stands over the closing, and is found there.
      if (!isNoun(sentence, at)) add(at, sentence.senses(at));
      if (sentence.isContent(at)) for (const each of over(sentence, at)) add(each.at, each.senses);
    }
    const before = Math.min(...placed.source) - 1;
    if (sentence.all[before + 1]?.joined) add(before, sentence.senses(before));
  }
  return found;
}

/** "most likely", "the most expensive": how much, not how many. "due to rain" is no plan. */
function isDegree(sentence: Passage, at: number): boolean {
  const { tree } = sentence;
  const node = sentence.node(at);
  if (sentence.word(at).norm === "due" && sentence.all[at + 1]?.norm === "to")
    return tree === undefined || tree.tag(sentence.node(at + 2)) !== "VB";
  // "automobile parts", "then rose": no part of anything, and nobody's former rank.
  if (/^parts?$/.test(sentence.word(at).norm)) return sentence.all[at + 1]?.norm !== "of";
  if (sentence.word(at).norm === "then") return sentence.all[at - 1]?.norm !== "the" && !sentence.all[at + 1]?.joined;
  if (sentence.word(at).norm !== "most") return false;
  if (tree === undefined || node < 0) return /ly$/.test(sentence.all[at + 1]?.norm ?? "");
  return tree.label(node) === "advmod" && tree.tag(tree.head(node)) !== "NNS";
}

/** Senses that may stand for one another in a claim: all of them leave it open whether it is so. */
const open: readonly Sense[] = ["possible", "likely", "seems", "claimed", "believed", "planned", "conditional"];
const ahead = /^(?:will|would|'ll|shall|wird|werden|würde|due|wants?|should)$/;

/** Groups of words for a part: one of a group stands for the others. */
const parts: readonly (readonly string[])[] = [
  "some several certain few".split(" "),
  "many numerous several".split(" "),
  "most mainly mostly largely majority chiefly primarily".split(" "),
  "part partly partially parts portion".split(" "),
  "nearly almost virtually".split(" "),
];
const lightParts = new Set(["many", "several", "certain", "nearly", "almost", "virtually"]);

function isCarried(view: View, limit: Limit): boolean {
  const { claim } = view;
  const word = limit.placed.sentence.word(limit.at);
  const has = (...senses: readonly Sense[]): boolean => claim.all.some((_, at) => claim.has(at, ...senses));
  const isSame = (at: number): boolean =>
    claim.senses(at).length > 0 && (claim.word(at).stem === word.stem || claim.word(at).norm === word.norm);
  if (claim.all.some((_, at) => isSame(at))) return true;
  if (limit.senses.some((sense) => open.includes(sense)) && limitsIn(claim, limit.placed.claim, open)) return true;
  if (isNoun(limit.placed.sentence, limit.at) && isPurpose(claim, limit.placed.claim)) return true;
  const isReported = limit.senses.includes("claimed") || limit.senses.includes("believed");
  if (isReported && claim.all.some(({ norm }) => isSaying(norm))) return true;
  if (limit.senses.every((sense) => sense === "planned") && claim.all.some(({ norm }) => ahead.test(norm))) return true;
  // "Vizepräsident", "vicepresidente"
  if (limit.senses.includes("former") && claim.all.some(({ norm }) => /^(?:vize|vice|ex)\p{L}/u.test(norm)))
    return true;
  if (limit.senses.includes("former") && (has("former") || /\b(?:used to|once|no longer)\b/.test(claim.text)))
    return true;
  if (limit.senses.includes("only") && (has("only") || /\bnothing but\b/.test(claim.text))) return true;
  return limit.senses.includes("part") && isPartCarried(claim, limit, has("part"));
}

function isPartCarried(claim: Passage, { at, placed }: Limit, hasPart: boolean): boolean {
  if (!isEnglish(claim.language) || !isEnglish(placed.sentence.language)) return hasPart;
  const group = parts.filter((each) => each.includes(placed.sentence.word(at).norm)).flat();
  return claim.all.some(({ norm }) => group.includes(norm));
}

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
const isNoun = ({ tree, node }: Passage, at: number): boolean => tree?.tree.upos[node(at)] === "NOUN";

const isSaying = (norm: string): boolean =>
  reportingClass(norm) !== undefined ||
  norm === "according" ||
  norm === "laut" ||
  norm === "según" ||
  norm === "zufolge";

const leftOut =
  (heavy: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] =>
    limitsOn(view).flatMap((limit) => {
      const { placed, at, senses } = limit;
      const text = placed.sentence.word(at).text;
      const light = senses.every((sense) => sense === "part") && lightParts.has(placed.sentence.word(at).norm);
      if (light === heavy || isCarried(view, limit)) return [];
      return [
        {
          claim: placed.pair.claim,
          source: text,
          words: `The source says "${text}" of "${placed.pair.source}"; the claim leaves it out.`,
          question: `Does "${placed.pair.claim}" stay right although the source says "${text}" there?`,
        },
      ];
    });

/** "the second-largest bank" is not the largest. */
function lostRanks(view: View): readonly Clash[] {
  return view.placed.flatMap(({ sentence, source, pair }) => {
    return source.flatMap((at) => {
      const [word, rank] = [sentence.word(at), sentence.all[at - 1]];
      if (rank?.quantity?.kind !== "ordinal" || !/(?:est|most)$/.test(word.norm)) return [];
      const has = (norm: string): boolean => view.claim.all.some((each) => each.norm === norm);
      if (has(rank.norm) || !has(word.norm)) return [];
      return [
        {
          claim: pair.claim,
          source: `${rank.text} ${word.text}`,
          words: `The source says "${rank.text} ${word.text}".`,
        },
      ];
    });
  });
}

export const leftOutRows: readonly VouchedRow[] = [
  {
    name: "a limit left out",
    kind: "wording",
    weight: "veto",
    find: leftOut(true),
    yes: [
      ["{The contract will be signed} in May.", "{1:The contract} may {1:be signed} in May."],
      ["{The wounded} were flown out.", "Some of {the wounded} were flown out."],
      ["{The president} spoke.", "The former {president} spoke."],
      [
        "{The plan includes the closure of three plants}.",
        "{1:The plan includes} the proposed sale or {1:closure of three plants}.",
      ],
      ["{Union members} left.", "Non-{union members} left."],
      [
        "The search {has proved fruitless}, so {the agency will seek money}.",
        "If the search {proves fruitless}, {the agency will seek money}.",
      ],
    ],
    no: [
      ["{The contract might be signed} in May.", "{1:The contract} may {1:be signed} in May."],
      ["{A few of the wounded} were flown out.", "{Some of the wounded} were flown out."],
      ["{The bank will cut rates}.", "{The bank plans to cut rates}."],
      ["She {says the firm locked her up}.", "She {claimed the firm locked her up}."],
      ["It is {the most likely candidate}.", "It is {the most likely candidate}."],
    ],
  },
  {
    name: "many or several left out",
    kind: "wording",
    weight: "doubt",
    find: leftOut(false),
    yes: [["{Farmers} left.", "{Many farmers} left."]],
    no: [["{Numerous farmers} left.", "{Many farmers} left."]],
  },
  {
    name: "a rank left out",
    kind: "wording",
    weight: "veto",
    find: lostRanks,
    yes: [["It is {the largest bank}.", "It is the second-{largest bank}."]],
    no: [["It is {the second largest bank}.", "It is {the second-largest bank}."]],
  },
];

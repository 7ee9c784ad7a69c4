// What stands over or beside the source's words and the claim leaves out: "may", "some", "former", "only", a rank.

import type { Sense } from "../../language/claim-sense.ts";
import { reportingClass } from "../../language/en/speech-verbs.ts";
import { wordSet } from "../../language/word-set.ts";
import { over } from "./over.ts";
import { isEnglish, type Passage } from "./passage.ts";
import type { Placed } from "./placed.ts";
import { alike, type Clash, type View, type VouchedRow } from "./view.ts";

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
  for (const placed of view.placed) {
    const { sentence } = placed;
    const known = new Set<number>();
    const saysSo = hasPredicate(view.claim, placed.claim);
    const add = (at: number, senses: readonly Sense[]): void => {
      const limits = senses.filter((sense) => limiting.includes(sense) && (saysSo || !open.includes(sense)));
      if (limits.length === 0 || known.has(at) || sentence.isHedge(at) || isDegree(sentence, at)) return;
      if (isOfAnother(view, sentence, at)) return;
      if (wholes.has(sentence.word(at).norm) && !isPartOf(sentence, at)) return;
      // Of a title with an "and" the claim may give one half.
      if (limits.includes("former") && ![at + 1, at + 2].some((each) => isTold(view, sentence, each))) return;
      known.add(at);
      found.push({ at, senses: limits, placed });
    };
    for (const at of placed.source) {
      // "a stimulus plan" is one, "appeared on television"; what they stand over finds them.
      if (!/^(?:NOUN|VERB)$/.test(upos(sentence, at))) add(at, sentence.senses(at));
      if (sentence.isContent(at)) for (const each of over(sentence, at)) add(each.at, each.senses);
    }
    const before = Math.min(...placed.source) - 1;
    if (sentence.all[before + 1]?.joined) add(before, sentence.senses(before));
  }
  return found;
}

/** "complex and potentially offsetting effects": of things joined it limits one that the claim does not tell. */
const isOfAnother = (view: View, sentence: Passage, at: number): boolean =>
  /^(?:and|or|,)$/.test(sentence.all[at - 1]?.norm ?? "") &&
  upos(sentence, at) === "ADV" &&
  upos(sentence, at + 2) === "NOUN" &&
  !isTold(view, sentence, at + 1);

/** The claim has the very word. */
const isTold = (view: View, sentence: Passage, at: number): boolean =>
  sentence.isContent(at) && view.claim.all.some((_, own) => alike(view, view.claim, own, sentence, at));

const upos = ({ tree, node }: Passage, at: number): string => tree?.tree.upos[node(at)] ?? "";

/** Parts of something only before "of": no "spare parts", and not "it is part of a plan". */
const isPartOf = ({ all, tree, node }: Passage, at: number): boolean =>
  all[at + 1]?.norm === "of" && tree?.on(node(at), "cop").length === 0;
const wholes = new Set(["part", "parts", "portion", "half", "majority", "minority"]);

/** "over the store" says nothing of it that might be otherwise; "the closure of the store" does. */
const hasPredicate = (claim: Passage, pieces: readonly number[]): boolean =>
  claim.tree === undefined || pieces.some((at) => says.has(claim.tree?.tree.upos[claim.node(at)] ?? "VERB"));
const says: ReadonlySet<string> = new Set(["VERB", "AUX", "ADJ", "ADV", "SCONJ"]);

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

function isCarried({ claim }: View, limit: Limit): boolean {
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
const carriers: readonly (readonly [readonly Sense[], (claim: Passage, limit: Limit) => boolean])[] = [
  [open, (claim, { placed, senses }) => limitsIn(claim, placed.claim, opensAs(senses))],
  [["conditional"], (claim) => claim.all.some(({ norm }) => /^(?:would|could|might|'d)$/.test(norm))],
  // "doubt that it can" is "may not be able to".
  [open, (claim) => claim.all.some(({ stem }) => stem === "doubt")],
  [limiting, (claim, limit) => isPurposeLimit(limit) && isPurpose(claim, limit.placed.claim)],
  [["believed"], (claim) => /\b(?:took|taken|mistook|mistaken)\b/.test(claim.text)],
  [["claimed", "believed"], (claim) => has(claim, "claimed") || has(claim, "believed")],
  [["claimed", "believed"], (claim) => claim.all.some(({ norm }) => isSaying(norm) || opinions.has(norm))],
  [["planned"], (claim, { senses }) => senses.length === 1 && claim.all.some(({ norm }) => ahead.test(norm))],
  // "Vizepräsident", "vicepresidente"
  [["former"], (claim) => claim.all.some(({ norm }) => /^(?:vize|vice|ex)\p{L}/u.test(norm))],
  [["former"], (claim) => has(claim, "former") || /\b(?:used to|once|no longer)\b/.test(claim.text)],
  [["only"], (claim) => has(claim, "only") || /\b(?:just|(?:nothing|nobody|none|no one) but)\b/.test(claim.text)],
  [["part"], (claim, limit) => isPartCarried(claim, limit, has(claim, "part"))],
];

/** An "if" leaves open what depends on it, and no "could" as well. */
const opensAs = (senses: readonly Sense[]): readonly Sense[] =>
  senses.includes("conditional") ? open : open.filter((sense) => sense !== "conditional");

const opinions = wordSet("sees saw see regards regarded considers considered calls called calling views viewed finds");

function isPartCarried(claim: Passage, { at, placed }: Limit, hasPart: boolean): boolean {
  if (!isEnglish(claim.language) || !isEnglish(placed.sentence.language)) return hasPart;
  const group = parts.filter((each) => each.includes(placed.sentence.word(at).norm)).flat();
  return claim.all.some(({ norm }) => group.includes(norm));
}

/** A plan or a wish, and "hopefully". */
const isPurposeLimit = ({ placed: { sentence }, at, senses }: Limit): boolean =>
  isNoun(sentence, at) || upos(sentence, at) === "ADV" || senses.every((sense) => sense === "planned");

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
const isNoun = (passage: Passage, at: number): boolean => upos(passage, at) === "NOUN";

const isSaying = (norm: string): boolean =>
  reportingClass(norm) !== undefined ||
  norm === "according" ||
  norm === "laut" ||
  norm === "según" ||
  norm === "zufolge";

/** "almost complete" is not complete. */
const isLightAt = (sentence: Passage, at: number): boolean =>
  lightParts.has(sentence.word(at).norm) &&
  !(nearly.has(sentence.word(at).norm) && /^(?:ADJ|VERB)$/.test(upos(sentence, at + 1)));

const nearly = wordSet("nearly almost virtually");

const leftOut =
  (heavy: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] =>
    limitsOn(view).flatMap((limit) => {
      const { placed, at, senses } = limit;
      const text = placed.sentence.word(at).text;
      const isLightPart = senses.every((sense) => sense === "part") && isLightAt(placed.sentence, at);
      // "Only ten came": ten did.
      const light = isLightPart || (senses.every((sense) => sense === "only") && upos(placed.sentence, at) !== "ADJ");
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
      ["The work {is complete}.", "The work {is almost complete}."],
      ["If it rains, {the river will rise}.", "If it rains, {the river could rise}."],
      [
        "The search {has proved fruitless}, so {the agency will seek money}.",
        "If the search {proves fruitless}, {the agency will seek money}.",
      ],
    ],
    no: [
      ["{The contract might be signed} in May.", "{1:The contract} may {1:be signed} in May."],
      ["{A few of the wounded} were flown out.", "{Some of the wounded} were flown out."],
      ["{The bank will cut rates}.", "{The bank plans to cut rates}."],
      ["{Reed sees a reason} to leave.", "{Reed believes he has a reason} to leave."],
      ["{A draw would be good}.", "If {we get a draw it would be good}."],
      ["{Its effects are complex}.", "It has {complex and potentially offsetting effects}."],
      ["She {says the firm locked her up}.", "She {claimed the firm locked her up}."],
      ["It is {the most likely candidate}.", "It is {the most likely candidate}."],
    ],
  },
  {
    name: "many, several or only left out",
    kind: "wording",
    weight: "doubt",
    find: leftOut(false),
    yes: [["{Farmers} left.", "{Many farmers} left."]],
    no: [["{Numerous farmers} left.", "{Many farmers} left."]],
  },
];

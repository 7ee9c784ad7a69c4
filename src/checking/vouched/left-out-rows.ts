// What stands over or beside the source's words and the claim leaves out: "may", "some", "former", "only", a rank.

import type { Sense } from "../../language/claim-sense.ts";
import { calendar } from "../../language/en/function-words.ts";
import { wordSet } from "../../language/word-set.ts";
import { isCarried, limiting, openSenses, type SpanLimit } from "./carried.ts";
import { over } from "./over.ts";
import type { Passage } from "./passage.ts";
import { alike, type Clash, type View, type VouchedRow } from "./view.ts";

function limitsOn(view: View): readonly SpanLimit[] {
  const found: SpanLimit[] = [];
  for (const placed of view.placed) {
    const { sentence } = placed;
    const known = new Set<number>();
    const saysSo = hasPredicate(view.claim, placed.claim);
    const add = (at: number, senses: readonly Sense[]): void => {
      const isLimited = saysSo || limitsNoun(sentence, at);
      const limits = senses.filter((sense) => limiting.includes(sense) && (isLimited || !openSenses.includes(sense)));
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
      if (!/^(?:NOUN|VERB)$/.test(sentence.upos(at))) add(at, sentence.senses(at));
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
  sentence.upos(at) === "ADV" &&
  sentence.upos(at + 2) === "NOUN" &&
  !isTold(view, sentence, at + 1);

/** The claim has the very word. */
const isTold = (view: View, sentence: Passage, at: number): boolean =>
  sentence.isContent(at) && view.claim.all.some((_, own) => alike(view, view.claim, own, sentence, at));

/** Parts of something only before "of": no "spare parts", and not "it is part of a plan". */
const isPartOf = ({ all, tree, node }: Passage, at: number): boolean =>
  all[at + 1]?.norm === "of" && tree?.on(node(at), "cop").length === 0;
const wholes = new Set(["part", "parts", "portion", "half", "majority", "minority"]);

/** "over the store" says nothing of it that might be otherwise; "the closure of the store" does. */
const hasPredicate = (claim: Passage, pieces: readonly number[]): boolean =>
  claim.tree === undefined || pieces.some((at) => says.has(claim.tree?.tree.upos[claim.node(at)] ?? "VERB"));
const says: ReadonlySet<string> = new Set(["VERB", "AUX", "ADJ", "ADV", "SCONJ"]);

/** "the proposed sale", "a possible closure": even of what says nothing else. */
const limitsNoun = ({ tree, node }: Passage, at: number): boolean => tree?.label(node(at)) === "amod";

/** "could not be reached" leaves nothing open. */
const isUnable = ({ all, word }: Passage, at: number): boolean =>
  word(at).norm === "could" && /^(?:not|n't)$/.test(all[at + 1]?.norm ?? "");

/** "late Friday", "as soon as possible", "if possible" limit no deed. */
const isOfTime = ({ all, word }: Passage, at: number): boolean =>
  (word(at).norm === "late" && calendar.has(all[at + 1]?.norm ?? "")) ||
  (word(at).norm === "possible" && /^(?:as|if|where|when|whenever)$/.test(all[at - 1]?.norm ?? ""));

/** "most likely", "the most expensive": how much, not how many. "due to rain" is no plan. */
function isDegree(sentence: Passage, at: number): boolean {
  const { tree } = sentence;
  const node = sentence.node(at);
  if (isOfTime(sentence, at) || isUnable(sentence, at)) return true;
  if (sentence.word(at).norm === "due" && sentence.all[at + 1]?.norm === "to")
    return tree === undefined || tree.tag(sentence.node(at + 2)) !== "VB";
  // "automobile parts", "then rose": no part of anything, and nobody's former rank.
  if (/^parts?$/.test(sentence.word(at).norm)) return sentence.all[at + 1]?.norm !== "of";
  if (sentence.word(at).norm === "then") return sentence.all[at - 1]?.norm !== "the" && !sentence.all[at + 1]?.joined;
  if (sentence.word(at).norm !== "most") return false;
  if (tree === undefined || node < 0) return /ly$/.test(sentence.all[at + 1]?.norm ?? "");
  return tree.label(node) === "advmod" && tree.tag(tree.head(node)) !== "NNS";
}

const lightParts = new Set(["many", "several", "certain", "nearly", "almost", "virtually"]);

/** "almost complete" is not complete. */
const isLightAt = (sentence: Passage, at: number): boolean =>
  lightParts.has(sentence.word(at).norm) &&
  !(nearly.has(sentence.word(at).norm) && /^(?:ADJ|VERB)$/.test(sentence.upos(at + 1)));

const nearly = wordSet("nearly almost virtually");

const leftOut =
  (heavy: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] =>
    limitsOn(view).flatMap((limit) => {
      const { placed, at, senses } = limit;
      const text = placed.sentence.word(at).text;
      const isLightPart = senses.every((sense) => sense === "part") && isLightAt(placed.sentence, at);
      // "Only ten came": ten did.
      const light = isLightPart || (senses.every((sense) => sense === "only") && placed.sentence.upos(at) !== "ADJ");
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
      ["It names {the sale or closure of plants}.", "It names {the proposed sale or closure of plants}."],
      ["{Airo will pay €5 million}.", "{Airo will reportedly pay €5 million}."],
      ["Reed took {a share of it}.", "Reed took {a partial share of it}."],
      ["{Reed robbed a bank}.", "{Reed is accused of robbing a bank}."],
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
      ["{There was no word from Airo}.", "{Airo could not be reached}."],
      ["{The dam is in danger of bursting}.", "{The dam may burst}."],
      ["{Reed is thinking of leaving}.", "{Reed is considering leaving}."],
      ["{The strike ended on Friday}.", "{The strike ended late Friday}."],
      ["Reed wants to {finish it soon}.", "Reed wants to {finish it as soon as possible}."],
      ["{Norway would lose 40 jobs}.", "{Airo expects to cut 40 jobs in Norway}."],
      ["{They moved to live nearer}.", "{They moved so they could live nearer}."],
      ["{By her account she was locked up}.", "{She claims that she was locked up}."],
      ["{The court is wrong}, Reed said.", "{We consider the court is wrong}, Reed said."],
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

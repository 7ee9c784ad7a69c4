// What is only planned, promised or due in the source and told as done in the claim: "will pay" and "paid".
import { reportingClass } from "../../language/en/speech-verbs.ts";
import type { SentenceTree } from "../../language/syntax/sentence-tree.ts";
import { wordSet } from "../../language/word-set.ts";
import { over } from "./over.ts";
import type { Passage } from "./passage.ts";
import { alike, type Clash, holderOf, mateOf, type View, type VouchedRow } from "./view.ts";

const past = wordSet("was were has have had 's 've been did got");
/** "can" and "may" are limits of their own (left-out-rows.ts). */
const ahead = wordSet("will wo 'll would 'd shall should must");

/** In the past or the perfect, and no "would have". */
function isDone(tree: SentenceTree, verb: number): boolean {
  const aux = tree.on(verb, "aux", "aux:pass", "cop").map(tree.form);
  if (aux.some((each) => ahead.has(each) || /^(?:may|might|could|can|to)$/.test(each))) return false;
  if (tree.on(verb, "mark").some((mark) => tree.form(mark) === "to")) return false;
  return tree.tag(verb) === "VBD" || (tree.tag(verb) === "VBN" && aux.some((each) => past.has(each)));
}

/** Verbs and words under which an infinitive has come to pass: "managed to sell", "the first to land". */
const carriedOut = wordSet(
  `able allow begin bring cause cease come compel continue dare drive enable first force get go happen have help hurry
  induce last lead leave let make manage motivate move oblige only permit persuade proceed prompt prove remember rush
  seem appear start tend trick turn use`,
);

/** "close to winning", "on the verge of winning" */
const near = wordSet("close near verge brink edge");

/** Under a "will" or "would", or "to" do it by a plan, an offer, a choice. */
function isAhead(tree: SentenceTree, verb: number): boolean {
  if (tree.on(verb, "aux").some((word) => ahead.has(tree.form(word)))) return true;
  const isInfinitive = tree.on(verb, "mark").some((mark) => tree.form(mark) === "to");
  const head = tree.head(verb);
  // "recommended that it be replaced"
  if (tree.label(verb) === "ccomp" && tree.on(verb, "aux:pass", "aux", "cop").some((aux) => tree.form(aux) === "be"))
    return true;
  const isNear = tree.tag(verb) === "VBG" && near.has(tree.form(head));
  if (isNear) return true;
  const isChosen = tree.label(verb) === "advcl" && tree.on(head, "aux:pass").length > 0;
  if (!isInfinitive || !(isChosen || /^(?:xcomp|ccomp|acl)/.test(tree.label(verb)))) return false;
  const above = [head, ...tree.on(head, "amod", "advmod")];
  return !above.some((word) => carriedOut.has(tree.lemma(word)) || carriedOut.has(tree.form(word)));
}

/** The verb of the source that carries one of the claim: of a report what is reported. */
function deedOf(sentence: Passage, source: readonly number[], mate: number, own: string): number {
  const { tree } = sentence;
  const node = sentence.node(mate);
  if (tree === undefined || reportingClass(own) !== undefined) return node;
  if (reportingClass(sentence.word(mate).norm) === undefined) return node;
  return tree.on(node, "ccomp").find((each) => source.includes(sentence.piece(each))) ?? node;
}

/** What was decided was mostly done: that is for the judge. */
const isDecided = (tree: SentenceTree, verb: number): boolean => decisions.has(tree.lemma(tree.head(verb)));
const decisions = wordSet("agree choose decide opt resolve vote");

const toldAsDone =
  (sure: boolean) =>
  (view: View): readonly (Clash & { readonly question: string })[] => {
    const { claim } = view;
    const { tree } = claim;
    if (tree === undefined) return [];
    return tree.forms.flatMap((_, verb) => {
      const at = claim.piece(verb);
      const placed = tree.isVerb(verb) && isDone(tree, verb) ? holderOf(view, at) : undefined;
      const mate = placed && mateOf(view, placed, at);
      if (placed?.sentence.tree === undefined || mate === undefined) return [];
      if (claim.has(at, "planned") || reportingClass(claim.word(at).norm) !== undefined || plans.has(tree.lemma(verb)))
        return [];
      if (over(claim, at).some(({ senses }) => senses.some((sense) => leavesOpen.has(sense)))) return [];
      const { sentence, source } = placed;
      const theirs = placed.sentence.tree;
      const deed = deedOf(sentence, source, mate, claim.word(at).norm);
      const same = source.filter((there) => alike(view, claim, at, sentence, there)).map(sentence.node);
      const deeds = same.length > 0 ? same : [deed];
      // "attended" for "the city expects": what is wished or foreseen and nothing more.
      const isWish = same.length === 0 && theirs.isVerb(deed) && sentence.has(mate, "planned", "likely");
      if (!isWish && !deeds.every((each) => isAhead(theirs, each))) return [];
      if (deeds.some((each) => isDecided(theirs, each)) === sure) return [];
      const words = `The source says "${placed.pair.source}": that it was done is not said.`;
      const question = `Do the sentences say that "${placed.pair.claim}" was done, and not only decided?`;
      return [{ claim: placed.pair.claim, source: placed.pair.source, words, question }];
    });
  };

/** The words of force of a verb, "must" of "has to" as well. */
const forceOf = (tree: SentenceTree, verb: number): string | undefined =>
  tree
    .on(verb, "aux")
    .map(tree.form)
    .find((form) => force.has(form));
const force = wordSet("must should may can will could might");
/** What the claim says and the source does not: "must" for "should", "may" for "must", "will run" for "ran". */
const clashes = new Set([
  "must should",
  "must may",
  "must can",
  "must could",
  "may must",
  "can must",
  "should must",
  "will done",
]);

function otherForce(view: View): readonly Clash[] {
  const { claim } = view;
  const { tree } = claim;
  if (tree === undefined) return [];
  return tree.forms.flatMap((_, verb): Clash[] => {
    const at = claim.piece(verb);
    const own = tree.isVerb(verb) ? forceOf(tree, verb) : undefined;
    const placed = own === undefined ? undefined : holderOf(view, at);
    const theirs = placed?.sentence.tree;
    if (placed === undefined || theirs === undefined || claim.has(at, "denied")) return [];
    const { sentence, source, pair } = placed;
    const same = source.filter((there) => alike(view, claim, at, sentence, there)).map(sentence.node);
    const [deed] = same;
    if (deed === undefined || same.length > 1 || !theirs.isVerb(deed)) return [];
    const other = forceOf(theirs, deed) ?? (isDone(theirs, deed) ? "done" : "");
    if (!clashes.has(`${own} ${other}`)) return [];
    const words = `The source says "${pair.source}"; the claim has "${own}".`;
    return [{ claim: pair.claim, source: pair.source, words }];
  });
}

/** Deeds that are only said to lie ahead when they are done. */
const plans = wordSet("agree announce choose decide promise pledge plan propose schedule set vow");

const leavesOpen: ReadonlySet<string> = new Set(["denied", "undone", "possible", "likely", "planned", "conditional"]);

export const aheadRows: readonly VouchedRow[] = [
  {
    name: "what lies ahead told as done",
    kind: "wording",
    weight: "veto",
    find: toldAsDone(true),
    yes: [
      ["{Airo paid five million} for it.", "{Airo will pay five million} for it."],
      ["The jobs {were cut}.", "The jobs {would be cut}."],
      ["{Airo bought the shop}.", "{Airo was selected to buy the shop}."],
      ["Six million {came this year}.", "{This year the city expects} six million."],
      ["{The pipes were replaced}.", "Airo recommended that {the pipes be replaced}."],
      ["{Airo has won the contract}.", "{Airo is close to winning the contract}."],
      ["Reed {has taken a share}.", "Reed {is in talks to take a share}."],
      ["The harbour {became a centre of trade}.", "The harbour {will become a centre of trade}, the mayor said."],
    ],
    no: [
      ["{Airo paid five million} for it.", "{Airo has paid five million} for it."],
      ["{She worked in the kitchen}.", "{She was forced to work in the kitchen}."],
      ["{Airo planned to buy the shop}.", "{Airo would buy the shop}."],
      ["{The mayor called it off}.", "{The mayor said he was cancelling it}."],
      ["{Airo will have paid} by May.", "{Airo will have paid} by May."],
      ["{It closed} in May.", "{It closed} in May and {1:will open} in June."],
      ["{The firm took its case to court}.", "{The firm decided to take its case to court}."],
    ],
  },
  {
    name: "must for should, will for did",
    kind: "wording",
    weight: "veto",
    find: otherForce,
    yes: [
      ["{Drivers must wear belts}.", "{Drivers should wear belts}."],
      ["{Farmers may keep cattle}.", "{Farmers must keep cattle}."],
      ["{Trains will run again} today.", "{Trains ran again} today."],
    ],
    no: [
      ["{Drivers must wear belts}.", "{Drivers must wear belts}."],
      ["{Drivers must wear belts}.", "{Drivers have to wear belts}."],
      ["{Trains will run again} today.", "{Trains are to run again} today."],
    ],
  },
  {
    name: "what was decided told as done",
    kind: "wording",
    weight: "doubt",
    find: toldAsDone(false),
    yes: [["{The firm took its case to court}.", "{The firm decided to take its case to court}."]],
    no: [["{The firm took its case to court}.", "{The firm took its case to court}."]],
  },
];

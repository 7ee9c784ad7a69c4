// How a deed or an event of a sentence stands by its own small words and by the words that it hangs on.
import {
  isFacedAlready,
  isHearsay,
  type Settling,
  settlingOfAdjective,
  settlingOfClause,
  settlingOfNoun,
  settlingOfObject,
  settlingOfSubject,
} from "../en/settling.ts";
import { wordSet } from "../word-set.ts";
import { isFiniteVerb } from "./finite-verbs.ts";
import type { ParsedWords } from "./parsed-words.ts";
import { isHedged, modalVerbOf, negationsIn } from "./standing.ts";

/** What is told of it: that it is so or goes on, is not, was ended, ruled out, denied or put off. */
export type Effect = "is" | "kept" | "not" | "ended" | "refused" | "denied" | "delayed";
/** `claimed`: somebody says so who does not decide it; nothing is left open by that. */
export type Certainty = "done" | "claimed" | "ahead" | "open";

export type Bearing = {
  readonly certainty: Certainty;
  readonly effect: Effect;
  /** Told in its own right: by the main clause, or by what somebody said. */
  readonly isMain: boolean;
  /** The words that it hangs on, the nearest first. */
  readonly chain: readonly number[];
};

const main: Bearing = { certainty: "done", effect: "is", isMain: true, chain: [] };
const aside: Bearing = { ...main, isMain: false };
/** "Schools reopen: the city lifted its order", "People can drink it again, the city said, lifting an order". */
const isToldBeside = (tree: ParsedWords, word: number, label: string): boolean =>
  label === "parataxis"
    ? isFiniteVerb(tree, word) && tree.on(word, "nsubj", "nsubj:pass").length > 0
    : label === "advcl" && tree.tag(word) === "VBG" && word > tree.head(word) && marks(tree, word).length === 0;

const loose: Bearing = { ...aside, certainty: "open" };

/** Undefined where the tree does not tell, and for a noun that hangs on nothing that settles it or holds it open. */
export function footingOf(tree: ParsedWords, word: number): Bearing | undefined {
  const place = placeOf(tree, word);
  if (place === undefined) return undefined;
  // "No charges were filed" says of the filing that it was not.
  const isNot = (!isNoun(tree, word) || isState(tree, word)) && isNegated(tree, word);
  if (isNot && place.effect !== "is") return undefined;
  return {
    certainty: later(certaintyOf(tree, word), place.certainty),
    effect: isNot ? "not" : place.effect,
    isMain: place.isMain && !isOfBefore(tree, word),
    chain: place.chain,
  };
}

const order: readonly Certainty[] = ["done", "claimed", "ahead", "open"];
const later = (one: Certainty, other: Certainty): Certainty =>
  order[Math.max(order.indexOf(one), order.indexOf(other))] ?? "open";

const wished = wordSet("may might could can should must");
const conditions = wordSet("if unless provided");
const marks = (tree: ParsedWords, word: number): readonly string[] => tree.on(word, "mark").map(tree.form);

function certaintyOf(tree: ParsedWords, word: number): Certainty {
  const modal = modalVerbOf(tree, word);
  const isIf = tree.on(word, "advcl").some((clause) => marks(tree, clause).some((mark) => conditions.has(mark)));
  if (!isIf && wished.has(modal ?? "") && isRuled(tree, word)) return "ahead";
  // "A walkout would begin", and nobody said that it would.
  const isWould = modal === "would" && tree.label(word) !== "ccomp";
  if (isIf || isWould || wished.has(modal ?? "")) return "open";
  const isTo = marks(tree, word).includes("to");
  // "Club to leave", "is to land"
  const isSet = isTo && (tree.head(word) < 0 || tree.on(word, "cop", "aux").some((aux) => bes.has(tree.form(aux))));
  if (modal !== undefined || isSet) return "ahead";
  return isHedged(tree, word, modal) ? "claimed" : "done";
}

/** "ruled that he can be extradited" */
const isRuled = (tree: ParsedWords, word: number): boolean =>
  tree.label(word) === "ccomp" && rulings.has(tree.lemma(tree.head(word)));
const rulings = wordSet("rule decide hold judge");

const bes = wordSet("is are was were");

/** "not", "never", or "no" with its subject or object. */
function isNegated(tree: ParsedWords, word: number): boolean {
  const parts = tree.on(word, "nsubj", "nsubj:pass", "obj");
  return negationsIn(tree).some((each) => {
    const head = tree.head(each);
    // "not only"
    if (only.has(tree.form(each + 1))) return false;
    return head === word || parts.includes(each) || (parts.includes(head) && tree.label(each) === "det");
  });
}

const only = wordSet("only just merely");

/** "had closed", "was in talks": how it was before what is told. */
const isOfBefore = (tree: ParsedWords, word: number): boolean =>
  ((tree.label(word) === "root" || tree.label(word) === "conj") &&
    tree.on(word, "aux").some((aux) => tree.form(aux) === "had")) ||
  (isNoun(tree, word) && tree.on(word, "cop").some((cop) => tree.tag(cop) === "VBD"));

export const isNoun = (tree: ParsedWords, word: number): boolean => tree.tag(word) === "NN" || tree.tag(word) === "NNS";

const states = wordSet("in on under at");
/** "is in talks", "are on strike" */
const isState = (tree: ParsedWords, word: number): boolean =>
  tree.on(word, "cop").length > 0 && tree.on(word, "case").some((small) => states.has(tree.form(small)));

const asides: ReadonlySet<string> = new Set(["acl:relcl", "appos", "advcl", "advcl:relcl", "parataxis", "acl"]);

/** By what it hangs on alone. */
function placeOf(tree: ParsedWords, word: number): Bearing | undefined {
  const [head, label] = [tree.head(word), tree.label(word)];
  const isDeed = !isNoun(tree, word) || isState(tree, word);
  // "This is a treaty" tells what something is, and no event.
  if (!isDeed && tree.on(word, "cop").length > 0) return undefined;
  if (head < 0) return isDeed ? main : undefined;
  if (label === "conj") return placeOfJoined(tree, word, head);
  const settling = settlingOf(tree, word, head, label);
  if (settling !== undefined) return under(tree, head, settling);
  if (!isDeed || !asides.has(label)) return undefined;
  if (isToldBeside(tree, word, label)) return main;
  if (!marks(tree, word).includes("to")) return aside;
  return label === "advcl" ? placeOfPurpose(tree, head) : loose;
}

function under(tree: ParsedWords, head: number, settling: Settling): Bearing | undefined {
  const above = footingOf(tree, head) ?? (settling === "opens" && isNoun(tree, head) ? loose : undefined);
  const effect = above && effects[settling][above.effect];
  if (above === undefined || effect === undefined) return undefined;
  const chain = [head, ...above.chain];
  return effect === "open" || effect === "ahead" || effect === "claimed"
    ? { ...above, effect: "is", certainty: later(effect, above.certainty), chain }
    : { ...above, effect, chain };
}

/** "dropped its plan to bid": the tree hangs it on the verb; and "went to court to stop the sale". */
function placeOfPurpose(tree: ParsedWords, head: number): Bearing | undefined {
  const [object = -1] = tree.on(head, "obj");
  const planned = settlingOfNoun(tree.lemma(object));
  const found = planned && under(tree, object, planned);
  if (found !== undefined) return found;
  const above = purposeful.has(tree.lemma(head)) ? footingOf(tree, head) : undefined;
  return above?.effect === "is" ? { ...above, certainty: "open", chain: [] } : undefined;
}

/** Of what is done "to" something nobody knows yet whether it comes; "stopped his rival to keep the title" has come. */
const purposeful =
  wordSet(`apply appear call campaign come fight file fly gather go head hire hold join launch line march meet
  mount press queue race return run rush sail seek send sign sit start sue travel try turn use visit vote work`);

function placeOfJoined(tree: ParsedWords, word: number, head: number): Bearing | undefined {
  const place = placeOf(tree, head);
  if (place === undefined || isNoun(tree, word)) return place;
  const isOwn = isFiniteVerb(tree, word) && tree.on(word, "aux", "nsubj").length > 0;
  return isOwn || tree.tag(word) === "VBD"
    ? place
    : { ...place, certainty: later(certaintyOf(tree, head), place.certainty) };
}

/** "call off", "give back": a verb with the adverb that goes with it. */
export const verbKey = (tree: ParsedWords, word: number): string =>
  [
    tree.lemma(word),
    ...tree
      .on(word, "compound:prt", "advmod")
      .map(tree.form)
      .filter((form) => smalls.has(form)),
  ].join(" ");
const smalls = wordSet("aside away back down off out over up");

const clausal: ReadonlySet<string> = new Set(["xcomp", "ccomp", "csubj", "advcl", "acl"]);

function settlingOf(tree: ParsedWords, word: number, head: number, label: string): Settling | undefined {
  if (clausal.has(label)) return settlingOfTheClause(tree, word, head, label);
  const small = tree.on(word, "case").map(tree.form).join(" ");
  if (label === "nmod" || label === "compound")
    return isNoun(tree, head) && small !== "to" ? settlingOfNoun(tree.lemma(head)) : undefined;
  if (label === "nsubj") return settlingOfTheSubject(tree, head);
  if (!tree.isVerb(head)) return undefined;
  const key = verbKey(tree, head);
  // "called off their merger": without a case word it is the object, whatever the tree calls it.
  const isObject = label === "obj" || label === "nsubj:pass";
  // "The journey is expected to take months": what is expected is another thing.
  if (label === "nsubj:pass" && tree.on(head, "xcomp", "ccomp").length > 0) return undefined;
  if (isObject || (label.startsWith("obl") && small === "" && tree.on(head, "obj").length === 0))
    return isFacedAlready(key, tree.lemma(word)) ? "makes" : settlingOfObject(key);
  return label === "obl" ? settlingOfObject(`${key} ${small}`) : undefined;
}

function settlingOfTheClause(tree: ParsedWords, word: number, head: number, label: string): Settling | undefined {
  if (marks(tree, word).includes("whether")) return "opens";
  if (tree.isVerb(head)) {
    if (label === "advcl" || label === "acl") return undefined;
    const key = verbKey(tree, head);
    if (tree.tag(word).startsWith("JJ") && lasting.has(key)) return "keeps";
    if (key === "go" && label === "xcomp") return "foretells";
    const settling = settlingOfClause(key, label === "ccomp");
    const isHeard = tree.on(head, "nsubj").some((sayer) => isHearsay(tree.lemma(sayer)));
    return settling === "says" && isHeard ? "claims" : settling;
  }
  if (label === "advcl") return undefined;
  return isNoun(tree, head) ? settlingOfNoun(tree.lemma(head)) : settlingOfAdjective(tree.form(head));
}

/** "stays open" */
const lasting = wordSet("stay remain keep");

/** "the strike is over", "the talks come to an end", "the talks collapsed" */
function settlingOfTheSubject(tree: ParsedWords, head: number): Settling | undefined {
  const form = tree.form(head);
  // "whether her conviction is safe": footing under that clause leaves it open.
  if (marks(tree, head).includes("whether")) return settlingOfSubject(verbKey(tree, head)) ?? "makes";
  if (!tree.isVerb(head)) return form === "over" || form === "off" ? "ends" : settlingOfAdjective(form);
  // "The plane failed to check in" says nothing of the plane's being.
  if (tree.on(head, "xcomp").some((each) => tree.isVerb(each))) return undefined;
  const key = verbKey(tree, head);
  const phrases = tree
    .on(head, "obl", "xcomp", "obj", "advmod")
    .map((each) => [key, ...tree.on(each, "case").map(tree.form), tree.form(each)].join(" "));
  const whole = phrases.find((each) => settlingOfSubject(each) !== undefined);
  if (whole === undefined && tree.on(head, "obj").length > 0) return undefined;
  return settlingOfSubject(whole ?? key);
}

/** What becomes of a matter under a word of each kind, by how that word itself stands. */
const effects: Readonly<Record<Settling, Readonly<Partial<Record<Effect, Effect | Exclude<Certainty, "done">>>>>> = {
  makes: {
    ...{ is: "is", kept: "kept", not: "not", ended: "ended" },
    ...{ refused: "refused", denied: "denied", delayed: "delayed" },
  },
  keeps: { is: "kept", kept: "kept", not: "ended", ended: "ended", refused: "ended" },
  ends: { is: "ended", kept: "ended", not: "kept", ended: "kept", refused: "kept", delayed: "kept" },
  refuses: { is: "refused", kept: "refused", not: "open", ended: "open" },
  denies: { is: "denied", kept: "denied" },
  delays: { is: "delayed", kept: "delayed" },
  opens: {
    ...{ is: "open", kept: "open", not: "refused", ended: "ended" },
    ...{ refused: "refused", denied: "denied", delayed: "delayed" },
  },
  foretells: { is: "ahead", kept: "ahead", not: "refused", ended: "ended", refused: "refused", denied: "denied" },
  says: { is: "is", kept: "is" },
  claims: { is: "claimed", kept: "claimed", denied: "denied", ended: "denied" },
};

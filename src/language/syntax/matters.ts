// What a sentence holds open and what it settles: its deeds and events, how each stands, and whose it is.
import { calendar } from "../en/function-words.ts";
import { conceptOf, isHearsay, isOfDeed, isPersonNoun, lightNouns, lightVerbs } from "../en/settling.ts";
import { reportingClass } from "../en/speech-verbs.ts";
import type { Cut } from "../token.ts";
import { cut } from "../tokenize.ts";
import { wordSet } from "../word-set.ts";
import { isPassive, subjectOfVerb } from "./finite-verbs.ts";
import { type Bearing, type Effect, footingOf, isNoun, verbKey } from "./footing.ts";
import type { ParsedWords } from "./parsed-words.ts";
import { type SentenceTree, sentenceTree } from "./sentence-tree.ts";

/** Plain data, which survives structured cloning. */
export type HeldMatter = Omit<Bearing, "chain"> & {
  /** One for verb and noun of one deed, and for words that mean the same: "leave" for "resignation". */
  readonly concept: string;
  readonly isNoun: boolean;
  /** In the form of what always happens; of many, it may be a noun. */
  readonly isPresent: boolean;
  readonly isPlural: boolean;
  /** That the tree is right about what it hangs on, in 0..1. */
  readonly chance: number;
  /** "has not": so far. */
  readonly isPerfect: boolean;
  /** Dated in its own clause before what is told: "in 2019", "last year". */
  readonly isPast: boolean;
  /** The verb that it hangs on, with its small word. */
  readonly by?: string;
  /** UTF-16 units of the sentence: the words that tell how it stands. */
  readonly start: number;
  readonly end: number;
  /** In small letters, the head first. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** "for infants": heads by their small words. */
  readonly phrases: Readonly<Record<string, string>>;
};

/** None of a question, and none where no tree is trusted. `language` is ISO 639-1, or "und". */
export function mattersOf(text: string, language: string): readonly HeldMatter[] {
  const tree = sentenceTree(cut(withoutSayer(cut(text))), language);
  if (tree === undefined || tree.forms.includes("?")) return [];
  const found = tree.forms.flatMap((_, word) => matterAt(tree, word) ?? []);
  return isHeard(cut(text)) ? found.map((one) => ({ ...one, isMain: false })) : found;
}

const longestSayer = 14;

/** "..., a newspaper reported" */
function isHeard({ tokens }: Cut): boolean {
  const tail = tokens.slice(tokens.findLastIndex((token) => token.text === ",") + 1);
  return (
    tail.length < longestSayer &&
    tail.some(({ lower }) => reportingClass(lower) !== undefined) &&
    tail.some(({ lower }) => isHearsay(lower) || isHearsay(lower.replace(/s$/, "")))
  );
}

/** "..., the ministry said on Monday.": what stands before it has a better tree without. */
function withoutSayer({ text, tokens }: Cut): string {
  const comma = tokens.findLastIndex((token) => token.text === ",");
  const tail = tokens.slice(comma + 1);
  const isSaid = tail.some(({ lower }) => reportingClass(lower) !== undefined);
  return comma < 4 || !isSaid || tail.length > longestSayer || /["“”]/.test(text)
    ? text
    : `${text.slice(0, tokens[comma]?.start)}.`;
}

function matterAt(tree: SentenceTree, word: number): HeldMatter | undefined {
  const named = nameOf(tree, word);
  const footing = named === undefined ? undefined : footingOf(tree, word);
  if (named === undefined || footing === undefined) return undefined;
  const { concept, turned } = conceptOf(named);
  const { chain, isMain } = footing;
  const stands = turned === undefined ? footing : turned === "contrary" ? contrary(footing) : pending(footing);
  if (stands === undefined) return undefined;
  const owner = isNoun(tree, word) ? chain.find(tree.isVerb) : word;
  const by = chain.find(tree.isVerb);
  return {
    concept,
    certainty: stands.certainty,
    effect: stands.effect,
    isMain,
    isNoun: isNoun(tree, word),
    isPresent: isPresent(tree, word),
    isPlural: tree.tag(chain.at(-1) ?? word) === "VBP",
    chance: tree.chance([word, ...chain]),
    isPerfect: tree.on(word, "aux").some((aux) => /^ha[sd]$|^have$/.test(tree.form(aux))),
    isPast: isDatedBefore(tree, chain.at(-1) ?? word) || isDatedBefore(tree, word),
    ...(by !== undefined && by === chain[0] && { by: verbKey(tree, by) }),
    // What is denied is the deed, in its own words.
    ...spanOf(tree, word, stands.effect === "denied" ? [] : chain),
    subject: owner === undefined || doerOf(tree, owner) === word ? [] : phrase(tree, doerOf(tree, owner)),
    object: objectsOf(tree, word).flatMap((each) => phrase(tree, each)),
    phrases: { ...(owner === undefined ? {} : phrasesOf(tree, owner)), ...phrasesOf(tree, word) },
  };
}

const longAgo = wordSet("year month decade century season summer winter spring autumn");
const toCome = wordSet("from until till by for");

/** By a phrase of its own: what hangs deeper dates something else. */
const isDatedBefore = (tree: ParsedWords, top: number): boolean =>
  tree.on(top, "obl", "obl:unmarked", "advmod", "nmod", "amod", "appos").some((word) => {
    const form = tree.form(word);
    const has = (other: string): boolean => tree.on(word).some((each) => tree.form(each) === other);
    if (/^(?:1[5-9]|20)\d\d$/.test(form)) return !toCome.has(caseOf(tree, word));
    return (
      form === "ago" ||
      form === "previously" ||
      form === "before" ||
      has("ago") ||
      ((longAgo.has(form) || calendar.has(form)) && has("last"))
    );
  });

const isPresent = (tree: ParsedWords, word: number): boolean => {
  const small = tree.on(word, "aux", "aux:pass").map(tree.form);
  return small.length === 0 ? /^VB[PZ]$/.test(tree.tag(word)) : small.every((form) => form === "do" || form === "does");
};

type Standing = Pick<Bearing, "certainty" | "effect">;
const round: Partial<Record<Effect, Effect>> = { is: "not", kept: "not", not: "is", ended: "is", refused: "is" };

/** What is open is not closed. */
function contrary({ certainty, effect }: Standing): Standing | undefined {
  const other = round[effect];
  return other && { certainty, effect: other };
}

/** Whoever is missing is to be found. */
const pending = ({ certainty, effect }: Standing): Standing | undefined =>
  (effect === "is" && certainty === "done") || effect === "kept" ? { certainty: "open", effect: "is" } : undefined;

/** Verbs, what "is" or "stays" something, and nouns. */
function nameOf(tree: ParsedWords, word: number): string | undefined {
  if (tree.isVerb(word)) return verbName(tree, word);
  const lemma = tree.lemma(word);
  if (isNoun(tree, word)) {
    const isOther = tree.on(word, "det", "amod").some((each) => others.has(tree.form(each)));
    return isOther || lightNouns.has(lemma) || isPersonNoun(lemma) ? undefined : lemma;
  }
  const isState = tree.on(word, "cop").length > 0 || tree.label(word) === "xcomp";
  return tree.tag(word).startsWith("JJ") && isState && isOfDeed(lemma) ? lemma : undefined;
}

const others = wordSet("another further next other second third");

/** Of a verb that says little, what it is done to goes with it: "run for president", "go public". */
function verbName(tree: ParsedWords, word: number): string | undefined {
  const name = verbKey(tree, word).replaceAll(" ", "-");
  if (!lightVerbs.has(conceptOf(name).concept)) return name;
  const found = ["obj", "xcomp", "obl"]
    .flatMap((label) => tree.on(word, label))
    .find((each) => !tree.isVerb(each) && !/^(?:NNP|CD|PRP)/.test(tree.tag(each)));
  return found === undefined ? undefined : `${name}:${tree.lemma(found)}`;
}

const objectsOf = (tree: ParsedWords, word: number): readonly number[] => {
  if (isNoun(tree, word)) return tree.on(word, "nmod", "compound", "nmod:poss", "amod");
  if (!tree.isVerb(word)) return tree.on(word, "nsubj");
  const subject = isPassive(tree, word) ? subjectOfVerb(tree, word).subject : undefined;
  return subject === undefined ? tree.on(word, "obj") : [subject];
};

/** Its subject, or that of the verb that it hangs on as "to" something; of a passive, who stands after "by". */
function doerOf(tree: ParsedWords, verb: number): number | undefined {
  if (isPassive(tree, verb)) return tree.on(verb, "obl:agent", "obl").find((each) => caseOf(tree, each) === "by");
  const own = subjectOfVerb(tree, verb).subject;
  return own ?? (tree.label(verb) === "xcomp" ? subjectOfVerb(tree, tree.head(verb)).subject : undefined);
}

const caseOf = (tree: ParsedWords, word: number): string => tree.on(word, "case").map(tree.form).join(" ");

const phrasesOf = (tree: ParsedWords, word: number): Readonly<Record<string, string>> =>
  Object.fromEntries(tree.on(word, "obl", "nmod").map((each) => [caseOf(tree, each), tree.form(each)]));

const outside: ReadonlySet<string> = new Set("acl acl:relcl advcl det case punct cc".split(" "));

/** "two of the nine men" are men. */
function phrase(tree: ParsedWords, head = -1): readonly string[] {
  if (head < 0) return [];
  const rest = tree.under(head, outside).filter((each) => each !== head);
  const [whole] = tree.on(head, "nmod").filter((each) => caseOf(tree, each) === "of");
  const isSome = whole !== undefined && (tree.tag(head) === "CD" || some.has(tree.form(head)));
  return (isSome ? [whole, ...rest.filter((each) => each !== whole)] : [head, ...rest]).map(tree.form);
}

const some = wordSet("all both each most one part several some");

const longestSpan = 7;

/** The word with what it hangs on and their small words; the last of these alone where that would be long. */
function spanOf(tree: SentenceTree, word: number, chain: readonly number[]): Pick<HeldMatter, "start" | "end"> {
  const all = [word, ...chain].flatMap((each) => clusterOf(tree, each)).sort((one, other) => one - other);
  const isLong = (all.at(-1) ?? 0) - (all[0] ?? 0) >= longestSpan;
  const last = isLong ? clusterOf(tree, chain.at(-1) ?? word).toSorted((one, other) => one - other) : all;
  return tree.stretch([last[0] ?? word, last.at(-1) ?? word]);
}

const clusterOf = (tree: ParsedWords, word: number): readonly number[] => [
  word,
  ...tree.on(word, "aux", "aux:pass", "cop", "compound:prt"),
  ...tree.on(word, "advmod").filter((each) => /^n[o']t$/.test(tree.form(each))),
];

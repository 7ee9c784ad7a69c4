// What a question asks of its verb: which verb, who and whom it names, and which place around the verb is to be filled.

import { endsOf } from "../../language/sentences.ts";
import { isPassive } from "../../language/syntax/finite-verbs.ts";
import { type SentenceTree, sentenceTree } from "../../language/syntax/sentence-tree.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import { isEmptyWord } from "../question/asked-words.ts";
import { type Saying, sayingOf } from "./saying.ts";
import { stemOf, stemsOf } from "./stems.ts";
import { type TurnedRound, turnedRound } from "./turned-round.ts";
import { caseOf, isParted, type VerbParts, verbPartsOf } from "./verb-parts.ts";

/**
 * "subject": who does it. "object": to whom, or what. "circumstance": when, where, why, how. "description": who or what
 * is so described ("Who is the new manager?"). "statement": whether it is so.
 */
export type AskedPlace = "subject" | "object" | "circumstance" | "description" | "statement";

export type QuestionFrame = {
  /** What was read: the last of several sentences. */
  readonly text: string;
  readonly asks: AskedPlace;
  /** The stem of the noun asked for: "which airline", "how many children". */
  readonly noun?: string;
  /** Its stem. Undefined where the verb says nothing: "is", "has", "happened". */
  readonly verb?: string;
  /** The stems that name who does it, to whom, and under which circumstances; of a description its own stems. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly circumstances: readonly string[];
  /** What it takes for given of the verb: that it is done, not done, done against something. */
  readonly saying?: Saying;
};

/** Undefined where the words have no tree that can be used. */
export function frameOf(text: string): QuestionFrame | undefined {
  const asks = asking(text);
  // "Who is Neelie Kroes?" has no word in small letters, as headlines have none; with a full stop it is a sentence.
  const tree = sentenceTree(cut(asks)) ?? sentenceTree(cut(asks.replace(/[?!.]*$/, ".")));
  const frame = tree && framed(tree);
  const turned = frame && frame.verb === undefined ? turnedRound(asks) : undefined;
  const read = turned ? frameOfTurned(turned) : frame;
  return read && { ...read, text: asks };
}

const frameOfTurned = ({ word, tree, parts }: TurnedRound): Omit<QuestionFrame, "text"> => ({
  asks: circumstanceWords.has(word) ? "circumstance" : "object",
  verb: stemOf(tree, parts.verb),
  subject: stemsOf(tree, parts.subject),
  object: stemsOf(tree, parts.object),
  circumstances: stemsOf(tree, parts.circumstances),
  saying: sayingOf(tree, parts),
});

function framed(tree: SentenceTree): Omit<QuestionFrame, "text"> | undefined {
  const asked = askedWord(tree);
  const phrase = asked === undefined ? new Set<number>() : askedPhrase(tree, asked);
  const parts = mainParts(tree, phrase);
  if (parts === undefined || isDescription(tree, parts, asked, phrase)) return describing(tree, phrase);
  const turned = withoutRival(tree, parts, phrase);
  const stems = (words: readonly number[], but: readonly number[] = []): string[] =>
    stemsOf(
      tree,
      words.filter((word) => !phrase.has(word) && !but.includes(word) && word !== turned.verb),
    );
  const noun = asked === undefined ? undefined : askedNoun(tree, asked);
  // "Been with the company": the noun is no verb.
  const isName = /^NNPS?$/.test(tree.tag(turned.verb)) || /\d/.test(tree.form(turned.verb));
  const isPhrase = tree.on(turned.verb, "case").length > 0 && tree.on(turned.verb, "cop").length > 0;
  const says =
    isPhrase || isName
      ? false
      : asked === undefined
        ? !bare.has(tree.lemma(turned.verb))
        : !isEmptyWord(tree.form(turned.verb)) || isParted(tree, turned.verb);
  const asks = placeAsked(tree, turned, asked, phrase);
  const above = tree.label(turned.verb) === "xcomp" ? tree.head(turned.verb) : undefined;
  const wished = asks === "subject" && above !== undefined && wishes.has(tree.lemma(above));
  const verb = !says ? undefined : stemOf(tree, turned.verb);
  return {
    asks,
    ...(verb === undefined ? {} : { verb }),
    ...(noun === undefined ? {} : { noun: stemOf(tree, noun) }),
    // "Who does Penske want to head it?": Penske wants, another heads.
    subject: wished ? [] : stems(turned.subject),
    // "Jobs at Opel": where something is done is not what it is done to.
    object: stems(turned.object, [...turned.subject, ...turned.circumstances]),
    circumstances: stems(turned.circumstances),
    saying: askedSaying(tree, turned),
  };
}

const bare = wordSet("be do have");
const wishes = wordSet("want expect ask tell urge allow");

/** Of several sentences the last one asks. */
function asking(text: string): string {
  const ends = endsOf(text, { ordinalDots: false, small: true });
  const parts = [0, ...ends].map((from, at) => text.slice(from, ends[at] ?? text.length).trim());
  return (parts.findLast((part) => part !== "") ?? text).replace(/^is it (?:true|right|correct|a fact) that /i, "");
}

const askedWord = (tree: SentenceTree): number | undefined => {
  // "Was it reported when it happened?" asks whether, not when.
  if (openers.has(tree.form(0))) return undefined;
  const at = tree.forms.findIndex((_, word) => /^W/.test(tree.tag(word)) && tree.form(word) !== "that");
  return at < 0 ? undefined : at;
};

const openers = wordSet("is are was were do does did has have had will would can could may might should");

/** The verb around which something is asked; of "is going to buy" the verb that says something. */
function mainParts(tree: SentenceTree, phrase: ReadonlySet<number>): VerbParts | undefined {
  const all = verbPartsOf(tree);
  const holds = ({ verb, subject, object, circumstances }: VerbParts): boolean =>
    [verb, ...subject, ...object, ...circumstances].some((word) => phrase.has(word));
  let found = all.findLast(holds) ?? all.find((one) => tree.label(one.verb) === "root") ?? all[0];
  while (found !== undefined && isEmptyWord(tree.form(found.verb))) {
    const [more] = tree.on(found.verb, "xcomp");
    const deeper = all.find((one) => one.verb === more);
    if (deeper === undefined) break;
    found = { ...deeper, subject: found.subject.length > 0 ? found.subject : deeper.subject };
  }
  // "When does the festival end?" read as a noun: its last word is the verb.
  const opener = openers.has(tree.form(0)) ? 0 : 1;
  return found === undefined ? unread(tree, opener) : turnedPassive(tree, spoken(tree, found, phrase));
}

/** "Did the DAX gain?" read as a noun: its last word is the verb. */
function unread(tree: SentenceTree, opener: number): VerbParts | undefined {
  const verb = tree.forms.findLastIndex((_, word) => /^[A-Z]/.test(tree.tag(word)));
  const subject = tree.forms
    .keys()
    .toArray()
    .slice(opener + 1, verb);
  return openers.has(tree.form(opener)) && subject.length > 0
    ? { verb, subject, object: [], circumstances: [] }
    : undefined;
}

/** "Was Montalvo released?" read as "Montalvo, released": it is done to whom is named. */
function turnedPassive(tree: SentenceTree, parts: VerbParts): VerbParts {
  const { verb, subject } = parts;
  const done =
    tree.lemma(0) === "be" && tree.tag(verb) === "VBN" && !isPassive(tree, verb) && tree.label(verb) !== "acl";
  return done ? { ...parts, subject: [], object: subject } : parts;
}

/** "Did the coastguard rescue?" read as doing "the coastguard rescue": the last word is the verb. */
function spoken(tree: SentenceTree, parts: VerbParts, phrase: ReadonlySet<number>): VerbParts {
  // "Is Ann Bright the mayor?" read as "Ann Bright, the mayor".
  const [named] = tree.on(parts.verb, "cop").length > 0 ? tree.on(parts.verb, "appos") : [];
  if (named !== undefined) {
    const subject = tree.under(parts.verb, new Set(["appos", "cop", "punct"]));
    return { ...parts, verb: named, subject, object: tree.under(named) };
  }
  const isDoing = tree.lemma(parts.verb) === "do";
  const verb = isDoing ? tree.on(parts.verb, "obj").find((word) => !phrase.has(word)) : undefined;
  if (verb === undefined) return parts;
  const own = tree.under(verb);
  const subject = own.filter((word) => word < verb && tree.label(word) !== "det");
  const circumstances = [...parts.circumstances, ...own.filter((word) => word > verb)];
  // "Which port did Solund sail from?": the tree gives the name to "did".
  const rivals = tree.on(parts.verb, "nsubj").filter((word) => !phrase.has(word) && word < verb);
  const doer = subject.length > 0 ? subject : rivals.flatMap((word) => tree.under(word));
  return doer.length === 0 ? parts : { verb, subject: doer, object: [...phrase], circumstances };
}

/** Of a verb that was taken for a noun, its "did" says when. */
function askedSaying(tree: SentenceTree, parts: VerbParts): Saying {
  const said = sayingOf(tree, parts);
  const above = tree.form(tree.head(parts.verb));
  return !tree.isVerb(parts.verb) && above === "did" ? { ...said, time: "done" } : said;
}

/** "Who is the new manager?", "What is the toll?"; not "Which man is the manager?". */
function isDescription(
  tree: SentenceTree,
  parts: VerbParts,
  asked: number | undefined,
  phrase: ReadonlySet<number>,
): boolean {
  if (parts.verb === asked) return !circumstanceWords.has(tree.form(asked));
  return phrase.size === 1 && tree.on(parts.verb, "cop").length > 0 && !circumstanceWords.has(tree.form(asked ?? -1));
}

/** "Who did Trump appoint?" has two that could do it: the one that is not asked for does. */
function withoutRival(tree: SentenceTree, parts: VerbParts, phrase: ReadonlySet<number>): VerbParts {
  const rival = tree.on(parts.verb, "nsubj", "nsubj:pass").find((word) => !phrase.has(word));
  if (rival === undefined || !parts.subject.some((word) => phrase.has(word))) return parts;
  return { ...parts, subject: tree.under(rival), object: [...parts.subject, ...parts.object] };
}

const circumstanceWords: ReadonlySet<string> = new Set(["when", "where", "why", "how"]);
const nouns = /^NN/;

function placeAsked(
  tree: SentenceTree,
  parts: VerbParts,
  asked: number | undefined,
  phrase: ReadonlySet<number>,
): AskedPlace {
  if (asked === undefined) return "statement";
  if (phrase.size === 1 && circumstanceWords.has(tree.form(asked))) return "circumstance";
  const at = askedNoun(tree, asked) ?? asked;
  if (caseOf(tree, at) !== "" && caseOf(tree, at) !== "by") return "circumstance";
  if (parts.subject.includes(at)) return "subject";
  return parts.circumstances.includes(at) ? "circumstance" : "object";
}

const narrowing: ReadonlySet<string> = new Set(["det", "nmod:poss", "amod", "obj", "dep"]);

/** "How many children", "which airline": the noun that the word of asking narrows, wherever the tree has hung it. */
function askedNoun(tree: SentenceTree, asked: number): number | undefined {
  const head = tree.head(asked);
  const measured = tree.label(asked) === "advmod" && head === asked + 1 && tree.label(head) === "amod";
  const over = measured ? tree.head(head) : head;
  const hangs = measured || narrowing.has(tree.label(asked));
  const found = hangs && over > asked && nouns.test(tree.tag(over)) && over - asked <= longestAsked ? over : undefined;
  const which = tree.tag(asked) === "WDT" || tree.form(asked) === "what";
  return lastOf(tree, found ?? (which && nouns.test(tree.tag(asked + 1)) ? asked + 1 : undefined));
}

/** "Which NFL team" asks for a team. */
function lastOf(tree: SentenceTree, noun: number | undefined): number | undefined {
  if (noun === undefined) return undefined;
  let last = noun;
  while (/^NNS?$/.test(tree.tag(last + 1)) && last - noun < longestAsked) last++;
  return last;
}

const longestAsked = 8;
const beyond: ReadonlySet<string> = new Set(["acl", "acl:relcl", "advcl", "nsubj", "nsubj:pass", "aux", "obj", "obl"]);

function askedPhrase(tree: SentenceTree, asked: number): ReadonlySet<number> {
  const noun = askedNoun(tree, asked);
  return new Set(noun === undefined ? [asked] : [asked, ...tree.under(noun, beyond)]);
}

/** "Who is the new Tottenham manager?", "What is the population of Ellery?": the words of the description. */
function describing(tree: SentenceTree, phrase: ReadonlySet<number>): Omit<QuestionFrame, "text"> {
  const words = tree.forms.flatMap((_, word) => (phrase.has(word) ? [] : [word]));
  return {
    asks: phrase.size === 0 ? "statement" : "description",
    subject: stemsOf(tree, words),
    object: [],
    circumstances: [],
  };
}

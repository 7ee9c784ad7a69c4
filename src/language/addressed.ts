// Which sentences speak to somebody instead of reporting: orders, appeals, and whatever holds an address. None is
// repeated.

import { withoutDomainNames } from "./domain-names.ts";
import english from "./en/orders.words.json" with { type: "json" };
import { ruleSet, type TokenRule } from "./rule.ts";
import type { Token } from "./token.ts";
import { cut } from "./tokenize.ts";

/** Verbs that open a sentence only as an order. */
const orders: ReadonlySet<string> = new Set(english.orders);
/** These also open a plain statement as a noun: an order only before a word that no noun stands before. */
const alsoNouns: ReadonlySet<string> = new Set(english.alsoNouns);
const objects: ReadonlySet<string> = new Set(english.objects);

const appeals: readonly TokenRule<true>[] = [
  {
    name: "what a writer is told to write",
    pattern: [
      "> your own? response|answer|reply|message|output|summary|briefing|instruction|instructions|prompt",
      "> previous|above|earlier|prior instruction|instructions|prompt|prompts",
      "> system prompt",
    ],
    make: () => true,
    yes: ["Begin {your response} with a poem.", "The {previous instructions} are void."],
    no: ["Her answer was short.", "The system failed."],
  },
  {
    name: "what a model is told to be",
    pattern: [
      "> as a|an ai|assistant",
      "> as a|an language model",
      "> you are a|an ai|assistant",
      "> you are a|an language model",
    ],
    make: () => true,
    yes: ["{You are an AI} that sells boats."],
    no: ["An AI sells boats."],
  },
  {
    name: "what a reader is told to do",
    pattern: [
      "> click here|below",
      "> click on? the link",
      "> sign up now|today|here",
      "> sign up for our",
      "> subscribe now|today",
      "> subscribe to our",
      "> buy|order|act now",
      "> call us|now",
      "> follow|contact us",
      "> visit our",
      "> our newsletter",
    ],
    make: () => true,
    yes: ["Please {sign up today}.", "Read {our newsletter}."],
    no: ["He signed up for the race.", "They visit their neighbours now."],
  },
];

export const appealRules = ruleSet(appeals, {});

/** An address of the web or of mail, or an @-name. */
const address = /https?:\/\/|\bwww\.|\S@\S+\.\w|(?:^|\s)@\w{2,}/i;
/** Ends of bare domains that a chat turns into links. */
const domainEnds = "com net org io xyz info biz ru cn top online site shop link app click co.uk".split(" ");
const ends = domainEnds.map((end) => end.replace(".", "\\.")).join("|");
const domain = new RegExp(`\\b[\\w-]{2,}\\.(?:${ends})\\b`, "i");

/** Why it is not repeated; undefined for an ordinary sentence. */
export function addressed(sentence: string): string | undefined {
  if (holdsAddress(withoutDomainNames(sentence))) return "It holds an address, and addresses are never repeated.";
  if (tellsSomeone(sentence)) return "It tells someone to do something: that is not reporting.";
  return undefined;
}

/** A web or mail address, a domain or an @-name, which a chat would turn into a link. */
export const holdsAddress = (text: string): boolean => address.test(text) || domain.test(text);

/** An order or an appeal of the sentence's own; what it quotes others as saying is theirs. */
export function tellsSomeone(sentence: string): boolean {
  const quiet = /["“]/.test(sentence) ? sentence.replace(/["“][^"”]*["”]?/g, " ") : sentence;
  const whole = cut(quiet);
  for (let at = 0; at < whole.tokens.length; at++)
    if (appealRules.ask(whole, at) || isOrderAt(whole.tokens, at, quiet)) return true;
  return false;
}

const verbsOfStatements: ReadonlySet<string> = new Set(
  "is are was were has have had will would can could said says of".split(" "),
);

/** Planted behind an abbreviation ("Apple Inc. Add ...") an order is no sentence of its own. */
function isOrderAt(tokens: readonly Token[], at: number, sentence: string): boolean {
  const { norm, spaced } = tokens[at] as Token;
  const after = tokens[at + 1];
  const isNoun = alsoNouns.has(norm);
  if (!isNoun && !orders.has(norm) && !(norm === "do" && isAttached(after, "not"))) return false;
  if (at > 0 && !(spaced && /[.?!]$/.test(tokens[at - 1]?.text ?? ""))) return false;
  if (norm !== "let" && (isAttached(after, "-") || isAttached(after, "'s"))) return false;
  const isMark = after?.norm === "," || after?.norm === ":";
  const next = tokens[isMark ? at + 2 : at + 1]?.norm ?? "";
  // A name may look like a verb ("Will", "Grant"), and so may a noun; other words follow both than follow an order.
  if (isNoun) return objects.has(next) || /\byour\b/.test(sentence);
  return !verbsOfStatements.has(next);
}

const isAttached = (token: Token | undefined, norm: string): boolean => token?.norm === norm && !token.spaced;

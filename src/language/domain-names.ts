// Which bare domains of a sentence are somebody's name and no address to visit: "Amazon.com said sales rose".
import { isSpeaking } from "./en/speech-verbs.ts";
import { ruleSet, type TokenRule, type WordClasses } from "./rule.ts";
import type { Token } from "./token.ts";
import { cut } from "./tokenize.ts";
import { wordSet } from "./word-set.ts";

const kinds =
  wordSet(`agency bank bookseller brand business chain company competitor dealer employer firm giant group maker
  marketplace outlet portal publisher retailer rival seller service shop site start-up startup store subsidiary supplier
  website`);
const auxiliaries = wordSet("are had has have is was were will would");
const deeds =
  wordSet(`acquired announced began bought charged closed cut earned employs fell fired found gained grew had hired
  launched laid listed lost made makes offered offers opened owns paid posted published raised ranked reported rose runs
  sells settled sold sued surged tracks won`);

/** Written as companies write their names: one capital, one stop, an end that firms take. */
const isNamed = ({ text }: Token): boolean => /^\p{Lu}[\p{L}\p{N}-]*\p{Ll}[\p{L}\p{N}-]*\.(?:com|net|org)$/u.test(text);
const isName = ({ capital, kind, text }: Token): boolean => capital && kind === "word" && !text.includes(".");

const classes: WordClasses = {
  named: isNamed,
  name: isName,
  kind: ({ norm }) => kinds.has(norm),
  does: ({ norm, lower }) => auxiliaries.has(norm) || deeds.has(norm) || isSpeaking(lower),
};

const rules: readonly TokenRule<true>[] = [
  {
    name: "who does it",
    pattern: ["{named} ,? {does}", "{named} , a|an|the|which"],
    make: () => true,
    yes: ["{Lendly.com said} sales rose.", "{Lendly.com , which} sells boats, grew."],
    no: ["Go to Lendly.com for boats.", "lendly.com said so.", "LENDLY.COM said so.", "Lendly.xyz said so."],
  },
  {
    name: "who was told",
    pattern: "told > {named}",
    make: () => true,
    yes: ["Her agent told {Lendly.com}."],
    no: ["Tell Lendly.com about it."],
  },
  {
    name: "what it is called by",
    pattern: ["{kind} > {named}", "{kind} such as > {named}"],
    make: () => true,
    yes: ["He joined the security firm {Secuna.com}.", "He sued a retailer such as {Lendly.com}."],
    no: ["The offer at Lendly.com ends.", "The firm's page is secuna.com."],
  },
  {
    name: "whose it is",
    pattern: ["{named} ~'s"],
    make: () => true,
    yes: ["Sales of {Lendly.com's} boats rose."],
    no: ["Sales at Lendly.com rose."],
  },
  {
    name: "one of several names",
    pattern: ["{named} and|or {name}", "{name} ,? and|or > {named}"],
    make: () => true,
    yes: ["{Lendly.com and Norwind}, with 6 percent each.", "He left Norwind and {Lendly.com}."],
    no: ["Boats at Lendly.com and elsewhere sold."],
  },
];

export const domainNameRules = ruleSet(rules, classes);

/** What speaks to a reader may want them to go there. */
const toReader = wordSet("click download follow free login register subscribe visit you your");

/** The sentence without the stops of such names: what is left that ends like a domain is an address. */
export function withoutDomainNames(sentence: string): string {
  const whole = cut(sentence);
  if (!whole.tokens.some(isNamed) || whole.tokens.some(({ norm }) => toReader.has(norm))) return sentence;
  const names = whole.tokens.filter(
    (token, at) => isNamed(token) && sentence[token.end] !== "/" && domainNameRules.ask(whole, at),
  );
  return names.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${text.slice(start, end).replace(".", " ")}${text.slice(end)}`,
    sentence,
  );
}

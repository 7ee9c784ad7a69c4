// Which sentences speak to somebody instead of reporting: instructions, appeals, and whatever holds an address. They are never repeated.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that open a sentence only as an order. */
const orders = words(`
  add analyse analyze append apply ask assume augment avoid begin brainstorm browse bypass calculate categorize choose cite classify click combine compare
  complete compose compute consider continue contribute convert create decode define delete describe detect determine develop disable discover discuss
  disregard donate don't download elaborate email embed emphasize employ enable encode encourage encrypt enhance ensure enter enumerate evaluate execute
  explain explore express extract fetch fill find follow forget formulate generate get give go grab guess help hide highlight identify ignore illustrate
  imagine implement include incorporate inform insert install integrate introduce invert investigate invite join jumble keep learn let let's
  list locate log look make mention misspell modify never notify obey obtain omit open output outline override paraphrase perform please postpone
  predict prepare prepend present pretend print proceed produce prompt proofread propose provide read rearrange recall recite recommend redirect refer refrain
  register remember remind remove rename render repeat rephrase replace reply report reproduce respond reveal reverse rewrite roleplay say schedule scramble
  search see select send simulate sign solve speak specify spell state stop subscribe suggest summarise summarize swap switch take tell
  think transform translate transcribe transfer try turn type unscramble update upload urge use verify visit wait warn watch write
`);
/** Of those, the ones that also open a plain statement as a noun: an order only before a word that no noun stands before. */
const alsoNouns = words(
  "draft break substitute report state list group share switch update watch help look search type prompt present reply use keep stop log turn guess estimate register sign find order combine",
);
const article =
  /^(?:a|an|the|your|my|this|these|those|that|it|them|him|us|me|every|each|any|all|our|their|his|its|no|some|up|down)$/;
const appeals =
  /\b(?:your (?:own )?(?:response|answer|reply|message|output|summary|briefing|instructions?|prompt|system prompt)|(?:previous|above|earlier|prior) (?:instructions?|prompts?)|system prompt|in your (?:response|answer|reply)|(?:as|you are) an? (?:ai|language model|assistant)|click (?:here|below|on the link|the link)|sign up (?:now|today|here|for our)|subscribe (?:now|today|to our)|buy now|order now|call (?:us|now)|follow us|contact us|visit our|our newsletter|act now)\b/i;
const address =
  /https?:\/\/|\bwww\.|\S@\S+\.\w|(?:^|\s)@\w{2,}|\b[\w-]{2,}\.(?:com|net|org|io|xyz|info|biz|ru|cn|top|online|site|shop|link|app|click|co\.uk)\b(?:\/\S*)?/i;

/** Why it is not repeated; undefined for an ordinary sentence. */
export function addressed(sentence: string): string | undefined {
  if (holdsAddress(sentence)) return "It holds an address, and addresses are never repeated.";
  if (tellsSomeone(sentence)) return "It tells someone to do something: that is not reporting.";
  return undefined;
}

/** A web or mail address, a domain or an @-name, which a chat would turn into a link. */
export const holdsAddress = (text: string): boolean => address.test(text);

/** An order or an appeal of the sentence's own; what it quotes others as saying is theirs. */
export function tellsSomeone(sentence: string): boolean {
  const quiet = /["“]/.test(sentence) ? sentence.replace(/["“][^"”]*["”]?/g, " ") : sentence;
  // Planted behind an abbreviation ("Apple Inc. Add ...") an order is no sentence of its own.
  return appeals.test(quiet) || isOrder(quiet) || (/[.?!]\s/.test(quiet) && quiet.split(/(?<=[.?!])\s+/).some(isOrder));
}

function isOrder(sentence: string): boolean {
  const [, first = "", second = ""] = /^\s*(\S+)\s*(\S*)/.exec(sentence) ?? [];
  const verb = first.toLowerCase().replace(/[,:]$/, "");
  // A name may look like a verb ("Will", "Grant"), and so may a noun; both are followed by other words than an order is.
  if (!orders.has(verb) && !alsoNouns.has(verb)) return false;
  if (alsoNouns.has(verb)) return article.test(second.toLowerCase().replace(/\W+$/, "")) || /\byour\b/.test(sentence);
  return !/^(?:is|are|was|were|has|have|had|will|would|can|could|said|says|of)$/.test(second.toLowerCase());
}

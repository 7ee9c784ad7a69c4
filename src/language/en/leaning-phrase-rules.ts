// Words by which a phrase leans on what stands around it, as rows: cut out and set in a list it says nothing.
import { type Match, ruleSet, type TokenRule, type WordClasses } from "../rule.ts";
import { wordSet } from "../word-set.ts";

const auxiliaries = wordSet(
  `am are be been being can could did do does had has have is may might must shall should was were will would`,
);
const links = wordSet(
  `about across after against along also although among and as at because before behind below beside between beyond but
  by despite during else even for from how if in including into like near nor of off on onto or out over per since so
  than that then though through to toward towards under until up upon via what when where whether which while who whose
  why with within without yet`,
);
/** Before a number these say how sure it is. */
const hedges = wordSet("about above almost around at below between from just nearly over roughly under up");
const pronouns = wordSet(
  `he her hers him his i it its itself me mine my our ours she their theirs them themselves these they this those us we
  you your yours`,
);
const articles = wordSet("a an the every each no any some all its");
const past = wordSet("bought built came cut fell gave got held lost made paid rose saw sent sold spent took went won");
const harming = wordSet("killing injuring wounding");

const classes: WordClasses = {
  any: () => true,
  verb: ({ norm, capital }) => auxiliaries.has(norm) && !capital,
  link: ({ norm }) => links.has(norm) && !hedges.has(norm),
  hedge: ({ norm }) => hedges.has(norm),
  pronoun: ({ norm, text }) => pronouns.has(norm) && text !== "US",
  doing: ({ norm, capital, kind }) => kind === "word" && !capital && /.{3}ing$/.test(norm) && !harming.has(norm),
  did: ({ norm, capital, kind }) => kind === "word" && !capital && (past.has(norm) || /.{3}ed$/.test(norm)),
  dangler: ({ norm }) => (links.has(norm) || articles.has(norm) || auxiliaries.has(norm)) && norm !== "up",
};

type Leans = { readonly to: number };
const leans = ({ to }: Match): Leans => ({ to });

const rows: readonly TokenRule<Leans>[] = [
  {
    name: "it opens with a verb or a word that links it to what stood before",
    pattern: ["^ > {verb}", "^ > {link}", "^ > {doing}"],
    make: leans,
    yes: ["{to} pay 422,000 euros", "{will} pay $5 million", "{having} 140 options", "{with} 90 bidders"],
    no: ["killing 228 people on board", "over 700 people rescued", "the city will pay $5 million"],
  },
  {
    name: "it opens with what somebody did, and nobody did it",
    pattern: "^ > {did} !#",
    make: leans,
    yes: ["{bought} back the plant for $51 million", "{received} letters from 12 people"],
    no: ["an estimated 12 people", "estimated 12 people", "Lind received 12 letters"],
  },
  {
    name: "a number that is known already, or a time it was cut from",
    pattern: ["^ > the #", "^ > the moment|time|end|beginning|day|year"],
    make: leans,
    yes: ["{the 5,350} high hit in September", "{the moment} songs are sold for $1"],
    no: ["the city sold 40 flats", "5,350 flats"],
  },
  {
    name: "a hedge word with no number after it is a link",
    pattern: ["^ > {hedge} !#|{hedge}|least|most|to|than|a|an|the|half|one|two|three|ten|dozens|hundreds|thousands"],
    make: leans,
    yes: ["{around} Paris 20 cars burned"],
    no: ["around 20 cars", "at least 20 cars", "up to 20 cars", "around a third of voters"],
  },
  {
    name: "a pronoun",
    pattern: "> {pronoun}",
    make: leans,
    yes: ["sales rose to $5 million, {its} best year", "{they} lost 20 seats"],
    no: ["the US lost 20 seats", "Lind lost 20 seats"],
  },
  {
    name: "one of several told before",
    pattern: ["> other|others|another|additional|further|latter|former|such|same", "> more !than"],
    make: leans,
    yes: ["52 {other} Filipinos", "two {more} years", "{another} 12 people"],
    no: ["more than 12 people", "12 Filipinos"],
  },
  {
    name: "it ends where something has to follow",
    pattern: "> {dangler} $",
    make: leans,
    yes: ["70 percent of {the}", "20 seats more {than}", "12 people were {being}"],
    no: ["70 percent of voters", "12 people were held"],
  },
];

export const leaningPhraseRules = ruleSet(rows, classes);

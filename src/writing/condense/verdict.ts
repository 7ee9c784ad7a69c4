// Which sentence of a fact check is its verdict: the one that says of the claim what it is, or the rating.
import { ruleSet, type TokenRule } from "../../language/rule.ts";
import { cut } from "../../language/tokenize.ts";
import { wordSet } from "../../language/word-set.ts";
import { pieceKind } from "../../news/piece-kind.ts";
import type { ReadArticle } from "../../news/reading.ts";
import { sayerOf } from "../sayer.ts";

/** How well a sentence tells the verdict alone: "That is false." leans on what stands before it. */
type Telling = "whole" | "rating" | "short";

const findings = wordSet(
  `false true misleading misattributed unfounded unproven unsupported baseless fake fabricated invented altered
  doctored manipulated satire satirical wrong untrue incorrect inaccurate accurate correct exaggerated debunked
  falsch wahr richtig irreführend unbelegt erfunden gefälscht manipuliert unwahr frei`,
);
const claimed = wordSet(
  `claim claims post posts statement statements rumour rumours rumor rumors video videos photo photos image images
  picture pictures allegation allegations assertion quote letter message story headline
  behauptung behauptungen aussage beitrag foto bild video zitat meldung`,
);
const degrees = wordSet(
  "mostly partly largely entirely completely half simply clearly weitgehend teilweise größtenteils",
);

const rows: readonly TokenRule<Telling>[] = [
  {
    name: "what was claimed is so or not so",
    pattern: [
      "^ the|this|that|these|those|a {word}*2 {claimed} {any}*24 is|are|was|were {degree}? {finding}",
      "^ die|das|der|diese|dieses|dieser {claimed} {any}*24 ist|sind {degree}? {finding}",
    ],
    make: () => "whole",
    yes: [
      "{The claim that Norbank sold its port is false}.",
      "{The video is misleading}: it is old.",
      "{Die Behauptung ist falsch}.",
    ],
    no: ["The harbour is wrong for ferries.", "The claim is older than the port.", "She said the claim is false."],
  },
  {
    name: "nothing shows it",
    pattern: ["^ there is|was|are no evidence|proof|record|sign that|of|for", "^ no evidence supports|shows|exists"],
    make: () => "whole",
    yes: ["{There is no evidence that} the crew rose.", "{No evidence supports} the post."],
    no: ["Police found no evidence of a crime.", "There is no ferry."],
  },
  {
    name: "a rating",
    pattern: [
      "^ {any}*12 we rate|rated {any}*16 {degree}? {finding}",
      "^ {any}*3 rating|verdict|ruling|conclusion|bewertung|fazit|urteil :|is|ist {degree}? {finding}",
    ],
    make: () => "rating",
    yes: ["{We rate this claim Mostly False}.", "{Our verdict: False}.", "{Bewertung: Falsch}."],
    no: ["We rate ferries by speed.", "The verdict: guilty.", "The ruling is final."],
  },
  {
    name: "it is so or not so",
    pattern: ["^ that|this|it|das is|'s|was|ist {degree}? {finding} ."],
    make: () => "short",
    yes: ["{That's false.}", "{This is mostly true.}", "{Das ist falsch.}"],
    no: ["That is a port.", "It was wrong of him."],
  },
];

export const factCheckRules = ruleSet(rows, {
  any: () => true,
  word: ({ kind }) => kind === "word",
  claimed: ({ norm }) => claimed.has(norm),
  finding: ({ norm }) => findings.has(norm),
  degree: ({ norm }) => degrees.has(norm),
});

/** A verdict of another day, or on another claim. */
const others = wordSet("similar previous previously earlier another before");

const best: readonly Telling[] = ["whole", "rating", "short"];

type Found = { readonly at: number; readonly telling: Telling; readonly finding: string };

/**
 * Undefined of what is no fact check, and where it gives no verdict of its own or several that differ: then none of
 * them is the verdict on its headline.
 */
export function factCheckVerdict({ article, reading }: ReadArticle): number | undefined {
  const texts = reading.sentences.map(({ text }) => text);
  if (pieceKind({ ...article, sentences: texts }) !== "Fact check") return undefined;
  const found = texts.flatMap((text, at): Found[] => {
    if (/["“”„«»]/.test(text)) return [];
    const traced = factCheckRules.trace(cut(text), 0);
    if (traced === undefined || sayerOf(reading, at) !== undefined) return [];
    const { match, made: telling } = traced;
    const told = match.tokens.slice(0, match.to);
    if (told.some(({ norm }) => others.has(norm) || /^(?:19|20)\d\d$/.test(norm))) return [];
    const finding = told.find(({ norm }) => findings.has(norm))?.norm ?? "";
    return [{ at, telling, finding }];
  });
  const ratings = found.filter(({ telling }) => telling !== "whole");
  if (new Set(ratings.map(({ finding }) => finding)).size > 1) return undefined;
  for (const telling of best) {
    const told = found.filter((one) => one.telling === telling);
    const one = telling === "rating" ? told.at(-1) : told[0];
    if (one !== undefined) return one.at;
  }
  return undefined;
}

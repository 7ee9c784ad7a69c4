// Questions about the briefing itself: what of it they ask to see.
import { type QuestionRule, RuleBook } from "./question-rule.ts";
import { questionWords } from "./word-sets.ts";

export type BriefingPart =
  | "shorter"
  | "longer"
  | "actors"
  | "figures"
  | "quotes"
  | "left out"
  | "sources"
  | "disputes"
  | "translation"
  | "proof";

const show = "[please] list|show|give [me|us] [all] [the|its]";
const here = "[again|here / in this|it / in the story|article|briefing] $";

/** Nearly all of them hold for the whole message and nothing more. */
const rules: readonly QuestionRule<BriefingPart>[] = [
  {
    name: "translation",
    makes: "translation",
    patterns: ["^ {translationOpener}*6 in|auf|en|to {language} [please] $", "^ [please / can you] translate"],
    yes: ["In Spanish", "the same in German, please", "Translate it"],
    no: ["Is it sold in Spanish shops?", "Who translated it?"],
  },
  {
    name: "proof of a number",
    makes: "proof",
    patterns: [
      "^ [and|but] what ['s|is|was] [your|the] source|evidence|proof|basis for|of|behind <any>*4 <number> $",
      "^ [show [me]] [the] source|evidence|proof for|of|behind <any>*4 <number> $",
      "^ where (did you get / does / do you get / is) <any>*4 <number> [from / come from] $",
      "^ prove <any>*4 <number> $",
      "^ (who says / why do you say / how do you know) <any>*4 <number> [true] $",
      "^ <number> $",
    ],
    yes: ["What is your source for 2?", "Show me the evidence for [3]", "12", "Where did you get number 4 from?"],
    no: ["Where is flight 4 of the fleet?", "What is the source of the leak?"],
  },
  {
    name: "shorter",
    makes: "shorter",
    patterns: [
      "^ [please] [make it / a bit / much] shorter|briefer [please] $",
      "^ [please] (tldr / tl dr / in one|a sentence|line / [the] short version / sum it up / in short) [please] $",
    ],
    yes: ["Shorter, please", "tl;dr", "make it shorter", "in one sentence"],
    no: ["Is the new route shorter?"],
  },
  {
    name: "longer",
    makes: "longer",
    patterns: [
      "^ [please] [make it / a bit] longer [please] $",
      "^ [please] (more [detail|details] / tell me more / go on / continue) [please] $",
      "^ (what else [is there] / anything else) [please] $",
    ],
    yes: ["more", "Tell me more", "What else is there?", "go on"],
    no: ["Is there more oil?", "What else did he say?"],
  },
  {
    name: "actors",
    makes: "actors",
    patterns: [
      `^ who are|were [the|its] [key|main] actors|players|people|persons|characters [involved] ${here}`,
      `^ who is (involved / in it) ${here}`,
      `^ who is|are|'s mentioned|named ${here}`,
      `^ list [the] [key|main] actors|people|names|persons|players [involved] ${here}`,
      `^ key|main actors|people|players [involved] ${here}`,
    ],
    yes: ["Who are the actors?", "Who is mentioned in the article?", "list the key people"],
    no: ["Who are the people that died?", "Who is the main actor of the film?"],
  },
  {
    name: "figures",
    makes: "figures",
    patterns: [`^ ${show} [key|main] {figures} ${here}`, `^ [what are] [all] [the] [key|main] {figures} ${here}`],
    yes: ["List the figures", "What are the key figures?", "numbers"],
    no: ["What are the sales figures?"],
  },
  {
    name: "quotes",
    makes: "quotes",
    patterns: [`^ ${show} quotes $`, "^ [what are] [the] quotes $", "^ who is quoted $"],
    yes: ["List the quotes", "Who is quoted?"],
    no: ["Who quoted the minister?"],
  },
  {
    name: "left out",
    makes: "left out",
    patterns: [
      "^ what did|was|have|is [you] {leavingOut} [out] $",
      "^ what is|'s missing $",
      "^ what is|'s not in (it / the briefing) $",
      "^ why did you leave it|that|this out $",
      "^ what did you (not say / cut) $",
    ],
    yes: ["What did you leave out?", "What's missing?", "What was left out?"],
    no: ["What is missing from the ship?", "Who was left out?"],
  },
  {
    name: "sources",
    makes: "sources",
    patterns: [
      "^ what|which|who are|were|is your|the|its source|sources|article|articles|outlet|outlets $",
      "^ [list|show [me]] [the|your] sources $",
      "^ where (does|did this|it come from / is this|it from) $",
      "^ how many sources|articles|outlets [are there / do you have / did you use|read] $",
      "^ when was (this / it / the article) published|written $",
    ],
    yes: ["What are your sources?", "sources", "How many articles did you read?", "When was this published?"],
    no: ["What is the source of the leak?", "When was the law published?"],
  },
  {
    name: "disputes",
    makes: "disputes",
    patterns: [
      "^ what|where do (the sources / they) disagree|contradict $",
      "^ (what is|'s / is anything) disputed|unclear|contradictory|contested $",
      "^ do (the sources / they) agree|disagree $",
    ],
    yes: ["Where do the sources disagree?", "What is unclear?"],
    no: ["Do the parties agree?"],
  },
];

export const aboutRules = new RuleBook(rules, questionWords);

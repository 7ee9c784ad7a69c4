// Which kind of thing a question asks for: rules in their order, the first that fits decides.
import type { QuestionRule } from "./question-rule.ts";

/** The kind of thing that answers. */
export type AnswerType =
  | "count"
  | "money"
  | "percent"
  | "amount"
  | "age"
  | "duration"
  | "distance"
  | "date"
  | "place"
  | "person"
  | "organisation"
  | "name"
  | "thing"
  | "definition"
  | "reason"
  | "manner"
  | "said"
  | "yes-no"
  | "change";

export type TypeRow = QuestionRule<AnswerType>;

/** When, where, who and which. */
export const nameTypes: readonly TypeRow[] = [
  {
    name: "date",
    makes: "date",
    pattern: ["since|until|by|from when", "^ when", "what|which {calendar}"],
    yes: ["When did it sink?", "Until when are the markets closed?", "In which year was it built?"],
    no: ["Who was there when it sank?", "How long did it take?"],
  },
  {
    name: "place",
    makes: "place",
    pattern: [
      "^ where",
      "from|to where",
      "^ please? list|name all? of? the? {word}*2 {place}",
      "what|which {place}",
      "what|which !{auxiliary} {any} {any}*2 {place}",
    ],
    yes: ["Where was it built?", "wheres the summit", "Which European country won?"],
    no: ["Which is the country's party?", "What did the city say?"],
  },
  {
    name: "organisation",
    makes: "organisation",
    pattern: [
      "^ please? list|name all? of? the? {word}*2 {organisation}",
      "what|which {organisation}",
      "what|which !{auxiliary} {any} {any}*3 {organisation}",
    ],
    yes: ["Which airline was involved?", "What television network showed it?"],
    no: ["What did the company say?", "Which minister resigned?"],
  },
  {
    name: "one of several",
    makes: "name",
    pattern: ["which of his|her|their|these"],
    yes: ["Which of her films won?"],
    no: ["Which film won?"],
  },
  {
    name: "holder of an office",
    makes: "person",
    pattern: [
      "^ please? list|name all? of? the? {word}*2 {person}",
      "what|which {person}",
      "what|which !{auxiliary} {any} {any}*3 {person}",
    ],
    yes: ["Which minister resigned?", "What former president died?"],
    no: ["What did the minister say?", "Which ship sank?"],
  },
  {
    name: "who a name is",
    makes: "definition",
    pattern: [
      "^ who is|are|was|were|'s the|this|these|those? {capital}+5 $",
      "^ who is|are|was|were|'s he|she|they|that|it|this $",
    ],
    yes: ["Who are the Rohingya?", "Who is Alan Reid?", "Who is she?"],
    no: ["Who is the captain?", "whos the new ceo", "Who was with Alan Reid?"],
  },
];

/** What was said and why, then what is left. */
export const clauseTypes: readonly TypeRow[] = [
  {
    name: "words of somebody",
    makes: "said",
    pattern: [
      "what did|does|do|has|have|is|was|were {any}+10 {saying}",
      "how did|has|have|does|do {any}+10 {answering}",
      "what was|is {any}+8 {reply}",
      "what {any}+10 say about",
    ],
    yes: ["What did Obama say?", "How did the unions react?", "WHAT DID THE MAYOR SAY"],
    no: ["Who said that?", "What did the mayor open?"],
  },
  {
    name: "reason",
    makes: "reason",
    pattern: [
      "why",
      "how come",
      "for what reason",
      "what prompted|caused|triggered|sparked|made",
      "what led to",
      "what is|was the reason",
      "what are the reasons",
      "on what grounds",
    ],
    yes: ["Why did the talks fail?", "y do unions oppose it", "What caused the fire?"],
    no: ["How did the fire spread?", "Who caused the fire?"],
  },
  {
    name: "person",
    makes: "person",
    pattern: ["who", "^ by|for|with|from|to|of|about? whom|whose"],
    yes: ["Who makes the engines?", "whos the new ceo", "By whom was it built?"],
    no: ["Which engines are used?", "Why did she resign?"],
  },
  {
    name: "what a thing is",
    makes: "definition",
    pattern: [
      "^ what is|are|'s a|an|the? {word}*8 !{unfinished} {any} $",
      "^ what was|were a|an|the {word}*8 !{unfinished} {any} $",
      "^ what do|does {word}+7 do|mean",
      "^ what do|does {word}+7 stand for",
    ],
    yes: ["What is a tariff?", "whats the Coanda effect", "What does the agency do?"],
    no: ["What is it made of?", "What is happening?", "What was taken away from her?", "Which tariff rose?"],
  },
  {
    name: "yes or no",
    makes: "yes-no",
    pattern: ["^ {yesNo}"],
    yes: ["Did anyone die?", "Isn't it closed?", "IS THE BRIDGE OPEN"],
    no: ["What did it do?", "The bridge is open?"],
  },
  {
    name: "manner",
    makes: "manner",
    pattern: ["^ how"],
    yes: ["How did the fire spread?", "hows the weather"],
    no: ["How come it spread?", "How many spread it?"],
  },
  {
    name: "thing",
    makes: "thing",
    pattern: ["which|what"],
    yes: ["Which ship sank?", "What sank?"],
    no: ["And the navy?", "Who sank it?"],
  },
];

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

type Row = QuestionRule<AnswerType>;

/** Figures first: "how much", "how many" and what they count. */
export const figureTypes: readonly Row[] = [
  {
    name: "news since",
    makes: "change",
    pattern: ["what 's|has|is|was? new|changed|different|happened since", "^ what 's|has? changed"],
    yes: ["What changed since yesterday?", "what's new since monday", "What has changed?"],
    no: ["What happened to the ferry?", "Who changed the plan?"],
  },
  {
    name: "age",
    makes: "age",
    pattern: ["how old", "what|which age", "what 's|is|was his|her|their age", "what 's|is|was {any}+3 's age"],
    yes: ["How old is the captain?", "HOW OLD IS SHE", "What is Ann Bright's age?"],
    no: ["How long is the bridge?", "What is the minimum?"],
  },
  {
    name: "duration",
    makes: "duration",
    pattern: ["how long|late|often|soon|quickly|early", "for? how many {timeUnit}"],
    yes: ["How long does the contract run?", "For how many years was he jailed?", "how soon"],
    no: ["How many people died?", "Since when is it closed?"],
  },
  {
    name: "dimension",
    makes: "distance",
    pattern: ["how {dimension}", "how many {lengthUnit}"],
    yes: ["How tall is the tower?", "How many miles did they walk?"],
    no: ["How big is the loss?", "How many towers fell?"],
  },
  {
    name: "share of a whole",
    makes: "percent",
    pattern: [
      "what {portion}",
      "percentage",
      "market share",
      "unemployment|interest rate",
      "how many percent",
      "how many per cent",
    ],
    yes: ["What was Wal-Mart's market share?", "By what percentage did it fall?", "What is the interest rate?"],
    no: ["How much did sales rise?", "Who bought the shares?"],
  },
  {
    name: "price of a purchase",
    makes: "money",
    pattern: ["how much for", "how much to buy", "how much will|would be put|paid|given|lent|invested"],
    yes: ["How much for a ticket?", "How much would be paid?"],
    no: ["How much did it rain?", "How much oil leaked?"],
  },
  {
    name: "close of a market",
    makes: "amount",
    pattern: ["^ where|how did|does|do|will {any}*8 {exchange} {any}*4 finish|close|end|open|stand|settle|trade"],
    yes: ["Where did the Nikkei close?", "How did oil finish on Monday?"],
    no: ["Where did the ferry sink?", "How did the shareholders react?"],
  },
  {
    name: "sum of money",
    makes: "money",
    pattern: [
      "how much {any}*12 {spending}",
      "what {any}*8 {price}",
      "what {any}*8 in dollars|euros|pounds",
      "how many|much dollars|euros|pounds|money",
    ],
    yes: ["How much did the repair cost?", "At what price was it sold?", "What is that in dollars?"],
    no: ["How much did sales rise?", "What is the plan?"],
  },
  {
    name: "measured amount",
    makes: "amount",
    pattern: [
      "what is|was|were|are {possessor} {any}*2 {measured}",
      "what is|was|were|are {any}+3 's {any}*2 {measured}",
      "how much",
      "how big|large|far|small|great",
      "by how many",
    ],
    yes: ["How much did sales rise?", "What were the company's sales?", "How big was the crowd?"],
    no: ["How many people came?", "What is inflation?"],
  },
  {
    name: "result of a vote",
    makes: "count",
    pattern: ["final|vote vote|count|score|tally", "what was the score|vote|result"],
    yes: ["What was the vote?", "What was the final score?"],
    no: ["Who called for a vote?", "What is the score for?"],
  },
  {
    name: "count",
    makes: "count",
    pattern: ["how many", "what number", "what was|is|were the {any}*2 number|total|toll|population|turnout"],
    yes: ["How many people were rescued?", "how many ppl died", "What is the death toll?"],
    no: ["How many years did it take?", "How did many of them die?"],
  },
];

/** When, where, who and which. */
export const nameTypes: readonly Row[] = [
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
export const clauseTypes: readonly Row[] = [
  {
    name: "words of somebody",
    makes: "said",
    pattern: [
      "what did|does|do|has|have|is|was|were {any}+10 {saying}",
      "how did|has|have|does|do {any}+10 {answering}",
      "what was|is {any}+8 {reply}",
      "what {any}+10 say about",
    ],
    yes: ["What did Obama say about him?", "How did the unions react?", "WHAT DID THE MAYOR SAY"],
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

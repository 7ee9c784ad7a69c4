// Which questions ask for a figure, and for which kind, and which only speak of one: in their order, before all others.
import type { TypeRow } from "./answer-types.ts";

/** Figures first: "how much", "how many" and what they count. */
export const figureTypes: readonly TypeRow[] = [
  {
    name: "news since",
    makes: "change",
    pattern: ["what 's|has|is|was? new|changed|different|happened since", "^ what 's|has? changed"],
    yes: ["What changed since yesterday?", "what's new since monday", "What has changed?"],
    no: ["What happened to the ferry?", "Who changed the plan?"],
  },
  {
    name: "what somebody said of it",
    makes: "said",
    pattern: ["^ and|but|so? what did|does|do|has|have {any}+8 say|said|think about|of|on"],
    yes: ["What did he say about the price?", "and what does the mayor think of the cost?"],
    no: ["What price did he say it was?", "What did he pay?"],
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

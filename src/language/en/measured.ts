// What numbers of news measure, in the words that name one thing: a bid is an offer, homes in the dark have no power.
import type { QuantityKind } from "../number/quantity.ts";
import { stem } from "../stem.ts";
import { wordSet } from "../word-set.ts";

export type MeasuredRow = {
  readonly name: string;
  /** Of numbers of other kinds the words say something else. */
  readonly kinds: readonly QuantityKind[];
  readonly words: ReadonlySet<string>;
  /** It becomes less as a story goes on. */
  readonly falls?: true;
  /** The small word right before a number of that kind that says it without another: "for 80 million euros". */
  readonly led?: readonly [word: string, kind: QuantityKind];
  /** `was -> now`: one thing, in two words for it. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

const amounts: readonly QuantityKind[] = ["money", "percent", "count"];

/** Of two that share a word the first of the number's kind is meant. */
export const measuredThings: readonly MeasuredRow[] = [
  {
    name: "what is offered",
    kinds: amounts,
    words: wordSet("bid bids bidding offer offers offered offering"),
    yes: ["Orsa has offered 4.2 billion euros for Lumen. -> Orsa has improved its bid for Lumen to 4.9 billion euros."],
    no: ["Orsa has offered 4.2 billion euros for Lumen. -> The debts of Lumen are 4.9 billion euros."],
  },
  {
    name: "what is demanded",
    kinds: amounts,
    words: wordSet("ask asks asking claim claims demand demands demanded demanding want wants wanted"),
    yes: ["The kidnappers demand 3 million dollars. -> The kidnappers now want 5 million dollars."],
    no: ["The kidnappers demand 3 million dollars. -> The town now has 5 million dollars."],
  },
  {
    name: "a part that somebody owns",
    kinds: ["percent"],
    words: wordSet("hold holding holdings holds interest own owned owns shareholding stake stakes"),
    yes: ["Arden holds 9 percent of Rhodan. -> Arden has raised its stake in Rhodan to 15 percent."],
    no: ["Arden holds 9 percent of Rhodan. -> Arden has raised its wages in Rhodan to 15 percent."],
  },
  {
    name: "those who vote",
    kinds: ["percent"],
    words: wordSet("participation turnout voted"),
    yes: ["Of those in Elm 31 percent had voted by noon. -> Turnout in Elm was 58 percent in the end."],
    no: ["Turnout in Elm was 31 percent. -> Rents in Elm rose to 58 percent."],
  },
  {
    name: "by how much somebody leads",
    kinds: ["measure", "vote"],
    led: ["by", "vote"],
    words: wordSet("ahead advantage lead leading leads led margin majority"),
    yes: ["Stern leads by 900 votes. -> Stern's lead has shrunk to 120 votes."],
    no: ["Stern leads by 900 votes. -> Stern's debt has shrunk to 120 votes."],
  },
  {
    name: "what is owed",
    kinds: ["money"],
    words: wordSet("debt debts liabilities owe owed owes owing"),
    yes: ["Petra has debts of 120 million euros. -> Petra owes 185 million euros, its administrator found."],
    no: ["Petra has debts of 120 million euros. -> Petra made 185 million euros, its administrator found."],
  },
  {
    name: "what is to be paid for it",
    kinds: ["money"],
    led: ["for", "money"],
    words: wordSet("bill charge cost costing costs fare fares fee fees price priced prices rent"),
    yes: [
      "The bridge in Elm will cost 80 million euros. -> The price of the bridge in Elm has risen to 112 million euros.",
    ],
    no: ["The bridge in Elm will cost 80 million euros. -> The income of the bridge in Elm rose to 112 million euros."],
  },
  {
    name: "what a share brings",
    kinds: ["money"],
    words: wordSet("share shareholder shareholders shares"),
    yes: ["The offer values each Lumen share at 31 euros. -> Shareholders of Lumen would now get 36 euros a share."],
    no: ["The offer values each Lumen share at 31 euros. -> Workers of Lumen would now get 36 euros a day."],
  },
  {
    name: "what is saved",
    kinds: ["money"],
    words: wordSet("save saved saves saving savings"),
    yes: [
      "The two expect to save 700 million euros a year. -> The two now expect savings of 550 million euros a year.",
    ],
    no: [
      "The two expect to save 700 million euros a year. -> The companies now expect fines of 550 million euros a year.",
    ],
  },
  {
    name: "how strong a quake is",
    kinds: ["count", "measure"],
    words: wordSet("magnitude"),
    yes: ["A quake of magnitude 6.4 shook Sarn. -> Experts revised the magnitude of the quake to 6.6."],
    no: ["A quake of magnitude 6.4 shook Sarn. -> Experts put the depth of the quake at 6.6."],
  },
  {
    name: "a penalty",
    kinds: ["money"],
    words: wordSet("fine fined fines penalty penalties"),
    yes: ["The court fined Nordstahl 5 million euros. -> The fine for Nordstahl was cut to 2 million euros."],
    no: ["The court fined Nordstahl 5 million euros. -> The rent for Nordstahl was cut to 2 million euros."],
  },
  {
    name: "what was destroyed, in money",
    kinds: ["money"],
    words: wordSet("damage damages destruction"),
    yes: ["The flood did damage of 70 million euros. -> The damage of the flood is now put at 94 million euros."],
    no: ["The flood did damage of 70 million euros. -> The relief of the flood is now put at 94 million euros."],
  },
  {
    name: "what was stolen",
    kinds: ["money"],
    words: wordSet("embezzled embezzling haul loot stealing stole stolen theft took"),
    yes: ["The clerk stole 70,000 euros in Holt. -> The clerk's loot in Holt has grown to 94,000 euros."],
    no: ["The clerk stole 70,000 euros in Holt. -> The clerk's wages in Holt have grown to 94,000 euros."],
  },
  {
    name: "what is earned",
    kinds: ["money"],
    words: wordSet("earn earned earnings earns profit profits"),
    yes: ["Skylane expects to earn 300 million euros. -> Skylane now expects a profit of 240 million euros."],
    no: ["Skylane expects to earn 300 million euros. -> Skylane now expects a loss of 240 million euros."],
  },
  {
    name: "what is sold",
    kinds: ["money"],
    words: wordSet("revenue revenues sales takings turnover"),
    yes: ["Skylane expects sales of 300 million euros. -> Skylane now expects revenue of 340 million euros."],
    no: ["Skylane expects sales of 300 million euros. -> Skylane now expects costs of 340 million euros."],
  },
  {
    name: "what is given",
    kinds: ["money"],
    words: wordSet(`aid donate donated donates donating donation donations donor donors give gives giving pledge pledged
      pledges promise promised promises`),
    yes: ["Donors have pledged 300 million dollars for Lune. -> Aid for Lune has grown to 450 million dollars."],
    no: ["Donors have pledged 300 million dollars for Lune. -> Exports of Lune have grown to 450 million dollars."],
  },
  {
    name: "what a state spends",
    kinds: ["money"],
    words: wordSet("budget spend spending spends"),
    yes: ["Sund wants to spend 48 billion euros. -> Sund has trimmed its budget to 46.5 billion euros."],
    no: ["Sund wants to spend 48 billion euros. -> Sund has trimmed its deficit to 46.5 billion euros."],
  },
  {
    name: "how fast it grows",
    kinds: ["percent"],
    words: wordSet("expand expanded grow grows growing growth"),
    yes: ["The economy is to grow by 2.1 percent. -> The growth of the economy was cut from 2.1 to 1.4 percent."],
    no: ["The economy is to grow by 2.1 percent. -> The debt of the economy is 1.4 percent."],
  },
  {
    name: "jobs that go",
    kinds: ["count"],
    words: wordSet("axe axed axing cut cuts cutting lay lays laid layoffs redundancies shed sheds slash slashes"),
    yes: ["Skyra will cut 3,000 jobs. -> Skyra plans to axe 5,000 positions."],
    no: ["Skyra will cut 3,000 jobs. -> Skyra plans to create 5,000 jobs."],
  },
  {
    name: "no current",
    kinds: ["count"],
    falls: true,
    words: wordSet("blackout dark darkness electricity power"),
    yes: ["Some 80,000 homes are dark in Hafen. -> Still 15,000 households have no power in Hafen."],
    no: ["Some 80,000 homes are dark in Hafen. -> Still 15,000 households have no pets in Hafen."],
  },
  {
    name: "how long it is",
    kinds: ["distance"],
    words: wordSet("extends length long stretch stretched stretches"),
    yes: ["The slick is nine kilometres long. -> The slick now stretches for 35 kilometres."],
    no: ["The slick is nine kilometres long. -> The slick now lies 35 kilometres away."],
  },
  {
    name: "how far it is",
    kinds: ["distance"],
    words: wordSet("away distance range"),
    yes: ["The ship is 5 kilometres away. -> The distance of the ship is now 9 kilometres."],
    no: ["The ship is 5 kilometres away. -> The ship is now 9 kilometres long."],
  },
  {
    name: "how high it is",
    kinds: ["distance"],
    words: wordSet("height high tall"),
    yes: ["Ash rose to a height of 5 kilometres. -> The ash is now 9 kilometres high."],
    no: ["Ash rose to a height of 5 kilometres. -> The ash is now 9 kilometres away."],
  },
  {
    name: "land that burned",
    kinds: ["measure"],
    words: wordSet("blackened burn burned burning burns burnt charred consumed destroyed ravaged scorched"),
    yes: ["A fire near Elm has burned 900 hectares. -> The fire near Elm has now scorched 2,300 hectares of forest."],
    no: ["A fire near Elm has burned 900 hectares. -> The fire near Elm now threatens 2,300 hectares of forest."],
  },
];

/** The same in all of a word's forms and all words for it; undefined where it names nothing that is measured. */
export const thingNamed = (norm: string, kind: QuantityKind): string | undefined =>
  measuredThings.find(({ kinds, words }) => words.has(norm) && kinds.includes(kind))?.name;

export const fallingThings: ReadonlySet<string> = new Set(
  measuredThings.flatMap(({ name, falls }) => (falls ? [name] : [])),
);

export const thingLed = (norm: string, kind: QuantityKind): string | undefined =>
  measuredThings.find(({ led }) => led?.[0] === norm && led[1] === kind)?.name;

/** Words for the same things that are counted: in each line they are one. */
const counted = [
  "jobs posts positions roles",
  "homes households customers properties houses buildings",
  "cars vehicles",
  "planes jets aircraft airliners",
  "cases infections",
  "soldiers troops",
  "hostages captives",
  "refugees migrants",
  "pupils students schoolchildren",
  "firefighters firemen",
].map((line) => line.split(" ").map(stem));

/** The stem of the first of the words for it. */
export const countedAs = (noun: string): string => counted.find((words) => words.includes(noun))?.[0] ?? noun;

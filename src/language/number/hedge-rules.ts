// Where words that usually hedge a number do not: "revolves around 5", "$2bn over five years".
import type { TokenRule } from "../rule.ts";

/** How many tokens before the number are no hedge. */
export type NoHedge = { readonly no: true };

const none = (): NoHedge => ({ no: true });

export const noHedgeRules: readonly TokenRule<NoHedge>[] = [
  {
    name: "a verb that goes with its preposition",
    pattern: ["{turns} around|about|some the? >", "in and around the? >"],
    make: none,
    yes: [
      "It revolves around {}3 men.",
      "They gathered around {}20 tables.",
      "It revolves around the {}12 men.",
      "They hung in and around the {}8 parks.",
    ],
    no: ["It has around 3 men.", "They met about 3 pm."],
  },
  {
    name: "struck out",
    pattern: "~ ~ >",
    make: none,
    yes: ["It costs ~~18~~ {}23 pounds."],
    no: ["It costs ~ 23 pounds."],
  },
  {
    name: "words about so many",
    pattern: "comment|comments|joke|jokes|remark|remarks|speech|worry|worries|worried about|some >",
    make: none,
    yes: ["His remark about {}47 percent of the voters hurt him.", "They worried about {}40 jobs."],
    no: ["He has about 47 percent."],
  },
  {
    name: "over a stretch of time",
    pattern: [
      "!{lasting} over > {number} {time}",
      "!{lasting} over the next|past|last > {number} {time}",
      "!{lasting} over > {number} - {time}",
      "!{lasting} over > {number} {word} {time}",
    ],
    make: none,
    yes: ["It will spend $2 billion over {five years}.", "Talks over {3 long days} failed."],
    no: ["It lasted over five years.", "For over 20 minutes he spoke.", "Over five people left."],
  },
  {
    name: "a way over so many stages",
    pattern: ["führt|führte|geht|ging|läuft|lief|verläuft|reicht|fährt|fuhr über >"],
    make: none,
    yes: ["Sie führt über {}14 Etappen."],
    no: ["Sie kostet über 14 Euro."],
  },
  {
    name: "by how much",
    pattern: ["um die > hälfte"],
    make: none,
    yes: ["Es fiel um die {Hälfte}."],
    no: ["Es waren um die 20 Leute."],
  },
  {
    name: "above, below, under or within a thing that is numbered",
    pattern: "above|below|under|within > {number} {street}",
    make: none,
    yes: ["It lies under {10 Street} now."],
    no: ["It lies under 10 metres."],
  },
];

// Why a sentence was left out, for a reader: one sentence of ours for each reason, which itself speaks to who mends it.

import type { Tongue, WholeKey } from "../words/tongue.ts";

type Row = {
  /** How the reason begins. */
  readonly begins: RegExp;
  readonly says: WholeKey;
  /** Reasons that this row speaks for. */
  readonly yes: readonly string[];
};

/** The first row that fits holds. */
export const readerRows: readonly Row[] = [
  {
    begins: /^It is too short/,
    says: "left-out.too-short",
    yes: ["It is too short to say anything."],
  },
  { begins: /^It is not a whole sentence/, says: "left-out.not-whole", yes: ["It is not a whole sentence."] },
  { begins: /^It is a piece of a list/, says: "left-out.not-whole", yes: ["It is a piece of a list."] },
  { begins: /^It leads up to/, says: "left-out.leads-up", yes: ["It leads up to the news."] },
  { begins: /^It is a question/, says: "left-out.question", yes: ["It is a question."] },
  { begins: /^It has no verb/, says: "left-out.not-whole", yes: ["It has no verb."] },
  {
    begins: /^It tells someone to do/,
    says: "left-out.asks-reader",
    yes: ["It tells someone to do something: that is not reporting."],
  },
  {
    begins: /^It holds an address/,
    says: "left-out.address",
    yes: ["It holds an address, and addresses are never repeated."],
  },
  {
    begins: /^It is the headline of another/,
    says: "left-out.another-story",
    yes: ["It is the headline of another story."],
  },
  {
    begins: /^It tells of another event/,
    says: "left-out.leans",
    yes: ["It tells of another event, which a sentence before it opens."],
  },
  {
    begins: /^It is a quotation that does not/,
    says: "left-out.nobody-named",
    yes: ["It is a quotation that does not say who speaks."],
  },
  { begins: /^It is too long/, says: "left-out.too-long", yes: ["It is too long for a bullet."] },
  { begins: /^It describes a picture/, says: "left-out.picture", yes: ["It describes a picture."] },
  {
    begins: /^It (?:speaks of the page|tells how the report was made|tells readers whom)/,
    says: "left-out.page",
    yes: ["It speaks of the page it stands on.", "It tells how the report was made.", "It tells readers whom to call."],
  },
  { begins: /^It points to what follows/, says: "left-out.leads-up", yes: ["It points to what follows."] },
  {
    begins: /^It (?:does not name|quotes somebody)|^It opens with.+does not say who/,
    says: "left-out.nobody-named",
    yes: [
      "It does not name whom it is about.",
      "It quotes somebody without saying who that is.",
      'It opens with "said he", and does not say who that is.',
    ],
  },
  {
    begins: /^It (?:opens with|says|speaks of|is part of|is the middle of) /,
    says: "left-out.leans",
    yes: [
      'It opens with "He", which points back to another sentence.',
      'It says "both Airbus", which points back to another sentence.',
      'It speaks of "One Rohingya", which an earlier sentence introduced.',
      "It is part of a longer quotation.",
      "It is the middle of a quotation.",
      "It opens with “He”, and nothing in it says who that is.",
      'It opens with "That", and what that stands for is in another sentence.',
    ],
  },
  {
    begins: /^Another outlet says/,
    says: "left-out.more-complete",
    yes: ["Another outlet says the same more completely."],
  },
  {
    begins: /^A later report says/,
    says: "left-out.later",
    yes: ["A later report says: Eight people died."],
  },
];

/** What a check found: which words clash is for who writes, not for who reads. */
const unproved = "left-out.unproved";

/** What follows "Left out: ". Never a rule's own words, nor a word of the sentence. */
export const leftOutWords = (why: string, tongue: Tongue): string =>
  tongue.say(readerRows.find(({ begins }) => begins.test(why))?.says ?? unproved);

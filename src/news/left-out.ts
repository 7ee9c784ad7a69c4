// Why a sentence was left out, for a reader: one sentence of ours for each reason, which itself speaks to who mends it.

type Row = {
  /** How the reason begins. */
  readonly begins: RegExp;
  readonly says: string;
  /** Reasons that this row speaks for. */
  readonly yes: readonly string[];
};

/** The first row that fits holds. */
export const readerRows: readonly Row[] = [
  {
    begins: /^It is too short/,
    says: "too short to stand alone",
    yes: ["It is too short to say anything."],
  },
  { begins: /^It is not a whole sentence/, says: "not a whole sentence", yes: ["It is not a whole sentence."] },
  { begins: /^It is a question/, says: "a question tells nothing by itself", yes: ["It is a question."] },
  { begins: /^It has no verb/, says: "not a whole sentence", yes: ["It has no verb."] },
  {
    begins: /^It tells someone to do/,
    says: "it asks something of its reader",
    yes: ["It tells someone to do something: that is not reporting."],
  },
  {
    begins: /^It holds an address/,
    says: "addresses are not repeated",
    yes: ["It holds an address, and addresses are never repeated."],
  },
  {
    begins: /^It is the headline of another/,
    says: "it belongs to another story",
    yes: ["It is the headline of another story."],
  },
  {
    begins: /^It is a quotation that does not/,
    says: "it does not say whom it is about",
    yes: ["It is a quotation that does not say who speaks."],
  },
  { begins: /^It is too long/, says: "too long for one line", yes: ["It is too long for a bullet."] },
  { begins: /^It describes a picture/, says: "it describes a picture", yes: ["It describes a picture."] },
  {
    begins: /^It speaks of the page/,
    says: "it is about the page, not about the story",
    yes: ["It speaks of the page it stands on."],
  },
  {
    begins: /^It (?:does not name|quotes somebody)|^It opens with.+does not say who/,
    says: "it does not say whom it is about",
    yes: [
      "It does not name whom it is about.",
      "It quotes somebody without saying who that is.",
      'It opens with "said he", and does not say who that is.',
    ],
  },
  {
    begins: /^It (?:opens with|says|speaks of|is part of|is the middle of) /,
    says: "it needs the sentence before it to be understood",
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
    says: "another report says the same more completely",
    yes: ["Another outlet says the same more completely."],
  },
  {
    begins: /^A later report says/,
    says: "a later report says otherwise",
    yes: ["A later report says: Eight people died."],
  },
];

/** What a check found: which words clash is for who writes, not for who reads. */
const unproved = "the sources do not clearly say it";

/** What follows "Left out: ". Never a rule's own words, nor a word of the sentence. */
export const leftOutWords = (why: string): string =>
  readerRows.find(({ begins }) => begins.test(why))?.says ?? unproved;

// Every change to a source's words that cannot change what they say: lock one's whitelist, with a reason each.

type Rule = {
  /** What is changed, in words for Evidence and the documentation. */
  readonly does: string;
  /** Why it cannot change the meaning, and what it must not touch. */
  readonly because: string;
};

export const edits = {
  connective: {
    does: "drops a leading connective (However, Meanwhile, In addition)",
    because: "It ties the sentence to the one before; alone, the sentence says the same.",
  },
  dateline: {
    does: "drops a dateline (MOSCOW, Dec 15 (Reuters) -)",
    because: "It says where the report was filed, not what happened.",
  },
  parenthetical: {
    does: "drops what stands between brackets or dashes, an apposition, an age, or examples after including",
    because:
      "It adds to a statement that is whole without it; kept when it holds a negation, a condition, a hedge " +
      "or an attribution, or limits what it stands by: citizens (over 60), $5 (Canadian).",
  },
  clause: {
    does: "drops a clause that only adds (who ..., which ..., killing ...), or says after what it happened",
    because:
      "The main clause stands alone; kept when the clause holds a negation, a condition, a hedge, an " +
      "attribution or a contrast, or the main clause is not a plain fact.",
  },
  adjunct: {
    does: "drops the weekday it happened on, or where it was said (on Tuesday, in a statement)",
    because:
      "What happened and who said it stay; kept where something is denied, planned, compared or measured, or is so " +
      "on that day only, because the day may limit it.",
  },
  "main-clause": {
    does: "drops one of two statements joined by and",
    because:
      "Each stands alone; kept where the one that goes denies, hedges, conditions, attributes or may undo the " +
      "other, or the other leans on it.",
  },
  number: {
    does: "writes a number, date or time in another format (7.6m, 7.6 million, 7,600,000)",
    because:
      "Both are read as the same value with the same unit; rounding is never a format, and what may be read as " +
      "another number is none: 5 pounds lost and £5, 5m jumped and 5 million.",
  },
  "reported-speech": {
    does: "turns a quotation into reported speech with the same speaker",
    because:
      "The speaker and the reporting verb stay, so it is still their statement; only quotation marks, " +
      "person and tense change.",
  },
  "reporting-verb": {
    does: "swaps a reporting verb for another of its class (said, stated, added)",
    because: "Within a class the speaker vouches for the statement in the same way; said and admitted are two classes.",
  },
  alias: {
    does: "names someone by another form that the article itself uses",
    because: "The article shows that both forms are one actor; a form shared by two actors is never used.",
  },
  role: {
    does: "adds or drops a role that the article itself gives to that name",
    because:
      "The words of the role stand beside the name in the article; added to no sentence that tells of another time.",
  },
  antecedent: {
    does: "puts a name in brackets for a pronoun: [Shoigu]",
    because:
      "Only where exactly one person is named just before, and the brackets show the reader that it was put there.",
  },
  fusion: {
    does: "joins two cited sentences with and, or a semicolon",
    because:
      'Each half is checked alone; no speaker, condition, hedge or time of one half reaches over an "and" into the ' +
      "other, and a subject is dropped only where both sentences have the same one; no sentence takes up a thing " +
      "that another article brought in.",
  },
  author: {
    does: "puts before a sentence of an opinion whose it is (Anna Lind: ...)",
    because:
      "The page calls itself an opinion and is signed with the name, or says under its headline who argues it; " +
      "without it a view would stand as news.",
  },
  spelling: {
    does: "writes a contraction in full, an abbreviation without points, or a serial comma",
    because: "The words are the same.",
  },
} as const satisfies Record<string, Rule>;

export type EditRule = keyof typeof edits;

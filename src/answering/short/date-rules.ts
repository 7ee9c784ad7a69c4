// Which words of a sentence say when: rules in their order; what an earlier one takes is left alone by the later ones.

export type DateRule = {
  readonly name: string;
  /** How exactly it says when, 0..1. */
  readonly fits: number;
  readonly patterns: readonly string[];
  /** Square brackets stand around the words it takes. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

const lead = "[{dateLead} / as of]";

export const dateRules: readonly DateRule[] = [
  {
    name: "day and month",
    fits: 1,
    patterns: [`${lead} [{weekday}] [the] {day} [st|nd|rd|th] [of] {month} [{year}]`],
    yes: ["The report is due on [14 April].", "It opens [by the 3rd of May 2027]."],
    no: ["14 may march.", "He paid 14 pounds."],
  },
  {
    name: "month and day",
    fits: 1,
    patterns: [`${lead} [{weekday}] {month} {day} [st|nd|rd|th] [{year}]`],
    yes: ["It runs [through March 11] this year.", "It sank on [Tuesday, March 3, 2026]."],
    no: ["They march 11 miles.", "It runs through March."],
  },
  {
    name: "month and year",
    fits: 1,
    patterns: [`${lead} [early|late|mid] {month} {year}`],
    yes: ["It closed in [March 2015].", "It closes [by late May 2027]."],
    no: ["It closed in March.", "Some may 2015 times."],
  },
  {
    name: "stretch from now",
    fits: 0.9,
    patterns: [
      `${lead} [the] next|coming|last|past|following|previous {smallCount}|<number> [couple of] {span}`,
      `${lead} [the] next|coming|last|past|following|previous couple of {span}`,
      "within {smallCount}|<number> {span}",
    ],
    yes: ["The change comes [within the next six months].", "Pay [within 30 days]."],
    no: ["The next minister waits.", "It took six months."],
  },
  {
    name: "distance in time",
    fits: 0.8,
    patterns: ["{smallCount}|<number> {span} ago|later|earlier|after|before"],
    yes: ["It sank [two years ago].", "[Three days later] he died."],
    no: ["It took two years.", "She spoke later."],
  },
  {
    name: "weekday",
    fits: 0.9,
    patterns: [`${lead} last|next|this|late|early {weekday} [{dayPart}]`, `${lead} {weekday} [{dayPart}]`],
    yes: ["It sank on [Tuesday].", "It sank [late Tuesday evening]."],
    no: ["It sank one day.", "They sat down."],
  },
  {
    name: "year",
    fits: 0.85,
    patterns: ["[by|until|since|before|after|in|from|of|during] [early|late|mid] {year}"],
    yes: ["In [2007], Paris left the ship.", "It has stood [since 1987]."],
    no: ["It cost 2,007 pounds.", "They counted 3000."],
  },
  {
    name: "month",
    fits: 0.85,
    patterns: ["in|by|until|since|last|next|this|early|late|from [early|late|mid] {month}"],
    yes: ["It closes [by late May].", "It opened [last October]."],
    no: ["They may close.", "The march began."],
  },
  {
    name: "day by its distance",
    fits: 0.85,
    patterns: ["yesterday|today|tomorrow|tonight|overnight"],
    yes: ["He died [yesterday]."],
    no: ["He died one day."],
  },
  {
    name: "part of a stretch",
    fits: 0.8,
    patterns: ["[by|until|before|after|at] [the] end|start|beginning|middle of [the|this|next|last] {stretch}"],
    yes: ["It opens [by the end of the year]."],
    no: ["It is the end of the road."],
  },
  {
    name: "stretch by its distance",
    fits: 0.7,
    patterns: ["[by|until|since|earlier|later] last|next|this {period}"],
    yes: ["It opens [later this year].", "It sank [last week]."],
    no: ["This ferry sank.", "The week began."],
  },
  {
    name: "clock time",
    fits: 0.6,
    patterns: ["[at|from|until] <number> [<number>] am|pm|gmt|utc", "[at|from|until] <number> [<number>] local time"],
    yes: ["It struck at [5.30 pm].", "Doors close at [17:30 GMT]."],
    no: ["It struck at 5 ships."],
  },
  {
    name: "open stretch",
    fits: 0.7,
    patterns: ["for a|an undetermined|indefinite|unspecified period [of time]"],
    yes: ["It is closed [for an indefinite period]."],
    no: ["It was closed for a long period."],
  },
];

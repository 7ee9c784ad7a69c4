// Which words say when without a calendar date: rules in order; what an earlier one takes the later ones leave alone.

export type WhenRule = {
  readonly name: string;
  /** How exactly it says when, 0..1. */
  readonly fits: number;
  readonly pattern: readonly string[];
  /** Braces stand around the words it takes. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export const whenRules: readonly WhenRule[] = [
  {
    name: "stretch from now",
    fits: 0.9,
    pattern: [
      "{dateLead}? the? next|coming|last|past|following|previous {smallCount}|# {span}",
      "{dateLead}? the? next|coming|last|past|following|previous couple of {span}",
      "within {smallCount}|# {span}",
    ],
    yes: ["The change comes {within the next six months}.", "Pay {within 30 days}."],
    no: ["The next minister waits.", "It took six months."],
  },
  {
    name: "distance in time",
    fits: 0.8,
    pattern: ["{smallCount}|# {span} ago|later|earlier|after|before"],
    yes: ["It sank {two years ago}.", "{Three days later} he died."],
    no: ["It took two years.", "She spoke later."],
  },
  {
    name: "age at which",
    fits: 0.8,
    pattern: ["aged #", "the age of {smallNumber}"],
    yes: ["She joined the choir {aged 14}.", "He left home at {the age of nine}."],
    no: ["The boy, 14, sings.", "Cheese aged in caves won."],
  },
  {
    name: "weekday",
    fits: 0.9,
    pattern: ["{dateLead}? last|next|this|late|early {weekday} {dayPart}?", "{dateLead}? {weekday} {dayPart}?"],
    yes: ["It sank on {Tuesday}.", "It sank {late Tuesday evening}."],
    no: ["It sank one day.", "They sat down."],
  },
  {
    name: "month",
    fits: 0.85,
    pattern: ["in|by|until|since|last|next|this|early|late|from early|late|mid? {month}"],
    yes: ["It closes {by late May}.", "It opened {last October}."],
    no: ["They may close.", "The march began."],
  },
  {
    name: "day by its distance",
    fits: 0.85,
    pattern: ["yesterday|today|tomorrow|tonight|overnight"],
    yes: ["He died {yesterday}."],
    no: ["He died one day."],
  },
  {
    name: "part of a stretch",
    fits: 0.8,
    pattern: ["by|until|before|after|at? the? end|start|beginning|middle of the|this|next|last? {stretch}"],
    yes: ["It opens {by the end of the year}."],
    no: ["It is the end of the road."],
  },
  {
    name: "stretch by its distance",
    fits: 0.7,
    pattern: ["by|until|since|earlier|later? last|next|this {period}"],
    yes: ["It opens {later this year}.", "It sank {last week}."],
    no: ["This ferry sank.", "The week began."],
  },
  {
    name: "open stretch",
    fits: 0.7,
    pattern: ["for a|an undetermined|indefinite|unspecified period"],
    yes: ["It is closed {for an indefinite period}."],
    no: ["It was closed for a long period."],
  },
];

// Which clauses with a figure are not what their sentence says, or news to nobody, as rows.

/** Asked of a sentence around the clause that would be shown alone. */
export type FigureRule = {
  readonly name: string;
  /** `ahead` and `after` are what stands around the clause in its sentence, `clause` it itself. */
  readonly of: "ahead" | "clause" | "after" | "sentence";
  readonly pattern: RegExp;
  /** Sentences with the clause in braces. */
  readonly yes: readonly [string, ...string[]];
  readonly no: readonly [string, ...string[]];
};

export type CutOut = { readonly ahead: string; readonly clause: string; readonly after: string };

/** One of the phrases, which "|" parts, where the text begins; anywhere; where it ends. */
const opening = (phrases: string): RegExp => new RegExp(`^(?:${phrases})\\b`, "i");
const holding = (phrases: string): RegExp => new RegExp(`\\b(?:${phrases})\\b`, "i");
const ending = (phrases: string): RegExp => new RegExp(`\\b(?:${phrases}) $`, "i");

export const figureRules: readonly FigureRule[] = [
  {
    name: "one half of what somebody only plans, doubts or asks",
    of: "ahead",
    pattern: ending("(?:could|if|may|might|plans?|propos\\w+|that|whether|would)\\b.* (?:and|but)(?: that)?"),
    yes: [
      "He will propose that pay rises and that {all drivers earn at least $15}.",
      "If it rains and {12 roads close}.",
    ],
    no: ["The Senate passed it 79-18 and {the House approved it 360-58}."],
  },
  {
    name: "an idea, not a fact",
    of: "ahead",
    pattern: /\b(?:belief|claim|false|idea|is|myth|notion|rumou?r|theory|was|wish) that $/i,
    yes: ["There is nothing in the idea that {10 million people came}.", "One reason is that {brains are 60% fat}."],
    no: ["The council said that {12 roads were closed}."],
  },
  {
    name: "a time that is named before, and not shown",
    of: "ahead",
    pattern: /^(?:and |but )?(?:at \w+ time|back then|.{1,20}years? \w{3,7}),/i,
    yes: ["At the time, Reed said {95% of the stores made money}.", "And two years earlier, {12 mills burned}."],
    no: ["On Monday, {12 mills burned}."],
  },
  {
    name: "a day of those before",
    of: "ahead",
    pattern: opening("by then|earlier|later|previously|since then|that (?:day|month|night|week|year)|then"),
    yes: ["That year, {the firm sold 40,000 cars}.", "Previously, the mayor said {12 roads were closed}."],
    no: ["The mayor said {12 roads were closed}."],
  },
  {
    name: "what holds only if or as long as it holds, or nobody says",
    of: "ahead",
    pattern: /\b(?:(?:far|long|much|soon|such|well) as|it (?:is|was) \w+ that) $/i,
    yes: ["Nothing passes as long as {40 senators oppose it}.", "It is believed that {250,000 cars were lost}."],
    no: ["It came as {40 senators opposed it}."],
  },
  {
    name: "what only a part of those asked say",
    of: "ahead",
    pattern: /(?:%|\b(?:percent|half|third|most))\W.{0,40}\bsa(?:y|id|ys)(?: that)? $/i,
    yes: ["About half – 52% – of workers said {rules are good, down from 56%}."],
    no: ["Berg said {52% of workers like the rules}."],
  },
  {
    name: "a part of the whole, named before",
    of: "ahead",
    pattern: /^(?:among|at|for|in|of|with)\b[^;.]*,["”’]+ $/i,
    yes: ['In the north of the reef, called "old," {67% of the coral died}.'],
    no: ['The reef is "old," {67% of the coral died}.'],
  },
  {
    name: "a place by its kind, which may be another's",
    of: "clause",
    pattern: opening("(?:the|this) (?:city|country|county|district|province|state|town|village)"),
    yes: ["{The state has 59 cases}."],
    no: ["{Rostock has 59 cases}.", "{The council has 59 members}."],
  },
  {
    name: "an example or a comparison",
    of: "ahead",
    pattern: holding("(?:by|in) (?:comparison|contrast)|compared|unlike|example|instance"),
    yes: [
      "In 2024, using the same example, {the credit is $4,213}.",
      "For example, {Canada dropped its coins in 2012}.",
      "By comparison, {Rostock has 4,000 beds}.",
    ],
    no: ["In Rostock, {4,000 beds are empty}."],
  },
  {
    name: "a comparison in the middle",
    of: "clause",
    pattern: holding("(?:by|in) (?:comparison|contrast)|for (?:example|instance)|however|meanwhile"),
    yes: ["{Norbank, in comparison, spent $40 million}."],
    no: ["{Norbank, in Oslo, spent $40 million}."],
  },
  {
    name: "an entry of a timeline, without its date",
    of: "ahead",
    pattern: /[:–—] ?["“']?$/,
    yes: ["December 2016: {Ford expects costs of $3 billion}.", "Montgomery: {The state received $462 million}."],
    no: ["On Monday, {the state received $462 million}."],
  },
  {
    name: "a part whose whole is cut off",
    of: "after",
    pattern: /^ ?[(“"'‘/&%–—-]/,
    yes: ["{Rents rose for 2% of elders} (ages 59-77).", "{12 people in Rostock are experiencing} “acute hunger”."],
    no: ["{Rents rose for 2% of elders}.", "{Rents rose for 2% of elders}, the mayor said."],
  },
  {
    name: "a link or a caption: no full stop",
    of: "sentence",
    pattern: /[^.!?…"”’')\]]$/,
    yes: ["{Gas prices drop under $4 for the first time in months}", "{Reed pays $25 million}, see page 4"],
    no: ["{Gas prices dropped under $4}.", "“{Gas prices dropped under $4}.”"],
  },
  {
    name: "a link or a caption: a label in capitals, a credit",
    of: "sentence",
    pattern: /^[^a-z]{6,}[:?]|\/ ?(?:AP|AFP|Getty|Reuters)\b|\bIn pictures\b|\bPrev Next\b/,
    yes: ["WILL THEY FALL?: {Prices drop under $4}.", "Reed/Getty Images {A fire kills 12 people}."],
    no: ["{Prices dropped under $4}.", "US prices: {Gas is $4}."],
  },
  {
    name: "how the article was made",
    of: "clause",
    pattern: holding("(?:reached out|spoke|talked) (?:to|with)|interviewed|reviewed|surveyed"),
    yes: ["{The Coast Post reached out to 20 departments}.", "{Reporters reviewed 400 pages}."],
    no: ["{The council heard 20 departments}."],
  },
  {
    name: "a play of a game",
    of: "clause",
    pattern: holding("halftime|innings?|rebound\\w*|scor(?:ed|es|ing)|touchdowns?|unanswered|yards"),
    yes: ["{Rostock scored 35 unanswered points}."],
    no: ["{Rostock lost 35 jobs}."],
  },
  {
    name: "a change of nothing that is named",
    of: "clause",
    pattern: /% (?:cut|decline|drop|fall|gain|increase|jump|rise)$/,
    yes: ["{Norbank was hit hardest with a 9% drop}, Berg said."],
    no: ["{Norbank saw a 9% drop in sales}."],
  },
  {
    name: "what was said or found before",
    of: "clause",
    pattern: opening("(?:an? )?(?:earlier|previous|prior)"),
    yes: ["{Previous estimates had been around 2%}."],
    no: ["{Estimates are around 2%}."],
  },
  {
    name: "one of many, and all but some",
    of: "clause",
    pattern: /\bone of (?:the|more|about)\b|\ball but\b/i,
    yes: [
      "{The park is bigger than all but 30 countries}.",
      "{Reed was one of the first of the 91 officers to arrive}.",
    ],
    no: ["{All of the 91 officers arrived}."],
  },
  {
    name: "a day up to which it was counted",
    of: "after",
    pattern: /^ as of\b/,
    yes: ["{40 roads were closed} as of Monday."],
    no: ["{40 roads were closed} as the storm came."],
  },
  {
    name: "the result of a game",
    of: "clause",
    pattern: /\b(?:beat|beats|lead|leads|led|lost|loses|win|wins|won)\b.* \d+-\d+$/i,
    yes: ["{Rostock won 34-21}.", "{Rostock leads Kiel 58-49}."],
    no: ["{The House passed the bill 360-58}."],
  },
  {
    name: "a number that is part of a longer word",
    of: "clause",
    pattern: /\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)-\p{Ll}/iu,
    yes: ["{A 480-seat house earned $25 million}.", "{Canada stopped making one-cent coins}."],
    no: ["{The house earned $25 million}.", "{Sixty-seven people came}.", "{The vote was 79-18}."],
  },
];

const asked = {
  ahead: ({ ahead }: CutOut) => ahead,
  clause: ({ clause }: CutOut) => clause,
  after: ({ after }: CutOut) => after,
  sentence: ({ ahead, clause, after }: CutOut) => `${ahead}${clause}${after}`.trim(),
} as const;

export const fits = ({ of, pattern }: FigureRule, shown: CutOut): boolean => pattern.test(asked[of](shown));

/** The clause may be shown alone. `ahead` and `after` keep their blanks. */
export const isUnfit = (shown: CutOut): boolean => figureRules.some((rule) => fits(rule, shown));

// What a language brings to the one number grammar and the one date grammar: its words, as the language's own
// folder writes them.

export type HedgeClass = "about" | "over" | "under" | "atLeast" | "atMost" | "evidential";

/** Names of units are English and singular ("kilometre"), currencies ISO 4217 codes, whatever the text's language. */
export type UnitKind = "percent" | "money" | "measure" | "distance" | "duration" | "vote" | "multiple";

export type UnitRow = { readonly kind: UnitKind; readonly unit: string; readonly factor?: number };

/** Lists are words between white space, or phrases between commas where a phrase may have several words. */
export type LanguageWords = {
  readonly decimal: "." | ",";
  readonly numbers?: {
    /** Words for 0 to 19, and for 20, 30 ... 90, in order; other forms of them as "word=value". */
    readonly small: string;
    readonly tens: string;
    readonly otherForms?: string;
    /** Stands between hundreds and the rest ("and"), or between ones and tens where ones come first ("und"). */
    readonly and: string;
    readonly onesFirst?: boolean;
    /** Where four twenties are eighty and "soixante-dix" seventy: the words for twenty there, and for a hundred. */
    readonly twenties?: string;
    readonly hundreds?: string;
    /** Words of an order from 1 on ("first second third"), and single ones as "word=value". */
    readonly ordinals?: string;
    readonly ordinalEndings?: string;
    /** "word=bottom" for parts of a whole: "half=2 third=3". */
    readonly parts?: string;
    readonly articles?: string;
    /** Between a part and its whole: "a quarter of a million". */
    readonly of?: string;
    /** "hundreds", "dozens": many, and nobody says how many. */
    readonly vague?: string;
    /** "fold": closes a multiple ("fivefold"). */
    readonly fold?: string;
  };
  /** "word=value" */
  readonly scales: string;
  /** Scales only where they touch the number: "5m". */
  readonly gluedScales?: string;
  /** Twelve groups between semicolons, each with its forms between white space. */
  readonly months: string;
  /** Seven groups, Monday first; asked for in English only. */
  readonly weekdays?: string;
  readonly hedges?: Readonly<Partial<Record<HedgeClass, string>>>;
  /** After the number: "or more". */
  readonly hedgesAfter?: Readonly<Partial<Record<HedgeClass, string>>>;
  /** Rows "name=form,form; name=form": what stands after a number. */
  readonly percent?: string;
  readonly money?: string;
  /** Rows "code/divisor=form,form". */
  readonly smallMoney?: string;
  /** Rows "code=country money,country money": the country's word changes the currency. */
  readonly moneyOfCountries?: string;
  readonly measures?: string;
  readonly distances?: string;
  readonly durations?: string;
  readonly votes?: string;
  readonly multiples?: string;
  /** Words between the two ends of a range, and the word before it that makes "and" one of them. */
  readonly rangeWords?: string;
  readonly between?: string;
  readonly rangeAnd?: string;
  readonly minus?: string;
  /** "year-old", "aged": words that make a length of time or a bare number an age. */
  readonly oldWords?: string;
  readonly agedWords?: string;
  /** Words that make the number after them a name ("Artikel 5"). */
  readonly labels?: string;
  /** Rows "name=ending" of units that join to number words ("vierjährig"). */
  readonly joinedUnits?: string;
};

/** The same, ready to be looked up. Built once a language. */
export type Vocabulary = {
  readonly language: string;
  readonly commaDecimal: boolean;
  readonly and: string;
  readonly onesFirst: boolean;
  readonly twenties: ReadonlySet<string>;
  readonly hundreds: ReadonlySet<string>;
  readonly small: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly gluedScales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, number>;
  readonly articles: ReadonlySet<string>;
  /** All words that a number, a date or a place in an order may begin with, articles apart. */
  readonly starts: ReadonlySet<string>;
  /** A text that it does not find has no number. */
  readonly mayCount: RegExp;
  readonly of: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly folds: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly hedges: ReadonlyMap<string, HedgeClass>;
  /** Every word of a hedge: the search backwards stops at the first other one. */
  readonly hedgeWords: ReadonlySet<string>;
  /** In words. */
  readonly longestHedge: number;
  readonly hedgesAfter: readonly (readonly [readonly string[], HedgeClass])[];
  readonly units: ReadonlyMap<string, UnitRow>;
  /** First words of units of several words. */
  readonly longUnits: ReadonlySet<string>;
  readonly moneyOfCountries: ReadonlyMap<string, string>;
  readonly rangeWords: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly rangeAnd: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  readonly oldWords: ReadonlySet<string>;
  readonly agedWords: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly joinedUnits: ReadonlyMap<string, string>;
};

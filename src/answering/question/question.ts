// What a question asks for: the kind of answer, the words it is about, and who is to have said it.
import type { ArticleId } from "../../news/article.ts";
import { type Term, termsOf, tokensOf } from "../words.ts";

/** The kind of thing that answers. */
export type Wants =
  | "count"
  | "money"
  | "percent"
  | "amount"
  | "age"
  | "duration"
  | "distance"
  | "date"
  | "place"
  | "person"
  | "organisation"
  | "name"
  | "thing"
  | "definition"
  | "reason"
  | "manner"
  | "said"
  | "yes-no"
  | "change";

export type Question = {
  readonly text: string;
  readonly wants: Wants;
  /** What it asks about in its own words. */
  readonly terms: readonly Term[];
  /** Words that earlier turns lend it: worth less. */
  readonly lent: readonly Term[];
  /** Of "which nationalities", "how many jobs": the stem of the noun asked for. */
  readonly head?: Term;
  /** A scrap ("and the navy?"): only its own words tell one figure of a sentence from another. */
  readonly scrap?: boolean;
  /** It asks for more of the sentence just shown ("where?"). */
  readonly stays?: boolean;
  /** The short answer given to the turn it hangs on: a scrap asks for another. */
  readonly said?: string;
  /** Sentences that answered the turn it hangs on: what it asks about is likely near them. */
  readonly near?: readonly { readonly article: ArticleId; readonly sentence: number }[];
};

type Row = readonly [RegExp, Wants];

/** The first row that matches decides. Written for questions without their opening "and", "so", "but". */
const rows: readonly Row[] = [
  [/\bwhat(?:'s| has| is| was|s)? (?:new|changed|different|happened) since\b|^what(?:'s| has)? changed\b/, "change"],
  [/\bhow old\b|\b(?:what|at what|which) age\b|\bwhat (?:is|was) (?:his|her|their|\S+'s) age\b/, "age"],
  [
    /\bhow (?:long|late|often|soon|quickly|early)\b|\bfor how many (?:years|months|weeks|days|hours|minutes)\b|\bhow many (?:years|months|weeks|days|hours|minutes)\b/,
    "duration",
  ],
  [
    /\bhow (?:tall|high|deep|wide|heavy|fast|hot|cold|strong)\b|\bhow many (?:miles|kilomet\w+|met(?:er|re)s|feet|tons|tonnes)\b/,
    "distance",
  ],
  [
    /\bwhat (?:percentage|percent|proportion|share|stake|fraction|rate)\b|\b(?:percentage|market share|unemployment rate|interest rate)\b|\bhow many per ?cent\b|\bby what percentage\b/,
    "percent",
  ],
  [/\bhow much (?:for|to buy)\b|\bhow much (?:will|would) be (?:put|paid|given|lent|invested)\b/, "money"],
  [
    /^(?:where|how) (?:did|does|do|will) .{0,40}\b(?:ftse|nikkei|dow|nasdaq|dax|cac|sensex|hang seng|index|indices|shares?|stocks?|oil|gold|dollar|euro|yen)\b.{0,20}\b(?:finish|close|end|open|stand|settle|trade)\b/i,
    "amount",
  ],
  [
    /\bhow much (?:money|is|was|will|does|did|do|would|has|have|are|were)?.{0,60}\b(?:cost|pay|paid|paying|owe|owes|owed|worth|price|offer\w*|earn\w*|spend|spent|bail|fine[ds]?|save|raise[ds]?|invest\w*|charge[ds]?|sell|sold|buy|ticket|profit|debt|money)\b/,
    "money",
  ],
  [
    /\bwhat(?:'s| is| was| were| will| would| did| does)?.{0,40}\b(?:price|cost|costs|fee|salary|bail|fine|worth|pay|paid|paying|price tag)\b|\bat what price\b|\bwhat.{0,40}\bin (?:dollars|euros|pounds)\b|\bhow (?:many|much) (?:dollars|euros|pounds|money)\b/,
    "money",
  ],
  [
    /\bwhat (?:is|was|were|are) (?:(?:the|its|his|her|their|[\p{L}'-]+'s) )(?:[\p{L}-]+ ){0,2}(?:sales|revenues?|turnover|profits?|loss|losses|income|earnings|budget|deficit|debt|value|population|size|growth|inflation)\b/u,
    "amount",
  ],
  [/\bhow much\b|\bhow (?:big|large|far|small|great)\b|\bby how (?:much|many)\b/, "amount"],
  [/\b(?:final|vote) (?:vote|count|score|tally)\b|\bwhat was the (?:score|vote|result)\b/, "count"],
  [
    /\bhow many\b|\bwhat number\b|\bwhat (?:was|is|were) the (?:\S+ ){0,2}(?:number|total|toll|death toll|population|turnout)\b/,
    "count",
  ],
  [
    /\b(?:since|until|by|from) when\b|^when\b|\b(?:what|which) (?:year|date|day|month|week|time|century|decade|season)\b|\bhow soon\b/,
    "date",
  ],
  [
    /^where\b|\b(?:from|to) where\b|\b(?:what|which) (?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\b)(?:[\p{L}-]+ ){0,3}(?:country|countries|city|cities|nationality|nationalities|town|state|place|island|nation|capital|village|region|continent|county|province|venue|location|borough|street|river|airport)s?\b/u,
    "place",
  ],
  [
    /\b(?:which|what) (?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\b)(?:[\p{L}'-]+ ){0,4}(?:company|firm|organi[sz]ation|party|team|club|bank|agency|airline|retailer|newspaper|university|brand|carmaker|automaker|union|group|channel|network|chain|store|lender|court|institution|studio|magazine|startup|maker|giant|outlet|platform|app|companie|universitie|agencie|partie)s?\b/u,
    "organisation",
  ],
  [/\bwhich of (?:his|her|their|these)\b/, "name"],
  [
    /\b(?:which|what) (?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could)\b)(?:[\p{L}'-]+ ){0,4}(?:person|man|woman|actor|actress|singer|player|minister|president|leader|politician|comedian|author|writer|director|celebrity|star|senator|governor|mayor|billionaire|rapper|musician|scientist|athlete|footballer|coach|judge|king|queen|prince|pope|official|ceo|chief|founder|predecessors?|successor|presenter|host|model|artist|winner)s?\b/u,
    "person",
  ],
  [
    /^(?:who (?:is|are|was|were)) (?:the |this |these |those )?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'.-]*)*\??$/u,
    "definition",
  ],
  [/^who (?:is|are|was|were) (?:he|she|they|that|it|this)\b[\s?.!]*$/, "definition"],
  [
    /\bwhat (?:did|does|do|has|have|is|was|were) .{2,60}\b(?:say|said|saying|says|tell|told|think|thinks|believe|argue|claim|claims|respond|reply|expect|announce|write|tweet|call|demand|comment)\b|\bhow (?:did|has|have|does|do) .{2,60}\b(?:respond|react|reply|reacted|responded|justify|explain)\b|\bwhat (?:was|is) .{2,40}\b(?:response|reply|reaction|view|position|comment)\b|\bwhat .{2,60}\bsay about\b/,
    "said",
  ],
  [
    /\bwhy\b|\bhow come\b|\bfor what reason\b|\bwhat (?:prompted|caused|triggered|led to|sparked|is the reason|was the reason|are the reasons|made)\b|\bon what grounds\b/,
    "reason",
  ],
  [/^(?:by |for |with |from |to |of |about )?who(?:m|se)?\b|\bwho\b/, "person"],
  [
    /^what (?:is|are|was|were) (?:a |an |the )?[\p{L}' -]{2,50}(?<! (?:with|for|about|to|of|from|in|on|at|by|doing|done|happening))\?*$/u,
    "definition",
  ],
  [/^what do(?:es)? [\p{L}' -]{2,40} (?:do|mean|stand for)\b/u, "definition"],
  [
    /^(?:is|are|was|were|am|did|does|do|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|weren't|didn't|doesn't|hasn't|won't)\b/,
    "yes-no",
  ],
  [/^how\b/, "manner"],
  [/\b(?:which|what)\b/, "thing"],
];

const opening = /^(?:(?:and|so|but|ok|okay|well|then|also|please|hi|hello|hey|lede|thanks|thank you)[,!. ]+)+/i;

/** What it asks for by its own words alone; undefined for a scrap ("and the navy?"). */
export function wantsOf(text: string): Wants | undefined {
  const plain = text.trim().replace(opening, "").replace(/[’]/g, "'");
  const low = plain.charAt(0).toLowerCase() + plain.slice(1);
  return rows.find(([pattern]) => pattern.test(low))?.[1] ?? undefined;
}

const heads =
  /\b(?:how many|how much|which|what|whose) (?:of (?:the|these|those|his|her|their) )?((?:[\p{L}'’-]+ ?){1,6})/iu;
const endsHead =
  /^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|might|in|on|of|to|from|for|by|with|that|who|the|a|an|be|it|they|he|she|you|been|at|this|these|those|there|following|after|before|as|about|per)$/i;

/** The noun asked for: the last word before the verb. */
export function headOf(text: string): Term | undefined {
  const after = heads.exec(text)?.[1];
  if (after === undefined) return undefined;
  const words: string[] = [];
  for (const { norm } of tokensOf(after)) {
    if (endsHead.test(norm) || (words.length > 0 && /ed$/.test(norm)) || (words.length > 2 && /es$/.test(norm))) break;
    words.push(norm);
  }
  return termsOf(words.join(" ")).at(-1);
}

/** A question that needs nothing from earlier turns. */
export function understand(text: string): Question {
  const head = headOf(text);
  return {
    text,
    wants: wantsOf(text) ?? "thing",
    terms: termsOf(text),
    lent: [],

    ...(head && { head }),
  };
}

// The words of a schedule in English, and what each of them says.

export type DayPart = "morning" | "lunchtime" | "afternoon" | "evening" | "night";
export type Unit = "second" | "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "longer";
/** Words that join or turn what stands beside them. */
export type Joint =
  | "each"
  | "other"
  | "alternate"
  | "this"
  | "times"
  | "and"
  | "or"
  | "from"
  | "between"
  | "to"
  | "past"
  | "half"
  | "quarter"
  | "except"
  | "not"
  | "ofMonth"
  | "end"
  | "once";

export type WordSense =
  | { readonly is: "days"; readonly days: readonly number[]; readonly group?: true }
  | { readonly is: "part"; readonly part: DayPart }
  | { readonly is: "unit"; readonly unit: Unit }
  | { readonly is: "joint"; readonly joint: Joint }
  | { readonly is: "number"; readonly value: number; readonly spelled: true }
  | { readonly is: "ordinal"; readonly n: number }
  | { readonly is: "clock"; readonly minutes: number }
  | { readonly is: "often"; readonly often: "daily" | "hourly" | "weekly" | "monthly" | "fortnightly" }
  | { readonly is: "half"; readonly half: "am" | "pm" }
  | { readonly is: "once-only" }
  | { readonly is: "roughly" }
  | { readonly is: "idle" };

type Row = readonly [words: string, means: WordSense];

const days = (...of: number[]): WordSense => ({ is: "days", days: of });
const group = (...of: number[]): WordSense => ({ is: "days", days: of, group: true });
const part = (name: DayPart): WordSense => ({ is: "part", part: name });
const unit = (name: Unit): WordSense => ({ is: "unit", unit: name });
const joint = (name: Joint): WordSense => ({ is: "joint", joint: name });
const number = (value: number): WordSense => ({ is: "number", value, spelled: true });
const ordinal = (n: number): WordSense => ({ is: "ordinal", n });
const often = (name: Extract<WordSense, { is: "often" }>["often"]): WordSense => ({ is: "often", often: name });

const rows: readonly Row[] = [
  ["su sun suns sunday sundays", days(0)],
  ["mo mon mons monday mondays", days(1)],
  ["tu tue tues tuesday tuesdays", days(2)],
  ["wed weds wednesday wednesdays", days(3)],
  ["th thu thur thurs thursday thursdays", days(4)],
  ["fr fri fris friday fridays", days(5)],
  ["sa sat sats saturday saturdays", days(6)],
  ["weekday weekdays workday workdays", group(1, 2, 3, 4, 5)],
  ["weekend weekends", group(6, 0)],
  ["mwf", days(1, 3, 5)],
  ["morning mornings", part("morning")],
  ["lunchtime lunchtimes", part("lunchtime")],
  ["afternoon afternoons arvo arvos", part("afternoon")],
  ["evening evenings", part("evening")],
  ["night nights", part("night")],
  ["noon noons midday", { is: "clock", minutes: 720 }],
  ["midnight midnights", { is: "clock", minutes: 0 }],
  ["s sec secs seconds", unit("second")],
  ["min mins minute minutes", unit("minute")],
  ["hour hours hr hrs", unit("hour")],
  ["day days", unit("day")],
  ["week weeks wk wks", unit("week")],
  ["fortnight fortnights", unit("fortnight")],
  ["month months", unit("month")],
  ["year years quarterly yearly annually", unit("longer")],
  ["every each all per evry", joint("each")],
  ["other", joint("other")],
  ["alternate alternating", joint("alternate")],
  ["this", joint("this")],
  ["times", joint("times")],
  ["and plus", joint("and")],
  ["or", joint("or")],
  ["from starting start beginning since", joint("from")],
  ["between", joint("between")],
  ["to until till through thru", joint("to")],
  ["am", { is: "half", half: "am" }],
  ["pm", { is: "half", half: "pm" }],
  ["past after", joint("past")],
  ["half", joint("half")],
  ["quarter", joint("quarter")],
  ["except excluding without save", joint("except")],
  ["but not never no", joint("not")],
  ["end", joint("end")],
  ["once", joint("once")],
  ["daily everyday", often("daily")],
  ["hourly", often("hourly")],
  ["weekly", often("weekly")],
  ["monthly", often("monthly")],
  ["fortnightly", often("fortnightly")],
  ["first", ordinal(1)],
  ["second", ordinal(2)],
  ["third", ordinal(3)],
  ["fourth", ordinal(4)],
  ["fifth", ordinal(5)],
  ["sixth", ordinal(6)],
  ["seventh", ordinal(7)],
  ["eighth", ordinal(8)],
  ["ninth", ordinal(9)],
  ["tenth", ordinal(10)],
  ["eleventh", ordinal(11)],
  ["twelfth", ordinal(12)],
  ["thirteenth", ordinal(13)],
  ["fourteenth", ordinal(14)],
  ["fifteenth", ordinal(15)],
  ["sixteenth", ordinal(16)],
  ["seventeenth", ordinal(17)],
  ["eighteenth", ordinal(18)],
  ["nineteenth", ordinal(19)],
  ["twentieth", ordinal(20)],
  ["thirtieth", ordinal(30)],
  ["last", ordinal(-1)],
  ["zero", number(0)],
  ["one", number(1)],
  ["two twice", number(2)],
  ["three thrice", number(3)],
  ["four", number(4)],
  ["five", number(5)],
  ["six", number(6)],
  ["seven", number(7)],
  ["eight", number(8)],
  ["nine", number(9)],
  ["ten", number(10)],
  ["eleven", number(11)],
  ["twelve", number(12)],
  ["fifteen", number(15)],
  ["twenty", number(20)],
  ["twentyfive", number(25)],
  ["thirty", number(30)],
  ["forty", number(40)],
  ["fortyfive", number(45)],
  ["fifty", number(50)],
  ["sixty", number(60)],
  ["ninety", number(90)],
  ["today tonight tomorrow next now later soon", { is: "once-only" }],
  ["ish so roughly approximately approx any", { is: "roughly" }],
  ["at on in of for the a an that it its", { is: "idle" }],
  ["please kindly can could would will you lets let us me i id like want need", { is: "idle" }],
  ["post send say there give make do have get run brief briefing briefings news edition digest update", { is: "idle" }],
  ["great very exactly sharp just only uhr around about time local my our", { is: "idle" }],
];

export const lexicon: ReadonlyMap<string, WordSense> = new Map(
  rows.flatMap(([words, means]) => words.split(" ").map((word) => [word, means] as const)),
);

/**
 * Two words that are one, and signs that are words; applied to small letters in this order. Nobody reads what stands
 * behind §.
 */
export const twoInOne: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b([ap])\. ?m\b\.?/g, "$1m"],
  [/\bo ?['’]? ?clock\b/g, " "],
  [/\b(?:i|we|you|it)['’](?:d|ll|re|m|s)\b/g, " "],
  // "Friday's news" is not the news of Fridays; "Friday's at 8" is a slip.
  [/day['’]s(?= (?!at\b|and\b|@)[a-z])/g, "day §s"],
  [/['’]/g, ""],
  [/\b(?:apart from|other than|save for|bar)\b/g, "except"],
  [/\b(?:week|work|working|business|biz) (day)(s?)\b/g, "week$1$2"],
  [/\bweek-?end/g, "weekend"],
  [/\b(?:each and every|every single)\b/g, "every"],
  [/\bevery ?day\b(?: of the week\b)?/g, "every day"],
  // "But only on Mondays", "not just weekdays": what is left out is the rest, or nothing.
  [/\b(?:but|not|never) (?:but|only|just)\b/g, "§only"],
  // "US time" is several.
  [/\bus time\b/g, "§us time"],
  // "7 briefings" is no hour.
  [/(?<!\bat )\b(\d{1,2}) (?=(?:briefings?|news|posts|updates|editions)\b)/g, "§$1 "],
  [/\b(\d{4}) ?(?:h|hrs|hours)\b/g, "$1"],
  [/\btwenty-five\b/g, "twentyfive"],
  [/\bforty-five\b/g, "fortyfive"],
  [/\bm ?\/ ?w ?\/ ?f\b/g, "mwf"],
  [/\bm ?- ?f\b/g, "mon-fri"],
  [/\b(?:at )?(\w+)[- ](hour|minute)(?:ly)? intervals\b/g, "every $1 $2s"],
  // "On the 9" is a day of some month.
  [/\bthe (\d{1,2})(?![\d:.]|st|nd|rd|th| ?[ap]m)/g, "§$1"],
  [/[–—]/g, "-"],
  [/\bnightly\b/g, "every night"],
  [/@/g, " at "],
  [/[&+/]/g, ","],
];

// Which words of a sentence say when, and which calendar day a relative one means, reckoned from the day its article came out.
import type { Instant } from "../../news/article.ts";
import type { Span } from "./spans.ts";

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
const weekday = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const small = "(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|couple of)";
const unit = "(?:second|minute|hour|day|week|month|year|decade|century|centurie)s?";
const lead = "(?:by|until|till|since|before|after|through|within|from|between|as of|later|earlier|early|late|mid|for)";

type Row = readonly [RegExp, number];

const rows: readonly Row[] = [
  [
    new RegExp(`(?:${lead} )?(?:${weekday},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?`, "g"),
    1,
  ],
  [new RegExp(`(?:${lead} )?(?:${weekday},? )?${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)`, "g"), 1],
  [new RegExp(`(?:${lead} )?(?:early |late |mid-?)?${month},? \\d{4}`, "g"), 1],
  [new RegExp(`(?:${lead} )?(?:the )?(?:next|coming|last|past|following|previous) ${small} ${unit}`, "gi"), 0.9],
  [new RegExp(`within ${small} ${unit}`, "gi"), 0.9],
  [new RegExp(`${small} ${unit} (?:ago|later|earlier|after|before)`, "gi"), 0.8],
  [
    new RegExp(`(?:${lead} )?(?:last|next|this|late|early) ${weekday}(?: (?:morning|afternoon|evening|night))?`, "g"),
    0.9,
  ],
  [new RegExp(`(?:${lead} )?${weekday}(?: (?:morning|afternoon|evening|night))?`, "g"), 0.9],
  [
    /\b(?:by|until|since|before|after|in|from|of|during)? ?(?:early |late |mid-?)?(?<![\d,.$£€])(?:1[89]|20)\d\d(?![\d%]|[.,]\d)\b/gi,
    0.85,
  ],
  [new RegExp(`(?:in|by|until|since|last|next|this|early|late|from) (?:early |late |mid-?)?${month}\\b`, "g"), 0.85],
  [/\b(?:yesterday|today|tomorrow|tonight|overnight)\b/gi, 0.85],
  [
    /\b(?:(?:by|until|before|after|at) )?(?:the )?(?:end|start|beginning|middle) of (?:the |this |next |last )?(?:year|month|week|century|decade|season|summer|winter)\b/gi,
    0.8,
  ],
  [
    /\b(?:by |until |since |earlier |later )?(?:last|next|this) (?:week|month|year|weekend|summer|winter|spring|autumn|fall|season|quarter|century)\b/gi,
    0.7,
  ],
  [/\b(?:at |from |until )?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?|GMT|UTC|local time)/gi, 0.6],
  [/\bfor an? (?:undetermined|indefinite|unspecified) period(?: of time)?\b/gi, 0.7],
];

/** "When will" is not answered by last month, nor "when did" by next week. */
function tenseFits(
  question: string,
  { start, end }: Pick<Span, "start" | "end">,
  text: string,
  year: number | undefined,
): number {
  const words = text.slice(start, end);
  const stated = /\b((?:1[89]|20)\d\d)\b/.exec(words)?.[1];
  if (/\bwhen (?:will|might|could|is|are)\b|\b(?:until|by) when\b/i.test(question)) {
    // "Announced Monday": when it was told, not when it will be.
    const told = /(?:\b(?:said|told)|\p{L}{3,}ed)(?: on)? $/iu.test(text.slice(Math.max(0, start - 24), start));
    if (told && !/\bfor\b/i.test(words)) return 0.3;
    const over = stated !== undefined && year !== undefined && Number(stated) < year;
    return over || /\b(?:last|past|ago|earlier|yesterday|previous|since)\b/i.test(words)
      ? 0.2
      : ahead.test(text)
        ? 1.15
        : 1;
  }
  if (/\bwhen (?:did|was|were|has|have|had)\b/i.test(question)) {
    const yet = stated !== undefined && year !== undefined && Number(stated) > year;
    return yet || /\b(?:next|within|coming|tomorrow)\b/i.test(words) ? 0.4 : 1;
  }
  return 1;
}

const dropped = /^(?:in|on|at|of|during|from) /i;

/** Stretches that say when; a longer one swallows those inside it. */
export function dateSpans(text: string, question = "", publishedAt?: Instant): Span[] {
  const year = publishedAt === undefined ? undefined : new Date(publishedAt).getUTCFullYear();
  const found: Span[] = [];
  for (const [pattern, fits] of rows)
    for (const match of text.matchAll(pattern)) {
      const words = match[0].trimStart();
      const skip = match[0].length - words.length + (dropped.exec(words)?.[0].length ?? 0);
      const start = match.index + skip;
      const end = match.index + match[0].trimEnd().length;
      if (!found.some((span) => span.start < end && start < span.end))
        found.push({ start, end, fits: fits * tenseFits(question, { start, end }, text, year) });
    }
  return found;
}

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const ahead =
  /\b(?:will|would|to be|is due|are due|plans?|planned|expected|scheduled|until|by|next|from|shall|going to|may be|should be|set to)\b/i;

/** The day in full ("Tuesday 15 December 2015") where a relative one is sure; undefined for an absolute date or an unsure one. */
export function dayMeant(words: string, sentence: string, publishedAt: Instant | undefined): string | undefined {
  if (publishedAt === undefined) return undefined;
  const published = Temporal.Instant.fromEpochMilliseconds(publishedAt).toZonedDateTimeISO("UTC").toPlainDate();
  const low = words.toLowerCase();
  if (/\d/.test(low)) return undefined;
  if (/\byesterday\b/.test(low)) return inFull(published.subtract({ days: 1 }));
  if (/\btoday\b|\btonight\b/.test(low)) return inFull(published);
  if (/\btomorrow\b/.test(low)) return inFull(published.add({ days: 1 }));
  const wanted = days.findIndex((day) => low.includes(day)) + 1;
  if (wanted === 0 || /\b(?:last|next)\b/.test(low)) return undefined;
  const back = (published.dayOfWeek - wanted + 7) % 7;
  const future = ahead.test(sentence) && back !== 0;
  return inFull(future ? published.add({ days: 7 - back }) : published.subtract({ days: back }));
}

const inFull = (date: Temporal.PlainDate): string => {
  const name = (days[date.dayOfWeek - 1] ?? "").replace(/^./, (letter) => letter.toUpperCase());
  return `${name} ${date.day} ${months[date.month - 1]} ${date.year}`;
};

const months = "January February March April May June July August September October November December".split(" ");

// Which name of a sentence answers "who", "where" and "which company", a list of names taken as one.
import { functionWords } from "../../language/en/function-words.ts";
import { rarity } from "../../language/frequency.ts";
import { meaning, stem } from "../../language/stem.ts";
import type { NameKind, NameMention, Reading } from "../../news/reading.ts";
import type { Question, Wants } from "../question/question.ts";
import { fitsRegion } from "./regions.ts";
import type { Span } from "./spans.ts";

const fitting: Partial<Record<Wants, Readonly<Record<NameKind, number>>>> = {
  person: { person: 1, organisation: 0.75, place: 0.35 },
  organisation: { organisation: 1, person: 0.45, place: 0.3 },
  place: { place: 1, organisation: 0.35, person: 0.1 },
  name: { person: 0.9, organisation: 0.8, place: 0.7 },
  thing: { person: 0.5, organisation: 0.65, place: 0.6 },
};

export const asksName = (wants: Wants): boolean => wants in fitting;

export function nameSpans(question: Question, names: readonly NameMention[], text: string): Span[] {
  const kinds = fitting[question.wants];
  // "What did the shares do?" asks for no name.
  if (kinds === undefined || (question.wants === "thing" && question.head === undefined)) return [];
  const from = datelineEnd(text);
  const found = names
    .filter((name) => name.at.start >= from)
    .map((name): Named => {
      const region = name.kind === "place" ? fitsRegion(question.head?.norm, name.text) : 1;
      return { start: name.at.start, end: name.at.end, fits: kinds[name.kind] * region, kind: name.kind };
    });
  const more = capitals(text, found, from);
  const quoted = question.wants === "thing" ? quotations(text) : [];
  const all = [...found, ...more, ...quoted].map((span) => ({
    ...span,
    fits: span.fits * placed(question, span, text),
  }));
  const several = /s$/.test(question.head?.norm ?? "") ? listWorth : 1;
  const joined = lists(
    all.sort((a, b) => a.start - b.start),
    text,
  );
  return [
    ...joined.map((span) => (all.includes(span as Named) ? span : { ...span, fits: span.fits * several })),
    ...origins(question, text),
  ];
}

/** "Which nationalities" asks for more than one. */
const listWorth = 1.5;

/** Where a name stands in its sentence tells whether it can be who or where: "European contractor" is nobody, "to Bergen" is where one goes. */
function placed({ wants, text: asked }: Question, { start, end }: Span, text: string): number {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 12), start);
  if (wants === "person" || wants === "organisation")
    return /^[\p{Lu}][\p{L}]+$/u.test(name) &&
      meaning(name.toLowerCase()) !== stem(name.toLowerCase()) &&
      /^ \p{L}/u.test(text.slice(end))
      ? 0.2
      : 1;
  if (wants !== "place") return 1;
  if (/\d/.test(name)) return 0.3;
  if (/\b(?:going|headed|heading|bound|go|fly|flying|travel\w*|move|moving|sent|taken)\b/i.test(asked))
    return /\b(?:to|for|into|towards?) (?:the )?$/i.test(before) ? 1.4 : 0.6;
  return 1;
}

/** "Where does the money come from?": what stands after "from", a name or not. */
function origins({ wants, text: asked }: Question, text: string): Span[] {
  if (wants !== "place" || !/\bcom(?:e|es|ing) from\b/i.test(asked)) return [];
  return [
    ...text.matchAll(/\bcom(?:e|es|ing) from ([^,.;]{3,60}?)(?=[,.;]|$| (?:and|when|while|after|to|in|on)\b)/gi),
  ].map((match) => {
    const start = match.index + match[0].length - (match[1] ?? "").length;
    return { start, end: start + (match[1] ?? "").length, fits: 1.2 };
  });
}

type Named = Span & { readonly kind: string };

/** "WASHINGTON — ": where it was filed answers nothing. */
const datelineEnd = (text: string): number =>
  /^[\p{Lu}][\p{L}., /]{2,40}?(?: \([^)]{2,20}\))? ?[—–―-]{1,2} /u.exec(text)?.[0].length ?? 0;

/** What carries capitals and no tagger knows: titles, products, festivals. */
const unlisted = 0.45;

function capitals(text: string, known: readonly Span[], from: number): Named[] {
  const found: Named[] = [];
  const opening = /^["“]?(\p{Lu}[\p{L}'’-]*)/u.exec(text.slice(from));
  // A word that opens a sentence has its capital for that, unless it is one that English does not know.
  if (opening?.[1] !== undefined && rarity(opening[1].toLowerCase()) === 1) {
    const start = from + opening[0].length - opening[1].length;
    const span = { start, end: start + opening[1].replace(/['’]s$/, "").length, fits: unlisted, kind: "unknown" };
    if (!known.some((other) => other.start < span.end && span.start < other.end)) found.push(span);
  }
  for (const match of text.matchAll(
    /(?<=[\p{Ll},)’'"”\d] ["“‘]?)\p{Lu}[\p{L}\d'’.-]*(?: (?:of |the |and )?\p{Lu}[\p{L}\d'’-]*)*/gu,
  )) {
    const words = match[0].replace(/(?:['’]s|[.'’-])$/u, "");
    const span = { start: match.index, end: match.index + words.length, fits: unlisted, kind: "unknown" };
    if (span.start < from || functionWords.has(words.toLowerCase())) continue;
    if (
      /^(?:I|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No)\b/.test(
        match[0],
      )
    )
      continue;
    if (!known.some((other) => other.start < span.end && span.start < other.end)) found.push(span);
  }
  return found;
}

const quotations = (text: string): Named[] =>
  [...text.matchAll(/["“]([^"“”]{3,80})["”]/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + 1 + (match[1] ?? "").replace(/,$/, "").length,
    fits: 0.5,
    kind: "quotation",
  }));

/** "Afghanistan, Eritrea, Libya, Syria and Yemen" is one answer beside its parts. */
function lists(spans: readonly Named[], text: string): Span[] {
  const found: Span[] = [...spans];
  for (let at = 0; at < spans.length; at++) {
    const first = spans[at] as Named;
    let last = at;
    while (
      last + 1 < spans.length &&
      /^(?:, | and |, and | or |, or | & )(?:the )?$/.test(text.slice(spans[last]?.end, spans[last + 1]?.start))
    )
      last++;
    const enough =
      last - at > 1 || first.kind === "place" || / and | or | & /.test(text.slice(first.end, spans[last]?.start));
    if (last > at && enough) {
      const joined = spans.slice(at, last + 1);
      const fits = joined.reduce((sum, span) => sum + span.fits, 0) / joined.length;
      found.push({ start: first.start, end: (spans[last] as Named).end, fits: fits + 0.03 * joined.length });
      at = last;
    }
  }
  return found;
}

/** The role or apposition that says who or what someone is. */
export function definitionSpans(question: Question, reading: Reading, sentence: number, text: string): Span[] {
  const words = question.terms.map((term) => term.norm);
  if (words.length === 0) return [];
  const found: Span[] = [];
  for (const actor of reading.actors)
    if (actor.role?.at.sentence === sentence && words.some((word) => actor.name.toLowerCase().includes(word)))
      found.push({ start: actor.role.at.start, end: actor.role.at.end, fits: 1 });
  const subject = words.map((word) => word.replace(/[^\p{L}\d]/gu, ".")).join("[^.;]{0,12}");
  const told = new RegExp(
    `${subject}[\\p{L}]{0,3}(?: \\([^)]{1,20}\\))?(?: (?:developed|made|built|owned|run|designed|sold) by [\\p{L} ]{2,30}?)?(?:,? (?:is|are|was|were|refers to|means?|provides?|allows?)|,)? ((?:an?|the|one of|those|people|mortgages)\\b[^,.;]{4,140})`,
    "iu",
  ).exec(text);
  if (told?.[1] !== undefined) {
    const start = told.index + told[0].length - told[1].length;
    found.push({ start, end: start + told[1].trimEnd().length, fits: 0.8 });
  }
  const called = new RegExp(
    `((?:an?|the) [^,.;]{4,80}?) (?:called|named|known as|dubbed) (?:the )?["“]?${subject}`,
    "iu",
  ).exec(text);
  if (called?.[1] !== undefined) found.push({ start: called.index, end: called.index + called[1].length, fits: 0.9 });
  return found;
}

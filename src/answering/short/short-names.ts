// Which name of a sentence answers "who", "where" and "which company", a list of names taken as one.
import { meaning, stem } from "../../language/stem.ts";
import type { Token } from "../../language/token.ts";
import type { NameKind, NameMention, Reading } from "../../news/reading.ts";
import type { AnswerType } from "../question/answer-types.ts";
import { isFunctionWord, isUncommon } from "../question/asked-words.ts";
import { patternOf } from "../question/pattern.ts";
import type { Question } from "../question/question.ts";
import { questionWords } from "../question/word-sets.ts";
import type { SentenceWords } from "../sentence-words.ts";
import { isCalled } from "./called.ts";
import { fitsRegion } from "./regions.ts";
import { shortWords } from "./short-words.ts";
import { overlap, type ShortSpan } from "./spans.ts";

const fitting: Partial<Record<AnswerType, Readonly<Record<NameKind, number>>>> = {
  person: { person: 1, organisation: 0.75, place: 0.35 },
  organisation: { organisation: 1, person: 0.45, place: 0.3 },
  place: { place: 1, organisation: 0.35, person: 0.1 },
  name: { person: 0.9, organisation: 0.8, place: 0.7 },
  thing: { person: 0.5, organisation: 0.65, place: 0.6 },
};

export const asksName = (wants: AnswerType): boolean => wants in fitting;

/** `names`: those of this sentence. */
export function nameSpans(
  question: Question,
  names: readonly NameMention[],
  text: string,
  words: SentenceWords,
  actors: Reading["actors"],
): ShortSpan[] {
  const kinds = fitting[question.wants];
  // "What did the shares do?" asks for no name.
  if (kinds === undefined || (question.wants === "thing" && question.head === undefined)) return [];
  const from = datelineEnd(text);
  const office = question.frame?.asks === "description" && question.terms.some(({ norm }) => isOffice(norm));
  const body = question.wants === "person" && question.head === undefined && !office ? bodyAsWho : 0;
  const found = names
    .filter((name) => name.at.start >= from)
    .map((name): Named => {
      const region = name.kind === "place" ? fitsRegion(question.head?.norm, name.text) : 1;
      return {
        start: name.at.start,
        end: name.at.end,
        fits: Math.max(kinds[name.kind], name.kind === "organisation" ? body : 0) * region,
        kind: name.kind,
      };
    });
  const more = capitals(text, words, found, from);
  const quoted = question.wants === "thing" ? quotations(text) : [];
  const all = [...found, ...more, ...quoted].map((span) => ({
    ...span,
    fits: calledFit(question, span, text, words, actors) * placed(question, span, text),
  }));
  const several = question.head?.norm.endsWith("s") ? listWorth : 1;
  const joined = lists(
    all.sort((a, b) => a.start - b.start),
    text,
  );
  return [
    ...joined.map((span) => (all.includes(span as Named) ? span : { ...span, fits: span.fits * several })),
    ...origins(question, text, words),
  ];
}

/** "Who owns the ferry?" may well be answered by a company; "which minister" and "who is the new chief" not. */
const bodyAsWho = 0.9;
const isOffice = (norm: string): boolean => questionWords.person.has(norm);

/** What the text itself calls so is of the kind asked for, whatever the tagger holds it to be. */
function calledFit(
  { head }: Question,
  span: Named,
  text: string,
  words: SentenceWords,
  actors: Reading["actors"],
): number {
  return head !== undefined && isCalled(head.stem, span, text, words, actors) ? Math.max(span.fits, 1) : span.fits;
}

/** "Which nationalities" asks for more than one. */
const listWorth = 1.5;

/**
 * Where a name stands in its sentence tells whether it can be who or where: "European contractor" is nobody, "to
 * Bergen" is where one goes.
 */
function placed(question: Question, span: Named, text: string): number {
  const name = text.slice(span.start, span.end);
  const low = name.toLowerCase();
  const { wants } = question;
  if (wants === "person" && ofAnother.test(text.slice(0, span.start))) return 0.5;
  if (wants === "person" || wants === "organisation")
    return /^\p{Lu}\p{L}+$/u.test(name) && meaning(low) !== stem(low) && /^ \p{L}/u.test(text.slice(span.end))
      ? 0.2
      : 1;
  if (wants !== "place") return 1;
  return /\d/.test(name) ? 0.3 : whereWorth(question, span, text);
}

/** In "Karl Lund of the Labour Bloc" it is Lund who does it. */
const ofAnother = /\p{Lu}[\p{L}’'-]+ (?:of|from|for) (?:the )?$/u;

/** "The United States's largest car maker" says whose it is, and "Apple lost its case" who, not where. */
const noPlaceWorth = 0.4;

function whereWorth({ says, head }: Question, { start, end, kind }: Named, text: string): number {
  const before = text.slice(Math.max(0, start - 12), start);
  if (says.direction === "to") return /\b(?:to|for|into|towards?) (?:the )?$/i.test(before) ? 1.4 : 0.6;
  // "Which country" may well ask whose it is.
  if (head !== undefined) return 1;
  const owns = /^(?:['’]s|(?<=s)['’]) /.test(text.slice(end));
  const stands = /\b(?:aboard|at|from|in|inside|near|on|outside|to) (?:the )?$/i.test(before);
  return owns || (kind !== "place" && !stands) ? noPlaceWorth : 1;
}

const comesFrom = patternOf("come|comes|coming from > {any}");
const originEnds: ReadonlySet<string> = new Set(["after", "and", "in", "on", "to", "when", "while"]);
const longestOrigin = 10;

/** "Where does the money come from?": what stands after "from", a name or not. */
function origins({ wants, says }: Question, text: string, { tokens, marks }: SentenceWords): ShortSpan[] {
  if (wants !== "place" || says.direction !== "from") return [];
  return comesFrom.all(tokens).flatMap(({ first }): ShortSpan[] => {
    let last = first;
    while (last + 1 < tokens.length && last - first < longestOrigin && marks[last + 1] === marks[first]) {
      if (originEnds.has(tokens[last + 1]?.norm ?? "") || text[tokens[last]?.end ?? 0] === ".") break;
      last++;
    }
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    return end - start < 3 ? [] : [{ start, end, fits: 1.2 }];
  });
}

type Named = ShortSpan & { readonly kind: string };

/** "WASHINGTON — ": where it was filed answers nothing. */
const datelineEnd = (text: string): number =>
  /^[\p{Lu}][\p{L}., /]{2,40}?(?: \([^)]{2,20}\))? ?[—–―-]{1,2} /u.exec(text)?.[0].length ?? 0;

/** What carries capitals and no tagger knows: titles, products, festivals. */
const unlisted = 0.45;
const links: ReadonlySet<string> = new Set(["and", "of", "the"]);

/**
 * Runs of capitals after the dateline. A word that opens a sentence counts when it is one that English does not
 * know.
 */
function capitals(text: string, { tokens }: SentenceWords, known: readonly ShortSpan[], from: number): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start < from || !token.capital) continue;
    const opens = opensSentence(text, from, token.start);
    const last = runEnd(tokens, at, text, opens ? "-" : " -");
    const plain = isFunctionWord(token.norm) || shortWords.plainCapital.has(token.norm);
    if (opens ? last === at && !isUncommon(token.norm) : plain) continue;
    const span = { start: token.start, end: tokens[last]?.end ?? 0, fits: unlisted, kind: "unknown" };
    if (!known.some((other) => overlap(other, span))) found.push(span);
    at = last;
  }
  return found;
}

const opensSentence = (text: string, from: number, start: number): boolean =>
  /^["“‘(\s]*$/.test(text.slice(from, start)) || /[.!?:]["”]? ["“]?$/.test(text.slice(Math.max(0, start - 4), start));

/** "Festival of the Sea": capitals joined by one of `joints`, with a small word or two between them. */
function runEnd(tokens: readonly Token[], first: number, text: string, joints: string): number {
  let last = first;
  for (let at = first + 1; at < tokens.length && at <= last + 3; at++) {
    const token = tokens[at] as Token;
    const joint = text.slice(tokens[at - 1]?.end ?? 0, token.start);
    if (joint.length !== 1 || !joints.includes(joint)) break;
    if (token.capital) last = at;
    else if (!links.has(token.norm)) break;
  }
  return last;
}

const quotations = (text: string): Named[] =>
  [...text.matchAll(/["“]([^"“”]{3,80})["”]/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + 1 + (match[1] ?? "").replace(/,$/, "").length,
    fits: 0.5,
    kind: "quotation",
  }));

/** "Afghanistan, Eritrea, Libya, Syria and Yemen" is one answer beside its parts. */
function lists(spans: readonly Named[], text: string): ShortSpan[] {
  const found: ShortSpan[] = [...spans];
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
      found.push({
        start: first.start,
        end: (spans[last] as Named).end,
        fits: fits + 0.03 * joined.length,
        parts: joined,
      });
      at = last;
    }
  }
  return found;
}

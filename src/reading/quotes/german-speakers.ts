// Who spoke a quotation in a German text, by rows: a speech verb beside it and a name that is surely one; else nobody.
import { germanSpeakerArticles, germanSpeechVerbs, germanTitles } from "../../language/de/speech.ts";
import type { Quoted } from "../../language/quotation.ts";
import { type Match, ruleSet, type TokenRule, type WordClasses } from "../../language/rule.ts";
import type { Token } from "../../language/token.ts";
import { cut } from "../../language/tokenize.ts";
import type { Sentence } from "../../news/reading.ts";
import type { Speaker } from "./speaker.ts";

/** Token positions of a name, end exclusive; `to` is where the match ends. */
type NameAt = { readonly first: number; readonly last: number; readonly to: number };

const verbs: ReadonlySet<string> = new Set(Object.values(germanSpeechVerbs).flatMap((forms) => forms.split(" ")));
const articles: ReadonlySet<string> = new Set(germanSpeakerArticles);
const titles: ReadonlySet<string> = new Set(germanTitles);

const classes: WordClasses = {
  speech: ({ norm }) => verbs.has(norm),
  article: ({ norm }) => articles.has(norm),
  cap: ({ capital }) => capital,
  small: ({ kind, capital }) => kind === "word" && !capital,
};

/** A role is a long compound as most are ("Betriebsratschefin"); a shorter word may be a first name. */
const longEnough = 8;

const isRole = (token: Token | undefined): boolean =>
  token !== undefined && token.norm.length >= longEnough && !token.text.includes("-");

/** First and last name, one more between them at most, after a role that the article or its length tells. */
function nameIn(tokens: readonly Token[], from: number, to: number, hasArticle: boolean): NameAt | undefined {
  const title = tokens.findIndex(({ norm }, at) => at >= from && at < to && titles.has(norm));
  let first = title < 0 ? from + Number(hasArticle) : title + 1;
  while (title < 0 && to - first > 2 && isRole(tokens[first])) first++;
  const count = to - first;
  const sure = title >= 0 || hasArticle || first > from || (count === 2 && !isRole(tokens[first]));
  return sure && (count === 2 || (count === 3 && hasArticle)) ? { first, last: to, to } : undefined;
}

const afterVerb = ({ tokens, at, to }: Match): NameAt | undefined => {
  const hasArticle = articles.has(tokens[at + 2]?.norm ?? "");
  return nameIn(tokens, at + (hasArticle ? 3 : 2), to, hasArticle);
};

/** Asked at the token after the closing mark. */
const after: readonly TokenRule<NameAt>[] = [
  {
    name: "verb and name",
    pattern: "> , {speech} {cap} {cap}*",
    make: afterVerb,
    yes: ["„Nein“{, sagte Amtsärztin Sabine Lohmann}.", "„Nein“{, rief Lena Böttcher}, 27."],
    no: ["„Nein“, sagte Arndt.", "„Nein“, sagte sie.", "„Nein“, sagte Staatssekretärin Rohde."],
  },
  {
    name: "verb, role with its article, and name",
    pattern: "> , {speech} {article} {cap} {cap}*",
    make: afterVerb,
    yes: ["„Nein“{, sagte der Zoologe Hans Peter Wulf} am Sonntag.", "„Nein“{, sagte die Vorsitzende Dr. Petra Lehm}."],
    no: ["„Nein“, sagte der Sprecher.", "„Nein“, sagte die Ministerin Rohde."],
  },
  {
    name: "verb, head of something, and name",
    pattern: "> , {speech} {article} {cap} der|des|von {cap} , {cap} {cap} !{cap}",
    make: ({ to }) => ({ first: to - 2, last: to, to }),
    yes: ["„Nein“{, sagte die Leiterin der Studie, Frauke Jessen}."],
    no: ["„Nein“, sagte die Leiterin der Studie, Jessen."],
  },
];

/** Asked at the opening mark. */
const before: readonly TokenRule<NameAt>[] = [
  {
    name: "name, verb and colon",
    pattern: '{cap} {cap} {speech} : > "',
    make: ({ tokens, from, to }) => (from === 0 || isRole(tokens[from - 1]) ? nameBefore(tokens, from, to) : undefined),
    yes: ["Ines Rohde sagte: {„}Nein“.", "Staatssekretärin Ines Rohde sagte: {„}Nein“."],
    no: ["Staatssekretärin Rohde sagte: „Nein“.", "Sie sagte: „Nein“."],
  },
];

const nameBefore = (tokens: readonly Token[], from: number, to: number): NameAt | undefined =>
  isRole(tokens[from]) ? undefined : { first: from, last: from + 2, to };

export const germanSpeakersAfter = ruleSet(after, classes);
export const germanSpeakersBefore = ruleSet(before, classes);

export function germanSpeakerOf(sentences: readonly Sentence[], part: Quoted): Speaker | undefined {
  const closes = cut(sentences[part.lastSentence]?.text ?? "");
  const next = closes.tokens.findIndex(({ start }) => start > part.end);
  const found = next < 0 ? undefined : germanSpeakersAfter.ask(closes, next);
  if (found) return speakerAt(closes.text, closes.tokens, found, part.lastSentence);
  const opens = cut(sentences[part.sentence]?.text ?? "");
  const mark = opens.tokens.findIndex(({ end }) => end === part.start);
  const earlier = mark < 0 ? undefined : germanSpeakersBefore.ask(opens, mark);
  return earlier && speakerAt(opens.text, opens.tokens, earlier, part.sentence);
}

function speakerAt(text: string, tokens: readonly Token[], { first, last }: NameAt, sentence: number): Speaker {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  return { name: text.slice(start, end), at: { sentence, start, end }, far: false };
}

// Answers about the briefing itself: its sources, numbers, actors and figures, what it left out, shorter, longer.
import { checkClaim } from "../../checking/check.ts";
import type { Answer, ShortAnswer } from "../../news/answer.ts";
import type { NonEmpty } from "../../news/article.ts";
import type { Briefing, Source } from "../../news/briefing.ts";
import type { CheckedClaim, Citation } from "../../news/claim.ts";
import { numberedClaims } from "../../news/numbering.ts";
import { shownActors } from "../../news/screen/acting.ts";
import { actorWords, figureWords } from "../../news/shown.ts";
import { isNonEmpty } from "../claims.ts";
import { keptOf } from "../retrieval/kept-sentences.ts";
import { dayInFull } from "../weekdays.ts";
import { aboutRules, type BriefingPart } from "./about-rules.ts";
import type { Phrasing } from "./message.ts";

type Made = Pick<Answer, "id" | "question" | "at" | "writer">;
type Words = Phrasing["tokens"];

/**
 * The first briefing of the thread is the one meant. Undefined when the question is about the news, not about the
 * briefing.
 */
export function aboutBriefing({ tokens }: Phrasing, briefings: readonly Briefing[], made: Made): Answer | undefined {
  const part = aboutRules.first(tokens)?.makes;
  if (part === "translation") return own(made, noTranslation);
  const briefing = briefings[0];
  return part === undefined || briefing === undefined ? undefined : answers[part](briefing, made, tokens);
}

const noTranslation =
  "Lede repeats its sources in their own language and does not translate: every word it says stands in an article.";

type Shown = (briefing: Briefing, made: Made, words: Words) => Answer | undefined;

const answers: Readonly<Record<Exclude<BriefingPart, "translation">, Shown>> = {
  proof: (briefing, made, words) =>
    numbered(numberIn(words), briefing, made, (citations) => cited(citations, briefing, made)),
  point: (briefing, made, words) =>
    numbered(pointIn(words, briefing), briefing, made, (citations) => followed(citations, briefing, made)),
  shorter: (briefing, made) => said([briefing.lead], briefing, made),
  longer: (briefing, made) => said(briefing.more.slice(0, 3), briefing, made) ?? own(made, noMore),
  actors: (briefing, made) =>
    listed(
      shownActors(briefing).map((actor) => ({ text: actorWords(actor), citation: actor.citations[0] })),
      briefing,
      made,
    ) ?? own(made, "The briefing names nobody."),
  figures: (briefing, made) =>
    listed(
      briefing.figures.map((figure) => ({ text: figureWords(figure), citation: figure.citation })),
      briefing,
      made,
    ) ?? own(made, "The briefing has no figures."),
  quotes: (briefing, made) =>
    listed(
      briefing.quotes.map((quote) => ({ text: quoteWords(quote), citation: quote.citation })),
      briefing,
      made,
    ) ?? own(made, "Nobody is quoted."),
  "left out": (briefing, made) =>
    own(made, lists(briefing.leftOut.slice(0, 3).map(leftWords), "Nothing of note was left out.")),
  sources: (briefing, made) => own(made, lists(briefing.sources.map(sourceWords), "")),
  outlets: ({ sources }, made) => own(made, outletWords(sources)),
  published: ({ sources }, made) => own(made, publishedWords(sources)),
  changed: (briefing, made) =>
    said(wholeSentences(openingsOfNewest(briefing), briefing).slice(0, 3), briefing, made) ??
    own(made, nothingNewer(briefing.sources)),
  disputes: (briefing, made) =>
    said(briefing.disputes.flatMap((dispute) => dispute.versions).slice(0, 4), briefing, made) ??
    own(made, "Nothing in its sources was found to disagree."),
};

const own = (made: Made, words: string): Answer => ({ ...made, kind: "declined", words, sources: [] });

const said = (claims: readonly CheckedClaim[], briefing: Briefing, made: Made): Answer | undefined =>
  isNonEmpty(claims) ? { ...made, kind: "answered", claims, sources: briefing.sources } : undefined;

/** More than these is a list nobody reads. */
const mostListed = 12;

/** Items on the sentences they stand in; what no longer has its sentence is left out. */
function listed(all: readonly ShortAnswer[], briefing: Briefing, made: Made): Answer | undefined {
  const claims = wholeSentences(
    all.slice(0, mostListed).map(({ citation }) => citation),
    briefing,
  );
  const stands = ({ citation }: ShortAnswer): boolean =>
    claims.some(({ citations: [one] }) => one.source === citation.source && one.sentence === citation.sentence);
  const items = all.slice(0, mostListed).filter(stands);
  return isNonEmpty(items) && isNonEmpty(claims)
    ? { ...made, kind: "answered", items, claims, sources: briefing.sources }
    : undefined;
}

/** The sentences cited, as their article has them, each once and through the gate. */
function wholeSentences(citations: readonly Citation[], briefing: Briefing): readonly CheckedClaim[] {
  const sources = keptOf(briefing).map((material) => material.reading());
  const claims: CheckedClaim[] = [];
  for (const { source, sentence } of citations) {
    const text = sentence === -1 ? briefing.sources[source]?.title : briefing.sources[source]?.sentences[sentence];
    if (!text || claims.some((claim) => claim.text === text)) continue;
    const checked = checkClaim({ text, citations: [{ source, sentence, start: 0, end: text.length }] }, sources).claim;
    if (checked) claims.push(checked);
  }
  return claims;
}

function numbered(
  number: number | undefined,
  briefing: Briefing,
  made: Made,
  show: (citations: NonEmpty<Citation>) => Answer,
): Answer {
  const { all } = numberedClaims(briefing);
  const entry = number === undefined ? undefined : all[number - 1];
  return entry
    ? show(entry.citations)
    : own(made, `This briefing has the numbers 1 to ${all.length}. Ask for one of them.`);
}

const numberIn = (words: Words): number | undefined => {
  const number = words.findLast(({ kind }) => kind === "number");
  return number && Number(number.text);
};

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** "The second point" counts the points; "point 2" is the number that stands behind it. */
function pointIn(words: Words, briefing: Briefing): number | undefined {
  const { points, lead } = numberedClaims(briefing);
  const norms = new Set(words.map(({ norm }) => norm));
  if (norms.has("last")) return points.at(-1) ?? lead;
  const at = ordinals.findIndex((ordinal) => norms.has(ordinal));
  return at < 0 ? numberIn(words) : points[at];
}

const cited = (citations: NonEmpty<Citation>, briefing: Briefing, made: Made): Answer =>
  said(wholeSentences(citations, briefing), briefing, made) ??
  own(made, "The sentence behind that number is no longer kept.");

/** What its article goes on to say. */
function followed(citations: NonEmpty<Citation>, briefing: Briefing, made: Made): Answer {
  const { source, sentence } = citations.at(-1) ?? citations[0];
  const after = [1, 2].map((step) => ({ source, sentence: sentence + step, start: 0, end: 0 }));
  return said(wholeSentences(after, briefing), briefing, made) ?? own(made, "Its article says no more about that.");
}

const lists = (parts: readonly string[], none: string): string => (parts.length === 0 ? none : parts.join(" · "));

const noMore =
  "The briefing holds all that its articles say in sentences that stand alone. Ask about one of its points.";
const quoteWords = ({ text, speaker }: Briefing["quotes"][number]): string =>
  `“${text}”${speaker ? ` (${speaker})` : ""}`;
const leftWords = ({ text, why }: Briefing["leftOut"][number]): string => `"${text}" (${why})`;

const dayOf = (at: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("UTC").toPlainDate();
const outletOf = ({ outlet }: Source): string => outlet || "Pasted text";
const sourceWords = (source: Source): string =>
  `${outletOf(source)}: ${source.title || "without a title"}` +
  (source.publishedAt === undefined ? "" : `, ${dayInFull(dayOf(source.publishedAt))}`);

function outletWords(sources: readonly Source[]): string {
  const names = [...new Set(sources.map(outletOf))];
  const copies = sources.filter((source) => source.copyOf !== undefined).length;
  const originals = copies === 0 ? "" : ` (${sources.length - copies} of their reports original)`;
  return `${names.join(" · ")}${originals}`;
}

function publishedWords(sources: readonly Source[]): string {
  const dated = sources.flatMap((source) =>
    source.publishedAt === undefined ? [] : [`${outletOf(source)}: ${dayInFull(dayOf(source.publishedAt))}`],
  );
  return lists([...new Set(dated)], "Its articles do not say when they came out.");
}

const newestOf = (sources: readonly Source[]): number =>
  Math.max(...sources.map((source) => source.publishedAt ?? Number.NEGATIVE_INFINITY));

/** Of several days, what the articles of the newest open with. */
function openingsOfNewest({ sources }: Briefing): readonly Citation[] {
  const days = sources.map(({ publishedAt }) => (publishedAt === undefined ? "" : dayOf(publishedAt).toString()));
  const last = days.toSorted().at(-1);
  if (new Set(days).size < 2) return [];
  return days.flatMap((day, source) => (day === last ? [{ source, sentence: 0, start: 0, end: 0 }] : []));
}

function nothingNewer(sources: readonly Source[]): string {
  const at = newestOf(sources);
  return Number.isFinite(at)
    ? `Nothing newer came in: its newest article is of ${dayInFull(dayOf(at))}.`
    : "Nothing newer came in.";
}
